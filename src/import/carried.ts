import { sourcePart } from "../word/carried.ts";
import type { WordFile } from "../word/word-file.ts";
import { readXml } from "../word/xml.ts";

/** Whether Masthead wrote a file, whoever saved it since: the part that says so survives other programs. */
export function isOurs(file: WordFile): boolean {
  return file.application === "Masthead" || file.customXml.has(sourcePart);
}

/** The type of the document that a file of ours was made from; none where it does not say so. */
export function carriedType(file: WordFile): string | undefined {
  const part = file.customXml.get(sourcePart);
  try {
    return part === undefined ? undefined : readXml(part).attributes.type;
  } catch {
    // What another program made of the part need not be sound.
    return undefined;
  }
}
