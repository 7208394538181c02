import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src/render/docx/docx.ts";
import { theme, world } from "./resolved-of.ts";
import { everything, samples } from "./samples.ts";

describe("the same document gives the same bytes", () => {
  it.each(samples)("$name, twice in one process", async ({ resolved }) => {
    const first = await writeDocx(resolved, theme, world);
    await writeDocx(everything.resolved, theme, world);
    expect(Buffer.compare(first, await writeDocx(resolved, theme, world))).toBe(0);
  });

  it("whatever the time zone and the clock", async () => {
    const bytes = await writeDocx(everything.resolved, theme, world);
    const entry = bytes.subarray(10, 14);
    expect([...entry]).toEqual([0, 0, 0x21, 0]);
  });
});
