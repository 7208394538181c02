import { receivedClass } from "../../document/received.ts";
import type { Block, Document } from "../../document/tree.ts";
import { type AnyNode, walk } from "../../document/walk.ts";
import type { Span } from "../../source.ts";

/**
 * What of a document is printed as it was received: blocks, containers, items and cells with the class and, where a heading has it, all up to the
 * next heading that is no deeper.
 */
export function receivedPassages(document: Document): readonly { readonly range: Span }[] {
  const found: { range: Span }[] = [...sections(document.blocks)];
  walk([...document.blocks, ...document.notes], (node) => {
    if (isReceived(node)) found.push({ range: node.span });
    if (node.type === "annex") found.push(...sections(node.document.blocks));
  });
  return found;
}

function isReceived({ attributes }: Pick<AnyNode, "attributes">): boolean {
  return attributes?.classes.includes(receivedClass) ?? false;
}

/** The sections whose headings have the class. */
function* sections(blocks: readonly Block[]): Iterable<{ readonly range: Span }> {
  let open: { readonly level: number; range: Span } | undefined;
  for (const block of blocks) {
    if (block.type === "heading" && open && block.level <= open.level) {
      yield open;
      open = undefined;
    }
    if (block.type === "heading" && !open && isReceived(block)) open = { level: block.level, range: block.span };
    else if (open && block.span.source === open.range.source) open = { ...open, range: { ...open.range, end: block.span.end } };
  }
  if (open) yield open;
}
