import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import type { Inline } from "../document/tree.ts";
import { asText } from "./as-text.ts";
import { type MastheadLine, readBelow } from "./below-masthead.ts";
import type { Context } from "./context.ts";
import { fieldBlocks, fieldInlines, fieldText } from "./field-texts.ts";
import type { Fields } from "./front-matter.ts";
import { takeRole } from "./front-roles.ts";
import { isTitleOf } from "./headings.ts";
import { isContentsLine } from "./kind.ts";
import { isBoldLine, type Line, type Piece, piecesOf } from "./lines.ts";
import { paragraphLines } from "./masthead.ts";
import { nowhere } from "./nodes.ts";
import { plainWords, withoutStart } from "./plain-words.ts";
import { openingAt, opensResolution, resolutionFront } from "./resolution-front.ts";
import { titleLines } from "./title-lines.ts";

/** What stands before the text: fields of front matter, and where the text begins. */
export interface Front {
  readonly fields: Fields;
  readonly rest: readonly Piece[];
}

/** As many lines as may stand between a masthead and the title. */
const most = 16;

/** How a line under a title begins that says whose document it is, or what it is. */
const saysWhose =
  /^(?:note|report|prepared|submitted|communication|transmi\w+|proposal|(?:revised )?draft (?:conclusions?|decision|text|report)|conclusions|recommendations?)\b/i;

/** As many paragraphs as a note by a secretariat has before the text. */
const longestNote = 4;

/** As many lines in a row among contents may be none of them, such as the word over the pages, or that over annexes. */
const others = 3;

/** What else than the word of the language stands over contents. */
const contentsWords =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice|sumario|inhalt(?:sverzeichnis)?|оглавление|содержание|目录|目錄|(?:ال)?محتويات|جدول المحتويات)$/i;

/** Reads what stands before the text: lines under the masthead, title, note, summary; contents are passed over. */
export function frontOf(pieces: readonly Piece[], hasMasthead: boolean, context: Context): Front {
  const reader = new FrontReader(pieces, hasMasthead, context);
  reader.read();
  return { fields: reader.fields, rest: pieces.slice(reader.at) };
}

/** Reads what stands under the line over an annex: its language, its title, and its organ where it is a declaration. */
export function annexFront(heading: Line | undefined, pieces: readonly Piece[], context: Context): Front {
  const reader = new FrontReader(pieces, false, context);
  reader.readAnnex(heading);
  return { fields: reader.fields, rest: pieces.slice(reader.at) };
}

/** Reads the title of one of several documents in a file: its number, and what it is on. */
export function titledFront(pieces: readonly Piece[], context: Context): Front {
  const reader = new FrontReader(pieces, false, context);
  reader.readTitled();
  return { fields: reader.fields, rest: pieces.slice(reader.at) };
}

class FrontReader {
  readonly fields: Fields = new Map();
  at = 0;
  readonly #pieces: readonly Piece[];
  readonly #hasMasthead: boolean;
  readonly #context: Context;

  constructor(pieces: readonly Piece[], hasMasthead: boolean, context: Context) {
    this.#pieces = pieces;
    this.#hasMasthead = hasMasthead;
    this.#context = context;
  }

  read(): void {
    if (this.#hasMasthead) this.#below();
    this.#roles();
    if (!this.#resolution()) this.#titles();
    this.#roles();
    this.#note();
    this.#summary();
    const hasContents = this.#contents();
    if (this.#context.type.fields.has("organ")) this.#organ();
    if (this.#context.type.fields.has("contents") && !hasContents) this.fields.set("contents", false);
  }

  readAnnex(heading: Line | undefined): void {
    const note = this.#next;
    const language = note?.kind === "line" ? /^\[(.{3,60})\]$/.exec(note.words)?.[1] : undefined;
    if (language !== undefined) {
      this.fields.set("language-note", language);
      this.at += 1;
    }
    const lines: Line[] = heading?.numeral && heading.words !== "" ? [heading] : [];
    for (let piece = this.#next; piece?.kind === "line" && !piece.numeral; piece = this.#next) {
      const { is } = piece.style.meaning;
      const isBold = !this.#context.isOwn && lines.length === 0 && piece.words.length < 300 && isBoldLine(piece);
      if ((is !== "heading" && is !== "title" && !isBold) || (this.#context.isOwn && lines.length > 0)) break;
      if (this.#context.isOwn && piece.style.roles.length === 1 && piece.style.roles[0] !== "annex-title") break;
      lines.push(piece);
      this.at += 1;
    }
    this.#titlePair(lines, "title", "subtitle");
    if (this.#context.type.fields.has("organ")) this.#organ();
    if (this.#context.type.fields.has("contents")) this.fields.delete("contents");
  }

  readTitled(): void {
    const [first, second] = this.#pieces;
    if (first?.kind !== "line") return;
    const goesOn = second?.kind === "line" && isTitleOf(second, first);
    this.#titlePair(goesOn ? [asText(first), second] : [asText(first)], "title", "subtitle");
    this.at = goesOn ? 2 : 1;
  }

  /** The line that names the organ of a declaration or a resolution: the page prints it. */
  #organ(): void {
    const piece = this.#next;
    if (piece?.kind !== "line" || piece.numeral || piece.words.length > 160) return;
    if (piece.style.meaning.is === "table-title" || piece.style.meaning.is === "table-number") return;
    if (!this.#context.isOwn && !opensResolution(piece) && (piece.words.length > 60 || /[.;:]$/.test(piece.words))) return;
    this.fields.set("organ", piece.words.replace(/[,،，]$/, ""));
    // The page prints it over a preamble; where there is none, it stays in the text.
    const next = this.#pieces[this.at + 1];
    const hasPreamble = this.#context.isOwn || next?.kind !== "line" || next.numeral === undefined;
    if (hasPreamble || !this.#context.type.fields.has("adoption")) this.at += 1;
  }

  /** The lines over the organ of a resolution that is none of our files; whether there is such a line. */
  #resolution(): boolean {
    const opening = this.#opening();
    if (opening === undefined) return false;
    resolutionFront(opening, this.fields, this.#context);
    this.at += opening.length;
    return true;
  }

  #opening(): readonly Line[] | undefined {
    const { isOwn, type } = this.#context;
    const end = isOwn || !type.fields.has("adoption") ? undefined : openingAt(this.#pieces, this.at);
    const before = end === undefined ? [] : this.#pieces.slice(this.at, end);
    const lines = before.flatMap((piece) => (piece.kind === "line" ? [piece] : []));
    return end !== undefined && lines.length === before.length ? lines : undefined;
  }

  get #next(): Piece | undefined {
    return this.#pieces[this.at];
  }

  #below(): void {
    const lines: MastheadLine[] = [];
    for (let piece = this.#next; piece?.kind === "line" && lines.length < most; piece = this.#next) {
      const { style, words, numeral } = piece;
      const isMasthead = style.meaning.is === "masthead";
      if (
        !isMasthead &&
        (style.meaning.is === "heading" || style.meaning.is === "title" || words.length > 250 || numeral?.isTyped === false)
      )
        break;
      if (style.roles.includes("sponsors")) break;
      const hasStars = this.#context.notes.hasStars;
      for (const text of ownLines(piece).map((one) => (hasStars ? one.replace(/(?<!\*)\*+$/, "") : one)))
        lines.push({ text, isBold: isBoldLine(piece) });
      this.at += 1;
    }
    for (const [name, value] of readBelow(lines, this.#context.words)) this.#set(name, String(value));
  }

  #set(name: string, value: string): void {
    const { losses, type } = this.#context;
    if (type.fields.has(name)) this.fields.set(name, value);
    else
      losses.add(
        "front-matter-left",
        {
          one: `A line of the first page has no field in documents of the type ${type.name}`,
          many: `# lines of the first page have no fields in documents of the type ${type.name}`,
        },
        undefined,
        value,
      );
  }

  /** Takes the lines whose styles say their fields, as our statements and drafts have them. */
  #roles(): void {
    for (let piece = this.#next; piece?.kind === "line" && takeRole(piece, this.fields, this.#context); piece = this.#next)
      this.at += 1;
  }

  /** The title of a resolution, with its number. */
  #numberedTitle(): boolean {
    const piece = this.#next;
    if (!this.#context.type.fields.has("number") || piece?.kind !== "line" || piece.style.meaning.is !== "heading")
      return false;
    const typed = /^(\d+\/\S+?)\.?(?:\t|$)/.exec(plainWords(piece.tokens));
    const number = typed?.[1] ?? (piece.numeral?.form === "outline" ? piece.numeral.text.replace(/\.$/, "") : undefined);
    if (number === undefined) return false;
    this.fields.set("number", number);
    const rest = typed ? { ...piece, tokens: withoutStart(piece.tokens, typed[0].length) } : piece;
    this.fields.set("title", fieldText(rest, this.#context));
    this.at += 1;
    return true;
  }

  #titles(): void {
    if (this.#numberedTitle()) return;
    const { type, words } = this.#context;
    const isContents = (line: Line) => this.#isContents(line);
    const lines = titleLines(this.#pieces, this.at, this.#hasMasthead, this.#context, isContents).map(asText);
    const start = this.at;
    this.at += lines.length;
    const names = [words.text.addendum, words.text.corrigendum].map((name) => name?.toLowerCase());
    const marked = lines.findIndex((line) => names.includes(line.words.toLowerCase()));
    const isParented = type.fields.has("parent-title") && marked >= 0;
    const own = isParented ? lines.slice(marked + 1) : lines.filter((_, index) => index !== marked);
    if (isParented) this.#titlePair(lines.slice(0, marked), "parent-title", "parent-subtitle");
    if (type.name === "corrigendum") this.at = start + marked + 1;
    else this.#titlePair(own, "title", "subtitle");
  }

  /** A first line as the title, all others as the second. */
  #titlePair([first, ...others]: readonly Line[], title: string, subtitle: string): void {
    const { type } = this.#context;
    if (first && type.fields.has(title)) this.fields.set(title, fieldText(first, this.#context));
    if (others.length === 0) return;
    const joined = others.flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{ type: "line-break" as const, span: nowhere }] : []),
      ...fieldInlines(line, this.#context),
    ]);
    if (type.fields.has(subtitle)) this.fields.set(subtitle, inlinesToMarkdown(joined, { oneLine: true }));
    else if (first && type.fields.has(title))
      this.fields.set(
        title,
        inlinesToMarkdown([...fieldInlines(first, this.#context), { type: "line-break", span: nowhere }, ...joined], {
          oneLine: true,
        }),
      );
  }

  /** A heading with paragraphs under it before the text, as that of a note by the Secretariat. */
  #note(): void {
    const piece = this.#next;
    const { type } = this.#context;
    if (piece?.kind !== "line" || piece.numeral || !this.#hasMasthead || !type.fields.has("note")) return;
    const { meaning, roles } = piece.style;
    const isNoted = this.#context.isOwn
      ? meaning.is === "heading" && roles.length !== 1
      : saysWhose.test(piece.words) && (meaning.is === "heading" || isBoldLine(piece));
    if (!isNoted) return;
    const text = this.#textFrom(this.at + 1);
    const isNote = text.length > 0 && text.length <= longestNote && this.#endsNote(this.at + 1 + text.length);
    if (!this.#context.isOwn && !isNote) this.#secondTitle(piece);
    if (text.length === 0 || !(this.#context.isOwn || isNote)) return;
    this.fields.set("note", { title: fieldText(piece, this.#context), text: fieldBlocks(text, this.#context) });
    this.at += 1 + text.length;
  }

  /** Whether what stands at a place begins the text, so that what stands before it is a note. */
  #endsNote(at: number): boolean {
    const piece = this.#pieces[at];
    if (piece?.kind !== "line") return piece !== undefined;
    const { is } = piece.style.meaning;
    return is === "heading" || is === "title" || piece.numeral?.form === "arabic" || this.#isContents(piece);
  }

  /** A line that says whose document it is, where the text begins at once under it. */
  #secondTitle(line: Line): void {
    const { type } = this.#context;
    if (!type.fields.has("subtitle") || this.fields.has("subtitle")) return;
    this.fields.set("subtitle", fieldText(line, this.#context));
    this.at += 1;
  }

  /** Lines of text from a place on, up to a heading, a number, a table. */
  #textFrom(start: number): readonly Line[] {
    const lines: Line[] = [];
    for (let piece = this.#pieces[start]; piece?.kind === "line"; piece = this.#pieces[start + lines.length]) {
      if (
        piece.numeral ||
        piece.style.meaning.is === "heading" ||
        piece.style.meaning.is === "title" ||
        this.#isContents(piece)
      )
        break;
      lines.push(piece);
    }
    return lines;
  }

  #summary(): void {
    const piece = this.#next;
    const { styles, type, words } = this.#context;
    if (!type.fields.has("summary") || piece?.kind !== "table") return;
    const inside = piece.table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => piecesOf(blocks, styles)));
    const [first, ...rest] = inside;
    if (first?.kind !== "line" || first.words.toLowerCase() !== (words.text.summary ?? "").toLowerCase() || rest.length === 0)
      return;
    this.fields.set("summary", fieldBlocks(rest, this.#context));
    this.at += 1;
  }

  /** Passes over contents; says whether there were any. */
  #contents(): boolean {
    const piece = this.#next;
    if (piece?.kind !== "line" || !this.#isContents(piece)) return false;
    const rest = this.#pieces.slice(this.at + 1);
    const heading = rest.findIndex((next) => next.kind === "line" && this.#isHeading(next) && !this.#isContents(next));
    let taken = 0;
    for (const [index, next] of (heading < 0 ? rest : rest.slice(0, heading)).entries()) {
      if (next.kind === "line" ? this.#isEntry(next) : index === 0) taken = index + 1;
      else if (index > taken + others) break;
    }
    this.at += 1 + taken;
    return true;
  }

  #isHeading({ style }: Line): boolean {
    return style.meaning.is === "heading" || style.meaning.is === "title";
  }

  /** Whether a line after the word over the contents is one of them: by its style, or since it ends with the number of a page. */
  #isEntry(line: Line): boolean {
    if (this.#context.isOwn) return line.style.meaning.is === "contents";
    return isContentsLine(line) || (line.words.length < 250 && /\d$/.test(line.words)) || this.#isContents(line);
  }

  #isContents({ paragraph, style, words }: Line): boolean {
    if (style.meaning.is === "contents") return true;
    const name = (this.#context.words.text.contents ?? "").toLowerCase();
    return (
      words.toLowerCase() === name ||
      contentsWords.test(words) ||
      paragraph.tokens.some((token) => token.kind === "field" && token.name === "TOC")
    );
  }
}

/** The lines of a paragraph; one that goes on with a small letter goes on with the line before it, and so does what our writer broke. */
function ownLines({ paragraph, style, words }: Line): readonly string[] {
  const lines = paragraphLines(paragraph);
  const isOne = style.roles.includes("masthead-agenda-title") || lines.slice(1).some((line) => /^\p{Ll}/u.test(line));
  return isOne ? [words] : lines;
}
