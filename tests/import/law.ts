import { plainText } from "../../src/document/plain.ts";
import type { Attributes, Block, Body, Cell, Inline, NoteDefinition, Row } from "../../src/document/tree.ts";
import { walkBody } from "../../src/document/walk.ts";

/**
 * The law of import: a document that was built to Word and imported again is the document itself, but for what a Word file cannot say. What is
 * listed here is all that may differ; anything else is a difference.
 */
const sayNothing = {
  /** Classes that choose passages for other types, or set things only on screens. */
  classes: ["key", "row-heads", "hero", "beside"],
  /** The width of a picture is that of the picture, and its file is that of the Word file. */
  pairs: ["width", "alt"],
};

/** What stands for words that are made from data: citations in full or in short, references to other documents, several numbers as a range. */
const made = "…";

/** Lines of a document, each a block with its attributes and words, then the notes in the order of their calls. */
export function linesOfLaw(body: Body): readonly string[] {
  const labels = labelsOf(body);
  const reader = new Reader(labels, notesOf(body));
  reader.blocks(body.blocks);
  return [...reader.lines, ...reader.noted()];
}

/** The lines of the first text that are not the second's in their order; what is made from data matches any words. */
export function broken(was: readonly string[], is: readonly string[]): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const line of was) {
    // What is made from data throughout could match any line.
    const reach = line.includes(made) ? 1 : 12;
    const next = is.slice(at, at + reach).findIndex((one) => matches(line, one));
    if (next < 0) found.push(`- ${line}`);
    else {
      found.push(...is.slice(at, at + next).map((one) => `+ ${one}`));
      at += next + 1;
    }
  }
  return [...found, ...is.slice(at).map((one) => `+ ${one}`)];
}

function matches(line: string, other: string): boolean {
  if (line === other) return true;
  const parts = line.split(made);
  if (parts.length < 2) return false;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? other.lastIndexOf(part) : other.indexOf(part, at);
    if (found < at || (index === 0 && found > 0)) return false;
    at = found + part.length;
  }
  return at === other.length;
}

function labelsOf(body: Body): ReadonlySet<string> {
  const labels = new Set<string>();
  walkBody(body, (node) => {
    if ("attributes" in node && node.attributes?.id !== undefined) labels.add(node.attributes.id);
  });
  return labels;
}

function notesOf(body: Body): ReadonlyMap<string, NoteDefinition> {
  return new Map(body.notes.map((note) => [note.id, note]));
}

/** Writes blocks as lines. */
class Reader {
  readonly lines: string[] = [];
  readonly #labels: ReadonlySet<string>;
  readonly #notes: ReadonlyMap<string, NoteDefinition>;
  readonly #called = new Set<string>();
  readonly #texts: string[] = [];

  constructor(labels: ReadonlySet<string>, notes: ReadonlyMap<string, NoteDefinition>) {
    this.#labels = labels;
    this.#notes = notes;
  }

  /** What the notes say that were called. */
  noted(): readonly string[] {
    return this.#texts;
  }

  blocks(blocks: readonly Block[], lead = ""): void {
    for (const block of blocks) this.#block(block, lead);
  }

  #block(block: Block, lead: string): void {
    switch (block.type) {
      case "heading":
        this.#line(`${lead}${"#".repeat(block.level)}`, block.content, block.attributes);
        break;
      case "paragraph":
        this.#line(lead, block.content, block.attributes);
        break;
      case "list":
        for (const item of block.items) {
          this.lines.push(`${lead}${block.ordered ? "1." : "-"}${braces(item.attributes)}`);
          this.blocks(item.blocks, `${lead}  `);
        }
        break;
      case "quotation":
        this.blocks(block.blocks, `${lead}> `);
        break;
      case "container":
        this.#line(`${lead}:::${block.name}`, block.title ?? [], block.attributes);
        this.blocks(block.blocks, `${lead}  `);
        break;
      case "table":
        this.#line(`${lead}Table: ${block.columns.join(" ")}`, block.title ?? [], block.attributes);
        this.#rows(block.head, `${lead}head`);
        this.#rows(block.body, `${lead}row`);
        for (const { content } of block.remarks) this.#line(`${lead}remark`, content, undefined);
        break;
      case "figure":
        this.#line(`${lead}Figure: ${block.attributes?.pairs.alt ?? ""}`, block.caption, block.attributes);
        for (const { content } of block.remarks) this.#line(`${lead}remark`, content, undefined);
        break;
      case "annex":
        this.lines.push(`${lead}annex`);
        this.#annex(block.document, lead);
        break;
      case "directive":
        this.lines.push(`${lead}::${block.name}`);
        break;
      case "verbatim":
        this.lines.push(`${lead}verbatim ${block.text.trim()}`);
        return;
      default:
        this.lines.push(`${lead}${block.type}`);
    }
  }

  /** An annex has notes of its own, whatever they are called. */
  #annex(body: Body, lead: string): void {
    const own = new Reader(this.#labels, notesOf(body));
    own.blocks(body.blocks, lead);
    this.lines.push(...own.lines);
    this.#texts.push(...own.noted());
  }

  #rows(rows: readonly Row[], lead: string): void {
    for (const row of rows) {
      this.lines.push(lead);
      for (const cell of row.cells) this.#cell(cell, lead);
    }
  }

  #cell({ blocks, colSpan, content, rowSpan }: Cell, lead: string): void {
    this.#line(`${lead} ${colSpan}×${rowSpan}`, content, undefined);
    this.blocks(blocks, `${lead} `);
  }

  #line(lead: string, content: readonly Inline[], attributes: Attributes | undefined): void {
    const words = this.#words(content)
      .replace(/[ \u00a0]+/g, " ")
      .replace(/(?:…[^\p{L}\p{N}…]{0,3})+…/gu, made);
    this.lines.push(`${lead}${braces(attributes)} ${words.trim()}`.trimEnd());
  }

  /** The words of a line; the word before a bare number may be typed or be the program's. */
  #words(content: readonly Inline[]): string {
    const words = content.map((inline) => this.#word(inline)).join("");
    return words.replace(/\b(?:arts?|paras?|sects?)\.[ \u00a0]@/g, "@");
  }

  #word(inline: Inline): string {
    switch (inline.type) {
      case "text":
        return inline.text;
      case "code":
        return plainText([inline]);
      case "line-break":
        return "\\ ";
      case "note-call":
        return this.#call(inline.id);
      case "inline-note":
        this.#texts.push(
          `note: ${this.#words(inline.content)
            .replace(/[ \u00a0]+/g, " ")
            .trim()}`,
        );
        return "[^]";
      case "citation":
        return made;
      case "reference":
        return inline.targets.length === 1 && inline.targets.every(({ id }) => this.#labels.has(id))
          ? `@${inline.targets[0]?.id}`
          : made;
      case "emphasis":
        return `*${this.#words(inline.content)}*`;
      case "strong":
        return `**${this.#words(inline.content)}**`;
      case "link":
        return isBeside(inline.href) ? this.#words(inline.content) : `[${this.#words(inline.content)}](${inline.href})`;
      default:
        return this.#words(inline.content);
    }
  }

  #call(id: string): string {
    const definition = this.#notes.get(id);
    if (definition && !this.#called.has(id)) {
      this.#called.add(id);
      const place = this.#texts.length;
      this.#texts.push("");
      const own = new Reader(this.#labels, new Map());
      own.blocks(definition.blocks);
      this.#texts[place] = `note: ${own.lines.map((line) => line.trim()).join(" / ")}`;
    }
    return "[^]";
  }
}

/** Whether a link leads to a file that lies beside the page: no Word file leads to one. */
function isBeside(href: string): boolean {
  return /^[\w.-]+$/.test(href);
}

function braces(attributes: Attributes | undefined): string {
  if (!attributes) return "";
  const classes = attributes.classes.filter((name) => !sayNothing.classes.includes(name)).map((name) => `.${name}`);
  const pairs = Object.entries(attributes.pairs).filter(([name]) => !sayNothing.pairs.includes(name));
  const said = [
    ...(attributes.id === undefined ? [] : [`#${attributes.id}`]),
    ...classes,
    ...pairs.map(([name, value]) => `${name}=${value}`),
  ];
  return said.length > 0 ? ` {${said.join(" ")}}` : "";
}
