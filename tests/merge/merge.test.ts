import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge, reviewOf } from "../../src/merge/merge.ts";
import { machineWorld } from "../machine.ts";
import { editedDocx, inserted, replaced } from "./edit-docx.ts";

const machine = machineWorld({});

const source = `---
type: report
symbol: A/HRC/99/3
title: Report
language: en
original: English
distribution: General
date: 2026-05-04
body: Human Rights Council
session: 99
agenda-item: 3
agenda-title: Rights
facts: { replies: 64 }
---

# Introduction {#intro}

The present report relies on {{facts.replies}} replies and on
the visits described in @visits.[^duty]

The duty is *older* than the **mandate** of the Expert.

1. Solidarity is a legal relation before it is a sentiment;
2. Cooperation can be counted.

# Visits {#visits}

The Expert visited four communities in 2025.

| Year | Number |
|---|--:|
| 2022 | 310 |
| 2023 | 425 |

> We asked to be heard.

[^duty]: General Assembly resolution 73/195.
`;

async function sent(text = source, carrySource = false): Promise<Uint8Array> {
  const world = memoryWorld({ "report.md": text }, machine);
  const { files, diagnostics } = await compile("report.md", { world, to: ["docx"], word: { carrySource } });
  const [file] = files;
  if (!file) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  return file.bytes;
}

async function mergedInto(text: string, bytes: readonly Uint8Array[], options: { take?: "source" | "word" } = {}) {
  const world = memoryWorld({ "report.md": text }, machine);
  const returned = bytes.map((each, index) => ({ path: `returned-${index + 1}.docx`, bytes: each }));
  const merged = await merge("report.md", returned, { world, ...options });
  return { ...merged, text: merged.files[0]?.after ?? text, codes: merged.diagnostics.map(({ code }) => code) };
}

/** The Word file with a text in it typed over. */
const typed = (bytes: Uint8Array, from: string, to: string, part?: string) =>
  editedDocx(bytes, (xml) => replaced(xml, from, to), part);

describe("a Word file that came back", () => {
  it("changes nothing where nothing was changed in it", async () => {
    const { files, returned, codes } = await mergedInto(source, [await sent()]);
    expect([files, codes, returned.flatMap(({ changes }) => changes)]).toEqual([[], [], []]);
  });

  it.each([
    ["words", "four communities", "five towns", "visited five towns in 2025"],
    ["words in emphasis", ">older<", ">younger<", "is *younger* than the **mandate**"],
    ["a value of the front matter", "relies on 64 replies", "relies on 65 replies", "facts: { replies: 65 }"],
    ["a date that is printed in words", "4 May 2026", "11 May 2026", "date: 2026-05-11"],
    ["a heading", "Visits</w:t></w:r><w:bookmarkEnd", "Visits made</w:t></w:r><w:bookmarkEnd", "# Visits made {#visits}"],
    ["a cell", ">425<", ">430<", "| 2023 | 430 |"],
    ["signs that Markdown reads", "to be heard", "to be *heard* | [now]", "> We asked to be \\*heard\\* \\| \\[now\\]."],
    ["an item", "can be counted", "can be measured", "2. Cooperation can be measured."],
  ])("has %s changed where they are written", async (_, from, to, wanted) => {
    const { text, codes } = await mergedInto(source, [typed(await sent(), from, to)]);
    expect(codes).toEqual([]);
    expect(text).toContain(wanted);
    expect(text.split("\n").length).toBe(source.split("\n").length);
  });

  it("has a note changed, and says who recorded what", async () => {
    const bytes = editedDocx(await sent(), (xml) =>
      replaced(xml, "</w:t></w:r><w:bookmarkEnd", `</w:t></w:r>${inserted(" Soon.")}<w:bookmarkEnd`),
    );
    const { text, codes } = await mergedInto(source, [typed(bytes, "73/195", "73/196", "word/footnotes.xml")]);
    expect(codes).not.toContain("merge-differs");
    expect(text).toContain("[^duty]: General Assembly resolution 73/196.");
    const { returned } = await mergedInto(source, [bytes]);
    expect(returned[0]?.changes.map(({ author }) => author)).toEqual(["Ada Reviewer"]);
    expect(reviewOf({ files: [], returned, diagnostics: [], conflicts: 0, pictures: [] }, "report.md")).toContain(
      "Ada Reviewer, 2026-05-04",
    );
  });

  it("has paragraphs and rows that came and went", async () => {
    const bytes = editedDocx(await sent(), (xml) => {
      const paragraphs = xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs) ?? [];
      const visits = paragraphs.find((one) => one.includes("four communities")) ?? "";
      const item = paragraphs.find((one) => one.includes("Solidarity is")) ?? "";
      const bare = (one: string) => one.replace(/<w:bookmark(?:Start|End)[^>]*>/g, "");
      const more = bare(visits).replace("The Expert visited four communities in 2025.", "It rained.");
      const row = xml.match(/<w:tr>(?:(?!<w:tr>).)*?310.*?<\/w:tr>/s)?.[0] ?? "";
      const another = bare(item).replace(
        "Solidarity is a legal relation before it is a sentiment;",
        "A choice is not a choice;",
      );
      return replaced(replaced(replaced(xml, visits, visits + more), row, ""), item, item + another);
    });
    const { text, codes } = await mergedInto(source, [bytes]);
    expect(codes).toEqual([]);
    expect(text).toContain("in 2025.\n\nIt rained.\n\n|");
    expect(text).not.toContain("2022");
    expect(text).toContain("a sentiment;\n2. A choice is not a choice;\n3. Cooperation");
  });

  it("tells of what cannot be made (merge-left), and of references that are text now (reference-typed)", async () => {
    const { codes, files } = await mergedInto(source, [typed(await sent(), "Original: English", "Original: French")]);
    expect(codes.filter((code) => code !== "merge-left" && code !== "merge-differs")).toEqual([]);
    expect(files.length === 0 ? codes : []).toEqual(files.length === 0 ? ["merge-left"] : []);
    const bytes = editedDocx(await sent(), (xml) => {
      const field =
        /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText[^>]*> REF visits(?:(?!"end").)*"end"\/><\/w:r>/s.exec(
          xml,
        )?.[0] ?? "?";
      return replaced(xml, field, "<w:r><w:t>III</w:t></w:r>");
    });
    const lost = await mergedInto(source, [bytes]);
    expect(lost.codes).toEqual(["reference-typed"]);
    expect(lost.text).toMatch(/described in section.III\.\[\^duty\]/);
  });

  it("of another document changes nothing (merge-foreign)", async () => {
    const other = source.replace(
      /^(?!---|[a-z-]+:|#|\|).{15,}$/gm,
      "Wholly other words about rivers, boats and the people that live on them.",
    );
    const { codes, files } = await mergedInto(source, [await sent(other)]);
    expect([codes.includes("merge-foreign"), files]).toEqual([true, []]);
  });
});

describe("a source that went on", () => {
  const later = source.replace("four communities", "six communities").replace("# Introduction", "# Beginning");

  it("is merged with the Word file that carries what was sent; what both changed is a conflict, or as --take says", async () => {
    const carrying = await sent(source, true);
    const apart = await mergedInto(later, [typed(carrying, "can be counted", "can be measured")]);
    expect([apart.codes, apart.text]).toEqual([[], later.replace("can be counted", "can be measured")]);
    const both = await mergedInto(later, [typed(carrying, "four communities", "five communities")]);
    expect(both.codes).toEqual(["merge-conflict"]);
    expect(both.text).toContain("<<<<<<< report.md\nThe Expert visited six communities in 2025.\n||||||| sent\n");
    const word = await mergedInto(later, [typed(carrying, "four communities", "five communities")], { take: "word" });
    expect([word.codes, word.text.includes("five communities")]).toEqual([[], true]);
  });

  it("takes only what was recorded where nobody knows what was sent (merge-base)", async () => {
    const bytes = editedDocx(await sent(), (xml) =>
      replaced(xml, "</w:t></w:r><w:bookmarkEnd", `</w:t></w:r>${inserted(" Soon.")}<w:bookmarkEnd`),
    );
    const { codes, text } = await mergedInto(later, [bytes]);
    expect(codes).toContain("merge-base");
    expect(text).toContain("six communities");
  });

  it("is told as missing where it is not there, and as nothing else", async () => {
    const merged = await merge("report.md", [{ path: "returned.docx", bytes: await sent() }], {
      world: memoryWorld({}, machine),
    });
    expect(merged.diagnostics.map(({ code }) => code)).toEqual(["file-missing"]);
    expect(merged.files).toEqual([]);
  });

  it("takes the files of several people one after the other", async () => {
    const bytes = await sent();
    const { codes, text } = await mergedInto(source, [
      typed(bytes, "can be counted", "can be measured"),
      typed(bytes, ">425<", ">430<"),
    ]);
    expect(codes).toEqual([]);
    expect(text).toBe(source.replace("can be counted", "can be measured").replace("425", "430"));
  });
});

it("whatever words are typed over, the source shows them afterwards, or it is told", async () => {
  const bytes = await sent();
  const words = [
    "present",
    "replies",
    "visits",
    "older",
    "mandate",
    "Solidarity",
    "legal",
    "counted",
    "communities",
    "heard",
    "310",
    "Introduction",
  ];
  const edit = fc.record({
    word: fc.constantFrom(...words),
    to: fc.constantFrom("", "new", "a *b*", "x_y", "1. z", "&lt;t>", "é\u00a0ü"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const changed = editedDocx(bytes, (xml) =>
        edits.reduce(
          (now, { word, to }) => now.replace(new RegExp(`(<w:t[^>]*>[^<]*)\\b${word}\\b`), (_, before: string) => before + to),
          xml,
        ),
      );
      const { codes } = await mergedInto(source, [changed]);
      expect(codes.filter((code) => code === "merge-differs")).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
