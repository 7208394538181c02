import { expect, it } from "vitest";
import { noteKey, type WordFile } from "../../src/word/word-file.ts";
import type { WordView } from "../../src/word/word-view.ts";

it("footnotes and endnotes of one id are two notes, in a file and in its views", () => {
  const notes: Pick<WordFile | WordView, "notes">["notes"] = new Map();
  expect(noteKey("foot", "2")).not.toBe(noteKey("end", "2"));
  expect(notes.has(noteKey("foot", "2"))).toBe(false);
});
