import type { Span } from "../source.ts";
import { computedAt, type Trace, type TracedText, TraceWriter } from "../trace.ts";
import { traceOf } from "../traced-node.ts";
import type { RInline, RRef, RText } from "./resolved.ts";
import type { Inline } from "./tree.ts";

/** The characters of inline content without notes, references and looks: for comparing and for file properties. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plain).join("");
}

function plain(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.text;
    case "emphasis":
    case "strong":
    case "link":
    case "stretch":
    case "subscript":
    case "superscript":
      return plainText(node.content);
    case "line-break":
      return " ";
    case "note-call":
    case "inline-note":
    case "reference":
    case "citation":
      return "";
  }
}

/** The characters of resolved content as they are read aloud: references with their numbers, no notes. */
export function resolvedText(content: readonly RInline[]): string {
  return content.map(spoken).join("");
}

function spoken(node: RInline): string {
  switch (node.type) {
    case "text":
    case "ref":
      return node.text;
    case "link":
      return resolvedText(node.content);
    case "line-break":
      return " ";
    case "note":
      return "";
  }
}

/** The same, each character with its place. For what is left out there is a blank. `place` is that of all of it. */
export function spokenText(
  content: readonly RInline[],
  place: Span,
  leave: (node: RInline) => boolean = () => false,
): TracedText {
  const writer = new TraceWriter();
  let text = "";
  const add = ({ text: said, trace }: Pick<TracedText, "text" | "trace">) => {
    text += said;
    writer.copy(trace, 0, said.length);
  };
  const take = (node: RInline): void => {
    if (node.type === "note") return;
    if (leave(node) || node.type === "line-break") add({ text: " ", trace: computedAt(" ", node.span).trace });
    else if (node.type === "link") node.content.forEach(take);
    else add({ text: node.text, trace: traceOfRun(node) });
  };
  content.forEach(take);
  return writer.finish(text, place);
}

/** Where the characters of a run came from: the numbers of references are made by the program. */
export function traceOfRun(run: RText | RRef): Trace {
  return run.type === "ref" ? computedAt(run.text, run.span).trace : traceOf(run);
}

/** The characters of resolved content with their looks, but leading nowhere and calling no notes: for what is a link as a whole. */
export function unlinked(content: readonly RInline[]): RInline[] {
  return content.flatMap((node): readonly RInline[] => {
    if (node.type === "note") return [];
    if (node.type === "link") return node.content;
    return node.type === "ref" ? [numberText(node)] : [node];
  });
}

/** The number of a reference as mere text. */
export function numberText({ anchor: _, ...ref }: RRef): RText {
  return { ...ref, type: "text", trace: computedAt(ref.text, ref.span).trace };
}
