import { Context as Meanings } from "../resolve/typed/context.ts";
import { type Typed, TypedPatterns } from "../resolve/typed/patterns.ts";
import { made, quotationsIn } from "../resolve/typed/prose.ts";
import type { WPlace } from "../word/blocks.ts";
import type { PlainToken } from "../word/word-view.ts";
import type { Part } from "./annexes.ts";
import type { Context } from "./context.ts";
import { piecesOf } from "./lines.ts";
import { keyOf, type NumberedThing, PartThings, throughout } from "./numbered-things.ts";
import { placeKey } from "./place-key.ts";
import { plainWords } from "./plain-words.ts";
import type { Run, TextRun } from "./runs.ts";

/** A number that is typed in a line, and the label of what has it. */
interface Meant {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A number with the letters under it, as it stands in a reference. */
const numbers =
  /(?:\d{1,4}(?:\.(?:\d{1,3}|[IVXLC]{1,7}(?![A-Za-z])))*|[IVXLC]{1,7}(?:\.[A-Z](?:\.\d{1,2})?)?|[A-Z](?:\.\d{1,2})?)(?:[ \u00a0]?\([a-z]{1,3}\))?/g;

/**
 * References whose numbers are typed ("paragraph 12 above"), as references to what has the number in the Word file. A number counts only where
 * it is certain what has it: a single thing of the series in which the words stand, and no other document's, as `resolve/typed` tells them.
 */
export class TypedReferences {
  readonly #patterns: TypedPatterns;
  readonly #meanings: Meanings;
  readonly #context: Context;
  readonly #things = new Map<string, NumberedThing | "several">();
  readonly #series = new Map<string, string>();
  readonly #annexes = new Map<string, string>();
  /** How many tables and figures there are, once it was asked. */
  readonly #counts = new Map<string, number>();

  /** Finds what has a number, and gives labels to what typed numbers mean: a reference may stand before it. */
  constructor(parts: readonly Part[], context: Context) {
    this.#context = context;
    this.#patterns = new TypedPatterns(context.words);
    this.#meanings = new Meanings(context.words);
    this.#nameAnnexes(parts);
    const read = parts.map(({ pieces }, index) => {
      const part = new PartThings(String(index), this.#things, context);
      part.read(pieces, true);
      for (const { line } of [...part.lines])
        for (const note of notesIn(line.tokens))
          part.note(piecesOf(context.view.notes.get(note)?.blocks ?? [], context.styles, "cell"));
      return part;
    });
    for (const { lines } of read) for (const { line, series } of lines) this.#series.set(placeKey(line.place), series);
    for (const { lines } of read)
      for (const { line } of lines) {
        const text = plainWords(line.tokens);
        const quoted = quotationsIn(text);
        this.#meantIn(text, line.place, (at) => quoted.some(([start, end]) => start <= at && at < end));
      }
  }

  /** Runs of a line with references in place of the numbers that are certain. */
  runs(runs: readonly Run[], place: WPlace): readonly Run[] {
    const text = runs.map(textOf).join("");
    const starts = startsOf(runs);
    const quoted = quotationsIn(text);
    const isForeign = (at: number) => {
      const index = starts.findLastIndex((start) => start <= at);
      const run = runs[index];
      return (
        (run?.kind === "text" && (run.italic || run.href !== undefined)) ||
        quoted.some(([start, end]) => start <= at && at < end)
      );
    };
    const { meant, left } = this.#meantIn(text, place, isForeign);
    this.#tell(meant.length, left, place);
    return meant.length === 0 ? runs : runs.flatMap((run, index) => cut(run, starts[index] ?? 0, meant));
  }

  #tell(became: number, left: number, place: WPlace): void {
    const { losses } = this.#context;
    for (let count = 0; count < became; count++)
      losses.add(
        "reference-guessed",
        { one: "A typed number became a reference", many: "# typed numbers became references" },
        place,
      );
    for (let count = 0; count < left; count++)
      losses.add(
        "reference-guessed",
        {
          one: "A typed reference to what is not certain stays text",
          many: "# typed references to what is not certain stay text",
          help: "Where this document is meant, put a label on what has the number, and write @label.",
        },
        place,
      );
  }

  /** The annexes by their numbers; the only one has none. */
  #nameAnnexes(parts: readonly Part[]): void {
    const annexes = parts.slice(1).filter(({ isAppendix }) => !isAppendix);
    if (annexes.length < 2) return;
    for (const [index, { heading }] of annexes.entries()) {
      const said = heading?.numeral?.text ?? heading?.words ?? "";
      const number = said.split(/[\s\u00a0.:]/).findLast((word) => word !== "");
      if (number !== undefined) this.#annexes.set(number, `annex-${index + 1}`);
    }
  }

  /** The numbers of a line that mean something here, and how many references stay as they are. */
  #meantIn(
    text: string,
    place: WPlace,
    isForeign: (at: number) => boolean,
  ): { readonly meant: readonly Meant[]; readonly left: number } {
    const found = this.#patterns.find(text);
    const meant: Meant[] = [];
    let left = 0;
    for (const [index, sense] of this.#meanings.of(found, { text, isForeign }).entries()) {
      const typed = found[index];
      if (
        !typed ||
        sense === "elsewhere" ||
        isForeign(typed.start) ||
        (typed.loose && sense === "perhaps") ||
        isCaption(typed, text)
      )
        continue;
      const own = this.#numbersOf(typed, text, this.#series.get(placeKey(place)) ?? "");
      if (own) meant.push(...own);
      else left += 1;
    }
    return { meant, left };
  }

  /** Each number of a reference with its label; none where one of them is not certain. */
  #numbersOf({ end, kind, start }: Typed, text: string, series: string): readonly Meant[] | undefined {
    const word = /^\S+[ \u00a0]/.exec(text.slice(start, end))?.[0].length ?? 0;
    const shown = text.slice(start + word, end);
    const found = [...shown.matchAll(numbers)];
    const rest = shown.replace(numbers, "");
    if (found.length === 0 || /[(\d]/.test(rest)) return undefined;
    const meant = found.flatMap(({ 0: number, index }): readonly Meant[] => {
      const label = this.#labelOf(kind, series, number.replace(/[ \u00a0]?\(/, " ("));
      const from = start + word + index;
      return label === undefined ? [] : [{ start: from, end: from + number.length, label }];
    });
    return meant.length === found.length ? meant : undefined;
  }

  /** Whether there is only one of a kind that has no number then. */
  #isLone(kind: Typed["kind"]): boolean {
    if (kind !== "table" && kind !== "figure") return false;
    const known = this.#counts.get(kind) ?? [...this.#things.keys()].filter((key) => key.startsWith(`${kind} `)).length;
    this.#counts.set(kind, known);
    return known < 2;
  }

  #labelOf(kind: Typed["kind"], series: string, number: string): string | undefined {
    if (kind === "annex") return this.#annexes.get(number);
    const thing = this.#things.get(keyOf(kind, kind === "table" || kind === "figure" ? throughout : series, number));
    if (thing === undefined || thing === "several" || this.#isLone(kind)) return undefined;
    return this.#context.labels.claim(thing);
  }
}

/** Whether a line begins with the number as its own: "Table 2 Cost of water". */
function isCaption({ end, kind, start }: Typed, text: string): boolean {
  return (
    /^[\s[]*$/.test(text.slice(0, start)) &&
    (kind === "table" || kind === "figure") &&
    /^(?:[\s:.(–—-]*\p{Lu}|\s*$)/u.test(text.slice(end))
  );
}

function notesIn(tokens: readonly PlainToken[]): readonly string[] {
  return tokens.flatMap((token) =>
    token.kind === "note" ? [token.note] : token.kind === "field" ? notesIn(token.result) : [],
  );
}

function textOf(run: Run): string {
  if (run.kind === "text") return run.text;
  return run.kind === "break" ? "\n" : run.kind === "call" ? "" : made;
}

function startsOf(runs: readonly Run[]): readonly number[] {
  let at = 0;
  return runs.map((run) => {
    const start = at;
    at += textOf(run).length;
    return start;
  });
}

/** A run with references for the numbers that stand wholly in it. */
function cut(run: Run, start: number, meant: readonly Meant[]): readonly Run[] {
  if (run.kind !== "text") return [run];
  const result: Run[] = [];
  let from = 0;
  for (const { start: at, end, label } of meant) {
    if (at < start || end > start + run.text.length) continue;
    result.push(...part(run, from, at - start), {
      kind: "reference",
      label,
      shown: run.text.slice(at - start, end - start),
      isFull: false,
    });
    from = end - start;
  }
  return [...result, ...part(run, from, run.text.length)];
}

function part(run: TextRun, from: number, to: number): readonly TextRun[] {
  const text = run.text.slice(from, to);
  return text === "" ? [] : [{ ...run, text }];
}
