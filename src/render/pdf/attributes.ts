import type { Element } from "../../text/element.ts";
import { numeral, textString } from "./values.ts";

/** What an element says of itself besides its place: language, alternative text, id and attributes, as entries of its dictionary. */
export function elementAttributes(element: Element, pageHeight: number): string {
  const { language, alt, id } = element;
  const attributes = attributeObjects(element, pageHeight);
  return [
    language === undefined ? "" : `/Lang${textString(language)}`,
    alt === undefined ? "" : `/Alt${textString(alt)}`,
    id === undefined ? "" : `/ID${textString(id)}`,
    attributes.length === 0 ? "" : `/A${attributes.length === 1 ? attributes[0] : `[${attributes.join("")}]`}`,
  ].join("");
}

const decorations = { underline: "Underline", "line-through": "LineThrough" } as const;

/** Attribute objects by owner (ISO 32000-1, 14.8.5). */
function attributeObjects(element: Element, pageHeight: number): string[] {
  const objects: string[] = [];
  if (element.box) objects.push(`<</O/Layout/Placement/Block/BBox[${boxOnPage(element.box, pageHeight)}]>>`);
  if (element.isRightToLeft) objects.push("<</O/Layout/WritingMode/RlTb>>");
  if (element.baselineShift !== undefined) objects.push(`<</O/Layout/BaselineShift ${numeral(element.baselineShift)}>>`);
  if (element.line !== undefined) objects.push(`<</O/Layout/TextDecorationType/${decorations[element.line]}>>`);
  if (element.listNumbering !== undefined) objects.push(`<</O/List/ListNumbering/${element.listNumbering}>>`);
  const { scope, colSpan = 1, rowSpan = 1 } = element;
  if (scope !== undefined || colSpan > 1 || rowSpan > 1) {
    const span = (colSpan > 1 ? `/ColSpan ${colSpan}` : "") + (rowSpan > 1 ? `/RowSpan ${rowSpan}` : "");
    objects.push(`<</O/Table${scope === undefined ? "" : `/Scope/${scope}`}${span}>>`);
  }
  return objects;
}

/** A box in page coordinates, whose y goes up: left, bottom, right, top. */
function boxOnPage([x, y, width, height]: readonly [number, number, number, number], pageHeight: number): string {
  return [x, pageHeight - y - height, x + width, pageHeight - y].map(numeral).join(" ");
}
