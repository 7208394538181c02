import { declaration, element, escapeXml } from "./xml.ts";

/** What a document was made from: its type, and the files that were read, the document itself first. */
export interface CarriedSource {
  readonly type: string;
  readonly files: readonly CarriedFile[];
}

/** A file that was read. */
export interface CarriedFile {
  /** As seen from the folder of the document; never absolute, and of a file that lies outside of that folder the name alone. */
  readonly path: string;
  /** The SHA-256 of what it holds, in hexadecimal digits: of a text without the mark at its start, and with line ends of one character. */
  readonly sum: string;
  /** What it says, where the Word file is to carry that. */
  readonly text?: string;
}

/** Name space of the part that says what a file was made from; its number is that of the form. */
const sourceNameSpace = "urn:masthead:source:1";

/** The custom property that repeats the checksum of the document itself, for programs that lose parts. */
export const sourceProperty = "MastheadSource";

const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships" as const;

/** The type of the relationship that leads from the text to the part, and where the part lies as seen from there. */
export const sourceRelationship = { type: `${relationships}/customXml`, target: "../customXml/item1.xml" } as const;

/** The part that describes the part, and its content type. */
export const sourceProperties = {
  path: "/customXml/itemProps1.xml",
  contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
};

/** The parts that say what a file was made from (ISO/IEC 29500-1, 15.2.5 and 15.2.6). */
export function sourceParts(source: CarriedSource): ReadonlyMap<string, string> {
  const files = source.files.map(({ path, sum, text }) =>
    element(
      "file",
      { path, sha256: sum },
      text === undefined ? "" : element("text", { "xml:space": "preserve" }, escapeText(text)),
    ),
  );
  const root = element("source", { xmlns: sourceNameSpace, type: source.type }, files.join(""));
  const described = element(
    "ds:datastoreItem",
    { "xmlns:ds": customXml, "ds:itemID": itemId(source) },
    element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": sourceNameSpace })),
  );
  const link = { Id: "rId1", Type: `${relationships}/customXmlProps`, Target: "itemProps1.xml" };
  const names = { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" };
  return new Map([
    ["customXml/item1.xml", declaration + root],
    ["customXml/itemProps1.xml", declaration + described],
    ["customXml/_rels/item1.xml.rels", declaration + element("Relationships", names, element("Relationship", link))],
  ]);
}

/** A GUID, which Word asks for: of the checksum, so that the same document has the same. */
function itemId({ files }: CarriedSource): string {
  const digits = (files[0]?.sum ?? "").toUpperCase().padEnd(32, "0");
  const at = (from: number, to: number) => digits.slice(from, to);
  return `{${at(0, 8)}-${at(8, 12)}-${at(12, 16)}-${at(16, 20)}-${at(20, 32)}}`;
}

/** The text of a file with its line ends and tabs, which are what is to be kept. */
function escapeText(text: string): string {
  return text
    .split(/([\n\r\t])/)
    .map((piece, index) => (index % 2 === 0 ? escapeXml(piece) : (kept[piece] ?? "")))
    .join("");
}

const kept: Readonly<Record<string, string>> = { "\n": "\n", "\r": "&#13;", "\t": "\t" };
