import type { InlineState } from "../inline-state.ts";
import { label, wordCharacters } from "../letters.ts";

const name = new RegExp(`@(${label})`, "y");

/** What stands before the sign in an e-mail address. */
const address = new RegExp(`[${wordCharacters}.+%@]`);

/** `@id` in running text, where it is not within an e-mail address. */
export function reference(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 || address.test(src[pos - 1] ?? " ")) return false;
  name.lastIndex = pos;
  const id = name.exec(src)?.[1];
  const end = name.lastIndex;
  if (!id || end > state.posMax || src[end] === "@") return false;
  if (!silent) {
    const item = { id, idStart: pos + 1, start: pos, end };
    state.mean("reference", { kind: "reference", items: [item], bare: false });
  }
  state.pos = end;
  return true;
}
