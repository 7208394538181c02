/** Where a change begins and ends (inline.ts). */
const signs = /\{\+\+|\{--|\+\+\}|--\}/g;

/** A text with a bar before each line in which something came or went, as in the margin of a page; no change goes on behind an empty line. */
export function withBars(text: string): string {
  let open = 0;
  const lines = text.split("\n").map((line) => {
    if (line === "") {
      open = 0;
      return "";
    }
    const within = open > 0;
    const found = line.match(signs) ?? [];
    for (const sign of found) open = Math.max(0, open + (sign.startsWith("{") ? 1 : -1));
    return `${within || found.length > 0 ? "|" : " "} ${line}`;
  });
  return lines.join("\n");
}
