/** "1 document", "2 documents". */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** "1 error and 2 warnings". */
export function countMistakes(errors: number, warnings: number): string {
  return `${count(errors, "error")} and ${count(warnings, "warning")}`;
}
