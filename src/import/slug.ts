/** Words that say too little to name something. */
const small = new Set([
  "the",
  "a",
  "an",
  "of",
  "and",
  "in",
  "on",
  "to",
  "for",
  "at",
  "by",
  "see",
  "is",
  "are",
  "was",
  "with",
  "that",
  "this",
  "its",
  "from",
  "or",
  "as",
  "http",
  "https",
  "www",
  "org",
  "int",
  "com",
  "net",
  "html",
  "pdf",
  "en",
]);

/** What notes that only say where something is found begin with. */
const leading = /^(?:(?:(?:also|all|both|text) )?available (?:at|from|on|in)|https?:\/\/(?:www\.)?|www\.|[^\p{L}\p{N}])+/iu;

/** A name for a label or a note, of the first words of its text that say something: small letters, figures and hyphens. `other` where it has none. */
export function slug(words: string, other: string): string {
  const all =
    words
      .slice(0, 200)
      .replace(leading, "")
      .normalize("NFD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = all.filter((word) => !small.has(word));
  const [first, ...rest] = telling.length > 0 ? telling : all;
  if (first === undefined) return other;
  const name = rest
    .slice(0, 2)
    .reduce((whole, word) => (whole.length + word.length < 28 ? `${whole}-${word}` : whole), first.slice(0, 28));
  return /^[a-z]/.test(name) ? name : `${other}-${name}`;
}

/** Names that are each given once: a second of the same name gets a number. */
export class Unique {
  readonly #taken = new Map<string, number>();

  /** The name, or the name with the next number. */
  name(wanted: string): string {
    let count = this.#taken.get(wanted) ?? 0;
    let name = wanted;
    do {
      count += 1;
      name = count === 1 ? wanted : `${wanted}-${count}`;
    } while (count > 1 && this.#taken.has(name));
    this.#taken.set(wanted, count);
    if (name !== wanted) this.#taken.set(name, 1);
    return name;
  }
}
