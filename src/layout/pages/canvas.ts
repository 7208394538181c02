import { lineEnd, steering, widthOf } from "../../fonts/fonts.ts";
import { backwards } from "../../fonts/letters.ts";
import { inDrawingOrder, type Stretch } from "../../text/bidi.ts";
import type { Tag } from "../../text/element.ts";
import type { Line } from "../../text/lines.ts";
import type { Look } from "../../text/looks.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import type { Link, Prose, Run } from "../../text/prose.ts";
import type { PageItem } from "../page.ts";
import type { PassageList } from "./passage-list.ts";

/** Where a line is drawn, how its spaces stretch or shrink, and the tag that stands in for those of its runs. */
interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly wordSpace: number;
  /** Spaces that do not break stretch and shrink as well. */
  readonly allSpaces: boolean;
  readonly tag: Tag | undefined;
  /** The number of the passage that the line is of. */
  readonly passage: number | undefined;
}

/** Puts items on one page, in the order in which they are read. */
export class Canvas {
  readonly items: PageItem[] = [];
  readonly #passages: PassageList;

  constructor(passages: PassageList) {
    this.#passages = passages;
  }

  /** A filled rectangle that no reader hears of. */
  rule(x: number, y: number, width: number, height: number): void {
    if (width > 0 && height > 0) this.items.push({ kind: "rule", x, y, width, height, tag: "artifact" });
  }

  /** Characters of one look. */
  text(x: number, baseline: number, text: string, look: Look, tag: Tag): void {
    const place = { x, baseline, wordSpace: 0, allSpaces: false, tag, passage: undefined };
    this.#letters(place, look, tag, x, text, widthOf(look.face, look.size, text), false, 0, 0);
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
    const place = { x, baseline, wordSpace, allSpaces: paragraph.squeeze && wordSpace !== 0, tag, passage };
    if (paragraph.prose.direction) this.#stretches(paragraph, line, place);
    else this.#runs(paragraph, line, place);
  }

  /** The marker of a paragraph; one that leads somewhere can be followed as far as the text. */
  #marker({ marker, first, height, depth }: SetParagraph, baseline: number, tag: Tag | undefined): void {
    if (!marker) return;
    this.text(marker.x, baseline, `${marker.text} `, marker.look, tag ?? marker.tag);
    if (marker.link && !tag) this.#link(marker.link, marker.x, baseline + depth - height, first - marker.x, height);
  }

  #runs({ prose, height, depth }: SetParagraph, line: Line, place: LinePlace): void {
    const { runs, text } = prose;
    const { baseline, wordSpace, tag } = place;
    let { x } = place;
    let from = line.start;
    for (let index = runAt(runs, from); index < runs.length && from < line.end; index++) {
      const run = runs[index];
      if (!run) break;
      const to = Math.min(run.end, line.end);
      const start = from;
      const shown = showing(text.slice(start, to), line.hyphen && to === line.end, to === text.length);
      from = to;
      if (shown === "") continue;
      const { look, link } = run;
      const drawn = drawnIn(shown, place);
      const blank = trailing(shown, look, wordSpace);
      const width =
        to === line.end ? place.x + line.width + line.spaces * wordSpace + blank - x : advance(drawn, look, wordSpace);
      this.#letters(place, look, tag ?? run.tag, x, drawn, width, false, start, to);
      if (link && !tag) this.#link(link, x, baseline + depth - height, width - blank, height);
      x += width;
    }
  }

  /** A line that is read in both directions: its stretches are placed as they are drawn, and come in the order in which they are read. */
  #stretches({ prose, height, depth }: SetParagraph, line: Line, place: LinePlace): void {
    const { baseline, wordSpace, tag } = place;
    const stretches = stretchesOf(prose, line);
    const places = new Map<Stretch, number>();
    let { x } = place;
    for (const stretch of inDrawingOrder(stretches)) {
      places.set(stretch, x);
      x += advance(drawnIn(stretch.shown, place), stretch.run.look, wordSpace);
    }
    for (const stretch of stretches) {
      const { shown, run, level, start, end } = stretch;
      if (shown === "") continue;
      const { look, link } = run;
      const drawn = drawnIn(shown, place);
      const left = places.get(stretch) ?? place.x;
      const reversed = level % 2 === 1;
      const turned = reversed ? backwards(drawn) : drawn;
      const width = advance(drawn, look, wordSpace);
      this.#letters(place, look, tag ?? run.tag, left, turned, width, reversed, start, end);
      if (!link || tag) continue;
      const blank = trailing(shown, look, wordSpace);
      this.#link(link, reversed ? left + blank : left, baseline + depth - height, width - blank, height);
    }
  }

  /** Characters of one look, from `start` to `end` of the line's passage. They are many, so all have one shape. */
  #letters(
    { baseline, wordSpace, passage }: LinePlace,
    { face, size, rise, color }: Look,
    tag: Tag,
    x: number,
    text: string,
    width: number,
    reversed: boolean,
    start: number,
    end: number,
  ): void {
    const y = baseline - rise;
    const font = face.key;
    this.items.push({ kind: "text", x, y, font, size, text, width, wordSpace, color, reversed, tag, passage, start, end });
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
  readonly run: Run;
  readonly shown: string;
}

/** The stretches of a line in the order of reading; the blanks at its end stand behind all of it (UAX 9, rule L1). */
function stretchesOf({ runs, text, direction }: Prose, line: Line): readonly RunStretch[] {
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
      const shown = showing(text.slice(start, end), line.hyphen && end === line.end, end === text.length);
      stretches.push({ start, end, level: limit === solid ? (run.level ?? base) : base, run, shown });
      start = end;
    }
  }
  return stretches;
}

/** What of a stretch is drawn: a soft hyphen at a line's end as a hyphen, a line end inside the text as a space, nothing that only steers. `item-text.ts` follows it back. */
function showing(text: string, hyphen: boolean, ends: boolean): string {
  const whole = text.endsWith(lineEnd) && !ends ? `${text.slice(0, -1)} ` : text;
  const plain = steered(whole) ? whole.replace(steering, "") : whole;
  return hyphen ? `${plain}-` : plain;
}

/** A text with its no-break spaces as any others where they stretch as those do: a PDF knows one space that it can stretch. */
function drawnIn(text: string, { allSpaces }: LinePlace): string {
  return allSpaces ? text.replaceAll("\u00a0", " ") : text;
}

function steered(text: string): boolean {
  steering.lastIndex = 0;
  return steering.test(text);
}

/** How far a stretch of text moves the pen. */
function advance(text: string, { face, size }: Look, wordSpace: number): number {
  return widthOf(face, size, text) + (wordSpace === 0 ? 0 : countSpaces(text) * wordSpace);
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x20) count++;
  return count;
}

/** Width of the spaces at the end of a stretch, which a link does not cover. */
function trailing(text: string, look: Look, wordSpace: number): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === 0x20) count++;
  return count === 0 ? 0 : count * (widthOf(look.face, look.size, " ") + wordSpace);
}
