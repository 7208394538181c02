import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
 * templates and writes the page of rules, `compile` makes a first document and keeps what V8 compiled for it.
 */
const steps: Readonly<Record<string, () => Promise<void>>> = {
  async pack() {
    const { program } = loadProgram();
    program.packTemplates();
    await program.writeRulesPage();
  },
  compile: keepFirst,
};

async function keepFirst(): Promise<void> {
  const { program, keepCompiled } = loadProgram();
  const folder = mkdtempSync(join(tmpdir(), "masthead-first-"));
  const document = join(folder, "first.md");
  writeFileSync(document, readFileSync(join(packageRoot, "templates/report/example.md"), "utf8") + usual);
  const said: unknown[] = [];
  const listener: Stream = { write: (text) => void said.push(text), colour: false, live: false };
  const terminal = { ...program.processTerminal(), out: listener, error: listener };
  if ((await program.main(["build", document, "--to", "docx,pdf", "--out", folder], terminal)) !== 0)
    throw new Error(said.join(""));
  if ((await program.main(["check", document], terminal)) !== 0) throw new Error(said.join(""));
  rmSync(folder, { recursive: true });
  keepCompiled();
}

steps[process.argv[2] ?? ""]?.();
