import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../src/render/pdf/pdf.ts";
import { atOnce } from "../../../src/steps.ts";
import { manyLetters } from "../../pdf/many-letters.ts";
import { resolvedWith, supplies } from "../../pdf/specimen.ts";
import { twoPages } from "../../pdf/two-pages.ts";
import { builtFiles, builtFolder, editionFiles } from "../documents.ts";
import { missing } from "../judge.ts";
import { checkPdfs, type Failure } from "./check-pdfs.ts";

const specimens = [
  { name: "one thing of every kind", layout: twoPages(), path: join(builtFolder, "specimens/two-pages.pdf") },
  { name: "letters of many scripts", layout: manyLetters(), path: join(builtFolder, "specimens/many-letters.pdf") },
];
const files = [...builtFiles("pdf"), ...editionFiles("pdf"), ...specimens];

describe.skipIf(missing("mvn", "java"))("veraPDF finds every PDF accessible (PDF/UA-1) and fit for archives (PDF/A-2a)", () => {
  let failures: readonly Failure[] = [];

  beforeAll(() => {
    mkdirSync(join(builtFolder, "specimens"), { recursive: true });
    for (const { layout, path } of specimens) writeFileSync(path, atOnce(writePdf(resolvedWith(), layout, supplies)));
    failures = checkPdfs(files.map(({ path }) => path));
  }, 600_000);

  it.each(files)("$name", ({ path }) => {
    expect(failures.filter(({ file }) => file === path)).toEqual([]);
  });
});
