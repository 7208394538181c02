/** Prints a table: a title, heads, and rows whose first cell names them. */
export function printTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => (row[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  ");
  console.log(`\n${title}\n\n${[heads, ...rows].map(line).join("\n")}`);
}
