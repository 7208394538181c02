import { Document, type ISectionOptions, PageOrientation, SectionType } from "docx";
import { type Geometry, inTwips } from "../../theme/geometry.ts";
import { type Parts, partsOf } from "./docx-private.ts";
import type { Draft } from "./draft.ts";
import type { Section } from "./flow.ts";
import { fontTable } from "./fonts.ts";
import { type Frame, frameOf } from "./frame.ts";
import { headsOf } from "./heads.ts";
import { notesPart } from "./notes.ts";
import { numberingPart } from "./numbering-part.ts";
import { appPart, corePart, customProperties } from "./properties-part.ts";
import { blocksXml, type WordBlock } from "./record.ts";
import { settingsPart } from "./settings-part.ts";
import { type CarriedSource, sourceParts, sourceProperties, sourceRelationship } from "./source-part.ts";
import { stylesPart } from "./styles-part.ts";
import type { WordWishes } from "./wishes.ts";
import { zip } from "./zip.ts";

/**
 * Puts the package together. docx makes its frame: sections with their heads and feet, relationships, content types, pictures, theme. The
 * parts that it cannot make exactly (lists that restart, notes in the UN's form, styles without its own) are written here and handed to
 * it; the text is put into its document part at the end, because text as docx's objects takes ten times as long.
 */
export function packDraft(draft: Draft, sections: readonly Section[], wishes: WordWishes): Uint8Array {
  const source = wishes.plain ? undefined : wishes.source;
  const notes = { footnote: notesPart("footnote", draft), endnote: notesPart("endnote", draft) };
  const document = frameDocument(draft, sections, source);
  const parts = {
    "word/numbering.xml": numberingPart(draft.lists.used, draft.resolved.direction),
    "word/styles.xml": stylesPart(draft),
    "word/settings.xml": settingsPart(draft, wishes),
    "word/fontTable.xml": fontTable(draft.resolved, draft.theme),
    "docProps/core.xml": corePart(draft.resolved),
    "docProps/app.xml": appPart(),
  };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  const files = new Map(partsOf(document, overrides));
  const { direction } = draft.resolved;
  const asked = { sections: sections.length, drawings: draft.pictures.count, direction };
  files.set("word/document.xml", documentPart(frameOf(textOf(files, "word/document.xml"), asked), sections));
  files.set("word/footnotes.xml", notes.footnote);
  files.set("word/endnotes.xml", notes.endnote);
  for (const [path, xml] of source ? sourceParts(source) : []) files.set(path, xml);
  const encoded = inOrder(files).map(([path, data]) => [path, typeof data === "string" ? encoder.encode(data) : data] as const);
  return zip(new Map(encoded), draft.packing);
}

const encoder = new TextEncoder();

function textOf(files: Parts, path: string): string {
  const data = files.get(path);
  if (typeof data !== "string") throw new Error(`docx wrote no ${path}`);
  return data;
}

/** The parts in one order, the content types first, as Word has them. */
function inOrder(files: Parts): readonly [string, string | Uint8Array][] {
  const rank = (path: string) => (path === "[Content_Types].xml" ? "" : path);
  return [...files].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
}

/** The document as docx sees it: sections that hold nothing but the pictures. */
function frameDocument(draft: Draft, sections: readonly Section[], source: CarriedSource | undefined): Document {
  const { properties } = draft.resolved;
  const { carrier } = draft.pictures;
  const document = new Document({
    title: properties.title,
    evenAndOddHeaderAndFooters: true,
    customProperties: customProperties(properties, source),
    theme: { fonts: { headings: { latin: "Times New Roman" }, body: { latin: "Times New Roman" } } },
    sections: sections.map((section, index) => ({
      ...(index === 0 &&
        headsOf(
          draft,
          sections.some(({ turned }) => turned),
        )),
      properties: sectionProperties(section, index === 0, draft),
      children: index === 0 && carrier ? [carrier] : [],
    })),
  });
  const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  for (const { id, target } of draft.links.all) {
    document.Document.Relationships.addRelationship(id, hyperlink, target, "External");
  }
  const notes = draft.notes.kind === "footnote" ? document.FootNotes : document.Endnotes;
  for (const { id, target } of draft.noteLinks.all) notes.Relationships.addRelationship(id, hyperlink, target, "External");
  if (source) {
    document.Document.Relationships.addRelationship("Source", sourceRelationship.type, sourceRelationship.target);
    document.ContentTypes.addOverride(sourceProperties.contentType, sourceProperties.path);
  }
  return document;
}

/** The number that printers know A4 by; without it one may take what paper it has. */
const codeOfA4 = 9;

/** Paper, margins and kind of a section (un-format 2.1, 2.7). Only the first has a first page of its own. */
function sectionProperties(
  section: Section,
  first: boolean,
  { theme, prepared }: Draft,
): NonNullable<ISectionOptions["properties"]> {
  const { width, height, header, footer } = theme.page;
  const isA4 = width === 11906 && height === 16838;
  const orientation = section.turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    titlePage: first,
    ...(!first && { type: SectionType.NEXT_PAGE }),
    page: {
      size: { width, height, orientation, ...(isA4 && { code: codeOfA4 }) },
      margin: { ...marginsOf(section.turned ? prepared.pages.turned : prepared.pages.upright), header, footer, gutter: 0 },
    },
  };
}

/** The margins of pages in twips. */
function marginsOf({ width, height, top, bottom, left, right }: Geometry): Record<"top" | "bottom" | "left" | "right", number> {
  return { top: inTwips(top), bottom: inTwips(height - bottom), left: inTwips(left), right: inTwips(width - right) };
}

/** The text inside docx's document part: the last section's properties stand behind it, those of the others in their last paragraphs. */
function documentPart({ open, close, sections: properties, drawings }: Frame, sections: readonly Section[]): string {
  let xml = open;
  for (const [index, { blocks }] of sections.entries()) {
    const last = index === sections.length - 1;
    const section = properties[index] ?? "";
    xml += last ? blocksXml(blocks, drawings) + section : blocksXml(endedBy(section, blocks), drawings);
  }
  return xml + close;
}

/** Blocks whose last, a paragraph, ends a section. */
function endedBy(section: string, blocks: readonly WordBlock[]): readonly WordBlock[] {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") throw new Error("a section that ends with no paragraph");
  return [...blocks.slice(0, -1), { ...last, section }];
}
