import type { InlineState } from "../inline-state.ts";

const label = /@(\p{L}[\p{L}\p{N}_]*(?:[.:_-]+[\p{L}\p{N}_]+)*)/uy;

/** `@id` in running text: not within an e-mail address, and not `@7`, which no label is. */
export function reference(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 || /[\p{L}\p{N}_.+%@]/u.test(src[pos - 1] ?? " ")) return false;
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
