import type { RNumber } from "../../document/number.ts";
import type { Change, RHeading, RParagraph } from "../../document/resolved.ts";
import { levelOf, lookOf } from "../../theme/look.ts";
import { contentsMark } from "./contents-mark.ts";
import type { Flow } from "./flow.ts";
import { type Standing, type Standings, standingsOf } from "./former.ts";
import { inline } from "./inline.ts";
import { leadTabs } from "./line.ts";
import type { ListPlace } from "./lists.ts";
import { baseProperties, nowhere, type WordParagraph } from "./record.ts";
import { type Ink, tabs, textRun } from "./run.ts";
import { firstLine } from "./style-properties.ts";
import type { StyleEntry } from "./style-sheet.ts";
import { element } from "./xml.ts";

/** Writes a heading. */
export function writeHeading(block: RHeading, flow: Flow): void {
  if (block.startsPage) flow.breakPage();
  const standings = standingsOf(block, flow);
  flow.add(numbered(block, standings, flow), standings.now.entry.startsPage);
}

/** Writes a paragraph of running text, or of an item. */
export function writeParagraph(block: RParagraph, flow: Flow): void {
  flow.add(numbered(block, standingsOf(block, flow), flow));
}

/** A heading or paragraph with its number: counted by Word, or typed where no list of the theme counts so. */
function numbered(block: RHeading | RParagraph, { now, was }: Standings, flow: Flow): WordParagraph {
  const { draft } = flow;
  const line = block.anchor === undefined ? undefined : draft.contentsLines.get(block.anchor);
  const marked = line === undefined ? "" : contentsMark(line, flow.ink);
  const text = inline(block.content, { bold: now.entry.style.bold, inNote: flow.inNote }, draft);
  const content = draft.bookmarks.around(block, typedBefore(now, was, flow) + text + marked);
  const paragraph: WordParagraph = { type: "paragraph", ...propertiesOf(now, flow), content, says: { content: block.content } };
  return was ? { ...paragraph, former: formerProperties(paragraph, was, flow) } : paragraph;
}

function propertiesOf(
  { role, number, place, entry }: Standing,
  { draft }: Flow,
): Pick<WordParagraph, "style" | "place" | "spacing"> {
  const spacing = place || !number ? undefined : typedIndent(number, entry, draft);
  const isUncounted = draft.resolved.redline !== undefined && !place && levelOf(draft.theme, role) !== undefined;
  return { style: entry.id, place: isUncounted ? nowhere : ownPlace(entry, place), spacing };
}

/** The record of what a paragraph was, where its properties were others. */
function formerProperties(paragraph: WordParagraph, was: Standing, flow: Flow): string | undefined {
  const { revisions, resolved } = flow.draft;
  const former = baseProperties({ ...paragraph, ...propertiesOf(was, flow) });
  return resolved.redline && former !== baseProperties(paragraph)
    ? revisions.formerProperties(resolved.redline, former)
    : undefined;
}

/** What is typed before the text, in a redline that of both versions. */
function typedBefore(now: Standing, was: Standing | undefined, flow: Flow): string {
  const { revisions, resolved } = flow.draft;
  const typed = typedLead(now, flow, flow.ink);
  const { redline } = resolved;
  if (!was || !redline || typedLead(was, flow, flow.ink) === typed) return typed;
  const ink = (kind: Change["kind"]) => revisions.ink({ change: { kind, id: 0, ...redline } });
  return typedLead(was, flow, ink("deleted")) + typedLead(now, flow, ink("inserted"));
}

/** A number that no list counts, or the tabs that lead to a text without one. */
function typedLead({ role, number, place, entry }: Standing, { draft }: Flow, ink: Ink): string {
  const { bold, lead } = lookOf(draft.theme, role);
  if (number) return place ? "" : textRun(number.text, bold ? roman : "", ink) + tabs(1, ink);
  return lead ? tabs(leadTabs(entry.style), ink) : "";
}

const roman = '<w:b w:val="0"/><w:bCs w:val="0"/>';

/** The indents of a level, for a typed number before which its text hangs: no list is there to bring them. */
function typedIndent({ role }: RNumber, { style }: StyleEntry, { theme }: Flow["draft"]): string | undefined {
  const level = levelOf(theme, role);
  if (!level || level.align === "end" || level.at === level.runover || style.start !== level.runover) return undefined;
  return element("w:ind", { "w:left": level.runover, ...firstLine(level.at - level.runover) });
}

/** List membership that the style does not give by itself: another use of the list, or a style that shares its level. */
function ownPlace(entry: StyleEntry, place: ListPlace | undefined): ListPlace | undefined {
  const tied = entry.place;
  return tied && place && tied.num === place.num && tied.level === place.level ? undefined : place;
}
