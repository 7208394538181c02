import type { RNode, RNumber, RRemark, RTable } from "../../document/resolved.ts";
import { levelOf } from "../../theme/look.ts";
import { formatNumber } from "../../theme/number-format.ts";
import type { Draft } from "./draft.ts";
import { emptyLine, type Flow, type WriteBlocks } from "./flow.ts";
import { roleInline, writeLine } from "./line.ts";
import { field, runProperties, textRun } from "./run.ts";

/** Switches that write a SEQ field in a format. */
const formats = {
  decimal: "ARABIC",
  "upper-roman": "ROMAN",
  "lower-roman": "roman",
  "upper-letter": "ALPHABETIC",
  "lower-letter": "alphabetic",
  bullet: "ARABIC",
} as const;

/**
 * The number of a table, figure or box as Word makes captions: the word typed, the number a SEQ field, so that a new one renumbers the
 * rest. The bookmark holds the number alone, which is what a reference prints.
 */
export function captionNumber(node: RNode, number: RNumber, draft: Draft): string {
  const format = levelOf(draft.theme, number.role)?.format ?? "decimal";
  const bare = formatNumber(number.value, format);
  const at = number.text.lastIndexOf(bare);
  if (bare === "" || at < 0) return draft.bookmarks.around(node, textRun(number.text));
  const name = number.text.slice(0, at).replace(/[^\p{L}\p{N}]/gu, "") || "Caption";
  const counted = field(`SEQ ${name} \\* ${formats[format]}`, textRun(bare));
  return (
    textRun(number.text.slice(0, at)) + draft.bookmarks.around(node, counted) + textRun(number.text.slice(at + bare.length))
  );
}

/** Writes number and title of a table or figure, each a line. */
export function writeCaption(block: Pick<RTable, "number" | "title"> & RNode, kind: "table" | "figure", flow: Flow): void {
  const { number, title } = block;
  if (number) writeLine(`${kind}-number`, captionNumber(block, number, flow.draft), flow);
  if (!title?.length) return;
  const text = roleInline(`${kind}-title`, title, flow);
  writeLine(`${kind}-title`, number ? text : flow.draft.bookmarks.around(block, text), flow);
}

/** Writes sources and notes under a table or figure, each a line with its label, and what follows the first paragraph of a note. */
export function writeRemarks(
  remarks: readonly RRemark[],
  kind: "table" | "figure",
  flow: Flow,
  writeBlocks: WriteBlocks,
): void {
  const { draft } = flow;
  for (const remark of remarks) {
    const role = remark.kind === "source" ? `${kind}-source` : "table-note";
    const marked = remark.kind === "letter" || remark.kind === "star";
    const mark = remark.kind === "star" ? "star-mark" : "note-mark";
    const look = marked ? runProperties({ style: draft.styles.use(mark).id }) : runProperties({ italic: true });
    writeLine(role, textRun(remark.label, look) + textRun(" ") + roleInline(role, remark.content, flow), flow);
    if (remark.more) writeBlocks(remark.more, flow);
  }
}

/** Closes a table or figure: the white that layout leaves under it, and the paragraph that Word wants between two tables. */
export function writeTableEnd(flow: Flow): void {
  flow.add(emptyLine(flow.draft));
}
