import { isAlphanumeric } from "../document/alphanumeric.ts";
import type { RInline } from "../document/resolved.ts";
import { splitText } from "./split-text.ts";

/** An instruction of a corrigendum: the verb, or the two words that belong together. */
interface Instruction {
  readonly first: string;
  readonly second: string | undefined;
}

/** Sets the verbs of instructions in italics: “*Delete* …”, “*For* … *read* …” (un-format 13). */
export class Instructions {
  readonly #known: readonly Instruction[];

  /** `phrases` are the words' own: "Delete", "For … read". */
  constructor(phrases: readonly string[]) {
    this.#known = phrases.map((phrase) => {
      const [first = "", second] = phrase.split("…").map((word) => word.trim());
      return { first, second };
    });
  }

  /** The content with its verb in italics, both words of a pair; as it is where it begins with neither, or the author marked it. */
  italicize(content: readonly RInline[]): readonly RInline[] {
    const start = content[0];
    if (start?.type !== "text" || start.italic) return content;
    const meant = this.#known.filter(({ first }) => beginsWith(start.text, first));
    const places = meant.flatMap(({ first, second }) => {
      const at = second === undefined ? undefined : findWord(content, second, first.length);
      return second === undefined || at ? [{ first, second, at }] : [];
    });
    const [found] = places.sort((one, other) => rank(one.at) - rank(other.at));
    if (!found) return content;
    const { first, second = "", at } = found;
    return content.flatMap((inline, index): readonly RInline[] => {
      if (inline.type !== "text") return [inline];
      const [head, rest] = index === 0 ? splitText(inline, 0, first.length) : [[], inline];
      const from = at?.index === index ? at.start - (index === 0 ? first.length : 0) : undefined;
      if (!rest) return head;
      if (from === undefined) return [...head, rest];
      const [pair, tail] = splitText(rest, from, from + second.length);
      return [...head, ...pair, ...(tail ? [tail] : [])];
    });
  }
}

/** A pair before a verb alone, and of two pairs the one that closes first. */
function rank(at: Place | undefined): number {
  return at ? at.index * 1e6 + at.start : Number.MAX_SAFE_INTEGER;
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !isAlphanumeric(text.slice(word.length));
}

/** Where a word stands: in which inline, and where in it. */
interface Place {
  readonly index: number;
  readonly start: number;
}

/** The first place of a word, outside of quotation marks; of the first inline only what comes after its verb. */
function findWord(content: readonly RInline[], word: string, after: number): Place | undefined {
  const exact = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, "u");
  let quoted = false;
  for (const [index, inline] of content.entries()) {
    if (inline.type !== "text") continue;
    let masked = "";
    for (const character of inline.text) {
      if (character === "“") quoted = true;
      masked += quoted ? " ".repeat(character.length) : character;
      if (character === "”") quoted = false;
    }
    const skipped = index === 0 ? " ".repeat(after) + masked.slice(after) : masked;
    const start = pattern.exec(skipped)?.index;
    if (start !== undefined && !inline.italic) return { index, start };
  }
  return undefined;
}
