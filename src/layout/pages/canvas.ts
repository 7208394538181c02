import { lineEnd, steering, widthOf } from "../../fonts/fonts.ts";
import { backwards } from "../../fonts/letters.ts";
import { inDrawingOrder, type Stretch } from "../../text/bidi.ts";
import type { Tag } from "../../text/element.ts";
import type { Line } from "../../text/lines.ts";
import type { Look } from "../../text/looks.ts";
import type { SetParagraph } from "../../text/paragraph.ts";
import type { Passage } from "../../text/passage.ts";
import type { Link, Prose, Run } from "../../text/prose.ts";
import type { PageItem, TextItem } from "../page.ts";

/** Where a line is drawn, how its spaces stretch or shrink, and the tag that stands in for those of its runs. */
interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly wordSpace: number;
  /** Spaces that do not break stretch and shrink as well. */
  readonly allSpaces: boolean;
  readonly tag: Tag | undefined;
}

/** Puts items on one page, in the order in which they are read. */
export class Canvas {
  readonly items: PageItem[] = [];

  /** A filled rectangle that no reader hears of. */
  rule(x: number, y: number, width: number, height: number): void {
    if (width > 0 && height > 0) this.items.push({ kind: "rule", x, y, width, height, tag: "artifact" });
  }

  /** Characters of one look. */
  text(x: number, baseline: number, text: string, look: Look, tag: Tag): void {
    this.items.push(new Letters(x, baseline - look.rise, text, look, 0, false, tag, undefined, 0, 0));
  }

  /** A line of a paragraph; its marker too, before the first. `tag` stands in for the paragraph's own where it is repeated. */
  line(paragraph: SetParagraph, index: number, baseline: number, tag?: Tag): void {
    const line = paragraph.lines[index];
    if (!line) return;
    if (index === 0) this.#marker(paragraph, baseline, tag);
    const start = index === 0 ? paragraph.first : paragraph.rest;
    const room = paragraph.right - start;
    const { x, wordSpace } = justify(paragraph, line, start, room);
    const place = { x, baseline, wordSpace, allSpaces: paragraph.squeeze && wordSpace !== 0, tag };
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
    const { passage, runs, text } = prose;
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
      const y = baseline - look.rise;
      this.items.push(new Letters(x, y, drawn, look, wordSpace, false, tag ?? run.tag, passage, start, to));
      if (from >= line.end && !link) break;
      const width = advance(drawn, look, wordSpace);
      if (link && !tag) this.#link(link, x, baseline + depth - height, width - trailing(shown, look, wordSpace), height);
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
      const y = baseline - look.rise;
      this.items.push(new Letters(left, y, turned, look, wordSpace, reversed, tag ?? run.tag, prose.passage, start, end));
      if (!link || tag) continue;
      const blank = trailing(shown, look, wordSpace);
      const width = advance(drawn, look, wordSpace) - blank;
      this.#link(link, reversed ? left + blank : left, baseline + depth - height, width, height);
    }
  }

  #link(link: Link, x: number, y: number, width: number, height: number): void {
    if (width > 0) this.items.push({ kind: "link", x, y, width, height, ...link });
  }
}

/** Characters of one look on a page. Their width is measured when it is asked for: most of a page is a line that nothing follows. */
class Letters implements TextItem {
  readonly kind = "text";
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly size: number;
  readonly text: string;
  readonly wordSpace: number;
  readonly color: string | undefined;
  readonly reversed: boolean;
  readonly tag: Tag;
  readonly passage: Passage | undefined;
  readonly start: number;
  readonly end: number;
  readonly #look: Look;

  constructor(
    x: number,
    y: number,
    text: string,
    look: Look,
    wordSpace: number,
    reversed: boolean,
    tag: Tag,
    passage: Passage | undefined,
    start: number,
    end: number,
  ) {
    this.x = x;
    this.y = y;
    this.font = look.face.key;
    this.size = look.size;
    this.text = text;
    this.wordSpace = wordSpace;
    this.color = look.color;
    this.reversed = reversed;
    this.tag = tag;
    this.passage = passage;
    this.start = start;
    this.end = end;
    this.#look = look;
  }

  get width(): number {
    return advance(this.text, this.#look, this.wordSpace);
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
