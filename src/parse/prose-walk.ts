/** A stretch of a text, start inclusive, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const fence = /(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/y;
const fenceEnd = /[ \t>]*(`{3,}|~{3,})[ \t]*(?:\n|$)/y;
const blankLine = /[ \t>]*(?:\n|$)/y;
const itemStart = /[ \t>]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)(?:[ \t]|\n|$)/y;
const indent = /(?: {4}| {0,3}\t)/y;
const paragraphEnd = /\n[ \t>]*(?:\n|$)/g;

/**
 * Walks over the signs of a Markdown text that stand in its prose: what stands in code or in a verbatim block, or is escaped, is none. Each
 * character is looked at once or twice.
 */
export class ProseWalk {
  readonly #text: string;
  readonly #sign: RegExp;
  /** Where the paragraph ends whose runs of backticks are known, and where the last run of each length starts in it. */
  #paragraphEnd = -1;
  readonly #lastRuns = new Map<number, number>();
  /** Whether the lines above belong to an item or a note: what is indented there is no verbatim block. */
  #inItem = false;
  #afterBlank = true;

  /** `signs` are the sources of expressions, each of which looks at a bounded number of characters. */
  constructor(text: string, signs: readonly string[]) {
    this.#text = text;
    this.#sign = new RegExp(["\\\\[^\\n]", "`+", "\\n", ...signs].join("|"), "g");
  }

  /** Calls with each sign and where it stands, in order; what it answers is where the walk goes on. */
  walk(found: (sign: string, at: number) => number): void {
    for (let at = this.#lineStart(0); ; ) {
      this.#sign.lastIndex = at;
      const next = this.#sign.exec(this.#text);
      if (!next) return;
      const [sign] = next;
      const end = next.index + sign.length;
      if (sign === "\n") at = this.#lineStart(end);
      else if (sign.startsWith("`")) at = this.#codeEnd(next.index, sign.length);
      else at = sign.startsWith("\\") ? end : found(sign, next.index);
    }
  }

  /** Passes over verbatim blocks that start with a line; gives where the next line that is none starts. */
  #lineStart(from: number): number {
    let at = from;
    while (at < this.#text.length) {
      const opened = match(fence, this.#text, at)?.[1];
      if (opened) at = this.#fenceEnd(at, opened);
      else if (match(blankLine, this.#text, at)) {
        this.#afterBlank = true;
        return at;
      } else if (this.#afterBlank && !this.#inItem && match(indent, this.#text, at)) at = this.#nextLine(at);
      else {
        if (match(itemStart, this.#text, at)) this.#inItem = true;
        else if (this.#afterBlank && !/[ \t]/.test(this.#text[at] ?? "")) this.#inItem = false;
        this.#afterBlank = false;
        return at;
      }
    }
    return at;
  }

  /** The line after a fenced block. */
  #fenceEnd(from: number, opened: string): number {
    let at = this.#nextLine(from);
    while (at < this.#text.length) {
      const closing = match(fenceEnd, this.#text, at)?.[1];
      at = this.#nextLine(at);
      if (closing?.startsWith(opened)) break;
    }
    return at;
  }

  #nextLine(from: number): number {
    return this.#text.indexOf("\n", from) + 1 || this.#text.length;
  }

  /** Where code ends that a run of backticks opens; behind the run where none of its length follows in the paragraph. */
  #codeEnd(start: number, length: number): number {
    if (start >= this.#paragraphEnd) this.#readParagraph(start);
    const from = start + length;
    if ((this.#lastRuns.get(length) ?? -1) < from) return from;
    const run = /`+/g;
    run.lastIndex = from;
    for (let found = run.exec(this.#text); found; found = run.exec(this.#text)) {
      if (found[0].length === length) return run.lastIndex;
    }
    return from;
  }

  #readParagraph(start: number): void {
    paragraphEnd.lastIndex = start;
    this.#paragraphEnd = paragraphEnd.exec(this.#text)?.index ?? this.#text.length;
    this.#lastRuns.clear();
    for (const { 0: run, index } of this.#text.slice(start, this.#paragraphEnd).matchAll(/`+/g)) {
      this.#lastRuns.set(run.length, start + index);
    }
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
