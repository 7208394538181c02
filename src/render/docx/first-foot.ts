import { type ImageRun, LineRuleType, Paragraph, type ParagraphChild, TextRun } from "docx";
import { edgeRoles } from "../../document/own-roles.ts";
import { type DigitPlaces, firstFootOf, footPlaces, type MarkPlace } from "../../prepare/first-foot.ts";
import { baselineDepth } from "../../text/paragraph.ts";
import { inTwips } from "../../theme/geometry.ts";
import type { Draft } from "./draft.ts";
import { drawingRun, onPage } from "./pictures.ts";

/** Drawings in feet have numbers beyond those in the text. */
const firstInFeet = 10_001;

/**
 * The job number, the bars and the QR code at their places, where the user gives them (un-format 3.4). A foot stands on its last line, so the
 * job number has one under it that is as high as it stands above, in which are the characters under the bars.
 */
export function firstFoot(draft: Draft): readonly Paragraph[] {
  const foot = firstFootOf(draft.resolved);
  const style = draft.styles.use(foot ? edgeRoles.firstFoot : edgeRoles.footer).id;
  if (!foot) return [new Paragraph({ style, children: [] })];
  const places = footPlaces(foot, draft.prepared.marks, draft.theme);
  const { job, bars, qr } = places;
  const children: ParagraphChild[] = foot.job ? [new TextRun(foot.job)] : [];
  if (qr) children.push(markRun(qr, "QR", firstInFeet, draft));
  if (bars) children.push(markRun(bars, foot.barcode ?? "", firstInFeet + (qr ? 1 : 0), draft));
  const line = new Paragraph({ style, children });
  const { height, footer } = draft.theme.page;
  const lineFoot = job.y + inTwips(baselineDepth(draft.styles.look(edgeRoles.firstFoot).size));
  const under = height - footer - lineFoot;
  return under > 0 ? [line, underJob(under, places.digits, draft)] : [line];
}

/** The line under the job number, `height` twips high, with the characters of the bars, if there are any. */
function underJob(height: number, digits: DigitPlaces | undefined, draft: Draft): Paragraph {
  const { page } = draft.theme;
  const style = draft.styles.use(edgeRoles.firstFootDigits);
  const line = Math.min(height, style.style.line.height);
  const spacing = { before: height - line, line, lineRule: LineRuleType.EXACT } as const;
  if (!digits) return new Paragraph({ style: style.id, spacing });
  const digit = style.style.size * digitWidth * 20;
  const baseline = page.height - page.footer - inTwips(baselineDepth(style.style.size));
  const lowered = Math.round((digits.y - baseline) / 10) / 2;
  const position = lowered > 0 ? ({ position: `-${lowered}pt` } as const) : {};
  const run = new TextRun({ text: digits.text, characterSpacing: Math.round(digits.pitch - digit), ...position });
  const isMirrored = draft.prepared.direction === "rtl";
  const first = (isMirrored ? page.width - digits.middle - (digits.text.length - 1) * digits.pitch : digits.middle) - digit / 2;
  const left = Math.round(first - page.margin.start);
  const own = isMirrored ? { bidirectional: false } : {};
  return new Paragraph({ style: style.id, ...own, spacing, indent: { left }, children: [run] });
}

/** How wide a digit of Times is to its size; a star is as wide. */
const digitWidth = 0.5;

function markRun({ mark, x, y, width, height }: MarkPlace, alt: string, number: number, draft: Draft): ImageRun {
  const { prepared, theme, packing, hasPixels } = draft;
  const left = prepared.direction === "rtl" ? theme.page.width - x - width : x;
  const outlines = [{ d: mark.d, fill: "#000000", evenOdd: false }];
  const about = { alt, number, size: { width, height }, floating: onPage({ left, top: y }) };
  return drawingRun({ box: [0, 0, mark.width, mark.height], outlines }, about, packing, hasPixels);
}
