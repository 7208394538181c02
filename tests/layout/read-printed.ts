import { readFileSync } from "node:fs";
import type { Prose, Run } from "../../src/layout/prose.ts";
import { openPdf, type ReadPdf } from "../pdf/read-back.ts";
import { fonts } from "./build.ts";

/** A line of a printed page: where its text starts behind a number, where it ends, and its letters with their looks. */
export interface PrintedLine {
  readonly page: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  readonly x: number;
  readonly end: number;
  /** Begins with a number or a bullet, so that a paragraph begins. */
  readonly numbered: boolean;
  readonly prose: Prose;
}

/** A stretch of text as the reader finds it. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Reads the lines of the upright pages of a PDF that another program set; of a long one those of the first `most` pages. */
export async function readPrintedLines(path: string, most: number): Promise<readonly PrintedLine[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(path)));
  const lines: PrintedLine[] = [];
  for (let page = 1; page <= Math.min(pdf.numPages, most); page++)
    for (const row of rowsOf(await piecesOf(pdf, page))) {
      const line = lineOf(row, page);
      if (line) lines.push(line);
    }
  return lines;
}

async function piecesOf(pdf: ReadPdf, number: number): Promise<readonly Piece[]> {
  const page = await pdf.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  if (width > height) return [];
  await page.getOperatorList();
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "" || item.transform[1] !== 0) return [];
    const face: string = page.commonObjs.get(item.fontName).name;
    const [size, , , , x, y] = item.transform;
    const [bold, italic] = [/bold/i.test(face), /italic/i.test(face)];
    return [{ text: item.str, x, y: height - y, width: item.width, size: Math.round(size * 2) / 2, bold, italic }];
  });
}

/** Pieces by their baselines; those of raised marks belong to the line that they stand in. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces.toSorted((one, other) => other.size - one.size || one.y - other.y)) {
    const raised = piece.size < 8.5;
    const base = [...rows.keys()].find((y) => (raised ? y - piece.y > -3 && y - piece.y < 6 : Math.abs(y - piece.y) < 0.8));
    rows.set(base ?? piece.y, [...(rows.get(base ?? piece.y) ?? []), piece]);
  }
  return [...rows].toSorted(([one], [other]) => one - other).map(([, row]) => row.toSorted((one, other) => one.x - other.x));
}

function lineOf(row: readonly Piece[], page: number): PrintedLine | undefined {
  const start = textStart(row);
  const pieces = row.slice(start).filter(({ text }, index, all) => text.trim() !== "" || (index > 0 && index < all.length - 1));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const prose = proseOf(pieces);
  return { page, y: first.y, x: first.x, end: last.x + last.width, numbered: start > 0, prose };
}

/** The first piece behind a number and its tab. */
function textStart(row: readonly Piece[]): number {
  const tab = row.slice(0, 4).findIndex(({ text, width }, index) => index > 0 && text.trim() === "" && width > 7);
  const before = row
    .slice(0, Math.max(tab, 0))
    .map(({ text }) => text)
    .join("");
  return /^\s*(?:\(?[0-9a-zA-Z•–.-]{1,6}[.)]?|[0-9.]+)\s*$/.test(before) ? tab + 1 : 0;
}

function proseOf(pieces: readonly Piece[]): Prose {
  let text = "";
  const runs: Run[] = [];
  for (const { text: shown, size, bold, italic } of pieces) {
    text += shown;
    const look = { face: fonts.face(bold, italic), size: size < 8.5 ? 6.5 : size, rise: 0 };
    runs.push({ end: text.length, look, tag: "artifact", clings: size < 8.5 });
  }
  return { text, runs };
}
