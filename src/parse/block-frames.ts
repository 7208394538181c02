import type { Block, Container, Item } from "../document/tree.ts";
import type { Span } from "../source.ts";
import type { BlockPart } from "./block-state.ts";
import type { Inlines } from "./build-inlines.ts";
import { reportEmpty } from "./empty-blocks.ts";
import { complain, type Run, refuseDepth } from "./run.ts";
import type { TypedNumbers } from "./typed-number.ts";

/** A block that is open, and what it holds so far. */
export interface Frame {
  readonly kind: "body" | "quotation" | "list" | "item" | "container" | "note";
  readonly start: number;
  /** The end of the last thing in it. */
  end: number;
  readonly blocks: Block[];
  /** Of a list. */
  readonly items: Item[];
  readonly ordered: boolean;
  readonly firstNumber: number;
  /** Of an ordered list that has an item. */
  numbers?: TypedNumbers;
  /** Whether a block in it was left out, which was told. */
  lost?: boolean;
  /** How far its first item is indented. */
  column?: number;
  /** Where the mark of that ends. */
  markEnd?: number;
  /** Of a container. */
  readonly opening?: {
    readonly name: string;
    readonly nameSpan: Span;
    readonly colons: number;
    readonly title: Inlines | undefined;
  };
  /** Of a note: its id, and where that stands. */
  readonly note?: { readonly id: string; readonly idStart: number };
  /** Of a note: whether it held a block that no note can hold. */
  refused?: boolean;
}

type Opening = Pick<Frame, "kind" | "start"> & Partial<Frame>;

/** Containers in containers that are built. */
const deepest = 100;

/** The blocks that are open, outermost first. */
export class BlockFrames {
  readonly #run: Run;
  readonly #frames: Frame[] = [{ kind: "body", start: 0, end: 0, blocks: [], items: [], ordered: false, firstNumber: 1 }];
  #containers = 0;
  /** Containers that were opened too deep, and whose ends are awaited. */
  #refused = 0;
  #quotations = 0;
  /** The note whose text is open. */
  #note: Frame | undefined;

  constructor(run: Run) {
    this.#run = run;
  }

  top(): Frame {
    const frame = this.#frames.at(-1);
    if (!frame) throw new Error("a block was closed that was not opened");
    return frame;
  }

  /** Whether the text is someone else's. */
  quoted(): boolean {
    return this.#quotations > 0;
  }

  /** Whether the text is that of a note. */
  inNote(): boolean {
    return this.#note !== undefined;
  }

  add(block: Block, end: number): void {
    const frame = this.top();
    frame.end = end;
    const refused = this.#note && refusedInNote(block);
    if (refused === undefined) frame.blocks.push(block);
    else {
      complain(this.#run, "note-block", `A note cannot hold ${refused}.`, { span: block.span });
      if (this.#note) this.#note.refused = true;
    }
  }

  open(opening: Opening): void {
    if (opening.kind === "quotation") this.#quotations++;
    const frame: Frame = { end: opening.start, blocks: [], items: [], ordered: false, firstNumber: 1, ...opening };
    if (opening.kind === "note") this.#note = frame;
    this.#frames.push(frame);
  }

  /** Tells of a block that is left out because it holds nothing; not of one in which only such a block was, for that was told. */
  leaveOut(what: string, span: Span, lost = false): void {
    if (!lost && !this.#run.tooDeep) reportEmpty(what, span, this.#run);
    this.top().lost = true;
  }

  /** Ends the innermost block that Markdown's own signs opened; containers still open in it were never closed. */
  close(): Frame {
    while (this.top().kind === "container") this.#closeContainer(this.top().end, true);
    const frame = this.top();
    if (frame.kind === "quotation") this.#quotations--;
    if (frame.kind === "note") this.#note = undefined;
    if (this.#frames.length > 1) this.#frames.pop();
    this.top().end = Math.max(this.top().end, frame.end);
    return frame;
  }

  openContainer(part: BlockPart & { kind: "container" }, title: Inlines | undefined, start: number, end: number): void {
    if (this.#containers >= deepest) {
      this.#refused++;
      this.top().lost = true;
      refuseDepth(this.#run, "Containers", this.#run.traced.at(start, end));
      return;
    }
    this.#containers++;
    const { name, nameStart, colons } = part;
    const nameSpan = this.#run.traced.at(nameStart, nameStart + name.length);
    this.open({ kind: "container", start, end, opening: { name, nameSpan, colons, title } });
  }

  /** `:::` ends the innermost container, or the innermost that was opened with as many colons. */
  endContainer(colons: number, start: number, end: number): void {
    if (this.#refused > 0) {
      this.#refused--;
      return;
    }
    if (this.top().kind !== "container") {
      const span = this.#run.traced.at(start, end);
      complain(this.#run, "container-unopened", "These colons close a container, but none is open.", { span });
      return;
    }
    for (let forgotten = this.#containersInside(colons); forgotten > 0; forgotten--) this.#closeContainer(start, true);
    this.#closeContainer(end, false);
  }

  /** How many containers are open inside the innermost one with as many colons; none where no open one has them. */
  #containersInside(colons: number): number {
    for (let count = 0; ; count++) {
      const frame = this.#frames[this.#frames.length - 1 - count];
      if (frame?.kind !== "container") return 0;
      if (frame.opening?.colons === colons) return count;
    }
  }

  #closeContainer(end: number, forgotten: boolean): void {
    const { blocks, opening, start, end: lastEnd, lost } = this.top();
    const { traced } = this.#run;
    this.#containers--;
    this.#frames.pop();
    if (!opening) return;
    const closedAt = forgotten ? lastEnd : end;
    if (forgotten) {
      const span = traced.at(start, start + opening.colons + opening.name.length);
      complain(this.#run, "container-open", `The container “${opening.name}” is never closed.`, { span });
    }
    const node = containerNode(opening, blocks, traced.at(start, closedAt));
    if (blocks.length === 0) this.leaveOut(`container “${opening.name}”`, node.span, lost);
    if (blocks.length > 0 || node.title) this.add(node, closedAt);
  }
}

function containerNode(opening: NonNullable<Frame["opening"]>, blocks: Block[], span: Container["span"]): Container {
  const { name, nameSpan, title } = opening;
  return {
    type: "container",
    name,
    nameSpan,
    ...(title && title.content.length > 0 && { title: title.content }),
    ...(title?.attributes && { attributes: title.attributes }),
    blocks,
    span,
  };
}

/** What a block is called that a note cannot hold; nothing for one that it can. */
function refusedInNote(block: Block): string | undefined {
  switch (block.type) {
    case "paragraph":
    case "list":
    case "quotation":
      return undefined;
    case "container":
      return `the container “${block.name}”`;
    case "directive":
      return `the directive “::${block.name}”`;
    case "verbatim":
      return "a verbatim block";
    case "break":
      return "a line across";
    case "annex":
      return "an annex";
    default:
      return `a ${block.type}`;
  }
}
