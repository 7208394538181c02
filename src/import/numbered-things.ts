import { captionAt, captionNumber, captionUnder, captionWords } from "./captions.ts";
import type { Context } from "./context.ts";
import { isFigure, picturesOf } from "./figures.ts";
import { kindOf } from "./kind.ts";
import type { TargetKind } from "./labels.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";

/** Something that has a number in the Word file. */
export interface NumberedThing {
  readonly kind: TargetKind;
  readonly line: Line;
  /** What it says, without its number. */
  readonly words: string;
}

/** A line that may say such numbers, and the series of paragraphs that it stands in. */
export interface SaidLine {
  readonly line: Line;
  readonly series: string;
}

/** Where a series of numbers counts through the whole file: those of tables and figures. */
export const throughout = "";

/**
 * What has a number in a part of a Word file, as it is shown there: paragraphs, their items, headings, tables and figures, and all lines. A
 * series of paragraphs ends where numbers begin again, as those of several decisions in one file do.
 */
export class PartThings {
  readonly lines: SaidLine[] = [];
  readonly #things: Map<string, NumberedThing | "several">;
  readonly #context: Context;
  readonly #part: string;
  #count = 0;
  #last = 0;
  #paragraph = "";
  #letter = 0;
  /** Numbers of the headings above, by rank. */
  #above: readonly string[] = [];

  /** `things` takes what is found, by `keyOf`; `part` tells the parts of a file apart. */
  constructor(part: string, things: Map<string, NumberedThing | "several">, context: Context) {
    this.#part = part;
    this.#things = things;
    this.#context = context;
  }

  /** Goes through pieces; `isText` where they are the text itself and no cell or box of it. */
  read(pieces: readonly Piece[], isText: boolean): void {
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind === "box") this.read(piece.pieces, false);
      else if (piece.kind === "table")
        for (const { cells } of piece.table.rows)
          for (const { blocks } of cells) this.read(piecesOf(blocks, this.#context.styles, "cell"), false);
      else {
        if (isText) this.#number(piece, pieces, index);
        this.lines.push({ line: piece, series: this.#series });
      }
    }
  }

  /** Takes in the lines of a note that is called where the reading stands. */
  note(pieces: readonly Piece[]): void {
    for (const piece of pieces) if (piece.kind === "line") this.lines.push({ line: piece, series: this.#series });
  }

  get #series(): string {
    return `${this.#part}.${this.#count}`;
  }

  #number(line: Line, pieces: readonly Piece[], index: number): void {
    const over = captionAt(pieces, index);
    const before = pieces[index - 1];
    const under = before && this.#isFigure(before) ? captionUnder(pieces, index) : undefined;
    const caption = under ?? over;
    const typed = captionNumber(line);
    const carries = under !== undefined || this.#isNumbered(pieces[index + (over?.lines.length ?? 0)]);
    if (caption && carries && typed !== undefined) this.#add(caption.kind, throughout, typed, line, captionWords(caption));
    if (caption || !line.numeral) return;
    const kind = kindOf(line, { before: pieces[index - 1], inItems: this.#letter > 0 }, this.#context);
    if (kind === "heading") this.#heading(line);
    else if (kind === "paragraph") this.#numbered(line);
    else if (kind === "item") this.#item(line);
  }

  /** Whether what a caption stands over comes over, and with it the number. */
  #isNumbered(piece: Piece | undefined): boolean {
    return piece?.kind === "table" || (piece !== undefined && this.#isFigure(piece));
  }

  #isFigure(piece: Piece): boolean {
    return piece.kind === "line" && picturesOf(piece.tokens).some((picture) => isFigure(picture, this.#context));
  }

  #numbered(line: Line): void {
    const value = line.numeral?.arabic ?? 0;
    if (value === 1 && this.#last > 1) this.#count += 1;
    this.#last = value;
    this.#letter = 0;
    this.#paragraph = bare(line.numeral?.text);
    this.#add("paragraph", this.#series, this.#paragraph, line);
  }

  /** Items right under a paragraph: those deeper are not looked for. */
  #item(line: Line): void {
    const { form, letter } = line.numeral ?? {};
    if ((form !== "bracket" && form !== "closing") || letter !== this.#letter + 1 || this.#paragraph === "") return;
    this.#letter = letter;
    this.#add("item", this.#series, `${this.#paragraph} ${line.numeral?.text}`, line);
  }

  #heading(line: Line): void {
    const { numeral } = line;
    const rank = numeral?.form === "roman" && !this.#isLetter(line) ? 0 : numeral?.form === "arabic" ? 2 : 1;
    if (numeral?.form === "word" || numeral?.form === "bracket" || numeral?.form === "point") return;
    const above = this.#above.slice(0, rank);
    this.#above = [...above, ...Array.from({ length: rank - above.length }, () => ""), bare(numeral?.text)];
    this.#add("section", this.#series, this.#above.filter((one) => one !== "").join("."), line);
  }

  /** Whether a number that may be Roman goes on with letters: C. after B. */
  #isLetter({ numeral }: Line): boolean {
    const last = this.#above[1] ?? "";
    return last.length === 1 && numeral?.letter === last.charCodeAt(0) - 64 + 1 && numeral.letter > 1;
  }

  #add(kind: TargetKind, series: string, number: string, line: Line, words = line.words): void {
    const key = keyOf(kind === "item" ? "paragraph" : kind, series, number);
    this.#things.set(key, this.#things.has(key) ? "several" : { kind, line, words });
  }
}

/** Under what a thing is found. */
export function keyOf(kind: string, series: string, number: string): string {
  return `${kind} ${series} ${number}`;
}

function bare(text = ""): string {
  return text.replace(/[.)]$/, "");
}
