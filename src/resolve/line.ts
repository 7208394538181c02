import type { LinkTarget, RInline, RNote, RRef, RText } from "../document/resolved.ts";
import type { Span } from "../source.ts";
import { computedAt } from "../trace.ts";
import { joinedTrace, partOfText, type Written, withReplaced } from "../traced-node.ts";

/** How a stretch of characters looks. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly script?: "sub" | "super";
  readonly classes?: readonly string[];
}

/** Roman, light, plain. */
export const plainLook: Look = {};

/** How much of the text before a reference decides whether a sentence starts there. */
const tailLength = 48;

/** Words that end with a stop within a sentence, in the languages that have such. */
const abbreviations: ReadonlySet<string> = new Set(
  [
    "cf vol vols para paras sect sects art arts chap fig figs No Nos Mr Ms Mrs Dr St pp ed eds vs resp approx Ibid ibid",
    "par al MM Mme Mlle Cf",
    "párr párrs secc seccs apdo apdos pág págs núm núms cap figs Sr Sra Sres Dra Cf",
    "См см Ср ср ст Ст п пп гл разд рис табл прим стр подп",
  ].flatMap((words) => words.split(" ")),
);

/** Letters joined in one character, as texts copied from a PDF have them: they become the letters, so that whoever searches finds the word. */
const joinedLetters = /[\ufb00-\ufb06]/;

/**
 * The text of one paragraph, heading or note as it is put together: neighbours of one look and file become one stretch, and what stands before
 * is known, because a reference is written differently in parentheses and at the start of a sentence.
 */
export class Line {
  readonly #out: RInline[] = [];
  #tail = "";
  #pieces: string[] = [];
  #parentheses = 0;
  /** A full stop that comes next is left out: a citation ended with one. */
  #swallow = false;
  #citation = false;
  /** Whether the trace of the last text was made here, and may be added to. */
  #own = false;

  /** Adds text as it is written. */
  text(given: Written, look: Look): void {
    const letters = withLetters(given);
    const shown = this.#swallow && /^[.。]/.test(letters.text) ? partOfText(letters, 1, letters.text.length) : letters;
    this.#swallow = false;
    const { text, span, trace } = shown;
    if (text === "") return;
    this.#citation = false;
    this.#track(text);
    const last = this.#out.at(-1);
    if (last?.type !== "text" || !sameLook(last, look) || last.span.source !== span.source) {
      this.#own = false;
      this.#out.push({ type: "text", text, span, ...(trace && { trace }), ...look });
      return;
    }
    const joined = joinedTrace(this.#own || !last.trace ? last : { ...last, trace: [...last.trace] }, shown);
    this.#own = true;
    this.#out[this.#out.length - 1] = {
      type: "text",
      text: last.text + text,
      span: joinSpans(last.span, span),
      ...joined,
      ...look,
    };
  }

  /** Adds words that the program makes for a place. */
  words(text: string, look: Look, span: Span): void {
    this.text({ text, span, trace: computedAt(text, span).trace }, look);
  }

  /** Adds the number of a reference. */
  reference({ text, anchor, steps }: Pick<RRef, "text" | "anchor" | "steps">, look: Look, span: Span): void {
    this.#enter(text);
    const { bold, italic, script } = look;
    this.#out.push({
      type: "ref",
      text,
      anchor,
      ...(steps && { steps }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(script && { script }),
      span,
    });
  }

  /** Adds a link; its text counts as text. */
  link(target: LinkTarget, content: readonly RText[], span: Span): void {
    this.#enter(content.map(({ text }) => text).join(""));
    this.#out.push({ type: "link", target, content, span });
  }

  /** Adds a note's mark; a comma parts it from a mark right before it (un-format 10). */
  note(note: Omit<RNote, "type" | "follows">): RNote {
    const made: RNote = { type: "note", ...note, follows: this.#out.at(-1)?.type === "note" };
    this.#out.push(made);
    return made;
  }

  /** Adds a line end. */
  lineBreak(span: Span): void {
    this.#enter("\n");
    this.#out.push({ type: "line-break", span });
  }

  /** Notes that what was added last is a citation: a full stop after it is not doubled. */
  endCitation(): void {
    this.#citation = true;
    this.#swallow = /[.。]$/.test(this.#tail);
  }

  /** Whether a citation is the last thing on the line and no stop stands after it. */
  get lacksStop(): boolean {
    return this.#citation && !/[.?!。？！؟]["”’»)“]*$/.test(this.#tail);
  }

  /** Whether nothing has been added but space. */
  get isEmpty(): boolean {
    return this.#tail.trim() === "";
  }

  /** Whether the next word starts a sentence: at the start of the line, or after a stop that ends no abbreviation. */
  get startsSentence(): boolean {
    if (this.isEmpty) return true;
    if (!/[.?!]["”’»)]*\s+$/.test(this.#tail)) return this.#tail.endsWith("\n");
    const [, word = ""] = /(?:^|[\s(])([^\s(]+)\.\s+$/u.exec(this.#tail) ?? [];
    return !(abbreviations.has(word) || /^\p{L}(?:\.\p{L})?$/u.test(word));
  }

  /** The last characters of the text so far. */
  get before(): string {
    return this.#tail;
  }

  /** Whether a parenthesis is open. */
  get inParentheses(): boolean {
    for (const piece of this.#pieces) {
      for (const sign of piece) {
        if (sign === "(" || sign === "（") this.#parentheses += 1;
        else if (sign === ")" || sign === "）") this.#parentheses = Math.max(0, this.#parentheses - 1);
      }
    }
    this.#pieces = [];
    return this.#parentheses > 0;
  }

  /** The finished line. */
  done(): readonly RInline[] {
    return this.#out;
  }

  #enter(text: string): void {
    this.#swallow = false;
    this.#citation = false;
    this.#track(text);
  }

  #track(text: string): void {
    this.#pieces.push(text);
    this.#tail = (text.length >= tailLength ? text : this.#tail + text).slice(-tailLength);
  }
}

function withLetters(node: Written): Written {
  if (!joinedLetters.test(node.text)) return node;
  const found = [...node.text.matchAll(new RegExp(joinedLetters, "g"))];
  return withReplaced(
    node,
    found.map(({ 0: sign, index }) => ({ at: index, length: 1, text: sign.normalize("NFKC") })),
  );
}

function sameLook(one: Look, other: Look): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.code === other.code &&
    one.script === other.script &&
    sameClasses(one.classes, other.classes)
  );
}

function sameClasses(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one === other || (one.length === other.length && one.every((name, index) => name === other[index]));
}

function joinSpans(first: Span, last: Span): Span {
  const joined = first.source === last.source && last.end >= first.start;
  return joined ? { source: first.source, start: first.start, end: Math.max(first.end, last.end) } : first;
}
