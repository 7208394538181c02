import type { InlineState } from "../inline-state.ts";
import { letters, wordCharacters } from "../letters.ts";

const label = new RegExp(`@([${letters}][${wordCharacters}]*(?:[.:-]+[${wordCharacters}]+)*)`, "y");

/** What stands before the sign in an e-mail address. */
const address = new RegExp(`[${wordCharacters}.+%@]`);

/** `@id` in running text: not within an e-mail address, and not `@7`, which no label is. */
export function reference(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 || address.test(src[pos - 1] ?? " ")) return false;
  label.lastIndex = pos;
  const id = label.exec(src)?.[1];
  const end = label.lastIndex;
  if (!id || end > state.posMax || src[end] === "@") return false;
  if (!silent) {
    const item = { id, prefix: "", locator: "", start: pos, end };
    state.mean("reference", { kind: "reference", groups: [item], bare: false });
  }
  state.pos = end;
  return true;
}
