import Markdown, { type MarkdownIt, type StateInline, type Token } from "markdown-it";
import type { ReferenceCase } from "../document/reference-case.ts";
import type { Attributes } from "../document/tree.ts";
import type { Content } from "./content.ts";
import { type Run, refuseDepth } from "./run.ts";

/** What a token of our own says beyond markdown-it's fields. */
export type Meaning =
  | {
      readonly kind: "reference";
      readonly items: readonly GroupItem[];
      readonly bare: boolean;
      readonly case?: ReferenceCase | undefined;
    }
  | { readonly kind: "citation"; readonly items: readonly GroupItem[] }
  | {
      readonly kind: "image";
      readonly captionEnd: number;
      readonly path: string;
      readonly pathStart: number;
      readonly pathEnd: number;
      readonly title: string;
    }
  | { readonly kind: "attributes"; readonly attributes: Attributes };

/** A stretch of a content, from an offset up to another. */
export type Range = readonly [number, number];

/** One part of a bracketed group: `see @key, para. 7`, with its offsets. */
export interface GroupItem {
  readonly id: string;
  readonly prefix?: Range;
  readonly locator?: Range;
  /** Where the name begins, behind its sign. */
  readonly idStart: number;
  readonly start: number;
  readonly end: number;
}

/**
 * markdown-it's inline state, which also keeps for each token the offsets between which it was written: `from` and `to` run beside
 * `tokens`. markdown-it itself gives inline tokens no position.
 */
export class InlineState extends Markdown.StateInline {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly meanings: (Meaning | undefined)[] = [];
  readonly content: Content;
  readonly run: Run;
  /** Where the characters in `pending` start; they are always one stretch of the source. */
  textStart = 0;
  /** Whether a subscript or superscript is being read. */
  inScript = false;
  /** Where the rule that is at work was called. */
  ruleStart = 0;
  /** Where the stretch ends that was parsed last: what is pushed then to close it stands there. */
  #parsedEnd = 0;
  #lastStretchEnd: number | undefined;
  #lastDestination: number | undefined;

  constructor(content: Content, md: MarkdownIt, run: Run) {
    super(content.text, md, run, []);
    this.content = content;
    this.run = run;
  }

  /** Where the last `]{` stands, -1 where there is none: no `[` after it can open a stretch. */
  lastStretchEnd(): number {
    this.#lastStretchEnd ??= this.src.lastIndexOf("]{");
    return this.#lastStretchEnd;
  }

  /** Where the last `](` stands, -1 where there is none: no `[` after it can open a link with its address. */
  lastDestination(): number {
    this.#lastDestination ??= this.src.lastIndexOf("](");
    return this.#lastDestination;
  }

  override pushPending(): Token {
    const token = super.pushPending();
    this.from.push(this.textStart);
    this.to.push(this.textStart + token.content.length);
    this.meanings.push(undefined);
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    this.from.push(nesting < 0 ? this.#parsedEnd : this.ruleStart);
    this.to.push(-1);
    this.meanings.push(undefined);
    return token;
  }

  /** Notes that all up to an offset was parsed. */
  parsedTo(end: number): void {
    this.#parsedEnd = end;
  }

  /** Pushes a token of our own. */
  mean(type: string, meaning: Meaning, nesting: 0 | 1 = 0): void {
    this.push(type, "", nesting);
    this.meanings[this.meanings.length - 1] = meaning;
  }

  /** Parses a stretch of the source into the tokens between an opening and a closing one, and goes on at `after`. */
  nest(type: string, start: number, end: number, after: number, open: () => void): void {
    const max = this.posMax;
    open();
    this.pos = start;
    this.posMax = end;
    this.md.inline.tokenize(this);
    this.push(`${type}_close`, "", -1);
    this.pos = after;
    this.posMax = max;
  }
}

/** markdown-it's inline parser, noting where each rule starts and ends. */
export class InlineParser extends Markdown.ParserInline {
  override tokenize(state: InlineState): void {
    const rules = this.ruler.getRules("");
    const end = state.posMax;
    const nested = state.level < state.md.options.maxNesting;
    if (!nested) refuseDepth(state.run, "Brackets", state.content.span(state.pos, end));
    while (state.pos < end) {
      if (!state.pending) state.textStart = state.pos;
      state.ruleStart = state.pos;
      const count = state.tokens.length;
      if (nested && applies(rules, state)) locate(state, count);
      else state.pending += state.src[state.pos++];
    }
    if (state.pending) state.pushPending();
    state.parsedTo(end);
  }
}

function applies(rules: readonly ((state: StateInline, silent: boolean) => boolean)[], state: InlineState): boolean {
  for (const rule of rules) if (rule(state, false)) return true;
  return false;
}

/** Gives the tokens that a rule has just pushed their end; a row of delimiters is one token a character. */
function locate(state: InlineState, count: number): void {
  let end = state.pos;
  for (let index = state.tokens.length - 1; index >= count && state.to[index] === -1; index--) {
    const token = state.tokens[index];
    state.to[index] = end;
    if (token?.type !== "text") break;
    end -= token.content.length;
    state.from[index] = end;
  }
}
