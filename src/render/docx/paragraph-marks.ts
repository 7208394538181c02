import type { Change, RInline } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { emptyLine } from "./flow.ts";
import type { WordBlock, WordContent, WordParagraph, WordRow, WordTable } from "./record.ts";
import type { Revisions } from "./revisions.ts";

/**
 * Blocks with the records of the paragraph marks and rows that came or went in a redline. A paragraph whose mark is taken away joins the next
 * one. What is before a table or ends a cell, a section or a field has no next one: there the mark before it is the one that came or went, and
 * its properties are those of the paragraph before in the version without it (ISO/IEC 29500-1, 17.13.5). What went and what came at such a
 * place end with one mark; where nothing stands before it, an empty line of a point stays. So it is done where LibreOffice, which has the first of
 * joined paragraphs give its properties now and then, would come to others; where nothing stands before, a record says what stands there later.
 */
export function withMarks(blocks: WordBlock[], draft: Draft): WordBlock[] {
  return draft.resolved.redline ? new Marks(draft).blocks(blocks) : blocks;
}

class Marks {
  readonly #draft: Draft;
  readonly #revisions: Revisions;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#revisions = draft.revisions;
  }

  blocks(blocks: readonly WordBlock[]): WordBlock[] {
    const all: WordBlock[] = [];
    let stretch: WordParagraph[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.type === "table") {
        all.push(this.#table(block));
        continue;
      }
      stretch.push(block);
      const next = blocks[index + 1];
      if (next?.type === "paragraph" && !block.endsField) continue;
      this.#close(all, stretch, next);
      stretch = [];
    }
    return all;
  }

  #table(table: WordTable): WordTable {
    return { ...table, rows: table.rows.map((row) => this.#row(row)) };
  }

  #row(row: WordRow): WordRow {
    const cells = row.cells.map((cell) => ({ ...cell, blocks: this.#inCell(cell.blocks, row.change ?? cell.change) }));
    return { ...row, properties: row.properties + this.#revisions.rowRecord(row), cells };
  }

  /** What stands in a cell; all of it goes with a row or a column, its last mark too. */
  #inCell(blocks: readonly WordBlock[], change: Change | undefined): readonly WordBlock[] {
    if (!change) return this.blocks(blocks);
    return blocks.map((block) => (block.type === "table" ? this.#table(block) : this.#recorded(block, change)));
  }

  /** Adds paragraphs that follow each other, up to one that no other can join because of what is next. */
  #close(all: WordBlock[], paragraphs: readonly WordParagraph[], next: WordBlock | undefined): void {
    let changed: WordParagraph[] = [];
    for (const paragraph of paragraphs) {
      if (paragraph.change) {
        changed.push(paragraph);
        continue;
      }
      if (isTaken(changed, paragraph)) all.push(...changed.map((each) => this.#recorded(each, each.change)));
      else this.#ending(all, changed, paragraph);
      all.push(this.#recorded(paragraph, paragraph.ends));
      changed = [];
    }
    this.#ending(all, changed, next);
  }

  /** Adds paragraphs that came or went with marks of which the last stays, whatever becomes of them. */
  #ending(all: WordBlock[], changed: readonly WordParagraph[], next: WordBlock | undefined): void {
    const gone = changed.findLast(({ change }) => change?.kind === "deleted");
    const come = changed.findLast(({ change }) => change?.kind !== "deleted");
    const others = changed.filter((paragraph) => paragraph !== gone && paragraph !== come);
    const record = (paragraph: WordParagraph) => this.#recorded(paragraph, paragraph.change);
    const last = gone ?? come;
    const previous = all.at(-1);
    if (gone && come) {
      const standing = (paragraph: WordParagraph) =>
        this.#standingFor(paragraph, paragraph.change?.kind === "deleted" ? come : gone);
      all.push(...others.map((paragraph) => record(givesProperties(paragraph) ? standing(paragraph) : paragraph)));
      all.push(this.#joined(gone, come));
    } else if (last && isFree(previous)) {
      all.splice(-1, 1, this.#recorded(previous, last.change), ...others.map(record), this.#endingFor(last, previous));
    } else if (last && next?.type === "paragraph") {
      all.push(...changed.map((paragraph) => record(this.#standingFor(paragraph, next))));
    } else if (gone) {
      all.push(...changed.map(record), emptyLine(this.#draft));
    } else if (come) {
      const line = emptyLine(this.#draft);
      all.push(...others.map((paragraph) => record(this.#standingFor(paragraph, line))), this.#standingFor(come, line));
    }
  }

  #recorded(paragraph: WordParagraph, change: Change | undefined): WordParagraph {
    return change ? { ...paragraph, mark: this.#revisions.record({ change }) } : paragraph;
  }

  /** What went and what came as one paragraph, whose mark both versions have. */
  #joined(gone: WordParagraph, come: WordParagraph): WordParagraph {
    const { range: _, ...paragraph } = come;
    return { ...paragraph, content: [...contentOf(gone), ...contentOf(come)], ...this.#formerly(gone, come) };
  }

  /** The last of what came or went, with a mark that in the version without it is that of the paragraph before. */
  #endingFor(last: WordParagraph, previous: WordParagraph): WordParagraph {
    if (last.change?.kind !== "deleted") return { ...last, ...this.#formerly(previous, last) };
    const now = { ...last, ...propertiesOf(previous) };
    return { ...now, ...this.#formerly(last, now) };
  }

  /** What came or went, as the paragraph that follows in the version without it. */
  #standingFor(paragraph: WordParagraph, next: WordParagraph): WordParagraph {
    const other = { ...paragraph, ...propertiesOf(next) };
    const [old, fresh] = paragraph.change?.kind === "deleted" ? [paragraph, other] : [other, paragraph];
    return { ...fresh, ...this.#formerly(old, fresh) };
  }

  #formerly(old: WordParagraph, fresh: WordParagraph): Pick<WordParagraph, "former"> {
    const change = fresh.change ?? old.change;
    return change ? { former: this.#revisions.formerProperties(change, old, fresh, this.#draft.styles) } : {};
  }
}

/** Whether a paragraph stands in both versions as it is, and can be told to have another mark. */
function isFree(block: WordBlock | undefined): block is WordParagraph {
  if (block?.type !== "paragraph" || block.change || block.ends || block.former || block.endsField) return false;
  return block.section === undefined && !losesMark(block);
}

/**
 * Whether what follows takes the place of what came or went, as Word has it. LibreOffice has a paragraph that is not there any more give its
 * properties to an empty one that follows, and to any if it is empty itself or if a field, which references are but for some, cuts its record.
 */
function isTaken(changed: readonly WordParagraph[], { content }: WordParagraph): boolean {
  if (content === "" || changed.some((each) => each.content === "" || mayHoldField(each))) return false;
  const kinds = new Map(changed.map((each) => [each.change?.kind, each]));
  return ![...kinds.values()].some(losesMark);
}

function mayHoldField({ holdsField, says }: WordParagraph): boolean {
  return holdsField === true || says?.content.some(({ type }) => type === "ref") === true;
}

/** Whether LibreOffice reads the record of a paragraph's mark and does nothing by it: a note or a hyphen that does not break has cut it off. */
function losesMark({ says }: WordParagraph): boolean {
  return says?.content.some(cutsMark) === true;
}

function cutsMark(node: RInline): boolean {
  if (node.type === "link") return node.content.some(cutsMark);
  return node.type === "note" || (node.type === "text" && node.text.includes("\u2011"));
}

/** Whether LibreOffice may have a paragraph that came or went give its properties to what it joins. */
function givesProperties(paragraph: WordParagraph): boolean {
  return paragraph.change?.kind !== "deleted" || paragraph.content === "" || mayHoldField(paragraph);
}

/** The properties of a paragraph that are its own. */
function propertiesOf({ style, place, align, leftToRight, keepNext, startsPage, spacing }: WordParagraph) {
  return { style, place, align, leftToRight, keepNext, startsPage, spacing };
}

function contentOf({ content, range = {} }: WordParagraph): Exclude<WordContent, string> {
  return [range.start ?? "", ...(typeof content === "string" ? [content] : content), range.end ?? ""];
}
