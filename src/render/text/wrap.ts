/** Columns of a text file: what mail programs and terminals show without turning lines. */
export const columns = 72;

/** Columns that a string takes: combining marks none, wide East Asian characters two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Cf}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
      ? 2
      : 1;
  }
  return width;
}

/** Where the lines of a paragraph start, as the strings that stand before them. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

/** Breaks text at spaces into lines of at most `columns`; a longer word stands alone on its line. "\n" breaks where it stands. */
export function wrap(text: string, indent: Indent = { first: "", rest: "" }, width = columns): string[] {
  const lines: string[] = [];
  for (const part of text.split("\n")) {
    let line = lines.length === 0 ? indent.first : indent.rest;
    let length = widthOf(line);
    let empty = true;
    for (const word of part.split(" ").filter(Boolean)) {
      const size = widthOf(word);
      if (!empty && length + 1 + size > width) {
        lines.push(line);
        line = indent.rest;
        length = widthOf(line);
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      length += empty ? size : size + 1;
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A line in the middle of the page. */
export function center(text: string, width = columns): string {
  return " ".repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
}

/** Two pieces at the ends of a line, or on two lines where they do not fit. */
export function ends(start: string, end: string, width = columns): string[] {
  const gap = width - widthOf(start) - widthOf(end);
  return gap > 0 ? [start + " ".repeat(gap) + end] : [...wrap(start), end];
}
