/** A stretch of a text, start inclusive, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is found of remarks in a text, in order. */
export interface FoundRemarks {
  /** `<!-- … -->` and `{{! … }}`; of one that is never closed the sign alone. */
  readonly remarks: readonly Stretch[];
  /** The signs `<!--` of those that are never closed; of `{{!` Handlebars says it. */
  readonly open: readonly Stretch[];
  /** Signs that close one although none is open. */
  readonly unopened: readonly Stretch[];
}

/** What the finder stops at: an escape, backticks, the signs of remarks, a line end. */
const sign = /\\[^\n]|`+|<!--|-->|\{\{!(?!~)|\n/g;

const fence = /(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/y;
const fenceEnd = /[ \t>]*(`{3,}|~{3,})[ \t]*(?:\n|$)/y;
const blankLine = /[ \t>]*(?:\n|$)/y;
const itemStart = /[ \t>]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)(?:[ \t]|\n|$)/y;
const indent = /(?: {4}| {0,3}\t)/y;
const paragraphEnd = /\n[ \t>]*(?:\n|$)/g;

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
  /** Where the paragraph ends whose runs of backticks are known, and where the last run of each length starts in it. */
  #paragraphEnd = -1;
  readonly #lastRuns = new Map<number, number>();
  /** Whether the lines above belong to an item or a note: what is indented there is no verbatim block. */
  #inItem = false;
  #afterBlank = true;

  constructor(text: string) {
    this.#text = text;
  }

  find(): FoundRemarks {
    let at = this.#lineStart(0);
    for (;;) {
      sign.lastIndex = at;
      const found = sign.exec(this.#text);
      if (!found) break;
      at = this.#after(found[0], found.index);
    }
    return { remarks: this.#remarks, open: this.#open, unopened: this.#unopened };
  }

  /** Where to go on behind a sign. */
  #after(found: string, at: number): number {
    const end = at + found.length;
    if (found === "\n") return this.#lineStart(end);
    if (found.startsWith("`")) return this.#codeEnd(at, found.length);
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
