import type { WBlock, WBookmark, WControl, WPlace } from "./blocks.ts";
import { changeOf, isChange, Moves, unchanged } from "./changes.ts";
import type { LeftOut } from "./left-out.ts";
import type { WordPackage } from "./package.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { Relationship } from "./relationships.ts";
import type { RunLooks } from "./run-looks.ts";
import { TokenLine } from "./token-line.ts";
import type { Change, WCommentMark } from "./tokens.ts";
import type { WSection } from "./word-file.ts";
import { childOf, isOn, type XmlElement } from "./xml.ts";

/** What all stories of a file are read with. */
export interface Reading {
  readonly opened: WordPackage;
  readonly properties: ParagraphProperties;
  readonly looks: RunLooks;
  readonly leftOut: LeftOut;
  /** Keys of the notes that the file has, which are read before what calls them. */
  readonly notes: Set<string>;
  /** Parts that are pictures and were met. */
  readonly media: Set<string>;
  /** Reads what an element holds onto the end of blocks: whatever holds blocks, as cells and text boxes do, reads them by this. */
  readonly readBlock: (element: XmlElement, story: Story, blocks: WBlock[]) => void;
  /** Styles of tables, by id: their names, and whether they show lines. */
  readonly tableStyle: (
    id: string,
  ) => { readonly name: string; readonly hasLines: boolean; readonly setsOffHead: boolean } | undefined;
}

/** A bookmark while its end is looked for. */
interface OpenBookmark {
  readonly name: string;
  start: number;
  end?: number;
  readonly paragraph: number;
}

/**
 * Where the reading of a part stands: what holds for the next paragraph, and what waits for it. A part is one story, with those of its text boxes
 * inside.
 */
export class Story {
  readonly reading: Reading;
  readonly part: string;
  /** Paragraphs that have begun so far. */
  paragraphs = 0;
  /** Records of changes around what is read now, the outer first. */
  changes: readonly Change[] = unchanged;
  controls: readonly WControl[] = [];
  /** Whether what is read now is the prompt of a content control that nobody has filled in. */
  isPrompt = false;
  readonly moves = new Moves();
  /** The line of tokens of the story that is read now; that of a text box is another. */
  line = new TokenLine();
  /** Blocks of text boxes that stand after the paragraph which is read now. */
  boxes: WBlock[] = [];
  readonly sections: { readonly section: WSection; readonly element: XmlElement }[] = [];
  readonly #relationships: ReadonlyMap<string, Relationship>;
  #bookmarks: OpenBookmark[] = [];
  readonly #openBookmarks = new Map<string, OpenBookmark>();
  #waiting: WCommentMark[] = [];
  readonly #ended = new Set<string>();
  /** Paragraph and length of the line that was taken last. */
  #last = { paragraph: 0, length: 0 };
  /** The paragraph that is read now, 0 between two. */
  #current = 0;

  constructor(reading: Reading, part: string) {
    this.reading = reading;
    this.part = part;
    this.#relationships = new Map(reading.opened.relationshipsOf(part).map((one) => [one.id, one]));
  }

  /** The place of the paragraph that is read now. */
  get place(): WPlace {
    return { part: this.part, paragraph: Math.max(this.paragraphs, 1) };
  }

  relationship(id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.#relationships.get(id);
  }

  /** Does something inside an element that records a change; any other element changes nothing. */
  within(element: XmlElement, read: () => void): void {
    const before = this.changes;
    if (isChange(element.name)) this.changes = [...before, changeOf(element, this.moves.nameFor(element.name))];
    read();
    this.changes = before;
  }

  /** Reads what a content control holds. */
  control(properties: XmlElement | undefined, read: () => void): void {
    const before = this.isPrompt;
    const isPrompt = showsPrompt(properties);
    if (isPrompt && !before) this.reading.leftOut.add("word-left", "prompts that nobody has filled in", this.place);
    this.isPrompt = before || isPrompt;
    read();
    this.isPrompt = before;
  }

  /** Begins a paragraph: what waited for it stands first in it. */
  begin(): number {
    this.paragraphs += 1;
    this.#current = this.paragraphs;
    for (const mark of this.#waiting) this.line.push(mark, unchanged);
    this.#waiting = [];
    return this.paragraphs;
  }

  /** Ends it: what stood in it. */
  end(mark: readonly Change[]) {
    const taken = this.line.take(mark);
    const bookmarks: readonly WBookmark[] = this.#bookmarks;
    this.#last = { paragraph: this.#current, length: taken.length };
    this.#bookmarks = [];
    this.#current = 0;
    return { ...taken, bookmarks };
  }

  /** Reads a text box, whose paragraphs have nothing to do with fields and bookmarks around it. */
  apart(read: () => void): void {
    const { line, boxes, changes } = this;
    const bookmarks = this.#bookmarks;
    const current = this.#current;
    this.changes = unchanged;
    this.line = new TokenLine();
    this.#bookmarks = [];
    this.boxes = [];
    this.#current = 0;
    read();
    this.changes = changes;
    this.line = line;
    this.boxes = boxes;
    this.#bookmarks = bookmarks;
    this.#current = current;
  }

  /** Takes in a mark that may stand among paragraphs and among runs: of bookmarks, comments, moves. Whether it was one. */
  takeMark(element: XmlElement): boolean {
    const { name, attributes } = element;
    const id = attributes["w:id"] ?? "";
    if (name === "w:bookmarkStart") this.#startBookmark(id, attributes["w:name"] ?? "");
    else if (name === "w:bookmarkEnd") this.#endBookmark(id);
    else if (name === "w:commentRangeStart") this.#pushMark({ kind: "commentStart", comment: id });
    else if (name === "w:commentRangeEnd") this.#endComment(id);
    else if (name.startsWith("w:move") && name.includes("Range")) this.moves.follow(element);
    else return false;
    return true;
  }

  /** Where a comment is called: where its range ended, if it has one. */
  callComment(id: string): void {
    if (!this.#ended.has(id)) this.#endComment(id);
  }

  #startBookmark(id: string, name: string): void {
    const start = this.#current > 0 ? this.line.length(false) : 0;
    const made = { name, start, paragraph: this.#current || this.paragraphs + 1 };
    this.#bookmarks.push(made);
    this.#openBookmarks.set(id, made);
  }

  #endBookmark(id: string): void {
    const open = this.#openBookmarks.get(id);
    if (!open) return;
    this.#openBookmarks.delete(id);
    const at = this.#current > 0 ? this.line.length(true) : 0;
    if (open.paragraph === this.#current) open.end = Math.max(at, open.start);
    else if (open.paragraph === this.#last.paragraph && at === 0) open.end = this.#last.length;
    else if (this.#current === 0 && open.paragraph > this.paragraphs) open.end = 0;
  }

  #endComment(id: string): void {
    this.#ended.add(id);
    this.#pushMark({ kind: "commentEnd", comment: id });
  }

  #pushMark(mark: WCommentMark): void {
    if (this.#current > 0) this.line.push(mark, unchanged);
    else this.#waiting.push(mark);
  }
}

/** Whether a content control shows the words that ask for its content ("Click to enter text"). */
function showsPrompt(properties: XmlElement | undefined): boolean {
  const said = childOf(properties, "w:showingPlcHdr");
  return said !== undefined && isOn(said.attributes["w:val"]);
}
