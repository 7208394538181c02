import type { StyleMeanings } from "../import/style-meaning.ts";
import type { Line } from "./lines.ts";
import { chainOf, type PlacedBlock } from "./source-tree.ts";

/** What a paragraph is, as far as the signs before it in Markdown say it. */
export type Structure =
  | { readonly is: "heading"; readonly level: number }
  | { readonly is: "paragraph" }
  | { readonly is: "item"; readonly depth: number; readonly ordered: boolean }
  | { readonly is: "quotation" };

/** What a paragraph is where it is written; nothing of what has a form of its own, such as captions and cells. */
export function structureAt(placed: PlacedBlock | undefined): Structure | undefined {
  const chain = [...chainOf(placed)];
  const [own] = chain;
  if (own?.type === "heading") return { is: "heading", level: own.level };
  if (own?.type !== "paragraph" || chain.some(({ type }) => type === "cell" || type === "note-definition")) return undefined;
  const lists = chain.flatMap((node) => (node.type === "list" ? [node] : []));
  const [innermost] = lists;
  if (chain.some(({ type }) => type === "quotation")) return lists.length === 0 ? { is: "quotation" } : undefined;
  if (!innermost) return { is: "paragraph" };
  const [, item] = chain;
  const isFirst = item?.type === "item" && item.blocks[0] === own;
  return isFirst ? { is: "item", depth: lists.length, ordered: innermost.ordered } : undefined;
}

/** A structure as a text, the same for the same. */
export function structureKey(structure: Structure): string {
  return Object.values(structure).join(" ");
}

/** What paragraphs of a form are: what most of those that were sent with this form are in the source, else what the name of their style says. */
export class Structures {
  readonly #known = new Map<string, Structure>();
  readonly #styles: StyleMeanings;

  constructor(sent: readonly { readonly form: string; readonly structure: Structure }[], styles: StyleMeanings) {
    this.#styles = styles;
    const counts = new Map<string, { readonly structure: Structure; count: number }[]>();
    for (const { form, structure } of sent) {
      const all = counts.get(form) ?? [];
      counts.set(form, all);
      const one = all.find((other) => structureKey(other.structure) === structureKey(structure));
      if (one) one.count += 1;
      else all.push({ structure, count: 1 });
    }
    for (const [form, all] of counts) {
      const [most] = all.sort((one, other) => other.count - one.count);
      if (most) this.#known.set(form, most.structure);
    }
  }

  of({ form, paragraph }: Line): Structure | undefined {
    const known = this.#known.get(form);
    if (known) return known;
    const { number, properties } = paragraph;
    const { meaning } = this.#styles.of(properties.style);
    switch (meaning.is) {
      case "heading":
        return { is: "heading", level: meaning.rank };
      case "item":
        return { is: "item", depth: meaning.depth, ordered: true };
      case "bullet":
        return { is: "item", depth: meaning.depth, ordered: false };
      case "quotation":
        return { is: "quotation" };
      case "text":
        return number?.format === "bullet"
          ? { is: "item", depth: number.level + 1, ordered: false }
          : number && /^\(?(?:[a-z]|[ivx]+)[.)]/.test(number.text)
            ? { is: "item", depth: number.level + 1, ordered: true }
            : { is: "paragraph" };
      default:
        return undefined;
    }
  }
}

/** A structure in words. */
export function structureText(structure: Structure): string {
  switch (structure.is) {
    case "heading":
      return `a heading of rank ${structure.level}`;
    case "item":
      return `${structure.ordered ? "an item" : "a bullet"}${structure.depth > 1 ? ` of depth ${structure.depth}` : ""}`;
    case "paragraph":
      return "a paragraph";
    case "quotation":
      return "a quotation";
  }
}
