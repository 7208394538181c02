import { readBraces } from "../attributes.ts";
import type { BlockState } from "../block-state.ts";
import { Content } from "../content.ts";
import { complain } from "../run.ts";

/** `::name{…}` alone on a line. */
export function directive(state: BlockState, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = state.lineStart(startLine);
  if (state.src.charCodeAt(start) !== 0x3a || state.indent(startLine) > 3) return false;
  const end = state.trimmedEnd(startLine);
  const content = new Content(state.run.traced, [[start, end]]);
  const match = /^::([A-Za-z][\w-]*)[ \t]*/.exec(content.text);
  if (!match) {
    if (!silent && /^::[ \t]+[A-Za-z][\w-]*$/.test(content.text)) {
      const message = "The line looks like a directive, but a blank stands behind its colons.";
      complain(state.run, "directive-malformed", message, { span: content.span(0, content.text.length) });
    }
    return false;
  }
  const after = match[0].length;
  const braces = content.text[after] === "{" ? readBraces(content, after) : undefined;
  if (after !== content.text.length && braces?.end !== content.text.length) {
    const message = `The line starts like the directive “::${match[1]}”, but more stands on it.`;
    if (!silent) complain(state.run, "directive-malformed", message, { span: content.span(0, content.text.length) });
    return false;
  }
  if (silent) return true;
  return state.leaf({ kind: "directive", name: match[1] ?? "", attributes: braces?.attributes }, end, startLine + 1);
}
