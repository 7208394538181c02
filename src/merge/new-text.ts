import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import type { Inline } from "../document/tree.ts";
import { type Source, type Span, span } from "../source.ts";
import { segment } from "../trace.ts";
import { dressOf, type Row, type Unit } from "./lines.ts";
import { trimmed } from "./parts.ts";
import type { Sent } from "./sent.ts";

/** A note that came with the Word file: its label in the source, and its key in the file. */
export interface NewNote {
  readonly label: string;
  readonly note: string;
  /** The file in which it is called. */
  readonly source: Source;
}

/** What is written for units that came: Markdown that shows them. */
export class NewText {
  readonly notes: NewNote[] = [];
  readonly #sent: Sent;
  readonly #taken: (label: string) => boolean;

  readonly #noteText: (name: string) => string;

  /** `isTaken` says of a label whether a note of the source has it, `noteText` what a note says, by the name of its call. */
  constructor(sent: Sent, isTaken: (label: string) => boolean, noteText: (name: string) => string) {
    this.#sent = sent;
    this.#taken = isTaken;
    this.#noteText = noteText;
  }

  /** What the note says that a unit calls. */
  noteText({ id }: Unit): string {
    return this.#noteText(id.replace(/^note /, ""));
  }

  /** Units as Markdown in a paragraph; `place` is where they will stand, `startsBlock` that nothing stands before them in their block. */
  markdown(units: readonly Unit[], place: Span, startsBlock: boolean, inCell = false): string {
    let markdown = "";
    for (const stretch of stretchesOf(units)) {
      const [first] = stretch;
      if (first?.kind === "raw") markdown += first.text;
      else if (first?.kind === "note") markdown += this.#call(first, place.source);
      else if (first?.kind !== "object") {
        const inlines = stretch.map((unit) => inlineOf(unit, place));
        const oneLine = place.source.text[place.start] !== undefined && inCell;
        markdown += inlinesToMarkdown(joined(inlines), {
          startsBlock: startsBlock && markdown === "",
          inCell,
          oneLine,
          inHeading: false,
        });
      }
    }
    return markdown;
  }

  /** A row of a table, but for what stands before its first cell. */
  row({ cells }: Row, place: Span): string {
    const texts = cells.map((lines) => lines.map((line) => this.markdown(trimmed(line.units), place, false, true)).join(" "));
    return `${texts.join(" | ")} |`;
  }

  /** A call of a note: one that was moved is copied from where it stood, one that came gets a label. */
  #call({ id, note = "" }: Unit, source: Source): string {
    const known = this.#sent.calls.get(id.replace(/^note /, ""));
    if (known) return known.span.source.text.slice(known.span.start, known.span.end);
    const before = this.notes.find((one) => one.note === note);
    if (before) return `[^${before.label}]`;
    let number = this.notes.length + 1;
    while (this.#taken(`word-${number}`) || this.notes.some(({ label }) => label === `word-${number}`)) number += 1;
    this.notes.push({ label: `word-${number}`, note, source });
    return `[^word-${number}]`;
  }
}

/** Units that are printed together: text of any look, or one other thing. */
function stretchesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const stretches: Unit[][] = [];
  const isText = ({ kind }: Unit) => kind !== "note" && kind !== "object" && kind !== "raw";
  for (const unit of units) {
    const last = stretches.at(-1);
    if (last?.[0] && isText(last[0]) && isText(unit)) last.push(unit);
    else stretches.push([unit]);
  }
  return stretches;
}

interface Dressed {
  readonly dress: string;
  readonly text: string;
  readonly isBreak: boolean;
  readonly place: Span;
}

function inlineOf(unit: Unit, place: Span): Dressed {
  const { kind, text } = unit;
  const plain = kind === "tab" ? " " : text;
  const dress = text.trim() === "" ? "" : dressOf(unit);
  return { dress, text: plain, isBreak: kind === "break", place };
}

/** Neighbours of one look as one inline; blanks and signs between two of a look go with them. */
function joined(parts: readonly Dressed[]): readonly Inline[] {
  const runs: { dress: string; text: string; isBreak: boolean; place: Span }[] = [];
  for (const [index, part] of parts.entries()) {
    const last = runs.at(-1);
    const isBlank = !/[\p{L}\p{N}]/u.test(part.text);
    const next = parts.slice(index + 1).find(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const dress = isBlank ? (last && next?.dress === last.dress ? last.dress : "") : part.dress;
    if (last && !last.isBreak && !part.isBreak && last.dress === dress) last.text += part.text;
    else runs.push({ ...part, dress });
  }
  return runs.map(inlineIn);
}

function inlineIn({ dress, text, isBreak, place }: Dressed): Inline {
  const at = span(place.source, place.start);
  if (isBreak) return { type: "line-break", span: at };
  const words: Inline = { type: "text", text, span: at, trace: [segment(text.length, at, "computed")] };
  const type = dress.includes("^") ? "superscript" : dress.includes("~") ? "subscript" : undefined;
  const inner: Inline = type ? { type, content: [words], span: at } : words;
  const italic: Inline = dress.includes("i") ? { type: "emphasis", content: [inner], span: at } : inner;
  return dress.includes("b") ? { type: "strong", content: [italic], span: at } : italic;
}
