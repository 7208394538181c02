import type { Code } from "../document/tree.ts";
import { readAs, withReplacements } from "../trace.ts";
import type { Content } from "./content.ts";

/**
 * Code between two rows of backticks, `signs` of them each, in a range of a content. `inside` is what markdown-it leaves of what stands there: it
 * takes one blank off both sides. Line ends and tabs are spaces, and in a cell a bar is written with a backslash here too.
 */
export function codeNode(
  content: Content,
  range: readonly [number, number],
  signs: number,
  inside: string,
  inCell: boolean,
): Code {
  const [start, end] = range;
  const taken = (end - start - 2 * signs - inside.length) / 2;
  const written = readAs(content.traced(start + signs + taken, end - signs - taken), "code");
  const signed = [...written.text.matchAll(inCell ? /[\t\n]|\\\|/g : /[\t\n]/g)];
  const { text, trace } = withReplacements(
    written,
    signed.map(({ 0: sign, index }) => ({ at: index, length: sign.length, text: sign === "\\|" ? "|" : " " })),
  );
  return { type: "code", text, trace, span: content.span(start, end) };
}
