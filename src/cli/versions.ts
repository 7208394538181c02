import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readBytes } from "../read.ts";
import { join, type World } from "../world.ts";

/** A version of a document: where its source is, and the world in which it is there. */
export interface Version {
  readonly path: string;
  readonly world: World;
}

/**
 * What is compared of a path: a source as it is, a Word file as the source that import makes of it, beside which its annexes and pictures lie, in a
 * folder that has the file's name. What import leaves out is told. None where the Word file cannot be read.
 */
export async function versionOf(
  path: string,
  world: World,
  templates: readonly string[],
  report: (each: Diagnostic) => void,
): Promise<Version | undefined> {
  if (!/\.docx$/i.test(path)) return { path, world };
  const { importWord } = await import("../import/import.ts");
  const bytes = readBytes(path, world, report);
  const imported = bytes && importWord(path, bytes, world, { templates, untitled: "title" });
  for (const each of imported?.diagnostics ?? []) report(each);
  const [first, ...others] = imported?.files ?? [];
  if (!first) return undefined;
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.docx$/i, ".md");
  const source = join(path, name);
  const files = new Map([[source, first.bytes], ...others.map((file) => [join(path, file.name), file.bytes] as const)]);
  const read: World["read"] = (at) => {
    const own = files.get(join(".", at));
    return own ? { ok: true, bytes: own } : world.read(at);
  };
  return { path: source, world: { ...world, read } };
}
