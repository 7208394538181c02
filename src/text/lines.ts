import { pointsOf } from "../fonts/fonts.ts";
import { clustersOf, type GlyphRun } from "../fonts/glyph-run.ts";
import { hasMarks } from "../fonts/letters.ts";
import { hangsBy, isIdeographic, mayPart } from "../fonts/wide-marks.ts";
import type { Prose, Run } from "./prose.ts";
import { mayHang, squeezesIn } from "./squeeze.ts";

/** A line of a prose: its characters from `start` to `end`, the spaces and the line end at its end among them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Points, without the spaces at its end. */
  readonly width: number;
  /** Spaces that can stretch, and places between letters where white can be added; in a line that may be squeezed those that do not break are among them. */
  readonly spaces: number;
  /** Ends at a soft hyphen, which then shows. */
  readonly hyphen: boolean;
  /** Ends the paragraph or was ended on purpose, so that its spaces stay as they are: not where they shrink for its last word. */
  readonly last: boolean;
}

/** Word fills a line to its measure; this is for the rounding of sums. */
const tolerance = 0.05;

const space = 0x20;
const noBreakSpace = 0xa0;
const softHyphen = 0xad;

/**
 * Breaks a prose into lines as Word does: first fit, no hyphenation, after spaces, hyphens and dashes but not after slashes, a word
 * wider than the line where that is full. `first` is the room of the first line, `rest` of the others, in points. With `squeeze` a line
 * takes a word more where its spaces can shrink for it: only for lines that are justified.
 */
export function breakLines(prose: Prose, first: number, rest: number, squeeze = false): readonly Line[] {
  return new Breaker(prose, Math.max(first, 0), Math.max(rest, 0), squeeze).run();
}

/** The width of the longest piece that breaks nowhere, in points. */
export function longestWord({ text, runs }: Prose): number {
  let longest = 0;
  let width = 0;
  let at = 0;
  const add = (unit: number, advance: number) => {
    if (unit === space || unit === 0x0a) width = 0;
    else width += advance;
    if (width > longest) longest = width;
    if (isBreaking(unit)) width = 0;
  };
  for (const { look, end, glyphs } of runs) {
    const { face, size } = look;
    if (glyphs)
      for (const { start, advance } of clustersOf(glyphs, end - at))
        add(text.charCodeAt(at + start), pointsOf(face, size, advance));
    else
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        add(unit, (face.advances[unit] ?? 0) * size);
      }
    at = end;
  }
  return longest;
}

/** A place where the line may end, with the state of the pen there. */
interface Opportunity {
  at: number;
  /** Points to the last character that shows. */
  width: number;
  spaces: number;
  /** Points and spaces to the place itself, and the points of those spaces. */
  pen: number;
  spacesAtPen: number;
  blankAtPen: number;
  hyphen: boolean;
}

class Breaker {
  readonly #text: string;
  readonly #runs: readonly Run[];
  readonly #rest: number;
  readonly #lines: Line[] = [];
  readonly #break: Opportunity = { at: 0, width: 0, spaces: 0, pen: 0, spacesAtPen: 0, blankAtPen: 0, hyphen: false };
  readonly #squeeze: boolean;
  readonly #spreads: boolean;
  /** The letters of the run are words of their own, between which white is added. */
  #wide = false;
  /** The line's spaces shrink for its last word. */
  #squeezed = false;
  #room: number;
  #start = 0;
  #pen = 0;
  #spaces = 0;
  /** Points of these spaces. */
  #blank = 0;
  /** Points and spaces to the last character that shows. */
  #solid = 0;
  #solidSpaces = 0;

  constructor({ text, runs, spreads = false }: Prose, first: number, rest: number, squeeze: boolean) {
    this.#text = text;
    this.#runs = runs;
    this.#room = first;
    this.#rest = rest;
    this.#squeeze = squeeze;
    this.#spreads = spreads;
  }

  run(): readonly Line[] {
    let at = 0;
    let next = 0;
    for (const run of this.#runs) {
      const clings = this.#runs[++next]?.clings === true;
      this.#wide = this.#spreads && run.look.face.wide;
      if (run.glyphs) this.#measureClusters(run, run.glyphs, at, clings);
      else this.#measure(run, at, clings);
      at = run.end;
    }
    this.#endWord();
    if (this.#start < this.#text.length || this.#lines.length === 0)
      this.#emit(this.#text.length, this.#solid, this.#solidSpaces, false, !this.#squeezed);
    return this.#lines;
  }

  /** Moves the pen over a run. Most characters are letters that fit, which do that and nothing else: they are kept out of the fields. */
  #measure({ look, end }: Run, start: number, clings: boolean): void {
    const text = this.#text;
    const { advances } = look.face;
    const { size } = look;
    let pen = this.#pen;
    let most = this.#room + tolerance;
    let solid = false;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const before = pen;
      pen += (advances[unit] ?? 0) * size;
      const plain = isPlain(unit) && pen <= most;
      if (!plain) {
        if (solid) this.#settle(before);
        this.#pen = pen;
        this.#meet(unit, at, at + 1, size * (advances[unit] ?? 0), size * (advances[0x2d] ?? 0), clings && at + 1 === end);
        pen = this.#pen;
        most = this.#room + tolerance;
      }
      solid = plain;
    }
    this.#pen = pen;
    if (solid) this.#settle(pen);
  }

  /** Moves the pen over a run by its clusters: what is said here of a character holds of each as a whole, so that no line ends within one. */
  #measureClusters({ look, end }: Run, glyphs: GlyphRun, start: number, clings: boolean): void {
    const { face, size } = look;
    const hyphen = size * (face.advances[0x2d] ?? 0);
    for (const cluster of clustersOf(glyphs, end - start)) {
      const [at, next] = [start + cluster.start, start + cluster.end];
      const width = pointsOf(face, size, cluster.advance);
      const unit = this.#text.charCodeAt(at);
      this.#pen += width;
      if (isPlain(unit) && this.#pen <= this.#room + tolerance) this.#settle(this.#pen);
      else this.#meet(unit, at, next, width, hyphen, clings && next === end);
    }
  }

  /** All up to here shows. */
  #settle(pen: number): void {
    this.#solid = pen;
    this.#solidSpaces = this.#spaces;
  }

  /** A character, from `at` to `end`, at which a line may end, or which does not fit. */
  #meet(unit: number, at: number, end: number, width: number, hyphen: number, clings: boolean): void {
    if (unit === space) {
      this.#endWord();
      this.#addSpace(width);
      if (!this.#spreads || mayPart(this.#text.charCodeAt(at - 1), this.#text.charCodeAt(end)))
        this.#mark(end, this.#solid, this.#solidSpaces, false);
    } else if (unit === 0x0a) this.#endLine(end);
    else {
      if (isIdeographic(unit)) this.#markBefore(unit, at, width);
      const white = this.#wide ? width * hangsBy(unit) : 0;
      while (this.#pen - white > this.#room + tolerance && !this.#mayHang() && this.#overflow(at, width)) {}
      if (unit === noBreakSpace && this.#squeeze) this.#addSpace(width);
      this.#settle(Math.min(this.#pen, Math.max(this.#pen - white, this.#room)));
      if (this.#wide) this.#spaces++;
      if (isBreaking(unit) && !clings) this.#markAfter(unit, at, end, hyphen);
    }
  }

  #addSpace(width: number): void {
    this.#spaces++;
    this.#blank += width;
  }

  /** Whether what stands beyond the room may yet be the end of a word that the line's spaces shrink for. */
  #mayHang(): boolean {
    if (!this.#squeeze || this.#squeezed || this.#break.at === this.#start) return false;
    return mayHang(this.#pen - this.#room, this.#blank) && this.#pen - this.#break.pen <= this.#rest;
  }

  /** A word ends: where it stands beyond the room, now that all of it is known, the line shrinks for it or ends before it. */
  #endWord(): void {
    if (!this.#squeeze || this.#squeezed || this.#break.at === this.#start) return;
    const over = this.#solid - this.#room;
    if (over <= tolerance) return;
    const { width, spaces } = this.#break;
    const white = this.#room - width;
    if (squeezesIn({ over, blank: this.#blank, spaces: this.#spaces, white, without: spaces })) this.#squeezed = true;
    else this.#endAtBreak();
  }

  /** A letter that is a word of its own: the line may end before it, where it follows a word of others. */
  #markBefore(unit: number, at: number, width: number): void {
    const before = this.#text.charCodeAt(at - 1);
    if (at === this.#start || before === space || isIdeographic(before) || steers(before) || !mayPart(before, unit)) return;
    this.#pen -= width;
    this.#mark(at, this.#solid, this.#solidSpaces, false);
    this.#pen += width;
  }

  /** A word goes on after a hyphen or dash: the next line may start there. */
  #markAfter(unit: number, at: number, end: number, hyphen: number): void {
    const next = this.#text.charCodeAt(end);
    if (isPartOfLetter(next)) return;
    const before = this.#text.charCodeAt(at - 1);
    if (next === space || next === 0x2060 || next === 0xa0 || Number.isNaN(next)) return;
    if (unit === 0x2d && (at === this.#start || before === space)) return;
    if (isIdeographic(unit)) {
      if (mayPart(unit, next)) this.#mark(end, this.#solid, this.#solidSpaces, false);
    } else if (this.#spreads && (!mayPart(unit, next) || (unit === 0x2d && isDigit(next)))) return;
    else if (unit !== softHyphen) {
      this.#endWord();
      this.#mark(end, this.#pen, this.#spaces, false);
    } else if (this.#pen + hyphen <= this.#room + tolerance) this.#mark(end, this.#pen + hyphen, this.#spaces, true);
  }

  #mark(at: number, width: number, spaces: number, hyphen: boolean): void {
    const mark = this.#break;
    mark.at = at;
    mark.width = width;
    mark.spaces = spaces;
    mark.pen = this.#pen;
    mark.spacesAtPen = this.#spaces;
    mark.blankAtPen = this.#blank;
    mark.hyphen = hyphen;
  }

  /** The character at `at`, so many points wide, does not fit any more: ends the line before it. False where the line has nothing else to give away. */
  #overflow(at: number, width: number): boolean {
    if (this.#endAtBreak()) return true;
    if (at === this.#start || isPartOfLetter(this.#text.charCodeAt(at))) return false;
    const before = this.#pen - width;
    this.#emit(at, before, this.#spaces, false, false);
    this.#restart(at, before, this.#spaces, this.#blank);
    return true;
  }

  /** Ends the line at the last place where it may end, if it has one. */
  #endAtBreak(): boolean {
    const mark = this.#break;
    if (mark.at <= this.#start) return false;
    this.#emit(mark.at, mark.width, mark.spaces, mark.hyphen, false);
    this.#restart(mark.at, mark.pen, mark.spacesAtPen, mark.blankAtPen);
    return true;
  }

  #endLine(end: number): void {
    this.#endWord();
    this.#emit(end, this.#solid, this.#solidSpaces, false, !this.#squeezed);
    this.#restart(end, this.#pen, this.#spaces, this.#blank);
  }

  #emit(end: number, width: number, spaces: number, hyphen: boolean, last: boolean): void {
    this.#lines.push({ start: this.#start, end, width, spaces, hyphen, last });
  }

  #restart(start: number, pen: number, spaces: number, blank: number): void {
    this.#start = start;
    this.#squeezed = false;
    this.#room = this.#rest;
    this.#pen -= pen;
    this.#spaces -= spaces;
    this.#blank -= blank;
    this.#solid = Math.max(this.#solid - pen, 0);
    this.#solidSpaces = Math.max(this.#solidSpaces - spaces, 0);
    this.#break.at = start;
  }
}

/** Hyphens, en and em dashes, zero-width spaces, and characters that are words of their own (Chinese, Japanese). */
function isBreaking(unit: number): boolean {
  if (unit === 0x2d || unit === softHyphen) return true;
  if (unit < 0x200b) return false;
  return unit === 0x2010 || unit === 0x2013 || unit === 0x2014 || unit === 0x200b || isIdeographic(unit);
}

/** A figure, which among Chinese is never parted from a hyphen before it: years, and numbers of documents. */
function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Marks that forbid that a line ends where they stand. */
function steers(unit: number): boolean {
  return unit === noBreakSpace || unit === 0x2060;
}

/** Letters, digits and signs of the first two blocks: none is a space, a hyphen or a soft hyphen. */
function isPlain(unit: number): boolean {
  if (unit <= 0x2d) return unit > space && unit < 0x2d;
  return unit < noBreakSpace || (unit < softHyphen && unit > noBreakSpace);
}

/** The second half of a pair, or a mark that stands on the letter before it. */
function isPartOfLetter(unit: number): boolean {
  return unit >= 0x300 && ((unit >= 0xdc00 && unit <= 0xdfff) || hasMarks(String.fromCharCode(unit)));
}
