import { bracesOf } from "./markdown-attributes.ts";
import { destination, type InlinePlace, inlinesToMarkdown } from "./markdown-inlines.ts";
import { tableRows } from "./markdown-table.ts";
import type {
  Attributes,
  Block,
  Body,
  Cell,
  Container,
  Figure,
  Heading,
  Inline,
  Item,
  List,
  NoteDefinition,
  Remark,
  Table,
} from "./tree.ts";

/** A body in the author's dialect. Parsed again it is the same tree, places apart: the proof that the tree holds all that was written. */
export function toMarkdown(body: Body): string {
  const parts = [...siblings(body.blocks, 0), ...body.notes.flatMap((note) => ["", ...noteLines(note)])];
  return `${parts.join("\n").replace(/^\n/, "")}\n`;
}

/** Blocks one after another, a blank line between each two. */
function siblings(blocks: readonly Block[], depth: number): string[] {
  let otherMark = false;
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    otherMark = block.type === "list" && before?.type === "list" && before.ordered === block.ordered && !otherMark;
    const lines = linesOf(block, depth, otherMark);
    return index === 0 ? lines : ["", ...lines];
  });
}

function linesOf(block: Block, depth: number, otherMark: boolean): string[] {
  switch (block.type) {
    case "heading":
      return headingLines(block);
    case "paragraph":
      return inlineLines(block.content, block.attributes);
    case "list":
      return listLines(block, depth, otherMark);
    case "quotation":
      return quoted(siblings(block.blocks, depth));
    case "table":
      return tableLines(block, depth);
    case "figure":
      return figureLines(block);
    case "container":
      return containerLines(block, depth);
    case "directive":
      return [`::${block.name}${block.attributes ? bracesOf(block.attributes) : ""}`];
    case "verbatim":
      return verbatimLines(block.text);
    case "break":
      return [depth > 0 ? "___" : "---"];
    case "annex":
      return [];
  }
}

function quoted(lines: readonly string[]): string[] {
  return (lines.length > 0 ? lines : [""]).map((line) => behind(">", line));
}

/** A mark and the text behind it; no blank where there is none. */
function behind(mark: string, text: string): string {
  return text === "" ? mark : `${mark} ${text}`;
}

function inlineLines(content: readonly Inline[], attributes: Attributes | undefined, place: InlinePlace = {}): string[] {
  const text = inlinesToMarkdown(content, place);
  const braces = attributes ? bracesOf(attributes, place.inCell) : "";
  return `${text}${text && braces && " "}${braces}`.split("\n");
}

function headingLines({ attributes, content, level }: Heading): string[] {
  const [line = ""] = inlineLines(content, attributes, { inHeading: true, oneLine: true, startsBlock: false });
  return [behind("#".repeat(level), line)];
}

function listLines(list: List, depth: number, otherMark: boolean): string[] {
  const isTight = list.items.every(holdsTight);
  return list.items.flatMap((item, index) => {
    const lines = itemLines(item, markOf(list, index, depth, otherMark), depth + 1, isTight);
    return !isTight && index > 0 ? ["", ...lines] : lines;
  });
}

/** Whether an item needs no blank line in it: it is a paragraph, and perhaps a list right under that, which has to begin with 1. and with text. */
function holdsTight({ blocks }: Item): boolean {
  const [first, second, third] = blocks;
  if (!second) return true;
  if (third || first?.type !== "paragraph" || first.content.length === 0 || second.type !== "list") return false;
  const [start] = second.items[0]?.blocks ?? [];
  const begins = start?.type === "paragraph" && start.content.length > 0;
  return begins && (!second.ordered || second.start === 1) && second.items.every(holdsTight);
}

/** The mark of an item; bullets change with the depth, because a line of nothing but hyphens is a break. */
function markOf(list: List, index: number, depth: number, otherMark: boolean): string {
  if (list.ordered) return `${Math.min(list.start + index, 999_999_999)}${otherMark ? ")" : "."}`;
  return otherMark ? "+" : depth % 2 === 0 ? "-" : "*";
}

function itemLines(item: Item, mark: string, depth: number, isTight: boolean): string[] {
  const [first, ...rest] = item.blocks;
  const { attributes } = item;
  const lines =
    attributes && first?.type === "paragraph"
      ? siblings([{ ...first, attributes }, ...rest], depth)
      : [...(attributes ? [bracesOf(attributes), ...(first ? [""] : [])] : []), ...siblings(item.blocks, depth)];
  const own = isTight ? lines.filter((line) => line !== "") : lines;
  return indented(own, mark, " ".repeat(mark.length + 1));
}

function indented(lines: readonly string[], first: string, others: string): string[] {
  const [start = "", ...rest] = lines;
  return [behind(first, start), ...rest.map((line) => (line === "" ? "" : others + line))];
}

function tableLines(table: Table, depth: number): string[] {
  const { attributes, remarks, title } = table;
  const caption = title || attributes ? [...remarkLines("Table", title ?? [], attributes), ""] : [];
  return [...caption, ...tableRows(table, (cell) => cellLines(cell, depth)), ...remarksLines(remarks)];
}

/** What a cell says: a line, or the lines of its blocks. */
export function cellLines({ attributes, blocks, content, span }: Cell, depth: number): string[] {
  if (blocks.length === 0) return inlineLines(content, attributes, { inCell: true, oneLine: true, startsBlock: false });
  const first: Block[] =
    content.length > 0 || attributes ? [{ type: "paragraph", content, span, ...(attributes && { attributes }) }] : [];
  const lines = siblings([...first, ...blocks], depth);
  return lines.length > 1 ? lines : ["", ...lines];
}

function remarksLines(remarks: readonly Remark[]): string[] {
  return remarks.flatMap(({ attributes, content, kind }) => [
    "",
    ...remarkLines(kind === "source" ? "Source" : "Note", content, attributes),
  ]);
}

function remarkLines(word: string, content: readonly Inline[], attributes: Attributes | undefined): string[] {
  const [first = "", ...rest] = inlineLines(content, attributes, { startsBlock: false });
  return [behind(`${word}:`, first), ...rest];
}

function figureLines(figure: Figure): string[] {
  const { attributes, caption, path, remarks } = figure;
  const image = `![${inlinesToMarkdown(caption, { startsBlock: false })}](${destination(path)})`;
  return [...`${image}${attributes ? bracesOf(attributes) : ""}`.split("\n"), ...remarksLines(remarks)];
}

function containerLines(container: Container, depth: number): string[] {
  const { attributes, blocks, name, title = [] } = container;
  const [line = ""] = inlineLines(title, attributes, { oneLine: true, startsBlock: false });
  const opening = `:::${name}${line && ` ${line}`}`;
  return [opening, ...siblings(blocks, depth), ...(blocks.length > 0 ? ["", ":::"] : [":::"])];
}

function verbatimLines(text: string): string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...(text === "" ? [] : text.split("\n")), fence];
}

/** A list begins on a line of its own, where what belongs to its items is indented as everywhere. */
function noteLines({ blocks, id }: NoteDefinition): string[] {
  const lines = siblings(blocks, 1);
  return indented(blocks[0]?.type === "list" ? ["", ...lines] : lines, `[^${id}]:`, "    ");
}
