import type { Block, Cell, Document, Item, NoteDefinition, Remark, Row } from "../document/tree.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import { indexAt, type Source, type Span } from "../source.ts";

/** What holds blocks or is one. */
export type BlockNode = Block | Item | Row | Cell | Remark | NoteDefinition;

/** A block where it is written, and what it stands in. */
export interface PlacedBlock {
  readonly node: BlockNode;
  readonly parent: PlacedBlock | undefined;
}

/** A label, and where it is written. */
export interface Label {
  readonly id: string;
  readonly place: Span;
}

/** The blocks, labels and references of a document and its annexes, by the places at which they are written. */
export class SourceTree {
  readonly labels: readonly Label[];
  /** What figures show in words that are drawings. */
  readonly drawings: readonly string[];
  readonly references: readonly { readonly ids: readonly Label[]; readonly span: Span }[];
  readonly #blocks: ReadonlyMap<Source, { readonly starts: readonly number[]; readonly placed: readonly PlacedBlock[] }>;

  constructor(document: Document) {
    const labels: Label[] = [];
    const references: { readonly ids: readonly Label[]; readonly span: Span }[] = [];
    const drawings: string[] = [];
    const blocks: PlacedBlock[] = [];
    const above: (PlacedBlock | undefined)[] = [];
    walk([...document.blocks, ...document.notes], (node, depth) => {
      above.length = depth;
      const parent = above.findLast((one) => one !== undefined);
      const { attributes } = node;
      if (attributes?.id !== undefined && attributes.idSpan) labels.push({ id: attributes.id, place: attributes.idSpan });
      if (node.type === "figure" && node.path.endsWith(".svg")) drawings.push(node.alt ?? "");
      if (node.type === "reference") {
        const ids = node.targets.map(({ id, idSpan }) => ({ id, place: idSpan }));
        references.push({ ids, span: node.span });
      }
      const placed = isBlock(node) ? { node, parent } : undefined;
      above[depth] = placed;
      if (placed) blocks.push(placed);
    });
    this.labels = labels;
    this.drawings = drawings;
    this.references = references;
    blocks.sort(({ node: { span: one } }, { node: { span: other } }) => one.start - other.start || other.end - one.end);
    const sources = new Set(blocks.map(({ node }) => node.span.source));
    this.#blocks = new Map(
      [...sources].map((source) => {
        const placed = blocks.filter(({ node }) => node.span.source === source);
        return [source, { placed, starts: placed.map(({ node }) => node.span.start) }];
      }),
    );
  }

  /** The files in which blocks are written. */
  get sources(): readonly Source[] {
    return [...this.#blocks.keys()];
  }

  /** The innermost block that is written around a place. */
  at({ source, start }: Span): PlacedBlock | undefined {
    const known = this.#blocks.get(source);
    if (!known) return undefined;
    let placed = known.placed[indexAt(known.starts, start)];
    while (placed && (placed.node.span.source !== source || placed.node.span.end < start)) placed = placed.parent;
    return placed && placed.node.span.start <= start ? placed : undefined;
  }
}

const kinds: ReadonlySet<string> = new Set([
  "heading",
  "paragraph",
  "list",
  "item",
  "quotation",
  "table",
  "row",
  "cell",
  "remark",
  "figure",
  "container",
  "verbatim",
  "note-definition",
]);

function isBlock(node: AnyNode): node is BlockNode {
  return kinds.has(node.type);
}

/** What a block stands in, itself first. */
export function* chainOf(placed: PlacedBlock | undefined): Generator<BlockNode> {
  for (let at = placed; at; at = at.parent) yield at.node;
}
