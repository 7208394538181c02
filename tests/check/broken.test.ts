import { describe, expect, it } from "vitest";
import { machineWorld } from "../machine.ts";
import { publishedMissing } from "../published.ts";
import { breakAll, tableOf } from "./broken/broken.ts";
import { publishedTexts } from "./broken/texts.ts";

/** A few places of each breaker in some pages; the whole of the published texts is broken in conformance. */
describe.skipIf(publishedMissing())("published text that is broken by program", () => {
  it("is found broken where it is, and mended to the same bytes", { timeout: 240_000 }, async () => {
    const excerpts = publishedTexts().map((text) => `${text.split("\n\n").slice(0, 24).join("\n\n")}\n`);
    const rows = await breakAll(excerpts, 4, machineWorld());
    const bad = rows.filter(
      ({ breaker: { least = 97 }, found, places, unlike }) => unlike.length > 0 || found < Math.floor((places * least) / 100),
    );
    expect(
      bad.map(({ missed, unlike }) => [...missed, ...unlike]),
      tableOf(bad),
    ).toEqual([]);
  });
});
