import { resolvedText } from "../../document/plain.ts";
import type { Context } from "../../text/context.ts";
import { element, type Tag } from "../../text/element.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import { widthOfProse, wordsOf } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import type { Destination } from "../page.ts";
import type { Entry, Frame, Masthead, Picture, Row, Rule, Slot } from "../slots.ts";
import type { Canvas } from "./canvas.ts";
import type { PagePlan } from "./distribute.ts";
import { drawPicture } from "./picture.ts";

/** What drawing a page needs besides its plan. */
export interface Drawing {
  readonly context: Context;
  readonly slots: readonly Slot[];
  readonly destinations: ReadonlyMap<string, Destination>;
}

/** Draws what flows on a page and its notes. */
export function drawBody(plan: PagePlan, canvas: Canvas, drawing: Drawing): void {
  let y = plan.geometry.top;
  for (const { row, height } of plan.heads) {
    drawRow(row, y, y + height, canvas, true);
    y += height;
  }
  const frames = new FrameSpans();
  for (let index = plan.from; index < plan.to; index++) {
    const slot = drawing.slots[index];
    const top = plan.tops[index - plan.from];
    if (!slot || top === undefined) continue;
    drawSlot(slot, top, canvas, drawing);
    frames.extend(slot.frame, index, top, top + slot.height);
  }
  frames.draw(canvas, plan, drawing.slots);
  drawNotes(plan, canvas, drawing);
  canvas.items.push(...canvas.marks.drawn(plan.geometry.left));
}

function drawSlot({ content, index, height }: Slot, top: number, canvas: Canvas, drawing: Drawing): void {
  switch (content.kind) {
    case "lines":
      canvas.line(content.paragraph, index, top + height - content.paragraph.depth);
      break;
    case "row":
      drawRow(content, top, top + height, canvas, false);
      break;
    case "picture":
      drawFigure(content, top, canvas, drawing.context);
      break;
    case "entry":
      drawEntry(content, index, top, canvas, drawing);
      break;
    case "rule":
      drawRule(content, top + height, canvas);
      break;
    case "masthead":
      drawMasthead(content, canvas);
      break;
    case "white":
      break;
  }
}

function drawRow(row: Row, top: number, foot: number, canvas: Canvas, repeated: boolean): void {
  const width = row.right - row.left;
  if (row.changed && !repeated) canvas.marks.beside(top, foot);
  canvas.rule(row.left, top, width, row.ruleAbove);
  canvas.rule(row.left, foot - row.ruleBelow, width, row.ruleBelow);
  for (const { x, y, width: length, thickness } of row.inner) canvas.rule(x, top + y - thickness, length, thickness);
  for (const { paragraph, index, above, nth } of row.lines) {
    const baseline = top + above + nth * paragraph.height - paragraph.depth;
    const before = canvas.items.length;
    canvas.line(paragraph, index, baseline, repeated ? "artifact" : undefined);
    if (index === 0 && canvas.items.length === before && !repeated) openElement(paragraph, baseline, canvas);
  }
}

/** Puts the element of a cell in its place, though its first line shows nothing: what follows may stand on another page. */
function openElement({ first, prose }: SetParagraph, baseline: number, canvas: Canvas): void {
  const [run] = prose.runs;
  if (run) canvas.text(first, baseline, "", run.look, run.tag);
}

function drawFigure(
  { figure, drawing, x, width, height, parent }: Picture,
  top: number,
  canvas: Canvas,
  context: Context,
): void {
  const tag = element("Figure", parent, { alt: spoken(figure, context), box: [canvas.leftOf(x, width), top, width, height] });
  drawPicture({ x, y: top, width, height, image: figure.image, drawing }, tag, canvas);
  if (figure.change) canvas.marks.picture(figure.change, x, top, width, height);
}

/** What a listener hears of a picture: where its author does not say what it shows, its title, or else the name of its file. */
function spoken({ alt, title, image, change }: Picture["figure"], { changeWords }: Context): string {
  const words = [alt, resolvedText(title ?? [])].find((text) => text.trim() !== "") ?? image.path;
  return change ? changeWords[change.kind].replace("%", () => words) : words;
}

/** A line of the contents; behind the last, dots to the column of pages, and the page. */
function drawEntry(
  { paragraph, tail: lastTail, link }: Entry,
  index: number,
  top: number,
  canvas: Canvas,
  { destinations, context }: Drawing,
): void {
  const { height, depth, lines } = paragraph;
  const tail = index === lines.length - 1 ? lastTail : undefined;
  const baseline = top + height - depth;
  canvas.line(paragraph, index, baseline);
  const line = lines[index];
  const start = index === 0 ? paragraph.first : paragraph.rest;
  const end = start + (line?.width ?? 0);
  const look = paragraph.prose.runs[0]?.look ?? paragraph.marker?.prose.runs[0]?.look;
  if (tail && look) {
    const words = (text: string, tag: Tag) => wordsOf(text, look, tag, context);
    const dot = widthOfProse(words(".", "artifact"));
    const count = Math.floor((tail.leaderTo - end - leaderGap) / dot);
    if (count > 0) canvas.words(tail.leaderTo - count * dot, baseline, words(".".repeat(count), "artifact"));
    const put = (text: string, to: number) => {
      const shown = words(text, tail.tag);
      if (text) canvas.words(to - widthOfProse(shown), baseline, shown);
    };
    canvas.text(end, baseline, " ", look, tail.tag);
    put(tail.paragraphs, tail.paragraphsTo);
    if (tail.paragraphs) canvas.text(tail.paragraphsTo, baseline, " ", look, tail.tag);
    put(String(destinations.get(tail.anchor)?.page ?? ""), tail.pageTo);
  }
  if (!link) return;
  const left = index === 0 && paragraph.marker ? paragraph.marker.x : start;
  canvas.items.push({ kind: "link", x: left, y: top, width: (tail ? tail.pageTo : end) - left, height, ...link });
}

/** White between an entry's text and its dots. */
const leaderGap = 1;

function drawRule({ x, width, thickness, rise }: Rule, foot: number, canvas: Canvas): void {
  canvas.rule(x, foot - rise, width, thickness);
}

function drawMasthead({ draw }: Masthead, canvas: Canvas): void {
  for (const part of draw) {
    if (part.kind === "rule") canvas.rule(part.x, part.y, part.width, part.height);
    else if (part.kind === "emblem") drawPicture(part.place, "artifact", canvas);
    else
      for (const index of part.paragraph.lines.keys())
        canvas.line(part.paragraph, index, part.y + index * part.paragraph.height);
  }
}

function drawNotes(plan: PagePlan, canvas: Canvas, { context }: Drawing): void {
  if (plan.notes.length === 0) return;
  const { at, length, before, after } = context.theme.notes.separator;
  canvas.rule(plan.geometry.left + points(at), plan.notesTop + points(before), points(length), noteRule);
  let y = plan.notesTop + points(before + after);
  for (const { set, from, to } of plan.notes) {
    if (from === 0) y += set.before;
    for (const { paragraph, index, gap } of set.lines.slice(from, to)) {
      y += gap + paragraph.height;
      canvas.line(paragraph, index, y - paragraph.depth);
    }
  }
}

/** Thickness of the rule above notes. */
const noteRule = 0.48;

/** Where frames begin and end on a page. */
class FrameSpans {
  readonly #spans = new Map<Frame, { first: number; last: number; top: number; bottom: number }>();

  extend(innermost: Frame | undefined, index: number, top: number, bottom: number): void {
    for (let frame = innermost; frame; frame = frame.outer) {
      const span = this.#spans.get(frame);
      if (span) Object.assign(span, { last: index, bottom });
      else this.#spans.set(frame, { first: index, last: index, top, bottom });
    }
  }

  draw(canvas: Canvas, plan: PagePlan, slots: readonly Slot[]): void {
    for (const [frame, { first, last, top, bottom }] of this.#spans) {
      const { left, right, thickness } = frame;
      const begins = !isIn(slots[first - 1], frame);
      const ends = !isIn(slots[last + 1], frame);
      const high = begins ? top : plan.geometry.top;
      canvas.rule(left, high, thickness, bottom - high);
      canvas.rule(right - thickness, high, thickness, bottom - high);
      if (begins) canvas.rule(left, high, right - left, thickness);
      if (ends) canvas.rule(left, bottom - thickness, right - left, thickness);
    }
  }
}

function isIn(slot: Slot | undefined, frame: Frame): boolean {
  for (let around = slot?.frame; around; around = around.outer) if (around === frame) return true;
  return false;
}
