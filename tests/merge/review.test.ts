import { expect, it } from "vitest";
import type { Change } from "../../src/merge/change.ts";
import { reviewText } from "../../src/merge/review.ts";
import { Source, span } from "../../src/source.ts";
import { readWordFile } from "../../src/word/read.ts";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";

const date = "2026-05-04T10:00:00Z";
const comment = (id: number, author: string, text: string, day = date) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="${day}"><w:p w14:paraId="0000000${id}">${text}</w:p></w:comment>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const about = (id: number, runs: string) => `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/>`;

/** A file with comments on words, on deleted words and on none, with answers to answers, and with a link in one. */
function commented() {
  const gone = about(1, '<w:del w:id="9" w:author="Ben"><w:r><w:delText>the deleted words</w:delText></w:r></w:del>');
  const bytes = packed({
    ...partsOf(`<w:p>${about(0, run("the *kept* words"))}</w:p><w:p>${gone}${run("Left.")}</w:p>${paragraph("End.")}`),
    "word/_rels/document.xml.rels": relationships(["comments", "comments.xml"], ["commentsExtended", "extended.xml"]),
    "word/comments.xml": part(
      "w:comments",
      [
        comment(0, "Ada Reviewer", run("Why?")),
        comment(1, "Ada Reviewer", run("Keep it.")),
        comment(2, "Ben Other", `${run("Because of ")}<w:hyperlink>${run("that")}</w:hyperlink>`),
        comment(3, "", run("I see.")),
        comment(4, "Ada Reviewer", run("On the whole."), "0-00-00T00:00:00Z"),
      ].join(""),
    ),
    "word/extended.xml": part(
      "w15:commentsEx",
      '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000000" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002"/><w15:commentEx w15:paraId="00000001" w15:done="1"/>',
    ),
  });
  const file = readWordFile("ada.docx", bytes, () => {});
  if (!file) throw new Error("the file is not read");
  return file;
}

it("comments are threads with the words that they are about, those of a deleted stretch too, their place, authors and days", () => {
  expect(reviewText([{ path: "ada.docx", changes: [], file: commented() }], "report.md")).toBe(`# Review of ada.docx

## Comments

- paragraph 1 of the file: “the \\*kept\\* words”
  - Ada Reviewer, 2026-05-04: Why?
  - Ben Other, 2026-05-04: Because of that
  - nobody named, 2026-05-04: I see.
- paragraph 2 of the file: “the deleted words” (done)
  - Ada Reviewer, 2026-05-04: Keep it.
- of no words
  - Ada Reviewer: On the whole.
`);
});

it("changes lead to their lines, say whose they are and why one was not made, for each file that came back", () => {
  const source = new Source("drafts/my annex.md", "One.\nTwo [x].\n");
  const place = { part: "word/document.xml", paragraph: 3, where: "para. 2" };
  const made: Change = { kind: "text", old: "Two", fresh: "Two <b>", place, span: span(source, 5), author: "Ada", date };
  const left: Change = { kind: "moved", old: "One", fresh: "One", place, left: "There is no place for it." };
  const { comments: _, ...rest } = commented();
  const file = { ...rest, comments: new Map() };
  const returned = [
    { path: "ada.docx", changes: [made, left], file },
    { path: "ben.docx", changes: [{ ...made, author: "" }], file },
  ];
  expect(reviewText(returned, "drafts/report.md")).toBe(`# Review of ada.docx

2 changes, 1 of them made: Ada 1, not recorded 1.

1. para. 2, [my annex.md:2](my%20annex.md#L2), Ada, 2026-05-04: text: “Two” → “Two \\<b\\>”; done
2. para. 2, not recorded: moved: “One” → “One”; not done: There is no place for it.

# Review of ben.docx

1 change, 1 of them made: nobody named 1.

1. para. 2, [my annex.md:2](my%20annex.md#L2), nobody named, 2026-05-04: text: “Two” → “Two \\<b\\>”; done
`);
});
