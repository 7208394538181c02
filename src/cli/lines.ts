import { lineWidth, wrap } from "../diagnostics/wrap.ts";

/** Rows in columns two spaces apart; the last column is wrapped, and its further lines stand under its first. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.slice(0, -1).entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  const indent = widths.reduce((sum, width) => sum + width + 2, 0);
  return rows.flatMap((row) => {
    const start = row.slice(0, -1).map((cell, index) => cell.padEnd((widths[index] ?? 0) + 2));
    const [first = "", ...rest] = wrap(row.at(-1) ?? "", Math.max(40, lineWidth - indent));
    return [(start.join("") + first).trimEnd(), ...rest.map((line) => " ".repeat(indent) + line)];
  });
}

/** A path as it is typed on a command line: in quotation marks where a shell would part it, and not to be taken for an option. */
export function quoted(path: string): string {
  const plain = path.startsWith("-") ? `./${path}` : path;
  return /^[\p{L}\p{N}./\\:_-]+$/u.test(plain) ? plain : `"${plain}"`;
}
