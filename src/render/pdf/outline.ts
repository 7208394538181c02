/** PDF's operators for the commands of outlines (ISO 32000-1, 8.5.2). */
const operators: Readonly<Record<string, string>> = { M: "m", L: "l", C: "c" };

/** The operators of an outline (absolute M, L, C and Z, as layout gives it), without painting it. */
export function outlineOperators(d: string): string {
  const lines: string[] = [];
  for (const [, command = "", numbers] of d.matchAll(/([MLCZ])([-\d. ]*)/g)) {
    const operator = operators[command];
    lines.push(operator === undefined ? "h" : `${numbers} ${operator}`);
  }
  return lines.join("\n");
}
