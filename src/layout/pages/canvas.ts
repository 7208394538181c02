import { glyphsOf, widthOfShaped } from "../../fonts/fonts.ts";
import type { GlyphRun } from "../../fonts/glyph-run.ts";
import { inDrawingOrder, type Stretch } from "../../text/bidi.ts";
import type { Tag } from "../../text/element.ts";
import type { Line } from "../../text/lines.ts";
import type { Look } from "../../text/looks.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import { type Link, type Prose, type Run, widthOfProse } from "../../text/prose.ts";
import type { PageItem } from "../page.ts";
import { ChangeMarks } from "./change-marks.ts";
import type { PassageList } from "./passage-list.ts";
import { advance, countLetters, showing, shownGlyphs, spaced, trailing } from "./shown.ts";

/** Where a line is drawn, how its spaces stretch or shrink, and the tag that stands in for those of its runs. */
interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly wordSpace: number;
  /** Spaces that do not break stretch and shrink as well. */
  readonly allSpaces: boolean;
  /** Letters that are words of their own stand apart as far as spaces stretch. */
  readonly spreads: boolean;
  readonly tag: Tag | undefined;
  /** The number of the passage that the line is of. */
  readonly passage: number | undefined;
}

/** Puts items on one page, in the order in which they are read. */
export class Canvas {
  readonly items: PageItem[] = [];
  /** The lines and bars of what stands in one of two versions alone. */
  readonly marks = new ChangeMarks();
  readonly #passages: PassageList;

  /** How wide the page is, where it is mirrored: all that is drawn then stands as far from its right edge as it was placed from its left. */
  readonly #mirrored: number | undefined;

  constructor(passages: PassageList, mirrored?: number) {
    this.#passages = passages;
    this.#mirrored = mirrored;
  }

  /** All that was drawn, each in its place on the page. */
  finish(): readonly PageItem[] {
    if (this.#mirrored === undefined) return this.items;
    return this.items.map((item) => ({ ...item, x: this.leftOf(item.x, item.width) }));
  }

  /** Where a thing has its left edge on the page that was placed at x and is so wide. */
  leftOf(x: number, width: number): number {
    return this.#mirrored === undefined ? x : this.#mirrored - x - width;
  }

  /** A filled rectangle that no reader hears of. */
  rule(x: number, y: number, width: number, height: number): void {
    if (width > 0 && height > 0) this.items.push({ kind: "rule", x, y, width, height, tag: "artifact" });
  }

  /** Characters of one look. */
  text(x: number, baseline: number, text: string, look: Look, tag: Tag): void {
    const place = { x, baseline, wordSpace: 0, allSpaces: false, spreads: false, tag, passage: undefined };
    const glyphs = glyphsOf(look.face, text);
    const width = widthOfShaped(look.face, look.size, text, glyphs);
    this.#letters(place, look, tag, x, text, glyphs, width, false, 0, 0);
    if (look.changed) this.marks.text(look, x, baseline, width - trailing(text, look, 0));
  }

  /** A prose that is a line by itself and leads nowhere. `tag` stands in for that of its runs. */
  words(x: number, baseline: number, prose: Prose, tag?: Tag): void {
    const { text, runs, direction } = prose;
    const [run] = runs;
    if (run && !direction && runs.length === 1 && this.#mirrored === undefined)
      this.text(x, baseline, text, run.look, tag ?? run.tag);
    else {
      const line = { start: 0, end: text.length, width: widthOfProse(prose), spaces: 0, hyphen: false, last: true };
      const place = { x, baseline, wordSpace: 0, allSpaces: false, spreads: false, tag, passage: undefined };
      this.#stretches({ prose, height: 0, depth: 0 }, line, place);
    }
  }

  /** A line of a paragraph; its marker too, before the first. `tag` stands in for the paragraph's own where it is repeated. */
  line(paragraph: SetParagraph, index: number, baseline: number, tag?: Tag): void {
    const line = paragraph.lines[index];
    if (!line) return;
    if (index === 0) this.#marker(paragraph, baseline, tag);
    const start = index === 0 ? paragraph.first : paragraph.rest;
    const room = paragraph.right - start;
    const { x, wordSpace } = justify(paragraph, line, start, room);
    const known = paragraph.prose.passage;
    const passage = known && this.#passages.numberOf(known);
    const allSpaces = paragraph.squeeze && wordSpace !== 0;
    const spreads = paragraph.prose.spreads === true && wordSpace !== 0;
    const place = { x, baseline, wordSpace, allSpaces, spreads, tag, passage };
    if (paragraph.prose.direction || this.#mirrored !== undefined) this.#stretches(paragraph, line, place);
    else this.#runs(paragraph, line, place);
  }

  /** The marker of a paragraph; one that leads somewhere can be followed as far as the text. */
  #marker({ marker, first, height, depth }: SetParagraph, baseline: number, tag: Tag | undefined): void {
    if (!marker) return;
    this.words(marker.x, baseline, marker.prose, tag);
    if (marker.link && !tag) this.#link(marker.link, marker.x, baseline + depth - height, first - marker.x, height);
  }

  #runs({ prose, height, depth }: SetParagraph, line: Line, place: LinePlace): void {
    const { runs, text } = prose;
    const { baseline, wordSpace, allSpaces, spreads, tag } = place;
    let { x } = place;
    let from = line.start;
    for (let index = runAt(runs, from); index < runs.length && from < line.end; index++) {
      const run = runs[index];
      if (!run) break;
      const to = Math.min(run.end, line.end);
      const start = from;
      const hyphen = line.hyphen && to === line.end;
      const shown = showing(text.slice(start, to), hyphen, to === text.length);
      from = to;
      if (shown === "") continue;
      const { look, link, glyphs } = run;
      const shaped = glyphs && shownGlyphs(prose, { index, glyphs, start, end: to, hyphen }, allSpaces, false);
      const drawn = shaped?.text ?? spaced(shown, allSpaces);
      const blank = trailing(shown, look, wordSpace);
      const white = spreads && look.face.wide ? wordSpace * countLetters(drawn, shaped?.glyphs) : 0;
      const width =
        to === line.end && white === 0
          ? place.x + line.width + line.spaces * wordSpace + blank - x
          : advance(drawn, shaped?.glyphs, look, wordSpace) + white;
      this.#letters(place, look, tag ?? run.tag, x, drawn, shaped?.glyphs, width, false, start, to);
      if (look.changed) this.marks.text(look, x, baseline, to === line.end ? width - blank : width);
      if (link && !tag) this.#link(link, x, baseline + depth - height, width - blank, height);
      x += width;
    }
  }

  /** A line that is read in both directions: its stretches are placed as they are drawn, and come in the order in which they are read. */
  #stretches({ prose, height, depth }: Pick<SetParagraph, "prose" | "height" | "depth">, line: Line, place: LinePlace): void {
    const { baseline, wordSpace, tag } = place;
    const isMirrored = this.#mirrored !== undefined;
    const stretches = stretchesOf(prose, line, place);
    const places = new Map<RunStretch, number>();
    let x = place.x - (isMirrored && prose.direction !== "rtl" ? blanksAtEnd(stretches) : 0);
    const order = inDrawingOrder(stretches);
    for (const stretch of isMirrored ? order.toReversed() : order) {
      places.set(stretch, x);
      x += stretch.width;
    }
    for (const stretch of stretches) {
      const { shown, drawn, glyphs, width, run, reversed, start, end } = stretch;
      if (shown === "") continue;
      const { look, link } = run;
      const left = places.get(stretch) ?? place.x;
      this.#letters(place, look, tag ?? run.tag, left, drawn, glyphs, width, reversed, start, end);
      if (look.changed && (end < line.end || shown.trim() !== "")) this.marks.text(look, left, baseline, width);
      if (!link || tag) continue;
      const blank = trailing(shown, look, wordSpace);
      this.#link(link, reversed === isMirrored ? left : left + blank, baseline + depth - height, width - blank, height);
    }
  }

  /** Characters of one look, from `start` to `end` of the line's passage. They are many, so all have one shape. */
  #letters(
    { baseline, wordSpace, spreads, passage }: LinePlace,
    { face, size, rise, color }: Look,
    tag: Tag,
    x: number,
    text: string,
    glyphs: GlyphRun | undefined,
    width: number,
    reversed: boolean,
    start: number,
    end: number,
  ): void {
    const y = baseline - rise;
    const font = face.key;
    const letterSpace = spreads && face.wide ? wordSpace : undefined;
    this.items.push({
      kind: "text",
      x,
      y,
      font,
      size,
      text,
      glyphs,
      width,
      wordSpace,
      letterSpace,
      color,
      reversed,
      tag,
      passage,
      start,
      end,
    });
  }

  #link(link: Link, x: number, y: number, width: number, height: number): void {
    if (width > 0) this.items.push({ kind: "link", x, y, width, height, ...link });
  }
}

/** Where a line starts and how its spaces stretch, or shrink where it is squeezed: all lines of a justified paragraph but those that end it. */
function justify({ align }: SetParagraph, line: Line, start: number, room: number): { x: number; wordSpace: number } {
  const spare = room - line.width;
  if (align === "end") return { x: start + spare, wordSpace: 0 };
  if (align === "center") return { x: start + spare / 2, wordSpace: 0 };
  const justified = align === "both" && !line.last && line.spaces > 0;
  return { x: start, wordSpace: justified ? spare / line.spaces : 0 };
}

/** The run that holds a character: runs lie in order. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of a line: of one run, and read in one direction. */
interface RunStretch extends Stretch {
  /** Whether its letters run from right to left; its level is that of its place. */
  readonly reversed: boolean;
  readonly run: Run;
  readonly shown: string;
  /** The same as it is drawn, and how wide. */
  readonly drawn: string;
  readonly glyphs: GlyphRun | undefined;
  readonly width: number;
}

/** How wide the blanks at the end of a line are. */
function blanksAtEnd(stretches: readonly RunStretch[]): number {
  let width = 0;
  for (let at = stretches.length - 1; stretches[at]?.shown.trim() === ""; at--) width += stretches[at]?.width ?? 0;
  return width;
}

/** The stretches of a line in the order of reading; the blanks at its end stand behind all of it (UAX 9, rule L1). */
function stretchesOf(prose: Prose, line: Line, { allSpaces, spreads, wordSpace }: LinePlace): readonly RunStretch[] {
  const { runs, text, direction } = prose;
  const stretches: RunStretch[] = [];
  const base = direction === "rtl" ? 1 : 0;
  const solid = line.start + text.slice(line.start, line.end).trimEnd().length;
  let start = line.start;
  for (let index = runAt(runs, start); index < runs.length && start < line.end; index++) {
    const run = runs[index];
    if (!run) break;
    for (const limit of [solid, line.end]) {
      const end = Math.min(run.end, limit);
      if (end <= start) continue;
      const own = limit === solid ? (run.level ?? base) : base;
      const level = limit === solid ? (run.placeLevel ?? own) : base;
      const reversed = own % 2 === 1;
      const hyphen = line.hyphen && end === line.end;
      const shown = showing(text.slice(start, end), hyphen, end === text.length);
      const made = run.glyphs && { index, glyphs: run.glyphs, start, end, hyphen };
      const shaped = made && shownGlyphs(prose, made, allSpaces, reversed);
      const { text: drawn, glyphs } = shaped ?? { text: spaced(shown, allSpaces), glyphs: undefined };
      const white = spreads && run.look.face.wide ? wordSpace * countLetters(drawn, glyphs) : 0;
      const width = advance(drawn, glyphs, run.look, wordSpace) + white;
      stretches.push({ start, end, level, reversed, run, shown, drawn, glyphs, width });
      start = end;
    }
  }
  return stretches;
}
