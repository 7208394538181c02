import { subsetFont } from "../../fonts/subset.ts";
import type { TrueType } from "../../fonts/truetype.ts";
import type { Kit } from "./kit.ts";
import { fontDescriptor, SubsetFont, thousandths, unicodeMap } from "./subset-font.ts";
import { reference } from "./values.ts";

/** Codes beyond ASCII, in the order in which they are given out: no control code that a string would have to escape. */
const freeCodes = Array.from({ length: 254 }, (_, index) => (index < 128 ? index + 0x80 : index - 127)).filter((code) =>
  code < 0x20 ? ![0x09, 0x0a, 0x0d].includes(code) : code >= 0x80,
);

/**
 * A simple TrueType font (ISO 32000-1, 9.6.3): one byte a letter, which makes pages a third as long as two do and lets spaces be
 * stretched by word spacing. ASCII keeps its codes, other characters are given one at their first use. It holds as many letters as
 * there are codes; what comes after them needs a font of two bytes.
 */
export class LetterFont extends SubsetFont {
  /** Glyphs of the subset; the first is the box for missing ones, which no code may stand for. */
  readonly #glyphs: number[] = [0];
  /** Place in the subset by code. */
  readonly #places = new Uint8Array(256);
  readonly #texts = new Map<number, string>();
  #free = 0;

  /** `order` counts the faces of the document. */
  constructor(font: TrueType, kit: Kit, order: number) {
    super(font, kit, `T${order}`, order);
  }

  /** Gives a glyph a code, under which it reads as `text`; undefined where no code is left. `ascii` is the code wanted. */
  enter(glyph: number, text: string, ascii?: number): number | undefined {
    const code = ascii ?? freeCodes[this.#free++];
    if (code === undefined) return undefined;
    this.#places[code] = this.#glyphs.push(glyph) - 1;
    this.#texts.set(code, text);
    return code;
  }

  /** Writes the font, when all text is drawn. */
  finish(): void {
    const kit = this.kit;
    const file = subsetFont(this.font, this.#glyphs, this.#places);
    const descriptor = kit.reserve();
    kit.put(descriptor, fontDescriptor(this.font, this.subsetName, kit.packed(`/Length1 ${file.length}`, file)));
    const unicode = kit.packed("", unicodeMap(this.#texts, 2));
    const codes = [...this.#texts.keys()];
    const [first, last] = [Math.min(...codes), Math.max(...codes)];
    const widths = Array.from({ length: last - first + 1 }, (_, index) => this.#width(first + index));
    const parts = [
      `/Type/Font/Subtype/TrueType/BaseFont/${this.subsetName}/FirstChar ${first}/LastChar ${last}/Widths[${widths.join(" ")}]`,
      `/FontDescriptor ${reference(descriptor)}/ToUnicode ${reference(unicode)}`,
    ];
    kit.put(this.id, `<<${parts.join("")}>>`);
  }

  /** Thousandths of the em, to a hundredth: a line of a hundred letters is then wrong by less than a hundredth of a point. */
  #width(code: number): string {
    const place = this.#places[code];
    return place ? thousandths(this.font.advance(this.#glyphs[place] ?? 0), this.font) : "0";
  }
}
