import { type ImageRun, LineRuleType, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { RFirstFoot } from "../../document/first-page.ts";
import { edgeRoles } from "../../document/own-roles.ts";
import { digitPitch, digitsOf, firstFootOf } from "../../prepare/first-foot.ts";
import type { Mark } from "../../prepare/marks.ts";
import { baselineDepth } from "../../text/paragraph.ts";
import type { Draft } from "./draft.ts";
import { type AboutPicture, drawingRun, onPage } from "./pictures.ts";

/** Drawings in feet have numbers beyond those in the text. */
const firstInFeet = 10_001;

/**
 * The job number, the bars and the QR code at their places, where the user gives them (un-format 3.4). A foot stands on its last line, so the
 * job number has one under it that is as high as it stands above, in which are the characters under the bars.
 */
export function firstFoot(draft: Draft): readonly Paragraph[] {
  const { marks } = draft.prepared;
  const foot = firstFootOf(draft.resolved);
  const style = draft.styles.use(foot ? edgeRoles.firstFoot : edgeRoles.footer).id;
  const { job, bars, qr } = draft.theme.page.firstFoot;
  const children: ParagraphChild[] = foot?.job ? [new TextRun(foot.job)] : [];
  if (marks.qr) {
    const about = { alt: "QR", size: { width: qr.size, height: qr.size }, floating: onPage({ left: qr.x, top: qr.y }) };
    children.push(markRun(marks.qr, { ...about, number: firstInFeet }, draft));
  }
  if (marks.bars) {
    const size = { width: marks.bars.width * bars.module, height: bars.height };
    const about = { alt: foot?.barcode ?? "", size, floating: onPage({ left: bars.x, top: bars.y }) };
    children.push(markRun(marks.bars, { ...about, number: firstInFeet + (marks.qr ? 1 : 0) }, draft));
  }
  const line = new Paragraph({ style, children });
  if (!foot) return [line];
  const { height, footer } = draft.theme.page;
  const lineFoot =
    (foot.barcode ? job.above : job.y) + Math.round(baselineDepth(draft.styles.look(edgeRoles.firstFoot).size) * 20);
  const under = height - footer - lineFoot;
  return under > 0 ? [line, underJob(under, foot, draft)] : [line];
}

/** The line under the job number, `height` twips high, with the characters of the bars, if the theme prints them. */
function underJob(height: number, foot: RFirstFoot, draft: Draft): Paragraph {
  const { bars: mark } = draft.prepared.marks;
  const { page } = draft.theme;
  const { bars } = page.firstFoot;
  const style = draft.styles.use(edgeRoles.firstFootDigits);
  const line = Math.min(height, style.style.line.height);
  const spacing = { before: height - line, line, lineRule: LineRuleType.EXACT } as const;
  if (!mark || bars.digits === 0) return new Paragraph({ style: style.id, spacing });
  const digits = digitsOf(foot);
  const pitch = digitPitch(digits, mark, bars);
  const digit = style.style.size * digitWidth * 20;
  const baseline = page.height - page.footer - Math.round(baselineDepth(style.style.size) * 20);
  const lowered = Math.round((bars.digits - baseline) / 10) / 2;
  const position = lowered > 0 ? ({ position: `-${lowered}pt` } as const) : {};
  const run = new TextRun({ text: digits, characterSpacing: Math.round(pitch - digit), ...position });
  const left = Math.round(bars.x - page.margin.start + (pitch - bars.module - digit) / 2);
  return new Paragraph({ style: style.id, spacing, indent: { left }, children: [run] });
}

/** How wide a digit of Times is to its size; a star is as wide. */
const digitWidth = 0.5;

function markRun({ width, height, d }: Mark, about: AboutPicture, { packing }: Draft): ImageRun {
  const outlines = [{ d, fill: "#000000", evenOdd: false }];
  return drawingRun({ box: [0, 0, width, height], outlines }, about, packing);
}
