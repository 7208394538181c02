import type { InlineState } from "../inline-state.ts";

/** A destination that Markdown does not take, because blanks stand in it, and where it is. */
export interface SpacedDestination {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Behind the parenthesis that closes it. */
  readonly after: number;
}

/** It begins as an address or a path does, or ends as the name of a file. */
const meant = /^(?:[a-z][a-z0-9+.-]*:|www\.|\.{0,2}\/)|\.[a-z0-9]{2,8}$/i;

/** Reads `(figure (1).png)` at an offset; nothing where words in parentheses merely follow a bracket. */
export function spacedDestination(src: string, open: number, max: number): SpacedDestination | undefined {
  const close = src.charCodeAt(open) === 0x28 ? closing(src, open, max) : -1;
  if (close < 0) return undefined;
  const inner = src.slice(open + 1, close);
  const text = inner.trim();
  if (!/\s/.test(text) || !meant.test(text)) return undefined;
  const start = open + 1 + inner.indexOf(text);
  return { text, start, end: start + text.length, after: close + 1 };
}

/** Where a parenthesis closes on its line; -1 where brackets or quotation marks, which are no part of a name, come first. */
function closing(src: string, open: number, max: number): number {
  let depth = 0;
  for (let at = open; at < max && !/[[\]<>"\n]/.test(src.charAt(at)); at++) {
    if (src[at] === "(") depth++;
    else if (src[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

/** `[text](my file.md)`: a link whose destination holds blanks. */
export function spacedLink(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 0x5b || pos > state.lastDestination()) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, pos, true);
  const found = labelEnd < 0 ? undefined : spacedDestination(src, labelEnd + 1, posMax);
  if (!found) return false;
  if (silent) state.pos = found.after;
  else {
    state.linkLevel++;
    state.nest("link", pos + 1, labelEnd, found.after, () => {
      state.push("link_open", "a", 1).attrs = [["href", state.md.normalizeLink(found.text)]];
    });
    state.linkLevel--;
  }
  return true;
}
