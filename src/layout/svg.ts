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
 * Reads the shapes of an SVG image: paths and basic shapes with their fills, strokes and transformations, and parts that are used again.
 * What it does not know (text, gradients, pictures in pictures) is left out and reported, once an image. Nothing for images of other formats.
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
const silent = new Set(["svg", "symbol", "g", "a", "switch", "sodipodi:namedview", "tspan"]);

/** How deep parts that are drawn again may hold others, and how many elements may be drawn again. */
const deepest = 10;
const mostAgain = 50_000;

class Reader {
  readonly outlines: Outline[] = [];
  readonly unknown = new Set<string>();
  readonly #image: RImage;
  #text = "";
  #rules: Rules = new Map();
  #places: ReadonlyMap<string, number> | undefined;
  #depth = 0;
  #again = 0;

  constructor(image: RImage) {
    this.#image = image;
  }

  read(text: string): Reader {
    this.#text = withoutComments(text);
    this.#rules = readRules(text);
    this.#draw(0, outermost, "root");
    return this;
  }

  /** Draws what stands from a place on: all of it, or the one element that is drawn again. */
  #draw(from: number, around: Scope, top: "root" | "used"): void {
    const scopes: Scope[] = [around];
    for (const [, slash, name = "", raw = "", closed] of this.#text.slice(from).matchAll(tags)) {
      if (top === "used" && ++this.#again > mostAgain) {
        this.unknown.add("use");
        return;
      }
      if (!slash) {
        const scope = this.#open(name, readAttributes(raw), scopes.at(-1) ?? around, scopes.length === 1 ? top : undefined);
        if (!closed) scopes.push(scope);
      } else if (scopes.length > 1) scopes.pop();
      if (top === "used" && scopes.length === 1) return;
    }
  }

  #open(name: string, attributes: Map<string, string>, around: Scope, top: "root" | "used" | undefined): Scope {
    const own = top === "root" ? viewMatrix(attributes.get("viewBox"), this.#image) : transformOf(attributes.get("transform"));
    const paint = paintOf(attributes, around.paint, this.#rules, (what) => around.hidden || this.unknown.add(what));
    const scope = {
      matrix: compose(around.matrix, own),
      paint,
      hidden: around.hidden || paint.hidden || (undrawn.has(name) && top !== "used"),
    };
    if (scope.hidden) return scope;
    if (name === "use") this.#use(attributes, scope);
    const outline = shapeOutline(name, (key) => attributes.get(key));
    if (outline !== undefined) this.#add(outline, scope);
    else if (name !== "use" && !silent.has(name) && !name.includes(":")) this.unknown.add(name);
    return scope;
  }

  /** Draws another part of the drawing again, at a place of its own. */
  #use(attributes: Map<string, string>, { matrix, ...scope }: Scope): void {
    const id = (attributes.get("href") ?? attributes.get("xlink:href") ?? "").replace(/^#/, "");
    this.#places ??= placesOf(this.#text);
    const from = this.#places.get(id);
    if (from === undefined || this.#depth >= deepest) {
      this.unknown.add("use");
      return;
    }
    const place = (name: string) => Number.parseFloat(attributes.get(name) ?? "0") || 0;
    this.#depth++;
    this.#draw(from, { ...scope, matrix: compose(matrix, [1, 0, 0, 1, place("x"), place("y")]) }, "used");
    this.#depth--;
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

/** Where the elements that have an id begin. */
function placesOf(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { 3: raw = "", index } of text.matchAll(tags)) {
    const id = readAttributes(raw).get("id");
    if (id !== undefined && !places.has(id)) places.set(id, index);
  }
  return places;
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
