import { describe, expect, it } from "vitest";
import { builtFiles, editionFiles } from "./documents.ts";
import { ask, missing } from "./judge.ts";

const files = [...builtFiles("pdf"), ...editionFiles("pdf")];

describe.skipIf(missing("qpdf"))("qpdf finds no fault in any PDF", () => {
  it.each(files)("$name", ({ path }) => {
    const { ok, text } = ask("qpdf", "--check", path);
    expect(text).toContain("No syntax or stream encoding errors found");
    expect(ok).toBe(true);
  });
});

describe.skipIf(missing("pdffonts"))("every font is in the file", () => {
  it.each(files)("$name", ({ path }) => {
    const fonts = ask("pdffonts", path).text.trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });
});
