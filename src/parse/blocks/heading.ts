import type { BlockState } from "../block-state.ts";
import { Content } from "../content.ts";

/** `#` to `######`, with or without signs at the end. */
export function heading(state: BlockState, startLine: number, _endLine: number, silent: boolean): boolean {
  if (state.indent(startLine) > 3) return false;
  const start = state.lineStart(startLine);
  if (state.src.charCodeAt(start) !== 0x23) return false;
  const end = state.trimmedEnd(startLine);
  const textStart = state.skipChars(start, 0x23);
  const level = levelOf(textStart - start);
  if (!level || (textStart < state.lineEnd(startLine) && !isBlank(state.src.charCodeAt(textStart)))) return false;
  if (silent) return true;
  const from = Math.min(state.skipSpaces(textStart), end);
  const signs = state.skipCharsBack(end, 0x23, textStart);
  const to = signs > textStart && isBlank(state.src.charCodeAt(signs - 1)) ? state.skipSpacesBack(signs, from) : end;
  const content = new Content(state.run.traced, [[from, Math.max(from, to)]]);
  return state.leaf({ kind: "heading", level, content }, end, startLine + 1);
}

function levelOf(signs: number): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  return signs === 1 || signs === 2 || signs === 3 || signs === 4 || signs === 5 || signs === 6 ? signs : undefined;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
