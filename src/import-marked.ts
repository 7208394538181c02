import { showingChanges, withMarks } from "./compare/marked-text.ts";
import { diagnostic } from "./diagnostics/codes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { ImportedFile } from "./import/document.ts";
import { type Imported, type ImportOptions, importWord } from "./import/import.ts";
import { Losses } from "./import/losses.ts";
import { Remarks } from "./import/remarks.ts";
import { tellOfComments } from "./import/told-once.ts";
import { bodyStart } from "./parse/front-matter.ts";
import { Source } from "./source.ts";
import type { World } from "./world.ts";

/**
 * Makes a document of a Word file in which recorded changes and comments stand as marks, `{++in++}`, `{--out--}`, `{>>Ada, 2026-05-04: why?<<}`. Front
 * matter has the new words. A file of which the changes cannot be marked is the new one, and that is told.
 */
export function importMarked(path: string, bytes: Uint8Array, world: World, options: ImportOptions): Imported {
  const remarks = new Remarks();
  const fresh = importWord(path, bytes, world, { ...options, changes: "accept" }, remarks);
  const old = importWord(path, bytes, world, { ...options, changes: "reject" }, new Remarks());
  const before = new Map(old.files.map((file) => [file.name, textOf(file.bytes)]));
  const diagnostics: Diagnostic[] = fresh.diagnostics.filter(({ code }) => code !== "changes-accepted");
  let isMarked = false;
  const files = fresh.files.map(({ name, bytes: own }) => {
    if (!name.endsWith(".md")) return { name, bytes: own };
    const { text, change } = marked(name, before.get(name), textOf(own));
    if (change === "accepted") diagnostics.push(accepted(path, name));
    const written = remarks.write(text);
    isMarked ||= change === "marked" || written.hasRemarks;
    return { name, bytes: new TextEncoder().encode(written.text) };
  });
  const losses = new Losses();
  tellOfComments(remarks.left(), losses);
  return {
    ...fresh,
    files: isMarked ? files.map((file) => (file.name === "report.md" ? shown(file) : file)) : files,
    diagnostics: [...diagnostics, ...losses.diagnostics(path)],
  };
}

/** What a file is with marks for what changed in it, and whether they could be made. */
function marked(
  name: string,
  before: string | undefined,
  after: string,
): { readonly text: string; readonly change: "none" | "marked" | "accepted" } {
  if (before === after) return { text: after, change: "none" };
  const text = before === undefined ? undefined : withMarks(name, before, after);
  if (text === undefined) return { text: after, change: "accepted" };
  const isHeadChanged = headOf(before ?? "") !== headOf(after);
  return { text, change: isHeadChanged ? "accepted" : "marked" };
}

function headOf(text: string): string {
  return text.slice(0, bodyStart(new Source("", text)));
}

/** The document with front matter that says that marks are shown, those of its annexes too. */
function shown({ name, bytes }: ImportedFile): ImportedFile {
  const text = textOf(bytes);
  const head = headOf(text);
  return { name, bytes: new TextEncoder().encode(showingChanges(head) + text.slice(head.length)) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function accepted(path: string, name: string): Diagnostic {
  return diagnostic(
    "changes-accepted",
    `Recorded changes that cannot be marked were accepted in ${name}: those in its front matter, or in code.`,
    {
      path,
      help: "Compare it with what --changes reject gives.",
    },
  );
}
