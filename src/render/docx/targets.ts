import { isCounted, type RNumber } from "../../document/number.ts";
import type { RBlock, Resolved, RHeading, RNode, RParagraph, RTable } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Bookmarks } from "./bookmarks.ts";

/** What a walk over the document finds before anything is written. */
export interface Found {
  /** What has each number that a list counts. */
  readonly numbered: ReadonlyMap<RNumber, RNode>;
  /** The anchors of tables, figures and boxes, whose numbers stand in their captions. */
  readonly captions: ReadonlySet<string>;
  /** The roles of the numbers that paragraphs and items have. */
  readonly roles: ReadonlySet<Role>;
}

/** Walks over a document once, and has what fields may say the number of bookmarked. */
export function findTargets(resolved: Resolved, bookmarks: Bookmarks): Found {
  const finder = new TargetFinder(resolved, bookmarks);
  finder.visit(resolved.blocks, 0);
  return finder;
}

/** A numbered block above another. */
interface Step {
  readonly node: RNode;
  /** How deep: headings by their outline, paragraphs and items by their list. */
  readonly depth: number;
}

class TargetFinder implements Found {
  readonly numbered = new Map<RNumber, RNode>();
  readonly captions = new Set<string>();
  readonly roles = new Set<Role>();
  readonly #resolved: Resolved;
  readonly #bookmarks: Bookmarks;
  #headings: readonly Step[] = [];
  #paragraphs: readonly Step[] = [];

  constructor(resolved: Resolved, bookmarks: Bookmarks) {
    this.#resolved = resolved;
    this.#bookmarks = bookmarks;
  }

  visit(blocks: readonly RBlock[], depth: number): void {
    for (const block of blocks) {
      if (block.type === "heading") this.#heading(block);
      else if (block.type === "paragraph") this.#paragraph(block, depth);
      else if (block.type === "list") for (const item of block.items) this.visit(item.blocks, depth + 1);
      else if (block.type === "quotation") this.visit(block.blocks, depth);
      else if (block.type === "table" || block.type === "figure") {
        this.#caption(block);
        if (block.type === "table") this.#cells(block, depth);
      } else if (block.type === "container") {
        this.#caption(block);
        this.visit(block.blocks, depth);
      }
    }
  }

  #heading(block: RHeading): void {
    this.#paragraphs = [];
    this.#headings = this.#headings.filter((step) => step.depth < block.outline);
    if (!block.number) return;
    this.#headings = [...this.#headings, { node: block, depth: block.outline }];
    this.#add(block, block.number, this.#headings);
  }

  #paragraph(block: RParagraph, depth: number): void {
    if (!block.number) return;
    this.roles.add(block.number.role);
    const above = this.#paragraphs.filter((step) => step.depth < depth);
    this.#paragraphs = [...above, { node: block, depth }];
    this.#add(block, block.number, this.#paragraphs);
  }

  #cells({ head, body }: RTable, depth: number): void {
    for (const row of [...head, ...body]) for (const { blocks } of row.cells) this.visit(blocks, depth);
  }

  #caption({ anchor, number }: RNode & { readonly number?: RNumber }): void {
    if (number && anchor !== undefined) this.captions.add(anchor);
  }

  #add(node: RNode, number: RNumber, path: readonly Step[]): void {
    if (isCounted(number)) this.numbered.set(number, node);
    if (node.anchor === undefined || !this.#resolved.anchors.has(node.anchor)) return;
    for (const step of path) this.#bookmarks.add(step.node);
  }
}
