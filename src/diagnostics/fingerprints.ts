import { indexAt, type Source, type Span } from "../source.ts";

/**
 * Names for what was found that stay the same while lines move: made of the code, the text of the block around the place, in small letters and
 * with single spaces, and how many of the same code were found in the same text before. Programs that keep what they know from run to run
 * tell by them what is new.
 */
export class Fingerprints {
  readonly #blocks = new WeakMap<Source, Blocks>();
  readonly #seen = new Map<string, number>();

  /** The name of what was found at a place; ask in the order of the text. */
  of(code: string, { source, start }: Span): string {
    const blocks = this.#blocks.get(source) ?? new Blocks(source);
    this.#blocks.set(source, blocks);
    const name = `${code}/${blocks.hashAt(start)}`;
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return `${name}/${count}`;
  }
}

/** The blocks of a file, parted by blank lines, each with the hash of its text, made when it is first asked for. */
class Blocks {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #hashes = new Map<number, string>();

  constructor({ text }: Source) {
    this.#text = text;
    this.#starts = [0, ...[...text.matchAll(/\n[ \t>]*\n/g)].map(({ index }) => index + 1)];
  }

  hashAt(offset: number): string {
    const index = indexAt(this.#starts, offset);
    const hash = this.#hashes.get(index) ?? hashOf(this.#text.slice(this.#starts[index], this.#starts[index + 1]));
    this.#hashes.set(index, hash);
    return hash;
  }
}

/** FNV-1a, of 32 bits, in both directions: 16 figures of base 16, which are the same on every machine. */
function hashOf(block: string): string {
  const text = block.replace(/\s+/g, " ").trim().toLowerCase();
  let forth = 0x811c9dc5;
  let back = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    forth = Math.imul(forth ^ text.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [forth, back].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
