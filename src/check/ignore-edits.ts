import { splitFrontMatter } from "../parse/front-matter.ts";
import { type Source, type Span, span } from "../source.ts";
import type { TextEdit } from "../trace.ts";

/**
 * Edits, each of which writes the remark that has the check pass over a rule at a place, the likeliest first: on a line of its own before a
 * paragraph, and in all else behind the word that was found; then behind its line, then behind the very place. Which of them does so and changes
 * nothing else, a check of the edited text tells; who cannot wait for that takes the first.
 */
export function ignoreEdits(rule: string, { source, start, end }: Span): readonly [TextEdit, ...TextEdit[]] {
  const remark = `<!-- masthead-ignore ${rule} -->`;
  const behind = (at: number) => ({ span: span(source, at), text: ` ${remark}` });
  const paragraph = paragraphStart(source, start);
  const likeliest =
    paragraph === undefined ? behind(wordEnd(source, end)) : { span: span(source, paragraph), text: `${remark}\n` };
  return [likeliest, behind(lineEnd(source, end)), behind(end)];
}

/** Lines that begin something else than a paragraph, before which a remark would not be what stands alone. */
const other = /^(?:[ \t]|[-*+>|=!<]|#|\d{1,9}[.)]|\([a-z\d]+\)|:|\[\^|Table:|`{3}|~{3}|\{\{|---)/;

/** Where the lines begin that an offset stands in, up to an empty one, if they are a paragraph. */
function paragraphStart(source: Source, offset: number): number | undefined {
  const { text } = source;
  const bodyStart = splitFrontMatter(source, () => {}).body.at(0, 0).start;
  if (offset < bodyStart) return undefined;
  const empty = text.lastIndexOf("\n\n", offset - 1);
  const start = Math.max(empty < 0 ? 0 : empty + 2, bodyStart);
  return other.test(text.slice(start, start + 20)) ? undefined : start;
}

function wordEnd({ text }: Source, end: number): number {
  return end + (/^[\p{L}\p{N}’'-]*/u.exec(text.slice(end, end + 100))?.[0].length ?? 0);
}

function lineEnd({ text }: Source, from: number): number {
  const next = text.indexOf("\n", from);
  let end = next < 0 ? text.length : next;
  while (end > from && " \t".includes(text.charAt(end - 1))) end -= 1;
  return end;
}
