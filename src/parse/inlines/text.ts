import type { InlineState } from "../inline-state.ts";
import { wordCharacters } from "../letters.ts";

/** Characters up to the next at which another rule may have something to say, `www.` among them. */
const plain = /(?:[^\n!&*:<@[\\\]^_`{w~]+|w(?!ww\.))+/y;

/** Plain characters. A scan by a regular expression, because most of a text is nothing else. */
export function text(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  plain.lastIndex = pos;
  if (!plain.test(src)) return false;
  const end = Math.min(plain.lastIndex, posMax);
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

const within = new RegExp(`[${wordCharacters}./@-]`);

/** Whether `www.` stands here at the start of a word. */
export function startsWww(src: string, at: number): boolean {
  return src.startsWith("www.", at) && !within.test(src[at - 1] ?? " ");
}
