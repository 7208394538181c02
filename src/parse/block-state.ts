import Markdown, { type MarkdownIt, type Token } from "markdown-it";
import type { Attributes, ColumnAlign } from "../document/tree.ts";
import type { Content } from "./content.ts";
import { type Run, refuseDepth } from "./run.ts";

/** What a block token of our own holds. */
export type BlockPart =
  | { readonly kind: "paragraph"; readonly content: Content }
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
      readonly content: Content;
      /** The line of signs under it, where that makes it one. */
      readonly underline?: string;
    }
  | {
      readonly kind: "table";
      readonly columns: readonly ColumnAlign[];
      readonly head: readonly TableLine[];
      readonly body: readonly TableLine[];
    }
  | {
      readonly kind: "container";
      readonly name: string;
      readonly nameStart: number;
      readonly colons: number;
      readonly title: Content | undefined;
    }
  | { readonly kind: "container-end"; readonly colons: number }
  | { readonly kind: "directive"; readonly name: string; readonly attributes: Attributes | undefined }
  | { readonly kind: "note"; readonly id: string; readonly idStart: number }
  | { readonly kind: "note-end" };

/** A row of a table as written: its cells, the offsets of its lines, and the line after them. */
export interface TableLine {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Content[];
  readonly next: number;
  /** The backslash that says that it goes on, where no row follows. */
  readonly goesOn?: number;
}

/** markdown-it's block state, which also keeps for each token where it starts and, for our own, what it holds. */
export class BlockState extends Markdown.StateBlock {
  /** Beside `tokens`: the offset at which each one starts. */
  readonly starts: number[] = [];
  /** Beside `tokens`: the offset at which ours end; -1 for markdown-it's own, whose lines say it. */
  readonly ends: number[] = [];
  readonly parts: (BlockPart | undefined)[] = [];
  readonly run: Run;
  ruleStart = 0;
  /** Whether the text of a note is parsed, in which no other note is defined. */
  inNote = false;

  constructor(md: MarkdownIt, run: Run) {
    super(run.traced.text, md, run, []);
    this.run = run;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    this.starts.push(type === "list_item_open" ? this.lineStart(this.line) : this.ruleStart);
    this.ends.push(-1);
    this.parts.push(undefined);
    return super.push(type, tag, nesting);
  }

  /** Pushes a block of our own that ends at an offset, and goes on at a line. */
  leaf(part: BlockPart, end: number, nextLine: number): true {
    this.push(part.kind, "", 0);
    this.ends[this.ends.length - 1] = end;
    this.parts[this.parts.length - 1] = part;
    this.line = nextLine;
    return true;
  }

  /** The offset of the first character of a line behind its indents and marks. */
  lineStart(line: number): number {
    return (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0);
  }

  lineEnd(line: number): number {
    return this.eMarks[line] ?? 0;
  }

  /** The end of a line without the blanks behind its last character. */
  trimmedEnd(line: number): number {
    return this.skipSpacesBack(this.lineEnd(line), this.lineStart(line));
  }

  /** The end of the last line of a block of markdown-it's own that is not blank. */
  endOf(token: Token): number {
    const [first, after] = token.map ?? [0, 1];
    let line = after - 1;
    while (line > first && this.isEmpty(line)) line--;
    return this.trimmedEnd(line);
  }

  /** How far a line is indented inside the block that is open. */
  indent(line: number): number {
    return (this.sCount[line] ?? 0) - this.blkIndent;
  }

  /** Whether a line ends the paragraph, table or note above it because another block starts there. */
  interrupted(line: number, endLine: number, chain: "paragraph" | "blockquote"): boolean {
    return this.md.block.ruler.getRules(chain).some((rule) => rule(this, line, endLine, true));
  }
}

/** markdown-it's block parser, noting where each rule starts; blocks nested beyond markdown-it's bound are reported, not dropped unseen. */
export class BlockParser extends Markdown.ParserBlock {
  override tokenize(state: BlockState, startLine: number, endLine: number): void {
    const rules = this.ruler.getRules("");
    let line = startLine;
    let blankSeen = false;
    while (line < endLine) {
      line = state.skipEmptyLines(line);
      state.line = line;
      if (line >= endLine || (state.sCount[line] ?? 0) < state.blkIndent) break;
      if (state.level >= state.md.options.maxNesting) {
        const span = state.run.traced.at(state.lineStart(line), state.trimmedEnd(line));
        refuseDepth(state.run, "Lists and quotations", span);
        state.line = endLine;
        break;
      }
      state.ruleStart = state.lineStart(line);
      rules.some((rule) => rule(state, line, endLine, false));
      state.tight = !blankSeen;
      if (state.isEmpty(state.line - 1)) blankSeen = true;
      line = state.line;
      if (line < endLine && state.isEmpty(line)) {
        blankSeen = true;
        state.line = ++line;
      }
    }
  }
}
