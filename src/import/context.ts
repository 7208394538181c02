import type { Block } from "../document/tree.ts";
import type { DocumentType } from "../template/type.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { WordFile } from "../word/word-file.ts";
import type { PlainTable, WordView } from "../word/word-view.ts";
import type { Figures } from "./figures.ts";
import type { Labels } from "./labels.ts";
import type { Piece } from "./lines.ts";
import type { Losses } from "./losses.ts";
import type { NoteNames } from "./note-names.ts";
import type { Remarks } from "./remarks.ts";
import type { StyleMeanings } from "./style-meaning.ts";
import type { TypedReferences } from "./typed-references.ts";

/** What a text stands in: items under recommendations are numbered by their container, text of boxes, cells and notes has no number. */
export type TextPlace = "body" | "box" | "cell" | "note" | "recommendations";

/** What every step of an import needs. */
export interface Context {
  /** Builds what stands in a cell or a box as text is built, of which cells and boxes are parts themselves. */
  bodyOf(pieces: readonly Piece[], place: TextPlace, context: Context): readonly Block[];
  readonly file: WordFile;
  readonly view: WordView;
  readonly styles: StyleMeanings;
  readonly labels: Labels;
  readonly notes: NoteNames;
  readonly figures: Figures;
  readonly losses: Losses;
  /** Of the language of the document. */
  readonly words: Words;
  readonly type: DocumentType;
  readonly theme: Theme;
  /** Whether Masthead wrote the file: then its labels, ranks and classes are the author's. */
  readonly isOwn: boolean;
  /** Whether the file numbers nothing, so that what has no number there needs no word for it. */
  readonly numbersNothing: boolean;
  /** Whether paragraphs with plain numbers are items of lists, as in files that number few. */
  readonly numbersItems: boolean;
  /** Whether headings are numbered 1., 1.1, 1.1.1, so that a plain number is of the first rank. */
  readonly numbersByOutline: boolean;
  /** Notes of the table or the box that is being read, by the letters that call them. */
  readonly letters: ReadonlyMap<string, string>;
  /** Tables that stand on turned pages. */
  readonly turned: ReadonlySet<PlainTable>;
  /** Typed references, where they become labels. */
  readonly typed?: TypedReferences;
  /** Where comments stand in the text as signs. */
  readonly remarks?: Remarks;
  /** Whether unexpected numbers stay as text. */
  readonly keepsNumbers: boolean;
}
