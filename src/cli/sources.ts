import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { readSource } from "../read.ts";
import { folderOf, join, type World } from "../world.ts";
import { dash, standardInput } from "./standard-input.ts";

/** The documents that the operands of a command name: a file itself; of a folder every document in it, annexes of others left out; "-" is standard input. */
export function findSources(operands: readonly string[], world: World, report: Report): readonly string[] {
  const found = operands.flatMap((operand) => {
    if (operand === dash) return [standardInput];
    const path = join(".", operand);
    const read = world.read(path);
    return !read.ok && read.reason === "folder" ? documentsIn(path, world, report) : [path];
  });
  return [...new Set(found)];
}

function documentsIn(folder: string, world: World, report: Report): readonly string[] {
  const documents = world
    .list(folder)
    .filter((name) => /\.md$/i.test(name))
    .map((name) => lookAt(join(folder, name), world))
    .filter((file) => file.isDocument);
  const annexes = new Set(documents.flatMap((document) => document.annexes));
  const own = documents.map((document) => document.path).filter((path) => !annexes.has(path));
  if (own.length === 0)
    report(diagnostic("folder-without-documents", `The folder ${folder} holds no document.`, { path: folder }));
  return own;
}

interface Glance {
  readonly path: string;
  /** Whether its front matter names a type, or cannot be read, which building it will then say. */
  readonly isDocument: boolean;
  readonly annexes: readonly string[];
}

function lookAt(path: string, world: World): Glance {
  const source = readSource(path, world, () => {});
  if (!source) return { path, isDocument: mayBeDocument(path, world), annexes: [] };
  if (!source.text.trimStart().startsWith("---")) return { path, isDocument: false, annexes: [] };
  let broken = false;
  const { data } = splitFrontMatter(source, () => {
    broken = true;
  }).frontMatter;
  const annexes = Array.isArray(data.annexes) ? data.annexes : [];
  return {
    path,
    isDocument: broken || typeof data.type === "string",
    annexes: annexes.filter((annex) => typeof annex === "string").map((annex) => join(folderOf(path), annex)),
  };
}

/** Whether a file that cannot be read as text may be a document all the same: it would be passed over in silence. */
function mayBeDocument(path: string, world: World): boolean {
  const read = world.read(path);
  if (!read.ok) return read.reason !== "folder";
  const letters = String.fromCharCode(...read.bytes.subarray(0, 8)).replace(/[^!-~]/g, "");
  return letters.startsWith("---");
}
