import { span } from "../source.ts";
import { type BlockLines, beginsBlock, blockLines, isWhole } from "./block-lines.ts";
import type { ValueEdit } from "./change.ts";
import type { Line } from "./lines.ts";
import type { Sent } from "./sent.ts";
import { joinedWritten, type Written } from "./written.ts";

/** Where two neighbours that became one are written; nothing where they are not of one kind of text in one file, side by side. */
export function bothWritten(sent: Sent, old: Line, next: Line): Written | undefined {
  const [first, second] = [sent.written(old), sent.written(next)];
  const [lines, behind] = [first && blockLines(first), second && blockLines(second)];
  if (!first || !second || !lines || !behind || lines.source !== behind.source || behind.start < lines.end) return undefined;
  if ([lines, behind].some((one) => one.isVerbatim || !isWhole(one))) return undefined;
  if (!beginsBlock(first, lines) || !beginsBlock(second, behind)) return undefined;
  const between = span(lines.source, lines.textEnd, behind.start + behind.prefix.length);
  const apart = lines.source.text.slice(lines.end, behind.start);
  if (old.text.length !== first.offset + first.text.length || /[^\s>]/.test(apart)) return undefined;
  return joinedWritten(first, second, between, next.text.slice(0, second.offset).trimStart());
}

/** What was joined to a heading is on its line. */
export function onOneLine({ prefix }: BlockLines, { source, start, end }: BlockLines): readonly ValueEdit[] {
  if (!prefix.includes("#")) return [];
  return [...source.text.slice(start, end).matchAll(/(\\?)\n\s*/g)].map(({ 0: { length }, 1: sign, index }) => ({
    span: span(source, start + index, start + index + length),
    text: sign === "" ? " " : "<br>",
  }));
}
