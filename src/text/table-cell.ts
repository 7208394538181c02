import type { RBlock, RCell } from "../document/resolved.ts";
import { points } from "../theme/geometry.ts";
import { lookOf, styleOf } from "../theme/look.ts";
import type { Style } from "../theme/theme.ts";
import type { Context } from "./context.ts";
import type { Element } from "./element.ts";
import { element } from "./element.ts";
import { markerOf, openList } from "./list.ts";
import { type Column, type MarkerText, type SetParagraph, setParagraph } from "./paragraph.ts";
import { flatten, join, type Prose, plainProse } from "./prose.ts";

/** A cell whose text is known but has no width yet. */
export interface OpenCell {
  readonly cell: RCell;
  readonly parts: readonly OpenPart[];
}

/** A paragraph of a cell. */
interface OpenPart {
  readonly prose: Prose;
  readonly style: Style;
  readonly lead: boolean;
  readonly marker: MarkerText | undefined;
  /** In a list, which starts wherever its column is aligned. */
  readonly listed: boolean;
}

/** A cell set in its column. */
export interface SetCell {
  readonly cell: RCell;
  readonly parts: readonly SetPart[];
  /** From the top of its first line to the foot of its last, in points. */
  readonly height: number;
  readonly atFoot: boolean;
}

/** A paragraph of a cell, and how far below the top of the cell's text it starts. */
export interface SetPart {
  readonly paragraph: SetParagraph;
  readonly above: number;
}

/** Whether the first line of a text shows anything. */
const shows = /^[^\n]*[^\s\u00ad\u061c\u200b\u200e\u200f\u2060]/;

/** Opens a cell whose element is `tag`: its text belongs to that, or, where there is more than one paragraph, each to one of its own. */
export function openCell(cell: RCell, style: Style, tag: Element, context: Context): OpenCell {
  const { blocks, content } = cell;
  const own = { style, lead: false, marker: undefined, listed: false };
  if (blocks.length === 0)
    return { cell, parts: [seen({ ...own, prose: flatten(content, { style }, tag, context) }, tag, context)] };
  const first = content.length > 0 ? [{ ...own, prose: flatten(content, { style }, element("P", tag), context) }] : [];
  const [opening, ...others] = [...first, ...openBlocks(blocks, false, tag, context)];
  return { cell, parts: opening ? [seen(opening, tag, context), ...others] : [] };
}

/** A cell's first paragraph; where its first line shows nothing it gets a space, so that the cell is in the logical tree in its place. */
function seen(part: OpenPart, tag: Element, context: Context): OpenPart {
  const { marker, prose, style } = part;
  return marker || shows.test(prose.text) ? part : { ...part, prose: join(plainProse(" ", { style }, tag, context), prose) };
}

function openBlocks(blocks: readonly RBlock[], listed: boolean, parent: Element, context: Context): OpenPart[] {
  return blocks.flatMap((block): OpenPart[] => {
    if (block.type === "paragraph") {
      const tag = element("P", parent);
      return [openPart(block, listed, tag, markerOf(block, tag, context), context)];
    }
    if (block.type !== "list") return [];
    return [...openList(block, parent, context)].flatMap(({ head, tag, label, others, body }) => [
      ...(head ? [openPart(head, true, tag, markerOf(head, label, context), context)] : []),
      ...openBlocks(others, true, body, context),
    ]);
  });
}

function openPart(
  { content, role }: Extract<RBlock, { type: "paragraph" }>,
  listed: boolean,
  tag: Element,
  marker: MarkerText | undefined,
  context: Context,
): OpenPart {
  const style = styleOf(context.theme, role);
  return { style, lead: lookOf(context.theme, role).lead, marker, listed, prose: flatten(content, { style }, tag, context) };
}

/** What a cell needs by `measure`: of its paragraphs the widest, with its indent. */
export function widthOfCell({ parts }: OpenCell, measure: (prose: Prose) => number): number {
  return parts.reduce((widest, { prose, style, marker }) => {
    const indent = points(marker ? marker.level.textAt : Math.max(style.start, 0));
    return Math.max(widest, measure(prose) + indent);
  }, 0);
}

/** Sets a cell in its column; `styles` are those of cells with their alignments, each made once. */
export function setCell(
  { cell, parts }: OpenCell,
  align: Style["align"],
  column: Column,
  styles: Map<string, Style>,
  context: Context,
): SetCell {
  const set: SetPart[] = [];
  let height = 0;
  let after = 0;
  for (const { prose, style, lead, marker, listed } of parts) {
    const look = listed ? style : aligned(style, align, styles);
    const paragraph = setParagraph(prose, { style: look, column, lead, marker }, context);
    if (set.length > 0) height += Math.max(after, points(style.before));
    set.push({ paragraph, above: height });
    height += paragraph.lines.length * paragraph.height;
    after = points(style.after);
  }
  return { cell, parts: set, height, atFoot: cell.head === true };
}

function aligned(style: Style, align: Style["align"], known: Map<string, Style>): Style {
  const key = `${style.id} ${align}`;
  const made = known.get(key) ?? { ...style, align };
  known.set(key, made);
  return made;
}

/** The anchors of blocks and of their items, in order. */
export function anchorsIn(blocks: readonly RBlock[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.anchor === undefined ? [] : [block.anchor]),
    ...(block.type === "list" ? block.items.flatMap((item) => anchorsIn(item.blocks)) : []),
  ]);
}
