import { visible } from "./visible.ts";

/** Widest line that is printed where nobody asked for more. */
export const lineWidth = 100;

/** A text in lines of at most `width` characters, broken at spaces. */
export function wrap(text: string, width = lineWidth): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).map(visible)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
