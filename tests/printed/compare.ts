/** A line without white space, digits and marks, so that the marks of notes never count. */
const plain = (line: string) =>
  line
    .normalize("NFKC")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\d*\u00ad.…·]+/g, "");

/** Lines as they are compared; what is only a number or a mark is none. */
export const comparable = (lines: readonly string[]): string[] => lines.map(plain).filter((line) => line.length > 1);

/** How much of a printed document stands where it was printed. */
export interface Agreement {
  readonly lines: number;
  /** Of these, those that stand on their page, in their order. */
  readonly same: number;
  readonly starts: number;
  readonly sameStarts: number;
  /** What does not, for people: the page and the line. */
  readonly others: readonly string[];
}

/** Holds our pages against printed ones, each by its number. */
export function agreement(
  printed: ReadonlyMap<number, readonly string[]>,
  ours: ReadonlyMap<number, readonly string[]>,
): Agreement {
  let [lines, same, starts, sameStarts] = [0, 0, 0, 0];
  const others: string[] = [];
  for (const [page, printedLines] of printed) {
    const wanted = comparable(printedLines);
    const found = comparable(ours.get(page) ?? []);
    const kept = inBoth(wanted, found);
    lines += wanted.length;
    same += kept.size;
    if (wanted.length > 0) starts += 1;
    if (wanted.length > 0 && wanted[0] === found[0]) sameStarts += 1;
    for (const [index, line] of wanted.entries()) if (!kept.has(index)) others.push(`${page}: ${line}`);
  }
  return { lines, same, starts, sameStarts, others };
}

/** The longest row of lines that two pages have in the same order: the places of these lines in the first. */
function inBoth(first: readonly string[], second: readonly string[]): ReadonlySet<number> {
  const longest = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = first.length - 1; row >= 0; row--)
    for (let column = second.length - 1; column >= 0; column--) {
      const equal = first[row] === second[column];
      const cells = longest[row];
      if (cells) cells[column] = equal ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const kept = new Set<number>();
  for (let [row, column] = [0, 0]; row < first.length && column < second.length; ) {
    if (first[row] === second[column]) {
      kept.add(row++);
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}
