import { describe, expect, it } from "vitest";
import { theme, wordFile } from "./resolved-of.ts";
import { everything, samples } from "./samples.ts";

describe("the same document gives the same bytes", () => {
  it.each(samples)("$name, twice in one process", async ({ resolved }) => {
    const first = await wordFile(resolved, theme);
    await wordFile(everything.resolved, theme);
    expect(Buffer.compare(first, await wordFile(resolved, theme))).toBe(0);
  });

  it("whatever the time zone and the clock", async () => {
    const bytes = await wordFile(everything.resolved, theme);
    const entry = bytes.subarray(10, 14);
    expect([...entry]).toEqual([0, 0, 0x21, 0]);
  });
});
