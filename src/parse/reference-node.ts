import type { Citation, Inline, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Content } from "./content.ts";
import type { GroupItem, Meaning } from "./inline-state.ts";

/** Labels without words around them are a reference. */
export function referenceNode(meaning: Meaning & { kind: "reference" }, content: Content, span: Span): Reference {
  const { items, bare, case: asked } = meaning;
  const targets = items.map((item) => ({
    id: item.id,
    idSpan: idSpan(item, content),
    span: content.span(item.start, item.end),
  }));
  return { type: "reference", targets, form: bare ? "bare" : "full", ...(asked && { case: asked }), span };
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
    items: items.map((item) => ({
      key: item.id,
      keySpan: idSpan(item, content),
      prefix: written(item.prefix),
      locator: written(item.locator),
      span: content.span(item.start, item.end),
    })),
    span,
  };
}

function idSpan({ id, idStart }: GroupItem, content: Content): Span {
  return content.span(idStart, idStart + id.length);
}
