import { type Code, diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter } from "../document/data.ts";
import type { Annex, Block, Body, Directive, Document, Structure } from "../document/tree.ts";
import { type Source, type Span, span } from "../source.ts";
import { isKnown, isRunning, noPageBreak, withoutDirectives } from "./directives.ts";
import { calledNotes, noteDefinitions } from "./notes.ts";
import { dressed, select, withoutLabels } from "./select.ts";
import { citedSources } from "./sources.ts";

/** What a document is made of. */
export interface Pieces {
  /** The name of its type. */
  readonly type: string;
  readonly frontMatter: FrontMatter;
  readonly data: Data;
  readonly structure: Structure;
  /** The file of its page, and what that was parsed to. */
  readonly page: Source;
  readonly template: Body;
  /** The author's text. */
  readonly body: Body;
  /** The text that it takes passages from, where that is not its own. */
  readonly passages?: readonly Block[] | undefined;
  /** Its annexes, composed, with their labels. */
  readonly annexes: readonly { readonly label: string; readonly document: Document }[];
}

/** Puts the author's text and the annexes into the page, as trees, and gathers notes, sources, running head and foot. */
export function compose(pieces: Pieces, report: Report): Document {
  const { type, frontMatter, data, structure, template, body } = pieces;
  const composing = new Composing(pieces, report);
  const page = composing.fill(template.blocks);
  composing.finish();
  const notes = [...template.notes, ...body.notes, ...noteDefinitions(frontMatter, data, report)];
  return {
    type,
    frontMatter,
    data,
    structure,
    blocks: page.filter((block) => !isRunning(block)),
    notes: composing.isWhole ? notes : calledNotes(page, notes),
    sources: citedSources(frontMatter, data, report),
    header: running(page, "header"),
    footer: running(page, "footer"),
  };
}

/** The content of `:::header` or `:::footer`; the last one counts. */
function running(page: readonly Block[], name: "header" | "footer"): readonly Block[] {
  return page.filter(isRunning).findLast((block) => block.name === name)?.blocks ?? [];
}

/** One page being filled. */
class Composing {
  readonly #pieces: Pieces;
  readonly #report: Report;
  readonly #body: readonly Block[];
  /** Where the page took in the body, the annexes and passages of the body. */
  readonly #holes = new Map<string, Span>();
  /** Passages of another text that stand on the page already. */
  readonly #taken = new Set<Block>();

  constructor(pieces: Pieces, report: Report) {
    this.#pieces = pieces;
    this.#report = report;
    const kept = pieces.passages ? ["select", "page-break"] : ["page-break"];
    this.#body = withoutLastBreak(withoutDirectives(pieces.body.blocks, kept, report));
  }

  /** Whether the page took in the whole text, and not passages of it alone. */
  get isWhole(): boolean {
    return this.#holes.has("body") || !this.#holes.has("select");
  }

  fill(blocks: readonly Block[], inside = false): readonly Block[] {
    return blocks.flatMap((block): readonly Block[] => {
      if (block.type === "directive") return isKnown(block, this.#report) ? this.#directive(block, inside) : [];
      if (isRunning(block) && this.#isAuthors(block.span)) return this.fill(withoutDirectives([block], [], this.#report));
      return block.type === "container" || block.type === "quotation"
        ? [{ ...block, blocks: this.fill(block.blocks, true) }]
        : [block];
    });
  }

  /** Whether something stands in front matter, from where a page takes texts in. */
  #isAuthors({ source }: Span): boolean {
    const { frontMatter } = this.#pieces;
    return Object.keys(frontMatter.data).some((name) => frontMatter.at(name).source === source);
  }

  /** Reports what found no place. */
  finish(): void {
    const { page, annexes } = this.#pieces;
    const lost = this.#body[0];
    const at = span(page, 0, Math.max(page.text.indexOf("\n"), 0));
    if (lost && !this.#holes.has("body") && !this.#holes.has("select")) {
      this.#tell("body-unplaced", "This template has no place for the text of the document.", at);
    }
    if (annexes.length > 0 && !this.#holes.has("annexes")) {
      this.#tell("annexes-unplaced", "This template has no place for annexes.", at);
    }
  }

  #directive(directive: Directive, inside: boolean): readonly Block[] {
    switch (directive.name) {
      case "page-break":
        return inside ? noPageBreak(directive, this.#report) : [directive];
      case "body":
        if (!this.#once(directive)) return [];
        return this.#pieces.passages ? this.fill(this.#body) : this.#body;
      case "notes":
        return this.#once(directive) ? [directive] : [];
      case "annexes":
        return this.#once(directive) ? this.#pieces.annexes.map(({ label, document }) => annex(label, document)) : [];
      case "select":
        return this.#select(directive);
      default:
        return [directive];
    }
  }

  #once(directive: Directive): boolean {
    const first = this.#holes.get(directive.name);
    if (first) {
      const related = [{ span: first, message: "It is here already." }];
      const message = `“::${directive.name}” stands in this template twice.`;
      this.#report(diagnostic("body-doubled", message, { span: directive.span, related }));
      return false;
    }
    this.#holes.set(directive.name, directive.span);
    return true;
  }

  #select(directive: Directive): readonly Block[] {
    const { attributes } = directive;
    if (!attributes || (attributes.id === undefined && attributes.classes.length === 0)) {
      this.#tell("select-criterion", "“::select” does not say what to select.", directive.span);
      return [];
    }
    const { passages } = this.#pieces;
    const found = select(passages ?? this.#body, attributes);
    const wanted = [
      ...(attributes.id === undefined ? [] : [`#${attributes.id}`]),
      ...attributes.classes.map((name) => `.${name}`),
    ];
    const named = attributes.idSpan ?? attributes.places?.get(attributes.classes[0] ?? "");
    if (found.length === 0) this.#reportNothing(wanted, named ?? directive.span);
    if (passages) return dressed(this.#fresh(found).map(withoutLabels), attributes);
    const again = this.#holes.has("body") || this.#holes.has("select");
    this.#holes.set("select", directive.span);
    return dressed(again ? found.map(withoutLabels) : found, attributes);
  }

  /** Passages of another text stand on a page once, whatever they were selected by. */
  #fresh(found: readonly Block[]): readonly Block[] {
    const fresh = found.filter((block) => !this.#taken.has(block));
    for (const block of fresh) this.#taken.add(block);
    return fresh;
  }

  #reportNothing(wanted: readonly string[], at: Span): void {
    const { passages, frontMatter } = this.#pieces;
    const of = typeof frontMatter.data.of === "string" ? frontMatter.data.of : undefined;
    const where = passages && of !== undefined ? of : "The text";
    const related =
      passages && of !== undefined ? { related: [{ span: frontMatter.at("of"), message: "the text that is meant" }] } : {};
    this.#report(diagnostic("select-nothing", `${where} has no passage with ${wanted.join(" ")}.`, { span: at, ...related }));
  }

  #tell(code: Code, message: string, at: Span): void {
    this.#report(diagnostic(code, message, { span: at }));
  }
}

/** A text without page breaks at its end: nothing of it follows that could start a page. */
function withoutLastBreak(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.type !== "directive" || block.name !== "page-break");
  return last + 1 < blocks.length ? blocks.slice(0, last + 1) : blocks;
}

/** The place of an annex: its span is that of its title's file. */
function annex(label: string, document: Document): Annex {
  const place = document.frontMatter.at();
  return { type: "annex", document, span: place, attributes: { id: label, classes: [], pairs: {}, span: place } };
}
