import type { InlineState } from "../inline-state.ts";

/** What a sign opens: up to the next such sign, and no blank before it that has no backslash. `[^` belongs to a note's call. */
const patterns = {
  "~": { type: "subscript", whole: /~((?:[^\s~\\]|\\[^\s]|\\ )+)~(?!~)/y },
  "^": { type: "superscript", whole: /(?<!\[)\^(?!\[)((?:[^\s^\\]|\\[^\s]|\\ |(?<=\[)\^)+)(?<!\[)\^/y },
} as const;

/** `~text~` and `^text^`, by Pandoc's rules: no blanks within, but `\ ` is a space that does not break. Two tildes are no sign of ours. */
export function script(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const sign = src[pos];
  if (sign !== "~" && sign !== "^") return false;
  if (sign === "~" && src[pos + 1] === "~") return tildes(state, silent);
  const { type, whole } = patterns[sign];
  whole.lastIndex = pos;
  const end = whole.test(src) ? whole.lastIndex : posMax + 1;
  if (end > posMax) return false;
  if (silent) state.pos = end;
  else {
    const outside = state.inScript;
    state.inScript = true;
    state.nest(type, pos + 1, end - 1, end, () => void state.push(`${type}_open`, "", 1));
    state.inScript = outside;
  }
  return true;
}

const row = /~+/y;

/** A row of tildes is text. */
function tildes(state: InlineState, silent: boolean): boolean {
  row.lastIndex = state.pos;
  row.test(state.src);
  const end = Math.min(row.lastIndex, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** `\ ` in a subscript or superscript: a space that does not break. */
export function escapedBlank(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (!state.inScript || src.charCodeAt(pos) !== 0x5c || src.charCodeAt(pos + 1) !== 0x20) return false;
  if (!silent) state.push("text_special", "", 0).content = "\u00a0";
  state.pos = pos + 2;
  return true;
}
