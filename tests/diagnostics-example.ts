import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Examples of mistakes: a folder of the code's name with `report.md`, or one other Markdown file, and the files that it needs; or with
 * `command.txt`, a command line in which {here} is the folder and {out} an empty one. `expected.txt` has the messages; UPDATE=1 writes it.
 */
export const examplesFolder = fileURLToPath(new URL("diagnostics", import.meta.url));

/** Their names, each that of its code. */
export const examples = readdirSync(examplesFolder).filter((name) => statSync(join(examplesFolder, name)).isDirectory());

/** Whether an example is a command line and no document. */
export function isCommand(name: string): boolean {
  return existsSync(join(examplesFolder, name, "command.txt"));
}

/** The document of an example, and all files that it has. */
export function exampleFiles(name: string): { readonly main: string; readonly files: Readonly<Record<string, Uint8Array>> } {
  const here = join(examplesFolder, name);
  const names = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(here, file)).isFile());
  const files = Object.fromEntries(
    names.map((file) => [file.replaceAll("\\", "/"), new Uint8Array(readFileSync(join(here, file)))]),
  );
  return { main: names.includes("report.md") ? "report.md" : (names.find((file) => file.endsWith(".md")) ?? ""), files };
}
