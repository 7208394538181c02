import { strToU8, zipSync } from "fflate";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const transitional = "http://schemas.openxmlformats.org/";

/** Namespaces that the parts of made packages declare. */
const namespaces = [
  `xmlns:w="${transitional}wordprocessingml/2006/main"`,
  `xmlns:r="${transitional}officeDocument/2006/relationships"`,
  `xmlns:wp="${transitional}drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${transitional}drawingml/2006/main"`,
  `xmlns:pic="${transitional}drawingml/2006/picture"`,
  `xmlns:m="${transitional}officeDocument/2006/math"`,
  `xmlns:mc="${transitional}markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** Relationships: a type's last word, a target, and "External" for what lies outside. Ids are rId1, rId2 … in their order. */
export function relationships(...targets: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const rows = targets.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${transitional}officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `${declaration}<Relationships xmlns="${transitional}package/2006/relationships">${rows.join("")}</Relationships>`;
}

/** A part with its root and all namespaces. */
export function part(root: string, content: string): string {
  return `${declaration}<${root} ${namespaces}>${content}</${root}>`;
}

/** The parts of a small Word file with this body. */
export function partsOf(body: string): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${transitional}package/2006/content-types"/>`,
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": part("w:document", `<w:body>${body}</w:body>`),
  };
}

/** Packs parts as they are; nobody looks at how small the file is, unless a level says so. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 0): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level });
}

/** A paragraph of plain text. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
