import { Document, type ISectionOptions, PageOrientation, SectionType } from "docx";
import type { PageLook } from "../../theme/theme.ts";
import { type Parts, partsOf } from "./docx-private.ts";
import type { Draft } from "./draft.ts";
import type { Flow, Section } from "./flow.ts";
import { fontTable } from "./font-table.ts";
import { headsOf } from "./heads.ts";
import { notesPart } from "./notes.ts";
import { numberingPart } from "./numbering-part.ts";
import { numberDrawings } from "./pictures.ts";
import { appPart, corePart, customProperties } from "./properties-part.ts";
import { settingsPart } from "./settings-part.ts";
import { stylesPart } from "./styles-part.ts";
import { zip } from "./zip.ts";

/**
 * Puts the package together. docx makes its frame: sections with their heads and feet, relationships, content types, pictures, theme. The
 * parts that it cannot make exactly (lists that restart, notes in the UN's form, styles without its own) are written here and handed to
 * it; the text is put into its document part at the end, because text as docx's objects takes ten times as long.
 */
export function packDraft(draft: Draft, flow: Flow): Uint8Array {
  const notes = { footnote: notesPart("footnote", draft), endnote: notesPart("endnote", draft) };
  const document = frameOf(draft, flow.sections);
  const parts = {
    "word/numbering.xml": numberingPart(draft.lists.used),
    "word/styles.xml": stylesPart(draft),
    "word/settings.xml": settingsPart(draft),
    "word/fontTable.xml": fontTable(),
    "docProps/core.xml": corePart(draft.resolved),
    "docProps/app.xml": appPart(),
  };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  const files = new Map(partsOf(document, overrides));
  files.set("word/document.xml", documentPart(textOf(files, "word/document.xml"), draft, flow.sections));
  files.set("word/footnotes.xml", notes.footnote);
  files.set("word/endnotes.xml", notes.endnote);
  for (const path of files.keys()) {
    if (/^word\/footer\d+\.xml$/.test(path)) files.set(path, numberDrawings(textOf(files, path), firstInFeet));
  }
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

/** Drawings in feet have numbers beyond those in the text. */
const firstInFeet = 10_001;

/** The document as docx sees it: sections that hold nothing but the pictures. */
function frameOf(draft: Draft, sections: readonly Section[]): Document {
  const { properties } = draft.resolved;
  const { carrier } = draft.pictures;
  const document = new Document({
    title: properties.title,
    evenAndOddHeaderAndFooters: true,
    customProperties: customProperties(properties),
    theme: { fonts: { headings: { latin: "Times New Roman" }, body: { latin: "Times New Roman" } } },
    sections: sections.map((section, index) => ({
      ...(index === 0 && headsOf(draft)),
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
  return document;
}

/** Paper, margins and kind of a section (un-format 2.1, 2.7). Only the first has a first page of its own. */
function sectionProperties(section: Section, first: boolean, { theme }: Draft): NonNullable<ISectionOptions["properties"]> {
  const { width, height, margin, header, footer } = theme.page;
  const orientation = section.turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    titlePage: first,
    ...(!first && { type: SectionType.NEXT_PAGE }),
    page: {
      size: { width, height, orientation },
      margin: { top: margin.top, bottom: margin.bottom, left: margin.start, right: margin.end, header, footer, gutter: 0 },
    },
  };
}

/** The text between docx's opening of the document part and its last section; the earlier sections end in their last paragraphs. */
function documentPart(frame: string, draft: Draft, sections: readonly Section[]): string {
  const open = frame.indexOf("<w:body>") + "<w:body>".length;
  const properties = (frame.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? []).map((section) => onPaper(section, draft.theme.page));
  if (open < 8 || properties.length !== sections.length) throw new Error("docx wrote another frame than it was asked for");
  const text = sections.map(({ blocks }, index) => {
    const last = index === sections.length - 1;
    return last ? blocks.join("") + properties[index] : endSection(blocks, properties[index] ?? "");
  });
  return draft.pictures.place(frame.slice(0, open) + text.join(""), frame) + frame.slice(frame.indexOf("</w:body>"));
}

/** The section with the printer's number of its paper, without which a printer may take what it has: A4 is 9. */
function onPaper(section: string, { width, height }: PageLook): string {
  return width === 11906 && height === 16838 ? section.replace(/<w:pgSz ([^>]*?)\/>/, '<w:pgSz $1 w:code="9"/>') : section;
}

/** Ends a section in its last paragraph. */
function endSection(blocks: readonly string[], properties: string): string {
  const last = blocks.at(-1) ?? "";
  const at = last.indexOf("</w:pPr>");
  return blocks.slice(0, -1).join("") + last.slice(0, at) + properties + last.slice(at);
}
