import type { RNumber } from "../../document/number.ts";
import { edgeRoles, noteRoles } from "../../document/own-roles.ts";
import type { RBlock, REndRule, RHeading, RInline, RList, RParagraph, RVerbatim } from "../../document/resolved.ts";
import { endRuleIndent } from "../../prepare/end-rule.ts";
import { levelOf, lookOf } from "../../theme/look.ts";
import { writeContainer } from "./container.ts";
import { writeContents } from "./contents.ts";
import { contentsMark } from "./contents-mark.ts";
import { writeFigure } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { inline } from "./inline.ts";
import { leadTabs, linesOf, writeLine } from "./line.ts";
import type { ListPlace } from "./lists.ts";
import { writeMasthead } from "./masthead.ts";
import type { WordParagraph } from "./record.ts";
import { type Ink, run, tabs, textRun } from "./run.ts";
import { firstLine } from "./style-properties.ts";
import type { StyleEntry } from "./style-sheet.ts";
import { writeTable } from "./table.ts";
import { element } from "./xml.ts";

/** Writes blocks one after the other. */
export function writeBlocks(blocks: readonly RBlock[], flow: Flow): void {
  for (const block of blocks) writeBlock(block, flow);
}

/** Writes a block, and all that stands in it. */
export function writeBlock(block: RBlock, flow: Flow): void {
  flow.within(block, () => writeNode(block, flow));
}

function writeNode(block: RBlock, flow: Flow): void {
  switch (block.type) {
    case "masthead":
      writeMasthead(block, flow);
      break;
    case "heading":
      writeHeading(block, flow);
      break;
    case "paragraph":
      writeParagraph(block, flow);
      break;
    case "list":
      writeList(block, flow);
      break;
    case "quotation":
      writeBlocks(block.blocks, flow);
      break;
    case "table":
      writeTable(block, flow, writeBlocks);
      break;
    case "figure":
      writeFigure(block, flow, writeBlocks);
      break;
    case "container":
      writeContainer(block, flow, writeBlocks);
      break;
    case "contents":
      writeContents(block, flow);
      break;
    case "verbatim":
      writeVerbatim(block, flow);
      break;
    case "notes":
      writeLine(noteRoles.title, textRun(block.title), flow);
      break;
    case "page-break":
      flow.breakPage();
      break;
    case "end-rule":
      writeEndRule(block, flow);
      break;
    case edgeRoles.firstFoot:
      break;
  }
}

function writeHeading(block: RHeading, flow: Flow): void {
  if (block.startsPage) flow.breakPage();
  const place = block.number && flow.draft.lists.number(block.number, flow.inset?.start);
  const outline = flow.draft.outline.of(block);
  const entry = flow.draft.styles.use(block.role, { place, outline, inset: flow.inset });
  flow.add(numbered(block, entry, place, flow), entry.startsPage);
}

function writeParagraph(block: RParagraph, flow: Flow): void {
  const { lists } = flow.draft;
  const shift = flow.inset?.start;
  const place = block.number ? lists.number(block.number, shift) : lists.bullet(block.role, shift);
  const entry = flow.draft.styles.use(block.role, { place, inset: flow.inset });
  flow.add(numbered(block, entry, place, flow));
}

/** A heading or paragraph with its number: counted by Word, or typed where no list of the theme counts so. */
function numbered(block: RHeading | RParagraph, entry: StyleEntry, place: ListPlace | undefined, flow: Flow): WordParagraph {
  const { draft } = flow;
  const number = place ? "" : typedNumber(block.number, lookOf(draft.theme, block.role).bold, flow.ink);
  const lead = block.number || !lookOf(draft.theme, block.role).lead ? "" : tabs(leadTabs(entry.style), flow.ink);
  const line = block.anchor === undefined ? undefined : draft.contentsLines.get(block.anchor);
  const marked = line === undefined ? "" : contentsMark(line, flow.ink);
  const text = inline(block.content, { bold: entry.style.bold, inNote: flow.inNote }, draft);
  const content = draft.bookmarks.around(block, number + lead + text + marked);
  const spacing = place || !block.number ? undefined : typedIndent(block.number, entry, draft);
  return {
    type: "paragraph",
    style: entry.id,
    place: ownPlace(entry, place),
    spacing,
    content,
    says: { content: block.content },
  };
}

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

function typedNumber(number: RNumber | undefined, light: boolean, ink: Ink): string {
  return number ? textRun(number.text, light ? roman : "", ink) + tabs(1, ink) : "";
}

const roman = '<w:b w:val="0"/><w:bCs w:val="0"/>';

function writeList(list: RList, flow: Flow): void {
  for (const item of list.items) writeBlocks(item.blocks, flow);
}

/** The thin line at the very end: in the middle of the page that the text ends on, be it turned, and never alone on one. */
function writeEndRule({ role }: REndRule, flow: Flow): void {
  const { styles, prepared } = flow.draft;
  const { start, end } = styles.look(role);
  const indent = endRuleIndent(styles.look(role), prepared.pages, flow.stay());
  flow.keepLast();
  const { id } = styles.use(role, { inset: { start: start - Math.floor(indent), end: end - Math.ceil(indent) } });
  flow.add({ type: "paragraph", style: id, content: "" });
}

function writeVerbatim(block: RVerbatim, flow: Flow): void {
  const lines = block.text.replace(/\n$/, "").split("\n");
  const content = lines.map((line) => textRun(line.replaceAll("\t", "    "), "", flow.ink)).join(run("<w:br/>", "", flow.ink));
  writeLine(block.role, flow.draft.bookmarks.around(block, content), flow, verbatimLines(block));
}

/** Its lines as text. */
function verbatimLines({ text, trace, span }: RVerbatim): readonly RInline[] {
  return linesOf({ type: "text", text: text.replace(/\n$/, ""), span, trace });
}
