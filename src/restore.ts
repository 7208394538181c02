import { compile } from "./compile.ts";
import { type Imported, type ImportOptions, importRead, restored } from "./import/import.ts";
import { importMarked } from "./import-marked.ts";
import { memoryWorld } from "./memory-world.ts";
import type { World } from "./world.ts";

/**
 * Makes a document of a Word file as `importWord` does, but of one that carries its sources and shows what they build to these sources,
 * letter for letter.
 */
export function importOrRestore(path: string, bytes: Uint8Array, world: World, options: ImportOptions = {}): Promise<Imported> {
  if (options.changes === "marks") return Promise.resolve(importMarked(path, bytes, world, options));
  const { templates = [] } = options;
  const { file, imported } = importRead(path, bytes, world, options);
  return restored(imported, file, path, world, options, async (root, files) => {
    const { files: made } = await compile(root, { world: memoryWorld(files, world), to: ["docx"], templates });
    return made.find(({ output }) => output === "docx")?.bytes;
  });
}
