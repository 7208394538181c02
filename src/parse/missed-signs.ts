import type { Code } from "../diagnostics/codes.ts";
import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

/** Number signs before a word; one sign alone only where the paragraph is a line without a stop, for it may be a word's own. */
const heading = /^(#{2,6}|#(?!\d)(?=[^\n]*[^\n.;:!?]$))([^\S\n]*)(?=[\p{L}\p{N}“"‘'*_[])/u;

/**
 * Reports a paragraph that was probably meant as something else, because a sign at its start misses what would make it one: it would be
 * printed with the sign. It stays a paragraph.
 */
export function reportMissedSign(content: Content, run: Run): void {
  const { text } = content;
  const [, signs = "", blank = ""] = heading.exec(text) ?? [];
  const [bullet] = /^[•‣▪●◦·][^\S\n]*/.exec(text) ?? [];
  if (signs !== "") {
    const message = `This line is no heading: ${blank === "" ? "no space" : "another character than a space"} stands behind “${signs}”.`;
    put(content, "heading-space", message, [0, signs.length], `${signs} `, signs.length + blank.length, run);
  } else if (bullet !== undefined && bullet.length < text.length) {
    const message = `The paragraph starts with the bullet “${bullet.trim()}”, which is typed.`;
    put(content, "bullet-typed", message, [0, 1], "- ", bullet.length, run);
  } else if (text.includes("\n")) reportMissedTable(content, run);
}

/** Reports a mistake whose first `length` characters would be right as `replacement`. */
function put(
  content: Content,
  code: Code,
  message: string,
  [from, to]: readonly [number, number],
  replacement: string,
  length: number,
  run: Run,
): void {
  complain(run, code, message, { span: content.span(from, to), fix: { span: content.span(0, length), replacement } });
}

const dashes = /^[\s|:–—-]*[-–—][\s|:–—-]*$/;

/** Lines with bars, all of them, that have no line of dashes under the first, or one for another number of columns. */
function reportMissedTable(content: Content, run: Run): void {
  const [heads = "", under = "", ...rows] = content.text.split("\n");
  const lines = [heads, under, ...rows];
  if (lines.every((line) => line.includes("\t"))) {
    const message = "These lines are no table: there are tabs between their cells, in place of bars.";
    complain(run, "table-dashes", message, { span: content.span(0, heads.length) });
    return;
  }
  if (under === "" || lines.some((line) => !/(?:^|[^\\])\|/.test(line))) return;
  const [columns, ruled] = [countCells(heads), countCells(under)];
  const message = !dashes.test(under)
    ? "These lines are no table: there is no line of dashes under the first."
    : columns === ruled
      ? "These lines are no table: the line under the first has another sign than hyphens, bars and colons."
      : `These lines are no table: the first has ${columns} cells, and the line of dashes under it ${ruled}.`;
  complain(run, "table-dashes", message, { span: content.span(0, heads.length) });
}

function countCells(line: string): number {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/).length;
}
