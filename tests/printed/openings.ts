import { type House, near } from "./house.ts";
import type { PrintedLine } from "./read-lines.ts";

/** What a line begins. */
export interface Opening {
  readonly kind:
    | "annex"
    | "language"
    | "heading"
    | "paragraph"
    | "recommendation"
    | "item"
    | "bullet"
    | "clause"
    | "clause-item"
    | "clause-text"
    | "lead"
    | "flush"
    | "quotation"
    | "picture";
  /** Of headings, items and bullets, from 1. */
  readonly depth: number;
  /** The number before the text, as far as an author has to know it. */
  readonly marker?: string;
}

/** What tells a line's meaning besides itself. */
export interface Surroundings {
  readonly before: PrintedLine | undefined;
  readonly next: PrintedLine | undefined;
  /** Whether the text is a regulation: its paragraphs hang behind numbers such as “2.1.1.”. */
  readonly clauses: boolean;
  readonly house: House;
}

const pattern = {
  annex: /^(Annex|Appendix)( [IVXL\d]+)?$/,
  paragraph: /^(\d+)\.\s/,
  recommendation: /^(\d+\.\d+)\.?\s/,
  clause: /^(\d+(?:\.\d+)+\.?)\s/,
  letter: /^(\([a-z]{1,2}\))\s/,
  roman: /^(\([ivxl]+\))\s/,
  bullet: /^[•–-]\s/,
};

/** What a line begins; nothing where it goes on the line before. */
export function openingOf(line: PrintedLine, around: Surroundings): Opening | undefined {
  const { before, house } = around;
  if (isSmall(line)) return { kind: "picture", depth: 1 };
  if (before && before.page === line.page && line.y - before.y < before.size * 1.2 + 3) return undefined;
  if (near(line.x, house.margin) && pattern.annex.test(line.text)) return { kind: "annex", depth: 1 };
  if (every(line, "italic") && /^\[.*\]$/.test(line.text)) return { kind: "language", depth: 1 };
  return headingOf(line, house) ?? markedOf(line, around) ?? unmarkedOf(line, around);
}

/** Letters of pictures and tables are smaller than those of the text. */
export const isSmall = ({ size }: PrintedLine): boolean => size < 9.5;

/** A heading is bold, or italic on the lowest levels; its size and its number tell the level. */
function headingOf(line: PrintedLine, { left }: House): Opening | undefined {
  const { size, text, x } = line;
  const bold = every(line, "bold");
  if (!bold && !(every(line, "italic") && x < left - 1)) return undefined;
  const hangs = x < left - 5 || (near(x, left) && /^\d+\.\s/.test(text));
  const marker = hangs ? /^\S+/.exec(text)?.[0] : undefined;
  if (marker === undefined && !near(x, left)) return undefined;
  const depth = size > 13 ? 1 : size > 11 ? 2 : !bold ? 5 : marker?.startsWith("(") ? 4 : 3;
  return { kind: "heading", depth, ...(marker !== undefined && { marker }) };
}

function markedOf(line: PrintedLine, { clauses, house }: Surroundings): Opening | undefined {
  const { text, x } = line;
  const stands = (steps: number) => Math.abs(x - house.left - steps * house.step) < moved;
  const found = (form: RegExp) => form.exec(text)?.[1];
  const number = found(pattern.paragraph);
  const [clause, recommendation, letter, roman] = [pattern.clause, pattern.recommendation, pattern.letter, pattern.roman].map(
    found,
  );
  if (near(x, house.left) && number) return { kind: "paragraph", depth: 1, marker: number };
  if (near(x, house.left) && clause) return { kind: "clause", depth: 1, marker: clause };
  if (stands(1) && recommendation) return { kind: "recommendation", depth: 1, marker: recommendation };
  if (clauses && stands(3) && roman) return { kind: "clause-item", depth: 2, marker: roman };
  if (clauses && stands(2) && letter) return { kind: "clause-item", depth: 1, marker: letter };
  if (stands(2) && roman) return { kind: "item", depth: 2 };
  if (stands(1) && letter) return { kind: "item", depth: 1, marker: letter };
  if (pattern.bullet.test(text)) return { kind: "bullet", depth: Math.round((x + house.bullet - house.left) / house.step) };
  return undefined;
}

/** Marked lines may stand so far from their place: hands that set documents move whole lists. */
const moved = 11;

function unmarkedOf({ x }: PrintedLine, { clauses, house, next }: Surroundings): Opening | undefined {
  if (near(x, house.left)) return { kind: "flush", depth: 1 };
  for (const depth of [1, 2])
    if (clauses && near(x, house.left + 2 * depth * house.step)) return { kind: "clause-text", depth };
  if (!near(x, house.left + house.step)) return undefined;
  return { kind: next && near(next.x, x) ? "quotation" : "lead", depth: 1 };
}

/** Whether all of a line is bold, or italic; marks of notes are never. */
export function every({ pieces }: PrintedLine, look: "bold" | "italic"): boolean {
  return pieces.every((piece) => piece.raised || piece[look]);
}
