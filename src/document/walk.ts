import type { Block, Body, Cell, Inline, Item, NoteDefinition, Remark, Row } from "./tree.ts";

/** Anything of a tree that has a type and a place. */
export type AnyNode = Block | Inline | Item | Row | Cell | Remark | NoteDefinition;

/** Calls `visit` for every node in the order of the text, with its depth. It keeps its own stack: no tree is too deep for it. */
export function walk(nodes: readonly AnyNode[], visit: (node: AnyNode, depth: number) => void): void {
  const stack: { readonly nodes: readonly AnyNode[]; next: number }[] = [{ nodes, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (!node) stack.pop();
    else {
      visit(node, stack.length - 1);
      const children = childrenOf(node);
      if (children.length > 0) stack.push({ nodes: children, next: 0 });
    }
  }
}

/** The nodes that a node holds, in the order of the text; a table's title comes first wherever it was written. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case "heading":
    case "paragraph":
    case "emphasis":
    case "strong":
    case "link":
    case "stretch":
    case "subscript":
    case "superscript":
    case "inline-note":
    case "remark":
      return node.content;
    case "cell":
      return [...node.content, ...node.blocks];
    case "list":
      return node.items;
    case "item":
    case "quotation":
    case "note-definition":
      return node.blocks;
    case "container":
      return [...(node.title ?? []), ...node.blocks];
    case "table":
      return [...(node.title ?? []), ...node.head, ...node.body, ...node.remarks];
    case "citation":
      return node.items.flatMap(({ prefix, locator }) => [...prefix, ...locator]);
    case "row":
      return node.cells;
    case "figure":
      return [...node.caption, ...node.remarks];
    case "annex":
      return [...node.document.blocks, ...node.document.notes];
    case "text":
    case "code":
    case "line-break":
    case "note-call":
    case "reference":
    case "directive":
    case "verbatim":
    case "break":
      return [];
  }
}

/** All nodes of a body: its blocks, then its notes. */
export function walkBody(body: Body, visit: (node: AnyNode, depth: number) => void): void {
  walk(body.blocks, visit);
  walk(body.notes, visit);
}
