import type { BlockLines } from "./block-lines.ts";
import { type BlockNode, chainOf, type SourceTree } from "./source-tree.ts";

/** Blocks of a file that follow each other and go or move together. */
export interface BlockRun {
  readonly lines: BlockLines;
  /** The indexes of their entries. */
  readonly entries: readonly number[];
}

/** What may stand between two blocks that go together: empty lines, the line of dashes of a table, fences of containers. */
const between = /^[\s>]*(?:\|[\s:|-]*|:::.*)?$/;

/** An entry of a run, and the lines in which it is written. */
interface Part {
  readonly index: number;
  readonly lines: BlockLines;
}

/**
 * Blocks that go or move, by runs: those that follow each other in a file are one, and what they fill goes as a whole, such as a box with its
 * fences. One of two fences never goes alone: a run that has it ends there. `linesOf` says where an entry is written, `stays` whether it still
 * is behind the one before it.
 */
export function blockRuns(
  indexes: readonly number[],
  count: number,
  linesOf: (index: number) => BlockLines | undefined,
  tree: SourceTree,
  stays: (index: number) => boolean = () => true,
): readonly BlockRun[] {
  const runs: Part[][] = [];
  let reached = 0;
  for (const index of indexes) {
    const lines = linesOf(index);
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (!lines) continue;
    const isNext = before?.index === index - 1 && stays(index) && goesOn({ ...before.lines, end: reached }, lines);
    reached = isNext ? Math.max(reached, lines.end) : lines.end;
    if (last && isNext) last.push({ index, lines });
    else runs.push([{ index, lines }]);
  }
  const runOf = (run: readonly Part[]): BlockRun => {
    const [first, last] = [run[0]?.index ?? 0, run.at(-1)?.index ?? 0];
    const outside = [nearest(first, -1, count, linesOf), nearest(last, 1, count, linesOf)];
    return { entries: run.map(({ index }) => index), lines: filled(joined(run), outside, tree) };
  };
  return runs.flatMap((run) => {
    const whole = runOf(run);
    return isClosed(whole.lines) ? [whole] : betweenFences(run).map(runOf);
  });
}

function joined(run: readonly Part[]): BlockLines {
  const [first] = run;
  if (!first) throw new Error("a run without blocks");
  return { ...first.lines, end: run.reduce((end, { lines }) => Math.max(end, lines.end), 0) };
}

/** Whether every fence of a container in some lines has its other one there. */
function isClosed({ source, start, end }: BlockLines): boolean {
  let depth = 0;
  for (const [, name] of source.text.slice(start, end).matchAll(/^[ \t>]*:{3,}[ \t]*(.?)/gm)) {
    depth += name === "" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A run, cut where a fence stands between two of its blocks. */
function betweenFences(run: readonly Part[]): readonly (readonly Part[])[] {
  const parts: Part[][] = [];
  for (const one of run) {
    const last = parts.at(-1);
    const before = last?.at(-1)?.lines;
    const gap = before ? one.lines.source.text.slice(before.end, Math.max(before.end, one.lines.start)) : "";
    if (last && !gap.includes(":::")) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

/** The lines of the next entry in a direction that is written somewhere: pictures, for one, have none of their own. */
function nearest(
  from: number,
  step: 1 | -1,
  count: number,
  linesOf: (index: number) => BlockLines | undefined,
): BlockLines | undefined {
  for (let at = from + step, tries = 0; at >= 0 && at < count && tries < 5; at += step, tries++) {
    const lines = linesOf(at);
    if (lines) return lines;
  }
  return undefined;
}

function goesOn({ source, end }: BlockLines, next: BlockLines): boolean {
  if (next.source !== source || next.start < end) return next.source === source && next.start >= 0 && next.end === end;
  return source.text
    .slice(end, next.start)
    .split("\n")
    .every((line) => between.test(line));
}

/** Lines with all of what they are the content of; blocks outside of them say what they are not. */
function filled(lines: BlockLines, outside: readonly (BlockLines | undefined)[], tree: SourceTree): BlockLines {
  const { source } = lines;
  let [start, end] = [lines.start, lines.end];
  const first = source.text.slice(start).search(/[^\s>]/);
  const nodes: readonly BlockNode[] = [
    ...chainOf(tree.at({ source, start: start + Math.max(0, first), end: start })),
    ...chainOf(tree.at({ source, start: Math.max(start, end - 1), end })),
  ];
  for (const { span: node, type } of nodes) {
    const holds = outside.some((one) => one && one.source === source && one.end > node.start && one.start < node.end);
    if (holds || node.source !== source || type === "row" || type === "cell") continue;
    start = Math.min(start, source.text.lastIndexOf("\n", node.start - 1) + 1);
    end = Math.max(end, node.end);
  }
  while (source.text[end - 1] === "\n") end -= 1;
  return { ...lines, start, end };
}
