import type { InlineState } from "../inline-state.ts";

/** `![caption](file "title")`, its caption parsed in place so that it has notes and places like other text. */
export function image(state: InlineState, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== 0x21 || src.charCodeAt(pos + 1) !== 0x5b) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, pos + 1, false);
  if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 0x28) return false;
  const pathStart = skipBlank(src, labelEnd + 2, posMax);
  const file = state.md.helpers.parseLinkDestination(src, pathStart, posMax);
  const pathEnd = file.ok ? file.pos : pathStart;
  const titleStart = skipBlank(src, pathEnd, posMax);
  const title = titleStart > pathEnd ? state.md.helpers.parseLinkTitle(src, titleStart, posMax) : undefined;
  const close = title?.ok ? skipBlank(src, title.pos, posMax) : titleStart;
  if (close >= posMax || src.charCodeAt(close) !== 0x29) return false;
  const path = file.ok ? file.str : "";
  const inner = src.charCodeAt(pathStart) === 0x3c ? 1 : 0;
  const place = { pathStart: pathStart + inner, pathEnd: pathEnd - inner };
  const meaning = { kind: "image", path, ...place, title: title?.ok ? title.str : "" } as const;
  if (silent) state.pos = close + 1;
  else state.nest("image", pos + 2, labelEnd, close + 1, () => state.mean("image_open", meaning, 1));
  return true;
}

function skipBlank(src: string, start: number, max: number): number {
  let at = start;
  while (at < max && /[ \t\n]/.test(src[at] ?? "")) at++;
  return at;
}
