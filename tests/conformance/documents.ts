import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Where the documents to judge are built. */
export const builtFolder = join(projectFolder, "out/conformance");

/** A document that was built. */
export interface Built {
  readonly source: string;
  readonly pages: number;
  readonly words: number;
  readonly files: readonly string[];
}

/** A built file, by a short name and its path. */
export interface BuiltFile {
  readonly name: string;
  readonly path: string;
}

/** All built files of an extension. */
export function builtFiles(extension: string): readonly BuiltFile[] {
  return filesIn("documents.json", extension);
}

/** The files of an extension of the sample in the other languages. */
export function editionFiles(extension: string): readonly BuiltFile[] {
  return filesIn("editions.json", extension);
}

function filesIn(list: string, extension: string): readonly BuiltFile[] {
  const documents: readonly Built[] = JSON.parse(readFileSync(join(builtFolder, list), "utf8"));
  const paths = documents.flatMap(({ files }) => files.filter((file) => file.endsWith(`.${extension}`)));
  return paths.map((path) => ({ name: path.slice(builtFolder.length + 1), path }));
}

/** The files of the published document in a folder. */
export function publishedFiles(folder: string, extension: string): readonly string[] {
  return builtFiles(extension)
    .filter((file) => file.name.startsWith(`${folder}/`))
    .map((file) => file.path);
}
