import { directedText, type Reading } from "../../text/directions.ts";
import { escapeXml } from "./xml.ts";

/** A run: characters of one look. `content` and `properties` are XML already; properties in the order of the schema. */
export function run(content: string, properties = ""): string {
  return properties === "" ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
}

/** Characters as the content of a run. The hyphens that do not break, or only may, are elements in Word. */
function characters(text: string): string {
  if (!hyphens.test(text)) return plain(text);
  return text
    .split(everyHyphen)
    .map((part) => (part === "\u2011" ? "<w:noBreakHyphen/>" : part === "\u00ad" ? "<w:softHyphen/>" : plain(part)))
    .join("");
}

function plain(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

const hyphens = /[\u2011\u00ad]/;
const everyHyphen = /([\u2011\u00ad])/;

/** A run of plain characters; several where the direction of reading turns. */
export function textRun(text: string, properties = ""): string {
  return directedText(text, "ltr")
    .map((stretch) => stretchRun(stretch.text, properties + readingProperties(stretch)))
    .join("");
}

/** A run of characters that are read in one direction, which `properties` say. */
export function stretchRun(text: string, properties: string): string {
  return text === "" ? "" : run(characters(text), properties);
}

/** The last of the properties of a run, by how it is read: words from right to left have the face, the size and the language of complex scripts. */
export function readingProperties({ rightToLeft, language }: Reading): string {
  if (!rightToLeft) return "";
  return `<w:rtl/>${language === undefined ? "" : `<w:lang w:bidi="${regions[language] ?? language}"/>`}`;
}

/** Languages as Word names them, which wants a region with some. */
const regions: Readonly<Record<string, string>> = { he: "he-IL", ar: "ar-SA" };

/** A typed tab, or several. */
export function tabs(count = 1, properties = ""): string {
  return count > 0 ? run("<w:tab/>".repeat(count), properties) : "";
}

/** A field with the result that is shown until Word works it out anew: it is clean, so Word does not ask. */
export function field(instruction: string, result: string, properties = ""): string {
  return fieldStart(instruction, properties) + result + fieldEnd(properties);
}

/** The beginning of a field, up to its result. */
export function fieldStart(instruction: string, properties = ""): string {
  return fieldCode(instruction, properties) + run('<w:fldChar w:fldCharType="separate"/>', properties);
}

/** A field that has no result: it marks a place. */
export function mark(instruction: string): string {
  return fieldCode(instruction, "") + fieldEnd();
}

function fieldCode(instruction: string, properties: string): string {
  const begin = run('<w:fldChar w:fldCharType="begin"/>', properties);
  return begin + run(`<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`, properties);
}

/** The end of a field. */
export function fieldEnd(properties = ""): string {
  return run('<w:fldChar w:fldCharType="end"/>', properties);
}

/** Run properties by what is set, in the order of the schema. */
export function runProperties(look: {
  readonly style?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly script?: "sub" | "super" | undefined;
}): string {
  let properties = look.style === undefined ? "" : `<w:rStyle w:val="${escapeXml(look.style)}"/>`;
  if (look.bold !== undefined) properties += look.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  if (look.italic !== undefined) properties += look.italic ? "<w:i/><w:iCs/>" : '<w:i w:val="0"/><w:iCs w:val="0"/>';
  if (look.script !== undefined) properties += `<w:vertAlign w:val="${look.script}script"/>`;
  return properties;
}
