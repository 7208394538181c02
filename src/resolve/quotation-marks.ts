import { isAlphanumeric } from "../document/alphanumeric.ts";
import type { Replacement } from "../trace.ts";

/** The marks of a language, some with the blank that belongs to them: “ ‘ ’ ”, «\u00a0 “ ” \u00a0». */
export interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** What becomes of the straight marks of a line, and which of them could not be told. */
export interface MarkedLine {
  readonly edits: readonly Replacement[];
  /** Offsets of marks whose other half is missing. */
  readonly unpaired: readonly number[];
  /** Offsets of marks that may open as well as close. */
  readonly undecided: readonly number[];
}

/** A quotation that is open: by which mark, where that is, and whether it stands between the inner marks of the language. */
interface Open {
  readonly mark: string;
  readonly at: number;
  readonly inner: boolean;
}

/** What a mark is. */
type Reading = "open" | "close" | "apostrophe" | "prime" | "unpaired" | "undecided" | "none";

const blank = /[\s\u00a0\u202f]/;
const opening = /[([{<«‹“‘„‚¿¡=/\u2013\u2014-]/;
const closing = /[)\]}>.,;:!?…»›”’/\u2013\u2014\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f-]/;
/** A straight mark within a Hebrew word is the word's own (gershayim). */
const hebrew = /[\u05d0-\u05ea]/;
const wide = /[\u2e80-\u9fff\uf900-\ufaff]/;

/** Words that begin with an apostrophe in place of a letter, and years without their century: ’tis, ’n’, the ’90s. */
const elided = /^'(?:(tis|twas|twere|em|n|til)\b|\d\ds?)/i;

const typedOpen: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", "‹": "›", "‚": "‘" };

/** Every mark that is looked at. */
const anyMark = /["'“”„«»‹›‚‘]/g;

/**
 * Decides what the straight quotation marks and apostrophes of a line are, from what stands beside them and from what is open. Marks that
 * were typed as the language writes them stay, and count. `goesOn`: the quotation that is open at the end goes on in the next paragraph.
 */
export function readMarks(text: string, marks: Marks, goesOn: boolean): MarkedLine {
  if (!/["']/.test(text)) return unmarked;
  return new MarkReader(text, marks).read(goesOn);
}

const unmarked: MarkedLine = { edits: [], unpaired: [], undecided: [] };

class MarkReader {
  readonly #text: string;
  readonly #marks: Marks;
  readonly #open: Open[] = [];
  readonly #edits: Replacement[] = [];
  readonly #unpaired: number[] = [];
  readonly #undecided: number[] = [];
  /** The last place at which a single mark may close something. */
  readonly #lastSingle: number;

  constructor(text: string, marks: Marks) {
    this.#text = text;
    this.#marks = marks;
    this.#lastSingle = lastClosingSingle(text);
  }

  read(goesOn: boolean): MarkedLine {
    let next = 0;
    for (const { 0: character, index: at } of this.#text.matchAll(anyMark)) {
      if (at < next) continue;
      if (character === '"') this.#take(at, this.#readDouble(at, 1));
      else if (character !== "'") this.#typed(character, at);
      else if (this.#isPair(at)) {
        this.#take(at, this.#readDouble(at, 2), '"', 2);
        next = at + 2;
      } else this.#take(at, this.#readSingle(at));
    }
    const left = this.#open.filter(({ mark }) => mark === '"' || mark === "'");
    if (!goesOn) this.#unpaired.push(...left.map(({ at }) => at));
    return { edits: this.#edits, unpaired: this.#unpaired, undecided: this.#undecided };
  }

  /** A double mark, of one character or of two single marks. */
  #readDouble(at: number, length: number): Reading {
    const [before, after] = this.#around(at, length);
    const isOpen = this.#open.some(({ mark }) => mark === '"');
    if (wide.test(before) || wide.test(after)) return isOpen ? "close" : "open";
    if (this.#canOpen(at, before, after)) return isOpen && opening.test(before) && ends(after) ? "close" : "open";
    if (isBlank(before)) return "undecided";
    if (isOpen) return "close";
    if (/\d/.test(before)) return this.#isMeasure(at) ? "prime" : "unpaired";
    if (!isAlphanumeric(after)) return "unpaired";
    if (!isAlphanumeric(before)) return "open";
    return hebrew.test(before) && hebrew.test(after) ? "none" : "undecided";
  }

  #readSingle(at: number): Reading {
    const [before, after] = this.#around(at);
    const top = this.#open.at(-1)?.mark === "'";
    if (isAlphanumeric(before) && isAlphanumeric(after)) return this.#readInside(at, before, after);
    if (this.#canOpen(at, before, after)) {
      if (top && opening.test(before) && ends(after)) return "close";
      if (isElision(this.#text.slice(at, at + 8))) return "apostrophe";
      return this.#lastSingle > at ? "open" : isAlphanumeric(after) ? "undecided" : "unpaired";
    }
    if (isBlank(before)) return isBlank(after) ? "none" : "undecided";
    if (top) return "close";
    if (/\d/.test(before)) return this.#isMeasure(at) ? "prime" : "apostrophe";
    return isAlphanumeric(before) ? "apostrophe" : "unpaired";
  }

  /** Between letters an apostrophe; between figures feet before inches, or what parts thousands. */
  #readInside(at: number, before: string, after: string): Reading {
    if (!/\d/.test(before) || !/\d/.test(after)) return "apostrophe";
    const next = this.#text.slice(at + 1, at + 7);
    if (/^\d{1,2}(?:\.\d)?(?:"|'')/.test(next)) return "prime";
    return /^\d{3}(?!\d)/.test(next) ? "apostrophe" : "none";
  }

  /** Whether the number before a mark is small enough for feet, inches or minutes. */
  #isMeasure(at: number): boolean {
    return /(?:^|[^\p{L}\p{N}.,])\d{1,3}(?:[.,]\d{1,2})?(?:\u2032?|'\d{1,2})$/u.test(
      this.#text.slice(Math.max(0, at - 10), at),
    );
  }

  /** Whether a mark stands where a quotation begins: behind a blank, a bracket, a mark that has just opened another, or an elision (l’“État”). */
  #canOpen(at: number, before: string, after: string): boolean {
    if (isBlank(after)) return false;
    if (isBlank(before) || opening.test(before)) return true;
    if ((before === '"' || before === "'") && this.#open.at(-1)?.at === at - 1) return true;
    return /['’]/.test(before) && isAlphanumeric(this.#text.charAt(at - 2)) && isAlphanumeric(after);
  }

  #around(at: number, length = 1): readonly [string, string] {
    return [this.#text.charAt(at - 1), this.#text.charAt(at + length)];
  }

  /** Whether two single marks stand here for a double one (''so'', 10''): not where a quotation within another ends with it. */
  #isPair(at: number): boolean {
    const [before, after] = this.#around(at, 2);
    if (!this.#text.startsWith("''", at) || before === "'" || after === "'") return false;
    return !(this.#open.at(-1)?.mark === "'" && this.#open.at(-2)?.mark === "'");
  }

  #take(at: number, reading: Reading, mark = this.#text.charAt(at), length = 1): void {
    switch (reading) {
      case "open":
        this.#begin(mark, at, length);
        return;
      case "close":
        this.#end(mark, at, length);
        return;
      case "apostrophe":
        this.#edit(at, "’");
        return;
      case "prime":
        this.#edit(at, mark === '"' ? "″" : "′", length);
        return;
      case "unpaired":
        this.#unpaired.push(at);
        return;
      case "undecided":
        this.#undecided.push(at);
        return;
      case "none":
        return;
    }
  }

  /** Begins a quotation: between the outer marks, within such marks between the inner ones, in turn; single marks alone are the inner ones. */
  #begin(mark: string, at: number, length: number): void {
    const around = this.#open.at(-1);
    const inner = around ? !around.inner : mark === "'";
    this.#edit(at, inner ? this.#marks.innerOpen : this.#marks.open, length);
    this.#open.push({ mark, at, inner });
  }

  /** Ends a quotation, and what was opened in it and never closed. */
  #end(mark: string, at: number, length: number): void {
    let open = this.#open.pop();
    for (; open && open.mark !== mark; open = this.#open.pop()) this.#unpaired.push(open.at);
    this.#edit(at, open?.inner ? this.#marks.innerClose : this.#marks.close, length);
  }

  #edit(at: number, text: string, length = 1): void {
    this.#edits.push({ at, length, text });
  }

  /** Marks that are typed as the language writes them. */
  #typed(character: string, at: number): void {
    const top = this.#open.at(-1);
    if (top && typedOpen[top.mark] === character) this.#open.pop();
    else if (typedOpen[character] !== undefined) this.#open.push({ mark: character, at, inner: /[‹‚]/.test(character) });
  }
}

function isElision(text: string): boolean {
  const [whole, word] = elided.exec(text) ?? [];
  if (whole === undefined) return false;
  const rest = text.slice(whole.length);
  return word !== undefined || !(isAlphanumeric(rest) || rest.startsWith("'"));
}

function isBlank(character: string): boolean {
  return character === "" || blank.test(character);
}

function ends(character: string): boolean {
  return isBlank(character) || closing.test(character) || character === '"' || character === "'";
}

/** The last single mark with something before it and no letter behind it. */
function lastClosingSingle(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1)) {
    if (!isBlank(text.charAt(at - 1)) && !isAlphanumeric(text.charAt(at + 1))) return at;
  }
  return -1;
}
