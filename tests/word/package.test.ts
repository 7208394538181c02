import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { packed, paragraph, part, partsOf, relationships } from "./made-package.ts";
import { linesShown, readBytes } from "./shown.ts";

const sound = partsOf(paragraph("Text"));
const bytes = packed(sound);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);
const ole = (name: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(512), ...utf16(name)]);
const withMain = (text: string | Uint8Array) => packed({ ...sound, "word/document.xml": text });
const without = (name: string) => packed(Object.fromEntries(Object.entries(sound).filter(([one]) => one !== name)));
const deep = "<w:sdt><w:sdtContent>".repeat(200) + paragraph("Text") + "</w:sdtContent></w:sdt>".repeat(200);

/** A package whose directory claims that its last part, the text, is of another size. */
function claiming(size: number): Uint8Array {
  const lying = packed(sound, 6);
  const at = Buffer.from(lying).lastIndexOf("PK\x01\x02");
  new DataView(lying.buffer).setUint32(at + 24, size, true);
  return lying;
}

const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`word/media/${index}.bin`, new Uint8Array(0)]));

const refused: readonly (readonly [what: string, bytes: Uint8Array, code: string, words: string])[] = [
  ["behind a password", ole("EncryptedPackage"), "word-encrypted", "protected by a password"],
  ["of Word 97", ole("WordDocument"), "word-kind", "in the format of Word 97 to 2003 (.doc)"],
  ["a PDF", strToU8("%PDF-1.7\n"), "word-kind", "is a PDF"],
  ["Rich Text", strToU8("{\\rtf1\\ansi Text}"), "word-kind", "in the Rich Text Format"],
  ["a web page", strToU8("<!DOCTYPE html><html><body>Text"), "word-kind", "a web page"],
  ["plain text", strToU8("# Title\n"), "word-kind", "a file of text"],
  [
    "Flat OPC",
    strToU8('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'),
    "word-kind",
    "Flat OPC",
  ],
  ["nothing", new Uint8Array(0), "word-kind", "is empty"],
  ["noise", Uint8Array.from([1, 2, 3, 4]), "word-kind", "no file of a kind that is known"],
  [
    "OpenDocument",
    packed({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
    "word-kind",
    "OpenDocument",
  ],
  [
    "a spreadsheet",
    withMain('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    "word-kind",
    "a spreadsheet",
  ],
  ["cut off", bytes.slice(0, bytes.length - 40), "word-broken", "damaged or not whole"],
  ["cut at its beginning", Uint8Array.from([0x50, 0x4b, ...bytes.slice(200)]), "word-broken", "damaged"],
  ["without a list of its parts", without("[Content_Types].xml"), "word-broken", "[Content_Types].xml"],
  ["without relationships", without("_rels/.rels"), "word-broken", "_rels/.rels"],
  ["without its text", without("word/document.xml"), "word-broken", "word/document.xml"],
  ["with text that is cut", claiming(100), "word-broken", "word/document.xml"],
  ["with a part that claims 65 MB", claiming(65 * 1024 * 1024), "word-too-large", "word/document.xml has 65 MB"],
  ["of 5,001 parts", packed({ ...sound, ...many }), "word-too-large", "more than 5,000 parts"],
  ["deep", withMain(part("w:document", `<w:body>${deep}</w:body>`)), "word-too-large", "more than 256 elements"],
  ["with a document type", withMain('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "word-broken", "a document type is declared"],
  ["with an entity", withMain(part("w:document", "<w:body>&nbsp;</w:body>")), "word-broken", "undefined entity"],
  ["with an open tag", withMain(part("w:document", "<w:body><w:p></w:body>")), "word-broken", "line 1, column"],
  ["with a forgotten prefix", withMain("<w:document/>"), "word-broken", "the prefix w is not declared"],
  ["not in UTF-8", withMain(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xff])), "word-broken", "not text in UTF-8"],
];

describe("a file that cannot be read is refused with what it is", () => {
  it.each(refused)("%s", (_, bytes, code, words) => {
    const { file, found } = readBytes(bytes);
    expect(file).toBeUndefined();
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.path).toBe("draft.docx");
  });
});

const main = "word/_rels/document.xml.rels";
const picture = (link: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${link}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const object = '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r></w:p>';

const left: readonly (readonly [what: string, parts: Record<string, string | Uint8Array>, code: string, words: string])[] = [
  [
    "a linked picture",
    { ...partsOf(picture('r:link="rId1"')), [main]: relationships(["image", "https://example.org/a.png", "External"]) },
    "word-external",
    "pictures that lie outside of it and are not looked up: at paragraph 1",
  ],
  [
    "a picture that is missing",
    { ...partsOf(picture('r:embed="rId1"')), [main]: relationships(["image", "media/a.png"]) },
    "word-part-missing",
    "pictures that it does not hold: at paragraph 1",
  ],
  [
    "a picture outside the package",
    { ...partsOf(picture('r:embed="rId1"')), [main]: relationships(["image", "../../../../etc/passwd"]) },
    "word-part-missing",
    "pictures that it does not hold",
  ],
  [
    "notes that are missing",
    partsOf('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'),
    "word-part-missing",
    "notes that it does not hold: at paragraph 1",
  ],
  [
    "styles that are missing",
    { ...sound, [main]: relationships(["styles", "styles.xml"]) },
    "word-part-missing",
    "word/styles.xml",
  ],
  [
    "objects",
    partsOf(object.repeat(5)),
    "word-left",
    "embedded objects that are left there: 5 of them, first at paragraph 1, paragraph 2, paragraph 3",
  ],
  [
    "prompts of content controls",
    partsOf(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("Click here.")}${paragraph("Or here.")}</w:sdtContent></w:sdt>${paragraph("Text")}`,
    ),
    "word-left",
    "prompts that nobody has filled in that are left there: at paragraph 1",
  ],
  [
    "readings over characters",
    partsOf(
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
    ),
    "word-left",
    "readings over characters that are left there",
  ],
  ["a whole document", partsOf(`${paragraph("Text")}<w:altChunk r:id="rId1"/>`), "word-left", "whole documents"],
  ["macros", { ...sound, [main]: relationships(["vbaProject", "vbaProject.bin"]) }, "word-left", "macros"],
];

describe("what is not taken over is said once, with where", () => {
  it.each(left)("%s", (_, parts, code, words) => {
    const { file, found } = readBytes(packed(parts));
    expect(file).toBeDefined();
    expect(found.map((one) => [one.severity, one.code])).toEqual([["warning", code]]);
    expect(found[0]?.message).toContain(words);
  });
});

const strict = (text: string) =>
  text
    .replaceAll(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
const mainText = String(sound["word/document.xml"]);

const forms: readonly (readonly [what: string, parts: Record<string, string | Uint8Array>])[] = [
  ["in the strict form", Object.fromEntries(Object.entries(sound).map(([name, text]) => [name, strict(String(text))]))],
  [
    "with other prefixes",
    {
      ...sound,
      "word/document.xml": mainText.replaceAll("<w:", "<x:").replaceAll("</w:", "</x:").replace("xmlns:w=", "xmlns:x="),
    },
  ],
  [
    "without a prefix",
    { ...sound, "word/document.xml": mainText.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w=", "xmlns=") },
  ],
  ["with a byte order mark", { ...sound, "word/document.xml": `\ufeff${mainText}` }],
  ["in UTF-16", { ...sound, "word/document.xml": utf16(mainText.replace("UTF-8", "UTF-16")) }],
  [
    "with another folder",
    {
      "[Content_Types].xml": "<a/>",
      "_rels/.rels": relationships(["officeDocument", "/other/Main.xml"]),
      "other/main.xml": mainText,
    },
  ],
  [
    "with backslashes in names",
    Object.fromEntries(Object.entries(sound).map(([name, text]) => [name.replaceAll("/", "\\"), text])),
  ],
  ["with parts that lead outside", { ...sound, "../../evil.xml": "<a/>", "/etc/passwd": "x", "C:\\evil": "x" }],
];

describe("a file is read whatever form its parts have", () => {
  it.each(forms)("%s", (_, parts) => {
    const { file, found } = readBytes(packed(parts));
    expect(found).toEqual([]);
    expect(file && linesShown(file, "new")).toEqual(["Text"]);
  });
});
