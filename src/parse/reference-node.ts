import type { Citation, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Content } from "./content.ts";
import type { Meaning } from "./inline-state.ts";

/** A group of labels is a reference; where one of them has words before or a locator behind, it is a citation. */
export function referenceNode(meaning: Meaning & { kind: "reference" }, content: Content, span: Span): Reference | Citation {
  const { groups, bare } = meaning;
  if (groups.every(({ prefix, locator }) => prefix === "" && locator === "")) {
    const targets = groups.map(({ id, start, end }) => ({ id, span: content.span(start, end) }));
    return { type: "reference", targets, form: bare ? "bare" : "full", span };
  }
  const items = groups.map(({ id, prefix, locator, start, end }) => ({
    key: id,
    prefix,
    locator,
    span: content.span(start, end),
  }));
  return { type: "citation", items, span };
}
