import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/word/views.ts";
import { packed, paragraph, part, partsOf, relationships } from "./made-package.ts";
import { readBytes } from "./shown.ts";

const times = 5_000;
const by = 'w:id="0" w:author="A" w:date="2026-05-04T10:00:00Z"';
const many = (one: (index: number) => string) => Array.from({ length: times }, (_, index) => one(index)).join("");
const inParagraph = (content: string) => partsOf(`<w:p>${content}</w:p>`);
const begin =
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
const style = (index: number) =>
  `<w:style w:type="paragraph" w:styleId="S${index}"><w:basedOn w:val="S${index - 1}"/><w:pPr><w:jc w:val="end"/></w:pPr></w:style>`;

const files: readonly (readonly [what: string, parts: Record<string, string | Uint8Array>])[] = [
  [
    "changes in one paragraph",
    inParagraph(many((index) => `<w:ins w:id="0" w:author="A${index % 7}"><w:r><w:t>a</w:t></w:r></w:ins>`)),
  ],
  [
    "paragraphs that join",
    partsOf(
      many(
        (index) =>
          `<w:bookmarkStart w:id="${index}" w:name="b${index}"/><w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
      ),
    ),
  ],
  [
    "bookmarks in one paragraph",
    inParagraph(
      many((index) => `<w:bookmarkStart w:id="${index}" w:name="b"/><w:r><w:tab/></w:r>`) +
        many((index) => `<w:bookmarkEnd w:id="${index}"/>`),
    ),
  ],
  [
    "moves in each other",
    inParagraph(
      many((index) => `<w:moveFromRangeStart w:id="${index}" w:name="m"/>`) +
        many((index) => `<w:moveFromRangeEnd w:id="${index}"/>`),
    ),
  ],
  ["fields without an end", partsOf(many(() => `<w:p>${begin}<w:r><w:t>a</w:t></w:r></w:p>`))],
  ["fields in each other", inParagraph(many(() => begin) + many(() => '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))],
  [
    "styles based on each other",
    {
      ...partsOf(paragraph("a")),
      "word/styles.xml": part("w:styles", many(style)),
      "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]),
    },
  ],
  [
    "text boxes in one paragraph",
    inParagraph(many(() => `<w:r><w:pict><w:txbxContent>${paragraph("a")}</w:txbxContent></w:pict></w:r>`)),
  ],
  ["objects", partsOf(many(() => "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>"))],
];

/** What looks at all that went before for each one takes minutes here, and runs out of the time of a test. */
describe("thousands of one thing are read in one go", () => {
  it.each(files)("%s", (_, parts) => {
    const { file } = readBytes(packed(parts));
    if (!file) throw new Error("nothing was read");
    for (const of of ["old", "new"] as const) expect(viewOf(file, of).body.length).toBeGreaterThan(0);
  });
});
