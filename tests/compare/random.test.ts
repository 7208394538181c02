import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { writeDocx } from "../../src/render/docx/docx.ts";
import { atOnce } from "../../src/steps.ts";
import { viewOf } from "../../src/word/views.ts";
import { cases } from "../cases.ts";
import { prepared, resolvedOf, world } from "../docx/resolved-of.ts";
import { readBytes } from "../word/shown.ts";
import { anyPair, anyTwo } from "./any-pair.ts";
import { viewLines } from "./view-lines.ts";

const signed = { author: "Ada Reviewer", date: "2026-05-04" };

async function shown(resolved: Resolved, of: "old" | "new"): Promise<readonly string[]> {
  const bytes = atOnce(writeDocx(resolved, await prepared(resolved), world.packing, undefined, { plain: true }));
  const ids = documentOf(bytes).match(/(?<=<w:(?:ins|del|moveFrom|moveTo|pPrChange) w:id=")\d+/g) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  const { file, found } = readBytes(bytes);
  if (!file || found.length > 0) throw new Error(found.map(({ message }) => message).join("\n"));
  return viewLines(viewOf(file, of));
}

function documentOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

describe("a redline of any two versions", () => {
  it.each([
    ["edited", anyPair, 25],
    ["foreign to each other", anyTwo, 10],
  ] as const)("is the old one rejected, and the new one accepted, of two %s", async (_, pairs, count) => {
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const [old, fresh] = [resolvedOf(pair.old), resolvedOf(pair.fresh)];
        const { resolved } = compareDocuments(old, fresh, signed);
        expect(await shown(resolved, "new")).toEqual(await shown(fresh, "new"));
        expect(await shown(resolved, "old")).toEqual(await shown(old, "new"));
      }),
      { ...cases(count), endOnFailure: true, seed: 20_260_504 },
    );
  });

  it("gives each record an id of its own, those of breaks in what is set as it is typed too", async () => {
    const [old, fresh] = ["Before.", "Before.\n\n```\none\ntwo\nthree\n```"].map((text) => resolvedOf({ text: `${text}\n` }));
    if (old && fresh) await shown(compareDocuments(old, fresh, signed).resolved, "new");
  });

  it("is empty of a version and itself", () => {
    fc.assert(
      fc.property(anyPair, ({ old }) => {
        const { counts } = compareDocuments(resolvedOf(old), resolvedOf(old), signed);
        expect(counts).toEqual({ inserted: 0, deleted: 0, restyled: 0, moved: 0 });
      }),
      cases(20),
    );
  });
});
