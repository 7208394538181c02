import type { Resolved, RInline } from "../document/resolved.ts";
import { styleOf } from "../theme/look.ts";
import type { Style } from "../theme/theme.ts";
import type { Canvas } from "./canvas.ts";
import type { Context } from "./context.ts";
import type { PagePlan } from "./distribute.ts";
import { widthOf } from "./fonts.ts";
import { type Geometry, points } from "./geometry.ts";
import { setParagraph } from "./paragraph.ts";
import { flatten } from "./prose.ts";

/** How far the rule of the running head reaches over the margins (measured, un-format 4). */
const overhang = 1.45;

/** Draws head and foot of a page but the first: the symbol over a rule and the page number, outside on either side (un-format 4). */
export function drawRunning(plan: PagePlan, resolved: Resolved, canvas: Canvas, context: Context): void {
  if (plan.number === 1) return;
  drawHead(plan, resolved.header, canvas, context);
  drawFoot(plan, resolved.footer, canvas, context);
}

function drawHead({ number, geometry }: PagePlan, content: readonly RInline[], canvas: Canvas, context: Context): void {
  if (content.length === 0) return;
  const style = styleOf(context.theme, "header");
  const top = points(context.theme.page.header);
  const paragraph = setSide(content, style, number % 2 === 0 ? "start" : "end", geometry, "header", context);
  for (const index of paragraph.lines.keys())
    canvas.line(paragraph, index, top + (index + 1) * paragraph.height - paragraph.depth);
  const { thickness, space } = style.ruleBelow;
  const y = top + paragraph.lines.length * paragraph.height + space;
  canvas.rule(geometry.left - overhang, y, geometry.right - geometry.left + 2 * overhang, thickness / 8);
}

/** The page number on the outer side; what the document says besides, on the inner. */
function drawFoot({ number, geometry }: PagePlan, content: readonly RInline[], canvas: Canvas, context: Context): void {
  const style = styleOf(context.theme, "footer");
  const even = number % 2 === 0;
  const foot = geometry.height - points(context.theme.page.footer);
  const text = String(number);
  const look = context.looks.of(styleOf(context.theme, "page-number"));
  const paragraph = setSide(content, style, even ? "end" : "start", geometry, "footer", context);
  const baseline = foot - paragraph.depth;
  canvas.text(even ? geometry.left : geometry.right - widthOf(look.face, look.size, text), baseline, text, look, "footer");
  for (const index of content.length > 0 ? paragraph.lines.keys() : []) {
    canvas.line(paragraph, index, baseline - (paragraph.lines.length - 1 - index) * paragraph.height);
  }
}

function setSide(
  content: readonly RInline[],
  style: Style,
  align: "start" | "end",
  column: Geometry,
  tag: "header" | "footer",
  context: Context,
) {
  const prose = flatten(content, { style }, tag, context);
  return setParagraph(prose, { style: { ...style, align }, column, lead: false }, context);
}
