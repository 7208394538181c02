import type { WordFile } from "./word-file.ts";
import { childrenOf, readXml, textIn } from "./xml.ts";

/** The part in which our Word files say what they were made from. */
export const sourcePart = "urn:masthead:source:1";

/** A file that a Word file says it was made from. */
export interface Carried {
  readonly path: string;
  readonly sum: string;
  readonly text?: string;
}

/** The files that a Word file was made from, the document first; none where it does not say so. */
export function carriedBy(file: WordFile): readonly Carried[] {
  const part = file.customXml.get(sourcePart);
  if (part === undefined) return [];
  const files: Carried[] = [];
  try {
    const tree = readXml(part);
    for (const { name, attributes, children } of childrenOf(tree)) {
      const { path, sha256 } = attributes;
      if (!name.endsWith("file") || path === undefined || sha256 === undefined) continue;
      const text = children.length > 0 ? textIn({ name, attributes, children }) : undefined;
      files.push({ path, sum: sha256, ...(text !== undefined && { text }) });
    }
  } catch {
    // What another program made of the part need not be sound.
    return [];
  }
  return files;
}
