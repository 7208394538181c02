import { isWordCharacter } from "./characters.ts";

/** Finds names that are spelled as their bearers spell them: the longest that stands at a place, letter for letter. */
export class NameFinder {
  /** Names by their first word, the longest first. */
  readonly #byFirst = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const first = wordAt(name, 0);
      const known = this.#byFirst.get(first);
      if (known) known.push(name);
      else if (first !== "") this.#byFirst.set(first, [name]);
    }
    for (const known of this.#byFirst.values()) known.sort((one, other) => other.length - one.length);
  }

  /** The ranges of names in a text, none of which overlaps another. */
  *find(text: string): Iterable<readonly [number, number]> {
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at);
      if (word === "") {
        at += 1;
        continue;
      }
      const name = this.#byFirst.get(word)?.find((one) => text.startsWith(one, at) && !isWordCharacter(text, at + one.length));
      const length = name?.length ?? word.length;
      if (name !== undefined) yield [at, at + length];
      at += length;
    }
  }
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (isWordCharacter(text, end)) end += 1;
  return text.slice(start, end);
}
