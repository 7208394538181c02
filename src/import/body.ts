import type { Attributes, Block, Paragraph } from "../document/tree.ts";
import { asText } from "./as-text.ts";
import { captionAt } from "./captions.ts";
import type { Context, TextPlace } from "./context.ts";
import { figureOf, picturesOf, tellObjects } from "./figures.ts";
import { itemOf } from "./found-item.ts";
import { HeadingRanks, headingOf, isCounted, isTitleOf } from "./headings.ts";
import { inlinesOf } from "./inlines.ts";
import { type FoundItem, ItemLists } from "./item-lists.ts";
import { kindOf } from "./kind.ts";
import { isSilent, type Line, type Piece } from "./lines.ts";
import { braces, nowhere, paragraph as paragraphNode } from "./nodes.ts";
import { Numbers } from "./numbers.ts";
import { plainLook } from "./plain-look.ts";
import { plainWords } from "./plain-words.ts";
import { starred } from "./recommended.ts";
import { withTablesMeant } from "./table-pieces.ts";
import { tableBlocks } from "./tables.ts";

/** How many pieces after one that stands between items are looked at, for an item that goes on. */
const reach = 6;

/** Builds a text of its pieces; `bold` takes note of the blocks that are bold as a whole, whose content is given without it. Without it they are bold. */
export function bodyOf(pieces: readonly Piece[], place: TextPlace, context: Context, bold?: Set<Block>): readonly Block[] {
  const own = bold ?? new Set<Block>();
  const blocks = new BodyBuilder(pieces, place, context, own).build();
  return bold ? blocks : blocks.map((block) => starred(block, own));
}

class BodyBuilder {
  readonly #pieces: readonly Piece[];
  readonly #place: TextPlace;
  readonly #context: Context;
  readonly #bold: Set<Block>;
  readonly #blocks: Block[] = [];
  readonly #ranks: HeadingRanks;
  readonly #numbers: Numbers;
  readonly #lists = new ItemLists((list) => this.#addList(list));
  /** How deep the quotation stands that is the last block, where the lists that are open are in it; else 0. */
  #quoted = 0;

  constructor(pieces: readonly Piece[], place: TextPlace, context: Context, bold: Set<Block>) {
    this.#pieces = withTablesMeant(pieces, context);
    this.#place = place;
    this.#context = context;
    this.#bold = bold;
    this.#ranks = new HeadingRanks(context);
    this.#numbers = new Numbers(context);
  }

  build(): readonly Block[] {
    for (let index = 0; index < this.#pieces.length; ) index += this.#take(index);
    this.#lists.close();
    return this.#blocks;
  }

  /** Takes what begins with a piece; says how many pieces it was. */
  #take(index: number): number {
    const piece = this.#pieces[index];
    if (piece?.kind === "line" && this.#startsPage(piece, index))
      this.#add({ type: "directive", name: "page-break", span: nowhere });
    const found = captionAt(this.#pieces, index);
    if (!piece) return 1;
    if (found || piece.kind === "table" || isPicture(piece)) {
      const { blocks, taken } = tableBlocks(this.#pieces, index, found, this.#context);
      this.#add(...blocks);
      return taken;
    }
    if (piece.kind === "box") {
      this.#box(piece);
      return 1;
    }
    if (this.#place !== "recommendations" && this.#beginsRecommended(index)) return this.#recommendations(index);
    return this.#line(piece, index);
  }

  /** Whether a page begins with a line of a file of ours, in which nothing but the author's word says so; the first line is that after the contents. */
  #startsPage({ paragraph }: Line, index: number): boolean {
    return this.#context.isOwn && this.#place === "body" && index > 0 && paragraph.properties.startsPage === true;
  }

  #box({ pieces, place }: Extract<Piece, { kind: "box" }>): void {
    const blocks = bodyOf(pieces, "box", this.#context);
    if (blocks.length === 0) return;
    this.#context.losses.add(
      "box-moved",
      {
        one: "A text box stands as a box after the paragraph that it hung on",
        many: "# text boxes stand as boxes after the paragraphs that they hung on",
      },
      place,
    );
    this.#add({ type: "container", name: "box", blocks, span: nowhere });
  }

  /** Whether a line has a number under that of the paragraph before, as what a review recommends has. */
  #isRecommended(piece: Piece | undefined): boolean {
    if (piece?.kind !== "line") return false;
    const { numeral, style } = piece;
    if (style.roles.length > 0 && style.roles.every((role) => role.startsWith("recommendations-"))) return true;
    return (
      numeral?.form === "chaptered" && /^\d+$/.test(this.#numbers.last) && numeral.text.startsWith(`${this.#numbers.last}.`)
    );
  }

  /** Whether what a review recommends begins with a piece: with an item, or in a file of ours with the heading over them. */
  #beginsRecommended(index: number): boolean {
    const piece = this.#pieces[index];
    const isTitle =
      this.#context.isOwn && piece?.kind === "line" && !piece.numeral && piece.style.roles.includes("recommendations-title");
    return this.#isRecommended(isTitle ? this.#pieces[index + 1] : piece);
  }

  #recommendations(index: number): number {
    let end = index + 1;
    while (this.#beginsRecommended(end)) end += 1;
    const blocks = bodyOf(this.#pieces.slice(index, end), "recommendations", this.#context);
    this.#add({ type: "container", name: "recommendations", blocks, span: nowhere });
    return end - index;
  }

  /** Takes a line, and where it is a heading that the next goes on with, that too; says how many they were. */
  #line(line: Line, index: number): number {
    const context = this.#context;
    const place = this.#place;
    const pictures = picturesOf(line.tokens);
    tellObjects(line, context);
    const before = this.#pieces[index - 1];
    const kind = kindOf(line, { before, inItems: this.#lists.isOpen }, context);
    if (kind === "heading" && (place === "body" || place === "recommendations"))
      return this.#heading(line, this.#pieces[index + 1]);
    else if (kind === "item" || (kind === "paragraph" && place === "recommendations")) this.#item(line);
    else if (kind === "quotation") this.#quotation(line);
    else if (kind === "verbatim") this.#verbatim(line);
    else if (!isSilent(line) && kind !== "nothing") {
      const isNumbered = kind === "paragraph" && place === "body";
      const isKept = isNumbered && context.keepsNumbers && !this.#numbers.isNext(line);
      this.#paragraph(isKept ? asText(line) : line, isNumbered && !isKept, index);
    }
    for (const picture of pictures) {
      const figure = figureOf(picture, line, undefined, context);
      if (figure) this.#add(figure);
    }
    return 1;
  }

  #heading(found: Line, next: Piece | undefined): number {
    const line = isCounted(found, this.#context) ? found : asText(found);
    const level = this.#ranks.levelOf(line);
    this.#numbers.heading(line, level);
    const goesOn = next?.kind === "line" && isTitleOf(next, found);
    this.#add(headingOf(goesOn ? joinedLine(line, next) : line, level, this.#place, this.#context));
    return goesOn ? 2 : 1;
  }

  #paragraph(line: Line, isNumbered: boolean, index: number): void {
    const { block, isBold } = this.#text(line, "paragraph");
    if (!isNumbered && this.#lists.isOpen && this.#goesOn(index)) {
      this.#lists.goOn(block, line.paragraph.properties.indent.start);
      return;
    }
    this.#tellOfStyle(line);
    this.#tellOfTabs(line);
    if (isNumbered) this.#numbers.paragraph(line);
    const attributes = this.#attributes(line, isNumbered, block.attributes?.id);
    const node: Paragraph = attributes ? { ...block, attributes } : block;
    if (isBold) this.#bold.add(node);
    this.#add(node);
  }

  #tellOfStyle({ paragraph, place, style, words }: Line): void {
    if (style.meaning.is !== "unknown") return;
    const name = paragraph.properties.style.name;
    this.#context.losses.add(
      "word-style",
      {
        one: `A paragraph of the style “${name}” is running text`,
        many: `# paragraphs of the style “${name}” are running text`,
      },
      place,
      words,
    );
  }

  /** Words in three columns or more are a table that somebody typed. */
  #tellOfTabs({ place, tokens, words }: Line): void {
    const inner = tokens.filter(({ kind }, index) => kind === "tab" && tokens[index - 1]?.kind === "text");
    if (inner.length < 2 || words.length > 200 || this.#context.isOwn) return;
    this.#context.losses.add(
      "table-typed",
      {
        one: "A line has columns typed with tabs, and came over as text",
        many: "# lines have columns typed with tabs, and came over as text",
      },
      place,
      words,
    );
  }

  /** Whether an item after a piece goes on with an open list, so that what stands between belongs to the item before. */
  #goesOn(index: number): boolean {
    if (this.#place === "recommendations") return true;
    for (const piece of this.#pieces.slice(index + 1, index + 1 + reach)) {
      if (piece.kind !== "line") continue;
      const kind = kindOf(piece, { before: undefined, inItems: true }, this.#context);
      if (kind === "heading" || kind === "paragraph") return false;
      if (kind === "item") return this.#lists.continues(itemOf(piece, this.#place, this.#context));
    }
    return false;
  }

  /** A line as a paragraph without the bold that all of it has. */
  #text(line: Line, kind: "paragraph" | "item"): { readonly block: Paragraph; readonly isBold: boolean } {
    const { labels, words } = this.#context;
    const isOfTheme = this.#context.isOwn && this.#place === "recommendations";
    const look = isOfTheme ? line.paragraph.properties.style.look : plainLook;
    const at = { look, place: line.place };
    const content = inlinesOf(line.tokens, at, { inNote: this.#place === "note" }, this.#context, words);
    const [only, ...calls] = content;
    const isBold = only?.type === "strong" && calls.every(({ type }) => type === "note-call") && this.#place === "body";
    const bookmarks = line.paragraph.bookmarks.map(({ name }) => name);
    const attributes = braces({ id: labels.give(bookmarks, kind, line.words, line.place) });
    return { block: paragraphNode(isBold ? [...only.content, ...calls] : content, attributes), isBold };
  }

  #attributes(line: Line, isNumbered: boolean, id: string | undefined): Attributes | undefined {
    const { numbersNothing, theme } = this.#context;
    const usual = theme.structure.paragraph;
    const isPlain =
      this.#place !== "body" || isNumbered || numbersNothing || theme.structure.preamble !== "none" || usual !== "paragraph";
    const isIndented = line.tabs > 0 || line.paragraph.properties.indent.first > 0;
    const classes =
      line.numeral?.form === "inserted" && isNumbered ? ["inserted"] : isPlain ? [] : [isIndented ? "unnumbered" : "flush"];
    return braces({ id, classes });
  }

  #item(line: Line): void {
    const { block, isBold } = this.#text(line, "item");
    const { attributes, ...bare } = block;
    if (isBold) this.#bold.add(bare);
    const item = this.#inQuotation(itemOf(line, this.#place, this.#context));
    const placed = this.#lists.add(item, [bare], attributes);
    if (this.#place === "body") this.#numbers.item(line, placed);
  }

  /** An item as it stands in a quotation, if it does: it is deeper than the lists that are open make it. */
  #inQuotation(item: FoundItem): FoundItem {
    const { exact } = item;
    if (exact === undefined) return item;
    if (this.#quoted > 0 ? exact <= this.#quoted : exact > 1 && !this.#lists.isOpen) {
      this.#lists.close();
      this.#quoted = this.#quoted > 0 ? 0 : exact - 1;
      if (this.#quoted > 0 && this.#blocks.at(-1)?.type !== "quotation")
        this.#blocks.push({ type: "quotation", blocks: [], span: nowhere });
    }
    return { ...item, exact: exact - this.#quoted };
  }

  #addList(list: Block): void {
    const last = this.#blocks.at(-1);
    if (this.#quoted > 0 && last?.type === "quotation")
      this.#blocks[this.#blocks.length - 1] = { ...last, blocks: [...last.blocks, list] };
    else this.#blocks.push(list);
  }

  #quotation(line: Line): void {
    const { place } = line;
    const content = inlinesOf(
      line.tokens,
      { look: line.paragraph.properties.style.look, place },
      { dressed: true },
      this.#context,
      this.#context.words,
    );
    if (isQuoted(line, this.#context)) {
      this.#add(paragraphNode(content, braces({ classes: ["quote"] })));
      return;
    }
    const last = this.#lists.isOpen ? undefined : this.#blocks.at(-1);
    const block = paragraphNode(content);
    if (last?.type === "quotation") this.#blocks[this.#blocks.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else this.#add({ type: "quotation", blocks: [block], span: nowhere });
    if (line.style.meaning.is !== "quotation")
      this.#context.losses.add(
        "quotation-guessed",
        {
          one: "A paragraph that stands in from both sides was taken for a quotation",
          many: "# paragraphs that stand in from both sides were taken for quotations",
        },
        place,
        line.words,
      );
  }

  #verbatim({ paragraph }: Line): void {
    const text = plainWords(paragraph.tokens).replaceAll("\t", "    ");
    const last = this.#blocks.at(-1);
    if (!this.#lists.isOpen && last?.type === "verbatim" && !this.#context.isOwn)
      this.#blocks[this.#blocks.length - 1] = { ...last, text: `${last.text}${text}\n` };
    else this.#add({ type: "verbatim", text: `${text}\n`, trace: [], span: nowhere });
  }

  /** Ends the lists that are open, and adds blocks. */
  #add(...blocks: readonly Block[]): void {
    this.#lists.close();
    this.#quoted = 0;
    this.#blocks.push(...blocks);
  }
}

/** Whether a piece is a picture on a line of its own. */
function isPicture(piece: Piece): boolean {
  return piece.kind === "line" && piece.words === "" && picturesOf(piece.tokens).length > 0;
}

/** Whether a line is a passage that a press release quotes, and not a quotation set off: it has quotation marks of its own. */
function isQuoted({ style, words }: Line, context: Context): boolean {
  const mark = context.words.text["quote-open"];
  return style.roles.includes("quote") && mark !== undefined && words.includes(mark);
}

function joinedLine(line: Line, next: Line): Line {
  return {
    ...line,
    tokens: [...line.tokens, { kind: "break", of: "line" }, ...next.tokens],
    words: `${line.words} ${next.words}`,
  };
}
