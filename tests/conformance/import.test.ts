import { describe, expect, it } from "vitest";
import { measured } from "../import/measured.ts";
import { largeFiles, splitFile } from "../import/reference-files.ts";
import { publishedMissing } from "../published.ts";

describe.skipIf(publishedMissing())("large files of the United Nations become documents that show the same", () => {
  it.each(Object.entries(largeFiles))("%s", async (name, expected) => expect(await measured(name)).toEqual(expected));

  it("one that holds several becomes a document of each", async () => {
    const [name, expected] = splitFile;
    expect(await measured(name, { split: true })).toEqual(expected);
  });
});
