import { diagnostic } from "../diagnostics/codes.ts";
import type { RNumber } from "../document/number.ts";
import { plainText } from "../document/plain.ts";
import type { Heading, Inline, Role } from "../document/tree.ts";
import { roleOfPart } from "../theme/containers.ts";
import { atDepth, isEntitled, isTitleUnder, lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import { type LevelPlace, type NumberPart, partOf } from "./levels.ts";
import { ranks } from "./outline.ts";
import { numbersItems } from "./place-under.ts";
import { common, type PlacedHeading } from "./placed.ts";
import { classRole, hasClass, type Placing, type Section, specialRoles, type Within } from "./placing.ts";
import type { TargetKind } from "./targets.ts";

/** Places a heading: a level of the structure with its number, or a title and the like without. */
export function placeHeading(node: Heading, within: Within, placing: Placing): PlacedHeading {
  if (within.frame !== undefined || within.depth > 0) return placeFramed(node, within, placing);
  const { section } = within;
  const role = headingRole(node, section, placing);
  const level = levelOf(node, role, section);
  return level > 0 ? placeLevel(node, role, level, section, placing) : placeTitle(node, role, section, placing);
}

/** A class that names a role wins; the title of an annexed document is the annex's. */
function headingRole(node: Heading, section: Section, { theme }: Placing): Role {
  const given = headingClass(node, section, theme);
  if (given === undefined) return usualRole(node, section);
  const { annex } = section.scope;
  return (annex && lookOf(theme, given).entitles ? lookOf(theme, annex.role).titledBy : undefined) ?? given;
}

/** The role that a class gives a heading; none where all it says is that it goes without its number. */
export function headingClass(node: Heading, { structure }: Section, theme: Theme): Role | undefined {
  const given = classRole(node, theme);
  return given === structure.unnumbered ? undefined : given;
}

/** The role of a heading by its level alone. */
function usualRole({ level }: Heading, { structure }: Section): Role {
  return structure.headings[level - 1] ?? atDepth(structure.otherHeadings, level);
}

/** Levels below those that the structure names are levels all the same. */
function levelOf(node: Heading, role: Role, { structure }: Section): number {
  const named = structure.headings.indexOf(role) + 1;
  return named > 0 || role !== atDepth(structure.otherHeadings, node.level) ? named : node.level;
}

function placeLevel(node: Heading, role: Role, level: number, section: Section, placing: Placing): PlacedHeading {
  reportSkip(node, level, section, placing);
  const place = placing.levels.find(role);
  const path = section.path.filter((entry) => entry.level < level);
  const number = place && count(node, place, path.at(-1)?.number, section, placing);
  const anchor = node.attributes?.id ?? placing.anchors.next(anchorOf(section, "heading"));
  const kind = (place && lookOf(placing.theme, place.level.role).called) ?? "section";
  const parts = [...(kind === "section" ? (path.at(-1)?.parts ?? []) : []), ...(number ? [partOf(number)] : [])];
  section.path = [...path, { level, parts: kind === "section" ? parts : [], number }];
  enter(node, level, section);
  addTarget(node, anchor, kind, parts, section, placing);
  return {
    type: "heading",
    anchor,
    level,
    content: place && number ? ownTitle(node, place) : node.content,
    outline: placing.outline.depth(ranks.chapters + level - 1 + annexDepth(section)),
    ...(number && { number }),
    named: { kind, parts },
    ...common(node, role, anchor),
  };
}

function count(
  node: Heading,
  place: LevelPlace,
  parent: RNumber | undefined,
  section: Section,
  placing: Placing,
): RNumber | undefined {
  if (!hasClass(node, section.structure.unnumbered) && !(section.loneHeading && node.level === 1)) {
    const { run, document } = section.scope;
    return placing.levels.number(place, section.counters.next(place), { run, parent, data: document.data });
  }
  section.counters.pass(place);
  return undefined;
}

function enter(node: Heading, level: number, section: Section): void {
  section.level = level;
  section.announced = false;
  section.owner = undefined;
  if (section.special && level <= section.special.level) section.special = undefined;
  const roles = section.special ? undefined : specialRoles(node, section.structure);
  if (roles) section.special = { level, roles };
}

/** The bare heading "Article" has no title of its own: the word is in its number already, before it, behind it or around it (第一条). */
function ownTitle(node: Heading, place: LevelPlace): readonly Inline[] {
  const { before, after } = place.pattern;
  const words = [before + after, before, after].map((word) => word.replace(/[\s.]+/g, "").toLowerCase());
  const typed = plainText(node.content)
    .replace(/[\s.]+/g, "")
    .toLowerCase();
  const bare = /\p{L}/u.test(typed) && words.includes(typed);
  return bare ? node.content.filter((inline) => inline.type === "note-call" || inline.type === "inline-note") : node.content;
}

function placeTitle(node: Heading, role: Role, section: Section, placing: Placing): PlacedHeading {
  const anchor = node.attributes?.id ?? placing.anchors.next(anchorOf(section, role));
  const given = givenNumber(node, role, anchor, placing);
  const { theme, outline } = placing;
  const titles = lookOf(theme, role).entitles || (isEntitled(theme, node.attributes?.classes ?? []) && !outline.begun);
  const rank = titles ? ranks.title : isTitleUnder(theme, role) ? ranks.chapters + annexDepth(section) - 1 : ranks.chapters;
  addTarget(node, anchor, "section", [], section, placing);
  return {
    type: "heading",
    anchor,
    level: 0,
    content: node.content,
    outline: outline.depth(rank),
    ...(given && { number: given }),
    ...common(node, role, anchor),
  };
}

/** How much deeper than the report's the chapters of an annexed document lie: below its title, and that below the line "Annex". */
function annexDepth({ scope }: Section): number {
  if (!scope.annex) return 0;
  return scope.annex.kind === "annex" ? 2 : 3;
}

/** A number that is not counted but given: `{number="35/3."}` on the title of a resolution. Its last figures are its value. */
function givenNumber(node: Heading, role: Role, anchor: string, placing: Placing): RNumber | undefined {
  const text = node.attributes?.pairs.number;
  const place = placing.levels.find(role);
  if (text === undefined || !place) return undefined;
  const { before = text, bare = "", after = "" } = /^(?<before>.*?)(?<bare>\d{1,6})(?<after>\D*)$/s.exec(text)?.groups ?? {};
  const written = node.attributes?.values?.get("number");
  const trace = written?.text === text ? { trace: written.trace } : {};
  return { role: place.level.role, value: Number(bare || 1), text, before, bare, after, run: anchor, ...trace };
}

/** A heading inside a box, a list or a quotation: it has no number and opens no section. */
function placeFramed(node: Heading, within: Within, placing: Placing): PlacedHeading {
  const { section, frame } = within;
  if (isMissed(node, within, placing) && !numbersItems(frame, placing)) reportFramed(node, within, placing);
  const { structure } = placing.theme;
  const usual = frame === undefined || within.quoted ? usualRole(node, section) : roleOfPart(frame, structure.containers.title);
  const role = headingClass(node, section, placing.theme) ?? usual;
  const anchor = node.attributes?.id ?? placing.anchors.next(anchorOf(section, "heading"));
  addTarget(node, anchor, "section", [], section, placing);
  const outline = placing.outline.depth(ranks.framed + node.level);
  return { type: "heading", anchor, level: 0, content: node.content, outline, ...common(node, role, anchor) };
}

/** Whether the contents would list a heading if it stood in the text. One in an item or a cell has been reported by the parser. */
function isMissed({ level }: Heading, { section, frame, owner, cell }: Within, { census, theme }: Placing): boolean {
  if (owner || cell || frame === undefined || section.scope.annex) return false;
  return census.contents && level <= theme.contents.depth;
}

/** A heading in a box or a quotation is a part of that, and no entry of the contents. */
function reportFramed(node: Heading, { frame, quoted }: Within, placing: Placing): void {
  const where = quoted ? "a quotation" : `the container “${frame}”`;
  const message = `“${plainText(node.content)}” stands in ${where}: it has no number, and the contents do not list it.`;
  placing.report(diagnostic("heading-framed", message, { span: node.span }));
}

function anchorOf(section: Section, name: string): string {
  const { run } = section.scope;
  return run === "body" ? name : `${run}-${name}`;
}

function addTarget(
  node: Heading,
  anchor: string,
  kind: TargetKind,
  parts: readonly NumberPart[],
  section: Section,
  placing: Placing,
): void {
  const id = node.attributes?.id;
  placing.targets.add({
    anchor,
    place: "heading",
    kind,
    parts: parts.at(-1) && !hasClass(node, section.structure.unnumbered) ? parts : [],
    scope: section.scope,
    title: node.content,
    lone: false,
    span: node.attributes?.span ?? node.span,
    ...(id !== undefined && { id }),
  });
}

/**
 * Where Parts may be left out (a declaration of Articles alone), chapters have no numbers, or there are no levels under them, the first
 * heading may be one deeper.
 */
function reportSkip(node: Heading, level: number, section: Section, placing: Placing): void {
  const first = section.level === 0;
  const [top = "", ...deeper] = section.structure.headings;
  const start = placing.levels.find(top) && lookOf(placing.theme, top).called === undefined && deeper.length > 0 ? 0 : 1;
  const before = first ? start : section.level;
  if (level <= before + 1) return;
  const title = plainText(node.content);
  const message = first
    ? `The first heading, “${title}”, is at level ${level}.`
    : `“${title}” is at level ${level}, and the heading before it at level ${before}.`;
  placing.report(
    diagnostic("heading-skipped", message, {
      span: node.span,
      help: `Write it with ${"#".repeat(before + 1)}${first ? "" : ", one level below"}.`,
    }),
  );
}
