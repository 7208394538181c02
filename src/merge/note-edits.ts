import { type Source, span } from "../source.ts";
import { blockLines, wholeBlock } from "./block-lines.ts";
import type { ValueEdit } from "./change.ts";
import type { Line } from "./lines.ts";
import type { NewNote, NewText } from "./new-text.ts";
import { trimmed } from "./parts.ts";
import type { Written } from "./written.ts";

/** What takes a note away that nothing calls any more; nothing where it is not written on lines of its own. */
export function droppedNote(lines: readonly Line[], writtenOf: (line: Line) => Written | undefined): readonly ValueEdit[] {
  const [first] = lines;
  const written = first && writtenOf(first);
  const block = written && blockLines(written);
  return block && /^\[\^/.test(block.prefix) && lines.length === 1 ? [{ span: wholeBlock(block), text: "" }] : [];
}

/** Notes that came, behind all that is in the files which call them. */
export function addedNotes(text: NewText, linesOf: (note: NewNote) => readonly Line[]): readonly ValueEdit[] {
  return [...new Set(text.notes.map((note) => note.source))].map((source) => {
    const own = text.notes.filter((note) => note.source === source);
    const notes = own.map((note) => `[^${note.label}]: ${markdownOf(linesOf(note), source, text)}\n`);
    const last = source.text.trimEnd();
    const lastLine = last.slice(last.lastIndexOf("\n") + 1);
    const lead = `${source.text.endsWith("\n") ? "" : "\n"}${/^\[\^[^\]]+\]:/.test(lastLine) ? "" : "\n"}`;
    return { span: span(source, source.text.length), text: `${lead}${notes.join("")}` };
  });
}

function markdownOf(lines: readonly Line[], source: Source, text: NewText): string {
  const place = span(source, source.text.length);
  const paragraphs = lines.map(({ units }) => text.markdown(trimmed(units.filter(({ kind }) => kind !== "note")), place, true));
  return paragraphs.join("\n\n    ");
}
