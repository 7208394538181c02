import type { RFirstFoot } from "../document/first-page.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Theme } from "../theme/theme.ts";
import type { Mark, Marks } from "./marks.ts";

/** The foot of the first page, where the user gave any of it. */
export function firstFootOf({ blocks }: Resolved): RFirstFoot | undefined {
  const found = blocks.find((block) => block.type === "first-foot");
  return found?.type === "first-foot" && (found.job || found.barcode || found.qr) ? found : undefined;
}

/** Where the parts of the first page's foot stand (un-format 3.4), in twips from the corner of the paper. */
export interface FootPlaces {
  /** Where the job number starts, and its baseline: higher over bars. */
  readonly job: { readonly x: number; readonly y: number };
  readonly bars: MarkPlace | undefined;
  readonly qr: MarkPlace | undefined;
  /** What stands under the bars for people, if the theme prints it. */
  readonly digits: DigitPlaces | undefined;
}

/** A mark in its place. */
export interface MarkPlace {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Characters each under its own bars: the middle of the first, from each to the next, and their baseline. */
export interface DigitPlaces {
  readonly text: string;
  readonly middle: number;
  readonly pitch: number;
  readonly y: number;
}

/** Finds the places of a foot's parts. */
export function footPlaces(foot: RFirstFoot, marks: Marks, { page }: Theme): FootPlaces {
  const { job, bars, qr } = page.firstFoot;
  return {
    job: { x: job.x, y: foot.barcode ? job.above : job.y },
    bars: marks.bars && { mark: marks.bars, x: bars.x, y: bars.y, width: marks.bars.width * bars.module, height: bars.height },
    qr: marks.qr && { mark: marks.qr, x: qr.x, y: qr.y, width: qr.size, height: qr.size },
    digits: marks.bars && bars.digits > 0 ? digitPlaces(foot, marks.bars, bars) : undefined,
  };
}

/** Code 39 parts its characters by a gap of one module. The stars that begin and end it are among them: "*1423492*". */
function digitPlaces(
  { barcode = "" }: RFirstFoot,
  { width }: Mark,
  { x, module, digits: y }: Theme["page"]["firstFoot"]["bars"],
): DigitPlaces {
  const text = `*${barcode.replace(/^\*|\*$/g, "").toUpperCase()}*`;
  const pitch = ((width + 1) * module) / text.length;
  return { text, middle: x + (pitch - module) / 2, pitch, y };
}
