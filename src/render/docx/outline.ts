import type { RBlock, Resolved, RHeading } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";

/** Where a heading stands in Word's outline, from 0; outside of it where undefined. */
export interface OutlinePlace {
  readonly own: number | undefined;
  /** Where headings of its role stand, as far as one style can say it. */
  readonly usual: number | undefined;
}

/** Levels by role, of those that are no "heading-1". */
const levels: Readonly<Record<Role, number>> = {
  title: 0,
  part: 0,
  article: 1,
  annex: 0,
  "annex-title": 0,
  appendix: 0,
  "notes-title": 0,
};

/** The level of a role by itself; `numbered` roles that nothing else is known of stand on top. */
export function levelOfRole(role: Role, numbered = false): number | undefined {
  const level = /^heading-([1-9])$/.exec(role)?.[1];
  return level === undefined ? (levels[role] ?? (numbered ? 0 : undefined)) : Number(level) - 1;
}

const deepest = 8;

/**
 * Levels in Word's outline: its navigation pane shows them, and from them it makes contents anew. What the contents of the document do not
 * list (headings in annexes, the title) stands deeper than they reach; of an annex with a title the title stands for it, as in the contents.
 */
export class Outline {
  readonly #own = new Map<RHeading, number | undefined>();
  readonly #usual = new Map<Role, number | undefined>();

  constructor({ blocks }: Resolved, depth: number) {
    const headings = headingsIn(blocks);
    const listed = listedIn(blocks);
    let annexed = false;
    for (const [index, heading] of headings.entries()) {
      const level = levelOfRole(heading.role, heading.number !== undefined);
      const annex = isAnnex(heading);
      annexed ||= annex;
      const titled = annex && isTitle(headings[index + 1]);
      const behind = annexed && !annex && !isTitle(heading);
      if (!listed || level === undefined) this.#set(heading, level);
      else if (titled) this.#set(heading, undefined);
      else if (behind) this.#set(heading, Math.min(depth + level, deepest));
      else this.#set(heading, listed.has(heading.anchor) || isTitle(heading) ? level : Math.max(level, depth));
    }
  }

  /** The place of a heading of the document. */
  of(heading: RHeading): OutlinePlace {
    return { own: this.#own.get(heading), usual: this.#usual.get(heading.role) };
  }

  /** The first of a role is the usual: headings in annexes come after those of the text. */
  #set(heading: RHeading, level: number | undefined): void {
    this.#own.set(heading, level);
    if (!this.#usual.has(heading.role)) this.#usual.set(heading.role, level);
  }
}

/** Whether a heading is the line "Annex" or "Appendix" over a title. */
export function isAnnex({ role }: RHeading): boolean {
  return role === "annex" || role === "appendix";
}

function isTitle(heading: RHeading | undefined): boolean {
  return heading?.role === "annex-title";
}

/** All headings of a document, in its order. */
export function headingsIn(blocks: readonly RBlock[]): readonly RHeading[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [block];
    if (block.type === "container" || block.type === "quotation") return headingsIn(block.blocks);
    return block.type === "list" ? block.items.flatMap((item) => headingsIn(item.blocks)) : [];
  });
}

/** Anchors of the headings that the contents list; none for a document without contents. */
function listedIn(blocks: readonly RBlock[]): ReadonlySet<string> | undefined {
  for (const block of blocks) if (block.type === "contents") return new Set(block.entries.map(({ anchor }) => anchor));
  return undefined;
}
