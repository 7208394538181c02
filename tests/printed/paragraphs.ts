import type { Attributes, Block, Figure, Heading, Item } from "../../src/document/tree.ts";
import type { PrintedBlock } from "./blocks.ts";
import { inlinesOf, type Reading } from "./inlines.ts";
import { nowhere } from "./nowhere.ts";
import { every } from "./openings.ts";

/** A heading as an author writes it: its class says when it has no number, or that all under it is bold. */
export function headingOf(blocks: readonly PrintedBlock[], at: number, note: Reading["note"]): Heading {
  const { depth, marker, lines } = blocks[at] as PrintedBlock;
  const regulation = marker !== undefined && /^\d/.test(marker) && depth === 1;
  const classes = [
    ...(regulation ? ["clause-title"] : []),
    ...(marker === undefined ? ["unnumbered"] : []),
    ...(isBoldSection(blocks, at, depth) ? ["recommendations"] : []),
  ];
  const plain = lines.every((line) => every(line, "bold")) ? "bold" : "italic";
  const level = Math.min(Math.max(depth, 1), 6) as Heading["level"];
  const content = inlinesOf(lines, { plain, skip: marker?.length ?? 0, note });
  return { type: "heading", level, content, ...classed(classes, regulation ? marker : undefined), span: nowhere };
}

/** Whether all that stands under a heading, to the next of its level or a higher one, is bold. */
function isBoldSection(blocks: readonly PrintedBlock[], at: number, depth: number): boolean {
  const end = blocks.findIndex((block, index) => index > at && block.kind === "heading" && block.depth <= depth);
  const texts = blocks.slice(at + 1, end < 0 ? blocks.length : end).filter(({ kind }) => kind !== "heading");
  return texts.length > 0 && texts.every(isBold);
}

/** Whether a paragraph is bold but for its number; a roman letter that slipped in makes no difference. */
function isBold({ lines, marker = "" }: PrintedBlock): boolean {
  const letters = lines.flatMap(({ pieces }) => pieces.filter(({ raised }) => !raised));
  const count = (bold: boolean) =>
    letters.reduce((sum, piece) => sum + (piece.bold === bold ? piece.text.trim().length : 0), 0);
  return count(true) > 10 * (count(false) - marker.length - 1);
}

/** A paragraph: what has no number is told apart by its class, a quotation by its indent. */
export function paragraphOf(block: PrintedBlock, note: Reading["note"]): Block {
  const { kind, lines, marker = "", close } = block;
  const skip = kind === "paragraph" ? marker.length + 1 : marker.length;
  const content = inlinesOf(lines, { note, skip, ...(kind === "paragraph" && isBold(block) && { plain: "bold" }) });
  if (kind === "quotation")
    return { type: "quotation", blocks: [{ type: "paragraph", content, span: nowhere }], span: nowhere };
  const [name, closeName = name] = (block.depth > 1 && deeper[kind]) || (classes[kind] ?? []);
  const named = classed(
    name === undefined ? [] : [(close ? closeName : name) as string],
    kind.startsWith("clause") ? marker : undefined,
  );
  if (kind === "clause" || kind === "clause-item") return { type: "heading", level: 1, content, ...named, span: nowhere };
  return { type: "paragraph", content, ...named, span: nowhere };
}

/** Classes of what has no number that is counted, and those of the same where lines stand close. */
const classes: Partial<Record<PrintedBlock["kind"], readonly string[]>> = {
  lead: ["unnumbered"],
  flush: ["flush", "close"],
  language: ["annex-language"],
  clause: ["clause", "close-clause"],
  "clause-item": ["clause-item", "close-clause-item"],
  "clause-text": ["clause-text", "close-clause-text"],
};

const deeper: typeof classes = {
  "clause-item": ["clause-inner", "close-clause-inner"],
  "clause-text": ["clause-inner-text", "close-clause-inner-text"],
};

/** An item without its mark; a bullet that stands further out than the item that holds it keeps its place by a class. */
export function itemOf(block: PrintedBlock, keepsPlace: boolean, note: Reading["note"]): Item {
  const marker = /^\S+/.exec(block.lines[0]?.text ?? "")?.[0] ?? "";
  const content = inlinesOf(block.lines, { note, skip: marker.length, ...(isBold({ ...block, marker }) && { plain: "bold" }) });
  const names = keepsPlace
    ? [`bullet-${block.depth}`]
    : block.close && block.kind === "item" && block.depth === 1
      ? ["close"]
      : [];
  return { type: "item", blocks: [{ type: "paragraph", content, ...classed(names), span: nowhere }], span: nowhere };
}

/** The place of a picture or a table: white as high as it is. */
export function pictureOf(above: PrintedBlock | undefined, below: PrintedBlock | undefined): Figure {
  const height = Math.max((below?.lines[0]?.y ?? 0) - (above?.lines.at(-1)?.y ?? 0) - 36, 12);
  const attributes: Attributes = {
    classes: [],
    pairs: { alt: "A picture", width: `${height.toFixed(1)}pt` },
    span: nowhere,
  };
  return {
    type: "figure",
    path: "white.svg",
    pathSpan: nowhere,
    caption: [],
    alt: "A picture",
    remarks: [],
    attributes,
    span: nowhere,
  };
}

function classed(names: readonly string[], number?: string): { readonly attributes?: Attributes } {
  if (names.length === 0) return {};
  return { attributes: { classes: names, pairs: number ? { number } : {}, span: nowhere } };
}
