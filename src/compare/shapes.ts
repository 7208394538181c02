import type { RBlock, RContentsEntry, RInline, RItem, RRemark, RRow } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import type { Shape } from "./align.ts";
import { plain } from "./tokens.ts";

/** A block as it is compared: a heading of another rank may be the same one, a box of another kind is not. */
export function blockShape(block: RBlock): Shape {
  const label = "anchor" in block ? block.anchor : undefined;
  const kind = block.type === "container" ? `container ${block.name}` : block.type;
  if (block.type === "verbatim") return { kind, label, id: block.text, text: block.text };
  return { kind, label, id: `${block.role} ${says([block])}`, text: plainText([block]) };
}

/** An item of a list. */
export function itemShape({ anchor, blocks }: RItem): Shape {
  return { kind: "item", label: anchor, id: says(blocks), text: plainText(blocks) };
}

/** A row of a table. */
export function rowShape({ cells }: RRow): Shape {
  const each = (of: (line: readonly RInline[]) => string, under: (blocks: readonly RBlock[]) => string) =>
    cells.map(({ content, blocks }) => `${of(content)} ${under(blocks)}`).join("\n");
  return { kind: `row of ${cells.length}`, id: each(lookedAt, says), text: each(plain, plainText) };
}

/** A line under a table, a figure or a box. */
export function remarkShape({ kind, label, content, more = [] }: RRemark): Shape {
  return { kind, id: `${label} ${lookedAt(content)} ${says(more)}`, text: plain(content) };
}

/** A line of contents. */
export function entryShape({ level, anchor, content }: RContentsEntry): Shape {
  return { kind: `entry ${level}`, label: anchor, id: lookedAt(content), text: plain(content) };
}

/** What blocks say; looks count, and so does where a cell ends. */
function says(blocks: readonly RBlock[]): string {
  return linesIn(blocks).map(lookedAt).join("\n");
}

function plainText(blocks: readonly RBlock[]): string {
  return linesIn(blocks).map(plain).join("\n");
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
