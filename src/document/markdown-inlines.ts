import { bracesOf } from "./markdown-attributes.ts";
import { entity, escapeText } from "./markdown-text.ts";
import type {
  Citation,
  Code,
  Emphasis,
  Inline,
  Link,
  NoteCall,
  Reference,
  Stretch,
  Strong,
  Subscript,
  Superscript,
} from "./tree.ts";

/** Where inlines are written. */
export interface InlinePlace {
  readonly inCell?: boolean;
  readonly inHeading?: boolean;
  /** Whether their line cannot go on in the next: a line break is a tag. */
  readonly oneLine?: boolean;
  /** Around the name of a citation, where a semicolon or the sign of a name would part it. */
  readonly inCitation?: boolean;
  /** Whether they start a block's first line, where some words would start another block. */
  readonly startsBlock?: boolean;
}

/** Inlines in the author's dialect: parsed again they are the same. */
export function inlinesToMarkdown(content: readonly Inline[], place: InlinePlace = {}): string {
  const writer = new InlineWriter(place, place.startsBlock === false ? " " : "");
  writer.nodes(content, "");
  return writer.text();
}

const blank = /[\s\u00a0]/u;

type Leaf = Code | NoteCall | Reference | Citation;

class InlineWriter {
  readonly #place: InlinePlace;
  /** What stands before, for the first character only. */
  readonly #lead: string;
  #out = "";
  /** A sign of emphasis was closed after punctuation: a letter that follows at once would undo it. */
  #guard = false;

  constructor(place: InlinePlace, lead: string) {
    this.#place = place;
    this.#lead = lead;
  }

  text(): string {
    return this.#out;
  }

  /** Writes siblings; `around` is the sign of emphasis around them. */
  nodes(content: readonly Inline[], around: string, last = true): void {
    content.forEach((node, index) => {
      this.#node(node, content, index, around, last);
    });
  }

  #node(node: Inline, siblings: readonly Inline[], index: number, around: string, last: boolean): void {
    const next = siblings[index + 1];
    if (node.type === "text") this.#text(node.text, last && !next, next);
    else if (isEmphasis(node)) this.#emphasis(node, this.#sign(siblings, index, around));
    else if (node.type === "link") this.#link(node);
    else if (node.type === "stretch") this.#bracketed("[", node.content, `]${this.#braces(node)}`);
    else if (node.type === "subscript" || node.type === "superscript") this.#script(node);
    else if (node.type === "inline-note") this.#bracketed("^[", node.content, "]");
    else if (node.type === "line-break")
      this.#lineBreak((around !== "" || this.#place.inCitation === true) && (index === 0 || !next));
    else this.#emit(this.#leaf(node));
  }

  #leaf(node: Leaf): string {
    switch (node.type) {
      case "code":
        return this.#code(node);
      case "note-call":
        return `[^${node.id}]`;
      case "reference":
        return reference(node);
      case "citation":
        return citation(node, this.#place);
    }
  }

  /** A tag where the line cannot go on in the next, and at the `edge` of emphasis or of a citation's part, where signs would stand next to a blank. */
  #lineBreak(edge: boolean): void {
    this.#emit(edge || this.#place.oneLine ? "<br>" : "\\\n");
  }

  #braces({ attributes }: Stretch): string {
    return attributes ? bracesOf(attributes, this.#place.inCell) : "";
  }

  #text(text: string, last: boolean, next: Inline | undefined): void {
    const letter = firstOf(text);
    const guarded = this.#guard && !blank.test(letter) && !isPunctuation(letter);
    if (guarded) this.#emit(entity(letter));
    const { inCell = false, inHeading = false, inCitation = false } = this.#place;
    const first = this.#out === "" && (this.#lead === "" || this.#lead === " ");
    const place = { before: this.#before(), first, last, beforeBracket: next !== undefined, inCell, inHeading, inCitation };
    this.#emit(escapeText(guarded ? text.slice(letter.length) : text, place));
  }

  /** The sign of an emphasis: the other one where it would touch that of a parent or a sibling. */
  #sign(siblings: readonly Inline[], index: number, around: string): string {
    const edge = index === 0 || index === siblings.length - 1;
    if (edge && around === "*") return "_";
    return this.#out.endsWith("*") && isEmphasis(siblings[index - 1]) ? "_" : "*";
  }

  #emphasis(node: Emphasis | Strong, sign: string): void {
    const inner = new InlineWriter(this.#place, sign);
    inner.nodes(node.content, sign, false);
    const written = edged(inner.text());
    const mark = node.type === "strong" ? sign + sign : sign;
    if (sign === "_" || isPunctuation(firstOf(written))) this.#openUp();
    this.#emit(mark + written + mark);
    this.#guard = sign === "_" || isPunctuation(lastOf(written));
  }

  /** Makes the letter before punctuation, so that a sign of emphasis may open behind it. */
  #openUp(): void {
    const before = lastOf(this.#out);
    if (before === "" || blank.test(before) || isPunctuation(before)) return;
    this.#out = this.#out.slice(0, this.#out.length - before.length) + entity(before);
  }

  /** Signs where they can hold the content, else tags. */
  #script({ content, type }: Subscript | Superscript): void {
    const [sign, tag] = type === "subscript" ? (["~", "sub"] as const) : (["^", "sup"] as const);
    const inner = new InlineWriter(this.#place, sign);
    inner.nodes(content, "", false);
    const written = inner.text();
    const simple = !this.#out.endsWith("[") && /^(?:[^\s~^\\[\]]|\\\S)+(?<!\[)$/.test(written);
    this.#emit(simple ? sign + written + sign : `<${tag}>${written}</${tag}>`);
  }

  #code({ text }: Code): string {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = fenceFor(text, longest);
    const spaced = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== "") ? ` ${text} ` : text;
    return fence + (this.#place.inCell ? spaced.replaceAll("|", "\\|") : spaced) + fence;
  }

  #link({ content, href }: Link): void {
    const [only, second] = content;
    const written = only?.type === "text" && !second ? only.text : "";
    if (written === href && /^(?:[a-z][a-z0-9+.-]{1,31}:|www\.)[^\s<>|]*$/i.test(href)) this.#emit(`<${href}>`);
    else this.#bracketed("[", content, `](${destination(href)})`);
  }

  #bracketed(open: string, content: readonly Inline[], close: string): void {
    this.#emit(open);
    this.nodes(content, "", false);
    this.#guard = false;
    this.#emit(close);
  }

  #emit(text: string): void {
    if (text === "") return;
    this.#out += text;
    this.#guard = false;
  }

  /** The character before the next one; "" at the start of a line. */
  #before(): string {
    if (this.#out === "") return this.#lead;
    return this.#out.endsWith("\n") ? "" : (this.#out.at(-1) ?? "");
  }
}

/** A file or an address between the signs in which it may hold anything. */
export function destination(path: string): string {
  return `<${path.replace(/&(?=#?[A-Za-z0-9]+;)/g, "&amp;").replace(/[<>\\]/g, "\\$&")}>`;
}

/** The first whole character, "" of an empty text. */
function firstOf(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The last whole character. */
function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

function isEmphasis(node: Inline | undefined): node is Emphasis | Strong {
  return node?.type === "emphasis" || node?.type === "strong";
}

/** Blanks at the edges of emphasis as numbers: a sign next to a blank opens and closes nothing. */
function edged(text: string): string {
  const first = firstOf(text);
  const start = blank.test(first) ? entity(first) + text.slice(first.length) : text;
  const last = lastOf(start);
  return blank.test(last) ? start.slice(0, -1) + entity(last) : start;
}

/** The shortest run of backticks that the text does not hold. */
function fenceFor(text: string, longest: number): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  for (let length = 1; length <= longest; length++) if (!runs.has(length)) return "`".repeat(length);
  return "`".repeat(longest + 1);
}

function reference({ form, targets, case: asked }: Reference): string {
  const braces = asked === undefined ? "" : `{.${asked}}`;
  return `[${form === "bare" ? "-" : ""}${targets.map(({ id }) => `@${id}`).join("; ")}]${braces}`;
}

function citation({ items }: Citation, place: InlinePlace): string {
  const written = (content: readonly Inline[]) =>
    inlinesToMarkdown(content, { ...place, startsBlock: false, inCitation: true });
  const parts = items.map(({ key, locator, prefix }) => {
    const before = prefix.length > 0 ? `${written(prefix)} ` : "";
    return `${before}@${key}${locator.length > 0 ? `, ${written(locator)}` : ""}`;
  });
  return `[${parts.join("; ")}]`;
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
