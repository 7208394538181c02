import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file with the XML of some of its parts changed. */
export function editedDocx(bytes: Uint8Array, change: (xml: string) => string, part = "word/document.xml"): Uint8Array {
  const files = unzipSync(bytes);
  const xml = files[part];
  if (!xml) throw new Error(`no ${part}`);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(xml))) });
}

/** XML with a text in it replaced, once; it has to be there. */
export function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`“${from}” is not there`);
  return xml.replace(from, () => to);
}

/** A run of text that a person put in, as Word records it. */
export function inserted(text: string, author = "Ada Reviewer"): string {
  return `<w:ins w:id="9001" w:author="${author}" w:date="2026-05-04T10:00:00Z"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
}
