import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Block, Container, Directive } from "../document/tree.ts";

/** Directives there are: drawn by the program, or filled when a document is composed. Adding one is a row and what draws it. */
export const directives: ReadonlySet<string> = new Set([
  "masthead",
  "contents",
  "body",
  "annexes",
  "notes",
  "end-rule",
  "page-break",
  "select",
]);

/** Reports a directive that does not exist; `true` where it does. */
export function isKnown(directive: Directive, report: Report): boolean {
  if (directives.has(directive.name)) return true;
  const meant = nearest(directive.name, directives);
  const help = meant && `Did you mean “::${meant}”?`;
  report(diagnostic("directive-unknown", `There is no directive “::${directive.name}”.`, { span: directive.span, help }));
  return false;
}

/** A container that says what the running head or foot is. */
type RunningLine = Container & { readonly name: "header" | "footer" };

/** Whether a block says what the running head or foot is: it belongs to a template. */
export function isRunning(block: Block): block is RunningLine {
  return block.type === "container" && (block.name === "header" || block.name === "footer");
}

/**
 * Takes out of an author's text what belongs to templates, and reports it: the directives, where none has a meaning but those that are
 * `kept`, and running heads and feet, whose words stay where they are.
 */
export function withoutDirectives(blocks: readonly Block[], kept: readonly string[], report: Report): readonly Block[] {
  return blocks.some(belongsToTemplate) ? blocks.flatMap((block) => without(block, kept, report)) : blocks;
}

function without(block: Block, kept: readonly string[], report: Report): readonly Block[] {
  const inside = kept.filter((name) => name !== "page-break");
  switch (block.type) {
    case "directive":
      if (kept.includes(block.name)) return [block];
      if (block.name === "page-break") return noPageBreak(block, report);
      if (isKnown(block, report)) {
        const message = `“::${block.name}” has no meaning in the text of a document.`;
        report(diagnostic("directive-place", message, { span: block.span }));
      }
      return [];
    case "container":
      return isRunning(block)
        ? opened(block, kept, report)
        : [{ ...block, blocks: withoutDirectives(block.blocks, inside, report) }];
    case "quotation":
      return [{ ...block, blocks: withoutDirectives(block.blocks, inside, report) }];
    case "list":
      return [
        { ...block, items: block.items.map((item) => ({ ...item, blocks: withoutDirectives(item.blocks, [], report) })) },
      ];
    default:
      return [block];
  }
}

/** Reports a page break within a container, a quotation or a list, and leaves it out. */
export function noPageBreak({ span }: Directive, report: Report): readonly Block[] {
  const help = "Put it between two blocks of the text: a box, a quotation or a list goes on from page to page as it needs.";
  report(diagnostic("directive-place", "A page break cannot stand in a container, a quotation or a list.", { span, help }));
  return [];
}

/** What a running head or foot holds, its title as a paragraph. */
function opened(
  { name, nameSpan, title, attributes, blocks, span }: Container,
  kept: readonly string[],
  report: Report,
): readonly Block[] {
  const message = `“:::${name}” has no meaning in the text of a document; what it holds is printed here.`;
  report(diagnostic("container-place", message, { span: { ...span, end: nameSpan?.end ?? span.end } }));
  const first: readonly Block[] = title ? [{ type: "paragraph", content: title, ...(attributes && { attributes }), span }] : [];
  return [...first, ...withoutDirectives(blocks, kept, report)];
}

function belongsToTemplate(block: Block): boolean {
  if (block.type === "list") return block.items.some((item) => item.blocks.some(belongsToTemplate));
  return block.type === "directive" || isRunning(block) || ("blocks" in block && block.blocks.some(belongsToTemplate));
}
