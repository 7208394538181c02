import { type Diagnostic, isMendable } from "../diagnostics/diagnostic.ts";
import type { Source } from "../source.ts";
import type { TextEdit } from "../trace.ts";

/** Which fixes are to be made. */
export interface Mends {
  /** Those that are certain, of all that is to be mended. */
  readonly certain: boolean;
  /** All that these rules and codes offer. */
  readonly rules: readonly string[];
}

/** Fixes that can be made together. */
export interface Mending {
  readonly edits: readonly TextEdit[];
  /** How many of what was found they mend. */
  readonly count: number;
  /** Files that others would have to be made in, which are not the author's: templates, or another's document. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Chooses the fixes to make in the author's own files, none of which overlaps another: of two that do, the one that begins first, and the other
 * is left to the next round.
 */
export function chooseFixes(found: readonly Diagnostic[], { certain, rules }: Mends, own: ReadonlySet<Source>): Mending {
  const wanted = found.filter((diagnostic) => (certain && isMendable(diagnostic)) || rules.includes(diagnostic.code));
  const elsewhere = new Set<string>();
  const fixes: (readonly TextEdit[])[] = [];
  for (const { fix = [] } of wanted) {
    const foreign = fix.filter(({ span }) => !own.has(span.source));
    for (const { span } of foreign) elsewhere.add(span.source.path);
    if (fix.length > 0 && foreign.length === 0) fixes.push(fix);
  }
  const taken = new Map([...own].map((source) => [source, -1]));
  const chosen = fixes
    .map((fix) => [...fix].sort(byPlace))
    .sort(([one], [other]) => (one && other ? byPlace(one, other) : 0))
    .filter((fix) => fits(fix, taken));
  return { edits: chosen.flat(), count: chosen.length, elsewhere };
}

/** Whether the edits of a fix, in order, begin behind what is taken in their files, of which they then take their part. */
function fits(fix: readonly TextEdit[], taken: Map<Source, number>): boolean {
  const after = new Map(taken);
  for (const { span } of fix) {
    if (span.start <= (after.get(span.source) ?? -1)) return false;
    after.set(span.source, span.end);
  }
  for (const [source, end] of after) taken.set(source, end);
  return true;
}

function byPlace({ span: one }: TextEdit, { span: other }: TextEdit): number {
  if (one.source !== other.source) return one.source.path < other.source.path ? -1 : 1;
  return one.start - other.start || one.end - other.end;
}
