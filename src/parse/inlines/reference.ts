import type { InlineState } from "../inline-state.ts";
import { label, wordCharacters } from "../letters.ts";
import { caseBehind } from "./case.ts";

const name = new RegExp(`@(${label})`, "y");

/** What stands before the sign in an e-mail address. */
const address = new RegExp(`[${wordCharacters}.+%@]`);

/** Signs of languages that put no spaces between words: nobody has them in an address, and a label of letters and digits ends before them. */
const unspaced = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Letters of Arabic, in which a preposition is written as one with the next word ("وفقا ل@id"); nor are they in addresses. */
const prefixed = /[\u0620-\u065f\u0671-\u06d3]/;

/** `@id` in running text, where it is not within an e-mail address. */
export function reference(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  const before = src[pos - 1] ?? " ";
  if (src.charCodeAt(pos) !== 0x40) return false;
  if (address.test(before) && !unspaced.test(before) && !prefixed.test(before)) return false;
  name.lastIndex = pos;
  const id = withoutUnspaced(name.exec(src)?.[1] ?? "");
  const end = pos + 1 + id.length;
  if (id === "" || end > state.posMax || src[end] === "@") return false;
  const asked = caseBehind(src, end, state.posMax);
  if (!silent) {
    const item = { id, idStart: pos + 1, start: pos, end };
    state.mean("reference", { kind: "reference", items: [item], bare: false, case: asked?.name });
  }
  state.pos = asked?.end ?? end;
  return true;
}

/** The beginning of a label up to the words that follow it without a space; all of one that begins with such signs. */
function withoutUnspaced(id: string): string {
  const at = id.search(unspaced);
  return at > 0 ? id.slice(0, at).replace(/(?<![.:-])[.:-]+$/, "") : id;
}
