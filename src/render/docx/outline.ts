import type { RBlock, Resolved, RHeading } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { lookOf } from "../../theme/look.ts";
import type { Theme } from "../../theme/theme.ts";

/** Where a heading stands in Word's outline, from 0; outside of it where undefined. */
export interface OutlinePlace {
  readonly own: number | undefined;
  /** Where headings of its role stand, as far as one style can say it. */
  readonly usual: number | undefined;
}

/** The level of a role by itself, from 0; numbered roles of which the theme says none stand on top. */
export function levelOfRole(theme: Theme, role: Role, numbered = false): number | undefined {
  const { outline } = lookOf(theme, role);
  return outline === undefined ? (numbered ? 0 : undefined) : outline - 1;
}

const deepest = 8;

/**
 * Levels in Word's outline: its navigation pane shows them, and from them it makes contents anew. What the contents of the document do not
 * list (headings in annexes, the title) stands deeper than they reach; of an annex with a title the title stands for it, as in the contents.
 */
export class Outline {
  readonly #own = new Map<RHeading, number | undefined>();
  readonly #usual = new Map<Role, number | undefined>();

  readonly #theme: Theme;

  constructor({ blocks }: Resolved, theme: Theme) {
    this.#theme = theme;
    const { depth } = theme.contents;
    const headings = headingsIn(blocks);
    const listed = listedIn(blocks);
    const titles = titlesUnder(theme);
    let annexed = false;
    for (const [index, heading] of headings.entries()) {
      const level = levelOfRole(theme, heading.role, heading.number !== undefined);
      const annex = titleUnder(heading, theme) !== undefined;
      annexed ||= annex;
      const titled = annex && headings[index + 1]?.role === titleUnder(heading, theme);
      const behind = annexed && !annex && !titles.has(heading.role);
      if (!listed || level === undefined) this.#set(heading, level);
      else if (titled) this.#set(heading, undefined);
      else if (behind) this.#set(heading, Math.min(depth + level, deepest));
      else this.#set(heading, listed.has(heading.anchor) || titles.has(heading.role) ? level : Math.max(level, depth));
    }
  }

  /** The place of a heading of the document. */
  of(heading: RHeading): OutlinePlace {
    return { own: this.#own.get(heading), usual: this.#usual.get(heading.role) };
  }

  /** The place of a heading of a role that the document has no more. */
  ofRole(role: Role, numbered: boolean): OutlinePlace {
    const usual = this.#usual.has(role) ? this.#usual.get(role) : levelOfRole(this.#theme, role, numbered);
    return { own: usual, usual };
  }

  /** The first of a role is the usual: headings in annexes come after those of the text. */
  #set(heading: RHeading, level: number | undefined): void {
    this.#own.set(heading, level);
    if (!this.#usual.has(heading.role)) this.#usual.set(heading.role, level);
  }
}

/** The role of the title that stands under a heading, where it is a line over one ("Annex", "Appendix"). */
export function titleUnder({ role }: RHeading, theme: Theme): Role | undefined {
  return lookOf(theme, role).titledBy;
}

/** The roles of titles that stand under such lines. */
function titlesUnder({ roles }: Theme): ReadonlySet<Role> {
  return new Set(Object.values(roles).flatMap(({ titledBy }) => titledBy ?? []));
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
