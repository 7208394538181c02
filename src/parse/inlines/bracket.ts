import { readBraces } from "../attributes.ts";
import type { GroupItem, InlineState } from "../inline-state.ts";
import { complain } from "../run.ts";
import { caseBehind } from "./case.ts";
import { readGroup } from "./group.ts";

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

/** `[@key, *Official Records*, para. 7; see @other]`: what stands around a name is parsed in place, so that it has places like other text. */
function referenceGroup(state: InlineState, silent: boolean): boolean {
  const group = readGroup(state);
  if (!group || group.end > state.posMax) return false;
  const { items, bare, end } = group;
  const isPlain = items.every(({ prefix, locator }) => !prefix && !locator);
  const asked = isPlain ? caseBehind(state.src, end, state.posMax) : undefined;
  if (!silent) {
    if (isPlain) state.mean("reference", { kind: "reference", items, bare, case: asked?.name });
    else cite(state, items);
  }
  state.pos = asked?.end ?? end;
  return true;
}

function cite(state: InlineState, items: readonly GroupItem[]): void {
  state.mean("citation_open", { kind: "citation", items }, 1);
  for (const { prefix, locator } of items) {
    if (prefix) state.nest("prefix", ...prefix, prefix[1], () => void state.push("prefix_open", "", 1));
    if (locator) state.nest("locator", ...locator, locator[1], () => void state.push("locator_open", "", 1));
  }
  state.push("citation_close", "", -1);
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
