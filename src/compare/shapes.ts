import type { RBlock, RContentsEntry, RInline, RItem, RRemark, RRow } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import type { Shape } from "./align.ts";
import type { PlaceName } from "./places.ts";
import { plain, plainBlocks } from "./tokens.ts";

/** Has the shape of a thing of either version; `place` names what references lead to. */
export type ShapeOf<T> = (thing: T, place: PlaceName) => Shape;

/** A block as it is compared: a heading of another rank may be the same one, a box of another kind is not. */
export const blockShape: ShapeOf<RBlock> = (block, place) => {
  const label = "anchor" in block ? block.anchor : undefined;
  const kind = block.type === "container" ? `container ${block.name}` : block.type;
  if (block.type === "verbatim") return { kind, label, id: block.text, says: () => block.text };
  return { kind, label, id: `${block.role} ${says([block], place)}`, says: () => plainBlocks([block]) };
};

/** An item of a list. */
export const itemShape: ShapeOf<RItem> = ({ anchor, blocks }, place) => {
  return { kind: "item", label: anchor, id: says(blocks, place), says: () => plainBlocks(blocks) };
};

/** A row of a table. */
export const rowShape: ShapeOf<RRow> = ({ cells }, place) => {
  const each = (of: (line: readonly RInline[]) => string, under: (blocks: readonly RBlock[]) => string) =>
    cells.map(({ content, blocks }) => `${of(content)} ${under(blocks)}`).join("\n");
  const id = each(
    (line) => lookedAt(line, place),
    (blocks) => says(blocks, place),
  );
  return { kind: `row of ${cells.length}`, id, says: () => each(plain, plainBlocks) };
};

/** A line under a table, a figure or a box. */
export const remarkShape: ShapeOf<RRemark> = ({ kind, label, content, more = [] }, place) => {
  return { kind, id: `${label} ${lookedAt(content, place)} ${says(more, place)}`, says: () => plain(content) };
};

/** A line of contents. */
export const entryShape: ShapeOf<RContentsEntry> = ({ level, anchor, content }, place) => {
  return { kind: `entry ${level}`, label: place(anchor), id: lookedAt(content, place), says: () => plain(content) };
};

/** What blocks say; looks count, and so does where a cell ends. */
function says(blocks: readonly RBlock[], place: PlaceName): string {
  return linesIn(blocks)
    .map((line) => lookedAt(line, place))
    .join("\n");
}

function lookedAt(line: readonly RInline[], place: PlaceName): string {
  return line
    .map((node) => {
      if (node.type === "ref") return `→${place(node.anchor)}`;
      if (node.type === "text") return `${node.bold ? "**" : ""}${node.italic ? "*" : ""}${node.script ?? ""}${node.text}`;
      return plain([node]);
    })
    .join("");
}
