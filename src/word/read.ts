import type { Report } from "../diagnostics/diagnostic.ts";
import type { WBlock } from "./blocks.ts";
import { LeftOut } from "./left-out.ts";
import { type Numberings, readNumbering } from "./numbering.ts";
import { WordPackage } from "./package.ts";
import { ParagraphProperties } from "./paragraph-properties.ts";
import { readBlock } from "./read-blocks.ts";
import { readComments } from "./read-comments.ts";
import { readCustomXml, readProperties, readVariables } from "./read-facts.ts";
import { readMargins } from "./read-margins.ts";
import { readNotes } from "./read-notes.ts";
import { readSection } from "./read-section.ts";
import { RunLooks } from "./run-looks.ts";
import { type Reading, Story } from "./story.ts";
import { readStyles, type StyleSheet } from "./styles.ts";
import type { WordFile } from "./word-file.ts";
import { childOf, valOf } from "./xml.ts";

/**
 * Reads a Word file from its bytes. `path` is what messages print. What is no Word file that can be read is reported as an error, and gives
 * nothing; what could not be taken over of one is reported, and left out. Never throws for bad bytes, and opens nothing else.
 */
export function readWordFile(path: string, bytes: Uint8Array, report: Report): WordFile | undefined {
  return WordPackage.open(path, bytes, report, (opened) => readPackage(opened, report));
}

function readPackage(opened: WordPackage, report: Report): WordFile {
  const main = mainPartOf(opened);
  const treeOf = (type: string) => {
    const part = opened.partOf(main, type);
    return part === undefined ? undefined : opened.treeOf(part);
  };
  const styles = treeOf("styles");
  const sheet = readStyles(styles);
  const numberings = readNumbering(treeOf("numbering"), listOfStyles(sheet));
  const reading = readingOf(opened, sheet, numberings);
  const notes = readNotes(main, reading);
  const story = new Story(reading, main);
  const body: WBlock[] = [];
  const root = opened.treeOf(main, {
    within: "w:body",
    take: (element) => {
      if (element.name === "w:sectPr") story.sections.push({ section: readSection(element), element });
      else readBlock(element, story, body);
    },
  });
  if (root?.name !== "w:document")
    opened.refuseWith("word-kind", `${opened.path} is ${kindOf(root?.name)}, not a Word document.`);
  const file: WordFile = {
    path: opened.path,
    body,
    notes,
    margins: readMargins(story, reading),
    sections: story.sections.map(({ section }) => section),
    comments: readComments(main, reading),
    ...readProperties(opened),
    variables: readVariables(treeOf("settings")),
    customXml: readCustomXml(main, opened),
    media: opened.bytesOf(reading.media),
    styles: sheet.styles,
    numberings,
  };
  if (opened.relationshipsOf(main).some(({ type }) => type === "vbaProject"))
    reading.leftOut.add("word-left", "macros", { part: main, paragraph: 1 });
  reading.leftOut.report(report);
  return file;
}

function readingOf(opened: WordPackage, sheet: StyleSheet, numberings: Numberings): Reading {
  return {
    opened,
    properties: new ParagraphProperties(sheet, numberings),
    looks: new RunLooks(sheet),
    leftOut: new LeftOut(opened.path),
    notes: new Set(),
    media: new Set(),
    readBlock,
    tableStyle: (id) => {
      const style = sheet.styles.get(id);
      return style?.of === "table"
        ? {
            name: style.name,
            hasLines: sheet.details.get(style)?.hasLines ?? false,
            setsOffHead: sheet.details.get(style)?.setsOffHead ?? false,
          }
        : undefined;
    },
  };
}

/** The numbering that a style of lists names. */
function listOfStyles({ styles, details }: StyleSheet): (id: string) => string | undefined {
  return (id) => {
    const style = styles.get(id);
    const sets = (style && details.get(style)?.paragraph) ?? [];
    return valOf(childOf(sets.at(-1)?.properties, "w:numPr"), "w:numId");
  };
}

/** The part with the text, which the package names itself. */
function mainPartOf(opened: WordPackage): string {
  if (!opened.has("[Content_Types].xml"))
    opened.refuseWith(
      "word-broken",
      `${opened.path} is damaged or not whole: it has no list of its parts ([Content_Types].xml).`,
    );
  const found = opened.relationshipsOf("").find(({ type, isExternal }) => type === "officeDocument" && !isExternal);
  if (!found)
    return opened.refuseWith(
      "word-broken",
      `${opened.path} is damaged or not whole: it does not say which part has its text (_rels/.rels).`,
    );
  if (!opened.has(found.target))
    opened.refuseWith(
      "word-broken",
      `${opened.path} is damaged or not whole: the part with its text, ${found.target}, is not in it.`,
    );
  return found.target;
}

/** What a package is by the root of its main part. */
function kindOf(root = ""): string {
  if (root.endsWith(":workbook")) return "a spreadsheet";
  return root.endsWith(":presentation") ? "a presentation" : "a package of another program";
}
