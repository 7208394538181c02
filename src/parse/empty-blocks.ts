import type { Block, Heading, Inline, Paragraph } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { complain, type Run } from "./run.ts";

/** Whether a text is of blanks of any kind, and characters that have no shape: hyphens that may be, joiners, fillers, marks of direction and variants. */
function isShapeless(text: string): boolean {
  return !/[!-~]/.test(text) && /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** Whether nothing of a content would be seen on a page. */
export function isInvisible(content: readonly Inline[]): boolean {
  return content.every((node) => {
    if (node.type === "text" || node.type === "code") return isShapeless(node.text);
    if (node.type === "inline-note") return false;
    return "content" in node ? isInvisible(node.content) : node.type === "line-break";
  });
}

/** Reports a block that was left out because it holds nothing; not where Handlebars stands, whose fields may be left out. */
export function reportEmpty(what: string, span: Span, run: Run): void {
  if (hasTags(span)) return;
  complain(run, "block-empty", `This ${what} holds nothing that could be printed.`, { span });
}

/** The same of a heading. */
export function reportEmptyHeading(span: Span, run: Run): void {
  if (!hasTags(span)) complain(run, "heading-empty", "This heading has no words.", { span });
}

function hasTags({ source, start, end }: Span): boolean {
  return source.text.slice(start, end).includes("{{");
}

/**
 * The blocks of an item: a heading that opens it is its text. Headings in it are reported, and so is another block in the place of its text,
 * above which its mark stands alone.
 */
export function withText(blocks: readonly Block[], item: Span, run: Run): readonly Block[] {
  const [first, ...rest] = blocks;
  for (const { type, span } of blocks) {
    if (type === "heading") complain(run, "heading-in-item", "This heading stands in an item of a list.", { span });
  }
  if (first?.type === "heading") return [asParagraph(first), ...rest];
  if (first && first.type !== "paragraph" && !run.tooDeep) {
    const message = `This item has no text before its ${nameOf(first)}: its mark stands alone.`;
    complain(run, "block-empty", message, { span: { ...item, end: Math.max(item.start, first.span.start) } });
  }
  return blocks;
}

function asParagraph({ content, attributes, span }: Heading): Paragraph {
  return { type: "paragraph", content, ...(attributes && { attributes }), span };
}

function nameOf(block: Block): string {
  return block.type === "verbatim" ? "verbatim block" : block.type === "break" ? "line" : block.type;
}
