import type { BlockState } from "../block-state.ts";
import { Content } from "../content.ts";
import { complain } from "../run.ts";

const opening = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(?=[ \t{]|$)[ \t]*/;

/**
 * `:::name Title {…}` and the `:::` that closes it, each as a leaf: what lies between are ordinary blocks, and the builder pairs the
 * two. So a fence costs one line, however deep containers are nested.
 */
export function container(state: BlockState, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = state.lineStart(startLine);
  if (state.src.charCodeAt(start) !== 0x3a || state.indent(startLine) > 3 || !state.src.startsWith(":::", start)) return false;
  const end = state.trimmedEnd(startLine);
  const line = state.src.slice(start, end);
  const colons = state.skipChars(start, 0x3a) - start;
  if (colons === line.length) return silent || state.leaf({ kind: "container-end", colons }, end, startLine + 1);
  const match = opening.exec(line);
  if (!match) {
    if (!silent) {
      const span = state.run.traced.at(start, end);
      complain(state.run, "container-malformed", "Three colons open a container, but no name follows them.", { span });
    }
    return false;
  }
  if (silent) return true;
  const titleStart = start + match[0].length;
  const title = titleStart < end ? new Content(state.run.traced, [[titleStart, end]]) : undefined;
  const name = match[2] ?? "";
  const nameStart = start + match[0].trimEnd().length - name.length;
  return state.leaf({ kind: "container", name, nameStart, colons, title }, end, startLine + 1);
}
