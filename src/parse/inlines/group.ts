import type { GroupItem, InlineState, Range } from "../inline-state.ts";
import { key } from "../letters.ts";

/** A group of references as it was read: its items, whether only their numbers are wanted, and where it ends. */
export interface Group {
  readonly items: readonly GroupItem[];
  readonly bare: boolean;
  readonly end: number;
}

/** Reads `[@key, para. 7; see @other]`, where each part names one label or source and what stands before the name is short. */
export function readGroup(state: InlineState): Group | undefined {
  const { src, pos } = state;
  if (!/^-?@|^[^@[\]]{1,40}@/.test(src.slice(pos + 1, pos + 43))) return undefined;
  const parts = partsOf(state);
  const end = (parts?.at(-1)?.[1] ?? 0) + 1;
  if (!parts || src[end] === "(") return undefined;
  const written = parts.map((part) => trimmed(src, part)).filter(([from, to]) => from < to);
  const items = written.flatMap((part) => itemOf(src, part) ?? []);
  if (items.length === 0 || items.length < written.length) return undefined;
  return { items, bare: /^\s*-/.test(src.slice(pos + 1, end)), end };
}

/** What starts something that may hold a bracket or a semicolon of its own: an escape, code, a link, a note, an address, an entity. */
const opens = /[\\`[!^~<&:]/;
const parting = /;|,(?=\s*-?@)/y;

/** The parts of the brackets at the state's place, as semicolons part them, or commas before a name; nothing where no bracket closes them. */
function partsOf(state: InlineState): readonly Range[] | undefined {
  const { src, pos: opening, posMax } = state;
  const parts: Range[] = [];
  let start = opening + 1;
  let open = 0;
  state.pos = start;
  while (state.pos < posMax && open >= 0) {
    const at = state.pos;
    parting.lastIndex = at;
    if (src[at] === "]") open--;
    if (open < 0 || (open === 0 && parting.test(src))) {
      parts.push([start, at]);
      start = at + 1;
    }
    if (opens.test(src[at] ?? "")) state.md.inline.skipToken(state);
    else state.pos++;
    if (src[at] === "[" && state.pos === at + 1) open++;
  }
  state.pos = opening;
  return open < 0 ? parts : undefined;
}

function trimmed(src: string, [start, end]: Range): Range {
  const written = src.slice(start, end);
  return [end - written.trimStart().length, start + written.trimEnd().length];
}

const item = new RegExp(`^((?:[^@\\\\]|\\\\[\\s\\S])*?)-?@(${key})(?:\\s*,|(?=\\s)|$)`);

/** A part with its name: at most four words before that, and the locator behind its comma or blank. */
function itemOf(src: string, [start, end]: Range): GroupItem | undefined {
  const written = src.slice(start, end);
  const [whole = "", before = "", id] = item.exec(written) ?? [];
  if (id === undefined || /\S$/.test(before) || before.trim().split(/\s+/).length > 4) return undefined;
  const idStart = start + before.length + (written[before.length] === "-" ? 2 : 1);
  const [prefix, locator] = [trimmed(src, [start, start + before.length]), trimmed(src, [start + whole.length, end])];
  return { id, idStart, start, end, ...(prefix[0] < prefix[1] && { prefix }), ...(locator[0] < locator[1] && { locator }) };
}
