import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from "docx";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Marks } from "../../layout/first-foot.ts";
import type { Draft } from "./draft.ts";
import type { Flow, Section } from "./flow.ts";
import { headsOf } from "./heads.ts";
import { notesPart } from "./notes.ts";
import { numberingPart } from "./numbering-part.ts";
import { numberDrawings } from "./pictures.ts";
import { appPart, corePart, customProperties } from "./properties-part.ts";
import { settingsPart } from "./settings-part.ts";
import { stylesPart } from "./styles-part.ts";
import { declaration, element, nameSpaces } from "./xml.ts";

/**
 * Puts the package together. docx makes its frame: sections with their heads and feet, relationships, content types, pictures, theme. The
 * parts that it cannot make exactly (lists that restart, notes in the UN's form, styles without its own) are written here and handed to
 * it; the text is put into its document part at the end, because text as docx's objects takes ten times as long.
 */
export async function packDraft(draft: Draft, flow: Flow, marks: Marks): Promise<Uint8Array> {
  const notes = { footnote: notesPart("footnote", draft), endnote: notesPart("endnote", draft) };
  const document = frameOf(draft, flow.sections, marks);
  const parts = {
    "word/numbering.xml": numberingPart(draft.lists.used),
    "word/styles.xml": stylesPart(draft),
    "word/settings.xml": settingsPart(draft.theme.page),
    "word/fontTable.xml": declaration + element("w:fonts", nameSpaces),
    "docProps/core.xml": corePart(draft.resolved),
    "docProps/app.xml": appPart(),
  };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  const files = unzipSync(await Packer.pack(document, "uint8array", false, overrides));
  const frame = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  files["word/document.xml"] = strToU8(documentPart(frame, draft, flow.sections));
  files["word/footnotes.xml"] = strToU8(notes.footnote);
  files["word/endnotes.xml"] = strToU8(notes.endnote);
  for (const path of Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name))) {
    files[path] = strToU8(numberDrawings(strFromU8(files[path] ?? new Uint8Array()), firstInFeet));
  }
  return zip(files);
}

/** Drawings in feet have numbers beyond those in the text. */
const firstInFeet = 10_001;

/** The document as docx sees it: sections that hold nothing but the pictures. */
function frameOf(draft: Draft, sections: readonly Section[], marks: Marks): Document {
  const { properties } = draft.resolved;
  const { carrier } = draft.pictures;
  const document = new Document({
    title: properties.title,
    evenAndOddHeaderAndFooters: true,
    customProperties: customProperties(properties),
    theme: { fonts: { headings: { latin: "Times New Roman" }, body: { latin: "Times New Roman" } } },
    sections: sections.map((section, index) => ({
      ...(index === 0 && headsOf(draft, marks)),
      properties: sectionProperties(section, index === 0, draft),
      children: index === 0 && carrier ? [carrier] : [],
    })),
  });
  const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  for (const { id, target } of draft.links.all) {
    document.Document.Relationships.addRelationship(id, hyperlink, target, "External");
  }
  const { View: _, Relationships: relationships } = draft.notes.kind === "footnote" ? document.FootNotes : document.Endnotes;
  for (const { id, target } of draft.noteLinks.all) relationships.addRelationship(id, hyperlink, target, "External");
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
  const properties = frame.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  if (open < 8 || properties.length !== sections.length) throw new Error("docx wrote another frame than it was asked for");
  const text = sections.map(({ blocks }, index) => {
    const last = index === sections.length - 1;
    return last ? blocks.join("") + properties[index] : endSection(blocks, properties[index] ?? "");
  });
  return draft.pictures.place(frame.slice(0, open) + text.join(""), frame) + frame.slice(frame.indexOf("</w:body>"));
}

/** Ends a section in its last paragraph; every table is followed by one. */
function endSection(blocks: readonly string[], properties: string): string {
  const last = blocks.at(-1) ?? "";
  const at = last.indexOf("</w:pPr>");
  return blocks.slice(0, -1).join("") + last.slice(0, at) + properties + last.slice(at);
}

/** The earliest time that a zip file knows, for every file in it. */
const pinned = new Date(1980, 0, 1);

/** Zips in one order and with one time, so that the same document gives the same bytes. The content types come first, as Word has them. */
function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = "[Content_Types].xml";
  const paths = Object.keys(files).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const sorted: Zippable = {};
  for (const path of paths) {
    const bytes = files[path];
    if (bytes) sorted[path] = bytes;
  }
  return zipSync(sorted, { mtime: pinned, level: 6 });
}
