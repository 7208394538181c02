import type { Report } from "../diagnostics/diagnostic.ts";
import { plainText } from "../document/plain.ts";
import type { RInline, RNote, RText } from "../document/resolved.ts";
import type { Inline, Link, Stretch } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { Citations, namesOthers } from "./citations.ts";
import { Line, type Look, plainLook } from "./line.ts";
import { LinkFinder } from "./link-finder.ts";
import { NamedWriter } from "./named.ts";
import type { NotePlan, PlannedNote } from "./notes.ts";
import type { Scope } from "./scope.ts";
import type { Labels, Targets } from "./targets.ts";

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
  readonly letters?: RNote[];
}

/** What the writing of text needs to know of the document. */
export interface TextGiven {
  readonly targets: Targets;
  readonly plan: NotePlan;
  readonly words: Words;
  readonly report: Report;
  readonly parent: Labels | undefined;
}

/** Third pass: turns what the author wrote into what is printed, block by block in the order of the document. */
export class TextWriter {
  /** Notes of the page foot in the order of their calls. */
  readonly notes: RNote[] = [];
  readonly #plan: NotePlan;
  readonly #words: Words;
  readonly #citations = new Citations();
  readonly #named: NamedWriter;
  readonly #links: LinkFinder;
  #next = 0;

  constructor(given: TextGiven) {
    this.#plan = given.plan;
    this.#words = given.words;
    this.#links = new LinkFinder(given);
    this.#named = new NamedWriter({
      ...given,
      citations: this.#citations,
      write: (content, line, look, place) => this.#inlines(content, line, look, place),
    });
  }

  /** Writes the text of one block. */
  write(content: readonly Inline[], place: TextPlace): readonly RInline[] {
    const line = new Line();
    this.#inlines(content, line, plainLook, place);
    return line.done();
  }

  #inlines(content: readonly Inline[], line: Line, look: Look, place: TextPlace): void {
    for (const node of content) this.#inline(node, line, look, place);
  }

  #inline(node: Inline, line: Line, look: Look, place: TextPlace): void {
    switch (node.type) {
      case "text":
        line.text(node.text, look, node.span);
        return;
      case "code":
        line.text(node.text, { ...look, code: true }, node.span);
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
        this.#note(line, place, node.span);
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
      else texts.push({ type: "text", text: inline.type === "ref" ? inline.text : " ", ...look, span: inline.span });
    }
    const target = this.#links.find(node, place.beside === true);
    if (target) line.link(target, texts, node.span);
    else for (const { text, span } of texts) line.text(text, look, span);
    for (const note of notes) line.note(note);
  }

  #note(line: Line, place: TextPlace, span: Span): void {
    if (place.notes !== "call") return;
    const planned = this.#plan.calls[this.#next];
    this.#next += 1;
    if (!planned) return;
    const { anchor, kind, mark } = planned;
    if (planned.again) {
      line.text(mark, withClasses(plainLook, ["star-mark"]), span);
      return;
    }
    const note = line.note({ anchor, kind, mark, content: this.#noteText(planned, place), span });
    (kind === "letter" ? place.letters : this.notes)?.push(note);
  }

  #noteText({ content, kind }: PlannedNote, { scope, article }: TextPlace): readonly RInline[] {
    const line = new Line();
    if (kind === "number") this.#citations.beginNote();
    this.#inlines(content, line, plainLook, { scope, article, notes: "inside" });
    if (kind === "number") this.#citations.endNote(namesOthers(plainText(content)));
    const last = content.at(-1);
    if (last && line.lacksStop) {
      line.text(this.#words.text["full-stop"] ?? ".", plainLook, { ...last.span, start: last.span.end });
    }
    return line.done();
  }
}

function withClasses(look: Look, classes: readonly string[]): Look {
  return classes.length === 0 ? look : { ...look, classes: [...(look.classes ?? []), ...classes] };
}
