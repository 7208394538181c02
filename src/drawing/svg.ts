import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import type { Letters } from "../fonts/fonts.ts";
import { type Remembering, remembered } from "../memory.ts";
import { undrawn, usedBy } from "../picture/svg-bounds.ts";
import { readSvgImage, type SvgImage } from "../picture/svg-image.ts";
import { declaredOf, type Placed } from "../picture/svg-style.ts";
import type { SvgElement } from "../picture/svg-tree.ts";
import { GlyphOutlines } from "./glyph-outline.ts";
import type { Box, Outline, VectorDrawing } from "./outline.ts";
import { Clips, overlap } from "./svg-clip.ts";
import { dashed } from "./svg-dash.ts";
import { numbersOf, transformOf, viewMatrix } from "./svg-matrix.ts";
import { onPaper, type Paint, paintOf, plainPaint } from "./svg-paint.ts";
import { compose, type Matrix, readPath } from "./svg-path.ts";
import { shapeOutline } from "./svg-shapes.ts";
import { letteringOf, plainLook, type TextLook, textLookOf } from "./svg-text.ts";

/** What an element hands down to those in it. */
interface Scope {
  readonly matrix: Matrix;
  readonly paint: Paint;
  readonly look: TextLook;
  readonly place: Placed | undefined;
  /** What is seen of it, in the units of the image. */
  readonly clip: Box;
}

/** A drawing that was looked through: what it shows, worked out when it is first asked for, and what of it cannot be drawn. */
interface Drawn {
  draw(): VectorDrawing;
  readonly empty: boolean;
  readonly unknown: readonly string[];
}

/**
 * Reads the shapes and the text of an SVG image, with their fills, strokes and transformations; letters become outlines of the faces of
 * the document. What it does not know (gradients, pictures in pictures) is left out and reported, once an image. Gives what draws it;
 * nothing for images of other formats. Each image is drawn once where there is a memory, however many outputs, places and documents show it.
 */
export function readDrawing(
  image: RImage,
  letters: Letters,
  report: Report,
  memory: Remembering = {},
): (() => VectorDrawing) | undefined {
  if (image.format !== "svg") return undefined;
  const { draw, empty, unknown } = drawn(image, letters, memory);
  const { path, span } = image;
  if (unknown.length > 0) {
    const names = unknown.slice(0, mostNamed).join(", ");
    const others = unknown.length > mostNamed ? `, and ${unknown.length - mostNamed} more` : "";
    report(diagnostic("svg-partial", `“${path}” has parts that are not drawn: ${names}${others}.`, { span }));
  } else if (empty) {
    report(
      diagnostic("svg-partial", `“${path}” shows nothing: its shapes are hidden, without size or without colour.`, { span }),
    );
  }
  return draw;
}

/** Kinds of parts that a message names. */
const mostNamed = 10;

/** What was drawn of some bytes with some letters, by the size that the image is drawn in. */
const drawnBySize = (_: readonly [Uint8Array, Letters]) => new Map<string, Drawn>();

function drawn(image: RImage, letters: Letters, memory: Remembering): Drawn {
  const sizes = remembered(memory, drawnBySize, [image.bytes, letters], () => {});
  const size = `${image.width} ${image.height}`;
  const known = sizes.get(size) ?? lookThrough(image, letters);
  sizes.set(size, known);
  return known;
}

function lookThrough(image: RImage, letters: Letters): Drawn {
  const svg = readSvgImage(image.bytes);
  if (!svg || !("root" in svg)) throw new Error("an SVG image was not looked at before it was drawn");
  const { parts, unknown, missing } = new Drawer(svg, image, letters);
  if (missing.size > 0) unknown.add(lettersThatNoFontHas([...missing]));
  let drawing: VectorDrawing | undefined;
  const draw = () => {
    drawing ??= { box: [0, 0, image.width, image.height], outlines: parts.flatMap((part) => part()) };
    return drawing;
  };
  return { draw, empty: parts.every((part) => part().length === 0), unknown: [...unknown].sort() };
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

const groups = new Set(["", "svg", "g", "a", "switch", "symbol"]);

/** Characters of dashes: lines after so many of them are drawn whole. */
const mostDashed = 5_000_000;

class Drawer {
  /** What draws the parts of the image, in their order. */
  readonly parts: (() => readonly Outline[])[] = [];
  readonly unknown = new Set<string>();
  readonly missing = new Set<string>();
  readonly #image: SvgImage;
  readonly #letters: Letters;
  readonly #whole: Box;
  /** What per cents are of. */
  readonly #extent: { readonly width: number; readonly height: number };
  readonly #clips = new Clips();
  readonly #outlines = new GlyphOutlines();
  #dashed = 0;

  constructor(image: SvgImage, { width, height }: RImage, letters: Letters) {
    this.#image = image;
    this.#letters = letters;
    const viewBox = image.svg.attributes.get("viewBox");
    this.#whole = [0, 0, width, height];
    this.#extent = extentOf(viewBox) ?? { width, height };
    const matrix = viewMatrix(viewBox, width, height);
    this.#drawAll(image.root, { matrix, paint: plainPaint, look: plainLook, place: undefined, clip: this.#whole });
  }

  /** Remembers a part that is not drawn, by a name that fits into a message. */
  #miss(what: string): void {
    this.unknown.add(what.length > 80 ? `${what.slice(0, 80)}…` : what);
  }

  #draw(element: SvgElement, around: Scope): void {
    const { name, attributes } = element;
    if (undrawn.has(name)) return;
    const place = { element, outer: around.place };
    const say = declaredOf(place, this.#image.rules);
    const paint = paintOf(say, around.paint, (what) => this.#miss(what));
    if (paint.hidden) return;
    const own = transformOf(attributes.get("transform"));
    const matrix = compose(around.matrix, name === "svg" && around.place ? compose(own, frameOf(attributes)) : own);
    const clip = this.#clip(say("clip-path"), around.clip, matrix);
    const scope = { matrix, paint, look: textLookOf(say, around.look), place, clip };
    const outline = shapeOutline(name, (key) => this.#length(key, attributes.get(key)));
    if (outline !== undefined) this.#add(outline, scope);
    else if (groups.has(name)) this.#drawAll(element, scope);
    else if (name === "text") this.#write(place, scope);
    else if (name === "use") this.#use(element, scope);
    else if (!name.includes(":")) this.#miss(name);
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

  #clip(url: string | undefined, around: Box, matrix: Matrix): Box {
    const target = this.#image.byId.get(/^url\(\s*["']?#([^"')]+)/.exec(url ?? "")?.[1] ?? "");
    if (!target) return around;
    const box = this.#clips.boxOf(target, matrix);
    if (!box) this.#miss("clips that are no rectangles");
    return box ? overlap(box, around) : around;
  }

  #write(place: Placed, { matrix, paint, look, clip }: Scope): void {
    const tools = {
      rules: this.#image.rules,
      letters: this.#letters,
      outlines: this.#outlines,
      unknown: (what: string) => this.#miss(what),
      missing: (letter: string) => void this.missing.add(letter),
    };
    for (const { outline, paint: own } of letteringOf(place, paint, look, tools)) {
      const scope = { matrix, paint: own, clip };
      if (own.dashes.length > 0) this.#add(outline(), scope);
      else this.parts.push(() => this.#outlined(outline(), scope));
    }
  }

  /** A copy of another element; of a symbol, what is in it. */
  #use(element: SvgElement, scope: Scope): void {
    const target = usedBy(element, this.#image.byId);
    if (!target) {
      this.#miss("use");
      return;
    }
    const matrix = compose(scope.matrix, frameOf(element.attributes, target.attributes.get("viewBox")));
    if (target.name === "symbol") this.#drawAll(target, { ...scope, matrix });
    else this.#draw(target, { ...scope, matrix });
  }

  /** Adds what may have something in it that is not drawn, and so is looked through at once. */
  #add(outline: string, scope: Pick<Scope, "matrix" | "paint" | "clip">): void {
    const outlines = this.#outlined(outline, scope);
    this.parts.push(() => outlines);
  }

  #outlined(outline: string, { matrix, paint, clip }: Pick<Scope, "matrix" | "paint" | "clip">): readonly Outline[] {
    const { d, whole } = readPath(outline, matrix);
    if (!whole) this.#miss("outlines with what is no number");
    const { evenOdd, dashes } = paint;
    const fill = onPaper(paint.fill, paint.opacity * paint.fillOpacity);
    const color = onPaper(paint.stroke, paint.opacity * paint.strokeOpacity);
    const [a, b, c, e] = matrix;
    const scale = Math.sqrt(Math.abs(a * e - b * c));
    const width = paint.width * scale;
    const lined = color !== "none" && width > 0;
    if (d === "" || (fill === "none" && !lined)) return [];
    const seen = clip.every((side, index) => side === this.#whole[index]) ? {} : { clip };
    const stroke = { color, width };
    if (!lined) return [{ d, fill, evenOdd, ...seen }];
    if (dashes.length === 0) return [{ d, fill, evenOdd, stroke, ...seen }];
    const cut = this.#dash(
      d,
      dashes.map((length) => length * scale),
      width,
    );
    const line = { d: cut, fill: "none", evenOdd, stroke, ...seen };
    return fill === "none" ? [line] : [{ d, fill, evenOdd, ...seen }, line];
  }

  #dash(d: string, pattern: readonly number[], width: number): string {
    if (this.#dashed > mostDashed) this.#miss("the dashes of its last lines");
    const cut = this.#dashed > mostDashed ? d : dashed(d, pattern, width);
    this.#dashed += cut.length;
    return cut;
  }
}
