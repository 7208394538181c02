import { embeddable } from "./embeddable.ts";
import type { EmbeddedFont, Kit } from "./kit.ts";
import { LetterFont } from "./letter-font.ts";
import { TrueType } from "./truetype.ts";
import { numeral } from "./values.ts";

/**
 * A font face in a document. Text becomes the operand that shows it: ASCII as it stands, other characters by codes that are found
 * once. Letters are drawn in a font of one-byte codes; those for which no code is left, in pdfkit's font of two-byte codes. No
 * kerning, no ligatures, so each code gives its character back.
 */
export class Face {
  readonly #font: TrueType;
  readonly #kit: Kit;
  readonly #letters: LetterFont;
  #wide: EmbeddedFont | undefined;
  readonly #wideGlyphs: number[] = [0];
  /** Bytes of single characters, escaped; of a wide one, two. */
  readonly #bytes = new Map<string, Code>();
  /** ASCII that was not drawn yet, and text that was drawn since it was looked for. */
  #unseen = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
  #drawn = "";

  /** `order` counts the faces of the document, from 1. */
  constructor(bytes: Uint8Array, kit: Kit, order: number) {
    this.#font = new TrueType(bytes);
    this.#kit = kit;
    this.#letters = new LetterFont(this.#font, kit, order);
    this.#enterAscii(0x20);
  }

  /** The name of the font of letters among the resources of pages. */
  get name(): string {
    return this.#letters.name;
  }

  /** The operators that show text in the font of letters, set at a size. */
  show(text: string, size: number): string {
    this.#drawn += text;
    const escaped = special.test(text) ? text.replace(specials, "\\$&") : text;
    return `(${ascii.test(text) ? escaped : escaped.replace(foreign, (run) => this.#operand(run, size))})Tj\n`;
  }

  /** Notes what ASCII was drawn: looked for a page at a time, since looking at every letter would take longer than drawing it. */
  settle(): void {
    const drawn = this.#drawn;
    this.#drawn = "";
    this.#unseen = this.#unseen.filter((letter) => {
      if (!drawn.includes(letter)) return true;
      this.#enterAscii(letter.charCodeAt(0));
      return false;
    });
  }

  /** Writes its fonts and gives the entries of the resources that name them. */
  finish(): string {
    this.settle();
    this.#letters.finish();
    return `${this.#letters.resource}${this.#wide ? `/${this.#wide.id} ${this.#wide.ref()}` : ""}`;
  }

  /** A run without ASCII, as it stands inside a string; where it is wide, the string is closed and another opened. */
  #operand(run: string, size: number): string {
    let operand = "";
    let isWide = false;
    for (const letter of run) {
      const code = this.#bytes.get(letter) ?? this.#enter(letter);
      if (code.bytes === "") continue;
      if (code.isWide !== isWide) operand += `)Tj /${code.isWide ? this.#wide?.id : this.name} ${numeral(size)} Tf(`;
      isWide = code.isWide;
      operand += code.bytes;
    }
    return isWide ? `${operand})Tj /${this.name} ${numeral(size)} Tf(` : operand;
  }

  #enterAscii(character: number): void {
    this.#letters.enter(this.#font.glyphOf(character), character, character);
  }

  #enter(letter: string): Code {
    const code = this.#newCode(letter);
    this.#bytes.set(letter, code);
    return code;
  }

  /** A glyph that is missing shows as the font's box, under a code of its own: a PDF may not draw glyph 0, and the text stays. */
  #newCode(letter: string): Code {
    if (ignorable.test(letter)) return { bytes: "", isWide: false };
    const character = letter.codePointAt(0) ?? 0;
    const glyph = this.#font.glyphOf(character);
    const code = this.#letters.enter(glyph, readAs(character));
    return code === undefined ? this.#wideCode(glyph, readAs(character)) : { bytes: escapedBytes(code), isWide: false };
  }

  #wideCode(glyph: number, character: number): Code {
    const code = this.#wideGlyphs.push(glyph) - 1;
    this.#wide ??= this.#kit.embed(embeddable(this.#font, this.#wideGlyphs));
    this.#wide.widths[0] = this.#width(0);
    this.#wide.widths[code] = this.#width(glyph);
    this.#wide.unicode[code] = [character];
    return { bytes: escapedBytes(code >> 8, code & 0xff), isWide: true };
  }

  /** Thousandths of the em, to a hundredth. */
  #width(glyph: number): number {
    return Math.round((this.#font.advance(glyph) * 100_000) / this.#font.unitsPerEm) / 100;
  }
}

/** What a character is written as; nothing where it is not drawn. */
interface Code {
  readonly bytes: string;
  readonly isWide: boolean;
}

const ascii = /^[ -~]*$/;
const foreign = /[^ -~]+/g;
const special = /[()\\]/;
const specials = /[()\\]/g;

/** Control characters, and what Unicode calls default ignorable: joiners, marks of direction, variation selectors, soft hyphens. */
const ignorable = /\p{Cc}|\p{Default_Ignorable_Code_Point}/u;

/** Bytes inside a string, marked where they would otherwise be read as something else. */
function escapedBytes(...bytes: readonly number[]): string {
  const text = String.fromCharCode(...bytes);
  return text.replace(specials, "\\$&").replace("\r", "\\r");
}

/** What a character is when it is copied or searched: a no-break space as a space, half of a pair as a replacement character. */
function readAs(character: number): number {
  if (character === 0xa0) return 0x20;
  return character >= 0xd800 && character <= 0xdfff ? 0xfffd : character;
}
