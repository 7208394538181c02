import type { RFigure, RImage } from "../document/resolved.ts";
import { largestPicture, pixel, points } from "../theme/geometry.ts";
import type { Theme } from "../theme/theme.ts";

/** How large a picture is on a page, in points. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a figure's picture: as its author wants it or as it is, and as there is room, in its own shape. */
export function figureSize({ image, width }: Pick<RFigure, "image" | "width">, theme: Theme): PictureSize {
  const room = largestPicture(theme);
  const wanted = width ? width.points / image.width : pixel;
  return scaled(image, Math.min(wanted, room.width / image.width, room.height / image.height));
}

/** Where the emblem stands: in its box of the masthead, as large as it fits with its own shape, in the middle. Points from the page's corner. */
export function emblemPlace(emblem: RImage, { page }: Theme): PictureSize & { readonly x: number; readonly y: number } {
  const box = page.masthead.emblem;
  const size = scaled(emblem, Math.min(points(box.width) / emblem.width, points(box.height) / emblem.height));
  const x = points(box.x) + (points(box.width) - size.width) / 2;
  const y = points(box.y) + (points(box.height) - size.height) / 2;
  return { ...size, x, y };
}

function scaled({ width, height }: RImage, scale: number): PictureSize {
  return { width: width * scale, height: height * scale };
}
