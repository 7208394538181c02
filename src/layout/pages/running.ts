import { edgeRoles } from "../../document/own-roles.ts";
import type { Resolved, RInline } from "../../document/resolved.ts";
import type { Context } from "../../text/context.ts";
import { baselineDepth, type SetParagraph, setParagraph } from "../../text/paragraph.ts";
import { flatten, widthOfProse, wordsOf } from "../../text/prose.ts";
import { type Geometry, points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Canvas } from "./canvas.ts";
import type { PagePlan } from "./distribute.ts";

/** How far the rule of the running head reaches over the margins (measured, un-format 4). */
const overhang = 1.45;

/** Draws head and foot of the pages of a document; set once for each side and way of the paper. */
export interface Running {
  draw(plan: PagePlan, canvas: Canvas): void;
}

/** The symbol over a rule, and the page number, outside on either side; none on the first page (un-format 4). */
export function makeRunning(resolved: Resolved, context: Context): Running {
  const heads = makeSides(resolved.header, "header", context);
  const feet = makeSides(resolved.footer, "footer", context);
  return {
    draw(plan, canvas) {
      if (plan.number === 1) return;
      const even = plan.number % 2 === 0;
      drawHead(plan, heads(plan.geometry, even ? "start" : "end"), canvas, context);
      drawFoot(plan, feet(plan.geometry, even ? "end" : "start"), canvas, context);
    },
  };
}

/** A paragraph set at one side of a page; none where there is nothing to say. */
type Sides = (geometry: Geometry, align: "start" | "end") => SetParagraph | undefined;

function makeSides(content: readonly RInline[], tag: "header" | "footer", context: Context): Sides {
  const style = styleOf(context.theme, tag);
  const prose = flatten(content, { style }, tag, context);
  const known = new Map<string, SetParagraph>();
  return (geometry, align) => {
    if (prose.text === "") return undefined;
    const key = `${align} ${geometry.right}`;
    const paragraph =
      known.get(key) ?? setParagraph(prose, { style: { ...style, align }, column: geometry, lead: false }, context);
    known.set(key, paragraph);
    return paragraph;
  };
}

function drawHead({ geometry }: PagePlan, paragraph: SetParagraph | undefined, canvas: Canvas, context: Context): void {
  if (!paragraph) return;
  const { thickness, space } = styleOf(context.theme, edgeRoles.header).ruleBelow;
  const top = points(context.theme.page.header);
  for (const index of paragraph.lines.keys())
    canvas.line(paragraph, index, top + (index + 1) * paragraph.height - paragraph.depth);
  const y = top + paragraph.lines.length * paragraph.height + space;
  canvas.rule(geometry.left - overhang, y, geometry.right - geometry.left + 2 * overhang, thickness / 8);
}

/** The page number on the outer side; what the document says besides, on the inner. */
function drawFoot({ number, geometry }: PagePlan, paragraph: SetParagraph | undefined, canvas: Canvas, context: Context): void {
  const text = String(number);
  const look = context.looks.of(styleOf(context.theme, edgeRoles.pageNumber));
  const foot = geometry.height - points(context.theme.page.footer);
  const baseline = foot - baselineDepth(styleOf(context.theme, edgeRoles.footer).size);
  const words = wordsOf(text, look, "footer", context);
  canvas.words(number % 2 === 0 ? geometry.left : geometry.right - widthOfProse(words), baseline, words);
  if (!paragraph) return;
  const last = paragraph.lines.length - 1;
  for (const index of paragraph.lines.keys()) canvas.line(paragraph, index, baseline - (last - index) * paragraph.height);
}
