import type { RNumber } from "../document/number.ts";
import { plainText } from "../document/plain.ts";
import type { Paragraph } from "../document/tree.ts";
import { lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import { insertedNumber } from "./inserted.ts";
import { partsOf } from "./levels.ts";
import { countUnder, itemRole, numbersItems } from "./place-under.ts";
import { common, type Opening, type PlacedParagraph } from "./placed.ts";
import { classRole, hasClass, type Owner, type Placing, type Section, type Within } from "./placing.ts";
import type { PreambleEvent } from "./preamble.ts";
import { isDeclaring, isOrgan, organLine } from "./preamble-lines.ts";

/** Places a paragraph; before the first of a preamble stands the line of the organ, where the author left it out. */
export function placeParagraph(node: Paragraph, within: Within, placing: Placing): readonly PlacedParagraph[] {
  const { section, frame } = within;
  if (within.inNote) return [placeInNote(node, within, placing)];
  const given = classRole(node, placing.theme);
  if (within.cell && within.owner)
    return [plain(node, `table-continuation-${Math.min(within.depth, cellDepth)}`, section, placing)];
  if (within.owner) return [plain(node, given ?? continuationRole(within, placing), section, placing)];
  if (frame !== undefined && within.counts && given === undefined) return [placeUnder(node, frame, within, placing)];
  if (frame !== undefined) {
    const role = frame === "quotation" ? atDepth("quotation", within.depth + 1, placing.theme) : `${frame}-text`;
    const lead = given === "unnumbered" && numbersItems(frame, placing);
    return [plain(node, lead ? role : (given ?? role), section, placing)];
  }
  if (given !== undefined) return [placeGiven(node, given, section, placing)];
  if (section.preamble.state !== "closed") return placePreambular(node, section, placing);
  return [placeNumbered(node, section, placing)];
}

/** How deep lists in cells go. */
const cellDepth = 4;

/** A paragraph that goes on in an item stands under its text: "continuation-2" in one of the second depth. */
function continuationRole({ section, frame, depth }: Within, { theme }: Placing): string {
  if (frame !== undefined && Object.hasOwn(theme.roles, `${frame}-continuation`))
    return atDepth(`${frame}-continuation`, depth, theme);
  return atDepth(section.recommendations > 0 ? "recommendation-continuation" : "continuation", depth, theme);
}

/** The role of what stands some steps in, of which the first has no number; the theme's deepest, where it has none so deep. */
function atDepth(role: string, depth: number, { roles }: Theme): string {
  for (let step = depth; step > 1; step--) if (Object.hasOwn(roles, `${role}-${step}`)) return `${role}-${step}`;
  return role;
}

/** A paragraph of a note. The note's own name refers to it, so it has no label. */
function placeInNote(node: Paragraph, { frame, owner, depth }: Within, { theme }: Placing): PlacedParagraph {
  const quoted = frame === "quotation" && !owner;
  const role = quoted ? atDepth("note-quotation", depth, theme) : atDepth("note-continuation", depth + 1, theme);
  return { type: "paragraph", content: node.content, ...common(node, role) };
}

function placeGiven(node: Paragraph, given: string, section: Section, placing: Placing): PlacedParagraph {
  const { clause } = lookOf(placing.theme, given);
  if (clause === "organ") section.preamble.take("organ");
  if (given === "unnumbered" && section.recommendations > 0) return plain(node, "recommendation-unnumbered", section, placing);
  return plain(node, given, section, placing, clause);
}

function placePreambular(node: Paragraph, section: Section, placing: Placing): readonly PlacedParagraph[] {
  const { part, wantsOrgan } = section.preamble.take(preambularEvent(node, section, placing));
  const placed = plain(node, part === "organ" ? "organ" : "preambular", section, placing, part);
  const organ = wantsOrgan ? organLine(section) : undefined;
  return organ ? [plain(organ, "organ", section, placing, "organ"), placed] : [placed];
}

/** What a paragraph says in a preamble. A resolution has no paragraph that declares: there it is a clause. */
function preambularEvent(node: Paragraph, section: Section, { words }: Placing): PreambleEvent {
  if (section.preamble.state === "before" && isOrgan(node, section)) return "organ";
  return section.structure.preamble === "declares" && isDeclaring(plainText(node.content), words) ? "declaring" : "clause";
}

/** A paragraph of a container of numbered items that has no list: it is one of them. */
function placeUnder(node: Paragraph, frame: string, within: Within, placing: Placing): PlacedParagraph {
  const { section } = within;
  const role = itemRole(frame);
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
  const recommends = section.recommendations > 0;
  const { series } = section;
  if (!place || series.lone) return placeBare(node, recommends, section, placing);
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
    ...common(node, recommends ? "recommendation" : place.level.role, anchor),
  };
}

/** A number that is printed with the article's says itself in which article it stands. */
function ownerOf(number: RNumber, { series: { article } }: Section): Owner {
  return { kind: "paragraph", parts: partsOf(number), number, ...(article && !number.under && { article }) };
}

/** A paragraph that nothing numbers: alone in its article, or of a type without paragraph numbers. */
function placeBare(node: Paragraph, recommends: boolean, section: Section, placing: Placing): PlacedParagraph {
  const role = section.structure.paragraph;
  const numbered = placing.levels.find(role) !== undefined;
  const bare = recommends
    ? "recommendation-unnumbered"
    : numbered || lookOf(placing.theme, role).clause === "preambular"
      ? "unnumbered"
      : role;
  const owner = section.series.lone ? section.owner : undefined;
  if (lookOf(placing.theme, role).clause === "instruction") return placeInstruction(node, section, placing);
  return { type: "paragraph", content: node.content, ...common(node, bare, label(node, owner, section, placing)) };
}

/** An instruction of a corrigendum; what follows one that ends with a colon is the text that it puts in. */
function placeInstruction(node: Paragraph, section: Section, placing: Placing): PlacedParagraph {
  if (section.announced) return plain(node, "unnumbered", section, placing);
  section.announced = /[:：]\s*$/.test(plainText(node.content));
  return plain(node, section.structure.paragraph, section, placing, "instruction");
}

function plain(node: Paragraph, role: string, section: Section, placing: Placing, opening?: Opening): PlacedParagraph {
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
