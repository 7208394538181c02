import { computedAt, partOf, type TracedText } from "../trace.ts";
import type { FrontMatter } from "./data.ts";

/**
 * The text of a front-matter value, each character of which knows its place in the file. A value that was made into another, such as a date
 * in a form of its own, stands for its place as a whole.
 */
export function traceValue(value: string, frontMatter: FrontMatter, path: readonly (string | number)[]): TracedText {
  const written = frontMatter.text(...path);
  if (written?.text === value) return written;
  if (written && written.text.trim() === value) {
    const start = written.text.length - written.text.trimStart().length;
    return partOf(written, start, start + value.length);
  }
  return computedAt(value, frontMatter.at(...path));
}
