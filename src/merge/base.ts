import { authorsOf } from "../check/authors.ts";
import { make, openRun } from "../compile.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { StyleMeanings } from "../import/style-meaning.ts";
import type { Source } from "../source.ts";
import type { Carried } from "../word/carried.ts";
import { folderOf, join, type World } from "../world.ts";
import { readSent, type Sent } from "./sent.ts";
import { SourceTree } from "./source-tree.ts";

/** A document as it was sent, or as it is. */
export interface Base {
  readonly sent: Sent;
  readonly root: Source;
  /** The files in which the document and its annexes are written. */
  readonly authors: ReadonlySet<Source>;
  readonly tree: SourceTree;
  /** What styles of Word files mean in a document of its type. */
  readonly styles: StyleMeanings;
}

/** Where a document is read, and its own templates. */
export interface Place {
  readonly world: World;
  readonly templates?: readonly string[];
}

/** Compiles a document as for its Word file, with the pixels of its drawings or without; nothing where it has errors, which are told. */
export async function readBase(path: string, place: Place, report: Report, hasPixels = false): Promise<Base | undefined> {
  const run = openRun(path, place);
  const made = await make(path, place, run, () => ({ needsLayout: false, showsPages: false }));
  for (const one of run.diagnostics) if (one.severity === "error") report(one);
  if (!made || run.failed) return undefined;
  const sent = await readSent(made, place.world, report, hasPixels);
  const { document, source, theme } = made.read;
  return (
    sent && {
      sent,
      root: source,
      authors: new Set(authorsOf(document).keys()),
      tree: new SourceTree(document),
      styles: new StyleMeanings([theme]),
    }
  );
}

/** A world in which some files, as seen from the folder of a document, hold another text. */
export function withTexts(world: World, path: string, texts: ReadonlyMap<string, string>): World {
  const encoder = new TextEncoder();
  const folder = folderOf(path);
  const held = new Map([...texts].map(([name, text]) => [join(folder, name), encoder.encode(text)]));
  const read: World["read"] = (at) => {
    const bytes = held.get(join(".", at));
    return bytes ? { ok: true, bytes } : world.read(at);
  };
  return { ...world, read };
}

/** Whether the files that a Word file was made from are as they were. */
export function isUnchanged(carried: readonly Carried[], path: string, world: World): boolean {
  return carried.every(({ path: name, sum }, index) => {
    const at = index === 0 ? path : join(folderOf(path), name);
    const read = world.read(at);
    // Of a file outside of the folder the name alone is known.
    if (!read.ok && index > 0) return true;
    return read.ok && sumOf(read.bytes, world) === sum;
  });
}

/** The checksum of a file: of a text, whatever its line ends (render/docx/carried-source.ts). */
function sumOf(bytes: Uint8Array, { packing }: World): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return packing.sha256(text.includes("\0") ? bytes : new TextEncoder().encode(text.replace(/\r\n?/g, "\n")));
  } catch {
    return packing.sha256(bytes);
  }
}
