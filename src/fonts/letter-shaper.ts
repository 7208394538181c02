import type { Glyph, GlyphRun } from "./glyph-run.ts";
import { hasMarks, isBeyondLatin, lettersOf, partsOf } from "./letters.ts";
import type { Manner, Shaper } from "./shaper.ts";
import { steers } from "./steering.ts";
import type { TrueType } from "./truetype.ts";

/** So many letters are remembered: more than any language has. */
const most = 5000;

const simple = 1;
const other = 2;

/** A shaper for scripts whose letters stand apart: each letter with its marks is a cluster, put together as far as the font lacks it whole. */
export class LetterShaper implements Shaper {
  readonly #font: TrueType;
  /** Glyphs of letters that were met, which all begin their text: Hebrew and African languages have the same ones on and on. */
  readonly #letters = new Map<string, GlyphRun>();
  /** What is known of UTF-16 units: whether they are simple. Made when a text first has letters beyond Latin ones. */
  #units = new Uint8Array();

  constructor(font: TrueType) {
    this.#font = font;
  }

  isSimple(text: string): boolean {
    if (!isBeyondLatin(text)) return true;
    if (this.#units.length === 0) this.#units = new Uint8Array(0x10000);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if ((this.#units[unit] || this.#learn(text, at, unit)) === other) return false;
    }
    return true;
  }

  shape(text: string, { mirrored }: Manner = {}): GlyphRun {
    const glyphs: Glyph[] = [];
    let at = 0;
    for (const letter of lettersOf(mirrored ? this.#turned(text, mirrored) : text, this.#font)) {
      const known = this.#letters.get(letter) ?? this.#shapeLetter(letter);
      for (const glyph of known) glyphs.push(at === 0 ? glyph : { ...glyph, cluster: at });
      at += letter.length;
    }
    return glyphs;
  }

  /** A text that is read from right to left as it is drawn: its brackets open to the other side, as far as the font has them so. */
  #turned(text: string, mirrored: (character: string) => string | undefined): string {
    let shown = "";
    for (const character of text) {
      const other = mirrored(character);
      shown += other !== undefined && this.#font.glyphOf(other.codePointAt(0) ?? 0) !== 0 ? other : character;
    }
    return shown;
  }

  /** Finds out whether a character is drawn as it is. What its first unit does not tell alone is found anew each time. */
  #learn(text: string, at: number, unit: number): number {
    const code = text.codePointAt(at) ?? unit;
    const character = String.fromCodePoint(code);
    const glyph = this.#font.glyphOf(code);
    const isOther = glyph === 0 ? this.#hasParts(character) : character.length > 1 || hasMarks(character);
    if (character.length === 1) this.#units[unit] = isOther ? other : simple;
    return isOther ? other : simple;
  }

  /** Whether a character that the font lacks can be put together of others that it has. */
  #hasParts(character: string): boolean {
    const parts = character.normalize("NFD");
    return parts !== character && [...parts].every((part) => this.#font.glyphOf(part.codePointAt(0) ?? 0) !== 0);
  }

  #shapeLetter(letter: string): GlyphRun {
    if (this.#letters.size >= most) this.#letters.clear();
    const glyphs = steers(letter) ? [this.#unseen] : this.#glyphsOf(letter);
    this.#letters.set(letter, glyphs);
    return glyphs;
  }

  /** What stands for a character that is not drawn. */
  get #unseen(): Glyph {
    return { glyph: this.#font.glyphOf(0x20), advance: 0, x: 0, y: 0, cluster: 0 };
  }

  /** The letter moves the pen, its marks do not: they are placed from its origin, which then lies behind the pen. */
  #glyphsOf(letter: string): GlyphRun {
    const [base, ...marks] = partsOf(letter, this.#font);
    const glyph = base?.glyph ?? 0;
    const advance = this.#font.advance(glyph);
    return [
      { glyph, advance, x: 0, y: 0, cluster: 0 },
      ...marks.map((mark) => ({ glyph: mark.glyph, advance: 0, x: mark.x - advance, y: mark.y, cluster: 0 })),
    ];
  }
}
