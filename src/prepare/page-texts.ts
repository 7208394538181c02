import type { RMasthead } from "../document/first-page.ts";
import { isMarked } from "../document/note-mark.ts";
import { traceOfRun } from "../document/plain.ts";
import type { RBlock, RCell, Resolved, RHeading, RInline, RParagraph, RRemark } from "../document/resolved.ts";
import { levelOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import { computedAt, type Trace } from "../trace.ts";

/** Hears a text of a page, and where its characters are written: nowhere, where it is of the language or the theme. */
export type Hear = (text: string, trace: (() => Trace) | undefined) => void;

/** Tells every text that pages print, but page numbers and the marks of notes, in the order of the document. */
export function tellPageTexts(resolved: Resolved, theme: Theme, hear: Hear): void {
  tellBlocks(resolved.blocks, { theme, hear });
  for (const { content, more = [] } of resolved.notes) {
    tellInlines(content, hear);
    tellBlocks(more, { theme, hear });
  }
  tellInlines(resolved.header, hear);
  tellInlines(resolved.footer, hear);
}

interface Telling {
  readonly theme: Theme;
  readonly hear: Hear;
}

function tellBlocks(blocks: readonly RBlock[], telling: Telling): void {
  for (const block of blocks) tellBlock(block, telling);
}

function tellBlock(block: RBlock, telling: Telling): void {
  const { hear } = telling;
  switch (block.type) {
    case "heading":
    case "paragraph":
      tellMarker(block, telling);
      tellInlines(block.content, hear);
      break;
    case "list":
      for (const { blocks } of block.items) tellBlocks(blocks, telling);
      break;
    case "quotation":
      tellBlocks(block.blocks, telling);
      break;
    case "container":
      tellTitle(block, hear);
      tellBlocks(block.blocks, telling);
      tellRemarks(block.remarks ?? [], telling);
      break;
    case "table":
      tellTitle(block, hear);
      for (const { cells } of [...block.head, ...block.body]) for (const cell of cells) tellCell(cell, telling);
      tellRemarks(block.remarks, telling);
      break;
    case "figure":
      tellTitle(block, hear);
      tellRemarks(block.remarks, telling);
      break;
    case "verbatim":
      hear(block.text.replace(/\n$/, ""), () => block.trace);
      break;
    case "contents":
      for (const text of [block.title, block.heads.page, block.heads.paragraphs ?? ""]) hear(text, undefined);
      for (const { content } of block.entries) tellInlines(content, hear);
      break;
    case "masthead":
      tellMasthead(block, hear);
      break;
    case "notes":
      hear(block.title, undefined);
      break;
    case "first-foot":
      hear(block.job ?? "", known(block.jobTrace));
      break;
    case "page-break":
    case "end-rule":
      break;
  }
}

function tellInlines(content: readonly RInline[], hear: Hear): void {
  for (const part of content) {
    if (part.type === "text" || part.type === "ref") hear(part.text, () => traceOfRun(part));
    else if (part.type === "link") tellInlines(part.content, hear);
  }
}

/** The number of a block, or the bullet of its role. */
function tellMarker({ number, role, span }: RHeading | RParagraph, { theme, hear }: Telling): void {
  const level = levelOf(theme, number?.role ?? role);
  const bullet = level?.format === "bullet" ? level.text : "";
  const text = number?.text ?? bullet;
  if (level) hear(text, () => number?.trace ?? computedAt(text, span).trace);
}

function tellTitle(
  { number, title, span }: Pick<Extract<RBlock, { type: "container" }>, "number" | "title" | "span">,
  hear: Hear,
): void {
  if (number) hear(number.text, () => computedAt(number.text, span).trace);
  tellInlines(title ?? [], hear);
}

function tellCell({ content, blocks }: RCell, telling: Telling): void {
  tellInlines(content, telling.hear);
  tellBlocks(blocks, telling);
}

/** Sources and notes with their words; the letters of notes are marks. */
function tellRemarks(remarks: readonly RRemark[], telling: Telling): void {
  for (const remark of remarks) {
    const { label, content, more = [], span } = remark;
    if (!isMarked(remark)) telling.hear(label, () => computedAt(label, span).trace);
    tellInlines(content, telling.hear);
    tellBlocks(more, telling);
  }
}

function tellMasthead(block: RMasthead, hear: Hear): void {
  const { traces = {} } = block;
  for (const text of [block.organization, block.organ]) hear(text, undefined);
  hear(block.symbols.map(({ organ, rest }) => organ + rest).join("\n"), known(traces.symbols));
  hear(block.distribution.join("\n"), known(traces.distribution));
  hear(block.body ?? "", known(traces.body));
  hear(block.subsidiaryBody ?? "", known(traces.subsidiaryBody));
  hear(block.session ?? "", known(traces.session));
  hear(block.sessionDates ?? "", known(traces.sessionDates));
  hear(block.agendaItem ?? "", known(traces.agendaItem));
  hear(block.agendaTitle.join("\n"), known(traces.agendaTitle));
}

function known(trace: Trace | undefined): (() => Trace) | undefined {
  return trace && (() => trace);
}
