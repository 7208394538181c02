import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";
import { loadProgram } from "./start.ts";
import type { Stream } from "./terminal.ts";

/** What nearly every report has and the example of one has not: links, and numbers that are typed, which are warned of. */
const usual =
  "\n\nSee paragraphs 1 and 2 above (A/HRC/38/1, para. 3), [the rules](https://www.un.org/rules) and www.ohchr.org.\n";

/**
 * The last steps of the build, each in a process of its own, so that V8 keeps of the program what documents need and no more: `pack` packs the
 * templates and writes the page of rules, `compile` makes a first document and keeps what V8 compiled for it, `import` imports such a document
 * and keeps what V8 compiled of the import.
 */
const steps: Readonly<Record<string, () => Promise<void>>> = {
  async pack() {
    const { program } = loadProgram();
    program.packTemplates();
    await program.writeRulesPage();
  },
  async compile() {
    const { keepCompiled, run } = firstDocument();
    await run(["build", "first.md", "--to", "docx,pdf", "--out", "."]);
    await run(["check", "first.md"]);
    keepCompiled();
  },
  async import() {
    const { folder, keepCompiled, run } = firstDocument();
    await run(["build", "first.md", "--to", "docx", "--out", "."]);
    const word = readdirSync(folder).find((name) => name.endsWith(".docx")) ?? "";
    await run(["import", word, "--out", "imported"]);
    keepCompiled("word-import.cjs");
  },
};

/** A first document in a folder of its own, in which commands run until the process ends. */
function firstDocument(): {
  readonly folder: string;
  readonly keepCompiled: ReturnType<typeof loadProgram>["keepCompiled"];
  run(words: readonly string[]): Promise<void>;
} {
  const { program, keepCompiled } = loadProgram();
  const folder = mkdtempSync(join(tmpdir(), "masthead-first-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  process.chdir(folder);
  writeFileSync("first.md", readFileSync(join(packageRoot, "templates/report/example.md"), "utf8") + usual);
  const said: unknown[] = [];
  const listener: Stream = { write: (text) => void said.push(text), colour: false, live: false };
  const terminal = { ...program.processTerminal(), out: listener, error: listener };
  return {
    folder,
    keepCompiled,
    async run(words) {
      if ((await program.main([...words], terminal)) !== 0) throw new Error(said.join(""));
    },
  };
}

steps[process.argv[2] ?? ""]?.();
