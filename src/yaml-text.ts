import { type Notation, notationOf } from "./notation.ts";
import { computedAt, type TracedText, TraceWriter, traced } from "./trace.ts";

/** The ways in which a scalar can be written. */
export const scalarKinds = ["plain", "single", "double", "block"] as const;

/** A scalar of YAML as it is written: from its first character, a quotation mark or the sign of a block, to behind its last. */
export interface WrittenScalar {
  readonly start: number;
  readonly end: number;
  readonly kind: (typeof scalarKinds)[number];
  /** What it says. */
  readonly value: string;
}

/**
 * The text of a scalar, each character of which knows where it is written (YAML 1.2.2, 5.7, 7.3 and 8.1): quotes and indents are gone, lines
 * are folded, escapes stand for a character. What does not come out as the value says stands for its place as a whole.
 */
export function scalarText(file: TracedText, { start, end, kind, value }: WrittenScalar): TracedText {
  const reader = new ScalarReader(file, kind);
  if (kind === "block") reader.block(start, end, value);
  else if (kind === "plain") reader.flow(start, end);
  else reader.flow(start + 1, end - 1);
  const made = reader.made;
  return made.text === value && value !== "" ? made : computedAt(value, file.at(start, end));
}

const blank = /[ \t]*/y;

/** How many hexadecimal digits follow an escape of a double-quoted scalar. */
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The escapes of double-quoted scalars that say another character than they are written with. */
const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};

class ScalarReader {
  readonly #file: TracedText;
  readonly #notation: Notation;
  readonly #writer = new TraceWriter();
  readonly #pieces: string[] = [];
  readonly #kind: Notation["scalar"];

  constructor(file: TracedText, kind: Notation["scalar"]) {
    this.#file = file;
    this.#kind = kind;
    this.#notation = notationOf("markdown", kind);
  }

  get made(): TracedText {
    return traced(this.#pieces.join(""), this.#writer.trace);
  }

  /** What stands in a plain or quoted scalar. */
  flow(start: number, end: number): void {
    const { text } = this.#file;
    const sign = this.#kind === "double" ? /["\\\n]/g : this.#kind === "single" ? /['\n]/g : /\n/g;
    let at = start;
    while (at < end) {
      sign.lastIndex = at;
      const next = Math.min(sign.exec(text)?.index ?? end, end);
      if (next === end) this.#copy(at, end);
      if (next === end) return;
      if (text[next] === "\n") at = this.#fold(at, next, end);
      else {
        this.#copy(at, next);
        at = text[next] === "\\" ? this.#escape(next) : this.#doubled(next);
      }
    }
  }

  /** A line end with the blanks around it: a space, or as many line ends as there are empty lines. */
  #fold(from: number, lineEnd: number, end: number): number {
    const { text } = this.#file;
    let blanks = lineEnd;
    while (blanks > from && /[ \t]/.test(text[blanks - 1] ?? "")) blanks--;
    this.#copy(from, blanks);
    let [at, lines] = [lineEnd, 0];
    while (at < end && text[at] === "\n") {
      lines++;
      blank.lastIndex = at + 1;
      blank.test(text);
      at = Math.min(blank.lastIndex, end);
    }
    this.#stand(lines === 1 ? " " : "\n".repeat(lines - 1), blanks, at);
    return at;
  }

  /** Two quotation marks that stand for one; in a double-quoted scalar there is none alone. */
  #doubled(at: number): number {
    this.#stand("'", at, at + 2);
    return at + 2;
  }

  #escape(at: number): number {
    const { text } = this.#file;
    const sign = text[at + 1] ?? "";
    if (sign === "\n") {
      blank.lastIndex = at + 2;
      blank.test(text);
      return blank.lastIndex;
    }
    const length = 2 + (digits[sign] ?? 0);
    const said =
      length > 2
        ? String.fromCodePoint(Math.min(Number.parseInt(text.slice(at + 2, at + length), 16) || 0, 0x10ffff))
        : (escapes[sign] ?? sign);
    this.#stand(said, at, at + length);
    return at + length;
  }

  /** A block scalar: its lines without their indent, and what of the value stands between them. */
  block(start: number, end: number, value: string): void {
    const { text } = this.#file;
    const bodyStart = text.indexOf("\n", start) + 1;
    const lines = bodyStart > 0 && bodyStart <= end ? text.slice(bodyStart, end).split("\n") : [];
    const first = lines.find((line) => line.trim() !== "") ?? "";
    const indent = leadingSpaces(first) - leadingSpaces(value.replace(/^\n+/, ""));
    let [at, said, from] = [bodyStart, 0, bodyStart];
    for (const line of lines) {
      const lineStart = at;
      at += line.length + 1;
      const content = line.slice(indent);
      if (content === "" || (content.trim() === "" && !value.startsWith(content, said + breaksAt(value, said, content))))
        continue;
      const breaks = breaksAt(value, said, content);
      this.#stand(value.slice(said, said + breaks), from, lineStart + indent);
      said += breaks;
      if (!value.startsWith(content, said)) return;
      this.#copy(lineStart + indent, lineStart + line.length);
      said += content.length;
      from = lineStart + line.length;
    }
    this.#stand(value.slice(said), from, Math.max(from, end));
  }

  #copy(start: number, end: number): void {
    if (start >= end) return;
    this.#pieces.push(this.#file.text.slice(start, end));
    this.#writer.put(end - start, this.#file.at(start, end), "copied", this.#notation);
  }

  #stand(said: string, start: number, end: number): void {
    if (said === "") return;
    this.#pieces.push(said);
    this.#writer.put(said.length, this.#file.at(start, end), "replaced", this.#notation);
  }
}

function leadingSpaces(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}

/** How many characters of the value stand before the next line: line ends, or the space that a folded one is; a line that begins with a blank is never folded. */
function breaksAt(value: string, said: number, content: string): number {
  let count = 0;
  while (value[said + count] === "\n") count++;
  return count === 0 && value[said] === " " && said > 0 && !/^[ \t]/.test(content) ? 1 : count;
}
