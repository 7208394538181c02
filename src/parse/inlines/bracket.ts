import { readBraces } from "../attributes.ts";
import type { GroupItem, InlineState } from "../inline-state.ts";
import { wordCharacters } from "../letters.ts";
import { complain } from "../run.ts";

const group = /\[((?:[^[\]\\]|\\[\s\S]|\[(?:[^[\]\\]|\\[\s\S])*\])*)\]/y;
const call = /\[\^([^[\]\n]*)\]/y;

/** What starts with `[` and is no link: `[^id]`, `[@a; @b]`, `[text]{.class}`. */
export function bracket(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x5b) return false;
  if (src.charCodeAt(pos + 1) === 0x5e) return noteCall(state, silent);
  return referenceGroup(state, silent) || stretch(state, silent);
}

function noteCall(state: InlineState, silent: boolean): boolean {
  call.lastIndex = state.pos;
  const id = call.exec(state.src)?.[1];
  const end = call.lastIndex;
  if (id === undefined || end > state.posMax) return false;
  if (id === "" || /\s/.test(id)) {
    const message = id === "" ? "A note's call has no id." : `“${id}” is no id of a note: it holds a blank.`;
    if (!silent) complain(state.run, "note-id", message, { span: state.content.span(state.pos, end) });
    return false;
  }
  if (!silent) state.push("note_call", "", 0).content = id;
  state.pos = end;
  return true;
}

/** `[@key, para. 7; see @other]`: every part names one label, and what is before it is short. */
function referenceGroup(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (!/^-?@|^[^@[\]]{1,40}@/.test(src.slice(pos + 1, pos + 43))) return false;
  group.lastIndex = pos;
  const inner = group.exec(src)?.[1];
  const end = group.lastIndex;
  if (!inner || end > state.posMax || src[end] === "(") return false;
  const items = itemsOf(inner, pos + 1);
  if (!items) return false;
  if (!silent) state.mean("reference", { kind: "reference", groups: items, bare: /^\s*-/.test(inner) });
  state.pos = end;
  return true;
}

const itemPattern = new RegExp(
  "^(?<prefix>(?:[^@\\\\]|\\\\[\\s\\S])*?)-?@" +
    `(?<id>[${wordCharacters}]+(?:[.:/-]+[${wordCharacters}]+)*)` +
    "(?:(?:\\s*,|(?=\\s))(?<locator>[\\s\\S]*))?$",
);

function itemsOf(inner: string, start: number): GroupItem[] | undefined {
  const items: GroupItem[] = [];
  for (const piece of inner.matchAll(/(?:[^;,\\]|\\[\s\S]|,(?!\s*-?@))+/g)) {
    const match = itemPattern.exec(piece[0].trim());
    const prefix = match?.groups?.prefix?.trim() ?? "";
    if (!match?.groups?.id || prefix.split(/\s+/).length > 4 || /\S$/.test(match.groups.prefix ?? "")) return undefined;
    const from = start + piece.index + (piece[0].length - piece[0].trimStart().length);
    const locator = unescaped(match.groups.locator?.trim() ?? "");
    items.push({ id: match.groups.id, prefix: unescaped(prefix), locator, start: from, end: from + piece[0].trim().length });
  }
  return items.length > 0 ? items : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/\s+/g, " ");
}

/** `[text]{.class}` */
function stretch(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (pos > state.lastStretchEnd()) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end <= pos + 1 || src.charCodeAt(end + 1) !== 0x7b) return false;
  const braces = readBraces(state.content, end + 1);
  if (!braces || braces.end > state.posMax) return false;
  const { attributes } = braces;
  if (silent) state.pos = braces.end;
  else state.nest("stretch", pos + 1, end, braces.end, () => state.mean("stretch_open", { kind: "attributes", attributes }, 1));
  return true;
}
