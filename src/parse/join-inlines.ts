import type { Inline } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { joinedTrace } from "../traced-node.ts";

/**
 * Adds a node to its siblings in the one form that it has: texts that touch are one text, italics that touch are one stretch, bold
 * around nothing but italics is italics around bold. So a tree says the same whatever signs it was written with.
 */
export function append(siblings: Inline[], node: Inline): void {
  const next = ordered(node);
  const last = siblings.at(-1);
  const merged = last && merge(last, next);
  if (merged) siblings[siblings.length - 1] = merged;
  else siblings.push(next);
}

function ordered(node: Inline): Inline {
  const [only, second] = node.type === "strong" ? node.content : [];
  if (node.type !== "strong" || second || only?.type !== "emphasis") return node;
  return { type: "emphasis", span: node.span, content: [{ type: "strong", span: only.span, content: only.content }] };
}

function merge(last: Inline, next: Inline): Inline | undefined {
  if (last.type === "text" && next.type === "text")
    return { type: "text", text: last.text + next.text, span: union(last.span, next.span), ...joinedTrace(last, next) };
  if (last.type === "emphasis" && next.type === "emphasis") {
    return { type: "emphasis", content: concat(last.content, next.content), span: union(last.span, next.span) };
  }
  if (last.type === "strong" && next.type === "strong") {
    return { type: "strong", content: concat(last.content, next.content), span: union(last.span, next.span) };
  }
  if ((last.type === "subscript" || last.type === "superscript") && last.type === next.type)
    return { type: last.type, content: concat(last.content, next.content), span: union(last.span, next.span) };
  return undefined;
}

/** The first list with the second joined to it; it is added to, not copied, so that a long row of stretches costs no more than its length. */
function concat(first: readonly Inline[], second: readonly Inline[]): readonly Inline[] {
  const all = first as Inline[];
  for (const node of second) append(all, node);
  return all;
}

/** A span over both, where they lie in one file; else the first. */
export function union(first: Span, second: Span): Span {
  if (first.source !== second.source) return first;
  return { source: first.source, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
}

/** What a line end within a paragraph becomes: a space, but nothing between two East Asian characters. */
export function joined(text: string, start: number, end: number): string {
  return wide.test(text[start - 1] ?? "") && wide.test(text[end] ?? "") ? "" : " ";
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
