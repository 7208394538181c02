import { expect, it } from "vitest";
import { reviewText } from "../../src/merge/review.ts";
import { readWordFile } from "../../src/word/read.ts";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";

it("a comment is shown with the words that it is about, those of a deleted stretch too, and where they stand", () => {
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="Ada Reviewer" w:date="2026-05-04T10:00:00Z">${paragraph(text)}</w:comment>`;
  const about = (id: number, runs: string) => `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/>`;
  const kept = about(0, "<w:r><w:t>the kept words</w:t></w:r>");
  const gone = about(1, '<w:del w:id="9" w:author="Ben"><w:r><w:delText>the deleted words</w:delText></w:r></w:del>');
  const bytes = packed({
    ...partsOf(`<w:p>${kept}</w:p><w:p>${gone}<w:r><w:t>Left.</w:t></w:r></w:p>`),
    "word/_rels/document.xml.rels": relationships(["comments", "comments.xml"]),
    "word/comments.xml": part("w:comments", comment(0, "Why?") + comment(1, "Keep it.")),
  });
  const file = readWordFile("returned.docx", bytes, () => {});
  expect(file && reviewText([{ path: "returned.docx", changes: [], file }])).toBe(`# Review of returned.docx

## Comments

- paragraph 1 of the file: “the kept words”
  - Ada Reviewer, 2026-05-04: Why?
- paragraph 2 of the file: “the deleted words”
  - Ada Reviewer, 2026-05-04: Keep it.
`);
});
