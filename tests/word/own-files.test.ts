import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/word/views.ts";
import type { PlainBlock, PlainParagraph, PlainToken, WordView } from "../../src/word/word-view.ts";
import { anySources } from "../docx/generator.ts";
import { readDocx } from "../docx/read-docx.ts";
import { resolvedOf, theme, wordFile } from "../docx/resolved-of.ts";
import { samples } from "../docx/samples.ts";
import { readBytes } from "./shown.ts";

/** The lines of a file as the reader of the writer's tests sees them, who knows nothing of this one: number, text, marks of notes in brackets. */
function linesOf(view: WordView): readonly string[] {
  const marks = { next: 1 };
  return view.body.flatMap(paragraphsIn).map(({ number, tokens }) => (number?.text ?? "") + textOf(tokens, marks));
}

function paragraphsIn(block: PlainBlock): readonly PlainParagraph[] {
  if (block.kind === "paragraph") return [block];
  const inside =
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)) : block.blocks;
  return inside.flatMap(paragraphsIn);
}

function textOf(tokens: readonly PlainToken[], marks: { next: number }): string {
  return tokens
    .map((token) => {
      if (token.kind === "text") return token.text;
      if (token.kind === "field") return textOf(token.result, marks);
      if (token.kind === "note") return token.isCustom ? "" : `[${marks.next++}]`;
      return token.kind === "tab" ? "\t" : token.kind === "break" && token.of === "line" ? "\n" : "";
    })
    .join("");
}

function expectSame(bytes: Uint8Array): void {
  const { file, found } = readBytes(bytes);
  expect(found).toEqual([]);
  if (!file) return;
  const lines = linesOf(viewOf(file, "new"));
  expect(lines).toEqual(
    readDocx(bytes, { skippedCount: true, usesApart: false }).paragraphs.map(({ number, text }) => (number ?? "") + text),
  );
  expect(linesOf(viewOf(file, "old"))).toEqual(lines);
}

describe("what the program wrote is read with every word and number, and nothing to say of it", () => {
  it.each(samples)("$name", async ({ resolved }) => {
    expectSame(await wordFile(resolved));
  });

  it("whatever an author writes", async () => {
    await fc.assert(
      fc.asyncProperty(anySources, async (sources) => expectSame(await wordFile(resolvedOf({ ...sources, theme })))),
      { numRuns: 8 },
    );
  });
});
