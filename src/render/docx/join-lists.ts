import type { Role } from "../../document/tree.ts";
import { containerNames, roleOfPart } from "../../theme/containers.ts";
import { levelOf, lookOf, rolesByDepth } from "../../theme/look.ts";
import { formatNumber, readPattern } from "../../theme/number-format.ts";
import type { NumberLevel, Theme } from "../../theme/theme.ts";

/** Word has nine levels in a list. */
const deepest = 9;

/** A level of the theme in a list of Word's. */
export interface JoinedLevel {
  readonly look: NumberLevel;
  /** The level that it counts under, whose number its pattern may print in front (`{parent}`). */
  readonly parent: number | undefined;
}

/**
 * The theme's lists as Word has them. Paragraphs that count under a heading (those of an article) share its list, so that a new one starts
 * them again; numbered paragraphs of any kind can have sub-items, and what containers number under them, where the document has such
 * (`roles`). Of several lists that have a role the first is to be taken that prints its number: the others are for items so deep that there
 * is no room, and for numbers without the parent that their pattern asks for.
 */
export function joinLists(theme: Theme, roles: ReadonlySet<Role>): readonly (readonly JoinedLevel[])[] {
  const lists = Object.values(theme.numbering);
  const contained = containerLists(theme, roles);
  const joined: (readonly JoinedLevel[])[] = [];
  for (const levels of lists) {
    if (lists.some((other) => parentIn(levels, other, theme) >= 0)) continue;
    const above = lists.find((other) => parentIn(other, levels, theme) >= 0) ?? [];
    const whole = withItems([...chain(above, -1, 0), ...chain(levels, parentIn(above, levels, theme), above.length)], theme);
    for (const list of [whole, ...withoutParent(whole)]) joined.push(...withContained(list, contained, theme));
  }
  return joined.map((list) => list.slice(0, deepest)).sort((a, b) => rank(a, theme) - rank(b, theme));
}

/** The list from each level on that asks for a parent, which it there has not. */
function withoutParent(levels: readonly JoinedLevel[]): readonly (readonly JoinedLevel[])[] {
  const looks = levels.map(({ look }) => look);
  return levels.flatMap((level, at) => (asksForParent(level) ? [chain(looks.slice(at), -1, 0)] : []));
}

/** A list of paragraphs with what containers number under them, behind the sub-items, which mostly come first; and the list without. */
function withContained(
  levels: readonly JoinedLevel[],
  contained: readonly (readonly NumberLevel[])[],
  theme: Theme,
): readonly (readonly JoinedLevel[])[] {
  const paragraph = levels.findLastIndex(({ look }) => lookOf(theme, look.role).holdsItems);
  if (paragraph < 0 || contained.length === 0) return [levels];
  const more = levels.slice(0, Math.max(paragraph + 1, deepest - contained.flat().length));
  for (const own of contained) more.push(...chain(own, paragraph, more.length));
  return [more, levels];
}

/** Levels of which the first counts under `parent` (none where it is negative), and each other under the one before; `at` stand before. */
function chain(levels: readonly NumberLevel[], parent: number, at: number): JoinedLevel[] {
  const first = parent < 0 ? undefined : parent;
  return levels.map((look, index) => ({ look, parent: index === 0 ? first : at + index - 1 }));
}

function withItems(levels: readonly JoinedLevel[], theme: Theme): readonly JoinedLevel[] {
  const paragraph = levels.findLastIndex(({ look }) => lookOf(theme, look.role).holdsItems);
  if (paragraph < 0) return levels;
  const known = new Set(levels.map(({ look }) => look.role));
  const items = rolesByDepth(theme, theme.structure.items).flatMap((role) => levelOf(theme, role) ?? []);
  const more = items.filter(({ role }) => !known.has(role));
  return [...levels, ...chain(more, paragraph, levels.length)];
}

/** The place of the level in a list that another list counts under: its role says so, or the pattern of the type's paragraphs asks for it. */
function parentIn(list: readonly NumberLevel[], levels: readonly NumberLevel[], theme: Theme): number {
  const { structure } = theme;
  if (list === levels) return -1;
  const above = new Set(levels.flatMap(({ role }) => lookOf(theme, role).countsUnder ?? []));
  const under = list.findIndex(({ role }) => above.has(role));
  if (under >= 0) return under;
  const paragraph = levels.find(({ role }) => role === structure.paragraph);
  const asks = paragraph && readPattern(paragraph.text)?.under?.name === "parent";
  return asks ? list.findIndex(({ role }) => role === structure.restartAt) : -1;
}

/** The lists of containers that number their items under a paragraph, as far as the document has any. */
function containerLists(theme: Theme, roles: ReadonlySet<Role>): readonly (readonly NumberLevel[])[] {
  const { item } = theme.structure.containers;
  const firsts = new Set([...containerNames(theme)].map((name) => roleOfPart(name, item)));
  return Object.values(theme.numbering).filter(([first]) => first && firsts.has(first.role) && roles.has(first.role));
}

/** The list of plain paragraphs before that of clauses: its sub-items are the ones that styles are tied to. */
function rank([first]: readonly JoinedLevel[], theme: Theme): number {
  const { holdsItems = false, clause } = first ? lookOf(theme, first.look.role) : {};
  return holdsItems && clause === undefined ? 0 : 1;
}

/** Whether the theme prints the numbers of a level under that of the level above. */
export function asksForParent({ look, parent }: JoinedLevel): boolean {
  return parent !== undefined && readPattern(look.text)?.under?.name === "parent";
}

/** What a level prints: words and signs, and between them the levels, from 0, whose numbers stand there. */
export type LevelText = readonly (string | number)[];

/** A level with what it prints, where a number has said how its language writes it. */
interface WrittenLevel extends JoinedLevel {
  readonly text: LevelText | undefined;
}

/** What a level prints: as its first number was written, or else the theme's pattern. */
export function levelText(levels: readonly WrittenLevel[], at: number): LevelText {
  const level = levels[at];
  if (!level) return [];
  if (level.text !== undefined) return level.text;
  if (level.look.format === "bullet") return [level.look.text];
  const { before, under, after } = readPattern(level.look.text) ?? { before: "", after: "" };
  const above = under?.name === "parent" && level.parent !== undefined ? [level.parent, under.joint] : [];
  return [before, ...above, at, after];
}

/** The text of a level in Word's form: "%2" is the number of the second level. */
export function wordText(text: LevelText): string {
  return text.map((part) => (typeof part === "number" ? `%${part + 1}` : part)).join("");
}

/** The first number of a level as it looks, for the name of its style: "(a)", "Article 1", "1.1". */
export function firstNumber(levels: readonly WrittenLevel[], at: number): string {
  const shown = (part: string | number) =>
    typeof part === "number" ? formatNumber(1, levels[part]?.look.format ?? "decimal") : part;
  return levelText(levels, at).map(shown).join("");
}
