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

/** All documents that were built. */
function builtDocuments(): readonly Built[] {
  return JSON.parse(readFileSync(join(builtFolder, "documents.json"), "utf8"));
}

/** All built files of an extension, by a short name and their path. */
export function builtFiles(extension: string): readonly { readonly name: string; readonly path: string }[] {
  const paths = builtDocuments().flatMap((document) => document.files.filter((file) => file.endsWith(`.${extension}`)));
  return paths.map((path) => ({ name: path.slice(builtFolder.length + 1), path }));
}

/** The files of the published document in a folder. */
export function publishedFiles(folder: string, extension: string): readonly string[] {
  return builtFiles(extension)
    .filter((file) => file.name.startsWith(`${folder}/`))
    .map((file) => file.path);
}
