import { traceOfRun } from "../../document/plain.ts";
import { receivedClass } from "../../document/received.ts";
import type { RInline, RLink, RRef, RText } from "../../document/resolved.ts";
import type { Span } from "../../source.ts";
import { computedAt, type TracedText, TraceWriter } from "../../trace.ts";
import { noteMark, type Stretch } from "./prose.ts";
import type { Zone } from "./zones.ts";

/** A line of text with what its runs say of it. */
export interface Line {
  readonly traced: TracedText;
  /** Zones that need no reading: what is marked in the file, and what the program made. */
  readonly marked: readonly Zone[];
  /** Whether one is the title of a work, what stands around it says. */
  readonly italics: readonly Stretch[];
  readonly bold: readonly Stretch[];
}

/** Reads the runs of a line: the characters of each, a mark where a note is called, a blank where a line ends. */
export function lineOf(content: readonly RInline[], place: Span): Line {
  const reader = new LineReader();
  for (const node of content) reader.take(node);
  return reader.finish(place);
}

/** A text of the front matter as a line. */
export function lineOfText(traced: TracedText): Line {
  return { traced, marked: generatedIn(traced.trace, 0), italics: [], bold: [] };
}

class LineReader {
  readonly #writer = new TraceWriter();
  readonly #marked: Zone[] = [];
  readonly #italics: Stretch[] = [];
  readonly #bold: Stretch[] = [];
  #text = "";

  take(node: RInline): void {
    if (node.type === "link") this.#link(node);
    else if (node.type === "note") this.#put(noteMark, computedAt(noteMark, node.span).trace);
    else if (node.type === "line-break") this.#put("\n", computedAt("\n", node.span).trace);
    else this.#run(node);
  }

  finish(place: Span): Line {
    return { traced: this.#writer.finish(this.#text, place), marked: this.#marked, italics: this.#italics, bold: this.#bold };
  }

  /** The words of a link are text, unless they are its address. */
  #link({ content, target }: RLink): void {
    const start = this.#text.length;
    for (const run of content) this.#run(run);
    const end = this.#text.length;
    const isAddress = "href" in target && target.href.includes(this.#text.slice(start, end).trim());
    if (isAddress) this.#marked.push({ kind: "address", start, end });
  }

  #run(run: RText | RRef): void {
    const start = this.#text.length;
    const trace = traceOfRun(run);
    this.#put(run.text, trace);
    const end = this.#text.length;
    this.#marked.push(...generatedIn(trace, start));
    if (run.type === "ref") return;
    if (run.code) this.#marked.push({ kind: "verbatim", start, end });
    if (run.classes?.includes("quoted")) this.#marked.push({ kind: "quoted", start, end });
    if (run.classes?.includes(receivedClass)) this.#marked.push({ kind: "received", start, end });
    if (run.italic) extend(this.#italics, start, end);
    if (run.bold) extend(this.#bold, start, end);
  }

  #put(text: string, trace: TracedText["trace"]): void {
    this.#text += text;
    this.#writer.copy(trace, 0, text.length);
  }
}

/** Runs of one look that touch are one stretch. */
function extend(stretches: Stretch[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last?.end !== start) stretches.push({ start, end });
  else stretches.splice(-1, 1, { start: last.start, end });
}

/** What the program made: numbers, dates, words of the language. */
function generatedIn(trace: TracedText["trace"], from: number): readonly Zone[] {
  return trace
    .filter(({ origin, length }) => origin === "computed" && length > 0)
    .map(({ at, length }) => ({ kind: "generated", start: from + at, end: from + at + length }));
}
