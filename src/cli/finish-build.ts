import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";
import { loadProgram } from "./start.ts";
import type { Stream } from "./terminal.ts";

/** What nearly every report has and the example of one has not: links, and numbers that are typed, which are warned of. */
const usual =
  "\n\nSee paragraphs 1 and 2 above (A/HRC/38/1, para. 3), [the rules](https://www.un.org/rules) and www.ohchr.org.\n";

/** The last step of the build: packs the templates, makes a first document, keeps what V8 compiled for it, and writes the page of rules. */
async function finishBuild(): Promise<void> {
  const { program, keepCompiled } = loadProgram();
  program.packTemplates();
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
  await program.writeRulesPage();
}

finishBuild();
