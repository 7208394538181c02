import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import type { Outline, PathItem } from "./page.ts";
import { dashed } from "./svg-dash.ts";
import { onPaper, type Paint, paintOf, plainPaint, type Rules, readRules } from "./svg-paint.ts";
import { compose, identity, type Matrix, mapPath } from "./svg-path.ts";
import { shapeOutline } from "./svg-shapes.ts";

/** A drawing in the box of its image. */
export type VectorDrawing = Pick<PathItem, "box" | "outlines">;

/** What an element hands down to those in it. */
interface Scope {
  readonly matrix: Matrix;
  readonly paint: Paint;
  /** Inside a part that is never drawn itself (definitions, descriptions). */
  readonly hidden: boolean;
}

/**
 * Reads the shapes of an SVG image: paths and basic shapes with their fills, strokes and transformations. What it does not know (text,
 * gradients, pictures in pictures) is left out and reported, once an image. Nothing for images of other formats.
 */
export function outlinesOf(image: RImage, report: Report): VectorDrawing | undefined {
  if (image.format !== "svg") return undefined;
  const text = new TextDecoder().decode(image.bytes);
  const drawing = new Reader(image).read(text);
  if (drawing.unknown.size > 0) {
    const names = [...drawing.unknown].sort().join(", ");
    report(diagnostic("svg-partial", `“${image.path}” has parts that are not drawn: ${names}.`, { span: image.span }));
  }
  return { box: [0, 0, image.width, image.height], outlines: drawing.outlines };
}

const outermost: Scope = { matrix: identity, paint: plainPaint, hidden: false };

const tags = /<(\/?)([A-Za-z][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

const undrawn = new Set([
  "defs",
  "clipPath",
  "mask",
  "symbol",
  "pattern",
  "marker",
  "metadata",
  "title",
  "desc",
  "style",
  "script",
]);
const silent = new Set(["svg", "g", "a", "switch", "sodipodi:namedview", "tspan"]);

class Reader {
  readonly outlines: Outline[] = [];
  readonly unknown = new Set<string>();
  readonly #image: RImage;

  constructor(image: RImage) {
    this.#image = image;
  }

  read(text: string): Reader {
    const rules = readRules(text);
    const scopes: Scope[] = [outermost];
    for (const [, slash, name = "", raw = "", closed] of withoutComments(text).matchAll(tags)) {
      if (slash) {
        if (scopes.length > 1) scopes.pop();
        continue;
      }
      const scope = this.#open(name, readAttributes(raw), scopes.at(-1), rules, scopes.length === 1);
      if (!closed) scopes.push(scope);
    }
    return this;
  }

  #open(name: string, attributes: Map<string, string>, outer: Scope | undefined, rules: Rules, root: boolean): Scope {
    const around = outer ?? outermost;
    const own = root ? viewMatrix(attributes.get("viewBox"), this.#image) : transformOf(attributes.get("transform"));
    const paint = paintOf(attributes, around.paint, rules, (what) => around.hidden || this.unknown.add(what));
    const scope = { matrix: compose(around.matrix, own), paint, hidden: around.hidden || paint.hidden || undrawn.has(name) };
    if (scope.hidden) return scope;
    const outline = shapeOutline(name, (key) => attributes.get(key));
    if (outline !== undefined) this.#add(outline, scope);
    else if (!silent.has(name) && !name.includes(":")) this.unknown.add(name);
    return scope;
  }

  #add(outline: string, { matrix, paint }: Scope): void {
    const d = mapPath(outline, matrix);
    const { evenOdd, dashes } = paint;
    const fill = onPaper(paint.fill, paint.opacity * paint.fillOpacity);
    const color = onPaper(paint.stroke, paint.opacity * paint.strokeOpacity);
    const [a, b, c, e] = matrix;
    const scale = Math.sqrt(Math.abs(a * e - b * c));
    const width = paint.width * scale;
    const lined = color !== "none" && width > 0;
    if (d === "" || (fill === "none" && !lined)) return;
    if (!lined) this.outlines.push({ d, fill, evenOdd });
    else if (dashes.length === 0) this.outlines.push({ d, fill, evenOdd, stroke: { color, width } });
    else {
      if (fill !== "none") this.outlines.push({ d, fill, evenOdd });
      const pieces = dashes.map((length) => length * scale);
      this.outlines.push({ d: dashed(d, pieces, width), fill: "none", evenOdd, stroke: { color, width } });
    }
  }
}

function withoutComments(text: string): string {
  const [first = "", ...others] = text.split("<!--");
  return first + others.map((part) => part.slice(part.includes("-->") ? part.indexOf("-->") + 3 : part.length)).join("");
}

function readAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of raw.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, double ?? single ?? "");
  }
  return attributes;
}

/** From the units of the view box to those of the image, its shape kept and centred. */
function viewMatrix(viewBox: string | undefined, { width, height }: RImage): Matrix {
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = (viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return identity;
  const scale = Math.min(width / boxWidth, height / boxHeight);
  return [scale, 0, 0, scale, (width - boxWidth * scale) / 2 - x * scale, (height - boxHeight * scale) / 2 - y * scale];
}

function transformOf(text: string | undefined): Matrix {
  let matrix = identity;
  for (const [, name = "", list = ""] of (text ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (numbers.every(Number.isFinite)) matrix = compose(matrix, oneTransform(name, numbers));
  }
  return matrix;
}

function oneTransform(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  const radians = (a * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return [a, b ?? 0, c ?? 0, d, e, f];
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate": {
      const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
      return compose(compose([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
    }
    case "skewX":
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(radians), 0, 1, 0, 0];
    default:
      return identity;
  }
}
