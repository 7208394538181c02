import type { Box } from "./page.ts";
import { flatten } from "./svg-flatten.ts";
import { transformOf } from "./svg-matrix.ts";
import { compose, type Matrix, mapPath } from "./svg-path.ts";
import { shapeOutline } from "./svg-shapes.ts";
import type { SvgElement } from "./svg-tree.ts";

/** The rectangle that a `clipPath` lets be seen, mapped; undefined where it is another shape: charts are cut at their frames and nowhere else. */
export function clipBox({ attributes, children }: SvgElement, matrix: Matrix): Box | undefined {
  const [shape, another] = children.filter((child) => typeof child !== "string");
  if (!shape || another || attributes.get("clipPathUnits") === "objectBoundingBox") return undefined;
  const outline = shapeOutline(shape.name, (key) => shape.attributes.get(key));
  const own = [attributes, shape.attributes].reduce((map, each) => compose(map, transformOf(each.get("transform"))), matrix);
  return outline === undefined ? undefined : rectangleOf(mapPath(outline, own));
}

/** What two rectangles have in common; nothing of it where they lie apart. */
export function overlap([x, y, width, height]: Box, [u, v, across, down]: Box): Box {
  const [left, top] = [Math.max(x, u), Math.max(y, v)];
  return [left, top, Math.max(0, Math.min(x + width, u + across) - left), Math.max(0, Math.min(y + height, v + down) - top)];
}

/** An outline as a rectangle, if it is one that stands upright. */
function rectangleOf(d: string): Box | undefined {
  const [line = [], another] = flatten(d, 1);
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const cornered = line.every(([x, y]) => (x === left || x === right) && (y === top || y === bottom));
  return cornered && !another && !d.includes("C") && line.length > 3 ? [left, top, right - left, bottom - top] : undefined;
}
