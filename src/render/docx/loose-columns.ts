import type { ColumnWish } from "../../prepare/columns.ts";

/** What a word or line that just fits is given, in points: LibreOffice measures text a trace wider, and would break it. */
const slack = 0.15;

/** Widths of columns as layout has them, but those whose words or lines just fit a trace wider, at the cost of the widest of the others. */
export function looseColumns(widths: readonly number[], wishes: readonly ColumnWish[], padding: number): readonly number[] {
  const wanted = widths.map((width, index) => {
    const { least, most } = wishes[index] ?? { least: 0, most: 0 };
    return Math.max(lack(width - padding - least), lack(width - padding - most));
  });
  const given = wanted.reduce((sum, one) => sum + one, 0);
  const giver = widths.reduce((best, width, index) => {
    return wanted[index] === 0 && width > (widths[best] ?? 0) ? index : best;
  }, -1);
  if (giver < 0) return widths;
  return widths.map((width, index) => (index === giver ? width - given : width + (wanted[index] ?? 0)));
}

/** What is missing where a text fits, but only just. */
function lack(spare: number): number {
  return spare > -0.1 && spare < slack ? slack - spare : 0;
}
