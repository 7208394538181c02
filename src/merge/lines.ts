import { isNoteSign } from "../word/note-signs.ts";
import type { WLook } from "../word/tokens.ts";
import type { PlainBlock, PlainParagraph, PlainRow, PlainTable, PlainToken, WordView } from "../word/word-view.ts";
import { otherLooks } from "./other-looks.ts";
import { Segments } from "./segments.ts";
import { type Spot, Spots } from "./spot.ts";

/** A word, a blank, a sign, or what is one thing for whoever compares: a call of a note, a field, a break, a picture, the end of a paragraph, what stands so in the source. */
export interface Unit {
  readonly kind: "text" | "note" | "field" | "break" | "tab" | "object" | "end" | "raw";
  /** Its characters; one stand-in for what has none. */
  readonly text: string;
  /** Set off from the paragraph's style. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly script?: "raised" | "lowered";
  /** Looks that Markdown has no sign for. */
  readonly looks?: readonly string[];
  /** What is the same has the same: two units are compared by it. */
  readonly id: string;
  /** Of a call: the key of its note in the file. */
  readonly note?: string;
  /** Whether it is raised letters, as the marks of notes to a table are. */
  readonly isMark?: boolean;
}

/** A paragraph of a view, as it is compared. */
export interface Line {
  readonly kind: "line";
  readonly units: readonly Unit[];
  readonly text: string;
  readonly keys: readonly string[];
  readonly place: Spot;
  /** Style and level: what two paragraphs of one form have alike. */
  readonly form: string;
  readonly paragraph: PlainParagraph;
}

/** A row of a table. */
export interface Row {
  readonly kind: "row";
  readonly cells: readonly (readonly Line[])[];
  readonly text: string;
  readonly keys: readonly string[];
  readonly place: Spot;
  readonly form: "row";
  /** The row in the file, and its table. */
  readonly row: PlainRow;
  readonly table: PlainTable;
}

/** What a text is, one after the other. */
export type Entry = Line | Row;

/** Stands for what has no characters of its own. */
export const standIn = "\ufffc";

/** Stands for the end of a paragraph where two are compared as one. */
export const paragraphEnd = "\u2029";

/** The paragraphs and rows of a view that say something, but for its contents; notes are known by `nameOfNote`. */
export function entriesOf(view: WordView, nameOfNote: NameOfNote): readonly Entry[] {
  const reader = new LineReader(nameOfNote);
  return reader.entries(view.body);
}

/** The lines of the contents of a view. */
export function contentsLines(view: WordView): readonly Line[] {
  const reader = new LineReader((note) => note);
  return view.body.flatMap((block) => (block.kind === "paragraph" && isOfContents(block) ? [reader.line(block)] : []));
}

/** The paragraphs of each note of a view, by its key. */
export function noteLines(view: WordView, nameOfNote: NameOfNote): ReadonlyMap<string, readonly Line[]> {
  const reader = new LineReader(nameOfNote);
  return new Map([...view.notes].map(([key, note]) => [key, reader.lines(note.blocks)]));
}

/** What a note is called by which it is known in another file; `paragraph` calls it at `at`. */
export type NameOfNote = (note: string, paragraph: PlainParagraph, at: number) => string;

class LineReader {
  readonly #nameOfNote: NameOfNote;
  readonly #segments = new Segments();
  readonly #spots = new Spots();

  constructor(nameOfNote: NameOfNote) {
    this.#nameOfNote = nameOfNote;
  }

  entries(blocks: readonly PlainBlock[]): readonly Entry[] {
    return blocks.flatMap((block): readonly Entry[] => {
      if (block.kind === "box") return this.entries(block.blocks);
      if (block.kind === "table") return this.#table(block);
      const line = this.line(block);
      return line.text.trim() === "" || isOfContents(block) ? [] : [line];
    });
  }

  lines(blocks: readonly PlainBlock[]): readonly Line[] {
    return this.entries(blocks).flatMap((entry) => (entry.kind === "line" ? [entry] : entry.cells.flat()));
  }

  line(paragraph: PlainParagraph): Line {
    const { properties, keys } = paragraph;
    const place = this.#spots.next(paragraph);
    const units = new UnitReader(paragraph, this.#nameOfNote, this.#segments).units;
    const form = `${properties.style.name} ${properties.list?.level ?? ""}`;
    return { kind: "line", units, text: textOf(units), keys, place, form, paragraph };
  }

  /** Rows; of what only frames or places its text, the paragraphs: a table of one column has a head. */
  #table(table: PlainTable): readonly Entry[] {
    const isFrame = table.isFloating || table.rows.every(({ cells, isHead }) => cells.length < 2 && !isHead);
    if (isFrame) return table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => this.entries(blocks)));
    return table.rows.map((row): Row => {
      const { cells } = row;
      const lines = cells.map(({ blocks }) => this.lines(blocks));
      const all = lines.flat();
      const [first] = all;
      const place = first?.place ?? { ...table.place, where: "a table" };
      const text = lines.map((cell) => cell.map((line) => line.text).join("\n")).join("\t");
      return { kind: "row", cells: lines, text, keys: all.flatMap(({ keys }) => keys), place, form: "row", row, table };
    });
  }
}

/** Whether an entry is a picture and nothing else, of which picture-changes.ts tells. */
export function isPicture(entry: Entry): boolean {
  return entry.kind === "line" && entry.units.every(({ kind, text }) => kind === "object" || text.trim() === "");
}

/** What sets text off from its paragraph, as far as Markdown has signs for it: "b", "i", "^", "~" and what they make together. */
export function dressOf({
  bold,
  italic,
  script,
}: {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  script?: Unit["script"] | undefined;
}): string {
  return `${bold ? "b" : ""}${italic ? "i" : ""}${script === "raised" ? "^" : script === "lowered" ? "~" : ""}`;
}

/** The characters of units. */
export function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join("");
}

function isOfContents({ properties, controls }: PlainParagraph): boolean {
  return (
    /^[\s_]*(?:toc|contents)(?![a-z])/.test(properties.style.name) ||
    controls.some(({ gallery }) => gallery === "Table of Contents")
  );
}

class UnitReader {
  readonly units: Unit[] = [];
  readonly #paragraph: PlainParagraph;
  readonly #nameOfNote: NameOfNote;
  readonly #segments: Segments;
  #at = 0;
  #skipsMark = false;

  constructor(paragraph: PlainParagraph, nameOfNote: NameOfNote, segments: Segments) {
    this.#paragraph = paragraph;
    this.#nameOfNote = nameOfNote;
    this.#segments = segments;
    for (const [index, token] of paragraph.tokens.entries()) {
      if (!isNoteSign(paragraph.tokens, index)) this.#take(token);
      this.#at += token.kind === "text" ? token.text.length : 1;
    }
  }

  #take(token: PlainToken): void {
    const skipsMark = this.#skipsMark;
    this.#skipsMark = false;
    switch (token.kind) {
      case "text":
        if (!(skipsMark && /^[*†‡§]+$/.test(token.text)) && !token.look.hidden) this.#text(token.text, token.look);
        break;
      case "note":
        this.#skipsMark = token.isCustom;
        this.#put("note", standIn, `note ${this.#nameOfNote(token.note, this.#paragraph, this.#at)}`, token.note);
        break;
      case "field":
        this.#field(token);
        break;
      case "tab":
        this.#put("tab", "\t", "tab");
        break;
      case "break":
        if (token.of === "line") this.#put("break", "\n", "break");
        break;
      case "picture":
      case "object":
      case "math":
        this.#put("object", standIn, `object ${token.kind === "picture" ? token.alt : token.kind}`);
        break;
      default:
    }
  }

  /** A number that Word works out is one unit, known by what it points to; what only leads somewhere is text. */
  #field(token: Extract<PlainToken, { kind: "field" }>): void {
    const isNumber = token.target !== undefined && /^(?:REF|NOTEREF|PAGEREF|_|[a-z])/.test(token.name || token.code);
    const isCounted = token.name === "SEQ" || token.name === "STYLEREF";
    if (!isCounted && (!isNumber || token.name === "HYPERLINK" || token.name === "")) {
      for (const inner of token.result) this.#take(inner);
      return;
    }
    const shown = shownBy(token.result);
    this.#put("field", shown === "" ? standIn : shown, `field ${token.target ?? token.name}`);
    const [text] = token.result;
    const last = this.units.at(-1);
    if (text?.kind !== "text" || !last) return;
    const { look: own } = this.#paragraph.properties.style;
    const { bold, italic } = text.look;
    this.units[this.units.length - 1] = { ...last, bold: bold && !own.bold, italic: italic !== own.italic };
  }

  #text(text: string, look: WLook): void {
    const own = this.#paragraph.properties.style.look;
    const bold = look.bold !== own.bold && look.bold;
    const italic = look.italic !== own.italic;
    const script = look.raised && !own.raised ? "raised" : look.lowered && !own.lowered ? "lowered" : undefined;
    const looks = otherLooks(look, own);
    const isMark = look.raised && /^[a-z]{1,2}$/.test(text);
    for (const segment of this.#segments.of(text)) {
      const isBlank = segment.trim() === "";
      const dress = isBlank ? "" : dressOf({ bold, italic, script });
      this.units.push({
        kind: "text",
        text: segment,
        bold,
        italic,
        ...(script && { script }),
        ...(isMark && { isMark }),
        looks,
        id: `${dress} ${segment}`,
      });
    }
  }

  #put(kind: Unit["kind"], text: string, id: string, note?: string): void {
    this.units.push({ kind, text, bold: false, italic: false, id, ...(note !== undefined && { note }) });
  }
}

function shownBy(tokens: readonly PlainToken[]): string {
  return tokens
    .map((token) => (token.kind === "text" ? token.text : token.kind === "field" ? shownBy(token.result) : ""))
    .join("");
}
