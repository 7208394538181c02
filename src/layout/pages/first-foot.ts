import type { RFirstFoot } from "../../document/first-page.ts";
import { edgeRoles } from "../../document/own-roles.ts";
import { widthOf } from "../../fonts/fonts.ts";
import { digitPitch, digitsOf } from "../../prepare/first-foot.ts";
import type { Mark } from "../../prepare/marks.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Context } from "../../text/context.ts";
import { setParagraph } from "../../text/paragraph.ts";
import { plainProse } from "../../text/prose.ts";
import { type Geometry, points, uprightPage } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Canvas } from "./canvas.ts";

/** Where text and notes of the first page end: above what stands in its foot. */
export function endOfFirst(foot: RFirstFoot | undefined, { theme }: Context): Pick<Geometry, "bottom" | "notesBottom"> {
  const { bottom, notesBottom } = uprightPage(theme);
  if (!foot) return { bottom, notesBottom };
  const { top, job } = theme.page.firstFoot;
  const above = points((foot.barcode ? job.above : job.y) - job.clear);
  const notes = foot.qr ? Math.min(notesBottom, points(top)) : notesBottom;
  return { bottom: Math.min(bottom, above), notesBottom: Math.min(notes, above) };
}

/** Draws the foot of the first page (un-format 3.4). */
export function drawFirstFoot(foot: RFirstFoot, canvas: Canvas, context: Prepared): void {
  const { marks } = context;
  const { job, bars, qr } = context.theme.page.firstFoot;
  const style = styleOf(context.theme, edgeRoles.firstFoot);
  if (foot.job) {
    const column = { left: points(job.x), right: points(context.theme.page.width) };
    const paragraph = setParagraph(
      plainProse(foot.job, { style }, "footer", context, foot.jobTrace),
      { style, column, lead: false },
      context,
    );
    canvas.line(paragraph, 0, points(foot.barcode ? job.above : job.y));
  }
  if (marks.bars) {
    const width = marks.bars.width * points(bars.module);
    drawMark(marks.bars, points(bars.x), points(bars.y), width, points(bars.height), canvas);
    if (bars.digits > 0) drawDigits(digitsOf(foot), marks.bars, canvas, context);
  }
  if (marks.qr) drawMark(marks.qr, points(qr.x), points(qr.y), points(qr.size), points(qr.size), canvas);
}

/** The characters under the bars, each under the middle of its own. */
function drawDigits(digits: string, mark: Mark, canvas: Canvas, { theme, looks }: Context): void {
  const { bars } = theme.page.firstFoot;
  const look = looks.of(styleOf(theme, edgeRoles.firstFootDigits));
  const pitch = points(digitPitch(digits, mark, bars));
  for (const [index, digit] of [...digits].entries()) {
    const middle = points(bars.x) + index * pitch + (pitch - points(bars.module)) / 2;
    canvas.text(middle - widthOf(look.face, look.size, digit) / 2, points(bars.digits), digit, look, "footer");
  }
}

function drawMark(mark: Mark, x: number, y: number, width: number, height: number, canvas: Canvas): void {
  const outlines = [{ d: mark.d, fill: "#000000", evenOdd: false }];
  canvas.items.push({ kind: "path", x, y, width, height, box: [0, 0, mark.width, mark.height], outlines, tag: "footer" });
}
