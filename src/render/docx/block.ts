import { linesOfText } from "../../document/lines-of-text.ts";
import { edgeRoles, noteRoles } from "../../document/own-roles.ts";
import type { RBlock, REndRule, RInline, RList, RVerbatim } from "../../document/resolved.ts";
import { endRuleIndent } from "../../prepare/end-rule.ts";
import { writeContainer } from "./container.ts";
import { writeContents } from "./contents.ts";
import { writeFigure } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { island, writeLine } from "./line.ts";
import { writeMasthead } from "./masthead.ts";
import { writeHeading, writeParagraph } from "./numbered.ts";
import { brokenLines, textRun } from "./run.ts";
import { writeTable } from "./table.ts";

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
      writeLine(noteRoles.title, textRun(block.title, {}, flow.ink), flow);
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

function writeList(list: RList, flow: Flow): void {
  for (const item of list.items) flow.within(item, () => writeBlocks(item.blocks, flow));
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
  const content = brokenLines(
    lines.map((line) => line.replaceAll("\t", "    ")),
    flow.ink,
  );
  const own = island(block.text, "left", flow.draft);
  writeLine(block.role, flow.draft.bookmarks.around(block, content), flow, verbatimLines(block), own);
}

/** Its lines as text. */
function verbatimLines({ text, trace, span }: RVerbatim): readonly RInline[] {
  return linesOfText({ type: "text", text: text.replace(/\n$/, ""), span, trace });
}
