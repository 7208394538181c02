import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import type { Letters } from "./fonts.ts";
import type { Box, Outline, PathItem } from "./page.ts";
import { clipBox, overlap } from "./svg-clip.ts";
import { dashed } from "./svg-dash.ts";
import { numbersOf, transformOf, viewMatrix } from "./svg-matrix.ts";
import { onPaper, type Paint, paintOf, plainPaint } from "./svg-paint.ts";
import { compose, type Matrix, mapPath } from "./svg-path.ts";
import { shapeOutline } from "./svg-shapes.ts";
import { declaredOf, type Placed, type Rules, readRules } from "./svg-style.ts";
import { letteringOf, plainLook, type TextLook, textLookOf } from "./svg-text.ts";
import { elementsById, readSvg, type SvgElement } from "./svg-tree.ts";

/** A drawing in the box of its image. */
export type VectorDrawing = Pick<PathItem, "box" | "outlines">;

/** What an element hands down to those in it. */
interface Scope {
  readonly matrix: Matrix;
  readonly paint: Paint;
  readonly look: TextLook;
  readonly depth: number;
  readonly place: Placed | undefined;
  /** What is seen of it, in the units of the image. */
  readonly clip: Box;
}

/**
 * Reads the shapes and the text of an SVG image, with their fills, strokes and transformations; letters become outlines of the faces of
 * the document. What it does not know (gradients, pictures in pictures) is left out and reported, once an image. Nothing for images of other
 * formats.
 */
export function outlinesOf(image: RImage, letters: Letters, report: Report): VectorDrawing | undefined {
  if (image.format !== "svg") return undefined;
  const { outlines, unknown, missing } = new Drawer(new TextDecoder().decode(image.bytes), image, letters);
  if (missing.size > 0) unknown.add(lettersThatNoFontHas([...missing]));
  if (unknown.size > 0) {
    const names = [...unknown].sort().join(", ");
    report(diagnostic("svg-partial", `“${image.path}” has parts that are not drawn: ${names}.`, { span: image.span }));
  }
  return { box: [0, 0, image.width, image.height], outlines };
}

/** So many letters are named. */
const namedLetters = 12;

function lettersThatNoFontHas(missing: readonly string[]): string {
  const named = missing.slice(0, namedLetters).join(" ");
  if (missing.length === 1) return `the letter “${named}”, which no font has`;
  const more = missing.length > namedLetters ? ` and ${missing.length - namedLetters} more` : "";
  return `the letters “${named}”${more}, which no font has`;
}

/** Where a drawing in a drawing stands, with its view box in that place. */
function frameOf(attributes: ReadonlyMap<string, string>, viewBox = attributes.get("viewBox")): Matrix {
  const number = (key: string) => Number.parseFloat(attributes.get(key) ?? "0") || 0;
  const view = viewMatrix(viewBox, number("width"), number("height"));
  return compose([1, 0, 0, 1, number("x"), number("y")], view);
}

function extentOf(viewBox: string | undefined): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0] = numbersOf(viewBox ?? "");
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Parts that are drawn only where something else calls for them, or never. */
const undrawn = new Set([
  "defs",
  "clipPath",
  "mask",
  "symbol",
  "pattern",
  "marker",
  "linearGradient",
  "radialGradient",
  "filter",
  "metadata",
  "title",
  "desc",
  "style",
  "script",
]);
const groups = new Set(["", "svg", "g", "a", "switch", "symbol"]);

/** Levels of groups that are drawn, and elements in all: copies of copies of copies could be more than any page holds. */
const deepest = 200;
const most = 100_000;

class Drawer {
  readonly outlines: Outline[] = [];
  readonly unknown = new Set<string>();
  readonly missing = new Set<string>();
  readonly #rules: Rules;
  readonly #letters: Letters;
  readonly #byId: ReadonlyMap<string, SvgElement>;
  readonly #whole: Box;
  /** What per cents are of. */
  readonly #extent: { readonly width: number; readonly height: number };
  #count = 0;

  constructor(text: string, { width, height }: RImage, letters: Letters) {
    const root = readSvg(text);
    this.#rules = readRules(text);
    this.#letters = letters;
    this.#byId = elementsById(root);
    const [image] = root.children;
    const viewBox = typeof image === "object" ? image.attributes.get("viewBox") : undefined;
    this.#whole = [0, 0, width, height];
    this.#extent = extentOf(viewBox) ?? { width, height };
    const matrix = viewMatrix(viewBox, width, height);
    this.#drawAll(root, { matrix, paint: plainPaint, look: plainLook, depth: 0, place: undefined, clip: this.#whole });
  }

  #draw(element: SvgElement, around: Scope): void {
    const { name, attributes } = element;
    if (undrawn.has(name) || this.#refuses(around.depth)) return;
    const place = { element, outer: around.place };
    const say = declaredOf(place, this.#rules);
    const paint = paintOf(say, around.paint, (what) => void this.unknown.add(what));
    if (paint.hidden) return;
    const own = transformOf(attributes.get("transform"));
    const matrix = compose(around.matrix, name === "svg" && around.depth > 0 ? compose(own, frameOf(attributes)) : own);
    const clip = this.#clip(say("clip-path"), around.clip, matrix);
    const scope = { matrix, paint, look: textLookOf(say, around.look), depth: around.depth + 1, place, clip };
    const outline = shapeOutline(name, (key) => this.#length(key, attributes.get(key)));
    if (outline !== undefined) this.#add(outline, scope);
    else if (groups.has(name)) this.#drawAll(element, scope);
    else if (name === "text") this.#write(place, scope);
    else if (name === "use") this.#use(element, scope);
    else if (!name.includes(":")) this.unknown.add(name);
  }

  #length(key: string, value: string | undefined): string | undefined {
    if (!value?.endsWith("%")) return value;
    const { width, height } = this.#extent;
    const whole = /x|width/.test(key) ? width : /y|height/.test(key) ? height : Math.hypot(width, height) / Math.SQRT2;
    return String((Number.parseFloat(value) * whole) / 100);
  }

  #drawAll({ children }: SvgElement, scope: Scope): void {
    for (const child of children) if (typeof child !== "string") this.#draw(child, scope);
  }

  #refuses(depth: number): boolean {
    this.#count += 1;
    if (depth > deepest) this.unknown.add(`what is nested more than ${deepest} deep`);
    if (this.#count > most) this.unknown.add(`what comes after ${most.toLocaleString("en")} elements`);
    return depth > deepest || this.#count > most;
  }

  #clip(url: string | undefined, around: Box, matrix: Matrix): Box {
    const target = this.#byId.get(/^url\(\s*["']?#([^"')]+)/.exec(url ?? "")?.[1] ?? "");
    if (!target) return around;
    const box = clipBox(target, matrix);
    if (!box) this.unknown.add("clips that are no rectangles");
    return box ? overlap(box, around) : around;
  }

  #write(place: Placed, { matrix, paint, look, clip }: Scope): void {
    const tools = {
      rules: this.#rules,
      letters: this.#letters,
      unknown: (what: string) => void this.unknown.add(what),
      missing: (letter: string) => void this.missing.add(letter),
    };
    for (const { outline, paint: own } of letteringOf(place, paint, look, tools))
      this.#add(outline, { matrix, paint: own, clip });
  }

  /** A copy of another element; of a symbol, what is in it. */
  #use({ attributes }: SvgElement, scope: Scope): void {
    const [sign, ...id] = attributes.get("href") ?? attributes.get("xlink:href") ?? "";
    const target = sign === "#" ? this.#byId.get(id.join("")) : undefined;
    if (!target) {
      this.unknown.add("use");
      return;
    }
    const matrix = compose(scope.matrix, frameOf(attributes, target.attributes.get("viewBox")));
    if (target.name === "symbol") this.#drawAll(target, { ...scope, matrix });
    else this.#draw(target, { ...scope, matrix });
  }

  #add(outline: string, { matrix, paint, clip }: Pick<Scope, "matrix" | "paint" | "clip">): void {
    const d = mapPath(outline, matrix);
    const { evenOdd, dashes } = paint;
    const fill = onPaper(paint.fill, paint.opacity * paint.fillOpacity);
    const color = onPaper(paint.stroke, paint.opacity * paint.strokeOpacity);
    const [a, b, c, e] = matrix;
    const scale = Math.sqrt(Math.abs(a * e - b * c));
    const width = paint.width * scale;
    const lined = color !== "none" && width > 0;
    if (d === "" || (fill === "none" && !lined)) return;
    const seen = clip.every((side, index) => side === this.#whole[index]) ? {} : { clip };
    const dotted = lined && dashes.length > 0;
    if (fill !== "none" && (dotted || !lined)) this.outlines.push({ d, fill, evenOdd, ...seen });
    if (lined && !dotted) this.outlines.push({ d, fill, evenOdd, stroke: { color, width }, ...seen });
    if (!dotted) return;
    const pieces = dashes.map((length) => length * scale);
    this.outlines.push({ d: dashed(d, pieces, width), fill: "none", evenOdd, stroke: { color, width }, ...seen });
  }
}
