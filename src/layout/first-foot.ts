import type { RFirstFoot } from "../document/first-page.ts";
import type { Resolved } from "../document/resolved.ts";
import { styleOf } from "../theme/look.ts";
import type { Canvas } from "./canvas.ts";
import type { Context } from "./context.ts";
import { points, uprightPage } from "./geometry.ts";
import { setParagraph } from "./paragraph.ts";
import type { Prepared } from "./prepare.ts";
import { plainProse } from "./prose.ts";

/** Bars and QR code of a document, drawn beforehand (see marks.ts). */
export interface Marks {
  readonly bars?: Mark;
  readonly qr?: Mark;
}

/** A drawing in a grid of whole modules. */
export interface Mark {
  readonly width: number;
  readonly height: number;
  readonly d: string;
}

/** The foot of the first page, where the user gave any of it. */
export function firstFootOf({ blocks }: Resolved): RFirstFoot | undefined {
  const found = blocks.find((block) => block.type === "first-foot");
  return found?.type === "first-foot" && (found.job || found.barcode || found.qr) ? found : undefined;
}

/** Where text and notes of the first page end: above its foot. */
export function firstBottom(foot: RFirstFoot | undefined, { theme }: Context): number {
  const { bottom } = uprightPage(theme);
  if (!foot) return bottom;
  const { top, job } = theme.page.firstFoot;
  const above = points(foot.barcode ? job.above : job.y) - lineAbove;
  return Math.min(bottom, points(top), above);
}

/** From the job number's baseline up to the end of the text. */
const lineAbove = 16;

/** Draws the foot of the first page (un-format 3.4). */
export function drawFirstFoot(foot: RFirstFoot, canvas: Canvas, context: Prepared): void {
  const { marks } = context;
  const { job, bars, qr } = context.theme.page.firstFoot;
  const style = styleOf(context.theme, "first-foot");
  if (foot.job) {
    const column = { left: points(job.x), right: points(context.theme.page.width) };
    const paragraph = setParagraph(plainProse(foot.job, { style }, "footer", context), { style, column, lead: false }, context);
    canvas.line(paragraph, 0, points(foot.barcode ? job.above : job.y));
  }
  if (marks.bars) {
    const width = marks.bars.width * points(bars.module);
    drawMark(marks.bars, points(bars.x), points(bars.y), width, points(bars.height), canvas);
  }
  if (marks.qr) drawMark(marks.qr, points(qr.x), points(qr.y), points(qr.size), points(qr.size), canvas);
}

function drawMark(mark: Mark, x: number, y: number, width: number, height: number, canvas: Canvas): void {
  const outlines = [{ d: mark.d, fill: "#000000", evenOdd: false }];
  canvas.items.push({ kind: "path", x, y, width, height, box: [0, 0, mark.width, mark.height], outlines, tag: "footer" });
}
