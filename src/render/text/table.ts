import type { RRemark, RTable } from "../../document/resolved.ts";
import { inlineText } from "./inline.ts";
import { columns, widthOf, wrap } from "./wrap.ts";

const gap = 2;

/** A table as aligned columns whose cells wrap; where that leaves a column too little room, each row as a list of its cells. */
export function tableLines(node: RTable): string[] {
  const head = node.head.map((row) => row.cells.map((cell) => inlineText(cell.content)));
  const body = node.body.map((row) => row.cells.map((cell) => inlineText(cell.content)));
  const widths = columnWidths([...head, ...body], node.columns.length);
  const title = [node.number?.text, node.title && inlineText(node.title)].filter((line): line is string => Boolean(line));
  const rows = widths ? grid(node, head, body, widths) : records(head.at(-1) ?? [], body);
  return [...title.flatMap((line) => wrap(line)), "", ...rows, ...node.remarks.flatMap(remarkLines)];
}

/** A line under a table or a figure. */
export function remarkLines(node: RRemark): string[] {
  const label = node.kind === "source" || node.kind === "note" ? node.label : `[${node.label}]`;
  return wrap(`${label} ${inlineText(node.content)}`);
}

/**
 * Widths that fit the page: each column what it wants where all fit, else its longest word and a part of what is left. Where not even
 * the longest words fit beside each other, none.
 */
function columnWidths(rows: readonly (readonly string[])[], count: number): number[] | undefined {
  const wanted = Array.from({ length: count }, () => 1);
  const least = Array.from({ length: count }, () => 1);
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      wanted[at] = Math.max(wanted[at] ?? 1, widthOf(cell));
      for (const word of cell.split(/\s+/)) least[at] = Math.max(least[at] ?? 1, widthOf(word));
    }
  }
  const room = columns - gap * (count - 1);
  if (sum(wanted) <= room) return wanted;
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  const missing = wanted.map((width, at) => width - (least[at] ?? 1));
  return missing.map((width, at) => (least[at] ?? 1) + Math.floor((width * spare) / sum(missing)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function grid(node: RTable, head: readonly string[][], body: readonly string[][], widths: readonly number[]): string[] {
  const whole = sum(widths) + gap * (widths.length - 1);
  const rule = "-".repeat(Math.min(whole, columns));
  const rows = (part: readonly string[][]) => part.flatMap((row) => gridRow(node, row, widths));
  return [rule, ...rows(head), ...(head.length > 0 ? [rule] : []), ...rows(body), rule];
}

function gridRow(node: RTable, row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, at) => wrap(cell, undefined, widths[at]));
  const height = Math.max(...cells.map((lines) => lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => {
        const text = cells[at]?.[line] ?? "";
        const space = " ".repeat(Math.max(0, width - widthOf(text)));
        return node.columns[at]?.align === "end" ? space + text : text + space;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

function records(head: readonly string[], body: readonly string[][]): string[] {
  return body.flatMap((row) => [
    ...row.flatMap((cell, at) => wrap(`${head[at] ? `${head[at]}: ` : ""}${cell}`, { first: "", rest: "  " })),
    "",
  ]);
}
