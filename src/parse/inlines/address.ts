import { longestAddress, readAddress } from "../../document/address.ts";
import type { InlineState } from "../inline-state.ts";
import { wordCharacters } from "../letters.ts";
import { startsWww } from "./text.ts";

/** An address goes on to a blank, a bracket of another construct, a quotation mark, or East Asian punctuation. */
const addressEnd = /[^\s<>"“”„«»`*[\]{}\\^|。，、；：？！（）「」『』《》【】\u3000\u00a0\u202f]*/y;

const schemeBefore = new RegExp(`(?:^|[^${wordCharacters}])(https?)$`, "i");
const host = new RegExp(`[${wordCharacters}]`);

/** A bare web address: only what starts with `http://`, `https://` or `www.` is surely one. */
export function address(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  const unit = src.charCodeAt(pos);
  if (state.linkLevel > 0) return false;
  if (unit === 0x77 && startsWww(src, pos)) return link(state, pos, 4, "http://", silent);
  if (unit !== 0x3a || !src.startsWith("://", pos)) return false;
  const written = schemeBefore.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (!written || !(silent || state.pending.endsWith(written))) return false;
  return link(state, pos - written.length, written.length + 3, "", silent);
}

/** Where bare web addresses stand in a text that is no Markdown; each is read as one when it is written there between angle brackets. */
export function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  const found: { readonly start: number; readonly end: number }[] = [];
  let last = 0;
  for (const { 0: prefix, index: start } of text.matchAll(/(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)(?=[\p{L}\p{N}])/giu)) {
    if (start < last) continue;
    const end = addressStop(text, start, text.length);
    last = end;
    if (end > start + prefix.length && readAddress(text.slice(start, end)).type === "web") found.push({ start, end });
  }
  return found;
}

/** Makes the link where a host follows the address's first characters; nobody asked for one, so what leads nowhere is text as a whole. */
function link(state: InlineState, start: number, prefix: number, scheme: string, silent: boolean): boolean {
  const end = addressStop(state.src, start, state.posMax);
  if (end <= start + prefix || !host.test(state.src[start + prefix] ?? "")) return false;
  const written = state.src.slice(start, end);
  const href = written.length > longestAddress ? "" : state.md.normalizeLink(scheme + written);
  const leads = readAddress(href).type === "web";
  if (!silent && !leads) state.pending += state.src.slice(state.pos, end);
  else if (!silent) {
    state.pending = state.pending.slice(0, state.pending.length - (state.pos - start));
    state.ruleStart = start;
    state.push("link_open", "a", 1).attrs = [["href", href]];
    state.push("text", "", 0).content = written;
    state.to[state.to.length - 1] = end;
    state.push("link_close", "a", -1);
  }
  state.pos = end;
  return true;
}

/** Where an address ends: punctuation at its end belongs to the sentence, and so does a parenthesis that it did not open. */
function addressStop(src: string, start: number, max: number): number {
  addressEnd.lastIndex = start;
  addressEnd.test(src);
  let end = Math.min(addressEnd.lastIndex, max);
  let open = 0;
  for (let at = start; at < end; at++) {
    if (src[at] === "(") open++;
    else if (src[at] === ")" && --open < 0) end = at;
  }
  while (end > start && (/[.,;:!?'’‘_~]/.test(src[end - 1] ?? "") || (src[end - 1] === "(" && open-- > 0))) end--;
  return end;
}
