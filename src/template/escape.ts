import { isAlphanumeric } from "../document/alphanumeric.ts";
import { readAs, type TracedText } from "../trace.ts";
import type { Output } from "./output.ts";

/** Characters that can mean something in Markdown, wherever they stand. */
const special = new Set("\\`*_{}[]()<>#|@^~&:=!+");

/**
 * Puts a value out so that Markdown reads back the characters of the value and nothing else: special characters get a backslash, white
 * space (line ends too) becomes one space, for a value is a part of a line.
 */
export function putEscaped(output: Output, written: TracedText): void {
  const value = readAs(written, "characters");
  const { text } = value;
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const white = isWhite(character);
    if (white ? character === " " && !isWhite(text.charAt(index + 1)) : !needsEscape(text, index)) continue;
    output.copy(value, copied, index);
    copied = index;
    if (!white) output.put("\\", value, index);
    else {
      while (isWhite(text.charAt(index + 1))) index++;
      output.put(" ", value, copied, index + 1);
      copied = index + 1;
    }
  }
  output.copy(value, copied);
}

/** Puts trusted inline Markdown out: as it stands, but on one line. */
export function putInline(output: Output, value: TracedText): void {
  const { text } = value;
  let copied = 0;
  for (const match of text.matchAll(/\s+/g)) {
    if (!match[0].includes("\n")) continue;
    output.copy(value, copied, match.index);
    copied = match.index + match[0].length;
    if (match.index > 0 && copied < text.length) output.put(" ", value, match.index, copied);
  }
  output.copy(value, copied);
}

function needsEscape(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (special.has(character)) return true;
  if (character === "-") return !(isAlphanumeric(text.charAt(index - 1)) && isAlphanumeric(text.charAt(index + 1)));
  return character === "." && (index === 0 || /[0-9w]/i.test(text.charAt(index - 1)));
}

function isWhite(character: string): boolean {
  return (
    character === " " ||
    character === "\n" ||
    character === "\t" ||
    character === "\r" ||
    character === "\f" ||
    character === "\v"
  );
}
