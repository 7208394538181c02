import type { Document } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import type { Source } from "../source.ts";

/** The files in which the document and its annexes are written, with the type of each. */
export function authorsOf(document: Document): ReadonlyMap<Source, string> {
  const authors = new Map([[document.frontMatter.at().source, document.type]]);
  walk(document.blocks, (node) => {
    if (node.type === "annex") authors.set(node.document.frontMatter.at().source, node.document.type);
  });
  return authors;
}
