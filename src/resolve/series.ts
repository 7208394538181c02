import type { Block } from "../document/tree.ts";
import { partOf } from "./levels.ts";
import { headingClass } from "./place-heading.ts";
import type { PlacedHeading } from "./placed.ts";
import { classRole, type Placing, type Section, type Series } from "./placing.ts";

/**
 * Where the paragraph numbers of a type start again (articles of a declaration), opens their next series after `heading` at `index` of
 * `blocks`. A heading above that level opens one as well, for what stands between a Part and its first Article.
 */
export function openSeries(
  heading: PlacedHeading | undefined,
  blocks: readonly Block[],
  index: number,
  section: Section,
  placing: Placing,
): void {
  const level = restartLevel(section);
  if (level === 0 || (heading && heading.level > level)) return;
  const article = heading && articleOf(heading, level, placing);
  const lone = section.structure.loneUnnumbered && !hasTwo(blocks, index, level, section, placing);
  const parent = heading?.level === level ? heading.number : undefined;
  section.series = {
    run: runOf(heading, section),
    lone,
    value: 0,
    inserted: 0,
    parent,
    ...(article && { article }),
  };
  section.owner = article && { kind: "article", parts: article.parts, number: heading?.number };
  section.above = undefined;
}

/** The level at which the series restart; 0 where they run through. */
function restartLevel({ structure }: Section): number {
  return structure.restartAt === undefined ? 0 : structure.headings.indexOf(structure.restartAt) + 1;
}

function articleOf(heading: PlacedHeading, level: number, placing: Placing): Series["article"] {
  if (heading.level !== level || !heading.number || !placing.levels.find(heading.role)) return undefined;
  return { anchor: heading.anchor, parts: [partOf(heading.number)] };
}

function runOf(heading: PlacedHeading | undefined, section: Section): string {
  const prefix = section.scope.run === "body" ? "" : `${section.scope.run}-`;
  if (!heading) return section.scope.run;
  return heading.number ? `${prefix}${heading.role}-${heading.number.value}` : `${prefix}${heading.anchor}`;
}

/** Whether the series has a second paragraph: one that is alone has no number (un-format 7). */
function hasTwo(blocks: readonly Block[], index: number, level: number, section: Section, placing: Placing): boolean {
  let count = 0;
  for (let at = index; at < blocks.length && count < 2; at++) {
    const block = blocks[at];
    if (block?.type === "annex") break;
    if (block?.type === "heading" && isAbove(block, level, section, placing)) break;
    if (block?.type === "paragraph" && classRole(block, placing.theme) === undefined) count += 1;
  }
  return count >= 2;
}

function isAbove(block: Extract<Block, { type: "heading" }>, level: number, section: Section, placing: Placing): boolean {
  const role = headingClass(block, section, placing.theme) ?? section.structure.headings[block.level - 1];
  const found = role === undefined ? 0 : section.structure.headings.indexOf(role) + 1;
  return found > 0 && found <= level;
}
