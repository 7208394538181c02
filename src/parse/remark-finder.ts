import { ProseWalk, type Stretch } from "./prose-walk.ts";

export type { Stretch } from "./prose-walk.ts";

/** What is found of remarks in a text, in order. */
export interface FoundRemarks {
  /** `<!-- … -->` and `{{! … }}`; of one that is never closed the sign alone. */
  readonly remarks: readonly Stretch[];
  /** The signs `<!--` of those that are never closed; of `{{!` Handlebars says it. */
  readonly open: readonly Stretch[];
  /** Signs that close one although none is open. */
  readonly unopened: readonly Stretch[];
}

/** The signs of remarks. */
const signs = ["<!--", "-->", "\\{\\{!(?!~)"];

/** Finds the remarks of a Markdown text; what stands in code or in a verbatim block is no remark. Each character is looked at once or twice. */
export function findRemarks(text: string): FoundRemarks {
  return new Finder(text).find();
}

class Finder {
  readonly #text: string;
  readonly #remarks: Stretch[] = [];
  readonly #open: Stretch[] = [];
  readonly #unopened: Stretch[] = [];
  /** Closing signs that stand nowhere in the rest of the text. */
  readonly #gone = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  find(): FoundRemarks {
    new ProseWalk(this.#text, signs).walk((sign, at) => this.#after(sign, at));
    return { remarks: this.#remarks, open: this.#open, unopened: this.#unopened };
  }

  /** Where to go on behind a sign. */
  #after(found: string, at: number): number {
    const end = at + found.length;
    if (found === "<!--") return this.#remark(at, end, "-->", at + 2);
    if (found === "{{!") {
      const long = this.#text.startsWith("--", end);
      return this.#remark(at, end, long ? "--}}" : "}}", long ? end + 2 : end);
    }
    if (found === "-->") this.#unopened.push({ start: at, end });
    return end;
  }

  /** A remark, which ends with the first closing sign from an offset on; `<!-->` is a whole one. */
  #remark(start: number, signEnd: number, closing: string, from: number): number {
    const closed = this.#gone.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (closed >= 0) {
      const end = closed + closing.length;
      this.#remarks.push({ start, end });
      return end;
    }
    this.#gone.add(closing);
    if (closing === "-->") {
      this.#remarks.push({ start, end: signEnd });
      this.#open.push({ start, end: signEnd });
    }
    return signEnd;
  }
}
