import { printedMark } from "../document/note-mark.ts";
import { traceOfRun } from "../document/plain.ts";
import type { RInline, RRef, RText } from "../document/resolved.ts";
import { markdownText } from "../notation.ts";
import { type Span, span } from "../source.ts";
import type { Segment, Trace } from "../trace.ts";
import { dressOf, type Line, paragraphEnd, standIn } from "./lines.ts";

/** A stretch of one look. */
export interface LookRun {
  readonly at: number;
  readonly end: number;
  /** As `dressOf` says it. */
  readonly dress: string;
}

/** What a paragraph says and where that is written: what is one thing, such as a reference with its words, is one segment. */
export interface Written {
  readonly text: string;
  readonly trace: Trace;
  readonly runs: readonly LookRun[];
  /** Where it begins in the paragraph, behind its number or label. */
  readonly offset: number;
}

/** The characters of resolved content, with the place of each. */
export function writtenOf(content: readonly RInline[]): Omit<Written, "offset"> {
  const writer = new WrittenWriter();
  for (const node of content) writer.take(node);
  return writer;
}

/** Whether a stretch is what a reference prints. */
export function isReference({ origin, source: { text }, start, end }: Segment): boolean {
  return origin === "replaced" && end > start && /^(?:@|\[[^\]^]*@)/.test(text.slice(start, end));
}

/** Finds in a paragraph what was resolved of it; nothing where it is not there letter for letter. */
export function locate(written: Omit<Written, "offset">, line: Line): Written | undefined {
  const { text } = written;
  if (text === "") return undefined;
  const offset = line.text.endsWith(text) ? line.text.length - text.length : line.text.indexOf(text);
  return offset < 0 ? undefined : { ...written, offset };
}

/**
 * Two paragraphs as one: what stands in the file between `end`, where the text of the first ends, and `start`, where that of the second begins,
 * stands for the end of the first. `lead` is what is shown before the text of the second.
 */
export function joinedWritten(first: Written, second: Written, { source, start, end }: Span, lead: string): Written {
  const gap = paragraphEnd.length + lead.length;
  const shift = first.text.length + gap;
  const between: Segment = {
    ...span(source, start, end),
    at: first.text.length,
    length: gap,
    origin: "replaced",
    notation: markdownText,
  };
  return {
    text: `${first.text}${paragraphEnd}${lead}${second.text}`,
    trace: [...first.trace, between, ...second.trace.map((one) => ({ ...one, at: one.at + shift }))],
    runs: [
      ...first.runs,
      { at: first.text.length, end: shift, dress: "" },
      ...second.runs.map(({ at, end: to, dress }) => ({ at: at + shift, end: to + shift, dress })),
    ],
    offset: first.offset,
  };
}

/** The place in a file of a range of characters; nothing where it is in several, or nowhere. */
export function sourceRange({ trace }: Pick<Written, "trace">, from: number, to: number): Span | undefined {
  if (from === to) return sourcePoint(trace, from);
  const touched = trace.filter(({ at, length }) => at < to && at + length > from);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last || touched.some(({ source, notation }) => source !== first.source || notation !== first.notation))
    return undefined;
  const start = first.origin === "copied" ? first.start + Math.max(0, from - first.at) : first.start;
  const end = last.origin === "copied" ? last.start + Math.min(to - last.at, last.length) : last.end;
  return end < start ? undefined : span(first.source, start, end);
}

function sourcePoint(trace: Trace, at: number): Span | undefined {
  const before = trace.find((one) => one.at < at && one.at + one.length >= at);
  if (before && before.origin === "copied") return span(before.source, before.start + at - before.at);
  if (before && before.at + before.length === at) return span(before.source, before.end);
  const after = trace.find((one) => one.at === at);
  return after && span(after.source, after.start);
}

class WrittenWriter {
  text = "";
  readonly trace: Segment[] = [];
  readonly runs: LookRun[] = [];

  take(node: RInline): void {
    switch (node.type) {
      case "text":
        this.#run(node, traceOfRun(node));
        break;
      case "link":
        for (const piece of node.content) this.#run(piece, traceOfRun(piece));
        break;
      case "ref":
        this.#run(node, [wholeAt(node.text.length, node.span)]);
        break;
      case "note":
        this.#put(
          node.kind === "letter" ? printedMark(node) : standIn,
          [wholeAt(node.kind === "letter" ? printedMark(node).length : 1, node.span)],
          "",
        );
        break;
      case "line-break":
        this.#put("\n", [wholeAt(1, node.span)], "");
        break;
    }
  }

  #run({ text, bold, italic, script }: RText | RRef, trace: Trace): void {
    const raised = script === "super" ? "raised" : script === "sub" ? "lowered" : undefined;
    this.#put(text, trace, dressOf({ bold, italic, script: raised }));
  }

  #put(text: string, trace: Trace, dress: string): void {
    if (text === "") return;
    const start = this.text.length;
    for (const one of trace) this.#segment({ ...one, at: one.at + start });
    const last = this.runs.at(-1);
    if (last?.dress === dress) this.runs[this.runs.length - 1] = { ...last, end: start + text.length };
    else this.runs.push({ at: start, end: start + text.length, dress });
    this.text += text;
  }

  /** What stands for one place, as the words and the number of a reference do, is one segment. */
  #segment(next: Segment): void {
    const last = this.trace.at(-1);
    const isOne = last && last.origin !== "copied" && next.origin !== "copied" && last.source === next.source;
    if (isOne && last.start === next.start && last.end === next.end && next.end > next.start) {
      const origin = last.origin === "replaced" || next.origin === "replaced" ? "replaced" : "computed";
      this.trace[this.trace.length - 1] = { ...last, length: last.length + next.length, origin };
    } else this.trace.push(next);
  }
}

function wholeAt(length: number, { source, start, end }: Span): Segment {
  return { at: 0, length, source, start, end, origin: "replaced", notation: markdownText };
}
