import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

/**
 * What LibreOffice (25.2) does otherwise with recorded changes than ISO/IEC 29500-1, 17.13.5, says, whatever is written. Each kind is told from
 * the Word file, so that no other difference passes for it.
 */
export interface Quirks {
  /** Changed paragraphs that stay as empty ones: a note, a hyphen that does not break or the field of contents cuts off the record of their mark. */
  readonly staying: number;
  /** Whether a changed row holds a table: the row stays, and is empty. */
  readonly keepsRows: boolean;
  /** Whether numbers are counted otherwise: a list that a changed paragraph names by itself is counted with others, and a record of its level is lost. */
  readonly miscounts: boolean;
}

/** The kinds that the changes of a Word file are of, once all are settled. What records say of former places counts where they are rejected. */
export function quirksOf(path: string, settled: "rejected" | "accepted"): Quirks {
  const xml = textPart(path);
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
  const staying = paragraphs.reduce((sum, paragraph, at) => sum + staysOf(paragraph, paragraphs[at + 1]), 0);
  return {
    staying,
    keepsRows: xml.split("<w:tr>").some(holdsTable),
    miscounts:
      staying > 0 ||
      (settled === "rejected" && formerPlace.test(xml)) ||
      paragraphs.some((each) => kindOf(each) !== undefined && /<w:numPr>.*<\/w:pPr>/.test(each)),
  };
}

/** Whether a paragraph of a Word file was the title of a table and is not now, or the other way round. */
export function retitles(path: string): boolean {
  return /<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="TableTitleG"\/>/.test(textPart(path));
}

function textPart(path: string): string {
  const part = unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"];
  return part ? strFromU8(part) : "";
}

const formerPlace = /<w:pPrChange [^>]*><w:pPr>(?:(?!<\/w:pPr>).)*<w:numPr>/;

/** How many empty lines stay of a paragraph: contents are a section, so that what is before them stays too; what goes on with what came is read. */
function staysOf(paragraph: string, next = ""): number {
  const kind = kindOf(paragraph);
  if (kind === undefined) return 0;
  if (/nstrText[^>]*> TOC /.test(paragraph)) return 2;
  const isCut = /<w:footnoteReference|<w:noBreakHyphen/.test(paragraph);
  return isCut && (kind === "del" || kindOf(next) !== kind) ? 1 : 0;
}

/** What the record of a paragraph's mark says; none where there is none. */
function kindOf(paragraph: string): string | undefined {
  return /<w:rPr><w:(ins|del|moveFrom|moveTo) [^>]*\/><\/w:rPr>(?:<w:sectPr|<w:pPrChange|<\/w:pPr>)/.exec(paragraph)?.[1];
}

/** Whether a row came or went with a table in it; it is cut off where another begins. */
function holdsTable(row: string): boolean {
  const table = row.indexOf("<w:tbl>");
  const end = row.indexOf("</w:tr>");
  return /^<w:trPr>(?:(?!<\/w:trPr>).)*<w:(?:ins|del) /.test(row) && table >= 0 && (end < 0 || table < end);
}

/** A line of what LibreOffice shows of a document: a paragraph's style, number and words; "cell" and "note" stand before those of cells and notes. */
export type OfficeLine = string;

/**
 * Lines that can be compared. Left out are lines of a point, which nobody sees, and whether an end rule stands on a turned page, which is the
 * new version's in both; a note's first tabs are read differently where another note was before it.
 */
export function comparable(lines: readonly OfficeLine[], { keepsRows, miscounts }: Quirks): readonly OfficeLine[] {
  return lines
    .filter((line) => line !== "_ Table End_G |  | " && !(keepsRows && (line === "cell" || isEmpty(line))))
    .map((line) => line.replace(/^(Footnote \| {2}\| )\t+/, "$1").replace(/^_ End Rule_G Turned \|/, "_ End Rule_G |"))
    .map((line) => (miscounts ? line.replace(/^(.*?) \| .*? \| /, "$1 | ") : line));
}

/** Lines without the empty ones that stayed, as far as they may: those that the other version has not. */
export function withoutStaying(
  lines: readonly OfficeLine[],
  expected: readonly OfficeLine[],
  { staying }: Quirks,
): readonly OfficeLine[] {
  const kept: OfficeLine[] = [];
  let left = staying;
  for (const line of lines) {
    if (left > 0 && isEmpty(line) && line !== expected[kept.length]) left -= 1;
    else kept.push(line);
  }
  return kept;
}

function isEmpty(line: OfficeLine): boolean {
  return / \| $/.test(line);
}
