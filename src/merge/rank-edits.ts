import { type Source, span } from "../source.ts";
import type { BlockLines } from "./block-lines.ts";
import type { Edits, ValueEdit } from "./change.ts";
import type { Line } from "./lines.ts";
import { type Structure, structureKey, structureText } from "./structure.ts";

/** A paragraph that came back: what it is, and where it was written and as what. */
export interface Ranked {
  readonly line: Line;
  readonly is: Structure | undefined;
  readonly was: Structure | undefined;
  readonly lines: BlockLines | undefined;
}

/** The columns at which a list's items have their markers and texts, by depth from 1; none outside of lists. */
interface Columns {
  readonly marker: readonly number[];
  readonly text: readonly number[];
}

const noList: Columns = { marker: [], text: [] };

/**
 * The signs before paragraphs that are something else than they were: `#` of headings, markers and indents of items, `>` of quotations. Paragraphs
 * come in the order of the file, as the indent of an item follows from those before it.
 */
export function rankEdits(paragraphs: readonly (Ranked | undefined)[]): Edits {
  const made: { edits: ValueEdit[]; changes: Edits["changes"][number][] } = { edits: [], changes: [] };
  let columns = noList;
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    const { line, is, was, lines } = paragraph;
    const changes = is && was && structureKey(is) !== structureKey(was);
    if (!changes) {
      columns =
        is?.is === "item" && lines ? withItem(columns, is.depth, columnOf(lines), widthOf(lines)) : is ? noList : columns;
      continue;
    }
    const said = { kind: "rank", old: line.text, fresh: line.text, place: line.place, code: "rank-changed" } as const;
    const what = `It was ${structureText(was)} and is ${structureText(is)} now`;
    const sign = lines && signFor(is, was, columns, lines);
    if (!lines || sign === undefined) {
      const origin = lines && span(lines.source, lines.start, lines.end);
      const left = `${what}, which cannot be said where it is written.`;
      made.changes.push({ ...said, left, ...(origin && { origin }) });
      continue;
    }
    columns = is.is === "item" ? withItem(columns, is.depth, indentOf(sign), sign.length) : noList;
    made.edits.push(...signEdits(lines, sign, is, was));
    const place = span(lines.source, lines.start, lines.start + lines.prefix.length);
    made.changes.push({ ...said, span: place, remark: `${what}: the signs before it were changed.` });
  }
  return made;
}

/** What stands before the first line of a paragraph that becomes something; nothing where no signs say it there. */
function signFor(is: Structure, was: Structure, { marker, text }: Columns, { prefix }: BlockLines): string | undefined {
  if (was.is !== "quotation" && prefix.includes(">")) return undefined;
  switch (is.is) {
    case "heading":
      return `${"#".repeat(Math.min(is.level, 6))} `;
    case "paragraph":
      return "";
    case "quotation":
      return "> ";
    case "item": {
      const column = marker[is.depth - 1] ?? (is.depth === 1 ? 0 : text[is.depth - 2]);
      return column === undefined ? undefined : `${" ".repeat(column)}${is.ordered ? "1. " : "- "}`;
    }
  }
}

/** The edits of the lines of a paragraph: its signs, the indents of its other lines, and empty lines around it where they have to be. */
function signEdits(
  { source, start, end, prefix }: BlockLines,
  sign: string,
  is: Structure,
  was: Structure,
): readonly ValueEdit[] {
  const edits: ValueEdit[] = [];
  const goesApart = is.is !== "item";
  const needsBefore = (goesApart || was.is !== "item") && !isEmptyBefore(source, start) && is.is !== "item";
  edits.push({ span: span(source, start, start + prefix.length), text: `${needsBefore ? "\n" : ""}${sign}` });
  const indent = is.is === "quotation" ? "> " : is.is === "item" ? " ".repeat(sign.length) : "";
  for (let at = source.text.indexOf("\n", start); at >= 0 && at < end; at = source.text.indexOf("\n", at + 1)) {
    const lead = /^[\s>]*/.exec(source.text.slice(at + 1, end))?.[0].length ?? 0;
    if (is.is === "heading") edits.push({ span: span(source, at, at + 1 + lead), text: " " });
    else if (source.text.slice(at + 1, at + 1 + lead) !== indent)
      edits.push({ span: span(source, at + 1, at + 1 + lead), text: indent });
  }
  const behind = source.text.slice(end + 1, end + 80);
  if (goesApart && was.is === "item" && !/^[> \t]*(?:\n|$)/.test(behind)) edits.push({ span: span(source, end), text: "\n" });
  return edits;
}

function isEmptyBefore({ text }: Source, start: number): boolean {
  return start === 0 || /\n[> \t]*\n$/.test(text.slice(Math.max(0, start - 80), start));
}

function withItem({ marker, text }: Columns, depth: number, column: number, width: number): Columns {
  return { marker: [...marker.slice(0, depth - 1), column], text: [...text.slice(0, depth - 1), width] };
}

function columnOf({ prefix }: BlockLines): number {
  return indentOf(prefix);
}

function widthOf({ prefix }: BlockLines): number {
  return prefix.length;
}

function indentOf(sign: string): number {
  return /^\s*/.exec(sign)?.[0].length ?? 0;
}
