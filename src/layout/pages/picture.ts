import type { Tag } from "../../text/element.ts";
import type { PlacedPicture } from "../slots.ts";
import type { Canvas } from "./canvas.ts";

/** Draws a picture in its place: outlines of an SVG, bytes of the others. */
export function drawPicture({ x, y, width, height, image, drawing }: PlacedPicture, tag: Tag, canvas: Canvas): void {
  if (image.format === "svg") {
    if (drawing) canvas.items.push({ kind: "path", x, y, width, height, ...drawing, tag });
    return;
  }
  canvas.items.push({ kind: "image", x, y, width, height, format: image.format, bytes: image.bytes, tag });
}
