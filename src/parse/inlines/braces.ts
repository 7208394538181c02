import { meantAsBraces, readBraces } from "../attributes.ts";
import type { InlineState } from "../inline-state.ts";
import { complain } from "../run.ts";

/** `{#id .class key="value"}` at the end of a block: its attributes. Anywhere else braces are text, and reported if they look like it. */
export function braces(state: InlineState, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x7b || state.posMax !== src.length) return false;
  const read = readBraces(state.content, pos);
  if (read?.end === src.length) {
    if (!silent) accept(state, read);
    state.pos = read.end;
    return true;
  }
  if (!silent) doubt(state, read?.end);
  return false;
}

function accept(state: InlineState, read: NonNullable<ReturnType<typeof readBraces>>): void {
  const { attributes, doubled } = read;
  state.mean("attributes", { kind: "attributes", attributes });
  if (doubled === undefined) return;
  complain(state.run, "attribute-doubled", `These braces give “${doubled}” although it is given before.`, {
    span: attributes.span,
  });
}

function doubt(state: InlineState, end: number | undefined): void {
  const { content, pos, src } = state;
  if (end !== undefined) {
    complain(state.run, "attributes-misplaced", "These braces do not stand at the end of their block.", {
      span: content.span(pos, end),
    });
  } else if (src.endsWith("}") && meantAsBraces(src.slice(pos))) {
    complain(state.run, "attributes-malformed", "These braces cannot be read.", { span: content.span(pos, src.length) });
  }
}
