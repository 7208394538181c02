import type { Change, Changeable, RInline } from "../../document/resolved.ts";
import type { Marks } from "./bookmarks.ts";
import { element, escapeXml, val } from "./xml.ts";

/**
 * What stands in the text of the file, as data until all is decided: a paragraph that is added can still be kept with the next, let go,
 * put on a new page or end a section. Nothing of it is XML before `blocksXml`, and nothing that is XML is changed.
 */
export type WordBlock = WordParagraph | WordTable;

/** A paragraph: its style, and what it has besides, which are few things that un-format has typed by hand. */
export interface WordParagraph {
  readonly type: "paragraph";
  readonly style: string;
  /** Its place in a list, where the style alone does not say it. */
  readonly place?: NumberPlace | undefined;
  /** Alignment of a cell by its column, which the author chose. */
  readonly align?: "left" | "right" | "center" | undefined;
  /** That it is from left to right in a document from right to left. */
  readonly leftToRight?: true | undefined;
  /** Whether it stays with the next, where its style does not say it (cells of a table's head, pictures with their source) or says the contrary. */
  readonly keepNext?: boolean | undefined;
  /** Whether it starts a page. */
  readonly startsPage?: boolean | undefined;
  /** Spacing or indents that differ from the style's, as XML. */
  readonly spacing?: string | undefined;
  /** The properties of the section that ends with it, as XML. */
  readonly section?: string | undefined;
  readonly content: WordContent;
  /** What it says of the document, beside its number and its label; none where the writer alone wants it. */
  readonly says?: Said | undefined;
  /** That a field stands in it besides those of the references in what it says. */
  readonly holdsField?: true | undefined;
  /** That it came or went as a whole, in a redline. */
  readonly change?: Change | undefined;
  /** That its mark alone came or went, in a redline: it was one with the next, or becomes so. */
  readonly ends?: Change | undefined;
  /** That a field ends with it, which has to stay behind it. */
  readonly endsField?: boolean | undefined;
  /** As XML, in a redline: that its mark came or went (paragraph-marks.ts); what its properties were; where what was moved starts and ends. */
  readonly mark?: string;
  readonly former?: string | undefined;
  readonly range?: Partial<Readonly<Record<"start" | "end", string>>>;
  /** The hidden bookmark around its content, by which it is found again (keys.ts). */
  readonly key?: Marks;
}

/** A level of a list, and which use of the list. */
export interface NumberPlace {
  readonly level: number;
  readonly num: { readonly id: number };
}

/** That no list counts a paragraph whose style has one. */
export const nowhere: NumberPlace = { level: 0, num: { id: 0 } };

/** What a paragraph says, as it was resolved: what leads from the file back to where it is written. */
export interface Said {
  readonly content: readonly RInline[];
  /** That it is found by the key of another: cells behind the first of their row. */
  readonly isBeside?: true;
}

/** Runs as XML; where a picture stands among them, what is before it, the picture and what is behind. */
export type WordContent = string | readonly (string | WordPicture)[];

/** A picture in its line: which of the drawings that docx makes at the end. */
export interface WordPicture {
  readonly drawing: number;
}

/** A table; its properties and those of its rows and cells are XML. Lengths are twips. */
export interface WordTable {
  readonly type: "table";
  readonly properties: string;
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
}

/** A row of a table; its properties may be empty. */
export interface WordRow extends Changeable {
  readonly properties: string;
  readonly cells: readonly WordCell[];
}

/** A cell of a table; its change is that of its column. */
export interface WordCell extends Changeable {
  readonly properties: string;
  readonly blocks: readonly WordBlock[];
}

/** What the paragraphs of blocks say, in the order of the file: an empty cell has a paragraph too. */
export function saidIn(blocks: readonly WordBlock[]): readonly (Said | undefined)[] {
  return blocks.flatMap((block): readonly (Said | undefined)[] =>
    block.type === "paragraph"
      ? [block.says]
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.blocks.length === 0 ? [undefined] : saidIn(cell.blocks))),
        ),
  );
}

/** Blocks as XML, with the drawings of their pictures by number. */
export function blocksXml(blocks: readonly WordBlock[], drawings: readonly string[]): string {
  let xml = "";
  for (const block of blocks) xml += block.type === "paragraph" ? paragraphXml(block, drawings) : tableXml(block, drawings);
  return xml;
}

function paragraphXml(paragraph: WordParagraph, drawings: readonly string[]): string {
  const { section, content, mark, former = "", range = {}, key = noMarks } = paragraph;
  let properties = baseProperties(paragraph);
  if (mark) properties += `<w:rPr>${mark}</w:rPr>`;
  if (section) properties += section;
  properties += former;
  const text = typeof content === "string" ? content : withDrawings(content, drawings);
  return `<w:p><w:pPr>${properties}</w:pPr>${range.start ?? ""}${key[0]}${text}${key[1]}${range.end ?? ""}</w:p>`;
}

/** The properties of a paragraph that are its own, as XML: not those of its mark, nor of a section. */
export function baseProperties({ style, keepNext, startsPage, place, leftToRight, spacing, align }: WordParagraph): string {
  let properties = `<w:pStyle w:val="${escapeXml(style)}"/>`;
  if (keepNext !== undefined) properties += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="0"/>';
  if (startsPage) properties += "<w:pageBreakBefore/>";
  if (place) properties += numberProperties(place);
  if (leftToRight) properties += '<w:bidi w:val="0"/>';
  if (spacing) properties += spacing;
  if (align) properties += `<w:jc w:val="${align}"/>`;
  return properties;
}

const noMarks: Marks = ["", ""];

function withDrawings(content: readonly (string | WordPicture)[], drawings: readonly string[]): string {
  return content.map((part) => (typeof part === "string" ? part : `<w:r>${drawings[part.drawing] ?? ""}</w:r>`)).join("");
}

/** `w:numPr`: the level and the use of the list. */
export function numberProperties({ level, num }: NumberPlace): string {
  return element("w:numPr", {}, val("w:ilvl", level) + val("w:numId", num.id));
}

function tableXml({ properties, columns, rows }: WordTable, drawings: readonly string[]): string {
  const grid = element("w:tblGrid", {}, columns.map((width) => element("w:gridCol", { "w:w": width })).join(""));
  const lines = rows.map((row) => {
    const own = row.properties === "" ? "" : element("w:trPr", {}, row.properties);
    return element("w:tr", {}, own + row.cells.map((cell) => cellXml(cell, drawings)).join(""));
  });
  return element("w:tbl", {}, element("w:tblPr", {}, properties) + grid + lines.join(""));
}

/** A cell; Word wants a paragraph in every one. */
function cellXml({ properties, blocks }: WordCell, drawings: readonly string[]): string {
  const content = blocks.length === 0 ? "<w:p><w:pPr/></w:p>" : blocksXml(blocks, drawings);
  return element("w:tc", {}, element("w:tcPr", {}, properties) + content);
}
