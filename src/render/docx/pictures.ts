import type { ParagraphChild } from "docx";
import { HorizontalPositionRelativeFrom, ImageRun, Paragraph, TextWrappingType, VerticalPositionRelativeFrom } from "docx";
import type { RImage } from "../../document/resolved.ts";
import type { PageLook } from "../../theme/theme.ts";
import { element } from "./xml.ts";

/** Twips in a pixel of a picture: it is drawn at 96 to the inch where there is room, as in layout. */
const pixel = 15;

/** English metric units in a twip. */
const unit = 635;

/** What docx takes an image as: sizes in pixels of 9525 units. */
const unitsOfPixel = 9525;

/** Stands in the text for a picture until docx has made the drawing; no text can hold it, since text is escaped. */
const placeholder = "w:masthead-picture";

/** A picture that an old reader shows instead of a vector drawing: one transparent pixel. */
const blank = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);

/** A length and a height in twips. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document. docx makes their drawings, relationships and files. */
export class Pictures {
  readonly #runs: ParagraphChild[] = [];

  /** A picture in its line, as large as it is or as there is room; gives what stands for it in the text. */
  inline(image: RImage, alt: string, room: Size): string {
    const scale = Math.min(pixel, room.width / image.width, room.height / image.height);
    return this.#add(image, alt, { width: image.width * scale, height: image.height * scale });
  }

  /** The emblem, in its box of the masthead: placed against the cell that it stands in, the first of the second row. */
  emblem(image: RImage, { masthead }: PageLook): string {
    const { emblem, x, y, rows } = masthead;
    const scale = Math.min(emblem.width / image.width, emblem.height / image.height);
    const size = { width: image.width * scale, height: image.height * scale };
    const left = emblem.x - x + (emblem.width - size.width) / 2;
    const top = emblem.y - y - (rows[0] ?? 0) + (emblem.height - size.height) / 2;
    return this.#add(image, "", size, { left, top });
  }

  /** A paragraph for docx with every picture, in their order; none without pictures. */
  get carrier(): Paragraph | undefined {
    return this.#runs.length === 0 ? undefined : new Paragraph({ children: this.#runs });
  }

  /** Puts the drawings that docx made in their places. */
  place(xml: string, carrier: string): string {
    if (this.#runs.length === 0) return xml;
    const drawings = carrier.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
    if (drawings.length !== this.#runs.length) throw new Error("docx made another number of drawings");
    return xml.replace(new RegExp(`<${placeholder} n="(\\d+)"/>`, "g"), (_, index: string) => {
      return `<w:r>${named(drawings[Number(index)] ?? "", Number(index) + 1)}</w:r>`;
    });
  }

  #add(image: RImage, alt: string, size: Size, at?: { readonly left: number; readonly top: number }): string {
    const transformation = { width: (size.width * unit) / unitsOfPixel, height: (size.height * unit) / unitsOfPixel };
    const altText = { name: "", title: "", description: alt };
    const common = { data: image.bytes, transformation, altText, ...(at && { floating: floating(at) }) };
    this.#runs.push(
      image.format === "svg"
        ? new ImageRun({ ...common, type: "svg", fallback: { type: "png", data: blank } })
        : new ImageRun({ ...common, type: image.format === "jpeg" ? "jpg" : "png" }),
    );
    return element(placeholder, { n: this.#runs.length - 1 });
  }
}

function floating({ left, top }: { readonly left: number; readonly top: number }) {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: Math.round(left * unit) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: Math.round(top * unit) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: true,
  };
}

/** docx numbers drawings by the process; here they are numbered by the document. */
function named(drawing: string, id: number): string {
  return drawing
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*(")/, `$1${id}$2`)
    .replace(/(<wp:docPr\b[^>]*?\bname=")[^"]*(")/, `$1Picture ${id}$2`)
    .replace(/ title=""/g, "");
}
