import { callAnchor } from "../../document/call-anchor.ts";
import { type RNumber, wholeNumber } from "../../document/number.ts";
import type { RBlock, Resolved, RNode } from "../../document/resolved.ts";
import { ownId } from "./page.ts";

/**
 * Ids of numbered paragraphs and items, by what is printed: `para-24`, `para-24-b-ii`, `para-104-12`, `annex-1-para-3`,
 * `article-2-para-1`. They are those that somebody outside would guess, and stay as long as the numbers do. A name that is taken, by a
 * label above all, is not given twice; what a redline shows as gone has none.
 */
export function numberIds(resolved: Pick<Resolved, "blocks" | "notes" | "anchors">): ReadonlyMap<RNode, string> {
  const { anchors, blocks, notes } = resolved;
  const own = ["main", "contents", "notes", "changes"].map((name) => ownId(name, { anchors }));
  const naming = new Naming([...anchors.keys(), ...own, ...notes.map(({ anchor }) => callAnchor(anchor))]);
  naming.visit(blocks, 0);
  return naming.ids;
}

class Naming {
  readonly ids = new Map<RNode, string>();
  readonly #taken: Set<string>;
  /** Ids by the numbers that others are printed under. */
  readonly #ids = new Map<RNumber, string>();
  /** Ids of the numbered paragraph above and of the items around, outermost first, with their depths. */
  #above: readonly { readonly id: string; readonly depth: number }[] = [];

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  visit(blocks: readonly RBlock[], depth: number): void {
    for (const block of blocks) {
      if (block.change?.kind === "deleted") continue;
      if (block.type === "heading") this.#above = [];
      else if (block.type === "paragraph" && block.number) this.#name(block, block.number, depth);
      else if (block.type === "list") for (const item of block.items) this.visit(item.blocks, depth + 1);
      else if (block.type === "quotation" || block.type === "container") this.visit(block.blocks, depth);
    }
  }

  /** What is counted under a paragraph stands a step below it, as an item or as a paragraph. */
  #name(node: RNode, number: RNumber, own: number): void {
    const { run, under, bare } = number;
    const isItem = run.startsWith("list-");
    const depth = isItem ? Math.max(own, 1) : own;
    const above = this.#above.filter((one) => one.depth < depth);
    const figures = wholeNumber(number).replace(/[^\p{L}\p{N}]+/gu, "-");
    const parent = under?.number ? this.#ids.get(under.number) : above.at(-1)?.id;
    const [scope] = run.split(" "); // An inserted paragraph is a run of its own: "body 3 bis".
    const id = isItem ? itemId(parent, bare) : `${scope === "body" ? "" : `${scope}-`}para-${figures}`;
    this.#above = [...above, { id: id ?? "", depth }];
    this.#ids.set(number, id ?? "");
    if (!id || this.#taken.has(id)) return;
    this.#taken.add(id);
    this.ids.set(node, id);
  }
}

/** The id of an item under a paragraph; items that stand under none have no name of their own. */
function itemId(parent: string | undefined, figures: string): string | undefined {
  return parent ? `${parent}-${figures}` : undefined;
}
