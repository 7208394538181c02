import type { RBlock, RContainer, RRemark } from "../document/resolved.ts";
import type { Column } from "../text/paragraph.ts";
import { points } from "../theme/geometry.ts";
import { lookOf, styleOf } from "../theme/look.ts";
import type { RoleLook } from "../theme/role-look.ts";
import type { Theme } from "../theme/theme.ts";
import { whiteBelow } from "./white.ts";

/** A border around a container, as the theme says it. */
export type FrameLook = NonNullable<RoleLook["frame"]>;

/** White between a frame and the text in it, above and below, in points; after the last paragraph, its own white counts. */
export const framePadding = 4;

/** Where a frame between the margins `column` stands: its outer edges. */
export function frameSides({ start, end }: FrameLook, { left, right }: Column): Column {
  return { left: left + points(start), right: right - points(end) };
}

/** White between the last line in a frame and its foot, in points, where what stands last wants `after` below it. */
export function frameFoot({ below = 0 }: FrameLook, after: number): number {
  return Math.max(after, framePadding) + points(below);
}

/** The white that what stands last in a container wants below it, in points: of a paragraph that of its style. */
export function whiteAtEnd({ blocks, remarks }: Pick<RContainer, "blocks" | "remarks">, theme: Theme): number {
  return remarks ? afterRemarks(remarks, theme) : afterBlock(blocks.at(-1), theme);
}

function afterBlock(block: RBlock | undefined, theme: Theme): number {
  switch (block?.type) {
    case "heading":
    case "paragraph":
    case "verbatim":
      return points(styleOf(theme, block.role).after);
    case "list":
      return afterBlock(block.items.at(-1)?.blocks.at(-1), theme);
    case "quotation":
      return afterBlock(block.blocks.at(-1), theme);
    case "container":
      return lookOf(theme, block.role).frame ? whiteBelow(theme) : whiteAtEnd(block, theme);
    case "table":
    case "figure":
      return afterRemarks(block.remarks, theme);
    default:
      return 0;
  }
}

/** Under sources and notes, the last of which has its own white, or what they would stand under. */
function afterRemarks(remarks: readonly RRemark[], theme: Theme): number {
  const last = remarks.at(-1);
  const own = last?.more ? afterBlock(last.more.at(-1), theme) : last ? points(styleOf(theme, last.role).after) : 0;
  return Math.max(own, whiteBelow(theme));
}
