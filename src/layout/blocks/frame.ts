import type { RContainer } from "../../document/resolved.ts";
import { frameFoot, framePadding, frameSides, whiteAtEnd } from "../../prepare/frame.ts";
import { whiteBelow } from "../../prepare/white.ts";
import { lookOf } from "../../theme/look.ts";
import { type Collector, pageOf } from "./collector.ts";

/**
 * Adds what `add` adds of a container inside its frame, if the theme gives it one: a border that is drawn on every page the content reaches
 * (un-format 3.5, 11.3). A frame that is kept whole goes to the next page where it does not fit, without the title before it, and is broken
 * only where it is longer than a page.
 */
export function addFramed(container: RContainer, collector: Collector, add: () => void): void {
  const { flow, context } = collector;
  const { frame, whole } = lookOf(context.theme, container.role);
  if (!frame) {
    add();
    return;
  }
  const outer = flow.frame;
  const gap = flow.after;
  flow.after = 0;
  flow.frame = { ...frameSides(frame, pageOf(collector)), thickness: frame.rule / 8, outer };
  if (whole) flow.release();
  flow.add({ kind: "white" }, framePadding, gap);
  flow.keep(3);
  const floor = flow.floor;
  if (whole) flow.floor = 1;
  add();
  flow.keep(3);
  flow.after = 0;
  flow.add({ kind: "white" }, frameFoot(frame, whiteAtEnd(container, context.theme)));
  flow.floor = floor;
  flow.frame = outer;
  flow.after = whiteBelow(context.theme);
}
