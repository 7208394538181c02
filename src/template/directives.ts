import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Block, Directive } from "../document/tree.ts";

/** Directives there are: drawn by the program, or filled when a document is composed. Adding one is a row and what draws it. */
export const directives: ReadonlySet<string> = new Set([
  "masthead",
  "contents",
  "body",
  "annexes",
  "notes",
  "end-rule",
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

/** Takes the directives out of an author's text, where none has a meaning but those that are `kept`, and reports them. */
export function withoutDirectives(blocks: readonly Block[], kept: readonly string[], report: Report): readonly Block[] {
  return blocks.some(holdsDirective) ? blocks.flatMap((block) => without(block, kept, report)) : blocks;
}

function without(block: Block, kept: readonly string[], report: Report): readonly Block[] {
  switch (block.type) {
    case "directive":
      if (kept.includes(block.name)) return [block];
      if (isKnown(block, report)) {
        const message = `“::${block.name}” has no meaning in the text of a document.`;
        report(diagnostic("directive-place", message, { span: block.span }));
      }
      return [];
    case "container":
    case "quotation":
      return [{ ...block, blocks: withoutDirectives(block.blocks, kept, report) }];
    case "list":
      return [
        { ...block, items: block.items.map((item) => ({ ...item, blocks: withoutDirectives(item.blocks, [], report) })) },
      ];
    default:
      return [block];
  }
}

function holdsDirective(block: Block): boolean {
  if (block.type === "list") return block.items.some((item) => item.blocks.some(holdsDirective));
  return block.type === "directive" || ("blocks" in block && block.blocks.some(holdsDirective));
}
