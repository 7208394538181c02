import { jsonText, visible } from "../diagnostics/visible.ts";
import { count, countMistakes } from "./count.ts";
import type { Finished, Run } from "./documents.ts";

const heads = ["Document", "Pages", "Words", "Files", "ms"];

/** Columns whose cells are figures, and stand at the end of their column. */
const figures = new Set([1, 2, 4]);

/** The table that `build` prints: a line a document, and a line for all. */
export function summary(run: Run, folder: string): string {
  if (run.documents.length === 0) return "";
  const rows = run.documents.map(row);
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((cells) => (cells[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (figures.has(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${[line(heads), ...rows.map(line), "", closing(run, folder)].join("\n")}\n`;
}

function row(done: Finished): readonly string[] {
  const words = done.limit > 0 ? `${thousands(done.words)} of ${thousands(done.limit)}` : thousands(done.words);
  const files = done.fileNames.length > 0 ? fileList(done) : mistakes(done);
  return [
    visible(done.path),
    done.pages === undefined ? "–" : String(done.pages),
    done.words > 0 ? words : "–",
    files,
    String(Math.round(done.ms)),
  ];
}

/** What is printed of a run that made documents again: a line each, with the time of the day. */
export function roundLines({ documents }: Run): readonly string[] {
  return documents.map((done) => {
    const made =
      done.fileNames.length > 0 ? `${pagesOf(done)}${fileList(done)}` : `${mistakes(done)}; its files stay as they were`;
    return `${timeOfDay()} ${visible(done.path)}: ${made} (${Math.round(done.ms)} ms)\n`;
  });
}

/** What is printed of a document that is no more there to be made again. */
export function goneLine(path: string): string {
  return `${timeOfDay()} ${visible(path)} is gone; its files stay as they were\n`;
}

function pagesOf({ pages }: Finished): string {
  return pages === undefined ? "" : `${count(pages, "page")}, `;
}

/** "09:05:00", as the clock on the wall says. */
function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}

/** "A_HRC_99_1_E.docx, .pdf": the files of a document differ in their extensions alone. */
function fileList({ fileNames }: Finished): string {
  return visible(fileNames.map((name, index) => (index === 0 ? name : name.slice(name.lastIndexOf(".")))).join(", "));
}

/** What kept a document from being made: errors or, where warnings count as such, warnings. */
function mistakes({ errors, warnings }: Finished): string {
  return errors > 0 ? count(errors, "error") : count(warnings, "warning");
}

/** "10,700". */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3}){1,5}$)/g, ",");
}

function closing(run: Run, folder: string): string {
  const built = run.documents.filter((done) => done.fileNames.length > 0);
  const where = built.length > 0 ? ` built into ${folder === "." ? "this folder" : visible(folder)}` : " built";
  const mistakes = run.errors + run.warnings > 0 ? `; ${countMistakes(run.errors, run.warnings)}` : "";
  return `${count(built.length, "document")}${where}${mistakes}.`;
}

/** The same for programs. */
export function summaryJson(run: Run, folder: string): string {
  const { diagnostics, errors, warnings, suggestions } = run;
  const documents = run.documents.map((done) => ({
    source: done.path,
    pages: done.pages,
    words: done.words,
    limit: done.limit,
    ms: done.ms,
    stages: done.stages,
    files: done.fileNames.map((name) => `${folder}/${name}`),
    ...(done.chapters && { chapters: done.chapters }),
    ...(done.mended && { mended: done.mended.count, changed: done.mended.paths }),
    diagnostics: done.diagnostics,
  }));
  const left = run.stopped && { stopped: true, left: run.stopped.left };
  return jsonText({ documents, diagnostics, errors, warnings, suggestions, ...left });
}
