import type { RFirstFoot } from "../../document/first-page.ts";
import { edgeRoles } from "../../document/own-roles.ts";
import { widthOf } from "../../fonts/fonts.ts";
import { type DigitPlaces, footPlaces, type MarkPlace } from "../../prepare/first-foot.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Context } from "../../text/context.ts";
import { setParagraph } from "../../text/paragraph.ts";
import { plainProse } from "../../text/prose.ts";
import { type Geometry, points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Canvas } from "./canvas.ts";

/** Where text and notes of the first page end: above what stands in its foot. */
export function endOfFirst(
  foot: RFirstFoot | undefined,
  { theme, pages, marks }: Prepared,
): Pick<Geometry, "bottom" | "notesBottom"> {
  const { bottom, notesBottom } = pages.upright;
  if (!foot) return { bottom, notesBottom };
  const { top, job } = theme.page.firstFoot;
  const above = points(footPlaces(foot, marks, theme).job.y - job.clear);
  const notes = foot.qr ? Math.min(notesBottom, points(top)) : notesBottom;
  return { bottom: Math.min(bottom, above), notesBottom: Math.min(notes, above) };
}

/** Draws the foot of the first page (un-format 3.4). */
export function drawFirstFoot(foot: RFirstFoot, canvas: Canvas, context: Prepared): void {
  const { theme } = context;
  const { job, bars, qr, digits } = footPlaces(foot, context.marks, theme);
  if (foot.job) {
    const style = styleOf(theme, edgeRoles.firstFoot);
    const column = { left: points(job.x), right: points(theme.page.width) };
    const prose = plainProse(foot.job, { style }, "footer", { ...context, direction: "ltr" }, foot.jobTrace);
    canvas.line(setParagraph(prose, { style, column, lead: false }, context), 0, points(job.y));
  }
  if (bars) drawMark(bars, canvas);
  if (digits) drawDigits(digits, canvas, context);
  if (qr) drawMark(qr, canvas);
}

/** The characters under the bars, each under the middle of its own; they stand in their order on a page that is mirrored too. */
function drawDigits({ text, middle, pitch, y }: DigitPlaces, canvas: Canvas, { theme, looks, direction }: Context): void {
  const look = looks.of(styleOf(theme, edgeRoles.firstFootDigits));
  const digits = direction === "rtl" ? [...text].reverse() : [...text];
  for (const [index, digit] of digits.entries()) {
    const x = points(middle + index * pitch) - widthOf(look.face, look.size, digit) / 2;
    canvas.text(x, points(y), digit, look, "footer");
  }
}

function drawMark({ mark, x, y, width, height }: MarkPlace, canvas: Canvas): void {
  const box = [0, 0, mark.width, mark.height] as const;
  const outlines = [{ d: mark.d, fill: "#000000", evenOdd: false }];
  const place = { x: points(x), y: points(y), width: points(width), height: points(height) };
  canvas.items.push({ kind: "path", ...place, box, outlines, tag: "footer" });
}
