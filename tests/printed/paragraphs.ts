import type { Attributes, Block, Heading, Item } from "../../src/document/tree.ts";
import { every, type PrintedBlock } from "./classify.ts";
import { inlinesOf, type Reading } from "./inlines.ts";
import { nowhere } from "./nowhere.ts";

/** A heading as an author writes it: its class says when it has no number, or that all under it is bold. */
export function headingOf(blocks: readonly PrintedBlock[], at: number, note: Reading["note"]): Heading {
  const { depth, marker, lines } = blocks[at] as PrintedBlock;
  const classes = [
    ...(marker === undefined ? ["unnumbered"] : []),
    ...(isBoldSection(blocks, at, depth) ? ["recommendations"] : []),
  ];
  const plain = lines.every((line) => every(line, "bold")) ? "bold" : "italic";
  const level = Math.min(Math.max(depth, 1), 6) as Heading["level"];
  const content = inlinesOf(lines, { plain, skip: marker?.length ?? 0, note });
  return { type: "heading", level, content, ...classed(classes), span: nowhere };
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
  const { kind, lines, marker } = block;
  const numbered = kind === "paragraph";
  const skip = numbered && marker !== undefined ? marker.length + 1 : 0;
  const content = inlinesOf(lines, { note, skip, ...(numbered && isBold(block) && { plain: "bold" }) });
  if (kind === "quotation") return { type: "quotation", blocks: [{ type: "paragraph", content, span: nowhere }], span: nowhere };
  return { type: "paragraph", content, ...classed(classes[kind] ?? []), span: nowhere };
}

const classes: Partial<Record<PrintedBlock["kind"], readonly string[]>> = {
  lead: ["unnumbered"],
  flush: ["flush"],
  language: ["annex-language"],
};

/** An item without its mark; a bullet that stands further out than the item that holds it keeps its place by a class. */
export function itemOf(block: PrintedBlock, keepsPlace: boolean, note: Reading["note"]): Item {
  const marker = /^\S+/.exec(block.lines[0]?.text ?? "")?.[0] ?? "";
  const content = inlinesOf(block.lines, { note, skip: marker.length, ...(isBold({ ...block, marker }) && { plain: "bold" }) });
  const place = classed(keepsPlace ? [`bullet-${block.depth}`] : []);
  return { type: "item", blocks: [{ type: "paragraph", content, ...place, span: nowhere }], span: nowhere };
}

function classed(names: readonly string[]): { readonly attributes?: Attributes } {
  return names.length > 0 ? { attributes: { classes: names, pairs: {}, span: nowhere } } : {};
}
