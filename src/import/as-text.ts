import type { Line } from "./lines.ts";
import { plainLook } from "./plain-look.ts";

/** A line whose number is a part of its text. */
export function asText(line: Line): Line {
  const { numeral, ...rest } = line;
  if (!numeral) return line;
  const words = line.words === "" ? numeral.text : `${numeral.text} ${line.words}`;
  return { ...rest, words, tokens: [{ kind: "text", text: `${numeral.text} `, look: plainLook }, ...line.tokens] };
}
