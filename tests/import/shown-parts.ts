import type { PlainBlock, PlainParagraph, PlainTable, PlainToken, WordView } from "../../src/word/word-view.ts";
import { textOf } from "../word/shown.ts";

/** A line that a file shows: its number, typed or of a list, and its words. */
export interface ShownLine {
  readonly number: string;
  readonly words: string;
  /** Whether the outline of the file has it. */
  readonly isHeading: boolean;
}

/** What a Word file shows, by what has to come over of it. */
export interface ShownParts {
  /** Lines outside of tables, in their order; a break ends one. */
  readonly lines: readonly ShownLine[];
  /** Cells of tables with more than one column, those of one row after the other. */
  readonly cells: readonly string[];
  readonly notes: string[];
  readonly tables: number;
}

/** A number that a line begins with, as it is typed: 12. 25.1 (a) IV. A. */
const typed =
  /^[\t ]*([•●▪–-](?=[\t ])|\d{1,4}\.(?:\d{1,3}\.?)?|\d{1,3}[A-Z]?\.\d{1,3}|\([a-z]{1,4}\)|\(\d{1,2}\)|[IVX]{1,5}\.|[A-Z]\.)[\t ]+(?=\S)/;

/** Characters without what differs from program to program or stands beside raised letters, and what is made anew: stars of notes, numbers of captions. */
function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, "")
    .replaceAll("\u2011", "-")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/ – /g, "–")
    .replace(/(?<=\S)[*,]*\*$/, "")
    .replace(/^(?:Table|Figure)(?: (?:\d{1,2}\.)?[\dIVX]{1,4}\b[.:]?\s*|$)/, "")
    .replace(/ (?=,|\.$)|(?<=[[(]) /g, "");
}

/** What a view shows. */
export function partsShown(view: WordView): ShownParts {
  const reader = new PartReader();
  reader.read(view.body);
  for (const { blocks, of, pages, section } of view.margins)
    if (of === "header" && pages === "first" && section === 0) reader.read(blocks);
  for (const { blocks } of view.notes.values()) reader.note(blocks);
  return reader;
}

class PartReader implements ShownParts {
  readonly lines: ShownLine[] = [];
  readonly cells: string[] = [];
  readonly notes: string[] = [];
  tables = 0;
  #last = "";

  read(blocks: readonly PlainBlock[]): void {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.#paragraph(block);
      else if (block.kind === "box") this.read(block.blocks);
      else if (isArranged(block)) for (const { cells } of block.rows) for (const cell of cells) this.read(cell.blocks);
      else if (this.#last !== "Contents") this.#table(block);
    }
  }

  note(blocks: readonly PlainBlock[]): void {
    for (const block of blocks) {
      const words = plain(block.kind === "paragraph" ? wordsIn(block.tokens) : wordsOf([block])).replace(/^\*+ ?/, "");
      if (says(words)) this.notes.push(words);
    }
  }

  #table({ rows }: PlainTable): void {
    this.tables += 1;
    for (const { cells } of rows) this.cells.push(...cells.map((cell) => plain(wordsOf(cell.blocks))).filter(says));
  }

  #paragraph({ number, properties, tokens }: PlainParagraph): void {
    const isHeading = properties.outlineLevel !== undefined;
    const listed = number?.format === "bullet" ? "•" : number?.text;
    for (const line of wordsIn(tokens).split("\n")) {
      const own = listed === undefined || listed === "" ? typed.exec(line) : undefined;
      const words = plain(own ? line.slice(own[0].length) : line);
      if (!says(words)) continue;
      this.#last = words;
      this.lines.push({ number: (own?.[1] ?? listed ?? "").replace(/^[●▪–-]$/, "•").replace(/\.$/, ""), words, isHeading });
    }
    if (number && /^\p{L}{4}/u.test(number.text)) this.lines.push({ number: "", words: plain(number.text), isHeading });
  }
}

/** Whether a table arranges text: mastheads, summaries, boxes. */
function isArranged({ rows }: PlainTable): boolean {
  return (
    rows.every(({ cells }) => cells.length === 1) ||
    /United Nations/.test(wordsOf(rows[0]?.cells.flatMap(({ blocks }) => blocks) ?? []))
  );
}

function says(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

function wordsOf(blocks: readonly PlainBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "box") return wordsOf(block.blocks);
      if (block.kind === "table")
        return block.rows.map(({ cells }) => cells.map((cell) => wordsOf(cell.blocks)).join(" ")).join(" ");
      const number = block.number?.format === "bullet" ? "" : (block.number?.text ?? "");
      return `${number} ${wordsIn(block.tokens)}`;
    })
    .join(" ");
}

/** Words without the calls of notes, those that are raised letters too, and without a star before a note. */
function wordsIn(tokens: readonly PlainToken[]): string {
  const kept = tokens.filter((token) => token.kind !== "text" || !token.look.raised || !/^[a-z]$/.test(token.text.trim()));
  return textOf(kept).replace(/^\s*\*{1,4}\s*(?=\S)/, "");
}
