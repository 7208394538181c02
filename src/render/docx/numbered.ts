import type { RNumber } from "../../document/number.ts";
import type { Change, RHeading, RInline, RParagraph } from "../../document/resolved.ts";
import { widthOfProse, wordsOf } from "../../text/prose.ts";
import { inTwips } from "../../theme/geometry.ts";
import { levelOf, lookOf } from "../../theme/look.ts";
import type { NumberLevel, Style } from "../../theme/theme.ts";
import { contentsMark } from "./contents-mark.ts";
import type { Draft } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { type Standing, type Standings, standingsOf } from "./former.ts";
import { inline } from "./inline.ts";
import { leadTabs } from "./line.ts";
import type { ListPlace } from "./lists.ts";
import { nowhere, type WordParagraph } from "./record.ts";
import { type Ink, type RunLook, tabs, textRun } from "./run.ts";
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
  const ends = block.type === "paragraph" ? block.ends : undefined;
  const text = inline(
    ends ? withoutSign(block.content) : block.content,
    { bold: now.entry.style.bold, inNote: flow.inNote },
    draft,
  );
  const content = draft.bookmarks.around(block, typedBefore(now, was, flow) + text + marked);
  const paragraph: WordParagraph = {
    type: "paragraph",
    ...propertiesOf(now, flow),
    content,
    says: { content: block.content },
    holdsField: marked === "" ? undefined : true,
    ends,
  };
  return was ? { ...paragraph, former: formerProperties(paragraph, was, flow) } : paragraph;
}

/** A line without the sign of its end, which Word shows by itself. */
function withoutSign(content: readonly RInline[]): readonly RInline[] {
  return content.filter((node) => node.type !== "text" || !node.isEnd);
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
  const { resolved, revisions, styles } = flow.draft;
  const former = { ...paragraph, ...propertiesOf(was, flow) };
  return resolved.redline && revisions.formerProperties(resolved.redline, former, paragraph, styles);
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
  if (number) return place ? "" : typedNumber(number, bold ? roman : {}, entry, draft, ink);
  return lead ? tabs(leadTabs(entry.style), ink) : "";
}

/** A number as it is typed where its level would print it: led to the stop at which it ends, and with what parts it from its text. */
function typedNumber(number: RNumber, look: RunLook, { style }: StyleEntry, { theme }: Draft, ink: Ink): string {
  const level = levelOf(theme, number.role);
  const before = level && endsAtStop(level, style) ? tabs(1, ink) : "";
  const after = level && hasSpace(level) ? textRun(" ", look, ink) : tabs(1, ink);
  return before + textRun(number.text, look, ink) + after;
}

/** Whether the text of a level follows its number after a space. */
function hasSpace({ textAt, at, align }: NumberLevel): boolean {
  return textAt === at && align === "start";
}

/** Whether a style has the stop at which the numbers of a level end. */
function endsAtStop({ at, align }: NumberLevel, { tabs }: Style): boolean {
  return align === "end" && tabs.some((stop) => stop.at === at && stop.align === "end");
}

const roman: RunLook = { bold: false };

/** The indents of a level, for a typed number before which its text hangs: no list is there to bring them. */
function typedIndent(number: RNumber, { style }: StyleEntry, draft: Draft): string | undefined {
  const level = levelOf(draft.theme, number.role);
  if (!level || style.start !== level.runover || endsAtStop(level, style)) return undefined;
  const first = firstOfTyped(number, level, style, draft);
  return first === style.first ? undefined : element("w:ind", { "w:left": level.runover, ...firstLine(first) });
}

/** Where a typed number starts, from the indent of its text: one that ends somewhere starts by its width before that. */
function firstOfTyped({ text }: RNumber, { at, align, runover }: NumberLevel, style: Style, { prepared }: Draft): number {
  if (align !== "end") return at - runover;
  const width = widthOfProse(wordsOf(text, prepared.looks.of(style), "artifact", prepared));
  return Math.max(at - inTwips(width), 0) - runover;
}

/** List membership that the style does not give by itself: another use of the list, or a style that shares its level. */
function ownPlace(entry: StyleEntry, place: ListPlace | undefined): ListPlace | undefined {
  const tied = entry.place;
  return tied && place && tied.num === place.num && tied.level === place.level ? undefined : place;
}
