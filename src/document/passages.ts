import { traceOf } from "../traced-node.ts";
import { numberText } from "./plain.ts";
import type { RBlock, RCell, RInline, RItem, RNode, RRemark, RText } from "./resolved.ts";
import type { Attributes, Block, Cell, Heading, Inline, Item, Remark } from "./tree.ts";

/**
 * The text of a resolved document as a tree again, for another document that takes passages from it: references are the words and
 * numbers that they have there, notes are left out, and numbers of paragraphs and headings too. Labels and classes stay.
 */
export function passagesOf(blocks: readonly RBlock[]): readonly Block[] {
  return blocks.flatMap((block) => passage(block) ?? []);
}

function passage(block: RBlock): Block | undefined {
  const { span } = block;
  const node = { span, attributes: attributesOf(block) };
  switch (block.type) {
    case "heading":
      return { ...node, type: "heading", level: levelOf(block.outline), content: inlines(block.content) };
    case "paragraph":
      return { ...node, type: "paragraph", content: inlines(block.content) };
    case "list":
      return { ...node, type: "list", ordered: block.ordered, start: 1, items: block.items.map(item) };
    case "quotation":
      return { ...node, type: "quotation", blocks: passagesOf(block.blocks) };
    case "container": {
      const title = block.title && { title: inlines(block.title) };
      return { ...node, type: "container", name: block.name, blocks: passagesOf(block.blocks), ...title };
    }
    case "table":
      return {
        ...node,
        type: "table",
        columns: block.columns.map(({ align }) => align),
        head: block.head.map((row) => ({ type: "row", span: row.span, cells: row.cells.map(cell) })),
        body: block.body.map((row) => ({ type: "row", span: row.span, cells: row.cells.map(cell) })),
        remarks: block.remarks.flatMap((one) => remark(one) ?? []),
        ...(block.title && { title: inlines(block.title) }),
      };
    case "figure": {
      const { alt, image, title, remarks, width } = block;
      const pairs: Readonly<Record<string, string>> = width ? { width: `${Math.round(width.points * 100) / 100}pt` } : {};
      const kept = remarks.flatMap((one) => remark(one) ?? []);
      const attributes = { ...node.attributes, pairs };
      return {
        ...node,
        attributes,
        type: "figure",
        path: image.path,
        pathSpan: image.span,
        caption: inlines(title),
        alt,
        remarks: kept,
      };
    }
    case "verbatim":
      return { ...node, type: "verbatim", text: block.text, trace: block.trace };
    case "masthead":
    case "first-foot":
    case "contents":
    case "notes":
    case "page-break":
    case "end-rule":
      return undefined;
  }
}

function attributesOf({ anchor, classes, span }: RNode): Attributes {
  return { ...(anchor !== undefined && { id: anchor }), classes, pairs: {}, span };
}

/** The title of a document is the first depth of its outline, its chapters the second. */
function levelOf(outline: number): Heading["level"] {
  const levels: readonly Heading["level"][] = [1, 1, 2, 3, 4, 5, 6];
  return levels[outline] ?? 6;
}

/** An item's label stands on its first paragraph. */
function item({ blocks, span, anchor, classes }: RItem): Item {
  const [first] = blocks;
  const id = anchor ?? (first?.type === "paragraph" && first.number ? first.anchor : undefined);
  const attributes = { ...(id !== undefined && { id }), classes, pairs: {}, span };
  return { type: "item", span, attributes, blocks: passagesOf(blocks) };
}

function cell({ blocks, colSpan, content, rowSpan, span }: RCell): Cell {
  return { type: "cell", span, content: inlines(content), blocks: passagesOf(blocks), colSpan, rowSpan };
}

function remark({ kind, content, span }: RRemark): Remark | undefined {
  return kind === "source" || kind === "note" ? { type: "remark", kind, content: inlines(content), span } : undefined;
}

function inlines(content: readonly RInline[]): readonly Inline[] {
  return content.flatMap(inline);
}

/** A place in the document that the passage is taken from is nowhere in the one that takes it. */
function inline(node: RInline): readonly Inline[] {
  switch (node.type) {
    case "text":
      return [stretch(node)];
    case "ref":
      return [stretch(numberText(node))];
    case "link": {
      const { content, span, target } = node;
      const words = content.map(stretch);
      return "href" in target ? [{ type: "link", href: target.href, hrefSpan: span, content: words, span }] : words;
    }
    case "line-break":
      return [node];
    case "note":
      return [];
  }
}

/** Characters in the looks that they have. */
function stretch(node: RText): Inline {
  const { text, span, trace, bold, italic, code, script, classes = [] } = node;
  let inline: Inline = code
    ? { type: "code", text, span, trace: traceOf(node) }
    : { type: "text", text, span, ...(trace && { trace }) };
  if (script) inline = { type: `${script}script`, content: [inline], span };
  if (italic) inline = { type: "emphasis", content: [inline], span };
  if (bold) inline = { type: "strong", content: [inline], span };
  if (classes.length > 0) inline = { type: "stretch", content: [inline], span, attributes: { classes, pairs: {}, span } };
  return inline;
}
