import type { InlineState } from "../inline-state.ts";

/** Characters at which another rule may have something to say. */
const stops = new Uint8Array(128);
for (const sign of "\n!&*:<@[\\]^_`{") stops[sign.charCodeAt(0)] = 1;

/** Characters up to the next that may mean something; `www.` at the start of a word is left to the rule of addresses. */
export function text(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) === 0x77 && startsWww(src, pos)) return false;
  let end = pos;
  for (; end < posMax; end++) {
    const unit = src.charCodeAt(end);
    if (unit < 128 && stops[unit] === 1) break;
    if (unit === 0x77 && end > pos && startsWww(src, end)) break;
  }
  if (end === pos) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

/** Whether `www.` stands here at the start of a word. */
export function startsWww(src: string, at: number): boolean {
  return src.startsWith("www.", at) && !/[\p{L}\p{N}_./@-]/u.test(src[at - 1] ?? " ");
}
