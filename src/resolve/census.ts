import type { Block, Document } from "../document/tree.ts";

/** What must be known of the whole before anything is numbered. */
export interface Census {
  /** Labels that authors gave. */
  readonly labels: Set<string>;
  /** How many tables, figures and containers of a name have a title: the only one of its kind goes without a number (un-format 11.1). */
  tables: number;
  figures: number;
  readonly containers: Map<string, number>;
  /** Whether the page has contents. */
  contents: boolean;
}

/** Counts a document with all its annexes. */
export function takeCensus(document: Document): Census {
  const census: Census = { labels: new Set(), tables: 0, figures: 0, containers: new Map(), contents: false };
  countDocument(document, census);
  return census;
}

function countDocument({ blocks, notes }: Document, census: Census): void {
  count(blocks, census);
  for (const note of notes) count(note.blocks, census);
}

function count(blocks: readonly Block[], census: Census): void {
  for (const block of blocks) {
    addLabel(block, census);
    countBlock(block, census);
  }
}

function countBlock(block: Block, census: Census): void {
  switch (block.type) {
    case "directive":
      if (block.name === "contents") census.contents = true;
      break;
    case "table":
      if (block.title) census.tables += 1;
      for (const row of [...block.head, ...block.body]) for (const cell of row.cells) count(cell.blocks, census);
      break;
    case "figure":
      if (block.caption.length > 0) census.figures += 1;
      break;
    case "container":
      if (block.title) census.containers.set(block.name, (census.containers.get(block.name) ?? 0) + 1);
      count(block.blocks, census);
      break;
    case "quotation":
      count(block.blocks, census);
      break;
    case "list":
      for (const item of block.items) {
        addLabel(item, census);
        count(item.blocks, census);
      }
      break;
    case "annex":
      countDocument(block.document, census);
      break;
  }
}

function addLabel(node: { readonly attributes?: { readonly id?: string } }, census: Census): void {
  const id = node.attributes?.id;
  if (id !== undefined) census.labels.add(id);
}
