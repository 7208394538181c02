import type { ListPlace } from "./lists.ts";
import { element, escapeXml, val } from "./xml.ts";

/** What a paragraph has besides its style: list membership, and the few things that un-format has typed by hand. */
export interface ParagraphOptions {
  readonly style: string;
  /** Its place in a list, where the style alone does not say it. */
  readonly place?: ListPlace | undefined;
  /** Alignment of a cell by its column, which the author chose. */
  readonly align?: "right" | "center" | undefined;
  /** A label whose rows must stay with the next (cells of a table's head, pictures with their source). */
  readonly keepNext?: boolean | undefined;
  /** Spacing that differs from the style's, as XML. */
  readonly spacing?: string | undefined;
  readonly content: string;
}

/** A paragraph. It always has properties, so that a section can end in any. */
export function paragraph({ style, place, align, keepNext, spacing, content }: ParagraphOptions): string {
  let properties = `<w:pStyle w:val="${escapeXml(style)}"/>`;
  if (keepNext) properties += "<w:keepNext/>";
  if (place) properties += numberProperties(place);
  if (spacing) properties += spacing;
  if (align) properties += `<w:jc w:val="${align}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** `w:numPr`: the level and the use of the list. */
export function numberProperties({ level, num }: ListPlace): string {
  return element("w:numPr", {}, val("w:ilvl", level) + val("w:numId", num.id));
}
