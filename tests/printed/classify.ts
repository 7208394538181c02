import { type House, near } from "./house.ts";
import type { PrintedLine } from "./read-lines.ts";

/** What a line begins. `depth` is that of a heading, an item or a bullet, from 1; `marker` the number before the text. */
export interface Opening {
  readonly kind:
    | "annex"
    | "language"
    | "heading"
    | "paragraph"
    | "recommendation"
    | "item"
    | "bullet"
    | "lead"
    | "flush"
    | "quotation";
  readonly depth: number;
  readonly marker?: string;
}

/** Marked lines may stand so far from their place: hands that set documents move whole lists. */
const moved = 8;

/** A paragraph of a printed document: its lines, wherever they stand. */
export interface PrintedBlock extends Opening {
  readonly lines: PrintedLine[];
}

/** Puts the lines of a text together to paragraphs, headings and items. */
export function blocksOf(lines: readonly PrintedLine[], house: House): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const before = blocks.at(-1);
    const opening = openingOf(line, lines[index - 1], lines[index + 1], house);
    if (before && (!opening || goesOn(before, opening, line, house))) before.lines.push(line);
    else blocks.push({ kind: "flush", depth: 1, ...opening, lines: [line] });
  }
  return blocks;
}

/** Whether the first line of a page goes on what the page before ended with, though it looks like a beginning. */
function goesOn({ kind, marker, lines }: PrintedBlock, opening: Opening, line: PrintedLine, house: House): boolean {
  const last = lines.at(-1);
  if (!last || last.page === line.page || last.end < house.right - 3) return false;
  if (opening.kind === "paragraph") return Number(opening.marker) !== Number(marker) + 1;
  return (opening.kind === "flush" || opening.kind === "quotation") && kind !== "heading";
}

const pattern = {
  annex: /^(Annex|Appendix)( [IVXL\d]+)?$/,
  paragraph: /^(\d+)\.\s/,
  recommendation: /^(\d+\.\d+)\.?\s/,
  letter: /^\(([a-z]{1,2})\)\s/,
  roman: /^\([ivxl]+\)\s/,
  bullet: /^[•–-]\s/,
};

function openingOf(
  line: PrintedLine,
  before: PrintedLine | undefined,
  next: PrintedLine | undefined,
  house: House,
): Opening | undefined {
  const { text, x } = line;
  const { left, step } = house;
  if (before && before.page === line.page && line.y - before.y < before.size * 1.2 + 3) return undefined;
  if (near(x, house.margin) && pattern.annex.test(text)) return { kind: "annex", depth: 1 };
  if (every(line, "italic") && /^\[.*\]$/.test(text)) return { kind: "language", depth: 1 };
  const heading = headingOf(line, house);
  if (heading) return heading;
  const number = pattern.paragraph.exec(text)?.[1];
  if (near(x, left) && number) return { kind: "paragraph", depth: 1, marker: number };
  const recommendation = pattern.recommendation.exec(text)?.[1];
  const marks = (place: number) => Math.abs(x - place) < moved;
  if (marks(left + step) && recommendation) return { kind: "recommendation", depth: 1, marker: recommendation };
  const letter = pattern.letter.exec(text)?.[1];
  if (marks(left + 2 * step) && pattern.roman.test(text)) return { kind: "item", depth: 2 };
  if (marks(left + step) && letter) return { kind: "item", depth: 1, marker: letter };
  if (pattern.bullet.test(text)) return { kind: "bullet", depth: Math.round((x + house.bullet - left) / step) };
  if (near(x, left)) return { kind: "flush", depth: 1 };
  if (!near(x, left + step)) return undefined;
  return { kind: next && near(next.x, x) ? "quotation" : "lead", depth: 1 };
}

/** A heading is bold, or italic on the lowest levels; its size and its number tell the level. */
function headingOf(line: PrintedLine, { left }: House): Opening | undefined {
  const { size, text, x } = line;
  const bold = every(line, "bold");
  if (!bold && !(every(line, "italic") && x < left - 1)) return undefined;
  const marker = x < left - 5 ? /^\S+/.exec(text)?.[0] : undefined;
  if (marker === undefined && !near(x, left)) return undefined;
  const depth = size > 13 ? 1 : size > 11 ? 2 : !bold ? 5 : marker?.startsWith("(") ? 4 : 3;
  return { kind: "heading", depth, ...(marker !== undefined && { marker }) };
}

/** Whether all of a line is bold, or italic; marks of notes are never. */
export function every({ pieces }: PrintedLine, look: "bold" | "italic"): boolean {
  return pieces.every((piece) => piece.raised || piece[look]);
}
