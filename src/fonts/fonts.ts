import { type Remembering, remembered } from "../memory.ts";
import type { FacesAdvice } from "../world.ts";
import { advanceOf, type GlyphRun } from "./glyph-run.ts";
import { HarfBuzz } from "./harfbuzz.ts";
import { JoiningShaper } from "./joining-shaper.ts";
import { LetterShaper } from "./letter-shaper.ts";
import { type Script, type ScriptName, scriptOf, scripts } from "./scripts.ts";
import type { Shaper } from "./shaper.ts";
import { TrueType } from "./truetype.ts";
import { WideShaper } from "./wide-shaper.ts";

/** Key of a font face: family and look, "serif-bold", or script and look, "arabic", "arabic-bold". The world has its bytes. */
export type FontKey = string;

/** A face of a family, by the key under which the world has its bytes. */
export interface Face {
  readonly key: FontKey;
  readonly bold: boolean;
  /** The script whose own face it is. */
  readonly script?: ScriptName | undefined;
  /** Its letters are words of their own, as wide as they are high: lines end between them, and are filled by white between them. */
  readonly wide: boolean;
  /** Points that a character moves the pen at a size of 1, by UTF-16 unit. What shows nothing moves nothing. */
  readonly advances: Float64Array;
  /** 1 where the face has a glyph of its own for the unit. */
  readonly present: Uint8Array;
  /** Whether it has a glyph of its own for a character. */
  has(character: number): boolean;
  /** Gives the glyphs of texts that are not simple, to which advances by unit do not apply. */
  readonly shaper: Shaper;
  readonly unitsPerEm: number;
}

/** The file of a face, as drawings use it: they draw outlines, and place letters one by one. */
export interface Typeface {
  readonly font: TrueType;
  readonly shaper: Shaper;
}

/** The faces that there are, each read when first asked for. */
export interface Fonts {
  face(bold: boolean, italic: boolean): Face;
  /** The face of a script that has one of its own; none where it is not installed. Such faces have no italics. */
  faceOf(script: ScriptName, bold: boolean): Face | undefined;
  /** Whether a face shows a character. */
  shows(character: string): boolean;
  /** What somebody does who lacks the faces of scripts that have their own. */
  addFaces(scripts: readonly ScriptName[]): FacesAdvice;
  readonly letters: Letters;
}

/** Gives the outlines of letters, which drawings have; those of a script that has a face of its own, where that is installed. */
export type Letters = (bold: boolean, italic: boolean, script?: ScriptName) => Typeface;

/** Where faces come from: see `World`. */
interface FontFiles {
  font(key: FontKey): Uint8Array;
  hasFont?(key: FontKey): boolean;
  harfbuzz?(): Uint8Array | undefined;
  addFaces?(scripts: readonly ScriptName[]): FacesAdvice;
}

/** The fonts of a world, each read once in a session. Widths are sums of advances: no kerning and no ligatures, as Word sets by default (library-notes 4.4). */
export function loadFonts(files: Remembering & FontFiles): Fonts {
  const { addFaces = installed, font, hasFont = noFont, harfbuzz = noProgram, memory } = files;
  return remembered({ memory }, fontsIn, [font, hasFont, harfbuzz, addFaces], () => {});
}

/** How faces are added where npm installs the program. */
function installed(names: readonly ScriptName[]): FacesAdvice {
  const packages = names.map((name) => scripts[name].package).join(" ");
  return {
    add: `Install their face beside Masthead with \`npm install ${packages}\``,
    without: "ask for the other outputs alone, with `--to docx,html,text`",
  };
}

const noFont = () => false;
const noProgram = () => undefined;

type Files = readonly [FontFiles["font"], (key: FontKey) => boolean, () => Uint8Array | undefined, Fonts["addFaces"]];

function fontsIn(files: Files): Fonts {
  return new Shelf(files);
}

/** Faces and their files, each opened when it is first asked for. */
class Shelf implements Fonts {
  readonly #font: Files[0];
  readonly #hasFont: Files[1];
  readonly #program: Files[2];
  readonly addFaces: Fonts["addFaces"];
  readonly #files = new Map<FontKey, Typeface | undefined>();
  readonly #faces = new Map<FontKey, Face | undefined>();
  #harfbuzz: HarfBuzz | undefined;

  constructor([font, hasFont, program, addFaces]: Files) {
    this.#font = font;
    this.#hasFont = hasFont;
    this.#program = program;
    this.addFaces = addFaces;
  }

  face(bold: boolean, italic: boolean): Face {
    const key = faceKey(bold, italic);
    return found(this.#read(key, bold, undefined), key);
  }

  faceOf(script: ScriptName, bold: boolean): Face | undefined {
    return this.#read(scriptKey(script, bold), bold, script);
  }

  shows(character: string): boolean {
    const code = character.codePointAt(0) ?? 0;
    const script = scriptOf(code);
    return this.face(false, false).has(code) || (script !== undefined && this.faceOf(script, false)?.has(code) === true);
  }

  readonly letters: Letters = (bold, italic, script) => {
    const key = faceKey(bold, italic);
    const own = script && this.#open(scriptKey(script, bold), script);
    return own ?? found(this.#open(key, undefined), key);
  };

  #read(key: FontKey, bold: boolean, script: ScriptName | undefined): Face | undefined {
    if (!this.#faces.has(key)) {
      const file = this.#open(key, script);
      this.#faces.set(key, file && { ...readFace(key, bold, file), script, wide: script === "chinese" });
    }
    return this.#faces.get(key);
  }

  #open(key: FontKey, script: ScriptName | undefined): Typeface | undefined {
    if (!this.#files.has(key)) this.#files.set(key, script ? this.#openScript(key, scripts[script]) : this.#openLetters(key));
    return this.#files.get(key);
  }

  #openLetters(key: FontKey): Typeface {
    const font = new TrueType(this.#font(key));
    return { font, shaper: new LetterShaper(font) };
  }

  #openScript(key: FontKey, { joins, language }: Script): Typeface | undefined {
    if (!this.#hasFont(key)) return undefined;
    const font = new TrueType(this.#font(key));
    if (joins === undefined) return { font, shaper: new WideShaper(new LetterShaper(font), font.unitsPerEm) };
    this.#harfbuzz ??= this.#start();
    return this.#harfbuzz && { font, shaper: new JoiningShaper(font, this.#harfbuzz.open(font.bytes), joins, language) };
  }

  #start(): HarfBuzz | undefined {
    const program = this.#program();
    return program ? new HarfBuzz(program) : undefined;
  }
}

/** What always is there, since the program comes with it. */
function found<T>(file: T | undefined, key: FontKey): T {
  if (file === undefined) throw new Error(`no font ${key}`);
  return file;
}

/** The glyphs of a text of one face that is read from left to right; none where it is simple. */
export function glyphsOf({ shaper }: Face, text: string): GlyphRun | undefined {
  return shaper.isSimple(text) ? undefined : shaper.shape(text);
}

/** Width of a text in points. */
export function widthOf(face: Face, size: number, text: string): number {
  return widthOfShaped(face, size, text, glyphsOf(face, text));
}

/** Width of a text in points, whose glyphs are known: none where it is simple. */
export function widthOfShaped(face: Face, size: number, text: string, glyphs: GlyphRun | undefined): number {
  if (glyphs) return pointsOf(face, size, advanceOf(glyphs));
  const { advances } = face;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += advances[text.charCodeAt(at)] ?? 0;
  return sum * size;
}

/** A length in units of a face, in points. */
export function pointsOf({ unitsPerEm }: Face, size: number, units: number): number {
  return (units / unitsPerEm) * size;
}

function faceKey(bold: boolean, italic: boolean): FontKey {
  if (bold) return italic ? "serif-bold-italic" : "serif-bold";
  return italic ? "serif-italic" : "serif";
}

function scriptKey(script: ScriptName, bold: boolean): FontKey {
  return bold ? `${script}-bold` : script;
}

function readFace(key: FontKey, bold: boolean, { font, shaper }: Typeface): Face {
  const { unitsPerEm } = font;
  const advances = new Float64Array(0x10000).fill(font.advance(0) / unitsPerEm);
  const present = new Uint8Array(0x10000);
  font.eachCharacter((unit, glyph) => {
    advances[unit] = font.advance(glyph) / unitsPerEm;
    present[unit] = 1;
  });
  advances.fill(0, 0xdc00, 0xe000);
  for (const unit of [0x0a, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2060]) advances[unit] = 0;
  const has = (character: number) => (character < 0x10000 ? present[character] === 1 : font.glyphOf(character) !== 0);
  return { key, bold, wide: false, advances, present, has, shaper, unitsPerEm };
}
