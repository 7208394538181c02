import type { BlockState } from "../block-state.ts";
import { Content } from "../content.ts";
import { linesOf } from "./paragraph.ts";

/** `[^id]: text`, its further lines, and after a blank line further paragraphs that are indented. */
export function noteDefinition(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.lineStart(startLine);
  if (state.src.charCodeAt(start) !== 0x5b || state.src.charCodeAt(start + 1) !== 0x5e || state.indent(startLine) > 3)
    return false;
  const match = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(state.src.slice(start, state.lineEnd(startLine)));
  if (!match) return false;
  if (silent) return true;
  const paragraphs: Content[] = [];
  let line = paragraphEnd(state, startLine, endLine);
  paragraphs.push(withoutLabel(state, startLine, line, match[0].length));
  for (;;) {
    const next = state.skipEmptyLines(line);
    if (next === line || next >= endLine || state.indent(next) < 2) break;
    line = paragraphEnd(state, next, endLine);
    paragraphs.push(linesOf(state, next, line));
  }
  const part = { kind: "note", id: match[1] ?? "", idStart: start + 2, paragraphs } as const;
  return state.leaf(part, state.trimmedEnd(line - 1), line);
}

/** The line after a paragraph of a note: a blank one, or one that is not indented and starts another block. */
function paragraphEnd(state: BlockState, startLine: number, endLine: number): number {
  const parentType = state.parentType;
  state.parentType = "paragraph";
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const sCount = state.sCount[line] ?? 0;
    if (sCount >= 0 && state.indent(line) < 2 && state.interrupted(line, endLine, "paragraph")) break;
  }
  state.parentType = parentType;
  return line;
}

function withoutLabel(state: BlockState, startLine: number, endLine: number, label: number): Content {
  const lines: [number, number][] = [];
  for (let line = startLine; line < endLine; line++) {
    const from = Math.min(state.lineStart(line) + (line === startLine ? label : 0), state.lineEnd(line));
    const to = Math.max(from, line + 1 < endLine ? state.lineEnd(line) : state.trimmedEnd(line));
    if (to > from || endLine === startLine + 1) lines.push([from, to]);
  }
  return new Content(state.run.traced, lines);
}
