import { subsetFont } from "../../fonts/subset.ts";
import type { TrueType } from "../../fonts/truetype.ts";
import type { Kit } from "./kit.ts";
import { fontDescriptor, SubsetFont, thousandths, unicodeMap } from "./subset-font.ts";
import { reference } from "./values.ts";

/** Added to the order of a face, so that the letters of its wide subset are others than those of its narrow one. */
const wideOrders = 26 ** 5;

/**
 * A composite TrueType font (ISO 32000-1, 9.7): two bytes a letter, which are the place of its glyph in the subset. It takes the letters for
 * which a `LetterFont` has no code left.
 */
export class WideFont extends SubsetFont {
  /** Glyphs by code; the first is the box for missing ones, which no text may show. */
  readonly #glyphs: number[] = [0];
  readonly #texts = new Map<number, string>();

  /** `order` counts the faces of the document. */
  constructor(font: TrueType, kit: Kit, order: number) {
    super(font, kit, `W${order}`, wideOrders + order);
  }

  /** Gives a glyph a code, under which it reads as `text`. */
  enter(glyph: number, text: string): number {
    const code = this.#glyphs.push(glyph) - 1;
    this.#texts.set(code, text);
    return code;
  }

  /** Writes the font, when all text is drawn. */
  finish(): void {
    const kit = this.kit;
    const file = subsetFont(this.font, this.#glyphs);
    const [descriptor, descendant] = [kit.reserve(), kit.reserve()];
    kit.put(descriptor, fontDescriptor(this.font, this.subsetName, kit.packed(`/Length1 ${file.length}`, file)));
    const widths = this.#glyphs.map((glyph) => thousandths(this.font.advance(glyph), this.font));
    const system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity";
    kit.put(
      descendant,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${this.subsetName}${system}/W[0[${widths.join(" ")}]]/FontDescriptor ${reference(descriptor)}>>`,
    );
    const unicode = kit.packed("", unicodeMap(this.#texts, 4));
    const parts = `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(unicode)}`;
    kit.put(this.id, `<</Type/Font/Subtype/Type0/BaseFont/${this.subsetName}/Encoding/Identity-H${parts}>>`);
  }
}
