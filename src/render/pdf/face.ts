import { type Cluster, clustersOf, type GlyphRun } from "../../fonts/glyph-run.ts";
import type { TextItem } from "../../layout/page.ts";
import type { Content } from "./content.ts";
import { JoinedFont } from "./joined-font.ts";
import type { Kit } from "./kit.ts";
import { LetterFont } from "./letter-font.ts";
import { isMark, withMarksApart } from "./marks-apart.ts";
import { numeral } from "./values.ts";
import { WideFont } from "./wide-font.ts";

/** Characters whose codes stand in a table, which is read for every letter: Latin, Greek and Cyrillic with their punctuation. */
const tabled = 0x2200;

/** The code of a character that is not drawn. */
const none = 0;

/** Codes from here on are of the wide font. */
const wide = 0x10000;

/**
 * A font face in a document. Text becomes the operand that shows it: ASCII as it stands, other characters by codes that are given at
 * their first use. Letters are drawn in a font of one-byte codes; those for which no code is left, in a font of two-byte codes. Where text
 * has glyphs, each cluster has a code, by its characters, its direction and its glyphs: so each code gives its text back, whatever it shows.
 */
export class Face {
  readonly #font: JoinedFont;
  readonly #kit: Kit;
  readonly #order: number;
  readonly #letters: LetterFont;
  readonly #table = new Uint8Array(tabled);
  /** Codes that the table has none for, of other characters. */
  readonly #others = new Map<string, number>();
  /** Codes of clusters by their characters: few, since these and those around them decide what they show. */
  readonly #clusters = new Map<string, CodedCluster[]>();
  #wide: WideFont | undefined;

  /** `order` counts the faces of the document, from 1. */
  constructor(bytes: Uint8Array, kit: Kit, order: number) {
    this.#font = new JoinedFont(bytes);
    this.#kit = kit;
    this.#order = order;
    this.#letters = new LetterFont(this.#font, kit, order);
    this.#enter(" ");
  }

  /** The name of the font of letters among the resources of pages. */
  get name(): string {
    return this.#letters.name;
  }

  /** Writes the operators that show text in the font of letters. */
  show({ text, glyphs, size, reversed = false }: TextItem, content: Content): void {
    content.put("(");
    if (glyphs) this.#showCodes(this.#codesOf(text, clustersOf(glyphs, text.length), reversed), size, content);
    else this.#showPlain(text, size, content);
    content.put(")Tj\n");
  }

  /** Shows text in which every character is a letter: those in the table at once, the others one by one. */
  #showPlain(text: string, size: number, content: Content): void {
    for (let at = content.putCodes(text, 0, this.#table); at < text.length; ) {
      const codes: number[] = [];
      while (at < text.length && !this.#table[text.charCodeAt(at)]) {
        const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
        codes.push(this.#codeOf(letter));
        at += letter.length;
      }
      this.#showCodes(codes, size, content);
      at = content.putCodes(text, at, this.#table);
    }
  }

  /** Writes its fonts and gives the entries of the resources that name them. */
  finish(): string {
    this.#letters.finish();
    this.#wide?.finish();
    return this.#letters.resource + (this.#wide?.resource ?? "");
  }

  /** Shows codes one by one. Where they are wide the string is closed and another opened. */
  #showCodes(codes: readonly number[], size: number, content: Content): void {
    let isWide = false;
    for (const code of codes) {
      if (code === none) continue;
      if (code >= wide !== isWide) content.put(this.#turnTo(!isWide, size));
      isWide = code >= wide;
      if (isWide) content.putCode((code >> 8) & 0xff);
      content.putCode(code & 0xff);
    }
    if (isWide) content.put(this.#turnTo(false, size));
  }

  #codesOf(text: string, clusters: readonly Cluster[], reversed: boolean): readonly number[] {
    const placed = reversed ? withMarksApart(clusters, text, this.#font.unitsPerEm) : clusters;
    const parts = reversed && joint.test(text);
    const codes = placed.map(({ start, end, glyphs }, index) => {
      const own = text.slice(start, end);
      const leads = reversed && index === 0 && isMark(own);
      const place = leads ? "first mark" : parts && own !== " " ? "joint" : reversed ? "reversed" : "plain";
      return this.#codeOfCluster(own, glyphs, place);
    });
    return parts ? [...codes, this.#codeOfDirection()] : codes;
  }

  /**
   * The code of a mark of direction that shows nothing, behind the sign between two numbers. It is as wide as makes it stand before the number
   * in the eyes of readers.
   */
  #codeOfDirection(): number {
    const advance = Math.round(0.02 * this.#font.unitsPerEm);
    return this.#codeOfCluster("\u200f", [{ glyph: this.#font.glyphOf(0x20), advance, x: 0, y: 0, cluster: 0 }], "direction");
  }

  #codeOfCluster(text: string, glyphs: GlyphRun, place: Place): number {
    const known = this.#clusters.get(text) ?? [];
    for (const cluster of known) if (cluster.place === place && areSame(cluster.glyphs, glyphs)) return cluster.code;
    const code = this.#newCodeOfCluster(text, glyphs, place);
    known.push({ place, glyphs, code });
    this.#clusters.set(text, known);
    return code;
  }

  /**
   * The code of a cluster: that of its character, where it shows that as any text does. Readers turn reversed text round character by
   * character, so a cluster in it has its marks before its letter. A mark that stands on the last letter of reversed text comes first.
   * Readers that look for where such text begins pass over marks, which have no direction: it is told with a mark of that (U+200F), which
   * shows nothing. The sign between two numbers has such marks on both sides: readers would else take all for one text from left to right,
   * and give 14-12 for 12-14.
   */
  #newCodeOfCluster(text: string, glyphs: GlyphRun, place: Place): number {
    if (place === "first mark") return this.#enterCluster(`${text}\u200f`, glyphs, true);
    if (place === "direction") return this.#enterCluster(text, glyphs, false);
    if (place === "joint") return this.#enterCluster(`\u200f${text}`, glyphs, false);
    const character = text.codePointAt(0) ?? 0;
    const isLetter = text.length === (character > 0xffff ? 2 : 1);
    if (isLetter && glyphs[0]?.glyph === this.#font.glyphOf(character) && this.#font.isWhole(glyphs)) return this.#codeOf(text);
    return isLetter && isIgnorable(text) ? none : this.#enterCluster(text, glyphs, place === "reversed");
  }

  #enterCluster(text: string, glyphs: GlyphRun, reversed: boolean): number {
    const read = readAs(reversed ? [...text].reverse().join("") : text);
    const glyph = this.#font.glyphOfCluster(glyphs);
    return this.#letters.enter(glyph, read) ?? this.#wideCode(glyph, read);
  }

  #codeOf(letter: string): number {
    const tabledCode = letter.length === 1 ? this.#table[letter.charCodeAt(0)] : none;
    return tabledCode || (this.#others.get(letter) ?? this.#enter(letter));
  }

  /** Closes a string and opens one in the other font. */
  #turnTo(isWide: boolean, size: number): string {
    return `)Tj /${isWide ? this.#wide?.name : this.name} ${numeral(size)} Tf(`;
  }

  #enter(letter: string): number {
    const code = this.#newCode(letter);
    const unit = letter.charCodeAt(0);
    if (code !== none && code < wide && letter.length === 1 && unit < tabled) this.#table[unit] = code;
    else this.#others.set(letter, code);
    return code;
  }

  /** A glyph that is missing shows as the font's box, under a code of its own: a PDF may not draw glyph 0, and the text stays. */
  #newCode(letter: string): number {
    if (isIgnorable(letter)) return none;
    const unit = letter.charCodeAt(0);
    const glyph = this.#font.glyphOf(letter.codePointAt(0) ?? 0);
    const isAscii = letter.length === 1 && unit >= 0x20 && unit < 0x7f;
    const read = readAs(letter);
    return this.#letters.enter(glyph, read, isAscii ? unit : undefined) ?? this.#wideCode(glyph, read);
  }

  #wideCode(glyph: number, text: string): number {
    this.#wide ??= new WideFont(this.#font, this.#kit, this.#order);
    return wide + this.#wide.enter(glyph, text);
  }
}

/** How a cluster stands in its text: one of letters from left to right, of others, a mark before all others of such, the sign between two numbers, a mark of direction. */
type Place = "plain" | "reversed" | "first mark" | "joint" | "direction";

/** What stands between two numbers, and is read from right to left by itself. */
const joint = /^ ?[-\u2010-\u2015\u2212/:] ?$/;

/** A cluster that has a code. */
interface CodedCluster {
  readonly place: Place;
  readonly glyphs: GlyphRun;
  readonly code: number;
}

/** Whether two clusters are drawn alike. */
function areSame(one: GlyphRun, other: GlyphRun): boolean {
  if (one.length !== other.length) return false;
  return one.every((glyph, index) => {
    const same = other[index];
    return (
      same !== undefined &&
      glyph.glyph === same.glyph &&
      glyph.advance === same.advance &&
      glyph.x === same.x &&
      glyph.y === same.y
    );
  });
}

/** Nearly all that is set, and nothing that the expressions below look for: they take long to be made ready. */
const ordinary = /^[ -~\u00a0-\u00ac\u00ae-\u034e\u2010-\u2027]$/;

/** Whether a letter is a control character, or what Unicode calls default ignorable: joiners, marks of direction, variation selectors, soft hyphens. */
function isIgnorable(letter: string): boolean {
  return !ordinary.test(letter) && /\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(letter);
}

/**
 * What a letter is when it is copied or searched: a no-break space as a space; half of a pair, and what is private and so no text
 * (PDF/A-2, 6.2.11.7.3), as a replacement character.
 */
function readAs(letter: string): string {
  const plain = letter.replaceAll("\u00a0", " ");
  return ordinary.test(plain) ? plain : plain.replace(/[\p{Cs}\p{Co}]/gu, "\ufffd");
}
