import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { loadType } from "../template/load.ts";
import { readWordFile } from "../word/read.ts";
import { viewOf } from "../word/views.ts";
import type { WordFile } from "../word/word-file.ts";
import type { World } from "../world.ts";
import { isOurs } from "./carried.ts";
import { documentOf, type ImportedCounts, type ImportedFile } from "./document.ts";
import { Losses } from "./losses.ts";
import type { Remarks } from "./remarks.ts";
import { Shelf } from "./shelf.ts";
import { tellOfChanges, tellOfComments, tellOfHidden, tellOfPages } from "./told-once.ts";

export { restored } from "./restore.ts";

/** What to make of a Word file. */
export interface ImportOptions {
  /** The type of the document, where it is not the one that its symbol and its form say. */
  readonly as?: string;
  /**
   * What becomes of recorded changes: all are accepted, as without it, or all rejected, or they and comments stand as marks in the text
   * (`importMarked`; `importWord` alone accepts them).
   */
  readonly changes?: "accept" | "reject" | "marks";
  /** Whether numbers that are not the next ones stay as text. */
  readonly keepNumbers?: boolean;
  /** Whether typed references ("paragraph 12 above") become labels where it is certain what they mean. */
  readonly references?: boolean;
  /** Whether each of several documents in the file becomes a file. */
  readonly split?: boolean;
  /** Folders of templates, those of the user first. */
  readonly templates?: readonly string[];
  /** What stands in brackets as the title of a file that has none; without it the file's name, which of two versions is not the same. */
  readonly untitled?: string;
}

/** A Word file as a document of Masthead's. */
export interface Imported {
  /** The document (`report.md`), its annexes and its pictures, by their paths beside each other; none where the file cannot be read. */
  readonly files: readonly ImportedFile[];
  /** The type that it became; "" where the file cannot be read. */
  readonly type: string;
  /** Whether the files are those that it was made from, which the Word file carried (`restore.ts`). */
  readonly isRestored?: true;
  readonly counts: ImportedCounts;
  /** What did not come over as it was, with its places in the Word file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a document of a Word file: front matter, Markdown, annexes, pictures. Writes nothing. What is wrong with the file is in the answer. With
 * `remarks`, signs for comments stand in the text, and are not told.
 */
export function importWord(
  path: string,
  bytes: Uint8Array,
  world: World,
  options: ImportOptions = {},
  remarks?: Remarks,
): Imported {
  return importRead(path, bytes, world, options, remarks).imported;
}

/** The same, and the Word file as it was read, where it can be. */
export function importRead(
  path: string,
  bytes: Uint8Array,
  world: World,
  options: ImportOptions,
  remarks?: Remarks,
): { readonly imported: Imported; readonly file?: WordFile } {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const file = readWordFile(path, bytes, report);
  if (!file || !isType(options, world, report))
    return { imported: { files: [], type: "", counts: noCounts, diagnostics: found } };
  const view = viewOf(file, options.changes === "reject" ? "old" : "new");
  const losses = new Losses();
  const shelf = new Shelf(options.templates ?? [], world, report);
  remarks?.take(file.comments.values());
  tellOfChanges(file, options.changes === "reject" ? "reject" : "accept", losses);
  if (!remarks) tellOfComments(file.comments.values(), losses);
  tellOfHidden(view, losses);
  if (!isOurs(file)) tellOfPages(file, view, losses);
  const made = documentOf({ file, view, losses, shelf, options, ...(remarks && { remarks }) });
  return { imported: { ...made, diagnostics: [...found, ...losses.diagnostics(path)] }, file };
}

/** Whether there is the type that is asked for. */
function isType({ as, templates = [] }: ImportOptions, world: World, report: Report): boolean {
  return as === undefined || loadType(as, [...templates, world.templates], world, report) !== undefined;
}

const noCounts: ImportedCounts = { paragraphs: 0, headings: 0, items: 0, notes: 0, tables: 0, figures: 0, annexes: 0 };
