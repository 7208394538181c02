import type { RNumber } from "../document/number.ts";
import { blockRoles } from "../document/own-roles.ts";
import type { Attributes, Cell, Container, Figure, Inline, Role, Row, Table } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { containerNames, roleOfPart } from "../theme/containers.ts";
import { lookOf } from "../theme/look.ts";
import { partsOf } from "./levels.ts";
import { numbersItems, numbersParagraphs, reportAlone } from "./place-under.ts";
import { common, type PlacedBlock, type PlacedContainer, type PlacedFigure, type PlacedTable } from "./placed.ts";
import type { Placing, Within } from "./placing.ts";
import type { Target } from "./targets.ts";

/** Places a table. With a title it is numbered, unless it is the only one (un-format 11.1). */
export function placeTable(node: Table, within: Within, placing: Placing): PlacedTable {
  const { tables } = placing.theme.structure;
  const number = node.title && numberOf(tables.number, placing.census.tables, within, placing);
  const anchor = label({ node, title: node.title, number, place: "table", kind: "table" }, within, placing);
  const cells = new Map([
    ...placeCells(node.head, tables.head, within, placing),
    ...placeCells(node.body, tables.cell, within, placing),
  ]);
  return { type: "table", node, cells, ...(number && { number }), ...common(node, blockRoles.table, anchor) };
}

/** Places the blocks of cells; their paragraphs are not numbered, their lists have roles of their own. */
function placeCells(
  rows: readonly Row[],
  frame: Role,
  { section }: Within,
  placing: Placing,
): [Cell, readonly PlacedBlock[]][] {
  const cells = rows.flatMap((row): readonly Cell[] => row.cells).filter(({ blocks }) => blocks.length > 0);
  return cells.map((cell) => [cell, placing.place(cell.blocks, { section, frame, cell: true, depth: 0 })]);
}

/** Places a figure, numbered like a table. */
export function placeFigure(node: Figure, within: Within, placing: Placing): PlacedFigure {
  const title = node.caption.length > 0 ? node.caption : undefined;
  const number = title && numberOf(placing.theme.structure.figures.number, placing.census.figures, within, placing);
  const anchor = label({ node, title, number, place: "figure", kind: "figure" }, within, placing);
  return { type: "figure", node, ...(number && { number }), ...common(node, blockRoles.figure, anchor) };
}

/** Places a container and what it holds; boxes with a title are numbered like tables. */
export function placeContainer(node: Container, within: Within, placing: Placing): PlacedContainer {
  const role = containerRole(node.name, placing);
  const lettered = lookOf(placing.theme, role).lettered;
  const count = placing.census.containers.get(node.name) ?? 0;
  const titleRole = roleOfPart(role, placing.theme.structure.containers.title);
  const number = lettered && node.title ? numberOf(titleRole, count, within, placing) : undefined;
  const place = lettered ? "box" : "container";
  const anchor = label({ node, title: node.title, number, place, kind: "box" }, within, placing);
  const numbers = numbersItems(role, placing);
  if (numbers) reportAlone(node, within, placing);
  const depth = numbers || lookOf(placing.theme, role).frame ? 0 : within.depth;
  const counts = numbers && numbersParagraphs(node);
  const blocks = placing.place(node.blocks, { section: within.section, frame: role, depth, counts });
  const { name, title } = node;
  return {
    type: "container",
    name,
    lettered,
    blocks,
    ...(title && { title }),
    ...(number && { number }),
    ...common(node, role, anchor),
  };
}

/** The role of a container: its name, but not where that is the role of something else, such as a note. */
function containerRole(name: string, { theme }: Placing): Role {
  return Object.hasOwn(theme.roles, name) && !containerNames(theme).has(name) ? blockRoles.container : name;
}

/**
 * The next number of a role that counts through the whole; none for the only one of its kind. Where it is printed under the chapter's, it
 * starts again with each.
 */
function numberOf(role: Role, count: number, { section }: Within, { levels, counters }: Placing): RNumber | undefined {
  const place = levels.find(role);
  if (!place || count <= 1) return undefined;
  const chapter = section.path.find(({ number }) => number)?.number;
  const parent = place.pattern.under?.name === "parent" ? chapter : undefined;
  const run = parent ? `${parent.run}-${parent.role}-${parent.value}` : "body";
  const list = parent ? `${place.list} ${run}` : place.list;
  return levels.number(place, counters.next({ ...place, list }), { run, parent, data: section.scope.document.data });
}

/** A thing that its title makes referable. */
interface Titled {
  readonly node: { readonly span: Span; readonly attributes?: Attributes };
  readonly title: readonly Inline[] | undefined;
  readonly number: RNumber | undefined;
  readonly place: Target["place"];
  readonly kind: Target["kind"];
}

function label({ node, title, number, place, kind }: Titled, within: Within, placing: Placing): string | undefined {
  const id = node.attributes?.id;
  if (id === undefined) return undefined;
  placing.targets.add({
    id,
    anchor: id,
    place,
    kind,
    parts: number ? partsOf(number) : [],
    scope: within.section.scope,
    lone: title !== undefined && !number && place !== "container",
    span: node.attributes?.span ?? node.span,
    ...(title && { title }),
  });
  return id;
}
