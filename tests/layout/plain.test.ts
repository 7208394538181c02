import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { widthOfShaped } from "../../src/fonts/fonts.ts";
import type { Layout } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import type { World } from "../../src/world.ts";
import { cases, firstOf } from "../cases.ts";
import { documents } from "../documents.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";
import { faceAt } from "./build.ts";

const machine = machineWorld();

/** Holds the pages of a document to what a preview or another thread relies on: a copy of them is equal, and is drawn alike. */
async function expectPlain(path: string, world: World): Promise<void> {
  const { pagination, resolved } = (await compile(path, { world, to: [] })).values;
  if (!pagination || !resolved) return;
  const { layout } = pagination.draw();
  const copy = structuredClone(layout);
  expect(copy).toStrictEqual(layout);
  expect(atOnce(writePdf(resolved, copy, world))).toEqual(atOnce(writePdf(resolved, layout, world)));
  expect(pagination.pageCount).toBe(layout.pages.length);
  expect(wrongWidths(layout)).toEqual([]);
}

/** Items that are not as wide as their letters and spaces are together. */
function wrongWidths({ pages }: Layout): readonly string[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== "text") return [];
      const face = faceAt(item.font);
      const spaces = item.text.split(" ").length - 1;
      const width = widthOfShaped(face, item.size, item.text, item.glyphs) + spaces * item.wordSpace;
      return Math.abs(width - item.width) < 1e-6 ? [] : [`“${item.text}” is ${width} wide, not ${item.width}`];
    }),
  );
}

describe("the pages of a document are plain data", () => {
  it.each(firstOf(documents))("in $name", async ({ path }) => {
    await expectPlain(path, machine);
  });

  it("in any document", async () => {
    await fc.assert(
      fc.asyncProperty(anySources, async ({ text, pictures = {} }) => {
        await expectPlain("report.md", memoryWorld({ "report.md": text, ...pictures }, machine));
      }),
      cases(20),
    );
  });
});
