import { callAnchor } from "../document/call-anchor.ts";
import type { Resolved } from "../document/resolved.ts";
import { firstFootOf } from "../prepare/first-foot.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { atOnce, type Steps } from "../steps.ts";
import { element } from "../text/element.ts";
import { collect } from "./blocks/collect.ts";
import { heightOf, makeFootnotes } from "./blocks/footnotes.ts";
import type { Destination, LaidOut, Page } from "./page.ts";
import { Canvas } from "./pages/canvas.ts";
import { distribute, type PagePlan } from "./pages/distribute.ts";
import { type Drawing, drawBody } from "./pages/draw.ts";
import { drawFirstFoot, endOfFirst } from "./pages/first-foot.ts";
import { PassageList } from "./pages/passage-list.ts";
import { makeRunning } from "./pages/running.ts";
import type { Slot } from "./slots.ts";

/** A document shared out over pages, none of which is drawn yet. */
export interface Pagination {
  readonly pageCount: number;
  /** Where each anchor is: what the contents of a Word file want to know. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Draws the pages. */
  draw(): LaidOut;
  /** The same, a step a page. */
  drawSteps(): Steps<LaidOut>;
}

/** Lays a document out at once. */
export function paginate(resolved: Resolved, context: Prepared): Pagination {
  return atOnce(paginateSteps(resolved, context));
}

/**
 * Lays a document out: lines it up as slots, a step a block, distributes these over pages, a step a page, and, when it is asked to, draws the pages.
 */
export function* paginateSteps(resolved: Resolved, context: Prepared): Steps<Pagination> {
  const isMirrored = resolved.direction === "rtl";
  const root = element("Document", undefined, { language: resolved.language, ...(isMirrored && { isRightToLeft: true }) });
  const collector = yield* collect(resolved, root, context);
  const { flow, outline } = collector;
  const foot = firstFootOf(resolved);
  const footnotes = makeFootnotes(collector);
  const plans = yield* distribute(flow.slots, {
    ...context.pages,
    first: endOfFirst(foot, context),
    footnotes,
  });
  const destinations = findDestinations(plans, flow.slots, footnotes.separator);
  const drawSteps = function* (): Steps<LaidOut> {
    const drawing: Drawing = { context, slots: flow.slots, destinations };
    const running = makeRunning(resolved, context);
    const passages = new PassageList();
    const pages: Page[] = [];
    for (const plan of plans) {
      const { number, geometry } = plan;
      const canvas = new Canvas(passages, isMirrored ? geometry.width : undefined);
      running.draw(plan, canvas);
      drawBody(plan, canvas, drawing);
      if (foot && number === 1) drawFirstFoot(foot, canvas, context);
      pages.push({ number, width: geometry.width, height: geometry.height, items: canvas.finish() });
      yield;
    }
    return { layout: { pages, structure: root, destinations, outline, digits: context.digits }, passages: passages.all };
  };
  return { pageCount: plans.length, destinations, draw: () => atOnce(drawSteps()), drawSteps };
}

/** Where every anchor is: at the top of what begins with it; of a note, where its text starts; of its call, the line. */
function findDestinations(plans: readonly PagePlan[], slots: readonly Slot[], separator: number): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  for (const plan of plans) {
    const { number: page, geometry } = plan;
    for (let index = plan.from; index < plan.to; index++) {
      const slot = slots[index];
      if (!slot || (slot.anchors.length === 0 && slot.notes.length === 0)) continue;
      const place = { page, x: geometry.left, y: plan.tops[index - plan.from] ?? geometry.top };
      for (const id of slot.anchors) destinations.set(id, place);
      for (const { note } of slot.notes) destinations.set(callAnchor(note.anchor), place);
    }
    let y = plan.notesTop + separator;
    for (const { set, from, to } of plan.notes) {
      if (from === 0) y += set.before;
      const place = { page, x: geometry.left, y };
      if (from === 0) destinations.set(set.anchor, place);
      for (const { note } of set.calls) if (from === 0) destinations.set(callAnchor(note.anchor), place);
      for (let line = from; line < to; line++) {
        const lineTop = y + heightOf(set, from, line);
        for (const id of set.lines[line]?.anchors ?? []) destinations.set(id, { ...place, y: lineTop });
      }
      y += heightOf(set, from, to);
    }
  }
  return destinations;
}
