import type { RNumber } from "../document/number.ts";
import { plainText } from "../document/plain.ts";
import type { Paragraph, Role } from "../document/tree.ts";
import { roleOfPart } from "../theme/containers.ts";
import { atDepth, lookOf } from "../theme/look.ts";
import { insertedNumber } from "./inserted.ts";
import { partsOf } from "./levels.ts";
import { countUnder, itemRole, numbersItems } from "./place-under.ts";
import { common, type Opening, type PlacedParagraph } from "./placed.ts";
import { classRole, hasClass, type Owner, type Placing, roleIn, type Section, type Within } from "./placing.ts";
import type { PreambleEvent } from "./preamble.ts";
import { isDeclaring, isOrgan, organLine } from "./preamble-lines.ts";

/** Places a paragraph; before the first of a preamble stands the line of the organ, where the author left it out. */
export function placeParagraph(node: Paragraph, within: Within, placing: Placing): readonly PlacedParagraph[] {
  const { section, frame } = within;
  if (within.inNote) return [placeInNote(node, within, placing)];
  const given = classRole(node, placing.theme);
  if (within.cell && within.owner)
    return [plain(node, atDepth(placing.theme.structure.tables.continuations, within.depth), section, placing)];
  if (within.owner) return [plain(node, given ?? continuationRole(within, placing), section, placing)];
  if (frame !== undefined && within.counts && given === undefined) return [placeUnder(node, frame, within, placing)];
  if (frame !== undefined) {
    const { quotations, unnumbered } = section.structure;
    const { text } = placing.theme.structure.containers;
    const role = within.quoted ? atDepth(quotations, within.depth + 1) : roleOfPart(frame, text);
    const lead = given === unnumbered && numbersItems(frame, placing);
    return [plain(node, lead ? role : (given ?? role), section, placing)];
  }
  if (given !== undefined) return [placeGiven(node, given, section, placing)];
  if (section.preamble.state !== "closed") return placePreambular(node, section, placing);
  return [placeNumbered(node, section, placing)];
}

/** A paragraph that goes on in an item stands under its text, in a container as that has it. */
function continuationRole({ section, frame, depth }: Within, { theme }: Placing): Role {
  const patterns = frame === undefined ? [] : theme.structure.containers.continuations;
  const own = patterns.map((pattern) => roleOfPart(frame ?? "", pattern)).filter((role) => Object.hasOwn(theme.roles, role));
  return own.length > 0 ? atDepth(own, depth) : roleIn(section, atDepth(section.structure.continuations, depth));
}

/** A paragraph of a note. The note's own name refers to it, so it has no label. */
function placeInNote(node: Paragraph, { quoted, owner, depth }: Within, { theme }: Placing): PlacedParagraph {
  const { quotations, continuations } = theme.structure.notes;
  const role = quoted && !owner ? atDepth(quotations, depth) : atDepth(continuations, depth + 1);
  return { type: "paragraph", content: node.content, ...common(node, role) };
}

function placeGiven(node: Paragraph, given: Role, section: Section, placing: Placing): PlacedParagraph {
  const { clause } = lookOf(placing.theme, given);
  if (clause === "organ") section.preamble.take("organ");
  return plain(node, given === section.structure.unnumbered ? roleIn(section, given) : given, section, placing, clause);
}

function placePreambular(node: Paragraph, section: Section, placing: Placing): readonly PlacedParagraph[] {
  const { part, wantsOrgan } = section.preamble.take(preambularEvent(node, section, placing));
  const { organ, preambular } = section.structure;
  const placed = plain(node, part === "organ" ? organ : preambular, section, placing, part);
  const line = wantsOrgan ? organLine(section, placing.words) : undefined;
  return line ? [plain(line, organ, section, placing, "organ"), placed] : [placed];
}

/** What a paragraph says in a preamble. A resolution has no paragraph that declares: there it is a clause. */
function preambularEvent(node: Paragraph, section: Section, { words }: Placing): PreambleEvent {
  if (section.preamble.state === "before" && isOrgan(node, section)) return "organ";
  return section.structure.preamble === "declares" && isDeclaring(plainText(node.content), words) ? "declaring" : "clause";
}

/** A paragraph of a container of numbered items that has no list: it is one of them. */
function placeUnder(node: Paragraph, frame: Role, within: Within, placing: Placing): PlacedParagraph {
  const { section } = within;
  const role = itemRole(frame, placing.theme);
  const counted = countUnder(role, section, placing);
  if (!counted) return plain(node, role, section, placing);
  const { number, owner } = counted;
  return {
    type: "paragraph",
    content: node.content,
    number,
    named: owner,
    ...common(node, role, label(node, owner, section, placing)),
  };
}

function placeNumbered(node: Paragraph, section: Section, placing: Placing): PlacedParagraph {
  const place = placing.levels.find(section.structure.paragraph);
  const { series } = section;
  if (!place || series.lone) return placeBare(node, section, placing);
  series.inserted = series.value > 0 && hasClass(node, "inserted") ? series.inserted + 1 : 0;
  if (series.inserted === 0) series.value += 1;
  const { inserted, run, parent } = series;
  const counted = placing.levels.number(place, series.value, { run, parent, data: section.scope.document.data });
  const number = inserted > 0 ? insertedNumber(counted, inserted) : counted;
  const owner = ownerOf(number, section);
  section.owner = owner;
  section.above = { owner, counted: new Map() };
  const anchor = label(node, owner, section, placing);
  return {
    type: "paragraph",
    content: node.content,
    number,
    named: owner,
    ...common(node, roleIn(section, place.level.role), anchor),
  };
}

/** A number that is printed with the article's says itself in which article it stands. */
function ownerOf(number: RNumber, { series: { article } }: Section): Owner {
  return { kind: "paragraph", parts: partsOf(number), number, ...(article && !number.under && { article }) };
}

/** A paragraph that nothing numbers: alone in its article, or of a type without paragraph numbers. */
function placeBare(node: Paragraph, section: Section, placing: Placing): PlacedParagraph {
  const { paragraph: role, unnumbered } = section.structure;
  const numbered = placing.levels.find(role) !== undefined;
  const { clause } = lookOf(placing.theme, role);
  const owner = section.series.lone ? section.owner : undefined;
  if (clause === "instruction") return placeInstruction(node, section, placing);
  const bare = roleIn(section, numbered || clause === "preambular" ? unnumbered : role);
  return { type: "paragraph", content: node.content, ...common(node, bare, label(node, owner, section, placing)) };
}

/** An instruction of a corrigendum; what follows one that ends with a colon is the text that it puts in. */
function placeInstruction(node: Paragraph, section: Section, placing: Placing): PlacedParagraph {
  if (section.announced) return plain(node, section.structure.unnumbered, section, placing);
  section.announced = /[:：]\s*$/.test(plainText(node.content));
  return plain(node, section.structure.paragraph, section, placing, "instruction");
}

function plain(node: Paragraph, role: Role, section: Section, placing: Placing, opening?: Opening): PlacedParagraph {
  const anchor = label(node, undefined, section, placing);
  return { type: "paragraph", content: node.content, ...(opening && { opening }), ...common(node, role, anchor) };
}

/** Makes the paragraph's label known, where it has one; gives its anchor. */
function label(node: Paragraph, owner: Owner | undefined, section: Section, placing: Placing): string | undefined {
  const id = node.attributes?.id;
  if (id === undefined) return undefined;
  placing.targets.add({
    id,
    anchor: id,
    place: "paragraph",
    kind: owner?.kind ?? "paragraph",
    parts: owner?.parts ?? [],
    scope: section.scope,
    lone: false,
    span: node.attributes?.span ?? node.span,
    ...(owner?.article && { article: owner.article }),
  });
  return id;
}
