import { syntaxTree } from "@codemirror/language";
import { EditorSelection, type EditorState, type TransactionSpec } from "@codemirror/state";
import type { PastedText, PastePlace } from "../protocol.ts";
import { paragraphEnd } from "./insertions.ts";

/** A part of the text. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether what is pasted at the cursor stays as it is: in front matter, and in what is shown letter for letter. */
export function isBarePlace(state: EditorState): boolean {
  for (let node = syntaxTree(state).resolveInner(state.selection.main.from, -1); node; ) {
    if (/^(?:Frontmatter|DashLine|FencedCode|CodeBlock|InlineCode)/.test(node.name)) return true;
    if (!node.parent) return false;
    node = node.parent;
  }
  return false;
}

/** Where in its line something is put. */
export function pastePlace({ doc }: EditorState, at: number): PastePlace {
  const line = doc.lineAt(at);
  if (/^\s*\|/.test(line.text)) return "cell";
  if (/^#{1,6}\s/.test(line.text)) return "heading";
  return line.text.slice(0, at - line.from).trim() === "" ? "block" : "line";
}

/** Text that comes in as it is; on one line where the place has but one. */
export function bareText(text: string, place: PastePlace): PastedText {
  const line = place === "cell" || place === "heading" ? onOneLine(text) : text;
  const own = place === "cell" ? line.replaceAll("|", "\\|") : line;
  return { text: own, notes: "", isLine: true, pictures: 0, lostCalls: 0 };
}

function onOneLine(text: string): string {
  const parts = text.split(/[\n\t]/).map((part) => part.trim());
  return parts.filter((part) => part !== "").join(" ");
}

/** The change that puts in what was copied: a part of a line in its place, blocks with empty lines around them; notes behind the paragraph. */
export function pasteChange(state: EditorState, range: Range, pasted: PastedText): TransactionSpec {
  return pasted.isLine ? lineChange(state, range, pasted) : blockChange(state, range, pasted);
}

function lineChange(state: EditorState, { from, to }: Range, { notes, text }: PastedText): TransactionSpec {
  const behind = paragraphEnd(state, to);
  const put = { from, to, insert: text };
  const definitions = { from: behind, insert: `\n\n${notes}${isBlankBehind(state, behind) ? "" : "\n"}` };
  return { changes: notes === "" ? [put] : [put, definitions], selection: EditorSelection.cursor(from + text.length) };
}

function blockChange(state: EditorState, range: Range, { notes, text }: PastedText): TransactionSpec {
  const { doc } = state;
  const first = doc.lineAt(range.from);
  const last = doc.lineAt(range.to);
  const before = doc.sliceString(first.from, range.from).trimEnd();
  const rest = doc.sliceString(range.to, last.to);
  const after = rest.trimStart();
  const from = first.from + before.length;
  const to = range.to + rest.length - after.length;
  const isOpenAbove = before === "" && first.number > 1 && doc.line(first.number - 1).text.trim() !== "";
  const lead = before !== "" ? "\n\n" : isOpenAbove ? "\n" : "";
  const tail = after !== "" ? "\n\n" : isBlankBehind(state, last.to) ? "" : "\n";
  const insert = `${lead}${text}${notes === "" ? "" : `\n\n${notes}`}${tail}`;
  return { changes: { from, to, insert }, selection: EditorSelection.cursor(from + lead.length + text.length) };
}

/** Whether nothing stands in the line behind one that ends at an offset. */
function isBlankBehind({ doc }: EditorState, end: number): boolean {
  const { number } = doc.lineAt(end);
  return number === doc.lines || doc.line(number + 1).text.trim() === "";
}
