import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";
import { loadProgram } from "./start.ts";

/** The last step of the build: packs the templates, makes a first document, and keeps what V8 compiled for it. */
async function finishBuild(): Promise<void> {
  const { program, keepCompiled } = loadProgram();
  program.packTemplates();
  const folder = mkdtempSync(join(tmpdir(), "masthead-first-"));
  const example = join(packageRoot, "templates/report/example.md");
  await program.main(["build", example, "--to", "docx,pdf", "--out", folder], program.processTerminal());
  rmSync(folder, { recursive: true });
  keepCompiled();
}

finishBuild();
