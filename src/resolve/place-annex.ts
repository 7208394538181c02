import { madeText } from "../document/made-text.ts";
import type { Annex, Block } from "../document/tree.ts";
import type { Steps } from "../steps.ts";
import { atDepth } from "../theme/look.ts";
import { partsOf } from "./levels.ts";
import { ranks } from "./outline.ts";
import { common, type PlacedAnnex, type PlacedHeading } from "./placed.ts";
import type { Placing, Within } from "./placing.ts";
import { openScope, type Scope } from "./scope.ts";

/** How many annexes a document has, and which of them this is: an only one has no number (un-format 12). */
export interface AnnexPosition {
  readonly value: number;
  readonly count: number;
}

/** Places an annexed document: its line "Annex II", then its blocks in a scope of their own, which `placeScope` opens. */
export function* placeAnnex(
  node: Annex,
  { value, count }: AnnexPosition,
  within: Within,
  placing: Placing,
  placeScope: (blocks: readonly Block[], scope: Scope) => Steps<PlacedAnnex["blocks"]>,
): Steps<PlacedAnnex> {
  const parent = within.section.scope;
  const kind = parent.annex ? "appendix" : "annex";
  const role = atDepth(placing.theme.structure.annexes, parent.annex ? 2 : 1);
  const level = placing.levels.find(role);
  const { data } = parent.document;
  const number = count > 1 && level ? placing.levels.number(level, value, { run: parent.run, data }) : undefined;
  const run = `${parent.run === "body" ? "" : `${parent.run}-`}${kind}-${value}`;
  const anchor = node.attributes?.id ?? placing.anchors.next(parent.run === "body" ? kind : `${parent.run}-${kind}`);
  const scope = openScope(node.document, run, { kind, role, number, anchor }, parent);
  const id = node.attributes?.id;
  placing.targets.add({
    anchor,
    place: "annex",
    kind,
    parts: number ? partsOf(number) : [],
    scope: parent,
    lone: !number,
    span: node.attributes?.span ?? node.span,
    ...(id !== undefined && { id }),
  });
  placing.targets.addFile(node.span.source.path, anchor);
  const heading: PlacedHeading = {
    type: "heading",
    anchor,
    level: 0,
    content: number ? [] : [madeText(placing.words.text[kind] ?? "", node.span)],
    outline: placing.outline.depth(kind === "annex" ? ranks.chapters : ranks.annexTitle),
    ...(number && { number }),
    ...common(node, role, anchor),
  };
  return {
    type: "annex",
    heading,
    scope,
    blocks: yield* placeScope(node.document.blocks, scope),
    ...common(node, role, anchor),
  };
}
