import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedFolder, publishedMissing } from "../published.ts";
import { type Built, builtFolder, projectFolder } from "./documents.ts";

/** Builds every sample and every published document with the command that users run, once, before the judges look at them. */
export default function build(): void {
  rmSync(builtFolder, { recursive: true, force: true });
  const samples = runMasthead(join(projectFolder, "reports"), "samples");
  const published = publishedMissing()
    ? []
    : readdirSync(publishedFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = [...samples, ...published.flatMap(({ name }) => runMasthead(join(publishedFolder, name), name))];
  writeFileSync(join(builtFolder, "documents.json"), JSON.stringify(all));
}

function runMasthead(source: string, name: string): Built[] {
  const program = join(projectFolder, "dist/cli/main.js");
  const args = [program, "build", source, "--to", "docx,pdf,html,text", "--out", join(builtFolder, name), "--json"];
  const answer: { documents: Built[] } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
  return answer.documents.map(({ source: from, pages, words, files }) => ({ source: from, pages, words, files }));
}
