import type { BlockState } from "../block-state.ts";

/** How far a line is indented at least that belongs to a note after a blank line. */
const least = 2;

/**
 * `[^id]:` and the blocks behind it: those on its line, the lines that go on with them, and after blank lines what is indented. A leaf opens
 * the note and another closes it, as of a container: the builder pairs the two.
 */
export function noteDefinition(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.lineStart(startLine);
  if (state.src.charCodeAt(start) !== 0x5b || state.src.charCodeAt(start + 1) !== 0x5e || state.indent(startLine) > 3)
    return false;
  const match = state.inNote ? null : /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(state.src.slice(start, state.lineEnd(startLine)));
  if (!match) return false;
  if (silent) return true;
  const id = match[1] ?? "";
  const textStart = start + match[0].length;
  state.leaf({ kind: "note", id, idStart: start + 2 }, start + id.length + 4, startLine);
  tokenizeText(state, startLine, endLine, textStart);
  return state.leaf({ kind: "note-end" }, state.trimmedEnd(state.line - 1), state.line);
}

/** Parses the blocks of a note, whose first line starts behind its label; `state.line` is then the line after it. */
function tokenizeText(state: BlockState, startLine: number, endLine: number, textStart: number): void {
  const { line: after, indent } = extentOf(state, startLine, endLine);
  const isEmpty = textStart >= state.lineEnd(startLine);
  const first = isEmpty && startLine + 1 < after ? startLine + 1 : startLine;
  const { blkIndent, parentType } = state;
  const [mark = 0, shift = 0] = [state.bMarks[startLine], state.tShift[startLine]];
  const [labelColumn = 0, firstColumn = 0] = [state.sCount[startLine], state.sCount[first]];
  state.bMarks[startLine] = textStart;
  state.tShift[startLine] = 0;
  state.blkIndent += indent;
  state.sCount[first] = state.blkIndent;
  state.parentType = "root";
  state.inNote = true;
  state.line = startLine;
  state.md.block.tokenize(state, startLine, after);
  state.inNote = false;
  state.parentType = parentType;
  state.sCount[first] = firstColumn;
  state.sCount[startLine] = labelColumn;
  state.blkIndent = blkIndent;
  state.tShift[startLine] = shift;
  state.bMarks[startLine] = mark;
  while (state.line > startLine + 1 && state.isEmpty(state.line - 1)) state.line--;
}

/**
 * The line after a note, and how far its blocks are indented: as the least of its indented lines. A line that is not indented belongs to it
 * only where no blank line is before it and it starts no other block.
 */
function extentOf(state: BlockState, startLine: number, endLine: number): { line: number; indent: number } {
  const { parentType } = state;
  state.parentType = "paragraph";
  let indent = Number.POSITIVE_INFINITY;
  let line = startLine + 1;
  for (; line < endLine; line++) {
    const next = state.skipEmptyLines(line);
    if (next > line && (next >= endLine || state.indent(next) < least)) break;
    line = next;
    if (state.indent(line) >= least) indent = Math.min(indent, state.indent(line));
    else if ((state.sCount[line] ?? 0) >= 0 && state.interrupted(line, endLine, "paragraph")) break;
  }
  state.parentType = parentType;
  return { line, indent: Number.isFinite(indent) ? indent : least };
}
