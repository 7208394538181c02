import type { Inline } from "../document/tree.ts";
import { partOfText, traceFor } from "../traced-node.ts";
import type { Content, Piece } from "./content.ts";
import { append } from "./join-inlines.ts";

/** A node that is open: what it holds so far, and which looks hold in it. */
export interface InlineFrame {
  /** The token that opened it. */
  readonly open: number;
  readonly nodes: Inline[];
  /** Of a citation: what stands before and behind each of its names. */
  readonly parts: Inline[][];
  readonly italic: boolean;
  readonly bold: boolean;
  readonly note: boolean;
  readonly script: boolean;
  /** It adds nothing to what holds already (italics in italics): its nodes are those of the frame around it. */
  readonly transparent: boolean;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** The inlines that are open, outermost first, and the text that is not yet a node. */
export class InlineFrames {
  readonly #content: Content;
  readonly #frames: InlineFrame[];
  #text = "";
  #textStart = 0;
  #textEnd = 0;
  #pieces: Changing<Piece>[] = [];

  constructor(content: Content, note: boolean) {
    this.#content = content;
    this.#frames = [{ open: -1, nodes: [], parts: [], italic: false, bold: false, note, script: false, transparent: false }];
  }

  top(): InlineFrame {
    const frame = this.#frames.at(-1);
    if (!frame) throw new Error("an inline was closed that was not opened");
    return frame;
  }

  /** Opens a node; what it `starts` holds in all that is in it, but for a note, which begins anew. */
  open(token: number, starts: "italic" | "bold" | "script" | "note" | undefined): void {
    this.#flush();
    const { italic, bold, note, script, nodes } = this.top();
    const frame = { open: token, nodes: [], parts: [], italic, bold, note, script, transparent: false };
    if (starts === "note") this.#frames.push({ ...frame, italic: false, bold: false, script: false, note: true });
    else if (starts === undefined) this.#frames.push(frame);
    else if (frame[starts]) this.#frames.push({ ...frame, nodes, transparent: true });
    else this.#frames.push({ ...frame, [starts]: true });
  }

  /** Closes the innermost node; nothing for one that adds nothing. */
  close(): InlineFrame | undefined {
    this.#flush();
    const frame = this.#frames.pop();
    return frame?.transparent ? undefined : frame;
  }

  /** All that was said, when everything is closed. */
  end(): readonly Inline[] {
    this.#flush();
    return this.top().nodes;
  }

  add(node: Inline): void {
    this.#flush();
    append(this.top().nodes, node);
  }

  /** Whether a line break is the last thing that was said. */
  startsLine(): boolean {
    return this.#text === "" && this.top().nodes.at(-1)?.type === "line-break";
  }

  /** Takes away line breaks at the end: nothing follows them. */
  trimBreaks(): void {
    this.#flush();
    const { nodes } = this.top();
    while (nodes.at(-1)?.type === "line-break") nodes.pop();
  }

  /** Adds text that is written between two offsets, letter for letter or otherwise, or `raw`; white space in it is spaces. */
  addText(text: string, start: number, end: number, raw = false): void {
    if (!/[\t\n\r]/.test(text)) this.#addPiece(text, start, end, raw);
    else if (end - start !== text.length) this.#addPiece(text.replace(/[\t\n\r]/g, " "), start, end, raw);
    else {
      let at = start;
      for (const part of text.split(/([\t\n\r])/)) {
        this.#addPiece(part.replace(/^[\t\n\r]$/, " "), at, at + part.length, raw);
        at += part.length;
      }
    }
  }

  #addPiece(text: string, start: number, end: number, raw: boolean): void {
    if (text === "") return;
    if (this.#text === "") this.#textStart = start;
    const copied = end - start === text.length && this.#content.text.startsWith(text, start);
    const last = this.#pieces.at(-1);
    if (copied && last?.copied && last.raw === raw && last.end === start) last.end = end;
    else this.#pieces.push({ at: this.#text.length, start, end, copied, raw });
    this.#text += text;
    this.#textEnd = end;
  }

  /** Takes away the blanks and line breaks at the end, which only set off the braces behind them. */
  trim(): void {
    this.#flush();
    const { nodes } = this.top();
    for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
      const text = last.type === "text" ? last.text.trimEnd() : "";
      if (last.type === "text" && text === last.text) break;
      if (last.type !== "text" && last.type !== "line-break") break;
      nodes.pop();
      if (last.type === "text" && text !== "") nodes.push(partOfText(last, 0, text.length));
    }
  }

  #flush(): void {
    if (this.#text === "") return;
    const [text, pieces] = [this.#text, this.#pieces];
    this.#text = "";
    this.#pieces = [];
    const span = this.#content.span(this.#textStart, this.#textEnd);
    const [only] = pieces;
    const plain = pieces.length === 1 && only?.copied && !only.raw && this.#content.isPlain;
    const trace = plain ? undefined : traceFor(this.#content.trace(text, pieces), span);
    append(this.top().nodes, { type: "text", text, span, ...trace });
  }
}
