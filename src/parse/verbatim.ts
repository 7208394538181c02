import type { Token } from "markdown-it";
import type { Verbatim } from "../document/tree.ts";
import { readAs, type TracedText, TraceWriter } from "../trace.ts";
import type { BlockState } from "./block-state.ts";
import { foreignFence } from "./foreign-lines.ts";
import { reportForeign } from "./foreign-mark.ts";
import { complain } from "./run.ts";

/** A block that is printed letter for letter, fenced, indented or of HTML; one that was hardly meant so is reported. */
export function verbatim(token: Token, start: number, state: BlockState): Verbatim {
  const { run } = state;
  const span = run.traced.at(start, Math.max(start, state.endOf(token)));
  const foreign = token.type === "fence" ? foreignFence(token.info) : undefined;
  if (foreign !== undefined)
    reportForeign(`${token.markup}${token.info}`, foreign, run.traced.at(start, start + token.markup.length), run);
  if (token.type === "fence" && !isClosed(token, state)) {
    const fence = run.traced.at(start, start + token.markup.length);
    complain(run, "verbatim-open", "This fence opens a verbatim block and is never closed.", { span: fence });
  } else if (token.type === "code_block") {
    complain(run, "verbatim-indented", "This block is printed letter for letter, because it is indented.", { span });
  } else if (token.type === "html_block") complain(run, "html-shown", "This block of HTML is printed as it stands.", { span });
  const { text, trace } = readAs(linesOf(token, state), "code");
  return { type: "verbatim", text, trace, span };
}

/** The text of a block without the fences and indents around it. Of a tab that is cut in two, the rest is blanks. */
function linesOf({ type, content, map }: Token, state: BlockState): TracedText {
  const { traced } = state.run;
  const text = content.replace(/\n$/, "");
  const writer = new TraceWriter();
  let line = (map?.[0] ?? 0) + (type === "fence" ? 1 : 0);
  const first = Math.min(state.lineEnd(line), traced.text.length);
  for (const [index, shown] of text.split("\n").entries()) {
    if (index > 0) writer.copy(traced.trace, state.lineEnd(line), state.lineEnd(line++) + 1);
    const end = state.lineEnd(line);
    const kept = traced.text.endsWith(shown, end) ? shown : shown.trimStart();
    writer.stand(" ".repeat(shown.length - kept.length), traced.trace, end - kept.length, end - kept.length);
    writer.copy(traced.trace, end - kept.length, end);
  }
  return writer.finish(text, traced.at(first, first));
}

/** Whether the last line of a fenced block is a fence; markdown-it lets it run on to the end of its list, quotation or text. */
function isClosed({ map, markup }: Token, state: BlockState): boolean {
  const [first, after] = map ?? [0, 1];
  const last = state.run.traced.text.slice(state.lineStart(after - 1), state.lineEnd(after - 1)).trimEnd();
  return after - 1 > first && last.endsWith(markup) && /^[\s>]*$/.test(last.slice(0, last.search(/[`~]/)));
}
