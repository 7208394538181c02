/** What stands between a label such as “Source:” and what it is of: a blank, and none behind a sign that is as wide as a Chinese character. */
export function blankAfter(label: string): string {
  return /[：，。；、]$/.test(label) ? "" : " ";
}
