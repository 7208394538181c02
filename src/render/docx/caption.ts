import { blankAfter } from "../../document/label-blank.ts";
import { isMarked } from "../../document/note-mark.ts";
import type { RNumber, RParentNumber } from "../../document/number.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { RNode, RRemark, RTable } from "../../document/resolved.ts";
import { levelOf } from "../../theme/look.ts";
import type { NumberFormat } from "../../theme/number-formats.ts";
import type { Flow, WriteBlocks } from "./flow.ts";
import { slants } from "./languages.ts";
import { roleInline, writeLine } from "./line.ts";
import { changeOfLine, changeOfNumber } from "./revisions.ts";
import { field, textRun } from "./run.ts";

/** Switches that write a SEQ field in a format; a number that Word cannot count is typed. */
const formats = {
  decimal: "ARABIC",
  "upper-roman": "ROMAN",
  "lower-roman": "roman",
  "upper-letter": "ALPHABETIC",
  "lower-letter": "alphabetic",
  bullet: "ARABIC",
  chinese: "CHINESENUM3",
  "arabic-letter": "ARABICABJAD",
  "arabic-adverb": undefined,
  "arabic-name": undefined,
  "arabic-ordinal": undefined,
} as const satisfies Record<NumberFormat, string | undefined>;

/**
 * The number of a table, figure or box as Word makes captions: the word typed, the number a SEQ field, so that a new one renumbers the
 * rest, and before it the chapter's where the pattern has that. The bookmark holds the number alone, which is what a reference prints.
 */
export function captionNumber(node: RNode, { role, value, before, under, bare, after }: RNumber, flow: Flow): string {
  const { draft, ink } = flow;
  if (bare === "") return draft.bookmarks.around(node, textRun(before + after, {}, ink));
  const format = levelOf(draft.theme, role)?.format ?? "decimal";
  const name = before.replace(/[^\p{L}\p{N}]/gu, "") || "Caption";
  const anew = under?.number && value === 1 ? " \\r 1" : "";
  const counting = formats[format];
  const counted = counting
    ? field(`SEQ ${name} \\* ${counting}${anew}`, textRun(bare, {}, ink), "", ink)
    : textRun(bare, {}, ink);
  const chapter = under ? parentNumber(under, flow) + textRun(under.joint, {}, ink) : "";
  return textRun(before, {}, ink) + draft.bookmarks.around(node, chapter + counted) + textRun(after, {}, ink);
}

/** The number of the chapter that a caption stands in, as a field that follows it (ISO/IEC 29500-1, 17.16.5.59). */
function parentNumber({ number, text }: RParentNumber, { draft, ink }: Flow): string {
  const level = number ? draft.theme.structure.headings.indexOf(number.role) + 1 : 0;
  return level > 0 ? field(`STYLEREF ${level} \\s`, textRun(text, {}, ink), "", ink) : textRun(text, {}, ink);
}

/** Writes number and title of a table or figure, each a line. */
export function writeCaption(
  block: Pick<RTable, "number" | "former" | "title"> & RNode,
  kind: "table" | "figure",
  flow: Flow,
): void {
  const { former, title } = block;
  const number = block.number ?? former?.number;
  const { tables, figures } = flow.draft.theme.structure;
  const captions = kind === "table" ? tables : figures;
  if (number) {
    const write = () => writeLine(captions.number, captionNumber(block, number, flow), flow, "counted");
    flow.within(changeOfNumber(block.number, former), write);
  }
  if (!title?.length) return;
  const text = roleInline(captions.title, title, flow);
  const marked = number ? text : flow.draft.bookmarks.around(block, text);
  flow.within(changeOfLine(title), () => writeLine(captions.title, marked, flow, title));
}

/** Writes sources and notes under a table or figure, each a line with its label, and what follows the first paragraph of a note. */
export function writeRemarks(remarks: readonly RRemark[], flow: Flow, writeBlocks: WriteBlocks): void {
  const { draft } = flow;
  for (const remark of remarks) {
    const { role } = remark;
    const look = isMarked(remark)
      ? { style: draft.styles.use(noteRoles.mark).id }
      : { italic: true, slants: slants(draft.resolved) };
    flow.within(remark, () => {
      const blank = blankAfter(remark.label);
      const label = textRun(remark.label, look, flow.ink) + (blank && textRun(blank, {}, flow.ink));
      writeLine(role, label + roleInline(role, remark.content, flow), flow, remark.content);
      if (remark.more) writeBlocks(remark.more, flow);
    });
  }
}
