import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documents } from "../documents.ts";
import { chineseFaceIsThere } from "./chinese-face.ts";
import { type Built, builtFolder, projectFolder } from "./documents.ts";

/** Builds every sample and every published document with the command that users run, once, before the judges look at them. */
export default function build(): void {
  rmSync(builtFolder, { recursive: true, force: true });
  const all = documents.flatMap(({ path }) => runMasthead(path, dirname(path).split("/").at(-1) ?? ""));
  writeFileSync(join(builtFolder, "documents.json"), JSON.stringify([...all, ...chinese(), ...redlines()]));
  writeFileSync(join(builtFolder, "editions.json"), JSON.stringify(editions()));
}

/** The sample in the other languages, as pages and text. Chinese has pages where its face is installed, which it is in CI. */
function editions(): Built[] {
  const folder = join(projectFolder, "reports/editions");
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".md") && !name.startsWith("questions.") && (!name.includes(".zh.") || chineseFaceIsThere()),
  );
  return names.flatMap((name) => runMasthead(join(folder, name), "editions", "pdf,text"));
}

/** Chinese samples, which ask for no face but as pages. */
function chinese(): Built[] {
  const folder = join(projectFolder, "reports/editions");
  const names = readdirSync(folder).filter((name) => name.endsWith(".zh.md") && !name.startsWith("questions."));
  return names.flatMap((name) => runMasthead(join(folder, name), "editions-zh", "docx,html,text"));
}

/** Redlines of the two versions in each folder of examples, as pages and on the web. */
function redlines(): Built[] {
  const folder = join(projectFolder, "tests/compare/examples");
  return readdirSync(folder).map((name) => {
    const [old, fresh] = [join(folder, name, "old.md"), join(folder, name, "new.md")];
    const { files }: Pick<Built, "files"> = run(["compare", old, fresh, "--to", "pdf,html", "--out", join(builtFolder, name)]);
    return { source: fresh, pages: 0, words: 0, files };
  });
}

/** Builds a document, or a folder of them, in every output; gives what was built, in the folder of a name. */
export function runMasthead(source: string, name: string, to = "docx,pdf,html,text"): Built[] {
  const args = ["build", source, "--to", to, "--out", join(builtFolder, name)];
  const answer: { documents: Built[] } = run(args);
  return answer.documents.map(({ source: from, pages, words, files }) => ({ source: from, pages, words, files }));
}

/** Runs the command; gives what it answers as JSON. */
function run(args: readonly string[]) {
  const program = join(projectFolder, "dist/cli/main.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(" ")} fails: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}
