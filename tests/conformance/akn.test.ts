import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAkn } from "../../src/render/akn/akn.ts";
import { atOnce } from "../../src/steps.ts";
import { expectedOf, readAkn } from "../akn/read-akn.ts";
import { loadSchema, schemaMissing } from "../akn/schema.ts";
import { anySources } from "../docx/generator.ts";
import { resolvedOf, theme, words, world } from "../docx/resolved-of.ts";

describe.skipIf(schemaMissing())("AKN4UN of whatever an author writes", async () => {
  const schema = await loadSchema();

  it("is valid, says all of it, and each reference in it leads somewhere", () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const resolved = resolvedOf(sources);
        const own = sources.theme ?? theme;
        const xml = atOnce(writeAkn(resolved, own, words, world.packing));
        expect(schema(xml)).toEqual([]);
        expect(readAkn(xml)).toEqual(expectedOf(resolved, own));
        expect(atOnce(writeAkn(resolvedOf(sources), own, words, world.packing))).toBe(xml);
      }),
      { numRuns: 300 },
    );
  });
});
