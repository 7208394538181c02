import type { InlineState } from "../inline-state.ts";
import { complain } from "../run.ts";

/** `^[text]`: a note written where it is called. */
export function inlineNote(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x5e || src.charCodeAt(pos + 1) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1, false);
  if (end < 0) {
    if (!silent) complain(state.run, "note-open", "This note is never closed.", { span: state.content.span(pos, pos + 2) });
    return false;
  }
  if (silent) state.pos = end + 1;
  else state.nest("note", pos + 2, end, end + 1, () => void state.push("note_open", "", 1));
  return true;
}
