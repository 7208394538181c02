import type { Report } from "../diagnostics/diagnostic.ts";
import { madeText } from "../document/made-text.ts";
import { noteRoles } from "../document/own-roles.ts";
import { numberText, plainText } from "../document/plain.ts";
import type { RBlock, RInline, RNote, RText } from "../document/resolved.ts";
import type { Inline, Link, Stretch } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";
import { Citations, namesOthers } from "./citations.ts";
import { Line, type Look, plainLook } from "./line.ts";
import { LinkFinder } from "./link-finder.ts";
import { NamedWriter } from "./named.ts";
import type { Call, NotePlan, PlannedNote } from "./notes.ts";
import type { PlacedBlock } from "./placed.ts";
import type { LetteredNote } from "./remarks.ts";
import type { Scope } from "./scope.ts";
import type { Labels, Targets } from "./targets.ts";
import type { Around } from "./write.ts";

/** Where text stands. */
export interface TextPlace {
  readonly scope: Scope;
  /** The anchor of its article. */
  readonly article?: string | undefined;
  /** `call` prints notes, `skip` leaves them out (running heads), `inside` is the text of a note. */
  readonly notes: "call" | "skip" | "inside";
  /** Whether paths lead to files that lie beside the page (`.beside`). */
  readonly beside?: true;
  /** Where lettered notes are gathered for the table or box that prints them. */
  readonly letters?: LetteredNote[];
}

/** What the writing of text needs to know of the document. */
export interface TextGiven {
  readonly targets: Targets;
  readonly plan: NotePlan;
  readonly words: Words;
  readonly report: Report;
  readonly parent: Labels | undefined;
  /** Writes the blocks of a note that follow its first paragraph. */
  blocks(blocks: readonly PlacedBlock[], around: Around): readonly RBlock[];
}

/** Third pass: turns what the author wrote into what is printed, block by block in the order of the document. */
export class TextWriter {
  /** Notes of the page foot in the order of their calls. */
  readonly notes: RNote[] = [];
  readonly #plan: NotePlan;
  readonly #words: Words;
  readonly #aroundMarks: RNote["around"];
  readonly #citations = new Citations();
  readonly #named: NamedWriter;
  readonly #links: LinkFinder;
  readonly #blocks: TextGiven["blocks"];

  constructor(given: TextGiven) {
    this.#plan = given.plan;
    this.#words = given.words;
    this.#aroundMarks = aroundMarks(given.words);
    this.#links = new LinkFinder(given);
    this.#blocks = given.blocks;
    this.#named = new NamedWriter({
      ...given,
      citations: this.#citations,
      write: (content, line, look, place) => this.#inlines(content, line, look, place),
    });
  }

  /** Writes the text of one block. In a note a citation at the end of a paragraph gets its full stop. */
  write(content: readonly Inline[], place: TextPlace): readonly RInline[] {
    const line = new Line();
    this.#inlines(content, line, plainLook, place);
    const last = place.notes === "inside" && line.lacksStop ? content.at(-1) : undefined;
    if (last) line.words(this.#words.text["full-stop"] ?? ".", plainLook, { ...last.span, start: last.span.end });
    return line.done();
  }

  #inlines(content: readonly Inline[], line: Line, look: Look, place: TextPlace): void {
    for (const node of content) this.#inline(node, line, look, place);
  }

  #inline(node: Inline, line: Line, look: Look, place: TextPlace): void {
    switch (node.type) {
      case "text":
        line.text(node, look);
        return;
      case "code":
        line.text(node, { ...look, code: true });
        return;
      case "emphasis":
        this.#inlines(node.content, line, { ...look, italic: true }, place);
        return;
      case "strong":
        this.#inlines(node.content, line, { ...look, bold: true }, place);
        return;
      case "subscript":
        this.#inlines(node.content, line, { ...look, script: "sub" }, place);
        return;
      case "superscript":
        this.#inlines(node.content, line, { ...look, script: "super" }, place);
        return;
      case "stretch":
        this.#stretch(node, line, look, place);
        return;
      case "link":
        this.#link(node, line, look, place);
        return;
      case "line-break":
        line.lineBreak(node.span);
        return;
      case "note-call":
      case "inline-note":
        this.#note(node, line, place);
        return;
      case "reference":
      case "citation":
        this.#named.write(node, line, look, place);
        return;
    }
  }

  #stretch({ attributes, content }: Stretch, line: Line, look: Look, place: TextPlace): void {
    const classes = attributes?.classes ?? [];
    if (!classes.includes("beside")) this.#inlines(content, line, withClasses(look, classes), place);
    else {
      const dressed = withClasses(
        look,
        classes.filter((name) => name !== "beside"),
      );
      this.#inlines(content, line, dressed, { ...place, beside: true });
    }
  }

  /** Notes inside of a link follow it: a mark cannot lead to two places at once. */
  #link(node: Link, line: Line, look: Look, place: TextPlace): void {
    const inner = new Line();
    this.#inlines(node.content, inner, look, place);
    const texts: RText[] = [];
    const notes: RNote[] = [];
    for (const inline of inner.done()) {
      if (inline.type === "text") texts.push(inline);
      else if (inline.type === "note") notes.push(inline);
      else if (inline.type === "link") texts.push(...inline.content);
      else texts.push(inline.type === "ref" ? numberText(inline) : { ...madeText(" ", inline.span), ...look });
    }
    const target = this.#links.find(node, place.beside === true);
    if (target) line.link(target, texts, node.span);
    else for (const text of texts) line.text(text, look);
    for (const note of notes) line.note(note);
  }

  #note(call: Call, line: Line, place: TextPlace): void {
    const planned = place.notes === "call" ? this.#plan.calls.get(call) : undefined;
    if (!planned) return;
    const { span } = call;
    const { anchor, kind, mark } = planned;
    if (planned.again) {
      line.words(mark, withClasses(plainLook, [noteRoles.star]), span);
      return;
    }
    const around = planned.starred ? undefined : this.#aroundMarks;
    const note = line.note({ anchor, kind, mark, ...(around && { around }), ...this.#noteText(planned, place), span });
    if (kind === "letter") place.letters?.push({ note, starred: planned.starred });
    else this.notes.push(note);
  }

  /** What a note says: its first paragraph on the line of its mark, and what follows that. */
  #noteText({ blocks, kind }: PlannedNote, { scope, article }: TextPlace): Pick<RNote, "content" | "more"> {
    const [first, ...others] = blocks;
    const head = first?.type === "paragraph" ? first : undefined;
    const inside = { scope, article, notes: "inside" } as const;
    if (kind === "number") this.#citations.beginNote();
    const content = this.write(head?.content ?? [], inside);
    const more = this.#blocks(head ? others : blocks, inside);
    if (kind === "number") this.#citations.endNote(namesOthers(plainBlocks(blocks)));
    return { content, ...(more.length > 0 && { more }) };
  }
}

/** The plain characters of a note's paragraphs and items, without what they cite. */
function plainBlocks(blocks: readonly PlacedBlock[]): string {
  const texts = blocks.map((block): string => {
    if (block.type === "paragraph") return plainText(block.content);
    if (block.type === "list") return block.items.map((item) => plainBlocks(item.blocks)).join("\n");
    return block.type === "quotation" ? plainBlocks(block.blocks) : "";
  });
  return texts.join("\n");
}

function withClasses(look: Look, classes: readonly string[]): Look {
  return classes.length === 0 ? look : { ...look, classes: [...(look.classes ?? []), ...classes] };
}

/** What a language sets around the marks of notes; nothing where it has no words on that, or none with a place for the mark. */
function aroundMarks({ text }: Words): RNote["around"] {
  const [before = "", after, ...more] = text["mark-of-notes"]?.split("%") ?? [];
  return after === undefined || more.length > 0 ? undefined : { before, after };
}
