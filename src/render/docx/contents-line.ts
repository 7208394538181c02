import type { RInline } from "../../document/resolved.ts";
import { widthOf } from "../../fonts/fonts.ts";
import type { Look } from "../../text/looks.ts";
import { runningText } from "./plain.ts";

/** Breaks a title into lines of at most `room` points, as the UN breaks long entries of contents by hand (un-format 8). */
export function breakTitle(content: readonly RInline[], room: number, look: Look): readonly RInline[] {
  const text = runningText(content);
  const breaks = breaksOf(text, room, look);
  if (breaks.length === 0) return content;
  const broken: RInline[] = [];
  let at = 0;
  for (const part of content) {
    if (part.type !== "text") {
      broken.push(part);
      at += runningText([part]).length;
      continue;
    }
    let from = 0;
    for (const place of breaks) {
      if (place < at + from || place >= at + part.text.length) continue;
      broken.push({ ...part, text: part.text.slice(from, place - at) }, { type: "line-break", span: part.span });
      from = place - at + 1;
    }
    broken.push({ ...part, text: part.text.slice(from) });
    at += part.text.length;
  }
  return broken;
}

/** Where lines end: the spaces that make room for line ends, greedily. */
function breaksOf(text: string, room: number, { face, size }: Look): readonly number[] {
  const breaks: number[] = [];
  let width = 0;
  let space = -1;
  let sinceSpace = 0;
  for (let index = 0; index < text.length; index++) {
    const advance = widthOf(face, size, text, index, index + 1);
    if (text[index] === " ") {
      space = index;
      sinceSpace = 0;
    } else sinceSpace += advance;
    width += advance;
    if (width <= room || space < 0 || text[index] === " ") continue;
    breaks.push(space);
    width = sinceSpace;
    space = -1;
  }
  return breaks;
}
