import { authorsOf } from "../check/authors.ts";
import { chooseFixes, type Mends } from "../check/mend.ts";
import type { Compiled, CompileOptions } from "../compile.ts";
import { openSession, type Session } from "../session.ts";
import { editedFiles } from "../trace.ts";
import type { FileRead, World } from "../world.ts";
import { withFiles } from "./standard-input.ts";

/** A file with its mistakes mended. */
export interface MendedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What mending a document gave. */
export interface Mended {
  readonly files: readonly MendedFile[];
  /** How many mistakes were mended. */
  readonly count: number;
  /** Files in which there is more to mend that are not the author's, and are never changed. */
  readonly elsewhere: readonly string[];
}

/** A session in whose world some files are not what the machine has: what came from standard input, and what has been mended so far. */
export class Desk {
  readonly files = new Map<string, FileRead>();
  readonly world: World;
  readonly session: Session;

  /** `machine` has all other files. */
  constructor(machine: World) {
    this.world = withFiles(machine, this.files);
    this.session = openSession(this.world);
  }
}

/** A fix may lay bare what another rule finds, or wait for one that it overlaps; after so many rounds what is left is told. */
const rounds = 3;

/**
 * Mends a document and its annexes in memory, and checks what came of it: `first` is the check of the files as they are, `last` of what they become.
 * What it makes of a file is left among the files of the desk. What would give it an error that it has not is never made.
 */
export async function mend(
  path: string,
  options: CompileOptions,
  mends: Mends,
  { session, files: changed, world }: Desk,
): Promise<{ readonly first: Compiled; readonly last: Compiled; readonly mended: Mended }> {
  const files = new Map<string, MendedFile>();
  const elsewhere = new Set<string>();
  let count = 0;
  const first = await session.compile(path, options);
  let last = first;
  for (let round = 0; round < rounds; round++) {
    const { document } = last.values;
    const fixes = chooseFixes(last.diagnostics, mends, new Set(document && authorsOf(document).keys()));
    for (const file of fixes.elsewhere) elsewhere.add(file);
    if (fixes.edits.length === 0) break;
    const edited = new Map(files);
    for (const [source, text] of editedFiles(fixes.edits)) {
      const before = edited.get(source.path)?.before ?? bytesOf(world.read(source.path));
      edited.set(source.path, { path: source.path, before, after: new TextEncoder().encode(text) });
    }
    const known = new Map(changed);
    for (const [name, { after }] of edited) changed.set(name, { ok: true, bytes: after });
    const next = await session.compile(path, options);
    if ("failure" in next || errorsIn(next) > errorsIn(last)) {
      for (const name of edited.keys()) putBack(name, known, changed);
      break;
    }
    last = next;
    count += fixes.count;
    for (const [name, file] of edited) files.set(name, file);
  }
  return { first, last, mended: { files: [...files.values()], count, elsewhere: [...elsewhere].sort() } };
}

function errorsIn({ diagnostics }: Compiled): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

function bytesOf(read: FileRead): Uint8Array {
  return read.ok ? read.bytes : new Uint8Array();
}

/** Makes a file of the desk what it was. */
function putBack(name: string, known: ReadonlyMap<string, FileRead>, files: Map<string, FileRead>): void {
  const read = known.get(name);
  if (read) files.set(name, read);
  else files.delete(name);
}
