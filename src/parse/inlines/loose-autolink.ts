import { readAddress } from "../../document/address.ts";
import type { InlineState } from "../inline-state.ts";

/** An address between angle brackets that Markdown does not take: without a scheme, or with blanks in it. */
const loose = /<((?:https?:\/\/|www\.)[^<>\n]*|[^\s<>@:]+)>/iy;

/** `<www.un.org>`, `<un.org/en>`, `<https://example.org/my page>`. */
export function looseAutolink(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 0x3c || state.linkLevel > 0) return false;
  loose.lastIndex = pos;
  const written = loose.exec(src)?.[1]?.trim();
  const end = loose.lastIndex;
  if (written === undefined || end > posMax) return false;
  const href = state.md.normalizeLink(written);
  if (readAddress(href).type !== "web") return false;
  if (!silent) {
    state.push("link_open", "a", 1).attrs = [["href", href]];
    state.push("text", "", 0).content = written;
    state.push("link_close", "a", -1);
  }
  state.pos = end;
  return true;
}
