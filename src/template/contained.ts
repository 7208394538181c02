import { type Code, diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { walk } from "../document/walk.ts";
import { parseBody } from "../parse/parse.ts";
import { Source, type Span } from "../source.ts";
import { slice, type TracedText } from "../trace.ts";
import { Output } from "./output.ts";

/** Mistakes of a text that change what the text after it means. */
const structural: ReadonlySet<string> = new Set(["container-open", "container-unopened", "verbatim-open"] satisfies Code[]);

/** Times that a text is looked through: without a fence that hid them, other signs come to light. */
const mostLooks = 3;

/**
 * A Markdown value as a page can take it in: whole in itself. A fence or a container that it opens and does not close, or one of the page's
 * that it closes, would draw in the page around it or break it up, and a directive in it would draw a part of the page a second time: each
 * is reported where the author wrote it, and means nothing more.
 */
export function contained(value: TracedText, report: Report): TracedText {
  let text = value;
  for (let look = 1; look <= mostLooks && /:{2}|`{3}|~{3}/.test(text.text); look++) {
    const faults = faultsOf(text.text);
    if (faults.length === 0) break;
    if (look === 1) for (const fault of faults) report({ ...fault, span: placeOf(fault, text) });
    text = disarmed(faults, text);
  }
  return text;
}

/** A mistake with its place in the text alone. */
type Fault = Diagnostic & { readonly span: Span };

function faultsOf(text: string): readonly Fault[] {
  const faults: Fault[] = [];
  const { blocks } = parseBody(slice(new Source("", text)), (found) => {
    const { span } = found;
    if (span && structural.has(found.code)) faults.push({ ...found, span });
  });
  walk(blocks, (node) => {
    if (node.type !== "directive") return;
    const message = `“::${node.name}” has no meaning in a field of front matter.`;
    faults.push({ ...diagnostic("directive-place", message), span: node.span });
  });
  return faults.sort((a, b) => a.span.start - b.span.start);
}

function placeOf({ span }: Fault, text: TracedText): Span {
  return text.at(span.start, span.end);
}

/** The text with a backslash before each sign, which makes plain characters of it. */
function disarmed(faults: readonly Fault[], text: TracedText): TracedText {
  const plain = new Output(text);
  let next = 0;
  for (const { span } of faults) {
    plain.copy(text, next, span.start);
    plain.put("\\", text, span.start);
    next = span.start;
  }
  plain.copy(text, next);
  return plain.finish();
}
