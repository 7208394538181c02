import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { editionCodes } from "../src/diagnostics/codes/editions.ts";
import { importCodes } from "../src/diagnostics/codes/import.ts";
import { codes } from "../src/diagnostics/codes.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { masthead } from "./cli/terminal.ts";
import { exampleFiles, examples, examplesFolder, isCommand } from "./diagnostics-example.ts";
import { machineWorld } from "./machine.ts";

const machine = machineWorld();

/** Codes of things that no file can show: each with the test that shows it. */
const shownElsewhere: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(importCodes).map((code) => [code, "import/losses.test.ts"])),
  ...Object.fromEntries(Object.keys(editionCodes).map((code) => [code, "editions/faults.ts"])),
  "edition-not-made": "diagnostics/edition-not-made/expected.txt",
  "file-denied": "read.test.ts",
  "file-too-large": "read.test.ts",
  "template-outside": "template/links.test.ts",
  "file-changed": "cli/fix.test.ts",
  "masthead-failed": "session.test.ts",
  "memory-full": "cli/process.test.ts",
  "output-denied": "cli/write-files.test.ts",
  "output-disk-full": "cli/write-files.test.ts",
  "contents-edited": "merge/examples/values/expected.txt",
  "label-lost": "merge/examples/labels/expected.txt",
  "made-text": "merge/examples/values/expected.txt",
  "merge-again": "merge/bases.test.ts",
  "merge-base": "merge/merge.test.ts",
  "merge-differs": "merge/merge.test.ts",
  "merge-foreign": "merge/merge.test.ts",
  "merge-left": "merge/merge.test.ts",
  "number-typed-over": "merge/examples/ranks/expected.txt",
  "pages-changed": "merge/examples/pages/expected.txt",
  "picture-changed": "merge/examples/pictures/expected.txt",
  "rank-changed": "merge/examples/ranks/expected.txt",
  "template-text": "merge/examples/values/expected.txt",
  "reference-typed": "merge/merge.test.ts",
  "word-encrypted": "word/package.test.ts",
  "source-carried": "import/restore.test.ts",
  "word-external": "word/package.test.ts",
  "versions-unlike": "cli/compare.test.ts",
  "word-left": "word/package.test.ts",
  "word-part-missing": "word/package.test.ts",
  "word-too-large": "word/package.test.ts",
};

describe("examples of mistakes", () => {
  it.each(examples)("%s", async (name) => {
    const found = isCommand(name) ? await byCommand(name) : await byCompiling(name);
    const file = join(examplesFolder, name, "expected.txt");
    if (process.env.UPDATE) writeFileSync(file, found);
    expect(found).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
    expect(found).toContain(name);
  });

  it("there is one for every code", () => {
    const shown = (code: string) => {
      const test = shownElsewhere[code];
      return test
        ? readFileSync(fileURLToPath(new URL(test, import.meta.url)), "utf8").includes(code)
        : examples.includes(code);
    };
    expect(Object.keys(codes).filter((code) => !shown(code))).toEqual([]);
  });

  it("no code is in the files of two areas, of which one would say another thing than is printed", () => {
    const areas = fileURLToPath(new URL("../src/diagnostics/codes", import.meta.url));
    const named = readdirSync(areas).flatMap((area) =>
      [...readFileSync(join(areas, area), "utf8").matchAll(/^ {2}"?([a-z-]+)"?: \{/gm)].map(([, code]) => code),
    );
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((code, index) => named.indexOf(code) !== index)).toEqual([]);
  });

  it("there is none for a code that is no more", () => {
    expect(examples.filter((name) => !Object.hasOwn(codes, name))).toEqual([]);
  });
});

async function byCompiling(name: string): Promise<string> {
  const { main, files } = exampleFiles(name);
  const { diagnostics } = await compile(main, { world: memoryWorld(files, machine), to: ["docx", "pdf", "html", "text"] });
  return diagnostics.map((each) => `${line(each)}\n`).join("");
}

function line({ severity, code, span, path, message }: Diagnostic): string {
  const position = span?.source.position(span.start);
  expect(span?.source.path ?? path, `the file that ${code} is about`).toBeDefined();
  const place = span && position ? `${span.source.path}:${position.line}:${position.column}` : path;
  return `${severity} ${code} ${place} ${message}`;
}

async function byCommand(name: string): Promise<string> {
  const here = join(examplesFolder, name).replaceAll("\\", "/");
  const out = mkdtempSync(join(tmpdir(), "masthead-example-")).replaceAll("\\", "/");
  const args = readFileSync(join(examplesFolder, name, "command.txt"), "utf8")
    .trim()
    .split(/\s+/);
  const { code, error } = await masthead(...args.map((argument) => argument.replace("{here}", here).replace("{out}", out)));
  rmSync(out, { recursive: true });
  expect(code, error).toBe(1);
  return error.replaceAll(here, ".").replaceAll(out, "out");
}
