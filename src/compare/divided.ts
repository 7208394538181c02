import type { RBlock, RInline, RParagraph } from "../document/resolved.ts";
import { partOfText } from "../traced-node.ts";

/** Two versions of a text in which paragraphs that are two in the other version are two in both. */
export interface Divided {
  readonly old: readonly RBlock[];
  readonly fresh: readonly RBlock[];
  /** What has to be found to be the same if the paragraphs were only parted or joined. */
  readonly halves: readonly Halves[];
}

/** The halves of a paragraph of one version, and the paragraphs that they are in the other. */
export interface Halves {
  readonly first: { readonly old: RParagraph; readonly fresh: RParagraph };
  readonly second: { readonly old: RParagraph; readonly fresh: RParagraph };
  /** What became of the end of the first: it came where one paragraph was parted, and went where two were joined. */
  readonly kind: "inserted" | "deleted";
}

/** Parts paragraphs that say what two neighbours of the other version say together. The second half keeps number and name, as Word has it. */
export function divide(old: readonly RBlock[], fresh: readonly RBlock[]): Divided {
  const parted = halvesOf(old, fresh);
  const joined = halvesOf(fresh, old);
  return {
    old: old.flatMap((block) => parted.get(block)?.own ?? [block]),
    fresh: fresh.flatMap((block) => joined.get(block)?.own ?? [block]),
    halves: [
      ...[...parted.values()].map(
        ({ own, others }): Halves => ({
          kind: "inserted",
          first: { old: own[0], fresh: others[0] },
          second: { old: own[1], fresh: others[1] },
        }),
      ),
      ...[...joined.values()].map(
        ({ own, others }): Halves => ({
          kind: "deleted",
          first: { old: others[0], fresh: own[0] },
          second: { old: others[1], fresh: own[1] },
        }),
      ),
    ],
  };
}

type Two = readonly [RParagraph, RParagraph];

/** Paragraphs of one version by whose halves stand beside each other in the other; what stands there whole is no half. */
function halvesOf(
  whole: readonly RBlock[],
  parted: readonly RBlock[],
): ReadonlyMap<RBlock, { readonly own: Two; readonly others: Two }> {
  const pairs = new Map<string, Two>();
  for (const [at, first] of parted.entries()) {
    const second = parted[at + 1];
    if (first.type !== "paragraph" || second?.type !== "paragraph" || first.role !== second.role) continue;
    const [one, other] = [lettersOf(first.content), lettersOf(second.content)];
    if (one !== "" && other !== "") pairs.set(one + other, [first, second]);
  }
  const found = new Map<RBlock, { readonly own: Two; readonly others: Two }>();
  for (const block of whole) {
    const others = block.type === "paragraph" ? pairs.get(lettersOf(block.content)) : undefined;
    if (block.type !== "paragraph" || !others || others[0].role !== block.role) continue;
    const [before, after] = cut(block.content, lettersOf(others[0].content).length);
    const { anchor: _, number: __, ...bare } = block;
    pairs.delete(lettersOf(block.content));
    found.set(block, {
      own: [
        { ...bare, content: before },
        { ...block, content: after },
      ],
      others,
    });
  }
  return found;
}

/** What a line says without its blanks; a sign stands for what is no text. */
function lettersOf(line: readonly RInline[]): string {
  return line
    .map((node) => (node.type === "text" ? node.text.replace(/\s+/g, "") : node.type === "line-break" ? "" : "\u0000"))
    .join("");
}

/** A line before and after a number of letters; blanks between both stand with the first. */
function cut(line: readonly RInline[], letters: number): readonly [readonly RInline[], readonly RInline[]] {
  const before: RInline[] = [];
  let left = letters;
  for (const [index, node] of line.entries()) {
    const length = lettersOf([node]).length;
    if (length <= left) {
      before.push(node);
      left -= length;
      continue;
    }
    if (node.type !== "text") return [before, line.slice(index)];
    const at = placeAfter(node.text, left);
    if (at > 0) before.push(partOfText(node, 0, at));
    return [before, [partOfText(node, at, node.text.length), ...line.slice(index + 1)]];
  }
  return [before, []];
}

/** Where a text goes on behind some letters and the blanks after them. */
function placeAfter(text: string, letters: number): number {
  let left = letters;
  let at = 0;
  while (at < text.length && (left > 0 || /\s/.test(text.charAt(at)))) {
    if (!/\s/.test(text.charAt(at))) left -= 1;
    at += 1;
  }
  return at;
}
