import type { StateInline } from "markdown-it";

/** What starts with a bracket and is no link, and may stand in one: a note's call, a group of references. */
const within = /^\[(?:\^|-?@|[^@[\]]{1,40}@)/;

/**
 * Where the label ends that opens at `start`, or -1. Like markdown-it's own, but for a link's label (`alone`) it refuses only links in
 * it, not notes, references and stretches.
 */
export function labelEnd(state: StateInline, start: number, alone?: boolean): number {
  const { pos, posMax, src } = state;
  let open = 1;
  state.pos = start + 1;
  while (state.pos < posMax) {
    const at = state.pos;
    const unit = src.charCodeAt(at);
    if (unit === 0x5d && --open === 0) break;
    state.md.inline.skipToken(state);
    if (unit === 0x5b && state.pos === at + 1) open++;
    else if (unit === 0x5b && alone && src[state.pos - 1] !== "}" && !within.test(src.slice(at, at + 43))) break;
  }
  const end = open === 0 ? state.pos : -1;
  state.pos = pos;
  return end;
}
