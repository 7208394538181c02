import { EditorSelection, type EditorState, type TransactionSpec } from "@codemirror/state";
import { bracesOf } from "../../document/markdown-attributes.ts";
import { destination, inlinesToMarkdown } from "../../document/markdown-inlines.ts";
import { nowhere, text } from "../../import/nodes.ts";
import { words } from "./words.ts";

/** What can be put in at the cursor by a button. */
export type Insertion = Exclude<keyof typeof words.insertions, "annex" | "figure" | "reference" | "table">;

/** The change that puts something in where the cursor is, and what of it is selected then, to be written over. */
export function insertion(state: EditorState, what: Insertion): TransactionSpec {
  const { examples: example } = words;
  switch (what) {
    case "note":
      return note(state);
    case "item":
      return block(state, `1. ${example.item}\n2. ${example.lastItem}`, example.item);
    case "quotation":
      return block(state, `> ${example.quotation}`, example.quotation);
    case "heading":
      return block(state, `# ${example.heading}`, example.heading);
    case "recommendation":
      return block(
        state,
        `# ${example.recommendations} {.recommendations}\n\n${example.recommendation}`,
        example.recommendation,
      );
  }
}

/** The change that puts a picture in, with its title and what it shows. */
export function figure(state: EditorState, path: string, title: string, alt: string): TransactionSpec {
  const caption = inlinesToMarkdown([text(title)], { oneLine: true, startsBlock: false });
  const braces = bracesOf({ classes: [], pairs: { alt: alt.replace(/\s+/g, " ") }, span: nowhere });
  const written = `![${caption}](${/[\s()<>]/.test(path) ? destination(path) : path})${braces}`;
  return block(state, written, written);
}

/** The change that puts a table in that is written. */
export function table(state: EditorState, written: string): TransactionSpec {
  return block(state, written, written);
}

/** The change that puts a reference in, and a label at an offset where what it leads to has none. */
export function reference(state: EditorState, label: string, labelAt: number | undefined): TransactionSpec {
  const { from, to } = state.selection.main;
  const before = /[\s([]$|^$/.test(state.doc.sliceString(Math.max(0, from - 1), from)) ? "" : " ";
  const call = `${before}@${label}`;
  return {
    changes: [{ from, to, insert: call }, ...(labelAt === undefined ? [] : [{ from: labelAt, insert: ` {#${label}}` }])],
    selection: EditorSelection.cursor(from + call.length + (labelAt !== undefined && labelAt <= from ? label.length + 4 : 0)),
  };
}

/** A call where the cursor is, and the text of the note behind the paragraph. */
function note(state: EditorState): TransactionSpec {
  const { head } = state.selection.main;
  const name = freeName(state.doc.toString());
  const call = `[^${name}]`;
  const behind = paragraphEnd(state, head);
  const { note: example } = words.examples;
  const text = `\n\n[^${name}]: ${example}`;
  const start = behind + call.length + text.length - example.length;
  return {
    changes: [
      { from: head, insert: call },
      { from: behind, insert: text },
    ],
    selection: EditorSelection.range(start, start + example.length),
  };
}

function freeName(text: string): string {
  let number = 1;
  while (text.includes(`[^note${number}]`)) number++;
  return `note${number}`;
}

/** A block of its own behind the paragraph in which the cursor is, with a part of it selected. */
function block(state: EditorState, text: string, selected: string): TransactionSpec {
  const { head } = state.selection.main;
  const at = state.doc.lineAt(head).text.trim() === "" ? state.doc.lineAt(head).from : paragraphEnd(state, head);
  const before = at === 0 ? "" : isBlankBefore(state, at) ? "" : "\n\n";
  const after = at === state.doc.length || isBlankBehind(state, at) ? "\n" : "\n\n";
  const start = at + before.length + text.indexOf(selected);
  return {
    changes: { from: at, insert: before + text + after },
    selection: EditorSelection.range(start, start + selected.length),
  };
}

/** Where the paragraph ends in which an offset is: before the next empty line. */
export function paragraphEnd({ doc }: EditorState, offset: number): number {
  let line = doc.lineAt(offset);
  while (line.number < doc.lines && doc.line(line.number + 1).text.trim() !== "") line = doc.line(line.number + 1);
  return line.to;
}

function isBlankBefore({ doc }: EditorState, at: number): boolean {
  const { number } = doc.lineAt(at);
  return number === 1 || doc.line(number - 1).text.trim() === "" ? doc.lineAt(at).text.trim() === "" : false;
}

function isBlankBehind({ doc }: EditorState, at: number): boolean {
  const { number } = doc.lineAt(at);
  return number === doc.lines || doc.line(number + 1).text.trim() === "";
}
