import { diagnostic } from "../diagnostics/codes.ts";
import type { RNumber } from "../document/number.ts";
import { blockRoles } from "../document/own-roles.ts";
import type { Block, Item, List, Role, Structure } from "../document/tree.ts";
import { typedListHelp } from "../parse/typed-number.ts";
import { roleOfPart } from "../theme/containers.ts";
import { atDepth, lookOf, rolesByDepth } from "../theme/look.ts";
import { type LevelPlace, partsOf } from "./levels.ts";
import { countUnder, itemPart, itemRole, numbersItems } from "./place-under.ts";
import { common, type PlacedBlock, type PlacedItem, type PlacedList, type PlacedParagraph } from "./placed.ts";
import { classRole, type Owner, type Placing, roleIn, type Section, type Within } from "./placing.ts";

/** How the items of one list are numbered. */
interface Series {
  readonly role: Role;
  readonly place: LevelPlace | undefined;
  readonly run: string;
  /** Operative paragraphs count on from list to list; sub-items start again in each. */
  readonly operative: boolean;
  /** Items of a container that numbers them count on from one such container to the next, under their paragraph. */
  readonly under: boolean;
}

/** Places a list: sub-items, the operative part of a resolution, or bullets. */
export function placeList(node: List, within: Within, placing: Placing): PlacedList {
  const { section } = within;
  const depth = within.depth + 1;
  const series = seriesOf(node, depth, within, placing);
  if (within.frame !== undefined) reportStart(node, series, within, placing);
  if (series.operative) section.preamble.take("list");
  const items = node.items.map((item, index) => placeItem(item, index, series, { ...within, depth }, placing));
  return {
    type: "list",
    ordered: node.ordered,
    depth,
    items,
    ...common(node, node.ordered ? blockRoles.items : blockRoles.bullets),
  };
}

/**
 * Reports a list of a container whose first number is not printed. What counts on under a paragraph may be typed as it counts, from list to
 * list; a list within an item or a quotation the parser has looked at.
 */
function reportStart({ ordered, start, startSpan, span }: List, { under }: Series, within: Within, placing: Placing): void {
  const { quoted, owner, inNote, cell } = within;
  if (!ordered || under || start === 1 || quoted || owner || inNote || cell) return;
  const message = `This list starts with ${start}; its items are lettered from (a).`;
  placing.report(diagnostic("number-typed", message, { span: startSpan ?? span, help: typedListHelp }));
}

function seriesOf(node: List, depth: number, within: Within, placing: Placing): Series {
  const { section, frame } = within;
  const base = roleAt(depth, node, within, placing);
  const operative = section.structure.preamble === "operative" && depth === 1 && node.ordered && frame === undefined;
  placing.lists += 1;
  const { alone = base } = lookOf(placing.theme, base);
  const lone = operative && section.structure.loneUnnumbered && node.items.length === 1 && section.preamble.state !== "closed";
  return {
    role: lone ? alone : node.ordered ? roleIn(section, base) : base,
    place: node.ordered && !lone ? placing.levels.find(base) : undefined,
    run: operative ? section.scope.run : `list-${placing.lists}`,
    operative,
    under: node.ordered && depth === 1 && numbersItems(frame, placing),
  };
}

/** The role of a list's items. One that is deeper than the theme has levels stands like the deepest, and is reported. */
function roleAt(depth: number, { ordered, span }: List, within: Within, placing: Placing): Role {
  const { items, bullets } = firstRoles(within, placing);
  const roles = rolesByDepth(placing.theme, ordered ? items : bullets);
  if (depth > roles.length) {
    const message = `This list stands ${depth} deep, and there are marks for ${roles.length}.`;
    placing.report(diagnostic("list-deep", message, { span }));
  }
  return atDepth(roles, depth);
}

/** The roles that lists begin with: those of the type, or of what they stand in. Notes and cells have no room for the indents of the text. */
function firstRoles({ section, frame, inNote, cell }: Within, placing: Placing): Pick<Structure, "items" | "bullets"> {
  const { theme } = placing;
  const { notes, tables, containers } = theme.structure;
  if (inNote) return notes;
  if (cell) return tables;
  if (!numbersItems(frame, placing)) return section.structure;
  const bullet = roleOfPart(frame, containers.bullet);
  return { items: [itemRole(frame, theme)], bullets: placing.levels.has(bullet) ? [bullet] : section.structure.bullets };
}

function placeItem(node: Item, index: number, series: Series, within: Within, placing: Placing): PlacedItem {
  const { section } = within;
  const { number, owner } = counted(index, series, within, placing);
  if (series.operative) {
    section.owner = owner;
    section.above = { owner, counted: new Map() };
  }
  const [first, ...rest] = node.blocks;
  const head = first?.type === "paragraph" ? first : undefined;
  const given = within.inNote ? undefined : ((head && classRole(head, placing.theme)) ?? classRole(node, placing.theme));
  const anchor = label(node, first, owner, section, placing);
  const paragraph: PlacedParagraph = {
    ...common(head ?? node, given ?? series.role, anchor),
    ...(anchor !== undefined && { labelled: true }),
    classes: [...(node.attributes?.classes ?? []), ...(head?.attributes?.classes ?? [])],
    type: "paragraph",
    content: head?.content ?? [],
    ...(number && { number, named: owner }),
    ...(series.operative && { opening: "operative" as const }),
  };
  const inside: Within = { ...within, owner };
  const blocks: PlacedBlock[] = [paragraph, ...placing.place(head ? rest : node.blocks, inside)];
  return { node, blocks, ...common(node, series.role) };
}

/** The number of an item, and what lists inside of it belong to. */
function counted(
  index: number,
  { place, run, operative, under }: Series,
  within: Within,
  placing: Placing,
): { readonly number?: RNumber; readonly owner: Owner } {
  const { section, frame } = within;
  const above: Owner = within.owner ?? (frame === undefined ? section.owner : undefined) ?? { kind: "subparagraph", parts: [] };
  const { data } = section.scope.document;
  if (!place) return { owner: { ...above, parts: [], number: undefined } };
  if (under) return countUnder(place.level.role, section, placing) ?? { owner: above };
  if (operative) {
    const number = placing.levels.number(place, section.counters.next(place), { run, data });
    return { number, owner: { kind: "paragraph", parts: partsOf(number), number } };
  }
  const number = placing.levels.number(place, index + 1, { run, parent: above.number, data });
  return { number, owner: { ...above, parts: [...above.parts, itemPart(number)], number } };
}

/** Makes the labels of an item and of its first paragraph known; gives the anchor that both share. */
function label(node: Item, first: Block | undefined, owner: Owner, section: Section, placing: Placing): string | undefined {
  const own = node.attributes?.id;
  const inner = first?.type === "paragraph" ? first.attributes : undefined;
  const anchor = own ?? inner?.id;
  if (anchor === undefined) return undefined;
  const target = { anchor, place: "item", scope: section.scope, lone: false, ...owner } as const;
  if (own !== undefined) placing.targets.add({ ...target, id: own, span: node.attributes?.span ?? node.span });
  if (inner?.id !== undefined) placing.targets.add({ ...target, id: inner.id, span: inner.span });
  return anchor;
}
