import type { Letters, Typeface } from "../fonts/fonts.ts";
import { advanceOf, clustersOf, type GlyphRun, partsOfRun } from "../fonts/glyph-run.ts";
import { mayHaveScripts, type ScriptName, scriptOf } from "../fonts/scripts.ts";
import { steering } from "../fonts/steering.ts";
import { type Declared, declaredOf, type Placed, type Rules } from "../picture/svg-style.ts";
import { hasRightToLeft, inDrawingOrder, levelsOf, mirrored } from "../text/bidi.ts";
import { clean } from "../text/clean.ts";
import { staysWithLetter } from "../text/faces.ts";
import type { GlyphOutlines } from "./glyph-outline.ts";
import { type Paint, paintOf } from "./svg-paint.ts";
import { type Matrix, mapPath } from "./svg-path.ts";

/** How text is set; sizes in the units of the drawing. */
export interface TextLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** What of a line stands at its x. */
  readonly anchor: string;
  /** That of a line: its start is then at the right. */
  readonly direction: "ltr" | "rtl";
  /** How far the baseline lies under its y, in sizes. */
  readonly drop: number;
}

/** The text of a drawing that says nothing of it. */
export const plainLook: TextLook = { size: 16, bold: false, italic: false, anchor: "start", direction: "ltr", drop: 0 };

/** Text as outlines, in the units of the drawing: made when they are asked for, since most of a drawing's outlines are letters. */
export interface Lettering {
  outline(): string;
  readonly paint: Paint;
}

/** What letters are drawn with. */
export interface LetteringTools {
  readonly rules: Rules;
  readonly letters: Letters;
  readonly outlines: GlyphOutlines;
  unknown(what: string): void;
  /** Takes a letter that no face has. */
  missing(letter: string): void;
}

/** A letter, with its marks, on its way to its place. Places are those that the drawing gives it; without one it follows the letter before it. */
interface Letter {
  readonly character: string;
  readonly glyphs: GlyphRun;
  /** What its glyphs are of. */
  readonly typeface: Typeface;
  readonly paint: Paint;
  readonly look: TextLook;
  x: number | undefined;
  y: number | undefined;
  dx: number | undefined;
  dy: number | undefined;
}

/** The look of an element: what is declared of it over what it inherits. */
export function textLookOf(say: Declared, inherited: TextLook): TextLook {
  const font = fontOf(say("font"));
  const style = say("font-style") ?? font?.before;
  const weight = say("font-weight") ?? font?.before;
  const baseline = say("dominant-baseline") ?? say("alignment-baseline");
  return {
    size: lengthOf(say("font-size") ?? font?.size, inherited.size) ?? inherited.size,
    bold: weight === undefined ? inherited.bold : /\b(?:bold|bolder|[6-9]00)\b/.test(weight),
    italic: style === undefined ? inherited.italic : /\b(?:italic|oblique)\b/.test(style),
    anchor: say("text-anchor") ?? inherited.anchor,
    direction: directionOf(say("direction")) ?? inherited.direction,
    drop: baseline === undefined ? inherited.drop : (drops[baseline] ?? 0),
  };
}

function directionOf(said: string | undefined): TextLook["direction"] | undefined {
  return said === "ltr" || said === "rtl" ? said : undefined;
}

/** The size in a `font` property, which the name of the typeface follows, and what stands before it. */
function fontOf(text: string | undefined): { readonly before: string; readonly size: string } | undefined {
  const words = (text ?? "").split(/\s+/);
  const sizes = words.slice(0, -1).map((word) => /^[\d.]+(?:px|pt|em|%)?(?=\/|$)/.exec(word)?.[0]);
  const withUnit = sizes.findIndex((size) => size !== undefined && /[a-z%]$/.test(size));
  const at = withUnit < 0 ? sizes.findIndex((size) => size !== undefined) : withUnit;
  const size = sizes[at];
  return size === undefined ? undefined : { before: words.slice(0, at).join(" "), size };
}

/** Where other lines of Times lie above its baseline, in sizes. */
const drops: Readonly<Record<string, number>> = {
  middle: 0.224,
  central: 0.337,
  hanging: 0.66,
  "text-before-edge": 0.891,
  "text-after-edge": -0.216,
};

/** Sets a text element, with those in it, in the faces of the document. */
export function letteringOf(text: Placed, paint: Paint, look: TextLook, tools: LetteringTools): readonly Lettering[] {
  const letters: Letter[] = [];
  collect(text, paint, look, letters, tools);
  if (letters.at(-1)?.character === " ") letters.pop();
  const pen = { x: 0, y: 0 };
  return linesOf(letters).flatMap((line) => setLine(line, pen, tools));
}

function collect(place: Placed, paint: Paint, look: TextLook, letters: Letter[], tools: LetteringTools): void {
  const { element } = place;
  const start = letters.length;
  for (const child of element.children) {
    if (typeof child === "string") addText(child, paint, look, letters, tools);
    else if (child.name === "tspan" || child.name === "textPath" || child.name === "a") {
      const inner = { element: child, outer: place };
      const say = declaredOf(inner, tools.rules);
      if (child.name === "textPath") tools.unknown("text along a path");
      collect(inner, paintOf(say, paint, tools.unknown), textLookOf(say, look), letters, tools);
    }
  }
  for (const key of ["x", "y", "dx", "dy"] as const) {
    const places = (element.attributes.get(key) ?? "").split(/[\s,]+/).filter(Boolean);
    for (const [index, place] of places.entries()) {
      const letter = letters[start + index];
      if (letter) letter[key] ??= lengthOf(place, look.size);
    }
  }
}

/** White space counts as one space, and not at the start. */
function addText(raw: string, paint: Paint, look: TextLook, letters: Letter[], tools: LetteringTools): void {
  const text = clean(raw.replace(/\s+/g, " ")).replace(steering, "");
  for (const { part, script } of inScripts(text)) {
    const typeface = tools.letters(look.bold, look.italic, script);
    const manner = script && hasRightToLeft(part) ? { mirrored } : {};
    for (const { start, end, glyphs } of clustersOf(typeface.shaper.shape(part, manner), part.length)) {
      const character = part.slice(start, end);
      const before = letters.at(-1)?.character ?? " ";
      if (character === " " && before === " ") continue;
      letters.push({ character, glyphs, typeface, paint, look, x: undefined, y: undefined, dx: undefined, dy: undefined });
    }
  }
}

/** A text cut where a script begins or ends that has a face of its own. */
function inScripts(text: string): readonly { readonly part: string; readonly script: ScriptName | undefined }[] {
  if (!mayHaveScripts(text)) return [{ part: text, script: undefined }];
  const stretches: { part: string; readonly script: ScriptName | undefined }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const script = scriptOf(code);
    const last = stretches.at(-1);
    if (last && (last.script === script || staysWithLetter(code))) last.part += character;
    else stretches.push({ part: character, script });
  }
  return stretches;
}

/** Letters that are set together: up to the next that has a place. */
function linesOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const lines: Letter[][] = [];
  for (const letter of letters) {
    const line = lines.at(-1);
    if (line && letter.x === undefined && letter.y === undefined) line.push(letter);
    else lines.push([letter]);
  }
  return lines;
}

/** The letters of a line from left to right. */
function drawingOrder(line: readonly Letter[], direction: TextLook["direction"]): readonly Letter[] {
  const text = line.map(({ character }) => character).join("");
  if (direction === "ltr" && !hasRightToLeft(text)) return line;
  const levels = levelsOf(text, direction);
  let end = 0;
  const stretches = line.map((letter) => {
    const start = end;
    end += letter.character.length;
    const level = levels[start] ?? 0;
    const character = level % 2 === 1 ? mirrored(letter.character) : undefined;
    if (character === undefined) return { start, end, level, letter };
    return { start, end, level, letter: { ...letter, glyphs: letter.typeface.shaper.shape(character) } };
  });
  return inDrawingOrder(stretches).map(({ letter }) => letter);
}

function setLine(line: readonly Letter[], pen: { x: number; y: number }, tools: LetteringTools): readonly Lettering[] {
  const [first] = line;
  pen.x = first?.x ?? pen.x;
  pen.y = first?.y ?? pen.y;
  const start = pen.x;
  const { anchor, direction } = first?.look ?? plainLook;
  const placed = drawingOrder(line, direction).map((letter) => {
    pen.x += letter.dx ?? 0;
    pen.y += letter.dy ?? 0;
    const { x, y } = pen;
    const glyph = glyphOf(letter, tools);
    pen.x += glyph.advance;
    return { letter, glyph, x, y };
  });
  const shift = (start - pen.x) * (anchor === "middle" ? 0.5 : (anchor === "end") === (direction === "ltr") ? 1 : 0);
  const drawn: { readonly outlines: (() => string)[]; readonly paint: Paint }[] = [];
  for (const { letter, glyph, x, y } of placed) {
    const { scale } = glyph;
    const place: Matrix = [scale, 0, 0, -scale, x + shift, y + letter.look.drop * letter.look.size];
    const outline = () => mapPath(glyph.outline(), place);
    const last = drawn.at(-1);
    if (last?.paint === letter.paint) last.outlines.push(outline);
    else drawn.push({ outlines: [outline], paint: letter.paint });
  }
  return drawn.map(({ outlines, paint }) => ({ outline: () => outlines.map((outline) => outline()).join(""), paint }));
}

/** The outline of a letter in units of its font, the size of such a unit, and how far it moves the pen. */
function glyphOf({ character, glyphs, typeface, look }: Letter, { outlines, missing }: LetteringTools) {
  const { font } = typeface;
  const parts = partsOfRun(glyphs);
  if (parts.some(({ glyph }) => glyph === 0)) missing(character);
  const scale = look.size / font.unitsPerEm;
  const outline = () =>
    parts
      .map(({ glyph, x, y }) => {
        const path = outlines.of(font, glyph);
        return x === 0 && y === 0 ? path : mapPath(path, [1, 0, 0, 1, x, y]);
      })
      .join("");
  return { outline, scale, advance: advanceOf(glyphs) * scale };
}

const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pc: 16 };

/** A length in the units of the drawing; relative ones are to `size`. */
function lengthOf(text: string | undefined, size: number): number | undefined {
  const [, number = "", unit = ""] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z%]*)\s*$/i.exec(text ?? "") ?? [];
  const value = Number.parseFloat(number);
  if (!Number.isFinite(value)) return undefined;
  if (unit === "em" || unit === "rem") return value * size;
  if (unit === "%") return (value * size) / 100;
  if (unit === "ex") return value * size * 0.448;
  return value * (units[unit.toLowerCase()] ?? 1);
}
