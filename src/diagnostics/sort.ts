import type { Diagnostic } from "./diagnostic.ts";

/** Diagnostics by file and place, what has no place before what has one, and none twice: the order in which all outputs show them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compare);
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return !before || compare(before, diagnostic) !== 0;
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    order(pathOf(a), pathOf(b)) ||
    order(a.span?.start ?? -1, b.span?.start ?? -1) ||
    order(a.span?.end ?? -1, b.span?.end ?? -1) ||
    order(a.code, b.code) ||
    order(a.message, b.message)
  );
}

function pathOf(diagnostic: Diagnostic): string {
  return diagnostic.span?.source.path ?? diagnostic.path ?? "";
}

/** By code units, so that the order is the same on every machine. */
function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
