import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { cases } from "../cases.ts";
import { expectedLines } from "./compare.ts";
import { anySources } from "./generator.ts";
import { readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile, world } from "./resolved-of.ts";
import { shownLines } from "./shown-lines.ts";
import { allHabits } from "./word-count.ts";

/** A theme that prints every number that can be under that of what it stands under. */
const nested = loadTheme([new Source("theme.yaml", nestedNumbering())], [], world, ({ message }) => {
  throw new Error(message);
});

function nestedNumbering(): string {
  const level = (role: string, format: string, text: string) =>
    `    - { role: ${role}, format: ${format}, text: "${text}", at: 1134, align: start, textAt: 2268, runover: 1134 }`;
  const lists = {
    headings: [1, 2, 3, 4].map((depth) => level(`heading-${depth}`, "upper-letter", depth === 2 ? "{parent}.%." : "%.")),
    paragraphs: [
      level("paragraph", "decimal", "%."),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((depth) =>
        level(`item-${depth}`, "decimal", [1, 2, 4].includes(depth) ? "{parent}.%" : "(%)"),
      ),
    ],
    recommendations: [1, 2].map((depth) =>
      level(`recommendations-item-${depth}`, "decimal", depth === 1 ? "{parent}-%)" : "(%)"),
    ),
    "article-paragraphs": [level("article-paragraph", "decimal", "{parent}.%")],
  };
  return `numbering:\n${Object.entries(lists)
    .map(([name, levels]) => `  ${name}:\n${levels.join("\n")}`)
    .join("\n")}\n`;
}

describe("whatever an author writes", () => {
  it.each([
    ["its own theme", theme],
    ["numbers under numbers", nested],
  ])("the file is well-formed, shows all of the text, and counts as the document does, with %s", async (_, own) => {
    await fc.assert(
      fc.asyncProperty(anySources, async (sources) => {
        const resolved = resolvedOf({ ...sources, theme: own });
        const bytes = await wordFile(resolved, own);
        const expected = expectedLines(resolved, own);
        for (const habits of allHabits) expect(shownLines(readDocx(bytes, habits))).toEqual(expected);
      }),
      cases(40),
    );
  });
});
