import { points } from "../../theme/geometry.ts";
import type { RoleLook } from "../../theme/role-look.ts";
import { type Collector, columnOf } from "./collector.ts";

/** White between a frame and the text in it, above and below; after the last paragraph, its own white counts. */
const padding = 4;

/**
 * Adds what `add` adds inside a frame, if there is one: a border that is drawn on every page the content reaches (un-format 3.5, 11.3).
 * A frame that is kept whole goes to the next page where it does not fit, without the title before it, and is broken only where it is
 * longer than a page.
 */
export function addFramed(frame: RoleLook["frame"], whole: boolean, collector: Collector, add: () => void): void {
  if (!frame) {
    add();
    return;
  }
  const { flow } = collector;
  const column = columnOf(collector);
  const outer = flow.frame;
  const gap = flow.after;
  flow.after = 0;
  flow.frame = {
    left: column.left + points(frame.start),
    right: column.right - points(frame.end),
    thickness: frame.rule / 8,
    outer,
  };
  if (whole) flow.release();
  flow.add({ kind: "white" }, padding, gap);
  flow.keep(3);
  const floor = flow.floor;
  if (whole) flow.floor = 1;
  add();
  flow.keep(3);
  const foot = Math.max(flow.after, padding) + points(frame.below ?? 0);
  flow.after = 0;
  flow.add({ kind: "white" }, foot);
  flow.floor = floor;
  flow.frame = outer;
  flow.after = gapAfter;
}

/** White below a frame: a line. */
const gapAfter = 12;
