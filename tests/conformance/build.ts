import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documents } from "../documents.ts";
import { type Built, builtFolder, projectFolder } from "./documents.ts";

/** Builds every sample and every published document with the command that users run, once, before the judges look at them. */
export default function build(): void {
  rmSync(builtFolder, { recursive: true, force: true });
  const all = documents.flatMap(({ path }) => runMasthead(path, dirname(path).split("/").at(-1) ?? ""));
  writeFileSync(join(builtFolder, "documents.json"), JSON.stringify(all));
}

/** Builds a document, or a folder of them, in every output; gives what was built, in the folder of a name. */
export function runMasthead(source: string, name: string): Built[] {
  const program = join(projectFolder, "dist/cli/main.cjs");
  const args = [program, "build", source, "--to", "docx,pdf,html,text", "--out", join(builtFolder, name), "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${source} does not build: ${stdout}${stderr}`);
  const answer: { documents: Built[] } = JSON.parse(stdout);
  return answer.documents.map(({ source: from, pages, words, files }) => ({ source: from, pages, words, files }));
}
