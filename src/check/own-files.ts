import type { Document } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import type { Source } from "../source.ts";

/** The files in which a document and its annexes are written; none where there is no document. */
export function ownFiles(document: Document | undefined): ReadonlySet<Source> {
  if (!document) return new Set();
  const files = new Set([document.frontMatter.at().source]);
  walk(document.blocks, (node) => {
    if (node.type === "annex") files.add(node.document.frontMatter.at().source);
  });
  return files;
}
