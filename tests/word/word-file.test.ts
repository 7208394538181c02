import { expect, it } from "vitest";
import { noteKey } from "../../src/word/word-file.ts";

it("footnotes and endnotes of one id are two notes", () => {
  expect(noteKey("foot", "2")).not.toBe(noteKey("end", "2"));
});
