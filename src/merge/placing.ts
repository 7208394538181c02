import { type Span, span } from "../source.ts";
import type { Alignment } from "./align.ts";
import { type BlockLines, blockLines, leadOf } from "./block-lines.ts";
import { type BlockRun, blockRuns } from "./block-runs.ts";
import type { ValueEdit } from "./change.ts";
import type { Entry } from "./lines.ts";
import { distance } from "./parts.ts";
import { linesIn, type Sent } from "./sent.ts";
import { chainOf, type SourceTree } from "./source-tree.ts";
import type { Structures } from "./structure.ts";
import { sourceRange, type Written } from "./written.ts";

/** Where a block is put: behind the one before it, else before the next. */
export interface Placed {
  readonly place: Span;
  readonly before?: BlockLines;
}

/** Where entries of both files are written, and where those that came belong. */
export class Placing {
  readonly #sent: Sent;
  readonly #returned: readonly Entry[];
  readonly #alignment: Alignment;
  readonly #tree: SourceTree;
  readonly #structures: Structures;
  readonly #put: { readonly index: number; readonly at: Placed; readonly text: string; readonly prefix: string }[] = [];

  constructor(sent: Sent, returned: readonly Entry[], alignment: Alignment, tree: SourceTree, structures: Structures) {
    this.#sent = sent;
    this.#returned = returned;
    this.#alignment = alignment;
    this.#tree = tree;
    this.#structures = structures;
  }

  /** The lines in which an entry that was sent is written. */
  linesOf(entry: Entry | undefined): BlockLines | undefined {
    const written = (entry ? linesIn(entry) : [])
      .map((line) => this.#sent.written(line))
      .find((one): one is Written => one !== undefined);
    const lines = written && blockLines(written);
    return lines && entry?.kind === "row" ? this.#rowLines(lines, written) : lines;
  }

  /** The lines of a row, of which there may be several. */
  #rowLines(lines: BlockLines, { trace }: Written): BlockLines {
    const [first] = trace;
    const row = [...chainOf(first && this.#tree.at(first))].find(({ type }) => type === "row");
    return row ? { ...lines, start: Math.min(lines.start, row.span.start), end: Math.max(lines.end, row.span.end) } : lines;
  }

  /** Where an entry is written: one that came back by its partner. */
  originOf(entry: Entry): Span | undefined {
    const at = this.#returned.indexOf(entry);
    const lines = this.linesOf(at < 0 ? entry : this.#partnerAt(at));
    return lines && span(lines.source, lines.start, lines.end);
  }

  /** Where the title of a figure is written, before whose picture it stands. */
  titleOfFigure(title: Entry | undefined, picture: Entry | undefined): Span | undefined {
    if (title?.kind !== "line" || picture?.kind !== "line" || !picture.units.some(({ kind }) => kind === "object"))
      return undefined;
    const written = this.#sent.written(title);
    const [first] = written?.trace ?? [];
    const node = first && this.#tree.at(first)?.node;
    return node?.type === "figure" && written ? sourceRange(written, 0, written.text.length) : undefined;
  }

  /** Blocks that were sent, by runs that go or move together. */
  runsOf(indexes: readonly number[]): readonly BlockRun[] {
    const { entries } = this.#sent;
    const { forth } = this.#alignment;
    const stays = (index: number) => {
      const at = forth.get(index);
      return at === undefined || at - 1 === forth.get(index - 1);
    };
    return blockRuns(indexes, entries.length, (index) => this.linesOf(entries[index]), this.#tree, stays);
  }

  /** Where an entry is put that came: behind the one before it that is written somewhere, else before the next. */
  placeAt(index: number): Placed | undefined {
    for (let before = index - 1; before >= 0; before--) {
      const isMoved = this.#alignment.moved.has(this.#alignment.back.get(before) ?? -1);
      const lines = isMoved ? undefined : this.linesOf(this.#partnerAt(before));
      if (lines) return { place: span(lines.source, lines.end), before: lines };
    }
    for (let after = index + 1; after < this.#returned.length; after++) {
      const lines = this.linesOf(this.#partnerAt(after));
      if (lines) return { place: span(lines.source, lines.start) };
    }
    return undefined;
  }

  /** Puts a block that came back as an entry where it belongs. */
  put(index: number, at: Placed, text: string, prefix: string): void {
    this.#put.push({ index, at, text, prefix });
  }

  /** The edits that put blocks where they belong, in the order of the file, each apart from what stands there or in one list with it. */
  puts(): readonly ValueEdit[] {
    const before = new Map<string, BlockLines>();
    return this.#put
      .sort((one, other) => one.index - other.index)
      .map(({ at: { place, before: own }, text, prefix }) => {
        if (!own) return { span: place, text: `${text}\n\n` };
        const key = `${place.source.path} ${place.start}`;
        const lead = leadOf(prefix, before.get(key) ?? own);
        before.set(key, { ...own, prefix });
        return { span: place, text: `${lead.slice(0, lead.length - prefix.length)}${text}` };
      });
  }

  /** What stands before the text of blocks of a form: of the nearest one before, else behind; else as what it is says it. */
  prefixFor(entry: Entry, index: number): string | undefined {
    const near = [...this.#returned.keys()].sort((one, other) => distance(one, index) - distance(other, index));
    for (const other of near) {
      const old = this.#partnerAt(other);
      const partner = this.#returned[other];
      if (!old || partner?.form !== entry.form || partner.kind !== entry.kind) continue;
      const lines = this.linesOf(old);
      if (lines) return lines.prefix.replace(/^\[\^.*/, "");
      if (entry.kind === "row") return undefined;
    }
    if (entry.kind === "row") return undefined;
    const structure = this.#structures.of(entry);
    switch (structure?.is) {
      case "heading":
        return `${"#".repeat(Math.min(structure.level, 6))} `;
      case "item":
        return `${"   ".repeat(structure.depth - 1)}${structure.ordered ? "1." : "-"} `;
      case "quotation":
        return "> ";
      default:
        return "";
    }
  }

  #partnerAt(index: number): Entry | undefined {
    return this.#sent.entries[this.#alignment.back.get(index) ?? -1];
  }
}
