import type { Block, Inline } from "../../document/tree.ts";
import type { Source } from "../../source.ts";
import { joinParts, type NumberPart, partOf } from "../levels.ts";
import type { NotePlan } from "../notes.ts";
import type {
  Placed,
  PlacedBlock,
  PlacedContainer,
  PlacedFigure,
  PlacedHeading,
  PlacedParagraph,
  PlacedTable,
} from "../placed.ts";
import type { Scope } from "../scope.ts";
import type { Labels, TargetKind } from "../targets.ts";
import { type NumberedThing, NumberedThings } from "./numbered-things.ts";

/** A line of text that may hold typed references, and where their numbers count. */
export interface ProseLine {
  readonly content: readonly Inline[];
  readonly scope: Scope;
  /** The file of the document that it belongs to; what other files gave to it is not the author's own. */
  readonly file: Source;
  /** The series of paragraph numbers that it stands in. */
  readonly series: string;
  /** The number of the chapter that it stands in, "V"; empty before the first. */
  readonly chapter: string;
}

/** What there is to refer to, and where references may be typed. */
export interface Gathered {
  readonly things: NumberedThings;
  readonly lines: readonly ProseLine[];
}

/** The series of what counts through the whole of a document and its annexes. */
export const throughout = "";

/** What the passes before have numbered. */
export interface Numbering {
  readonly plan: NotePlan;
  readonly targets: Labels;
}

/** Walks through a document once: everything that has a number, and every line that is the author's own text. */
export function gather(blocks: readonly PlacedBlock[], scope: Scope, { plan, targets }: Numbering): Gathered {
  const gatherer = new Gatherer(targets);
  gatherer.document(blocks, scope);
  gatherer.notes(plan);
  return gatherer;
}

/** Where the walk is. */
interface At {
  readonly scope: Scope;
  readonly file: Source;
  series: string;
  /** The number of the chapter that it is in; empty before the first. */
  chapter: string;
}

class Gatherer implements Gathered {
  readonly things = new NumberedThings();
  readonly lines: ProseLine[] = [];
  readonly #targets: Labels;

  constructor(targets: Labels) {
    this.#targets = targets;
  }

  document(blocks: readonly PlacedBlock[], scope: Scope): void {
    const at: At = { scope, file: scope.document.frontMatter.at().source, series: scope.run, chapter: "" };
    this.#blocks(blocks, at);
    for (const definitions of scope.notes.values()) for (const note of definitions) this.#noteText(note.blocks, at);
  }

  /** The paragraphs and items of a note; what it quotes is somebody else's. */
  #noteText(blocks: readonly Block[], at: At): void {
    for (const block of blocks) {
      if (block.type === "paragraph") this.#line(block.content, at);
      else if (block.type === "list") for (const item of block.items) this.#noteText(item.blocks, at);
    }
  }

  /** The notes of the page foot by their numbers. */
  notes({ calls }: NotePlan): void {
    for (const note of calls.values()) {
      if (note.kind !== "number") continue;
      const label = note.call.type === "note-call" && !/^\d/.test(note.call.id) ? note.call.id : undefined;
      const [first] = note.blocks;
      const content = first?.type === "paragraph" ? first.content : [];
      this.things.add("footnote", throughout, () => note.mark, { label, content, span: note.call.span });
    }
  }

  #blocks(blocks: readonly PlacedBlock[], at: At): void {
    for (const block of blocks) this.#block(block, at);
  }

  #block(block: PlacedBlock, at: At): void {
    switch (block.type) {
      case "heading":
        this.#heading(block, at);
        return;
      case "paragraph":
        this.#paragraph(block, at);
        return;
      case "list":
        for (const { blocks } of block.items) this.#blocks(blocks, at);
        return;
      case "table":
        this.#table(block, at);
        return;
      case "figure":
        this.#figure(block, at);
        return;
      case "container":
        this.#container(block, at);
        return;
      case "annex":
        this.#annex(block, at);
        return;
    }
  }

  #heading(block: PlacedHeading, at: At): void {
    const { named, number, content, level, span } = block;
    if (!named) return;
    if (level === 1) at.chapter = named.kind === "section" ? printed(named.parts, ".") : "";
    if (number)
      this.things.add(named.kind, at.scope.run, () => printed(named.parts, "."), { label: this.#label(block), content, span });
  }

  #paragraph(block: PlacedParagraph, at: At): void {
    const { number, named } = block;
    if (number?.role === at.scope.document.structure.paragraph) at.series = number.run;
    if (named) {
      const series = named.kind === "article" ? at.scope.run : at.series;
      this.things.add(named.kind, series, () => printed(named.parts, " "), thingOf(block));
    }
    this.#line(block.content, at);
  }

  #table(block: PlacedTable, at: At): void {
    const { title, head, body, remarks } = block.node;
    if (title) this.#titled("table", block, title);
    for (const row of [...head, ...body]) for (const { content } of row.cells) this.#line(content, at);
    for (const blocks of block.cells.values()) this.#blocks(blocks, at);
    for (const { content } of remarks) this.#line(content, at);
  }

  #figure(block: PlacedFigure, at: At): void {
    const { caption, remarks } = block.node;
    if (caption.length > 0) this.#titled("figure", block, caption);
    for (const { content } of remarks) this.#line(content, at);
  }

  #container(block: PlacedContainer, at: At): void {
    if (block.lettered && block.title) this.#titled("box", block, block.title);
    this.#blocks(block.blocks, at);
  }

  #annex(block: Extract<PlacedBlock, { type: "annex" }>, at: At): void {
    const { scope, heading } = block;
    const { kind = "annex", number } = scope.annex ?? {};
    const { anchor: label, content } = heading;
    const printedNumber = () => (number ? printed([partOf(number)], " ") : "I");
    this.things.add(kind, at.scope.run, printedNumber, { label, content, span: block.span });
    this.document(block.blocks, scope);
  }

  /** A thing that counts through the whole; the only one of its kind, which has no number, is the first. */
  #titled(kind: TargetKind, block: PlacedTable | PlacedFigure | PlacedContainer, title: readonly Inline[]): void {
    const number = String(block.number?.value ?? 1);
    this.things.add(kind, throughout, () => number, { label: this.#label(block), content: title, span: block.span });
  }

  /** The author's label of a block; a heading without one has an anchor of the program's. */
  #label({ anchor }: Placed): string | undefined {
    return anchor !== undefined && this.#targets.find(anchor) ? anchor : undefined;
  }

  #line(content: readonly Inline[], at: At): void {
    const { scope, file, series, chapter } = at;
    this.lines.push({ content, scope, file, series, chapter });
    this.#inlineNotes(content, at);
  }

  #inlineNotes(content: readonly Inline[], at: At): void {
    for (const node of content) {
      if (node.type === "inline-note") this.#line(node.content, at);
      else if ("content" in node) this.#inlineNotes(node.content, at);
    }
  }
}

/** A number as people type it: with plain blanks. */
function printed(parts: readonly NumberPart[], glue: "." | " "): string {
  return joinParts(parts, glue).replaceAll("\u00a0", " ");
}

function thingOf(block: PlacedParagraph): NumberedThing {
  return { label: block.anchor, content: block.content, span: block.span };
}
