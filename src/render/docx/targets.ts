import type { RNumber } from "../../document/number.ts";
import type { RBlock, Resolved, RHeading, RNode, RParagraph, RTable } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Bookmarks } from "./bookmarks.ts";

/** What a field can say of an anchor. */
export interface FieldTarget {
  readonly number: RNumber;
  /** Whether the number is typed into a caption; else a list counts it. */
  readonly typed: boolean;
  /** The numbered blocks that it stands under, the outermost first, and at last itself. */
  readonly path: readonly FieldStep[];
}

/** A numbered block on the way to a target. */
export interface FieldStep {
  readonly node: RNode;
  readonly number: RNumber;
  /** How deep: headings by their outline, paragraphs and items by their list. */
  readonly depth: number;
}

/** What a walk over the document finds before anything is written. */
export interface Found {
  /** What can be referred to by a field. */
  readonly targets: ReadonlyMap<string, FieldTarget>;
  /** The roles of the numbers that paragraphs and items have. */
  readonly roles: ReadonlySet<Role>;
}

/** Walks over a document once. */
export function findTargets(resolved: Resolved, bookmarks: Bookmarks): Found {
  const finder = new TargetFinder(resolved, bookmarks);
  finder.visit(resolved.blocks, 0);
  return finder;
}

class TargetFinder implements Found {
  readonly targets = new Map<string, FieldTarget>();
  readonly roles = new Set<Role>();
  readonly #resolved: Resolved;
  readonly #bookmarks: Bookmarks;
  #headings: readonly FieldStep[] = [];
  #paragraphs: readonly FieldStep[] = [];

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
        this.#caption(block, block.number);
        if (block.type === "table") this.#cells(block, depth);
      } else if (block.type === "container") {
        this.#caption(block, block.number);
        this.visit(block.blocks, depth);
      }
    }
  }

  #heading(block: RHeading): void {
    this.#paragraphs = [];
    this.#headings = this.#headings.filter((step) => step.depth < block.outline);
    if (!block.number) return;
    this.#headings = [...this.#headings, { node: block, number: block.number, depth: block.outline }];
    this.#add(block, block.number, this.#headings);
  }

  #paragraph(block: RParagraph, depth: number): void {
    if (!block.number) return;
    this.roles.add(block.number.role);
    const above = this.#paragraphs.filter((step) => step.depth < depth);
    this.#paragraphs = [...above, { node: block, number: block.number, depth }];
    this.#add(block, block.number, this.#paragraphs);
  }

  #cells({ head, body }: RTable, depth: number): void {
    for (const row of [...head, ...body]) for (const { blocks } of row.cells) this.visit(blocks, depth);
  }

  #caption(block: RNode, number: RNumber | undefined): void {
    if (number && block.anchor !== undefined) this.targets.set(block.anchor, { number, typed: true, path: [] });
  }

  #add(node: RNode, number: RNumber, path: readonly FieldStep[]): void {
    if (node.anchor === undefined || !this.#resolved.anchors.has(node.anchor)) return;
    for (const step of path) this.#bookmarks.add(step.node);
    this.targets.set(node.anchor, { number, typed: false, path });
  }
}
