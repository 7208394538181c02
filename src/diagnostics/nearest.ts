/** Letters of a name that somebody may have misspelt: comparing two costs as much as the product of their lengths. */
const longest = 100;

/** The one of `names` that was probably meant by `typed`, for "did you mean"; none where nothing is near. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  if (typed.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - typed.length) >= least) continue;
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Help for a name that does not exist: the one that was probably meant, or `otherwise`. */
export function didYouMean(typed: string, names: Iterable<string>, otherwise?: string): string | undefined {
  const meant = nearest(typed, names);
  return meant === undefined ? otherwise : `Did you mean “${meant}”?`;
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const change = (above[column - 1] ?? 0) + (same ? 0 : 1);
      const swap = swapped ? (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(change, swap, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    [before, above] = [above, line];
  }
  return above[to.length] ?? 0;
}
