import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Value } from "../document/data.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { readSource } from "../read.ts";
import { folderOf, join, type World } from "../world.ts";
import { dash, standardInput } from "./standard-input.ts";

/** The documents of a run, and the files that they say are parts of them. */
export interface Sources {
  readonly paths: readonly string[];
  /** Annexes, and documents to which one belongs; not looked for where there is but one document, which will read them before anything is written. */
  readonly parts: readonly string[];
}

/** The documents that the operands of a command name: a file itself; of a folder every document in it, annexes of others left out; "-" is standard input. */
export function findSources(operands: readonly string[], world: World, report: Report): Sources {
  const glances = new Map<string, Glance>();
  const look = (path: string): Glance => {
    const glance = glances.get(path) ?? lookAt(path, world);
    glances.set(path, glance);
    return glance;
  };
  const found = operands.flatMap((operand) => {
    if (operand === dash) return [standardInput];
    const path = join(".", operand);
    const read = world.read(path);
    return !read.ok && read.reason === "folder" ? documentsIn(path, world, look, report) : [path];
  });
  const paths = [...new Set(found)];
  return { paths, parts: paths.length > 1 ? paths.flatMap((path) => look(path).parts) : [] };
}

function documentsIn(folder: string, world: World, look: (path: string) => Glance, report: Report): readonly string[] {
  const documents = world
    .list(folder)
    .filter((name) => /\.md$/i.test(name))
    .map((name) => look(join(folder, name)))
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
  /** Its annexes, and the document that it belongs to. */
  readonly parts: readonly string[];
}

function lookAt(path: string, world: World): Glance {
  const source = readSource(path, world, () => {});
  if (!source) return { path, isDocument: mayBeDocument(path, world), annexes: [], parts: [] };
  if (!source.text.trimStart().startsWith("---")) return { path, isDocument: false, annexes: [], parts: [] };
  let broken = false;
  const { data } = splitFrontMatter(source, () => {
    broken = true;
  }).frontMatter;
  const beside = (named: Value | undefined) => (typeof named === "string" ? [join(folderOf(path), named)] : []);
  const annexes = Array.isArray(data.annexes) ? data.annexes.flatMap(beside) : [];
  return {
    path,
    isDocument: broken || typeof data.type === "string",
    annexes,
    parts: [...annexes, ...beside(data.of)],
  };
}

/** Whether a file that cannot be read as text may be a document all the same: it would be passed over in silence. */
function mayBeDocument(path: string, world: World): boolean {
  const read = world.read(path);
  if (!read.ok) return read.reason !== "folder";
  const letters = String.fromCharCode(...read.bytes.subarray(0, 8)).replace(/[^!-~]/g, "");
  return letters.startsWith("---");
}
