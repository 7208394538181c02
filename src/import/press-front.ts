import type { Context } from "./context.ts";
import { fieldBlocks, fieldText } from "./field-texts.ts";
import type { Front } from "./front.ts";
import type { Fields, FieldValue } from "./front-matter.ts";
import type { Line, Piece } from "./lines.ts";
import { addressIn } from "./mandate-front.ts";
import { dateIn } from "./masthead.ts";
import { plainWords, withoutStart } from "./plain-words.ts";

/** Reads a press release: the record that its page is made of, and between the first sentence and the line with the report its text. */
export function pressFront(pieces: readonly Piece[], context: Context): Front {
  const reader = new PressReader(pieces, context);
  return reader.read();
}

class PressReader {
  readonly #context: Context;
  readonly #pieces: readonly Piece[];
  readonly #fields: Fields = new Map();
  readonly #press = new Map<string, FieldValue>();
  #at = 0;

  constructor(pieces: readonly Piece[], context: Context) {
    this.#pieces = pieces;
    this.#context = context;
  }

  read(): Front {
    this.#head();
    this.#advisory();
    this.#lead();
    const end = this.#textEnd();
    const rest = this.#pieces.slice(this.#at, end);
    this.#at = end;
    this.#report();
    if (this.#isNext("ends")) this.#at += 1;
    this.#notes();
    this.#fields.set("press", Object.fromEntries(this.#press));
    return { fields: this.#fields, rest: [...rest, ...this.#pieces.slice(this.#at)] };
  }

  get #next(): Line | undefined {
    const piece = this.#pieces[this.#at];
    return piece?.kind === "line" ? piece : undefined;
  }

  #word(key: string): string {
    return this.#context.words.text[key] ?? key;
  }

  #isNext(key: string): boolean {
    return this.#next?.words === this.#word(key);
  }

  #head(): void {
    const isAdvisory = this.#isNext("media-advisory");
    if (isAdvisory || this.#isNext("press-release")) this.#at += 1;
    const headline = this.#next;
    if (headline && headline.words.length < 300 && !this.#isLead(headline)) {
      this.#press.set("headline", fieldText(headline, this.#context));
      this.#at += 1;
    }
    if (isAdvisory) this.#press.set("variant", "advisory");
    const embargo = this.#next?.words ?? "";
    if (!embargo.startsWith(`${this.#word("embargo")} `)) return;
    this.#press.set("embargo", embargo.slice(this.#word("embargo").length + 1));
    this.#at += 1;
  }

  /** What an advisory announces: lines that begin with what, when, where and who, and one more. */
  #advisory(): void {
    const found: Record<string, FieldValue> = {};
    for (const [key, name] of advisoryWords) {
      const before = `${this.#word(key)}: `;
      if (!this.#next?.words.startsWith(before)) continue;
      found[name] = this.#next.words.slice(before.length);
      this.#at += 1;
    }
    if (Object.keys(found).length === 0) return;
    if (this.#next && !this.#isLead(this.#next)) {
      found.note = fieldText(this.#next, this.#context);
      this.#at += 1;
    }
    this.#press.set("advisory", found);
  }

  #isLead(line: Line): boolean {
    return datelineOf(line, this.#context) !== undefined;
  }

  #lead(): void {
    const line = this.#next;
    const dateline = line && datelineOf(line, this.#context);
    if (!line || !dateline) return;
    this.#press.set("place", dateline.place);
    this.#press.set("date", dateline.date);
    this.#press.set("lead", fieldText(line, this.#context, withoutStart(line.tokens, dateline.length)));
    this.#at += 1;
  }

  /** Where the text ends: at the line with the report, at the end mark, or at the first note for editors. */
  #textEnd(): number {
    const ends = ["ends", "about-expert", "about-special-procedures", "press-contacts", "media-contacts"].map((key) =>
      this.#word(key),
    );
    const end = this.#pieces.findIndex(
      (piece, index) =>
        index >= this.#at &&
        piece.kind === "line" &&
        (ends.includes(piece.words) || piece.words.startsWith(`${this.#word("read-report")} `)),
    );
    return end < 0 ? this.#pieces.length : end;
  }

  #report(): void {
    const line = this.#next;
    const before = `${this.#word("read-report")} `;
    if (!line?.words.startsWith(before)) return;
    const symbol = line.words.slice(before.length);
    const address = addressIn(line.tokens);
    this.#fields.set("symbol", symbol);
    if (address !== undefined && address !== `https://undocs.org/${this.#context.words.language}/${symbol}`)
      this.#press.set("link", address);
    this.#at += 1;
  }

  /** The notes under the text. One on special procedures has words of the program; a release that has none is a short one. */
  #notes(): void {
    if (this.#isNext("about-expert")) this.#press.set("biography", fieldBlocks(this.#under(), this.#context));
    if (this.#isNext("about-special-procedures")) this.#specialProcedures();
    else if (this.#context.isOwn) this.#press.set("variant", "short");
    if (this.#isNext("press-contacts")) this.#press.set("contacts", this.#under().map(contactOf));
    if (this.#isNext("media-contacts")) this.#press.set("media-contacts", this.#under().map(contactOf));
  }

  #specialProcedures(): void {
    const words = this.#under().map((line) => line.words);
    if (words.join(" ") === this.#word("special-procedures").trim()) return;
    this.#context.losses.add(
      "front-matter-left",
      {
        one: "The note on special procedures has other words than the program prints",
        many: "# lines of the note on special procedures have other words than the program prints",
      },
      undefined,
      words.join(" "),
    );
  }

  /** The lines under the heading of a note, up to the next. */
  #under(): readonly Line[] {
    const heads = ["about-special-procedures", "press-contacts", "media-contacts"].map((key) => this.#word(key));
    const lines: Line[] = [];
    this.#at += 1;
    for (let line = this.#next; line && !heads.includes(line.words); line = this.#next) {
      lines.push(line);
      this.#at += 1;
    }
    return lines;
  }
}

const advisoryWords: readonly (readonly [word: string, field: string])[] = [
  ["advisory-what", "event"],
  ["advisory-when", "time"],
  ["advisory-where", "venue"],
  ["advisory-who", "who"],
];

interface Dateline {
  readonly place: string;
  readonly date: string;
  /** How many characters it takes. */
  readonly length: number;
}

/** What stands before the first sentence: "GENEVA (16 June 2026) – ". */
function datelineOf(line: Line, { words }: Context): Dateline | undefined {
  const found = /^([^()]{2,60}) \(([^()]{4,40})\)[ \u00a0]?[–—-]\s/.exec(plainWords(line.tokens));
  const date = found && dateIn(found[2] ?? "", words);
  if (!found || typeof date !== "string") return undefined;
  const place = (found[1] ?? "").replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return { place, date, length: found[0].length };
}

/** "Secretariat of the mandate, +41 22 555 01 00, office@example.org". */
function contactOf({ tokens, words }: Line): FieldValue {
  const parts = words.split(", ");
  const isLinked = addressIn(tokens)?.startsWith("mailto:") === true;
  const email = isLinked || /^\S+@\S+$/.test(parts.at(-1) ?? "") ? parts.pop() : undefined;
  const telephone = parts.length > 1 && /^\+?[\d ()/-]{5,}$/.test(parts.at(-1) ?? "") ? parts.pop() : undefined;
  return { name: parts.join(", "), ...(telephone !== undefined && { telephone }), ...(email !== undefined && { email }) };
}
