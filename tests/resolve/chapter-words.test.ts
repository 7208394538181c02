import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { chapterWords } from "../../src/resolve/chapter-words.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();

it("the words of chapters, with their notes, are together those of the document", async () => {
  await fc.assert(
    fc.asyncProperty(anySources, async ({ text, pictures }) => {
      const { values, words } = await compile("report.md", {
        world: memoryWorld({ "report.md": text, ...pictures }, machine),
        to: ["text"],
      });
      const chapters = values.resolved ? chapterWords(values.resolved) : [];
      expect(chapters.reduce((sum, { words: own, notes }) => sum + own + notes, 0)).toBe(words);
    }),
    { numRuns: 40 },
  );
});

it("a note counts in the chapter that calls it first, one of the title before the first chapter", async () => {
  const text = `---
type: report
symbol: A/HRC/99/7
title: Two words[^*]
footnotes: { "*": A star. }
body: Human Rights Council
---

Before it.

# First

One of them.[^1]

- Two.
- Three.[^2]

# Second

| A | B[^3] |
|---|---|
| c | d |

Again.[^1]

[^1]: A note of five words.
[^2]: Three more words.
[^3]: A letter.
`;
  const { values } = await compile("report.md", { world: memoryWorld({ "report.md": text }, machine), to: ["text"] });
  expect(values.resolved && chapterWords(values.resolved)).toEqual([
    { title: "", words: 4, notes: 2, paragraphs: 1 },
    { title: "I. First", words: 6, notes: 8, paragraphs: 3 },
    { title: "II. Second", words: 8, notes: 0, paragraphs: 1 },
  ]);
});
