import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { projectFolder } from "../documents.ts";

/** A Word file with pictures behind its first paragraph, as somebody puts them there. */
export function withPictures(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string) => new TextDecoder().decode(parts[part]);
  const drawing = (index: number) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="${900 + index}" name="Picture ${index}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="came${index}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const relation = (index: number) =>
    `<Relationship Id="came${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/came${index}.png"/>`;
  const all = (part: (index: number) => string) => names.map((_, index) => part(index)).join("");
  const changed = {
    "word/document.xml": text("word/document.xml").replace(
      /(<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:body>)/,
      `${all(drawing)}$1`,
    ),
    "word/_rels/document.xml.rels": text("word/_rels/document.xml.rels").replace(
      "</Relationships>",
      `${all(relation)}</Relationships>`,
    ),
    "[Content_Types].xml": text("[Content_Types].xml")
      .replace(/<Default Extension="png"[^>]*>/, "")
      .replace("<Default ", '<Default Extension="png" ContentType="image/png"/><Default '),
  };
  const media = names.map(
    (name, index) => [`word/media/came${index}.png`, readFileSync(join(projectFolder, "reports/figures", name))] as const,
  );
  const encoded = Object.entries(changed).map(([part, xml]) => [part, new TextEncoder().encode(xml)] as const);
  return zipSync({ ...parts, ...Object.fromEntries([...encoded, ...media]) });
}
