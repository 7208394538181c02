const isAll = process.env.MASTHEAD_CASES === "all";

/**
 * How many of something a test tries, or how long a text it takes: all with the judges (`npm run conformance` runs every file that asks here once
 * more), a fifth in `npm test`, for which somebody waits.
 */
export function share(all: number): number {
  return isAll ? all : Math.ceil(all / 5);
}

/** The same for the cases of a property. */
export function cases(all: number): { readonly numRuns: number } {
  return { numRuns: share(all) };
}

/** All of a list with the judges, its first in `npm test`. */
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return isAll ? all : all.slice(0, 1);
}
