import type { House } from "./house.ts";
import { type Opening, openingOf } from "./openings.ts";
import type { PrintedLine } from "./read-lines.ts";

/** A paragraph, heading or item of a printed document, or the place of a picture: its lines, wherever they stand. */
export interface PrintedBlock extends Opening {
  readonly lines: PrintedLine[];
  /** Whether its lines stand as near as their letters do, not at the house's distance: somebody set it so by hand. */
  readonly close: boolean;
}

/** A block while its lines are found. */
type OpenBlock = Omit<PrintedBlock, "close">;

/** Puts the lines of a text together. */
export function blocksOf(lines: readonly PrintedLine[], house: House): PrintedBlock[] {
  const blocks: OpenBlock[] = [];
  let clauses = false;
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    const opening = openingOf(line, { before: lines[index - 1], next: lines[index + 1], clauses, house });
    if (last && goesOn(last, opening, line, house)) last.lines.push(line);
    else blocks.push({ kind: "flush", depth: 1, ...opening, lines: [line] });
    const { kind } = blocks.at(-1) ?? {};
    if (kind === "clause" || kind === "paragraph" || kind === "annex") clauses = kind === "clause";
  }
  return blocks.map((block, index) => ({ ...block, close: isClose(block, blocks[index + 1]?.lines[0]) }));
}

/** Whether a line belongs to the block before it: as its next line, or at the head of a page, though it looks like a beginning. */
function goesOn({ kind, lines, marker }: OpenBlock, opening: Opening | undefined, line: PrintedLine, house: House): boolean {
  if (kind === "picture" || opening?.kind === "picture") return kind === opening?.kind && lines[0]?.page === line.page;
  if (!opening) return true;
  const last = lines.at(-1);
  if (!last || last.page === line.page || last.end < house.right - 3) return false;
  if (opening.kind === "paragraph") return Number(opening.marker) !== Number(marker) + 1;
  return ["flush", "quotation", "clause-text"].includes(opening.kind) && kind !== "heading";
}

/** Whether two lines of a block are so near, or one alone and what follows it. */
function isClose({ lines }: OpenBlock, next: PrintedLine | undefined): boolean {
  const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const gap = next && next.page === lines[0]?.page ? next.y - (lines.at(-1)?.y ?? 0) : 0;
  return pitches.some((pitch) => pitch > 11.2 && pitch < 11.75) || (pitches.length === 0 && gap > 17.2 && gap < 17.75);
}
