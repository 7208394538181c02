import type { Token } from "markdown-it";
import { cleanCharacters } from "../diagnostics/characters.ts";
import { readAddress } from "../document/address.ts";
import { madeText } from "../document/made-text.ts";
import type { Attributes, Figure, Inline } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { computedAt } from "../trace.ts";
import { meantAsBraces } from "./attributes.ts";
import { codeNode } from "./code-node.ts";
import type { Content } from "./content.ts";
import { reportForeignSigns } from "./foreign-signs.ts";
import { type HtmlTag, htmlTags, type ScriptType } from "./html-tags.ts";
import { type InlineFrame, InlineFrames } from "./inline-frames.ts";
import { InlineState } from "./inline-state.ts";
import { spacedDestination } from "./inlines/spaced.ts";
import { joined } from "./join-inlines.ts";
import { markdown } from "./markdown.ts";
import { citationNode, referenceNode } from "./reference-node.ts";
import { complain, type Run } from "./run.ts";

/** Where a content stands, as far as its inlines must know. */
export interface InlineContext {
  /** The offset at which the content starts, behind a word such as `Source:`. */
  readonly start?: number;
  /** In a note, where no further note can be. */
  readonly inNote?: boolean;
  /** In a paragraph, which an image alone makes a figure. */
  readonly figure?: boolean;
}

/** What a content says: its nodes, the attributes at its end, and the figure that it is, if it is one. */
export interface Inlines {
  readonly content: readonly Inline[];
  readonly attributes?: Attributes;
  readonly figure?: Pick<Figure, "path" | "pathSpan" | "caption">;
  /** Where the caption of that ends in the content. */
  readonly captionEnd?: number;
}

/** Parses an inline content and makes its nodes. */
export function parseInlines(content: Content, run: Run, context: InlineContext = {}): Inlines {
  const state = new InlineState(content, markdown(), run);
  state.pos = context.start ?? 0;
  state.md.inline.tokenize(state);
  for (const rule of state.md.inline.ruler2.getRules("")) rule(state);
  reportForeignSigns(state);
  return new InlineBuilder(state, context).build();
}

class InlineBuilder {
  readonly #state: InlineState;
  readonly #context: InlineContext;
  readonly #frames: InlineFrames;
  #tags: ReadonlyMap<number, HtmlTag> | undefined;
  #attributes: Attributes | undefined;
  #figure: Pick<Inlines, "figure" | "captionEnd"> = {};

  constructor(state: InlineState, context: InlineContext) {
    this.#state = state;
    this.#context = context;
    this.#frames = new InlineFrames(state.content, context.inNote === true);
  }

  build(): Inlines {
    const { tokens } = this.#state;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token) this.#token(token, index);
    }
    this.#frames.trimBreaks();
    return {
      content: this.#frames.end(),
      ...(this.#attributes && { attributes: this.#attributes }),
      ...this.#figure,
    };
  }

  #token(token: Token, index: number): void {
    if (token.nesting === 1) this.#open(token, index);
    else if (token.nesting === -1) this.#close(token, index);
    else if (token.type === "text") this.#text(token, index);
    else if (token.type === "text_special") this.#frames.addText(this.#special(token, index), ...this.#textRange(token, index));
    else this.#leaf(token, index);
  }

  /** Plain text; blanks at the start of a line go. */
  #text(token: Token, index: number): void {
    const [start, end] = this.#textRange(token, index);
    const text = this.#frames.startsLine() ? token.content.replace(/^[ \t]+/, "") : token.content;
    this.#frames.addText(text, start + token.content.length - text.length, end, this.#isAddress(index));
  }

  /** Whether a text token is an address that leads to itself. */
  #isAddress(index: number): boolean {
    const before = this.#state.tokens[index - 1];
    return before?.type === "link_open" && (this.#to(index) < 0 || this.#from(index) === this.#from(index - 1));
  }

  /** A character that is written by its name or number, or behind a backslash: it too must be one that can be printed. */
  #special({ content, info, markup }: Token, index: number): string {
    const span = this.#state.content.span(this.#from(index), this.#to(index));
    const { run } = this.#state;
    if (info === "entity" && content === "\ufffd" && !/^&#(?:x0*fffd|0*65533);$/i.test(markup))
      complain(run, "control-character", `“${markup}” stands for no character that can be printed.`, { span });
    return cleanCharacters(computedAt(content, span), run.report).text;
  }

  #leaf(token: Token, index: number): void {
    const { content, meanings, src } = this.#state;
    const [start, end] = [this.#from(index), this.#to(index)];
    const span = content.span(start, end);
    const meaning = meanings[index];
    if (token.type === "softbreak") {
      if (!this.#frames.startsLine()) this.#frames.addText(joined(src, start, end), start, end);
    } else if (token.type === "hardbreak") this.#frames.add({ type: "line-break", span });
    else if (token.type === "code_inline")
      this.#frames.add(codeNode(content, [start, end], token.markup.length, token.content, this.#state.run.inCell === true));
    else if (token.type === "note_call")
      this.#frames.add({
        type: "note-call",
        id: token.content,
        idSpan: content.span(start + 2, end - 1),
        span: this.#noteSpan(start, end),
      });
    else if (token.type === "html_inline") this.#html(token.content, index, span);
    else if (meaning?.kind === "reference") this.#frames.add(referenceNode(meaning, content, span));
    else if (meaning?.kind === "attributes") {
      this.#frames.trim();
      this.#attributes = meaning.attributes;
    }
  }

  /** A tag of HTML: a line break, the start or end of a subscript or superscript; any other is text, and so is one without its pair. */
  #html(written: string, index: number, span: Inline["span"]): void {
    const { run, tokens } = this.#state;
    this.#tags ??= htmlTags(tokens);
    const tag = this.#tags.get(index);
    if (tag?.kind === "break") this.#frames.add({ type: "line-break", span });
    else if (tag?.kind === "open") this.#openScript(index, tag.type);
    else if (tag?.kind === "close") this.#addScript(tag.type, this.#frames.close(), index);
    else {
      if (!written.startsWith("</")) complain(run, "html-shown", `“${written}” is printed as it stands.`, { span });
      this.#frames.addText(written, this.#from(index), this.#to(index), true);
    }
  }

  #openScript(index: number, type: ScriptType): void {
    if (this.#frames.top().script) {
      const span = this.#state.content.span(this.#from(index), this.#from(index) + 1);
      complain(this.#state.run, "script-nested", `This ${type} stands within another subscript or superscript.`, { span });
    }
    this.#frames.open(index, "script");
  }

  #addScript(type: ScriptType, frame: InlineFrame | undefined, index: number): void {
    if (!frame?.nodes.length) return;
    const span = this.#state.content.span(this.#from(frame.open), this.#to(index));
    this.#frames.add({ type, content: frame.nodes, span });
  }

  #open(token: Token, index: number): void {
    if (token.type === "em_open") this.#frames.open(index, "italic");
    else if (token.type === "strong_open") this.#frames.open(index, "bold");
    else if (token.type === "subscript_open") this.#openScript(index, "subscript");
    else if (token.type === "superscript_open") this.#openScript(index, "superscript");
    else this.#frames.open(index, token.type === "note_open" ? "note" : undefined);
  }

  #close(token: Token, index: number): void {
    const frame = this.#frames.close();
    if (!frame) return;
    const wide = token.type === "strong_close" ? 1 : 0;
    const [start, end] = [this.#from(frame.open) - wide, this.#to(index) + wide];
    const span = this.#state.content.span(start, end);
    const content = frame.nodes;
    if (token.type === "em_close") this.#frames.add({ type: "emphasis", content, span });
    else if (token.type === "strong_close") this.#frames.add({ type: "strong", content, span });
    else if (token.type === "subscript_close") this.#addScript("subscript", frame, index);
    else if (token.type === "superscript_close") this.#addScript("superscript", frame, index);
    else if (token.type === "stretch_close") this.#closeStretch(frame, content, span);
    else if (token.type === "note_close") this.#closeNote(content, start, end);
    else if (token.type === "image_close") this.#closeImage(frame, content, start, end, index);
    else if (token.type === "link_close") this.#closeLink(frame, content, [start, this.#from(index), end]);
    else if (token.type === "citation_close") this.#closeCitation(frame, span);
    else this.#frames.top().parts.push(content);
  }

  #closeStretch(frame: InlineFrame, content: Inline[], span: Inline["span"]): void {
    const meaning = this.#state.meanings[frame.open];
    if (meaning?.kind === "attributes") this.#frames.add({ type: "stretch", content, attributes: meaning.attributes, span });
  }

  #closeCitation({ open, parts }: InlineFrame, span: Inline["span"]): void {
    const meaning = this.#state.meanings[open];
    if (meaning?.kind === "citation") this.#frames.add(citationNode(meaning.items, parts, this.#state.content, span));
  }

  #closeNote(content: Inline[], start: number, end: number): void {
    const span = this.#noteSpan(start, end);
    if (content.length === 0) complain(this.#state.run, "note-empty", "This note says nothing.", { span });
    this.#frames.add({ type: "inline-note", content, span });
  }

  /** A link, from its start to its end, and where its text ends. */
  #closeLink(frame: InlineFrame, content: Inline[], [start, textEnd, end]: readonly [number, number, number]): void {
    const { run, src, tokens } = this.#state;
    const token = tokens[frame.open];
    const span = this.#state.content.span(start, end);
    const href = String(token?.attrGet("href") ?? "");
    const label = token?.meta?.label;
    const written = label === undefined || run.links.use(String(label), href.length, span, run.report);
    const hrefSpan = (textEnd > start && this.#hrefSpan(textEnd, end)) || span;
    const address = readAddress(href);
    if (address.type === "nothing") {
      complain(run, address.mistake, address.message, { span: hrefSpan, help: address.help });
      this.#frames.addText(src.slice(start, end), start, end);
      return;
    }
    if (!written) {
      for (const node of content) this.#frames.add(node);
      return;
    }
    if (token?.attrGet("title")) complain(run, "title-dropped", "The title of this link is not printed.", { span });
    this.#frames.add({
      type: "link",
      href,
      hrefSpan,
      content: content.length > 0 ? content : [madeText(href, span)],
      span,
    });
  }

  /** Where the address of `[text](address)` is written, without the scheme that a template has put before what a field says. */
  #hrefSpan(textEnd: number, end: number): Span | undefined {
    const { content, src, md } = this.#state;
    if (!src.startsWith("](", textEnd)) return undefined;
    const spaced = spacedDestination(src, textEnd + 1, end);
    const [before = ""] = /\s*/y.exec(src.slice(textEnd + 2, end)) ?? [];
    const start = spaced?.start ?? textEnd + 2 + before.length;
    const close = spaced?.end ?? md.helpers.parseLinkDestination(src, start, end).pos;
    const [sign = ""] = /^<?(?:mailto:|tel:)?/i.exec(src.slice(start, close)) ?? [];
    const [from, to] = [start + sign.length, close - (src[start] === "<" ? 1 : 0)];
    return from < to ? content.span(from, to) : undefined;
  }

  /** An image alone in its paragraph is a figure; anywhere else its caption stays as text. */
  #closeImage(frame: InlineFrame, caption: Inline[], start: number, end: number, index: number): void {
    const { content, meanings, run } = this.#state;
    const image = meanings[frame.open];
    if (image?.kind !== "image") return;
    const span = content.span(start, end);
    if (image.title) complain(run, "title-dropped", "The title of this image is not printed.", { span });
    if (this.#context.figure && frame.open === 0 && this.#endsAfter(index)) {
      const { path, pathStart, pathEnd, captionEnd } = image;
      this.#figure = { figure: { path, pathSpan: content.span(pathStart, pathEnd), caption }, captionEnd };
      return;
    }
    complain(run, "image-inline", `The image “${image.path}” stands within a line.`, { span });
    for (const node of caption) this.#frames.add(node);
  }

  /** Whether an image ends its paragraph, but for braces; those that cannot be read are a mistake of their own. */
  #endsAfter(index: number): boolean {
    const rest = this.#state.tokens.slice(index + 1);
    if (rest.every(({ type }) => type === "text") && meantAsBraces(rest.map(({ content }) => content).join(""))) return true;
    return rest.every(({ type, content }, offset) =>
      type === "text"
        ? content.trim() === ""
        : type === "softbreak" || this.#state.meanings[index + 1 + offset]?.kind === "attributes",
    );
  }

  #noteSpan(start: number, end: number): Inline["span"] {
    const span = this.#state.content.span(start, end);
    if (this.#frames.top().note) complain(this.#state.run, "note-in-note", "A note stands within a note.", { span });
    return span;
  }

  #from(index: number): number {
    return this.#state.from[index] ?? 0;
  }

  #to(index: number): number {
    return this.#state.to[index] ?? 0;
  }

  /** Where a text token stands; that of `<address>` stands behind the sign. */
  #textRange(token: Token, index: number): [number, number] {
    const [start, end] = [this.#from(index), this.#to(index)];
    return end >= 0 ? [start, end] : [start + 1, start + 1 + token.content.length];
  }
}
