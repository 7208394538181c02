import { isWordCharacter } from "./characters.ts";
import type { Prose } from "./prose.ts";

/** A place where an abbreviation is introduced: “the Office … (OHCHR)”, or “OHCHR (the Office …)”. */
export interface Introduction {
  readonly prose: Prose;
  /** How many blocks stand before it. */
  readonly order: number;
  /** The abbreviation with its parentheses, where it stands in them. */
  readonly start: number;
  readonly end: number;
  /** The name, in small letters. */
  readonly name: string;
}

/** A place where one is used. */
export interface Use {
  readonly prose: Prose;
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

/** What a document says of an abbreviation. */
export interface Abbreviation {
  readonly introductions: Introduction[];
  readonly uses: Use[];
}

/** Letters in parentheses, of which two at least are capitals; “s” makes them a plural. */
const bracketed = /\((?:the )?“?([A-Z][A-Za-z-]{0,11}[A-Z](?:-?\d{1,3})?)s?”?\)/g;

/** Letters, and what may be their name in parentheses behind them. */
const reversed = /\b([A-Z][A-Za-z-]{0,11}[A-Z]) \((?:the )?([A-Za-z][^()]{7,120})\)/g;

/** All abbreviations that a document introduces, with where it uses them, in the order of its blocks. */
export function abbreviationsIn(all: readonly Prose[]): ReadonlyMap<string, Abbreviation> {
  const found = new Map<string, Abbreviation>();
  for (const [order, prose] of all.entries()) {
    if (!prose.text.includes("(")) continue;
    for (const { 0: whole, 1: letters = "", index } of prose.text.matchAll(bracketed)) {
      const name = nameBefore(prose.text.slice(Math.max(0, index - 160), index), letters);
      if (name !== undefined) add(found, letters, { prose, order, start: index, end: index + whole.length, name });
    }
    for (const { 1: letters = "", 2: words = "", index } of prose.text.matchAll(reversed)) {
      const name = nameBefore(words, letters);
      if (name !== undefined) add(found, letters, { prose, order, start: index, end: index + letters.length, name });
    }
  }
  for (const [order, prose] of all.entries()) findUses(prose, order, found);
  return found;
}

function add(found: Map<string, Abbreviation>, letters: string, introduction: Introduction): void {
  if (/^[IVXLC]+$/.test(letters)) return;
  const known = found.get(letters);
  if (known) known.introductions.push(introduction);
  else found.set(letters, { introductions: [introduction], uses: [] });
}

/**
 * The name that letters stand for at the end of a text: the fewest last words that begin with their first letter and hold them all in
 * order. None where no words do, as before a remark in parentheses.
 */
function nameBefore(text: string, letters: string): string | undefined {
  const words = text.trim().split(" ");
  const wanted = letters.replace(/[^A-Za-z]/g, "").toLowerCase();
  for (let count = 1; count <= Math.min(words.length, wanted.length + 8); count++) {
    const name = words.slice(-count).join(" ").toLowerCase();
    if (name.replace(/^[“"‘]/, "").startsWith(wanted.charAt(0)) && name.length > wanted.length + 2 && holds(name, wanted))
      return name;
  }
  return undefined;
}

function holds(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function findUses(prose: Prose, order: number, found: ReadonlyMap<string, Abbreviation>): void {
  const { text } = prose;
  for (const { 0: letters, index } of text.matchAll(/[A-Z][A-Za-z-]*[A-Z](?:-?\d{1,3})?/g)) {
    const abbreviation = found.get(letters);
    const end = index + letters.length;
    if (!abbreviation || isWordCharacter(text, index - 1) || isPartOfWord(text, end)) continue;
    const isIntroduced = abbreviation.introductions.some((one) => one.prose === prose && one.start <= index && end <= one.end);
    if (!isIntroduced) abbreviation.uses.push({ prose, order, start: index, end });
  }
}

/** Whether letters go on; an “s” of the plural does not. */
function isPartOfWord(text: string, end: number): boolean {
  return isWordCharacter(text, end) && !(text[end] === "s" && !isWordCharacter(text, end + 1));
}
