import { markdownText } from "./notation.ts";
import type { Span } from "./source.ts";
import {
  placeIn,
  type Replacement,
  type Segment,
  segment,
  sliceTrace,
  type Trace,
  TraceWriter,
  traced,
  withReplacements,
} from "./trace.ts";

/** What carries the place of its characters: nodes of text, in the tree and resolved. */
export interface Written {
  readonly text: string;
  readonly span: Span;
  /** Absent where the characters are those of the span, letter for letter. */
  readonly trace?: Trace;
}

/** Where the characters of a node came from. */
export function traceOf({ text, span, trace }: Written): Trace {
  return trace ?? [segment(text.length, span, "copied")];
}

/** A trace as a node has it: none where all characters are those of its span. */
export function traceFor(trace: Trace, { source, start, end }: Span): { readonly trace?: Trace } {
  const [only] = trace;
  const plain =
    trace.length === 1 &&
    only?.origin === "copied" &&
    only.notation === markdownText &&
    only.source === source &&
    only.start === start &&
    only.end === end;
  return plain ? {} : { trace };
}

/** A node of text without what stands before and behind a part of it, in the same look. */
export function partOfText<T extends Written>(node: T, start: number, end: number): T {
  if (start === 0 && end === node.text.length) return node;
  const trace = node.trace && sliceTrace(node.trace, start, end);
  return { ...node, text: node.text.slice(start, end), span: placeIn(traceOf(node), start, end), ...(trace && { trace }) };
}

/** A node of text with some of its characters replaced. */
export function withReplaced<T extends Written>(node: T, replacements: readonly Replacement[]): T {
  const { text, trace } = withReplacements(traced(node.text, traceOf(node)), replacements);
  return { ...node, text, trace };
}

/** Two texts as one: the trace of both. The first one's is added to, where it has one of its own. */
export function joinedTrace(first: Written, second: Written): { readonly trace?: Trace } {
  const { source, end } = first.span;
  if (!first.trace && !second.trace && second.span.source === source && second.span.start === end) return {};
  const writer = new TraceWriter((first.trace ?? traceOf(first)) as Segment[]);
  writer.copy(traceOf(second), 0, second.text.length);
  return { trace: writer.trace };
}
