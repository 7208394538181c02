import type { Spot } from "./desk.ts";
import { headEnd } from "./head-path.ts";
import { sectionsOf } from "./outline.ts";
import { type FoldingRange, FoldingRangeKind } from "./protocol.ts";

/** What can be folded: front matter, sections, containers, texts between fences, remarks. */
export function foldsIn(spot: Spot): readonly FoldingRange[] {
  const { source } = spot;
  const head = headEnd(source);
  const lineOf = (offset: number) => source.position(offset).line - 1;
  const folds: FoldingRange[] = head > 0 ? [{ startLine: 0, endLine: lineOf(head), kind: FoldingRangeKind.Region }] : [];
  for (const { start, end } of sectionsOf(spot)) {
    const last = source.text.slice(start, end).trimEnd().length;
    folds.push({ startLine: lineOf(start), endLine: lineOf(start + last) });
  }
  folds.push(...fencedIn(source.text.split("\n"), head > 0 ? lineOf(head) + 1 : 0));
  for (let at = source.text.indexOf("<!--"); at >= 0; ) {
    const end = source.text.indexOf("-->", at);
    if (end < 0) break;
    folds.push({ startLine: lineOf(at), endLine: lineOf(end), kind: FoldingRangeKind.Comment });
    at = source.text.indexOf("<!--", end);
  }
  return folds.filter(({ startLine, endLine }) => endLine > startLine);
}

/** Containers, which may hold others, and texts that stand letter for letter. */
function fencedIn(lines: readonly string[], from: number): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  const open: number[] = [];
  let fence: { readonly sign: string; readonly line: number } | undefined;
  for (let line = from; line < lines.length; line++) {
    const text = (lines[line] ?? "").trimStart();
    const [sign] = /^(?:`{3,}|~{3,})/.exec(text) ?? [];
    if (fence) {
      if (!sign?.startsWith(fence.sign) || text.trim() !== sign) continue;
      folds.push({ startLine: fence.line, endLine: line });
      fence = undefined;
    } else if (sign) fence = { sign, line };
    else if (/^:{3,}\s*$/.test(text)) {
      const start = open.pop();
      if (start !== undefined) folds.push({ startLine: start, endLine: line });
    } else if (/^:{3,}/.test(text)) open.push(line);
  }
  return folds;
}
