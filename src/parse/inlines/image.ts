import type { InlineState, Meaning } from "../inline-state.ts";
import { spacedDestination } from "./spaced.ts";

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
  if (close >= posMax || src.charCodeAt(close) !== 0x29) return spaced(state, labelEnd, silent);
  const path = file.ok ? file.str : "";
  const inner = src.charCodeAt(pathStart) === 0x3c ? 1 : 0;
  const place = { pathStart: pathStart + inner, pathEnd: pathEnd - inner };
  push(state, labelEnd, close + 1, { path, ...place, title: title?.ok ? title.str : "" }, silent);
  return true;
}

/** A file whose name holds blanks, `![caption](my figure.png)`. */
function spaced(state: InlineState, labelEnd: number, silent: boolean): boolean {
  const found = spacedDestination(state.src, labelEnd + 1, state.posMax);
  if (!found) return false;
  push(state, labelEnd, found.after, { path: found.text, pathStart: found.start, pathEnd: found.end, title: "" }, silent);
  return true;
}

type Image = Omit<Extract<Meaning, { kind: "image" }>, "kind" | "captionEnd">;

function push(state: InlineState, labelEnd: number, after: number, image: Image, silent: boolean): void {
  if (silent) state.pos = after;
  else
    state.nest("image", state.pos + 2, labelEnd, after, () =>
      state.mean("image_open", { kind: "image", captionEnd: labelEnd, ...image }, 1),
    );
}

function skipBlank(src: string, start: number, max: number): number {
  let at = start;
  while (at < max && /[ \t\n]/.test(src[at] ?? "")) at++;
  return at;
}
