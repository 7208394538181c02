import type { Citation, Inline, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Content } from "./content.ts";
import type { GroupItem, Meaning } from "./inline-state.ts";

/** Labels without words around them are a reference. */
export function referenceNode({ items, bare }: Meaning & { kind: "reference" }, content: Content, span: Span): Reference {
  const targets = items.map(({ id, start, end }) => ({ id, span: content.span(start, end) }));
  return { type: "reference", targets, form: bare ? "bare" : "full", span };
}

/** Names with words before or behind one of them are a citation; `parts` are these words in the order in which they were written. */
export function citationNode(
  items: readonly GroupItem[],
  parts: readonly (readonly Inline[])[],
  content: Content,
  span: Span,
): Citation {
  const rest = parts.values();
  const written = (given: GroupItem["prefix"]): readonly Inline[] => (given ? (rest.next().value ?? []) : []);
  return {
    type: "citation",
    items: items.map(({ id, prefix, locator, start, end }) => ({
      key: id,
      prefix: written(prefix),
      locator: written(locator),
      span: content.span(start, end),
    })),
    span,
  };
}
