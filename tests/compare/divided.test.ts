import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import { writeDocx } from "../../src/render/docx/docx.ts";
import { writeText } from "../../src/render/text/text.ts";
import { atOnce } from "../../src/steps.ts";
import { viewOf } from "../../src/word/views.ts";
import { prepared, resolvedOf, words, world } from "../docx/resolved-of.ts";
import { readBytes } from "../word/shown.ts";
import { viewLines } from "./view-lines.ts";

const signed = { author: "Ada Reviewer", date: "2026-05-04" };

/** Two versions of a text, and what a reader of their redline sees of it. */
const cases: Readonly<Record<string, { readonly old: string; readonly fresh: string; readonly shown: readonly string[] }>> = {
  "a paragraph was parted": {
    old: "Before.\n\nOne sentence.^[A note.] Another *one* (see @last).\n\nThe last. {#last}",
    fresh: "Before.\n\nOne sentence.^[A note.]\n\nAnother *one* (see @last).\n\nThe last. {#last}",
    shown: ["2. One sentence.[1]{-- --}{++¶++}", "3. Another one (see para. 4).", "4. The last."],
  },
  "two were joined, the second of which has a name": {
    old: "One sentence. {#one}\n\nAnother one. {#two}\n\nSee @one and @two.",
    fresh: "One sentence. Another one. {#two}\n\nSee @two.",
    shown: ["1. One sentence.{++ ++}{--¶--}", "1. Another one.", "2. See paragraph {--1 and paragraph --}1."],
  },
  "one was parted in a list and another beside it was changed": {
    old: "Lead:\n\n1. An item. More of it.\n2. Two items.",
    fresh: "Lead:\n\n1. An item.\n\n   More of it.\n2. Three items.",
    shown: [],
  },
  "a table, a heading and a quotation stand between": {
    old: "# One\n\nA first. A second.\n\n> Said. Again.\n\n| A |\n|---|\n| b |\n\nThe end.",
    fresh: "# One\n\nA first.\n\nA second.\n\n> Said.\n>\n> Again.\n\n| A |\n|---|\n| b |\n\nThe end.",
    shown: [],
  },
};

describe.each(Object.entries(cases))("where %s", (_, { old, fresh, shown }) => {
  const [one, other] = [old, fresh].map((text) => resolvedOf({ text: `---\ntype: report\n---\n\n${text}\n` }));
  if (!one || !other) throw new Error("a version is missing");
  const { resolved } = compareDocuments(one, other, signed);

  const view = async (document: typeof one, of: "old" | "new") => {
    const bytes = atOnce(writeDocx(document, await prepared(document), world.packing, undefined, { plain: true }));
    const { file, found } = readBytes(bytes);
    if (!file || found.length > 0) throw new Error(found.map(({ message }) => message).join("\n"));
    return viewLines(viewOf(file, of));
  };

  it("the redline is the old version rejected, and the new one accepted", async () => {
    expect(await view(resolved, "new")).toEqual(await view(other, "new"));
    expect(await view(resolved, "old")).toEqual(await view(one, "old"));
  });

  it.skipIf(shown.length === 0)("it shows that an end came or went, and no word", () => {
    const lines = atOnce(writeText(resolved, words)).split("\n");
    expect(lines.map((line) => line.replace(/^\|? +/, "").replaceAll("\u00a0", " "))).toEqual(
      expect.arrayContaining([...shown]),
    );
  });
});
