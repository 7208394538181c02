import fc from "fast-check";
import { textParagraphs } from "./author-paragraphs.ts";
import { note, noteOut, noteWords } from "./note-edits.ts";
import { drop, insert, join, move, split } from "./paragraph-edits.ts";
import { dropRow, insertRow } from "./row-edits.ts";
import { changeWords } from "./run-edits.ts";
import { allOf, elementsOf, type Node, type WordParts } from "./word-tree.ts";

/** A change that somebody makes in Word: what it is made to is counted among all that it can be made to. */
export interface Edit {
  readonly kind: keyof typeof edits;
  readonly at: number;
  readonly to: number;
  readonly words: string;
  readonly isRecorded: boolean;
}

const edits = {
  words: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => changeWords(one, edit)),
  insert: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => insert(one, edit, parts)),
  drop: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => drop(one, edit, parts)),
  split: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => split(one, edit, parts)),
  join: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => join(one, edit, parts)),
  move: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => move(one, edit, parts)),
  row: (parts, edit) => withOne(rows(parts), edit, (one) => insertRow(one, edit, parts)),
  rowOut: (parts, edit) => withOne(rows(parts), edit, (one) => dropRow(one, edit, parts)),
  note: (parts, edit) =>
    withOne(
      textParagraphs(parts).filter((one) => parts.body.children.includes(one)),
      edit,
      (one) => note(one, edit, parts),
    ),
  noteOut: (parts, edit) => withOne(textParagraphs(parts), edit, (one) => noteOut(one, edit)),
  noteWords: (parts, edit) => noteWords(edit, parts),
} satisfies Readonly<Record<string, (parts: WordParts, edit: Pick<Edit, "at" | "to" | "words" | "isRecorded">) => void>>;

/** Words that people type: signs that Markdown, Handlebars and the dialect read are among them. */
const typed = fc.constantFrom(
  ...[
    "rivers",
    "the",
    "boats and lakes",
    "naïve",
    "人权",
    "حقوق",
    "12",
    "A/RES/1/2",
    "*",
    "_x_",
    "|",
    "[x]",
    "[^1]",
    "#",
    "1. z",
    "- y",
  ],
  ...[
    "&lt;b&gt;",
    "&amp;amp;",
    "\\",
    "`",
    "{{title}}",
    "{#l1}",
    "@l1",
    "^[",
    "&gt;",
    "^2^",
    "~",
    "::body",
    "===",
    "“q”",
    "'s",
    "a -- b",
    "...",
  ],
);

const kinds = Object.keys(edits) as Edit["kind"][];

/** Changes of any kind, recorded or not. */
export function anyEdits(only: readonly Edit["kind"][] = kinds): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({
    kind: fc.constantFrom(...only),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
    words: fc.array(typed, { minLength: 1, maxLength: 4 }).map((some) => some.join(" ")),
    isRecorded: fc.boolean(),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 });
}

/** Makes changes, one after the other; those for which there is nothing to be made to are left. */
export function makeEdits(parts: WordParts, all: readonly Edit[]): void {
  for (const edit of all) edits[edit.kind](parts, edit);
}

function withOne(all: readonly Node[], { at }: Pick<Edit, "at">, change: (one: Node) => void): void {
  const one = all[at % Math.max(all.length, 1)];
  if (one) change(one);
}

function rows({ body }: WordParts): Node[] {
  const tables = allOf(body, "w:tbl", ["w:sdt"]).filter((table) => !allOf(table, "w:tblpPr").length);
  const plain = tables.filter((table) => !allOf(table, "w:gridSpan").length && !allOf(table, "w:vMerge").length);
  return plain.flatMap((table) => elementsOf(table, "w:tr")).filter((row) => elementsOf(row, "w:tc").length > 1);
}
