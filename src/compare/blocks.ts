import type { RBlock, RCell, RInline, RItem, RRemark, RRow, RTable } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import { alignShapes, type Shape } from "./align.ts";
import type { Changes } from "./changes.ts";
import { compareLines } from "./lines.ts";
import { markBlock, markItem, markRemarks, markRow } from "./mark.ts";
import { plain } from "./tokens.ts";

/** Blocks that the program makes or that show no text of an author's: the new version's stand alone. */
const made: ReadonlySet<RBlock["type"]> = new Set(["masthead", "first-foot", "contents", "notes", "page-break", "end-rule"]);

/** Compares blocks: two versions become one, in which what came and what went is marked. */
export class BlockComparison {
  readonly #language: string;
  readonly #changes: Changes;

  constructor(language: string, changes: Changes) {
    this.#language = language;
    this.#changes = changes;
  }

  /** What went stands before what came in its place. */
  blocks(old: readonly RBlock[], fresh: readonly RBlock[]): readonly RBlock[] {
    const before = old.filter(({ type }) => !made.has(type));
    return alignShapes(before.map(shapeOf), fresh.map(shapeOf)).flatMap(({ old: from, fresh: to }) => {
      const [one, other] = [from === undefined ? undefined : before[from], to === undefined ? undefined : fresh[to]];
      if (other && made.has(other.type)) return [other];
      return this.#pair(
        one,
        other,
        (block, kind) => markBlock(block, this.#changes.next(kind)),
        (a, b) => this.#block(a, b),
      );
    });
  }

  /** One thing of two, or what came of it or went. */
  #pair<T>(
    old: T | undefined,
    fresh: T | undefined,
    mark: (thing: T, kind: "inserted" | "deleted") => T,
    join: (old: T, fresh: T) => T | undefined,
  ): readonly T[] {
    const joined = old !== undefined && fresh !== undefined ? join(old, fresh) : undefined;
    if (joined !== undefined) return [joined];
    return [...(old === undefined ? [] : [mark(old, "deleted")]), ...(fresh === undefined ? [] : [mark(fresh, "inserted")])];
  }

  /** Two versions of a block as one; none where one can only stand in the place of the other. */
  #block(old: RBlock, fresh: RBlock): RBlock | undefined {
    if (isEqual(shapeOf(old), shapeOf(fresh)) && old.type !== "figure") return fresh;
    if ((old.type === "heading" || old.type === "paragraph") && old.type === fresh.type) {
      return { ...fresh, content: this.#line(old.content, fresh.content) };
    }
    if (old.type === "list" && fresh.type === "list") return { ...fresh, items: this.#items(old.items, fresh.items) };
    if (old.type === "quotation" && fresh.type === "quotation") {
      return { ...fresh, blocks: this.blocks(old.blocks, fresh.blocks) };
    }
    if (old.type === "container" && fresh.type === "container") {
      return {
        ...fresh,
        ...((old.title || fresh.title) && { title: this.#line(old.title ?? [], fresh.title ?? []) }),
        blocks: this.blocks(old.blocks, fresh.blocks),
        ...((old.remarks || fresh.remarks) && { remarks: this.#remarks(old.remarks ?? [], fresh.remarks ?? []) }),
      };
    }
    if (old.type === "table" && fresh.type === "table") return this.#table(old, fresh);
    if (old.type === "figure" && fresh.type === "figure" && isSamePicture(old.image.bytes, fresh.image.bytes)) {
      return { ...fresh, title: this.#line(old.title, fresh.title), remarks: this.#remarks(old.remarks, fresh.remarks) };
    }
    return undefined;
  }

  #line(old: readonly RInline[], fresh: readonly RInline[]): readonly RInline[] {
    return compareLines(old, fresh, this.#language, this.#changes);
  }

  #items(old: readonly RItem[], fresh: readonly RItem[]): readonly RItem[] {
    const shape = (item: RItem): Shape => ({ kind: "item", label: item.anchor, text: textOf(item.blocks) });
    return alignShapes(old.map(shape), fresh.map(shape)).flatMap(({ old: from, fresh: to }) =>
      this.#pair(
        from === undefined ? undefined : old[from],
        to === undefined ? undefined : fresh[to],
        (item, kind) => markItem(item, this.#changes.next(kind)),
        (one, other) => ({ ...other, blocks: this.blocks(one.blocks, other.blocks) }),
      ),
    );
  }

  /** Rows are compared where the columns are the same and no cell takes several rows; else one table stands in the place of the other. */
  #table(old: RTable, fresh: RTable): RTable | undefined {
    if (old.columns.length !== fresh.columns.length || joinsRows(old) || joinsRows(fresh)) return undefined;
    return {
      ...fresh,
      ...((old.title || fresh.title) && { title: this.#line(old.title ?? [], fresh.title ?? []) }),
      head: this.#rows(old.head, fresh.head),
      body: this.#rows(old.body, fresh.body),
      remarks: this.#remarks(old.remarks, fresh.remarks),
    };
  }

  #rows(old: readonly RRow[], fresh: readonly RRow[]): readonly RRow[] {
    return alignShapes(old.map(rowShape), fresh.map(rowShape)).flatMap(({ old: from, fresh: to }) =>
      this.#pair(
        from === undefined ? undefined : old[from],
        to === undefined ? undefined : fresh[to],
        (row, kind) => markRow(row, this.#changes.next(kind)),
        (one, other) => this.#row(one, other),
      ),
    );
  }

  #row(old: RRow, fresh: RRow): RRow | undefined {
    const isAlike =
      old.cells.length === fresh.cells.length && old.cells.every((cell, at) => cell.column === fresh.cells[at]?.column);
    if (!isAlike) return undefined;
    const cells = fresh.cells.map((cell, at): RCell => {
      const before = old.cells[at];
      if (!before) return cell;
      return { ...cell, content: this.#line(before.content, cell.content), blocks: this.blocks(before.blocks, cell.blocks) };
    });
    return { ...fresh, cells };
  }

  #remarks(old: readonly RRemark[], fresh: readonly RRemark[]): readonly RRemark[] {
    const shape = ({ kind, content }: RRemark): Shape => ({ kind, text: plain(content) });
    return alignShapes(old.map(shape), fresh.map(shape)).flatMap(({ old: from, fresh: to }) =>
      this.#pair(
        from === undefined ? undefined : old[from],
        to === undefined ? undefined : fresh[to],
        (remark, kind) => markRemarks([remark], this.#changes.next(kind))[0] ?? remark,
        (one, other) => ({ ...other, content: this.#line(one.content, other.content) }),
      ),
    );
  }
}

function shapeOf(block: RBlock): Shape {
  const text = block.type === "verbatim" ? block.text : textOf([block]);
  const label = "anchor" in block ? block.anchor : undefined;
  return { kind: `${block.type} ${block.role}`, label, text };
}

/** What blocks say; looks count, and so does where a cell ends. */
function textOf(blocks: readonly RBlock[]): string {
  return linesIn(blocks).map(lookedAt).join("\n");
}

function lookedAt(line: readonly RInline[]): string {
  return line
    .map((node) => {
      if (node.type === "ref") return `→${node.anchor}`;
      if (node.type === "text") return `${node.bold ? "**" : ""}${node.italic ? "*" : ""}${node.script ?? ""}${node.text}`;
      return plain([node]);
    })
    .join("");
}

function rowShape({ cells }: RRow): Shape {
  return { kind: "row", text: cells.map(({ content, blocks }) => `${lookedAt(content)} ${textOf(blocks)}`).join("\n") };
}

function isEqual(one: Shape, other: Shape): boolean {
  return one.kind === other.kind && one.text === other.text;
}

function joinsRows({ head, body }: RTable): boolean {
  return [...head, ...body].some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
}

function isSamePicture(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
