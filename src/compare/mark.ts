import type { Change, RBlock, RCell, RContentsEntry, RInline, RItem, RNote, RRemark, RRow } from "../document/resolved.ts";
import { formerly, type Places } from "./places.ts";

/** Marks what came or went as a whole, with all that stands in it. */
export class Marker {
  readonly #places: Places;

  /** `places` are told of what came, and say where that leads which went. */
  constructor(places: Places) {
    this.#places = places;
  }

  /** A line. */
  line(line: readonly RInline[], change: Change): readonly RInline[] {
    return line.map((node): RInline => {
      switch (node.type) {
        case "note":
          return this.#note(node, change);
        case "ref":
          return { ...node, change, anchor: this.#target(node.anchor, change) };
        case "link": {
          const content = node.content.map((part) => ({ ...part, change }));
          const { target } = node;
          return {
            ...node,
            change,
            content,
            ...("anchor" in target && { target: { anchor: this.#target(target.anchor, change) } }),
          };
        }
        default:
          return { ...node, change };
      }
    });
  }

  /** A block. What went has another name, and starts no page. */
  block(block: RBlock, change: Change): RBlock {
    switch (block.type) {
      case "heading":
        return {
          ...this.#named(block, change),
          content: this.line(block.content, change),
          anchor: this.#nameOf(block.anchor, change),
          startsPage: block.startsPage && change.kind === "inserted",
        };
      case "paragraph":
        return { ...this.#named(block, change), content: this.line(block.content, change) };
      case "list":
        return { ...this.#named(block, change), items: block.items.map((item) => this.item(item, change)) };
      case "quotation":
        return { ...this.#named(block, change), blocks: this.#blocks(block.blocks, change) };
      case "container":
        return {
          ...this.#named(block, change),
          blocks: this.#blocks(block.blocks, change),
          ...(block.title && { title: this.line(block.title, change) }),
          ...(block.remarks && { remarks: block.remarks.map((remark) => this.remark(remark, change)) }),
        };
      case "table":
        return {
          ...this.#named(block, change),
          ...(block.title && { title: this.line(block.title, change) }),
          head: block.head.map((row) => this.row(row, change)),
          body: block.body.map((row) => this.row(row, change)),
          remarks: block.remarks.map((remark) => this.remark(remark, change)),
        };
      case "figure":
        return {
          ...this.#named(block, change),
          title: this.line(block.title, change),
          remarks: block.remarks.map((remark) => this.remark(remark, change)),
        };
      case "contents": {
        const entries = block.entries.map((entry) => this.entry(entry, change));
        return { ...this.#named(block, change), entries };
      }
      default:
        return this.#named(block, change);
    }
  }

  /** A line of contents. */
  entry(entry: RContentsEntry, change: Change): RContentsEntry {
    return { ...entry, change, content: this.line(entry.content, change), anchor: this.#target(entry.anchor, change) };
  }

  /** An item of a list. */
  item(item: RItem, change: Change): RItem {
    return { ...this.#named(item, change), blocks: this.#blocks(item.blocks, change) };
  }

  /** A row of a table. */
  row(row: RRow, change: Change): RRow {
    return { ...this.#named(row, change), cells: row.cells.map((cell) => this.cell(cell, change)) };
  }

  /** A cell of a table. */
  cell(cell: RCell, change: Change): RCell {
    return {
      ...this.#named(cell, change),
      content: this.line(cell.content, change),
      blocks: this.#blocks(cell.blocks, change),
    };
  }

  /** A line under a table, a figure or a box. */
  remark(remark: RRemark, change: Change): RRemark {
    return {
      ...this.#named(remark, change),
      content: this.line(remark.content, change),
      ...(remark.more && { more: this.#blocks(remark.more, change) }),
    };
  }

  #note(note: RNote, change: Change): RNote {
    return {
      ...note,
      change,
      anchor: this.#nameOf(note.anchor, change),
      content: this.line(note.content, change),
      ...(note.more && { more: this.#blocks(note.more, change) }),
    };
  }

  #blocks(blocks: readonly RBlock[], change: Change): readonly RBlock[] {
    return blocks.map((block) => this.block(block, change));
  }

  #target(anchor: string, change: Change): string {
    return change.kind === "deleted" ? this.#places.of(anchor) : anchor;
  }

  #named<T extends { readonly anchor?: string }>(node: T, change: Change): T {
    return { ...node, change, ...(node.anchor !== undefined && { anchor: this.#nameOf(node.anchor, change) }) };
  }

  #nameOf(anchor: string, { kind }: Change): string {
    if (kind === "deleted") return formerly + anchor;
    this.#places.come(anchor);
    return anchor;
  }
}
