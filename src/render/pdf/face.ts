import { embeddable } from "./embeddable.ts";
import type { EmbeddedFont, Kit } from "./kit.ts";
import { TrueType } from "./truetype.ts";

/** The code of a character that is not drawn. */
export const invisible = 0xffff;

/**
 * A font face in a document: the codes that text is written in, two bytes each, numbered in the order of first use. A character
 * is looked up once; after that its code stands in a table. No kerning, no ligatures, so each code gives its character back.
 */
export class Face {
  readonly #font: TrueType;
  readonly #embedded: EmbeddedFont;
  /** Glyphs by code; the first is the box that stands for missing ones, which a PDF may not name by code 0. */
  readonly #glyphs: number[] = [0];
  readonly #codes = new Uint16Array(0x10000);
  readonly #farCodes = new Map<number, number>();

  constructor(bytes: Uint8Array, kit: Kit) {
    this.#font = new TrueType(bytes);
    this.#embedded = kit.embed(embeddable(this.#font, this.#glyphs));
    this.#embedded.widths[0] = this.#width(0);
  }

  /** Its name among the resources of pages. */
  get name(): string {
    return this.#embedded.id;
  }

  /** The entry of the resources that gives the name its font. */
  get resource(): string {
    return `/${this.#embedded.id} ${this.#embedded.ref()}`;
  }

  /** The code of a character, `invisible` for one that only controls its neighbours. */
  code(character: number): number {
    const known = character < 0x10000 ? this.#codes[character] : this.#farCodes.get(character);
    return known || this.#enter(character);
  }

  #enter(character: number): number {
    const code = this.#newCode(character);
    if (character < 0x10000) this.#codes[character] = code;
    else this.#farCodes.set(character, code);
    return code;
  }

  #newCode(character: number): number {
    if (character === noBreakSpace) return this.code(space);
    if (isIgnorable(character)) return invisible;
    const glyph = this.#font.glyphOf(character);
    const code = this.#glyphs.push(glyph) - 1;
    this.#embedded.widths[code] = this.#width(glyph);
    this.#embedded.unicode[code] = [isSurrogate(character) ? replacement : character];
    return code;
  }

  /** Thousandths of the em, to a hundredth: a line of a hundred letters is then wrong by less than a hundredth of a point. */
  #width(glyph: number): number {
    return Math.round((this.#font.advance(glyph) * 100_000) / this.#font.unitsPerEm) / 100;
  }
}

const space = 0x20;
/** Drawn and read as a space, so that a phrase is found whichever space it was typed with. */
const noBreakSpace = 0xa0;
const replacement = 0xfffd;

function isSurrogate(character: number): boolean {
  return character >= 0xd800 && character <= 0xdfff;
}

/** Control characters, and what Unicode calls default ignorable: joiners, marks of direction, variation selectors, soft hyphens. */
function isIgnorable(character: number): boolean {
  return /\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(character));
}
