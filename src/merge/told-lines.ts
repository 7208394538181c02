import { likeness, wordsOf } from "../compare/align.ts";
import { share } from "./parts.ts";

/** Texts with a word in them that more have says nothing of any of them. */
const mostWithWord = 60;

/** Texts that are looked at closely for one: those that share most words with it. */
const mostAsked = 8;

/** The texts of paragraphs that were told of, of which others are parts, or what they were before: found in a time that grows with their words. */
export class ToldLines {
  readonly #texts: ReadonlySet<string>;
  readonly #byWord = new Map<string, string[]>();

  constructor(texts: readonly string[]) {
    this.#texts = new Set(texts);
    for (const text of this.#texts)
      for (const word of new Set(wordsOf(text))) {
        const others = this.#byWord.get(word) ?? [];
        this.#byWord.set(word, others);
        if (others.length <= mostWithWord) others.push(text);
      }
  }

  /** Whether a text is one of them, a part of one, or like one. */
  has(text: string): boolean {
    if (this.#texts.has(text)) return true;
    const counts = new Map<string, number>();
    for (const word of new Set(wordsOf(text))) {
      const others = this.#byWord.get(word) ?? [];
      if (others.length <= mostWithWord) for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const nearest = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostAsked);
    return nearest.some(([other]) => share(text, other) >= 0.6 || likeness(text, other) >= 0.3);
  }
}
