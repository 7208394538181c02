import type { Change, Restyling } from "../document/change.ts";
import { madeText } from "../document/made-text.ts";
import { markRole, printedMark } from "../document/note-mark.ts";
import type { LinkTarget, RInline, RNote, RRef, RText } from "../document/resolved.ts";
import { widthOfShaped } from "../fonts/fonts.ts";
import type { GlyphRun } from "../fonts/glyph-run.ts";
import { hasMarks, isBeyondLatin } from "../fonts/letters.ts";
import { lineEnd } from "../fonts/steering.ts";
import { styleOf } from "../theme/look.ts";
import type { Style } from "../theme/theme.ts";
import { placeIn, sliceTrace, type Trace } from "../trace.ts";
import type { Written } from "../traced-node.ts";
import { changedTag } from "./changed-tag.ts";
import { clean } from "./clean.ts";
import type { Context } from "./context.ts";
import type { Element, Tag } from "./element.ts";
import { element } from "./element.ts";
import { inFaces } from "./faces.ts";
import { itemize } from "./itemize.ts";
import type { Look } from "./looks.ts";
import type { Passage, Piece } from "./passage.ts";
import { shape } from "./shape.ts";

/** A paragraph's characters in one string, cut into runs of one look and one place in the logical tree. */
export interface Prose {
  readonly text: string;
  /** The same, with the runs that it was made of; absent where nobody wrote any of it. */
  readonly passage?: Passage | undefined;
  readonly runs: readonly Run[];
  /** That of its paragraph, where the text is read in both directions: its runs then have levels. */
  readonly direction?: "ltr" | "rtl" | undefined;
  /** Most of its letters are words of their own (Chinese): its lines are filled by white between these. */
  readonly spreads?: boolean | undefined;
}

/** A stretch of a prose's text; it starts where the run before ends. */
export interface Run {
  readonly end: number;
  readonly look: Look;
  readonly tag: Tag;
  readonly link?: Link | undefined;
  /** The note that is called here and has to stand at the foot of this page. */
  readonly note?: Footnote | undefined;
  /** Clings to what stands before it: no line may start here (marks of notes). */
  readonly clings?: boolean;
  /** The level of its direction (UAX 9): odd where it is read from right to left. */
  readonly level?: number;
  /** The level of its place in the line, where that is another: the mark of a note is one thing among what stands around it. */
  readonly placeLevel?: number;
  /** What it is drawn with, clusters counted from its start; none where its letters are simple. */
  readonly glyphs?: GlyphRun | undefined;
}

/** Where an area leads, and what a reader is told. */
export interface Link {
  readonly target: { readonly anchor: string } | { readonly href: string };
  /** What a reader is told it leads to. */
  readonly label: string;
  readonly tag: Element;
}

/** A note to be set at the foot of the page of its call. */
export interface Footnote {
  readonly note: RNote;
  /** Its `Note` element, in the paragraph that calls it. */
  readonly element: Element;
}

/** How the text of a paragraph is dressed before any emphasis of its own. */
export interface Dress {
  readonly style: Style;
  /** Roman in a style that is bold (numbers of recommendations). */
  readonly light?: boolean;
  /** What two versions have otherwise of all of it. */
  readonly change?: Change | Restyling | undefined;
}

/** Flattens inline content. In the running head and other artifacts (`tag` is no element) links and notes are mere text. */
export function flatten(content: readonly RInline[], dress: Dress, tag: Tag, context: Context): Prose {
  const builder = new ProseBuilder(dress, tag, context);
  for (const part of content) builder.add(part);
  return builder.finish();
}

/** Plain lines of one look as a prose. `trace` is where they are written; none for words of the language. */
export function plainProse(text: string, dress: Dress, tag: Tag, context: Context, trace?: Trace): Prose {
  const builder = new ProseBuilder(dress, tag, context);
  builder.addLines(text, trace);
  return builder.finish();
}

/** A few characters of one look that are a line by themselves, as numbers and the words over columns are. */
export function wordsOf(text: string, look: Look, tag: Tag, context: Context): Prose {
  return finished({ text, runs: [{ end: text.length, look, tag }] }, context);
}

/** How wide a prose is that is one line, in points; the spaces at its end count. */
export function widthOfProse({ text, runs }: Prose): number {
  let start = 0;
  return runs.reduce((sum, { look, end, glyphs }) => {
    const own = text.slice(start, end);
    start = end;
    return sum + widthOfShaped(look.face, look.size, own, glyphs);
  }, 0);
}

/** Puts one prose after another. */
export function join(before: Prose, after: Prose): Prose {
  const shift = before.text.length;
  const text = before.text + after.text;
  const moved = after.passage?.pieces.map(({ at, run }) => ({ at: at + shift, run })) ?? [];
  return {
    text,
    passage: { text, pieces: [...(before.passage?.pieces ?? []), ...moved] },
    runs: [...before.runs, ...after.runs.map((run) => ({ ...run, end: run.end + shift }))],
    direction: before.direction ?? after.direction,
    spreads: before.spreads || after.spreads,
  };
}

class ProseBuilder {
  readonly #dress: Dress;
  readonly #tag: Tag;
  readonly #context: Context;
  readonly #runs: (Run & { end: number })[] = [];
  readonly #pieces: Piece[] = [];
  #text = "";

  constructor(dress: Dress, tag: Tag, context: Context) {
    this.#dress = dress;
    this.#tag = tag;
    this.#context = context;
  }

  add(part: RInline): void {
    switch (part.type) {
      case "text":
        this.#addPart(part, this.#tag);
        break;
      case "link":
        this.#addLink(part.content, part.target);
        break;
      case "ref":
        this.#addReference(part);
        break;
      case "note":
        this.#addNote(part);
        break;
      case "line-break":
        this.#piece(madeText(lineEnd, part.span));
        this.#append(lineEnd, this.#plainLook, this.#tag, undefined);
        break;
    }
  }

  addLines(text: string, trace: Trace | undefined): void {
    const look = this.#plainLook;
    const tag = changedTag(this.#tag, this.#dress.change, text, this.#context);
    const add = (start: number, end: number, shown: string) => {
      if (trace && end > start) this.#piece({ type: "text", ...placed(text, trace, start, end) });
      if (shown !== "") this.#append(shown, look, tag, undefined);
    };
    let at = 0;
    for (const [index, line] of text.split(lineEnd).entries()) {
      if (index > 0) add(at - 1, at, lineEnd);
      add(at, at + line.length, clean(line));
      at += line.length + 1;
    }
  }

  finish(): Prose {
    const text = this.#text;
    const passage = this.#pieces.length > 0 ? { text, pieces: this.#pieces } : undefined;
    return finished({ text, passage, runs: this.#runs }, this.#context);
  }

  /** Notes that what is added next is of a run. */
  #piece(run: RText | RRef): void {
    this.#pieces.push({ at: this.#text.length, run });
  }

  /** Text with its look; what is lowered or raised has an element of its own, which says how far. */
  #addPart(part: RText, tag: Tag, link?: Link): void {
    const look = this.#lookOf(part);
    const own = changedTag(tag, part.change, part.text, this.#context);
    const shifted = part.script && isElement(own) ? element("Span", own, { baselineShift: look.rise }) : own;
    this.#push(part, look, shifted, link);
  }

  get #plainLook(): Look {
    const { style, light, change } = this.#dress;
    const { looks } = this.#context;
    return looks.changed(light ? looks.light(style) : looks.of(style), change);
  }

  #lookOf({ bold, italic, script, classes, change }: Pick<RText, "bold" | "italic" | "script" | "classes" | "change">): Look {
    const { looks, characterStyle } = this.#context;
    const style = classes && characterStyle(classes);
    return looks.changed(looks.of(style ?? this.#dress.style, bold, italic, script), change ?? this.#dress.change);
  }

  #addLink(content: readonly RText[], target: LinkTarget): void {
    const words = content.map((part) => part.text).join("");
    const label = words.trim() === "" && "href" in target ? target.href : words;
    const leads = isElement(this.#tag) && !("file" in target);
    const link = leads ? { target, label, tag: element("Link", this.#tag) } : undefined;
    for (const part of content) this.#addPart(part, link?.tag ?? this.#tag, link);
  }

  #addReference(part: Extract<RInline, { type: "ref" }>): void {
    const link = this.#linkTo(part.anchor, part.text);
    const tag = changedTag(link?.tag ?? this.#tag, part.change, part.text, this.#context);
    this.#push(part, this.#lookOf(part), tag, link);
  }

  #linkTo(anchor: string, label: string): Link | undefined {
    if (!isElement(this.#tag)) return undefined;
    const reference = element("Reference", this.#tag);
    return { target: { anchor }, label, tag: element("Link", reference) };
  }

  #addNote(note: RNote): void {
    const mark = printedMark(note);
    const style = styleOf(this.#context.theme, markRole(note));
    const { looks } = this.#context;
    const look = looks.changed(looks.of(style), note.change);
    const foot = note.kind !== "letter" && isElement(this.#tag);
    const link = foot ? this.#linkTo(note.anchor, mark) : undefined;
    const tag = changedTag(link?.tag ?? this.#tag, note.change, mark, this.#context);
    this.#piece(madeText(note.follows ? `,${mark}` : mark, note.span));
    if (note.follows) this.#cling(",", look, this.#tag, undefined, undefined);
    const kept = foot && isElement(this.#tag) && !this.#context.notesAtEnd;
    const called = kept ? { note, element: element("Note", this.#tag, { id: note.anchor }) } : undefined;
    this.#cling(mark, look, tag, link, called);
  }

  #push(run: RText | RRef, look: Look, tag: Tag, link?: Link): void {
    const text = clean(run.text);
    if (text === "") return;
    this.#piece(run);
    this.#append(text, look, tag, link);
  }

  /** Adds text to the run before it, where that looks the same and belongs to the same. Runs are many, so all have one shape. */
  #append(text: string, look: Look, tag: Tag, link: Link | undefined): void {
    const last = this.#runs.at(-1);
    if (last && startsWithMark(text)) last.end += leadingMarks(text);
    this.#text += text;
    const end = this.#text.length;
    if (last?.end === end) return;
    if (last && last.look === look && last.tag === tag && last.link === link && !last.clings) last.end = end;
    else this.#runs.push({ end, look, tag, link, note: undefined, clings: false, level: 0, glyphs: undefined });
  }

  #cling(text: string, look: Look, tag: Tag, link: Link | undefined, note: Footnote | undefined): void {
    this.#text += text;
    this.#runs.push({ end: this.#text.length, look, tag, link, note, clings: true, level: 0, glyphs: undefined });
  }
}

/** A prose with its directions, faces and glyphs. Text of Latin letters has none of them, but for one that is read from right to left as a whole. */
function finished(prose: Prose, context: Context): Prose {
  if (context.direction === "ltr" && !isBeyondLatin(prose.text)) return prose;
  return shape(inFaces(itemize(prose, context), context), context.digits);
}

/** A part of a text with its place. */
function placed(text: string, trace: Trace, start: number, end: number): Written {
  const part = sliceTrace(trace, start, end);
  return { text: text.slice(start, end), trace: part, span: placeIn(part, 0, end - start) };
}

/** Whether a text begins with marks: they stand on the letter before it, and look as that does. */
function startsWithMark(text: string): boolean {
  return text.charCodeAt(0) >= 0x300 && hasMarks(text.charAt(0));
}

function leadingMarks(text: string): number {
  let count = 0;
  while (count < text.length && hasMarks(text.charAt(count))) count++;
  return count;
}

function isElement(tag: Tag): tag is Element {
  return typeof tag !== "string";
}
