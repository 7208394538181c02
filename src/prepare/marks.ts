import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RFirstFoot } from "../document/first-page.ts";
import type { Resolved } from "../document/resolved.ts";
import { firstFootOf } from "./first-foot.ts";

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

/**
 * Draws the bars and the QR code of a document's first page, where the user gave what they say. Apart from `layout` because the library
 * that encodes them is loaded only for documents that have them.
 */
export async function drawMarks(resolved: Resolved, report: Report): Promise<Marks> {
  const foot = firstFootOf(resolved);
  if (!foot?.barcode && !foot?.qr) return {};
  const { default: encoder } = await import("bwip-js/generic");
  const attempt = (kind: "barcode" | "qr", bcid: string, text: string, draw: (raw: Encoded) => Mark | undefined) => {
    const encoded = encode(() => encoder.raw({ bcid, text } as Parameters<typeof encoder.raw>[0])[0]);
    const mark = encoded && draw(encoded);
    if (!mark) reportUnencodable(kind, text, foot, report);
    return mark;
  };
  const bars = foot.barcode && attempt("barcode", "code39", foot.barcode.replace(/^\*|\*$/g, ""), drawBars);
  const qr = foot.qr && attempt("qr", "qrcode", foot.qr, drawPixels);
  return { ...(bars && { bars }), ...(qr && { qr }) };
}

/** What the encoder gives: widths of bars and gaps, or a grid of dark and light. */
interface Encoded {
  readonly sbs?: readonly number[];
  readonly pixs?: readonly number[];
  readonly pixx?: number;
  readonly pixy?: number;
}

/** The encoder throws on text that a code cannot say. */
function encode(make: () => unknown): Encoded | undefined {
  try {
    const made = make();
    return typeof made === "object" && made !== null ? made : undefined;
  } catch {
    return undefined;
  }
}

function reportUnencodable(kind: "barcode" | "qr", text: string, foot: RFirstFoot, report: Report): void {
  const span = (kind === "barcode" ? foot.barcodeSpan : foot.qrSpan) ?? foot.span;
  const name = kind === "barcode" ? "Code 39 bars" : "a QR code";
  report(diagnostic("mark-unencodable", `“${text}” cannot be written as ${name}.`, { span }));
}

/** How high bars are in modules, to begin with: about as they are printed, for readers that keep the shape of a drawing. */
const barHeight = 32;

/** Bars as rectangles, one module wide or more; the widths begin with a bar. */
function drawBars({ sbs }: Encoded): Mark | undefined {
  if (!sbs) return undefined;
  let x = 0;
  let d = "";
  for (const [index, width] of sbs.entries()) {
    if (index % 2 === 0) d += rectangle(x, 0, width, barHeight);
    x += width;
  }
  return { width: x - (sbs.length % 2 === 0 ? (sbs.at(-1) ?? 0) : 0), height: barHeight, d };
}

function drawPixels({ pixs, pixx = 0, pixy = 0 }: Encoded): Mark | undefined {
  if (!pixs || pixx === 0) return undefined;
  let d = "";
  for (let y = 0; y < pixy; y++) {
    for (let x = 0; x < pixx; x++) {
      const start = x;
      while (x < pixx && pixs[y * pixx + x]) x++;
      if (x > start) d += rectangle(start, y, x - start);
    }
  }
  return { width: pixx, height: pixy, d };
}

function rectangle(x: number, y: number, width: number, height = 1): string {
  return `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`;
}
