import type { BlockState } from "../block-state.ts";
import { Content } from "../content.ts";

/** A paragraph, or a heading underlined with `===` or `---`: lines up to a blank one or to another block. */
export function paragraph(state: BlockState, startLine: number, endLine: number): boolean {
  const parentType = state.parentType;
  state.parentType = "paragraph";
  let line = startLine + 1;
  let level: 1 | 2 | undefined;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (state.indent(line) > 3) continue;
    level = state.indent(line) >= 0 ? underline(state, line) : undefined;
    if (level) break;
    if ((state.sCount[line] ?? 0) >= 0 && state.interrupted(line, endLine, "paragraph")) break;
  }
  state.parentType = parentType;
  const content = linesOf(state, startLine, line);
  if (level) {
    const signs = state.src.slice(state.lineStart(line), state.trimmedEnd(line));
    return state.leaf({ kind: "heading", level, content, underline: signs }, state.trimmedEnd(line), line + 1);
  }
  return state.leaf({ kind: "paragraph", content }, state.trimmedEnd(line - 1), line);
}

/** The lines as the content of one block: indents go, the blanks at line ends stay but for the last (two make a line break). */
function linesOf(state: BlockState, startLine: number, endLine: number): Content {
  const lines: [number, number][] = [];
  for (let line = startLine; line < endLine; line++) {
    lines.push([state.lineStart(line), line + 1 < endLine ? state.lineEnd(line) : state.trimmedEnd(line)]);
  }
  return new Content(state.run.traced, lines);
}

function underline(state: BlockState, line: number): 1 | 2 | undefined {
  const start = state.lineStart(line);
  const mark = state.src.charCodeAt(start);
  if (mark !== 0x3d && mark !== 0x2d) return undefined;
  if (state.skipSpaces(state.skipChars(start, mark)) < state.lineEnd(line)) return undefined;
  return mark === 0x3d ? 1 : 2;
}
