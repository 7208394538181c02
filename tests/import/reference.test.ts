import { describe, expect, it } from "vitest";
import { publishedMissing } from "../published.ts";
import { measured } from "./measured.ts";
import { smallFiles } from "./reference-files.ts";

describe.skipIf(publishedMissing())("files of the United Nations become documents that show the same", () => {
  it.each(Object.entries(smallFiles))("%s", async (name, expected) => expect(await measured(name)).toEqual(expected));
});
