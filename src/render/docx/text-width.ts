import type { RInline } from "../../document/resolved.ts";

/** What a text needs, in points: the width of its longest word, and of all of it on one line. */
export interface TextWidth {
  readonly least: number;
  readonly most: number;
}

/** As in layout: longer texts are as good as this, longer words may break. */
const widest = 400;
const mostOfWord = 120;

/** Points of a note's mark, as it is raised. */
const markSize = 6;

/** How the characters of a text look. */
export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly italic: boolean;
}

/**
 * Widths of a cell's text, as layout measures them: of its longest word, and of its longest line where there is room for long ones. Word
 * sets the columns of a table as they are given, so they must be there without loading a font.
 */
export function widthOfText(content: readonly RInline[], look: TextLook): TextWidth {
  const measure = new Measure();
  for (const part of content) measureInline(part, look, measure);
  const { least, most } = measure.end();
  return { least: Math.min(least, mostOfWord), most };
}

function measureInline(part: RInline, look: TextLook, measure: Measure): void {
  if (part.type === "line-break") measure.line();
  else if (part.type === "link") for (const piece of part.content) measureText(piece.text, look, piece.italic, measure);
  else if (part.type === "note") measureText(part.mark, { ...look, size: markSize }, false, measure);
  else measureText(part.text, look, part.italic, measure);
}

function measureText(text: string, { size, italic }: TextLook, turned: boolean | undefined, measure: Measure): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    measure.add(code, (widthOf(code, italic !== (turned ?? false)) * size) / 1000);
  }
}

/** Adds up characters to words and lines. */
class Measure {
  #least = 0;
  #most = 0;
  #word = 0;
  /** The line up to the last place where it may end, without and with the space there; and all of it. */
  #broken = 0;
  #place = 0;
  #pen = 0;

  add(code: number, width: number): void {
    const space = code === 0x20;
    this.#pen += width;
    this.#word = space ? 0 : this.#word + width;
    this.#least = Math.max(this.#least, this.#word);
    if (!space && this.#pen > widest && this.#broken > 0) {
      this.#most = Math.max(this.#most, this.#broken);
      this.#pen -= this.#place;
      this.#broken = 0;
    }
    if (!space && !isBreaking(code)) return;
    this.#word = 0;
    this.#place = this.#pen;
    this.#broken = this.#pen - (space ? width : 0);
  }

  /** Ends a line on purpose. */
  line(): void {
    this.#most = Math.max(this.#most, Math.min(this.#pen, widest));
    this.#word = 0;
    this.#pen = 0;
    this.#broken = 0;
  }

  end(): TextWidth {
    this.line();
    return { least: this.#least, most: this.#most };
  }
}

/** Hyphens, dashes and Han characters, after which a line may end. */
function isBreaking(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014 || (code >= 0x2e80 && code <= 0xa4cf);
}

/** The advance of a character in Times, in thousandths of the size; near enough where a sign is not among the usual. */
export function widthOf(code: number, italic = false): number {
  const letters = italic ? italics : ascii;
  if (code < 127) return letters[code - 32] ?? 0;
  const known = others.get(code);
  if (known !== undefined) return known;
  const letter = code < 0x250 ? String.fromCharCode(code).normalize("NFD").charCodeAt(0) : code;
  if (letter < 127) return letters[letter - 32] ?? 500;
  return code >= 0x2e80 ? 1000 : 550;
}

/** Space to tilde. */
const ascii: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722,
  667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278,
  500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/** Space to tilde in italics. */
const italics: readonly number[] = [
  250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722,
  611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278,
  444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
];

const others: ReadonlyMap<number, number> = new Map([
  [0xa0, 250],
  [0x2010, 333],
  [0x2011, 333],
  [0x2013, 500],
  [0x2014, 1000],
  [0x2018, 333],
  [0x2019, 333],
  [0x201c, 444],
  [0x201d, 444],
  [0x2026, 1000],
]);
