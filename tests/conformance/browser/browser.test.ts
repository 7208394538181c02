import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { compile } from "../../../src/compile.ts";
import { formatDiagnostics } from "../../../src/diagnostics/print.ts";
import { exampleFiles, examples, examplesFolder, isCommand } from "../../diagnostics-example.ts";
import { documents } from "../../documents.ts";
import { missing } from "../judge.ts";
import { compileInChromium, type Made } from "./compile-in-chromium.ts";
import { unpacked } from "./unpacked.ts";

const outputs = ["docx", "pdf", "html", "text", "akn"] as const;
const today = "2026-01-15";

const onNode = { ...nodeWorld({}), today: () => today };

/** The library for browsers makes the files that the command makes: who opens a page with it in it gets what is sent to the printer. */
describe.skipIf(missing("chromium", "qpdf"))("the same files come out of a browser", () => {
  let made: readonly Made[] = [];
  beforeAll(async () => {
    const folders = [...new Set(documents.map(({ path }) => dirname(path)))];
    made = await compileInChromium({ documents: documents.map(({ path }) => path), folders, outputs, today });
  });

  it.each(documents.map(({ name, path }, index) => ({ name, path, index })))("$name", async ({ path, index }) => {
    const { files, diagnostics } = await compile(path, { world: onNode, to: outputs });
    expect(made[index]?.said).toBe(formatDiagnostics(diagnostics));
    expect([...(made[index]?.files.keys() ?? [])]).toEqual(files.map(({ output }) => output));
    for (const { output, bytes } of files) {
      const there = unpacked(output, made[index]?.files.get(output) ?? new Uint8Array());
      const here = unpacked(output, bytes);
      expect([...there.keys()]).toEqual([...here.keys()]);
      for (const [name, part] of here) expect(there.get(name)?.equals(part), `${output} ${name}`).toBe(true);
    }
  });
});

describe.skipIf(missing("chromium"))("the same is said in a browser", () => {
  it("of every example of a mistake", async () => {
    const paths = examples
      .filter((name) => !isCommand(name))
      .map((name) => join(examplesFolder, name, exampleFiles(name).main));
    const made = await compileInChromium({ documents: paths, folders: paths.map(dirname), outputs: [], today });
    for (const [index, path] of paths.entries()) {
      const { diagnostics } = await compile(path, { world: onNode, to: [] });
      expect(made[index]?.said).toBe(formatDiagnostics(diagnostics));
    }
  });
});
