import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readWordFile } from "../../src/word/read.ts";
import { type ViewOf, viewOf } from "../../src/word/views.ts";
import type { WordFile } from "../../src/word/word-file.ts";
import type { PlainBlock, PlainToken, WordView } from "../../src/word/word-view.ts";

/** What a Word file is read into, and what was said of it. */
export function readBytes(
  bytes: Uint8Array,
  path = "draft.docx",
): { readonly file?: WordFile; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const file = readWordFile(path, bytes, (diagnostic) => found.push(diagnostic));
  return { ...(file && { file }), found };
}

/** A Word file that has to be sound. */
export function readSound(path: string): WordFile {
  const { file, found } = readBytes(new Uint8Array(readFileSync(path)), path);
  if (!file) throw new Error(found.map(({ message }) => message).join("\n"));
  return file;
}

/** The lines of a view, numbers and marks of notes as they are printed: a line a paragraph, the cells of a table one after the other. */
function linesOf(view: WordView): readonly string[] {
  const marks = new Map<string, string>();
  return view.body.flatMap((block) => linesIn(block, marks));
}

/** The lines of a view of a file. */
export function linesShown(file: WordFile, of: ViewOf): readonly string[] {
  return linesOf(viewOf(file, of));
}

function linesIn(block: PlainBlock, marks: Map<string, string>): readonly string[] {
  if (block.kind === "paragraph") return [[block.number?.text, textOf(block.tokens, marks)].filter(Boolean).join(" ")];
  const inside =
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)) : block.blocks;
  return inside.flatMap((one) => linesIn(one, marks));
}

/** The text of tokens, with the marks of notes where they are counted. */
export function textOf(tokens: readonly PlainToken[], marks?: Map<string, string>): string {
  return tokens.map((token) => wordsOf(token, marks)).join("");
}

function wordsOf(token: PlainToken, marks?: Map<string, string>): string {
  switch (token.kind) {
    case "text":
    case "math":
      return token.text;
    case "tab":
      return "\t";
    case "break":
      return token.of === "line" ? "\n" : "";
    case "field":
      return textOf(token.result, marks);
    case "note": {
      if (token.isCustom || !marks) return "";
      const mark = marks.get(token.note) ?? String(marks.size + 1);
      marks.set(token.note, mark);
      return mark;
    }
    default:
      return "";
  }
}
