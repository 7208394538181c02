import type { Prose } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import type { Finder, Found, FoundIn, PatternEntry, WordEntry, WordPlace } from "./rule.ts";

/** What holds for all words of a list. */
interface WordOptions {
  /** Found only in these very letters. */
  readonly exact?: boolean;
  /** Where a word is right after all. */
  readonly unless?: (place: WordPlace) => boolean;
}

/**
 * Finds words and phrases, each with what it is to be; one that is to be nothing certain has undefined. In small letters they are also
 * found where they begin a sentence, with the capital kept. All words of all rules are looked up in one pass over the text.
 */
export function words(list: Readonly<Record<string, string | undefined>>, options: WordOptions = {}): Finder {
  return { by: "words", words: Object.entries(list).map(([word, to]) => ({ word, to, ...options })) };
}

/** Finds the wrong spellings of a list of pairs, of which some words may be left out. */
export function pairs(list: readonly (readonly [wrong: string, right: string])[], options: WordOptions = {}): Finder {
  return { by: "words", words: list.map(([word, to]): WordEntry => ({ word, to, ...options })) };
}

/** What an expression is looked for with. */
interface PatternOptions extends Omit<PatternEntry, "pattern" | "fix"> {
  /** What the match is to say, with $1 for its groups, or what makes it. */
  readonly fix?: string | PatternEntry["fix"];
}

/** Finds what an expression matches. It has the flag g; what stands around belongs to lookarounds, so that the match is the range. */
export function pattern(expression: RegExp, { fix, ...options }: PatternOptions = {}): Finder {
  const made = typeof fix === "string" ? (match: RegExpExecArray) => filled(fix, match) : fix;
  return { by: "pattern", pattern: { pattern: expression, fix: made, ...options } };
}

/** Looks at a block with all its runs. */
export function tree(visit: (prose: Prose) => Iterable<Found>): Finder {
  return { by: "block", visit };
}

/** Finds what an expression matches where it matters which spaces are written; `fix` is what is to stand there, with $1 for its groups. */
export function spaces(expression: RegExp, fix?: string): Finder {
  return tree(function* ({ written }) {
    for (const match of written.matchAll(expression)) {
      const [start, end] = [match.index, match.index + match[0].length];
      yield { start, end, replacement: fix === undefined ? undefined : filled(fix, match) };
    }
  });
}

/** Looks at the whole document, block by block in its order, notes last. */
export function document(visit: (whole: WholeProse) => Iterable<FoundIn>): Finder {
  return { by: "document", visit };
}

function filled(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(\d)/g, (_, index) => match[Number(index)] ?? "");
}
