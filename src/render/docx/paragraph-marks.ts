import type { Change } from "../../document/resolved.ts";
import type { Draft } from "./draft.ts";
import { emptyLine } from "./flow.ts";
import type { WordBlock, WordContent, WordParagraph, WordRow } from "./record.ts";
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
        all.push({ ...block, rows: block.rows.map((row) => this.#row(row)) });
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

  #row(row: WordRow): WordRow {
    const cells = row.cells.map((cell) => ({ ...cell, blocks: this.blocks(cell.blocks) }));
    return { ...row, properties: row.properties + this.#revisions.rowRecord(row), cells };
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
      all.push(paragraph);
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
    if (gone && come) all.push(...others.map(record), this.#joined(gone, come));
    else if (last && isFree(previous)) {
      all.splice(-1, 1, this.#recorded(previous, last.change), ...others.map(record), this.#endingFor(last, previous));
    } else if (last && next?.type === "paragraph") {
      all.push(...changed.map((paragraph) => record(this.#standingFor(paragraph, next))));
    } else if (last) {
      all.push(...others.map(record), record(last));
      if (next?.type !== "paragraph" && !isChanged(next, last.change)) all.push(emptyLine(this.#draft));
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
  return block?.type === "paragraph" && !block.change && !block.former && block.section === undefined;
}

/**
 * Whether what follows takes the place of what came or went, as Word has it. LibreOffice has a paragraph that is not there any more give its
 * properties to an empty one that follows, and, where a field stands in it, to any.
 */
function isTaken(changed: readonly WordParagraph[], { content }: WordParagraph): boolean {
  return content !== "" && !changed.some(mayHoldField);
}

/** Whether a field stands in a paragraph: references are fields, but for some. */
function mayHoldField({ holdsField, says }: WordParagraph): boolean {
  return holdsField === true || says?.content.some(({ type }) => type === "ref") === true;
}

/** Whether a table came or went with what stands before it. */
function isChanged(block: WordBlock | undefined, change: Change | undefined): boolean {
  return block?.type === "table" && block.rows.every((row) => row.change?.kind === change?.kind);
}

/** The properties of a paragraph that are its own. */
function propertiesOf({ style, place, align, leftToRight, keepNext, startsPage, spacing }: WordParagraph) {
  return { style, place, align, leftToRight, keepNext, startsPage, spacing };
}

function contentOf({ content, range = {} }: WordParagraph): Exclude<WordContent, string> {
  return [range.start ?? "", ...(typeof content === "string" ? [content] : content), range.end ?? ""];
}
