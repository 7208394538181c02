import { type Glyph, type GlyphRun, moveRun } from "./glyph-run.ts";
import type { DrawnGlyph, ShapeWith } from "./harfbuzz.ts";
import type { Manner, Shaper } from "./shaper.ts";
import { steering } from "./steering.ts";
import type { TrueType } from "./truetype.ts";

/** So many words are remembered: more than a long report has. */
const most = 20_000;

/** So many characters around a text decide how it joins. */
const reach = 5;

/** What a line may end at, or what is as wide as nothing there: what stands between two of these is shaped by itself. */
const cuts = new RegExp(`([ \\u00a0]|${steering.source})`);

/** What is drawn as the font has it for each character, whatever stands beside it. */
const plain = /^[ -~\u00a0]*$/;

/**
 * A shaper for scripts whose letters change with those beside them: HarfBuzz, asked for each word once. A space takes no part in how letters
 * join, so a word has the same glyphs in every line.
 */
export class JoiningShaper implements Shaper {
  readonly #font: TrueType;
  readonly #shape: ShapeWith;
  readonly #script: string;
  readonly #language: string;
  readonly #words = new Map<string, GlyphRun>();

  /** `script` is that of ISO 15924, `language` of BCP 47. */
  constructor(font: TrueType, shape: ShapeWith, script: string, language: string) {
    this.#font = font;
    this.#shape = shape;
    this.#script = script;
    this.#language = language;
  }

  isSimple(text: string): boolean {
    return plain.test(text);
  }

  shape(text: string, { mirrored, before = "", after = "" }: Manner = {}): GlyphRun {
    const reversed = mirrored !== undefined;
    const glyphs: Glyph[] = [];
    let at = 0;
    for (const piece of text.split(cuts)) {
      const end = at + piece.length;
      if (piece.length === 1 && cuts.test(piece)) glyphs.push(this.#cut(piece, at));
      else if (piece !== "") {
        const word = this.#word(piece, standsBefore(at, text, before), standsBehind(end, text, after), reversed);
        for (const glyph of moveRun(word, at)) glyphs.push(glyph);
      }
      at = end;
    }
    return glyphs;
  }

  /** A space, or what steers lines and shows nothing. */
  #cut(character: string, cluster: number): Glyph {
    const glyph = this.#font.glyphOf(0x20);
    const isSpace = character === " " || character === "\u00a0";
    return { glyph, advance: isSpace ? this.#font.advance(glyph) : 0, x: 0, y: 0, cluster };
  }

  #word(text: string, before: string, after: string, reversed: boolean): GlyphRun {
    const alone = before === "" && after === "";
    const key = alone && reversed ? text : `${before}\n${text}\n${after}\n${reversed}`;
    const known = this.#words.get(key);
    if (known) return known;
    if (this.#words.size >= most) this.#words.clear();
    const asked = { before, text, after, reversed, script: this.#script, language: this.#language };
    const glyphs = withLowHeaps(inReadingOrder(this.#shape(asked), reversed));
    this.#words.set(key, glyphs);
    return glyphs;
  }
}

/** What of the characters before a place in a text belongs to the same word, and so decides how it joins. `before` stands before the text. */
function standsBefore(at: number, text: string, before: string): string {
  if (at > 0 && parts(text.charCodeAt(at - 1))) return "";
  const near = (before.slice(-reach) + text.slice(Math.max(at - reach, 0), at)).slice(-reach);
  return near.slice(Math.max(near.lastIndexOf(" "), near.lastIndexOf("\u00a0"), near.lastIndexOf("\n")) + 1);
}

/** The same of those behind. */
function standsBehind(at: number, text: string, after: string): string {
  if (at < text.length && parts(text.charCodeAt(at))) return "";
  const near = (text.slice(at, at + reach) + after.slice(0, reach)).slice(0, reach);
  return /^[^ \u00a0\n]*/.exec(near)?.[0] ?? "";
}

/** Whether a character parts words: a space of either kind, or a line end. */
function parts(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a;
}

/** So many marks stand on one letter in any language, and more than twice as many (UAX 15, Stream-Safe Text Format). */
const mostMarks = 30;

/** Marks on a letter that has many are drawn where the last of those stands: a mark at each height is a drawing of its own in a PDF. */
function withLowHeaps(glyphs: GlyphRun): GlyphRun {
  if (glyphs.length <= mostMarks) return glyphs;
  let heap = 0;
  let top: Glyph | undefined;
  return glyphs.map((glyph) => {
    heap = glyph.advance === 0 ? heap + 1 : 0;
    if (heap <= mostMarks) top = glyph;
    return heap > mostMarks && top ? { ...glyph, x: top.x, y: top.y } : glyph;
  });
}

/** Glyphs cluster by cluster as they are read; those of one cluster stay as they are drawn. Marks that change places are one cluster. */
function inReadingOrder(drawn: readonly DrawnGlyph[], reversed: boolean): GlyphRun {
  const clusters: DrawnGlyph[][] = [];
  const read = reversed ? drawn.toReversed() : drawn;
  for (const glyph of read) {
    let own = [glyph];
    for (let last = clusters.at(-1); last && glyph.cluster <= lastOf(last); last = clusters.at(-1)) {
      own = reversed ? [...own, ...last] : [...last, ...own];
      clusters.pop();
    }
    clusters.push(own);
  }
  return clusters.flatMap((glyphs) => {
    const cluster = Math.min(...glyphs.map((glyph) => glyph.cluster));
    return glyphs.map((glyph) => ({ ...glyph, cluster }));
  });
}

/** The last of the clusters that some glyphs were of. */
function lastOf(glyphs: readonly DrawnGlyph[]): number {
  return Math.max(...glyphs.map(({ cluster }) => cluster));
}
