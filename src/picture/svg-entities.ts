/** Characters that names stand for in every XML file. */
const predefined: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** How often names may be written out in a file, each counting as many as the characters that come of it: drawings have a handful. */
const most = 1_000_000;

/** How deep names may stand for names. */
const deepest = 8;

/** Ends the reading of an XML file: its message says what is wrong with it, to follow “is damaged:”. */
export class XmlFault extends Error {}

/** The names for characters and texts in an XML file: those that every file has, and those that this one declares. */
export class Entities {
  readonly #declared = new Map<string, string>();
  #written = 0;

  /** Takes a declaration; the first of a name counts (XML 1.0, 4.2). */
  declare(name: string, text: string): void {
    if (!this.#declared.has(name)) this.#declared.set(name, text);
  }

  /** A text with everything written out. Throws an `XmlFault` where that cannot be. */
  decode(text: string, depth = 0): string {
    if (!text.includes("&")) return text;
    const [first = "", ...others] = text.split("&");
    return first + others.map((part) => this.#writeOut(part, depth)).join("");
  }

  /** A stretch that follows an ampersand. */
  #writeOut(part: string, depth: number): string {
    const end = part.indexOf(";");
    const name = end < 0 ? "" : part.slice(0, end);
    const value = name.length > 64 ? undefined : this.#value(name, depth);
    if (value === undefined)
      throw new XmlFault(
        isName(name) ? `it does not say what “&${name};” is` : "a sign & stands for itself; it is written &amp;",
      );
    this.#written += value.length + 1;
    if (this.#written > most) throw new XmlFault("its names for texts (&…;) make more than a million characters");
    return value + part.slice(end + 1);
  }

  #value(name: string, depth: number): string | undefined {
    const [, decimal, hexadecimal] = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name) ?? [];
    if (decimal !== undefined || hexadecimal !== undefined) {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    }
    const declared = this.#declared.get(name);
    if (declared === undefined) return predefined.get(name);
    if (depth >= deepest) throw new XmlFault("its names for texts (&…;) stand for each other");
    if (declared.includes("<")) throw new XmlFault(`“&${name};” stands for elements`);
    return this.decode(declared, depth + 1);
  }
}

function isName(text: string): boolean {
  return /^[\p{L}_:][\p{L}\p{N}._:-]{0,63}$/u.test(text);
}
