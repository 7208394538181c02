import { diagnostic } from "../diagnostics/codes.ts";
import { type Carried, carriedBy } from "../word/carried.ts";
import { readWordFile } from "../word/read.ts";
import { viewOf } from "../word/views.ts";
import type { WordFile } from "../word/word-file.ts";
import type { World } from "../world.ts";
import type { Imported, ImportOptions } from "./import.ts";
import { plainOf } from "./plain-words.ts";

/** Builds a document of some files to Word; none where it has mistakes. */
export type Build = (path: string, files: Readonly<Record<string, Uint8Array>>) => Promise<Uint8Array | undefined>;

/**
 * What was imported of a Word file; where the file carries the sources that it was made from (`--carry-source`) and shows what they build to,
 * these, letter for letter. Where it was changed since, that is told.
 */
export async function restored(
  imported: Imported,
  file: WordFile | undefined,
  path: string,
  world: World,
  options: ImportOptions,
  build: Build,
): Promise<Imported> {
  const [first, ...others] = file && options.as === undefined ? carriedBy(file) : [];
  if (!file || first?.text === undefined) return imported;
  const files = filesOf([first, ...others], file, world);
  const made = files && (await build(first.path, files));
  const sent = made && readWordFile(path, made, () => {});
  if (files && sent && textOf(sent, "new") === textOf(file, options.changes === "reject" ? "old" : "new"))
    return {
      ...imported,
      files: Object.entries(files).map(([name, own]) => ({ name, bytes: own })),
      isRestored: true,
      diagnostics: [],
    };
  const told = diagnostic("source-carried", `${path} carries the source that it was made from, and shows something else.`, {
    path,
    help: `Import the file as it was sent to have ${first.path} again; then masthead merge carries the changes over into it.`,
  });
  return { ...imported, diagnostics: [...imported.diagnostics, told] };
}

/** The files that a Word file carries, pictures by their checksums; none where one is not in it, or has a path that leads elsewhere. */
function filesOf(carried: readonly Carried[], { media }: WordFile, { packing }: World): Record<string, Uint8Array> | undefined {
  const encoder = new TextEncoder();
  const pictures = new Map([...media.values()].map((bytes) => [packing.sha256(bytes), bytes]));
  const files: Record<string, Uint8Array> = {};
  for (const { path, sum, text } of carried) {
    const bytes = text === undefined ? pictures.get(sum) : encoder.encode(text);
    if (!bytes || !isBeside(path) || packing.sha256(bytes) !== sum) return undefined;
    files[path] = bytes;
  }
  return files;
}

/** Whether a path stays in the folder that it is taken from, on every system: a Word file may say anything. */
function isBeside(path: string): boolean {
  const names = path.split("/");
  return path.length < 400 && names.every((name) => name !== "" && !/^\.{1,2}$|[\\:*?"<>|\p{Cc}]|[. ]$/u.test(name));
}

/** All that a view of a file says: its text and its notes. */
function textOf(file: WordFile, side: "old" | "new"): string {
  const view = viewOf(file, side);
  return [plainOf(view.body), ...[...view.notes.values()].map(({ blocks }) => plainOf(blocks))].join("\n");
}
