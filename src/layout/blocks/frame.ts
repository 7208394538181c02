import { framePadding, whiteBelow } from "../../prepare/white.ts";
import { points } from "../../theme/geometry.ts";
import type { RoleLook } from "../../theme/role-look.ts";
import { type Collector, columnOf } from "./collector.ts";

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
  const { flow, context } = collector;
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
  flow.add({ kind: "white" }, framePadding, gap);
  flow.keep(3);
  const floor = flow.floor;
  if (whole) flow.floor = 1;
  add();
  flow.keep(3);
  const foot = Math.max(flow.after, framePadding) + points(frame.below ?? 0);
  flow.after = 0;
  flow.add({ kind: "white" }, foot);
  flow.floor = floor;
  flow.frame = outer;
  flow.after = whiteBelow(context.theme);
}
