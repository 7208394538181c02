import type { RInline, RText } from "../document/resolved.ts";
import type { Openings, Words } from "../theme/words.ts";
import { Instructions } from "./instructions.ts";
import type { Opening } from "./placed.ts";
import { splitText } from "./split-text.ts";

/** More characters than any opening has. */
const longest = 160;

/** Sets of phrases in small letters; a clause is looked up in them word by word, since expressions of hundreds of words are slow to make. */
interface Phrases {
  readonly openings: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Finds the opening words of clauses, made once for the words of a document. */
export class ClauseOpenings {
  readonly #openings: Openings | undefined;
  readonly #phrases = new Map<Opening, Phrases>();
  readonly #instructions: Instructions;

  constructor(words: Words) {
    this.#openings = words.openings;
    this.#instructions = new Instructions(words.openings?.instructions ?? []);
  }

  /** The content with its opening in italics: an organ's name, or a clause's first words. What the author marked stays as it is. */
  italicize(content: readonly RInline[], opening: Opening): readonly RInline[] {
    const first = content[0];
    if (first?.type !== "text" || first.italic) return content;
    if (opening === "organ") return italicizeName(content);
    if (opening === "instruction") return this.#instructions.italicize(content);
    const phrases = this.#of(opening);
    const length = phrases ? openingLength(first.text, phrases) : 0;
    return length > 0 ? [...split(first, length), ...content.slice(1)] : content;
  }

  #of(opening: Exclude<Opening, "organ" | "instruction">): Phrases | undefined {
    if (!this.#openings) return undefined;
    const { before, after, [opening]: openings } = this.#openings;
    const known = this.#phrases.get(opening);
    const phrases = known ?? { openings: phraseSet(openings), before: phraseSet(before), after: phraseSet(after) };
    this.#phrases.set(opening, phrases);
    return phrases;
  }
}

function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((phrase) => phrase.toLowerCase().replace(/\s+/g, " ")));
}

/** A word of a clause: what it says in small letters, where it ends, and whether a comma or the like stands behind it. */
interface Word {
  readonly text: string;
  readonly end: number;
  readonly closed: boolean;
}

/** How many characters the opening takes: "Also recalling", "Taking note with appreciation", the longest that fits. */
function openingLength(text: string, { openings, before, after }: Phrases): number {
  const words = firstWords(text);
  const start = phraseEnd(words, 0, before);
  let end = (start > 0 && phraseEnd(words, start, openings)) || phraseEnd(words, 0, openings);
  if (end === 0) return 0;
  for (let next = phraseEnd(words, end, after); next > 0; next = phraseEnd(words, end, after)) end = next;
  return words[end - 1]?.end ?? 0;
}

/** The word after the longest phrase that starts at a word; 0 where none does. */
function phraseEnd(words: readonly Word[], start: number, phrases: ReadonlySet<string>): number {
  let phrase = "";
  let found = 0;
  if (words[start - 1]?.closed) return 0;
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    phrase = phrase === "" ? word.text : `${phrase} ${word.text}`;
    if (phrases.has(phrase)) found = at + 1;
    if (word.closed) break;
  }
  return found;
}

function firstWords(text: string): readonly Word[] {
  return [...text.slice(0, longest).matchAll(/[^\s\u00a0]+/g)].map(({ 0: word, index }) => {
    const bare = word.replace(/[^\p{L}\p{N}]+$/u, "");
    return { text: bare.toLowerCase(), end: index + bare.length, closed: bare.length < word.length };
  });
}

function split(text: RText, length: number): readonly RText[] {
  const [head, rest] = splitText(text, 0, length);
  return rest ? [...head, rest] : head;
}

/** The comma after an organ's name is roman. */
function italicizeName(content: readonly RInline[]): readonly RInline[] {
  return content.flatMap((inline): readonly RInline[] => {
    if (inline.type !== "text") return [inline];
    const length = inline.text.replace(/(?<!\s)\s*(?:[,،，]\s*)?$/, "").length;
    return length === 0 ? [inline] : split(inline, length);
  });
}
