import { directedText, type Reading } from "../../text/directions.ts";
import { type Eastern, easternLook, easternStretches } from "./eastern.ts";
import { escapeXml } from "./xml.ts";

/** How runs are written: as any, or as those that came or went in a redline (revisions.ts). */
export interface Ink {
  /** The elements of characters and of instructions of fields. */
  readonly text: "w:t" | "w:delText";
  readonly code: "w:instrText" | "w:delInstrText";
  /** That of the paragraphs that they stand in. */
  readonly direction: "ltr" | "rtl";
  /** What Chinese letters look like, in a document that is written in them. */
  readonly eastern?: Eastern | undefined;
  /** Runs with the record of their change around them. No change may hold a link: links hold changes. */
  around(runs: string): string;
}

/** That of a document which is no redline, and of all that both versions have. */
export const black: Ink = { text: "w:t", code: "w:instrText", direction: "ltr", around: (runs) => runs };

/** A run: characters of one look. `content` and `properties` are XML already; properties in the order of the schema. */
export function run(content: string, properties = "", ink = black): string {
  return ink.around(properties === "" ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`);
}

/** Characters as the content of a run. The hyphens that do not break, or only may, are elements in Word. */
function characters(text: string, ink: Ink): string {
  if (!hyphens.test(text)) return plain(text, ink);
  return text
    .split(everyHyphen)
    .map((part) => (part === "\u2011" ? "<w:noBreakHyphen/>" : part === "\u00ad" ? "<w:softHyphen/>" : plain(part, ink)))
    .join("");
}

function plain(text: string, { text: name }: Ink): string {
  return text === "" ? "" : `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
}

const hyphens = /[\u2011\u00ad]/;
const everyHyphen = /([\u2011\u00ad])/;

/**
 * A run of plain characters; several where the direction of reading turns. In a document from right to left figures and signs alone are so too
 * ("1-", "(1)"), and Latin letters never (ISO/IEC 29500-1, 17.3.2.30).
 */
export function textRun(text: string, look: RunLook = {}, ink = black): string {
  return directedText(text, ink.direction)
    .map((stretch) => stretchRun(stretch.text, { ...look, reading: stretch }, ink))
    .join("");
}

/** Lines of plain characters with breaks between them; in a redline each break has a record of its own. */
export function brokenLines(lines: readonly string[], ink = black): string {
  return lines.map((line, at) => (at > 0 ? run("<w:br/>", "", ink) : "") + textRun(line, {}, ink)).join("");
}

/** A run of characters that are read in one direction, which the look says; several where Word has to be told of faces. */
export function stretchRun(text: string, look: RunLook, ink = black): string {
  if (text === "") return "";
  return easternStretches(text, look.italic === true, ink.eastern?.language)
    .map((own) => run(characters(own.text, ink), runProperties(own.isEastern ? easternLook(look, ink.eastern) : look), ink))
    .join("");
}

/** The last of the properties of a run, by how it is read: words from right to left have the face, the size and the language of complex scripts. */
function readingProperties({ rightToLeft, language }: Reading): string {
  if (!rightToLeft) return "";
  return `<w:rtl/>${language === undefined ? "" : `<w:lang w:bidi="${regions[language] ?? language}"/>`}`;
}

/** Languages as Word names them, which wants a region with some. */
const regions: Readonly<Record<string, string>> = { he: "he-IL", ar: "ar-SA" };

/** A typed tab, or several. */
export function tabs(count = 1, ink = black): string {
  return count > 0 ? run("<w:tab/>".repeat(count), "", ink) : "";
}

/** A field with the result that is shown until Word works it out anew: it is clean, so Word does not ask. */
export function field(instruction: string, result: string, properties = "", ink = black): string {
  return fieldStart(instruction, properties, ink) + result + fieldEnd(properties, ink);
}

/** The beginning of a field, up to its result. */
export function fieldStart(instruction: string, properties = "", ink = black): string {
  return fieldCode(instruction, properties, ink) + run('<w:fldChar w:fldCharType="separate"/>', properties, ink);
}

/** A field that has no result: it marks a place. */
export function mark(instruction: string, ink = black): string {
  return fieldCode(instruction, "", ink) + fieldEnd("", ink);
}

function fieldCode(instruction: string, properties: string, ink: Ink): string {
  const begin = run('<w:fldChar w:fldCharType="begin"/>', properties, ink);
  return begin + run(`<${ink.code} xml:space="preserve"> ${escapeXml(instruction)} </${ink.code}>`, properties, ink);
}

/** The end of a field. */
export function fieldEnd(properties = "", ink = black): string {
  return run('<w:fldChar w:fldCharType="end"/>', properties, ink);
}

/** How the characters of a run look. */
export interface RunLook {
  readonly style?: string | undefined;
  /** `w:rFonts`, where the face is not that of the style. */
  readonly fonts?: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  /** Whether letters that Word calls complex are slanted too; those of Arabic have no italics. */
  readonly slants?: boolean;
  readonly script?: "sub" | "super" | undefined;
  readonly reading?: Reading;
}

/** Run properties by what is set, in the order of the schema. */
export function runProperties(look: RunLook): string {
  let properties = look.style === undefined ? "" : `<w:rStyle w:val="${escapeXml(look.style)}"/>`;
  if (look.fonts !== undefined) properties += look.fonts;
  if (look.bold !== undefined) properties += look.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  if (look.italic && look.slants === false) properties += "<w:i/>";
  else if (look.italic !== undefined) properties += look.italic ? "<w:i/><w:iCs/>" : '<w:i w:val="0"/><w:iCs w:val="0"/>';
  if (look.script !== undefined) properties += `<w:vertAlign w:val="${look.script}script"/>`;
  return look.reading ? properties + readingProperties(look.reading) : properties;
}
