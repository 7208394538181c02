import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type MarkedView, markedView } from "../../src/parse/marked-views.ts";
import { importOrRestore } from "../../src/restore.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";
import { publishedMissing, referenceFolder } from "../published.ts";
import { packed, part, partsOf, relationships } from "../word/made-package.ts";
import { fileOfKind } from "./kind-parts.ts";
import { kinds } from "./kinds.ts";

const world = machineWorld();

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const by = 'w:id="1" w:author="Ada Reviewer" w:date="2026-05-04T10:00:00Z"';
const noted = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, author: string, text: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-05-0${id + 4}T10:00:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`;

/** A file with comments on words that stay, that came, and that went, one of them answered. */
const commented = packed({
  ...partsOf(
    [
      `<w:p>${run("The rope")}${noted(0)}${run(" is ")}<w:ins ${by}>${run("very ")}${noted(2)}</w:ins>${run("long, and ")}<w:del ${by}><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>${run("wet.")}</w:p>`,
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr><w:del ${by}><w:r><w:delText>It went as a whole.</w:delText></w:r></w:del></w:p>`,
      `<w:p>${run("It stays.")}</w:p>`,
    ].join(""),
  ),
  "word/_rels/document.xml.rels": relationships(["comments", "comments.xml"]).replace(
    "</Relationships>",
    '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
  ),
  "word/comments.xml": part(
    "w:comments",
    comment(0, "Ada", "How long?") + comment(1, "Bo", "Nine metres.") + comment(2, "Ada", "Very?"),
  ),
  "word/commentsExtended.xml": part(
    "w15:commentsEx",
    '<w15:commentEx w15:paraId="00000000"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000"/>',
  ),
});

async function textOf(bytes: Uint8Array, changes: "accept" | "reject" | "marks"): Promise<string> {
  const { files } = await importOrRestore("draft.docx", bytes, world, { changes });
  return new TextDecoder().decode(files[0]?.bytes);
}

const bodyOf = (text: string) => text.slice(text.indexOf("\n---\n") + 5);
const bare = (text: string) => text.replace(/\s+/g, " ").trim();
const viewOf = (text: string, view: MarkedView) => markedView(slice(new Source("", text)), view, () => {}).text;

describe("recorded changes and comments of a Word file as marks in the text", () => {
  it("say who asked what, where the words stand, on words that came and went too", async () => {
    expect(bodyOf(await textOf(commented, "marks"))).toBe(`
The rope{>>Ada, 2026-05-04: How long? / Bo, 2026-05-05: Nine metres.<<}
is {++very ++}{>>Ada, 2026-05-06: Very?<<}long, and {--not --}wet.

{--It went as a whole.

--}It stays.
`);
  });

  const files = [
    ["comments", () => commented],
    ["all kinds of changes", () => fileOfKind(kinds.find(({ name }) => name === "tracked-changes") ?? { name: "", body: "" })],
    ...(publishedMissing()
      ? []
      : [["a review", () => readFileSync(join(referenceFolder, "tracked", "lo-tracked.docx"))] as const]),
  ] as const;

  it.each(files)("%s: accepted and rejected, they are what Word shows then, and they build as a redline", async (_, bytes) => {
    const marked = await textOf(bytes(), "marks");
    expect(marked).toContain("\nchanges: shown\n");
    expect(bare(viewOf(bodyOf(marked), "accepted"))).toBe(bare(bodyOf(await textOf(bytes(), "accept"))));
    expect(bare(viewOf(bodyOf(marked), "rejected"))).toBe(bare(bodyOf(await textOf(bytes(), "reject"))));
    const built = await compile("report.md", { world: memoryWorld({ "report.md": marked }, world), to: ["text"] });
    expect(
      built.diagnostics.filter(({ code, severity }) => severity === "error" && !/^(?:symbol|figure|file)/.test(code)),
    ).toEqual([]);
  });
});
