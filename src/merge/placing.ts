import { bodyStart } from "../parse/front-matter.ts";
import { type Span, span } from "../source.ts";
import type { Alignment } from "./align.ts";
import { type BlockLines, beginsBlock, blockLines, isItem, isTitle, parting, partingBehind } from "./block-lines.ts";
import { type BlockRun, blockRuns } from "./block-runs.ts";
import type { ValueEdit } from "./change.ts";
import type { Entry, Line } from "./lines.ts";
import { distance } from "./parts.ts";
import { linesIn, type Sent } from "./sent.ts";
import { chainOf, type SourceTree } from "./source-tree.ts";
import type { Structures } from "./structure.ts";
import { sourceRange, type Written } from "./written.ts";

/** What stands before the text of a note, of a box with its title, of a title or a remark of a table: what only looks like one has none of it. */
const ofOthers = /^\s*(?:\[\^|:::|(?:Table|Sources?|Notes?):).*/;

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
  readonly #joined: ReadonlySet<number>;
  /** Where each entry that came back stands. */
  readonly #indexes: ReadonlyMap<Entry, number>;
  /** What was put before the text of entries that came, by their index. */
  readonly #prefixes = new Map<number, string>();
  readonly #put: { readonly index: number; readonly at: Placed; readonly text: string; readonly prefix: string }[] = [];

  /** `joined` are entries that were sent and belong to the one before them now. */
  constructor(
    sent: Sent,
    returned: readonly Entry[],
    alignment: Alignment,
    tree: SourceTree,
    structures: Structures,
    joined: ReadonlySet<number>,
  ) {
    this.#sent = sent;
    this.#returned = returned;
    this.#alignment = alignment;
    this.#tree = tree;
    this.#structures = structures;
    this.#joined = joined;
    this.#indexes = new Map(returned.map((entry, index) => [entry, index]));
  }

  /** The lines in which an entry that was sent is written. */
  linesOf(entry: Entry | undefined): BlockLines | undefined {
    const written = (entry ? linesIn(entry) : [])
      .map((line) => this.#sent.written(line))
      .filter((one): one is Written => one !== undefined);
    const [first] = written;
    const lines = blockLines({ trace: written.flatMap(({ trace }) => trace) });
    if (!lines || !first) return undefined;
    return entry?.kind === "row" ? this.#rowLines(lines, first) : beginsBlock(first, lines) ? lines : undefined;
  }

  /** The lines of a row, of which there may be several. */
  #rowLines(lines: BlockLines, { trace }: Written): BlockLines {
    const [first] = trace;
    const row = [...chainOf(first && this.#tree.at(first))].find(({ type }) => type === "row");
    return row ? { ...lines, start: Math.min(lines.start, row.span.start), end: Math.max(lines.end, row.span.end) } : lines;
  }

  /** Where an entry is written: one that came back by its partner. */
  originOf(entry: Entry): Span | undefined {
    const at = this.#indexes.get(entry);
    const lines = this.linesOf(at === undefined ? entry : this.#partnerAt(at));
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

  /**
   * Where an entry is put that came: behind the block before it, else before the next, where that is beside it. Nothing within a table or a figure and
   * its title, nor among what the page says.
   */
  placeAt(index: number): Placed | undefined {
    const before = this.#nearest(index, -1);
    const after = before?.steps === 0 ? undefined : this.#nearest(index, 1);
    const isWithin = before?.steps === 0 && isTitle(before.lines);
    if (isWithin || Math.min(before?.steps ?? 1, after?.steps ?? 1) > 0) return undefined;
    if (before && !(after && after.steps < before.steps))
      return { place: span(before.lines.source, before.lines.end), before: before.lines };
    return after && { place: span(after.lines.source, after.lines.start) };
  }

  /** Puts a block that came back as an entry where it belongs, `prefix` before its text, in as deep a list as the one that it comes into. */
  put(index: number, at: Placed, text: string, prefix: string): void {
    const own = isItem(prefix) ? this.#itemPrefix(prefix, index) : prefix.replace(/^\s+/, valueIndent(at));
    this.#prefixes.set(index, own);
    const block = text.startsWith(prefix) ? `${own}${reindented(text.slice(prefix.length), prefix, own)}` : text;
    this.#put.push({ index, at, text: block, prefix: own });
  }

  /** The edits that put blocks where they belong, in the order of the file, each apart from what stands there or in one list with it. */
  puts(): readonly ValueEdit[] {
    const before = new Map<string, string>();
    return this.#put
      .sort((one, other) => one.index - other.index)
      .map(({ at, text, prefix }) => {
        const { place, before: own } = at;
        if (!own) return { span: place, text: `${text}\n\n` };
        const key = `${place.source.path} ${place.start}`;
        const lead = parting(prefix, before.get(key) ?? own.prefix);
        before.set(key, prefix);
        return { span: place, text: `${lead}${text}${partingBehind(prefix, own, valueIndent(at))}` };
      });
  }

  /** The next block in a direction that is written somewhere and stayed where it was; `steps` are those in between that say something and are written nowhere. */
  #nearest(index: number, step: 1 | -1): { readonly lines: BlockLines; readonly steps: number } | undefined {
    let steps = 0;
    for (let at = index + step; at >= 0 && at < this.#returned.length; at += step) {
      const partner = this.#alignment.back.get(at);
      const old = partner === undefined || this.#alignment.moved.has(partner) ? undefined : this.#sent.entries[partner];
      if (!old) continue;
      const lines = this.linesOf(old);
      if (lines) return { lines: this.#withJoined(lines, partner ?? -1), steps };
      if (linesIn(old).some(saysMore)) steps += 1;
    }
    return undefined;
  }

  /** The lines of an entry with those of the one that was joined to it. */
  #withJoined(lines: BlockLines, index: number): BlockLines {
    const next = this.#joined.has(index + 1) ? this.linesOf(this.#sent.entries[index + 1]) : undefined;
    return next?.source === lines.source ? { ...lines, end: Math.max(lines.end, next.end) } : lines;
  }

  /** The marker of an item as deep as items of its form before it, or within the one before that is less deep. */
  #itemPrefix(prefix: string, index: number): string {
    const entry = this.#returned[index];
    const marker = prefix.trimStart().replace(/^(?:>\s*)+/, "");
    for (let at = index - 1; at >= 0; at--) {
      const other = this.#returned[at];
      const partner = this.#alignment.back.get(at);
      const old = partner === undefined || this.#alignment.moved.has(partner) ? undefined : this.#sent.entries[partner];
      const its = this.#prefixes.get(at) ?? (old && this.linesOf(old)?.prefix);
      if (its === undefined) continue;
      if (!isItem(its)) break;
      if (other?.form === entry?.form) return `${its.slice(0, its.length - its.trimStart().length)}${marker}`;
      if (levelOf(other) < levelOf(entry)) return `${" ".repeat(its.length)}${marker}`;
    }
    return marker;
  }

  /** What stands before the text of blocks of a form: of the nearest one before, else behind; else as what it is says it. */
  prefixFor(entry: Entry, index: number): string | undefined {
    const isBeforeRow = this.#returned[index + 1]?.kind === "row";
    const near = [...this.#returned.keys()].sort((one, other) => distance(one, index) - distance(other, index));
    for (const other of near) {
      const old = this.#partnerAt(other);
      const partner = this.#returned[other];
      if (!old || partner?.form !== entry.form || partner.kind !== entry.kind) continue;
      const lines = this.linesOf(old);
      if (lines) return isTitle(lines) && isBeforeRow ? lines.prefix : lines.prefix.replace(ofOthers, "");
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

/** The blanks before each line of a value of front matter. */
function valueIndent({ place: { source, start }, before }: { readonly place: Span; readonly before?: BlockLines }): string {
  return before && start < bodyStart(source) ? (/^\s*/.exec(before.prefix)?.[0] ?? "") : "";
}

/** Whether a paragraph says more than a number or a picture. */
function saysMore({ units }: Line): boolean {
  return units.some(({ kind, text }) => kind === "text" && /\p{L}/u.test(text)) && !units.some(({ id }) => id === "field SEQ");
}

function levelOf(entry: Entry | undefined): number {
  return entry?.kind === "line" ? (entry.paragraph.properties.list?.level ?? 0) : 0;
}

/** A text of several lines as deep as what now stands before its first. */
function reindented(text: string, was: string, is: string): string {
  if (was === is || !text.includes("\n")) return text;
  const depth = was.length;
  const indent = isItem(is) ? " ".repeat(is.length) : is.replace(/[^>\s].*$/, "");
  return text.replace(/\n([ >]*)/g, (_, blank: string) => `\n${indent}${blank.slice(Math.min(depth, blank.length))}`);
}
