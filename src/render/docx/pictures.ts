import type { ParagraphChild } from "docx";
import { HorizontalPositionRelativeFrom, ImageRun, Paragraph, TextWrappingType, VerticalPositionRelativeFrom } from "docx";
import type { RFigure, RImage } from "../../document/resolved.ts";
import type { VectorDrawing } from "../../drawing/outline.ts";
import { writePng } from "../../drawing/png.ts";
import { rasterize } from "../../drawing/raster.ts";
import { drawnShare } from "../../drawing/raster-cost.ts";
import type { Packing } from "../../packing.ts";
import { emblemPlace, figureSize, type PictureSize } from "../../prepare/picture-size.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { WordPicture } from "./record.ts";
import { element } from "./xml.ts";

/** English metric units in a twip. */
const unit = 635;

/** What docx takes an image as: sizes in pixels of 9525 units. */
const unitsOfPixel = 9525;

/** Pixels to a twip of the pictures that stand in for vectors: 300 to the inch. */
const dense = 300 / 1440;

/** A length and a height in twips. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document. docx makes their drawings, relationships and files. */
export class Pictures {
  readonly #prepared: Prepared;
  readonly #packing: Packing;
  readonly #hasPixels: boolean;
  readonly #runs: ParagraphChild[] = [];

  /** `prepared` has what SVG images show; without pixels they are for readers of words alone. */
  constructor(prepared: Prepared, packing: Packing, hasPixels: boolean) {
    this.#prepared = prepared;
    this.#packing = packing;
    this.#hasPixels = hasPixels;
  }

  /** The picture of a figure in its line; gives what stands for it in the text. */
  inline(figure: Pick<RFigure, "image" | "alt" | "width">): WordPicture {
    return this.#add(figure.image, figure.alt, sizeOf(figureSize(figure, this.#prepared.theme)));
  }

  /** The emblem, in its box of the masthead, which readers pass over: placed against the cell that it stands in, the first of the second row. */
  emblem(image: RImage): WordPicture {
    const { theme } = this.#prepared;
    const { x, y, columns, rows } = theme.page.masthead;
    const place = emblemPlace(image, theme);
    const start = place.x * twips - x;
    const isMirrored = this.#prepared.direction === "rtl";
    const left = isMirrored ? (columns[0] ?? 0) - start - place.width * twips : start;
    const corner = { left, top: place.y * twips - y - (rows[0] ?? 0) };
    return this.#add(image, undefined, sizeOf(place), beside(corner));
  }

  /** A paragraph for docx with every picture, in their order; none without pictures. */
  get carrier(): Paragraph | undefined {
    return this.#runs.length === 0 ? undefined : new Paragraph({ children: this.#runs });
  }

  /** How many there are. */
  get count(): number {
    return this.#runs.length;
  }

  #add(image: RImage, alt: string | undefined, size: Size, floating?: Floating): WordPicture {
    const drawing = this.#prepared.drawingOf(image);
    const about = { number: this.#runs.length + 1, alt, size, floating };
    this.#runs.push(drawing ? drawingRun(drawing, about, this.#packing, this.#hasPixels) : rasterRun(image, about));
    return { drawing: about.number - 1 };
  }
}

/** What docx is told of a picture besides what it shows. */
export interface AboutPicture {
  /** docx would number pictures by the process; here they are numbered in the file. */
  readonly number: number;
  /** What it shows, in words; none for one that readers pass over. */
  readonly alt: string | undefined;
  readonly size: Size;
  readonly floating?: Floating | undefined;
}

/** Twips in a point: what docx rounds is not rounded here. */
const twips = 20;

function sizeOf({ width, height }: PictureSize): Size {
  return { width: width * twips, height: height * twips };
}

/** A distance from a corner, in twips. */
interface Place {
  readonly left: number;
  readonly top: number;
}

/** How docx says where a drawing floats. */
export type Floating = NonNullable<ConstructorParameters<typeof ImageRun>[0]["floating"]>;

function rasterRun(image: RImage, about: AboutPicture): ImageRun {
  return new ImageRun({ ...common(about), data: image.bytes, type: image.format === "jpeg" ? "jpg" : "png" });
}

/**
 * A drawing as Word has had them since 2016, with its pixels for other readers. The SVG is written anew from what layout draws, so that
 * Word and PDF show the same, and nothing else of the author's file gets into the document.
 */
export function drawingRun(
  { box, outlines }: VectorDrawing,
  about: AboutPicture,
  packing: Packing,
  hasPixels: boolean,
): ImageRun {
  const { size } = about;
  const data = new TextEncoder().encode(svgOf({ box, outlines }, size));
  const pixels = hasPixels ? pixelsOf({ box, outlines }, size) : rasterize([], box, 1, 1);
  return new ImageRun({ ...common(about), type: "svg", data, fallback: { type: "png", data: writePng(pixels, packing) } });
}

/** A drawing as pixels, as dense as it is printed, but for one that would take too long. */
function pixelsOf({ box, outlines }: VectorDrawing, size: Size): ReturnType<typeof rasterize> {
  const [width = 1, height = 1] = [size.width, size.height].map((length) => Math.min(4000, Math.round(length * dense)));
  const share = drawnShare(outlines, box, width, height);
  const [across = 1, down = 1] = [width, height].map((length) => Math.max(1, Math.round(length * share)));
  return rasterize(outlines, box, across, down);
}

function common({ number, alt, size, floating }: AboutPicture) {
  const transformation = { width: (size.width * unit) / unitsOfPixel, height: (size.height * unit) / unitsOfPixel };
  const altText = { id: String(number), name: `Picture ${number}`, ...(alt !== undefined && { description: alt }) };
  return { transformation, altText, ...(alt === undefined && { decorative: true }), ...(floating && { floating }) };
}

/** A drawing as SVG; one that is drawn in another shape than it has, as bars are, is told to be stretched. */
function svgOf({ box, outlines }: VectorDrawing, size: Size): string {
  const clips = new Map<string, string>();
  const areas: string[] = [];
  for (const { clip } of outlines) {
    if (!clip || clips.has(clip.join(" "))) continue;
    const id = `c${clips.size}`;
    const [x, y, width, height] = clip;
    clips.set(clip.join(" "), id);
    areas.push(element("clipPath", { id }, element("rect", { x, y, width, height })));
  }
  const paths = outlines.map(({ d, fill, evenOdd, stroke, clip }) =>
    element("path", {
      d,
      fill,
      "fill-rule": evenOdd ? "evenodd" : undefined,
      stroke: stroke?.color,
      "stroke-width": stroke?.width,
      "clip-path": clip && `url(#${clips.get(clip.join(" "))})`,
    }),
  );
  const content = areas.length > 0 ? [element("defs", {}, areas.join("")), ...paths] : paths;
  const isStretched = Math.abs((size.width / size.height) * (box[3] / box[2]) - 1) > 0.001;
  const shape = { viewBox: box.join(" "), preserveAspectRatio: isStretched ? "none" : undefined };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...shape }, content.join(""));
}

/** At a place of the page. */
export function onPage({ left, top }: Place): Floating {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(left * unit) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * unit) },
    wrap: { type: TextWrappingType.NONE },
  };
}

/** Beside the start of a paragraph in a cell. */
function beside({ left, top }: Place): Floating {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: Math.round(left * unit) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: Math.round(top * unit) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: true,
  };
}
