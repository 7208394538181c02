import type { RBlock, RHeading, RParagraph } from "../../document/resolved.ts";
import { isTitleUnder, lookOf } from "../../theme/look.ts";
import type { Theme } from "../../theme/theme.ts";

/** A document as it is cut: what stands before its text, the text, what stands behind it, and what is annexed to it. */
export interface Cut {
  readonly front: readonly RBlock[];
  /** The organ and the clauses of a preamble. */
  readonly preamble: readonly RBlock[];
  readonly body: readonly RBlock[];
  readonly end: readonly RParagraph[];
  readonly annexes: readonly CutAnnex[];
}

/** An annexed document, under its line “Annex II”. */
export interface CutAnnex extends Cut {
  readonly heading: RHeading;
}

/** Cuts a document at its annexes, and each part where its text begins and ends; what stands on pages alone goes. */
export function cutDocument(nodes: readonly RBlock[], theme: Theme): Cut {
  return cut(
    nodes.filter((node) => !isOfPages(node)),
    theme,
    0,
  );
}

/** Whether a block is there because there are pages, or says again what stands elsewhere. */
function isOfPages({ type }: RBlock): boolean {
  switch (type) {
    case "first-foot":
    case "contents":
    case "notes":
    case "page-break":
    case "end-rule":
      return true;
    default:
      return false;
  }
}

/** Cuts a document of a depth: 0 for the whole, 1 for an annex. */
function cut(nodes: readonly RBlock[], theme: Theme, depth: number): Cut {
  const own = nodes.findIndex((node) => depthOf(node, theme) > depth);
  const text = own < 0 ? nodes : nodes.slice(0, own);
  const annexes: { readonly heading: RHeading; readonly blocks: RBlock[] }[] = [];
  for (const node of own < 0 ? [] : nodes.slice(own)) {
    const last = annexes.at(-1);
    if (
      node.type === "heading" &&
      (!last || (depthOf(node, theme) <= depthOf(last.heading, theme) && depthOf(node, theme) > 0))
    )
      annexes.push({ heading: node, blocks: [] });
    else last?.blocks.push(node);
  }
  return {
    ...cutText(text, theme),
    annexes: annexes.map(({ heading, blocks }) => ({ heading, ...cut(blocks, theme, depthOf(heading, theme)) })),
  };
}

/** How deep an annex is whose line a block is; 0 for all that is none. */
function depthOf(node: RBlock, { structure }: Theme): number {
  return node.type === "heading" ? structure.annexes.indexOf(node.role) + 1 : 0;
}

function cutText(nodes: readonly RBlock[], theme: Theme): Omit<Cut, "annexes"> {
  const own = rolesOfText(theme);
  const begins = nodes.findIndex((node) => !standsBefore(node, own, theme));
  const start = begins < 0 ? nodes.length : begins;
  const last = nodes.findLastIndex((node) => !isApart(node, own));
  const end = Math.max(start, last + 1);
  const clauses = nodes.slice(start, end).findIndex((node) => !isClause(node, theme));
  const body = clauses < 0 ? end : start + clauses;
  return {
    front: nodes.slice(0, start),
    preamble: nodes.slice(start, body),
    body: nodes.slice(body, end),
    end: nodes.slice(end).filter((node) => node.type === "paragraph"),
  };
}

/** The roles that the text of a document has by itself, without a class of its author's or its template's. */
function rolesOfText({ structure }: Theme): ReadonlySet<string> {
  const { headings, otherHeadings, paragraph, unnumbered, items, bullets, continuations, organ, preambular, sections } =
    structure;
  const changed = Object.values(sections).flatMap((roles) => Object.values(roles));
  return new Set([
    ...[headings, otherHeadings, items, bullets, continuations, changed].flat(),
    ...[paragraph, unnumbered, organ, preambular],
  ]);
}

/** Whether a block is a heading or a paragraph that only has its role because somebody said so. */
function isApart(node: RBlock, own: ReadonlySet<string>): boolean {
  return node.type === "paragraph" && !node.number && !own.has(node.role);
}

/** Whether a block is of what stands before the text: masthead, titles, a note, a summary. */
function standsBefore(node: RBlock, own: ReadonlySet<string>, theme: Theme): boolean {
  switch (node.type) {
    case "masthead":
      return true;
    case "heading":
      return entitles(node, theme) || isTitleUnder(theme, node.role) || (!node.number && !own.has(node.role));
    case "paragraph":
      return isApart(node, own) && !isClause(node, theme);
    case "container":
      return lookOf(theme, node.role).describes;
    default:
      return false;
  }
}

/** Whether a heading is the title of a document or a part of it, by its role or by a class that says so. */
export function entitles({ role, classes }: RHeading, theme: Theme): boolean {
  return lookOf(theme, role).entitles || classes.some((name) => theme.roles[name]?.entitles);
}

/** Whether a block is a clause of a preamble or the organ before it. */
function isClause(node: RBlock, theme: Theme): boolean {
  return node.type === "paragraph" && !node.number && clauseOf(node, theme) !== undefined;
}

/** What a paragraph is in a preamble, if it stands there. */
export function clauseOf({ role }: RParagraph, theme: Theme): "organ" | "preambular" | undefined {
  const { clause } = lookOf(theme, role);
  return clause === "organ" || clause === "preambular" ? clause : undefined;
}
