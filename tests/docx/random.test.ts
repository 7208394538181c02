import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedLines } from "./compare.ts";
import { anySources } from "./generator.ts";
import { readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { shownLines } from "./shown-lines.ts";
import { allHabits } from "./word-count.ts";

describe("whatever an author writes", () => {
  it("the file is well-formed, shows all of the text, and counts as the document does", async () => {
    await fc.assert(
      fc.asyncProperty(anySources, async (sources) => {
        const resolved = resolvedOf(sources);
        const bytes = await wordFile(resolved, theme);
        const expected = expectedLines(resolved, theme);
        for (const habits of allHabits) expect(shownLines(readDocx(bytes, habits))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
