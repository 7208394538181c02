import type { Token } from "markdown-it";
import type { Block, Body, List } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { atOnce, type Steps } from "../steps.ts";
import { BlockFrames, type Frame } from "./block-frames.ts";
import { attributesOf, figure, item, paragraph } from "./block-nodes.ts";
import { type BlockPart, BlockState } from "./block-state.ts";
import { type Inlines, parseInlines } from "./build-inlines.ts";
import { NoteDefinitions } from "./build-note.ts";
import { buildTable, isUntitled, type TableTitle, takesRemarks, withRemark, withTitle } from "./build-table.ts";
import type { Content } from "./content.ts";
import { isInvisible, reportEmptyHeading, withText } from "./empty-blocks.ts";
import { foreignRule, reportForeignLines, reportForeignSize } from "./foreign-lines.ts";
import { reportForeign } from "./foreign-mark.ts";
import { reportBoldParagraph, reportUnderlined } from "./meant-headings.ts";
import { reportMissedSign } from "./missed-signs.ts";
import { complain, type Run } from "./run.ts";
import { reportTypedLines } from "./typed-lines.ts";
import {
  reportStrayNumber,
  reportTitleAsParagraph,
  reportTypedHeading,
  reportTypedList,
  reportTypedTitle,
} from "./typed-number.ts";
import { verbatim } from "./verbatim.ts";

/** Makes the tree of a text whose block tokens are known, a step a token. */
export function buildBody(state: BlockState): Steps<Body> {
  return new BlockBuilder(state).body();
}

/** The same of a text that is a note as a whole. */
export function buildNote(state: BlockState): Steps<readonly Block[]> {
  return new BlockBuilder(state).note();
}

const caption = /^(Table|Sources?|Notes?):(?:\s+|$)/;

/** The end of a line before one that is a remark under a table or a figure. */
const remarkLine = /\n(?=(?:Sources?|Notes?):(?:\s|$))/g;

class BlockBuilder {
  readonly #state: BlockState;
  readonly #run: Run;
  readonly #frames: BlockFrames;
  readonly #notes: NoteDefinitions;
  #title: TableTitle | undefined;

  constructor(state: BlockState) {
    this.#state = state;
    this.#run = state.run;
    this.#frames = new BlockFrames(state.run);
    this.#notes = new NoteDefinitions(state.run);
  }

  *body(): Steps<Body> {
    yield* this.#build();
    return { blocks: this.#frames.close().blocks, notes: this.#notes.all };
  }

  *note(): Steps<readonly Block[]> {
    this.#frames.open({ kind: "note", start: 0 });
    yield* this.#build();
    return this.#frames.close().blocks;
  }

  *#build(): Steps<void> {
    const { parts, tokens } = this.#state;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      const part = parts[index];
      if (part) this.#part(part, index);
      else if (token) this.#markdown(token, index);
      yield;
    }
    this.#run.links.report(this.#run.report);
  }

  #part(part: BlockPart, index: number): void {
    const [start, end] = [this.#start(index), this.#state.ends[index] ?? 0];
    const span = this.#span(start, end);
    if (part.kind === "paragraph") this.#paragraphs(part.content, index, span, end);
    else if (part.kind === "heading") this.#heading(part, span, end);
    else if (part.kind === "table") this.#table(part, span, end);
    else if (part.kind === "container") this.#container(part, start, end);
    else if (part.kind === "container-end") this.#frames.endContainer(part.colons, start, end);
    else if (part.kind === "note") this.#frames.open({ kind: "note", start, end, note: part });
    else if (part.kind === "note-end") this.#notes.add(this.#frames.close());
    else this.#frames.add({ type: "directive", name: part.name, ...attributesOf(part), span }, end);
  }

  #container(part: BlockPart & { kind: "container" }, start: number, end: number): void {
    if (part.title) reportTypedTitle(part.title, [0, part.title.text.length], "title", this.#run);
    this.#frames.openContainer(part, part.title && parseInlines(part.title, this.#run), start, end);
  }

  #heading(part: BlockPart & { kind: "heading" }, span: Span, end: number): void {
    const { content, level } = part;
    reportTypedHeading(content, this.#run);
    if (part.underline !== undefined) reportUnderlined(content, part.underline, span, this.#run);
    const inlines = parseInlines(content, this.#run);
    if (isInvisible(inlines.content)) reportEmptyHeading(span, this.#run);
    else this.#frames.add({ type: "heading", level, content: inlines.content, ...attributesOf(inlines), span }, end);
  }

  #table(part: BlockPart & { kind: "table" }, span: Span, end: number): void {
    this.#frames.add(
      buildTable(part, this.#title, span, this.#run, (content) => this.#cell(content)),
      end,
    );
    this.#title = undefined;
  }

  /** A paragraph, and those that follow in lines of their own under a title, a remark or an image: `Source:`, `Note:`. */
  #paragraphs(content: Content, index: number, span: Span, end: number): void {
    const word = caption.exec(content.text)?.[1];
    const opens = word === "Table" || content.text.startsWith("![") || (word && takesRemarks(this.#frames.top().blocks.at(-1)));
    const lines = opens ? new Set([...content.text.matchAll(remarkLine)].map((line) => line.index + 1)) : undefined;
    if (!lines?.size) this.#paragraph(content, index, span, end);
    else {
      for (const part of content.split(lines)) this.#paragraph(part, index, part.span(0, part.text.length), end);
    }
  }

  /** The blocks of a cell of several lines; notes that it defines are notes of the text. */
  #cell(content: Content): readonly Block[] {
    const state = new BlockState(this.#state.md, { ...this.#run, traced: content.traced(), inCell: true });
    this.#state.md.block.tokenize(state, 0, state.lineMax);
    const { blocks, notes } = atOnce(buildBody(state));
    for (const note of notes) this.#notes.take(note);
    return blocks;
  }

  #paragraph(content: Content, index: number, span: Span, end: number): void {
    const inNote = this.#frames.inNote();
    const label = inNote ? null : caption.exec(content.text);
    if (label && this.#caption(label[1] ?? "", content, label[0].length, index, span)) return;
    const { kind, blocks } = this.#frames.top();
    const inItem = kind === "item" && blocks.length === 0;
    this.#checkSigns(content, inItem, inNote);
    const inlines = parseInlines(content, this.#run, { figure: true, inNote });
    if (inlines.figure) {
      const captionEnd = inlines.captionEnd ?? 2;
      reportTypedTitle(content, [2, captionEnd], "caption", this.#run);
      reportForeignSize(content, captionEnd, this.#run);
    }
    if (!inlines.figure && isInvisible(inlines.content)) this.#invisible(inlines, inItem, span, end);
    else {
      if (kind === "body" && !inlines.figure && !this.#run.inCell) reportBoldParagraph(inlines, span, this.#run);
      this.#frames.add(inlines.figure ? figure(inlines, inlines.figure, span) : paragraph(inlines, span), end);
    }
  }

  /** A paragraph in which nothing would be seen is none, and takes no number; braces alone that open an item are the item's. */
  #invisible(inlines: Inlines, inItem: boolean, span: Span, end: number): void {
    if (inItem && inlines.attributes) this.#frames.add(paragraph({ ...inlines, content: [] }, span), end);
    else if (inlines.attributes || inlines.content.some(({ type }) => type === "line-break")) this.#reportAlone(inlines, span);
    else if (!inItem) this.#frames.leaveOut("paragraph", span);
  }

  /** Looks for signs that were typed in the place of those that make a block. What opens a note is its text. */
  #checkSigns(content: Content, inItem: boolean, inNote: boolean): void {
    reportTypedLines(content, { inItem, quoted: inNote || this.#frames.quoted() }, this.#run);
    reportMissedSign(content, this.#run);
    reportForeignLines(content, this.#run);
    if (!inNote) reportTitleAsParagraph(content, this.#run);
  }

  /** A paragraph without words is none: braces alone, or line breaks. */
  #reportAlone({ attributes }: Inlines, paragraph: Span): void {
    const [code, message, span] = attributes
      ? (["attributes-misplaced", "These braces stand alone and belong to no block.", attributes.span] as const)
      : (["html-shown", "Line breaks alone are left out.", paragraph] as const);
    complain(this.#run, code, message, { span });
  }

  /** A `Table:` line gives a table its title, `Source:` and `Note:` lines go under it; `false` where there is no such table or figure. */
  #caption(word: string, content: Content, start: number, index: number, span: Span): boolean {
    const { blocks } = this.#frames.top();
    const last = blocks.at(-1);
    const parse = (): Inlines => parseInlines(content, this.#run, { start });
    if (word === "Table") reportTypedTitle(content, [start, content.text.length], "title", this.#run);
    if (word !== "Table") {
      if (!takesRemarks(last)) {
        if (word.startsWith("Source"))
          complain(this.#run, "table-title-alone", "No table or figure stands before this source.", { span });
        return false;
      }
      blocks[blocks.length - 1] = withRemark(last, word.startsWith("Source") ? "source" : "note", parse(), span);
    } else if (this.#titlesNext(index, isUntitled(last))) {
      this.#title = { inlines: parse(), span };
      return true;
    } else if (isUntitled(last)) {
      blocks[blocks.length - 1] = withTitle(last, { inlines: parse(), span });
    } else {
      complain(this.#run, "table-title-alone", "No table stands next to this title.", { span });
      return false;
    }
    this.#frames.top().end = this.#state.ends[index] ?? 0;
    return true;
  }

  /** Whether a `Table:` line belongs to the table after it: not if one before it has no title and that after it has its own below. */
  #titlesNext(index: number, untitledBefore: boolean): boolean {
    const { parts } = this.#state;
    if (parts[index + 1]?.kind !== "table") return false;
    const below = parts[index + 2];
    const ownBelow =
      below?.kind === "paragraph" && below.content.text.startsWith("Table:") && parts[index + 3]?.kind !== "table";
    return !(untitledBefore && ownBelow);
  }

  #markdown(token: Token, index: number): void {
    const start = this.#start(index);
    if (token.nesting === 1) this.#open(token, start);
    else if (token.nesting === -1) this.#close(this.#frames.close());
    else if (token.type === "hr") {
      const end = this.#state.endOf(token);
      const help = foreignRule(this.#state.src.slice(start, end));
      if (help !== undefined) reportForeign(this.#state.src.slice(start, end), help, this.#span(start, end), this.#run);
      this.#frames.add({ type: "break", span: this.#span(start, end) }, end);
    } else if (token.type === "reference_definition")
      this.#run.links.define(String(token.meta?.label ?? ""), this.#span(start, this.#state.endOf(token)));
    else this.#frames.add(verbatim(token, start, this.#state), this.#state.endOf(token));
  }

  #open(token: Token, start: number): void {
    if (token.type === "blockquote_open") this.#frames.open({ kind: "quotation", start, end: start + 1 });
    else if (token.type === "list_item_open") this.#openItem(token.info, start);
    else {
      const firstNumber = Number(token.attrGet("start") ?? 1);
      this.#frames.open({ kind: "list", start, ordered: token.type === "ordered_list_open", firstNumber });
    }
  }

  /** An item; one that is indented less than would put it into the item before it is reported. */
  #openItem(number: string, start: number): void {
    const list = this.#frames.top();
    const end = start + number.length + 1;
    const typed = Number(number);
    if (list.numbers) reportStrayNumber(typed, list.numbers, this.#span(start, end), this.#run);
    else if (list.ordered) list.numbers = { first: typed, last: typed, lastInOrder: typed };
    const column = this.#column(start);
    list.column ??= column;
    list.markEnd ??= end;
    if (column > list.column) {
      const message = "This item is indented, but not far enough to stand in the item before it.";
      complain(this.#run, "item-indent", message, { span: this.#span(start, end) });
    }
    this.#frames.open({ kind: "item", start, end });
  }

  #close(frame: Frame): void {
    const span = this.#span(frame.start, frame.end);
    if (frame.kind === "item") this.#closeItem(frame, span);
    else if (frame.kind === "quotation") this.#closeQuotation(frame, span);
    else if (frame.items.length === 0) this.#frames.top().lost = true;
    else {
      const { items, ordered, firstNumber: start, markEnd } = frame;
      const startSpan = ordered && markEnd !== undefined ? this.#span(frame.start, markEnd) : undefined;
      const list: List = { type: "list", ordered, start, ...(startSpan && { startSpan }), items, span };
      if (startSpan) this.#checkNumbers(list, startSpan);
      this.#frames.add(list, frame.end);
    }
  }

  /** An item; one that holds nothing is none, and takes no number. */
  #closeItem(frame: Frame, span: Span): void {
    const made = item(withText(frame.blocks, span, this.#run), span);
    if (made.blocks.length > 0) this.#frames.top().items.push(made);
    else this.#frames.leaveOut("item", span, frame.lost);
  }

  #closeQuotation({ blocks, end, lost }: Frame, span: Span): void {
    if (blocks.length > 0) this.#frames.add({ type: "quotation", blocks, span }, end);
    else this.#frames.leaveOut("quotation", span, lost);
  }

  /** Of a list in a container the theme knows how it counts, so that is looked at when it is numbered. */
  #checkNumbers(list: List, startSpan: Span): void {
    const { kind, blocks } = this.#frames.top();
    if (kind === "container") return;
    const opens = kind === "body" && (blocks.length === 0 || blocks.at(-1)?.type === "heading");
    reportTypedList(list, opens, startSpan, this.#run);
  }

  /** How far from the start of its line a place stands, a tab for four. */
  #column(at: number): number {
    const { text } = this.#run.traced;
    return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).replaceAll("\t", "    ").length;
  }

  #start(index: number): number {
    return this.#state.starts[index] ?? 0;
  }

  #span(start: number, end: number): Span {
    return this.#run.traced.at(start, Math.max(start, end));
  }
}
