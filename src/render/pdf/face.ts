import { embeddable } from "./embeddable.ts";
import type { EmbeddedFont, Kit } from "./kit.ts";
import { LetterFont } from "./letter-font.ts";
import { TrueType } from "./truetype.ts";

/** The code of a character that is not drawn. */
export const invisible = 0xffff;

/** Codes from here on are of the wide font, where they count from 0. */
export const firstWide = 0x100;

/**
 * A font face in a document: the codes that text is written in. A character is looked up once; after that its code stands in a
 * table. Letters are drawn in a font of one-byte codes; those for which no code is left, in pdfkit's font of two-byte codes. No
 * kerning, no ligatures, so each code gives its character back.
 */
export class Face {
  readonly #font: TrueType;
  readonly #kit: Kit;
  readonly #letters: LetterFont;
  #wide: EmbeddedFont | undefined;
  readonly #wideGlyphs: number[] = [0];
  readonly #codes = new Uint16Array(0x10000);
  readonly #farCodes = new Map<number, number>();

  /** `order` counts the faces of the document, from 1. */
  constructor(bytes: Uint8Array, kit: Kit, order: number) {
    this.#font = new TrueType(bytes);
    this.#kit = kit;
    this.#letters = new LetterFont(this.#font, kit, order);
  }

  /** The name of the font of letters among the resources of pages. */
  get name(): string {
    return this.#letters.name;
  }

  /** The name of the wide font. */
  get wideName(): string {
    return this.#wideFont().id;
  }

  /** The code of a character, `invisible` for one that only controls its neighbours. */
  code(character: number): number {
    const known = character < 0x10000 ? this.#codes[character] : this.#farCodes.get(character);
    return known || this.#enter(character);
  }

  /** Writes its fonts and gives the entries of the resources that name them. */
  finish(): string {
    this.#letters.finish();
    return `${this.#letters.resource}${this.#wide ? `/${this.#wide.id} ${this.#wide.ref()}` : ""}`;
  }

  #enter(character: number): number {
    const code = this.#newCode(character);
    if (character < 0x10000) this.#codes[character] = code;
    else this.#farCodes.set(character, code);
    return code;
  }

  /** A glyph that is missing shows as the font's box, under a code of its own: a PDF may not draw glyph 0, and the text stays. */
  #newCode(character: number): number {
    if (isIgnorable(character)) return invisible;
    const glyph = this.#font.glyphOf(character);
    const read = readAs(character);
    return this.#letters.enter(glyph, read, isAscii(character) ? character : undefined) ?? this.#enterWide(glyph, read);
  }

  #enterWide(glyph: number, character: number): number {
    const code = this.#wideGlyphs.push(glyph) - 1;
    const font = this.#wideFont();
    font.widths[code] = this.#width(glyph);
    font.unicode[code] = [character];
    return firstWide + code;
  }

  #wideFont(): EmbeddedFont {
    if (this.#wide) return this.#wide;
    this.#wide = this.#kit.embed(embeddable(this.#font, this.#wideGlyphs));
    this.#wide.widths[0] = this.#width(0);
    return this.#wide;
  }

  /** Thousandths of the em, to a hundredth. */
  #width(glyph: number): number {
    return Math.round((this.#font.advance(glyph) * 100_000) / this.#font.unitsPerEm) / 100;
  }
}

function isAscii(character: number): boolean {
  return character >= 0x20 && character < 0x7f;
}

/** What a character is when it is copied or searched: a no-break space as a space, half of a pair as a replacement character. */
function readAs(character: number): number {
  if (character === 0xa0) return 0x20;
  return character >= 0xd800 && character <= 0xdfff ? 0xfffd : character;
}

/** Control characters, and what Unicode calls default ignorable: joiners, marks of direction, variation selectors, soft hyphens. */
function isIgnorable(character: number): boolean {
  return /\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(character));
}
