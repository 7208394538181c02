import { latin1 } from "../../bytes.ts";
import type { TrueType } from "../../fonts/truetype.ts";
import type { Kit } from "./kit.ts";
import { numeral, reference } from "./values.ts";

/** A font of a document, as far as all kinds of fonts are alike: some glyphs of a file, under codes that are given out as text is drawn. */
export abstract class SubsetFont {
  /** Its name among the resources of pages. */
  readonly name: string;
  /** What it is called in the file. */
  protected readonly subsetName: string;
  protected readonly font: TrueType;
  protected readonly kit: Kit;
  /** The number of its object. */
  protected readonly id: number;

  /** `order` is one that no other font of the document has. */
  constructor(font: TrueType, kit: Kit, name: string, order: number) {
    this.name = name;
    this.subsetName = `${subsetTag(order)}+${font.name}`;
    this.font = font;
    this.kit = kit;
    this.id = kit.reserve();
  }

  /** The entry of the resources that gives the name its font. */
  get resource(): string {
    return `/${this.name} ${reference(this.id)}`;
  }
}

/** Six letters that mark a subset. */
function subsetTag(order: number): string {
  const letters = Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(order / 26 ** (5 - index)) % 26)),
  );
  return letters.join("");
}

/** A length in units of a font as thousandths of its em. */
export function thousandths(units: number, { unitsPerEm }: TrueType): string {
  return numeral((units * 1000) / unitsPerEm);
}

/** What PDF readers have to know of a font besides its glyphs (ISO 32000-1, 9.8); `file` is the number of the object that holds it. */
export function fontDescriptor(font: TrueType, name: string, file: number): string {
  const serif = font.familyClass >= 1 && font.familyClass <= 7;
  const flags = 4 | (font.fixedPitch ? 1 : 0) | (serif ? 2 : 0) | (font.italic ? 64 : 0);
  const lengths = { Ascent: font.ascent, Descent: font.descent, CapHeight: font.capHeight, XHeight: font.xHeight };
  const entries = Object.entries(lengths).map(([key, value]) => `/${key} ${thousandths(value, font)}`);
  const box = font.box.map((side) => thousandths(side, font)).join(" ");
  const look = `/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${numeral(font.italicAngle)}/StemV 0`;
  return `<</Type/FontDescriptor/FontName/${name}${look}${entries.join("")}/FontFile2 ${reference(file)}>>`;
}

/** The map from codes of so many hexadecimal digits to the text they stand for (9.10.3), a hundred at most in a block. */
export function unicodeMap(texts: ReadonlyMap<number, string>, digits: 2 | 4): Uint8Array {
  const rows = [...texts].map(([code, text]) => `<${hex(code, digits)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += 100) {
    const block = rows.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  const head = [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    `1 begincodespacerange\n<${"0".repeat(digits)}> <${"f".repeat(digits)}>\nendcodespacerange`,
  ];
  return latin1([...head, ...blocks, "endcmap CMapName currentdict /CMap defineresource pop end end"].join("\n"));
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join("");
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
