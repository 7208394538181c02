/** What closes each mark that opens a quotation. */
const closing: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "「": "」", "『": "』", '"': '"' };

/**
 * What stands in quotation marks, the marks with it. A quotation within one belongs to it; one that is never closed goes on to the end
 * of its block, as the first paragraphs of a long quotation do.
 */
export function* quotedRanges(text: string): Iterable<readonly [number, number]> {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign !== "‘" && closing[sign] === undefined) continue;
    const end = sign === "‘" ? singleEnd(text, at) : sign === '"' ? straightEnd(text, at) : doubleEnd(text, at, sign);
    if (end === undefined) continue;
    yield [at, end];
    at = end - 1;
  }
}

function doubleEnd(text: string, start: number, opening: string): number {
  const close = closing[opening] ?? "";
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === opening) depth += 1;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Straight marks open and close alike; a lone one may mean inches. */
function straightEnd(text: string, start: number): number | undefined {
  const end = text.indexOf('"', start + 1);
  return end < 0 ? undefined : end + 1;
}

/**
 * The end of a quotation in single marks, which is short and closed before anything but a letter, as an apostrophe never is; where there
 * is none, the mark opens nothing.
 */
function singleEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < Math.min(text.length, start + 300); at++) {
    if (text[at] === "’" && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) return at + 1;
  }
  return undefined;
}
