import type { SvgElement } from "../picture/svg-tree.ts";
import type { Box } from "./outline.ts";
import { flatten } from "./svg-flatten.ts";
import { transformOf } from "./svg-matrix.ts";
import { compose, identity, type Matrix, mapPath } from "./svg-path.ts";
import { shapeOutline } from "./svg-shapes.ts";

/** An outline that cuts what is drawn in it, and where it stands in what it cuts. */
interface Cutter {
  readonly outline: string;
  readonly matrix: Matrix;
}

/** Characters that the outline of a rectangle has at most. */
const longest = 1000;

/** The `clipPath`s of an image, each read once, however much it cuts. */
export class Clips {
  readonly #known = new Map<SvgElement, Cutter | undefined>();

  /** The rectangle that a `clipPath` lets be seen, mapped; undefined where it is another shape: charts are cut at their frames and nowhere else. */
  boxOf(clip: SvgElement, matrix: Matrix): Box | undefined {
    const cutter = this.#known.has(clip) ? this.#known.get(clip) : cutterOf(clip);
    this.#known.set(clip, cutter);
    return cutter && rectangleOf(mapPath(cutter.outline, compose(matrix, cutter.matrix)));
  }
}

function cutterOf({ attributes, children }: SvgElement): Cutter | undefined {
  const [shape, another] = children.filter((child) => typeof child !== "string");
  if (!shape || another || attributes.get("clipPathUnits") === "objectBoundingBox") return undefined;
  const outline = shapeOutline(shape.name, (key) => shape.attributes.get(key));
  if (outline === undefined || outline.length > longest) return undefined;
  const matrix = [attributes, shape.attributes].reduce(
    (map, each) => compose(map, transformOf(each.get("transform"))),
    identity,
  );
  return { outline, matrix };
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
