import { changeWords, cut, type Making, recorded, runOf, textRuns } from "./run-edits.ts";
import { allOf, element, elementsOf, type Node, type WordParts } from "./word-tree.ts";

/** A note comes into a paragraph. */
export function note(paragraph: Node, making: Making, { notes, notesPart }: WordParts): void {
  const runs = textRuns(paragraph);
  const run = runs[making.to % Math.max(runs.length, 1)];
  if (!run) return;
  const kind = notesPart.includes("end") ? "endnote" : "footnote";
  const id = 5000 + elementsOf(notes).length;
  const mark = element("w:r", "", [element(`w:${kind}Ref`)]);
  const text = runOf(` ${making.words}`);
  notes.children.push(element(`w:${kind}`, `w:id="${id}"`, [element("w:p", "", [mark, text])]));
  const call = element("w:r", "", [element(`w:${kind}Reference`, `w:id="${id}"`)]);
  const [head, tail] = cut(run, making.to);
  const made = making.isRecorded ? recorded("ins", [call], making) : call;
  paragraph.children.splice(paragraph.children.indexOf(run), 1, head, made, tail);
}

/** A note is called no more. */
export function noteOut(paragraph: Node, making: Making): void {
  const call = elementsOf(paragraph, "w:r").find((run) => elementsOf(run).some(({ name }) => /notereference$/i.test(name)));
  if (!call) return;
  const made = making.isRecorded ? [recorded("del", [call], making)] : [];
  paragraph.children.splice(paragraph.children.indexOf(call), 1, ...made);
}

/** Words of a note change. */
export function noteWords(making: Making & { readonly at: number }, { notes }: WordParts): void {
  const all = elementsOf(notes)
    .filter(({ attributes }) => !attributes.includes("eparator"))
    .flatMap((one) => allOf(one, "w:p"))
    .filter((paragraph) => textRuns(paragraph).length > 0);
  const paragraph = all[making.at % Math.max(all.length, 1)];
  if (paragraph) changeWords(paragraph, making);
}
