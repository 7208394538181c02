import { parentOf } from "./paragraph-edits.ts";
import { type Making, propertiesOf, recordAll, recorded, recordMark, recordOf, runOf } from "./run-edits.ts";
import { copyOf, element, elementsOf, type Node, type WordParts } from "./word-tree.ts";

/** A row comes behind another. */
export function insertRow(row: Node, making: Making, parts: WordParts): void {
  const made = copyOf(row);
  for (const [index, cell] of elementsOf(made, "w:tc").entries()) {
    const [first] = elementsOf(cell, "w:p");
    const run = runOf(`${making.words} ${index}`);
    const paragraph = element("w:p", "", [
      ...(first ? [copyOf(propertiesOf(first))] : []),
      making.isRecorded ? recorded("ins", [run], making) : run,
    ]);
    cell.children = [...elementsOf(cell, "w:tcPr"), paragraph];
  }
  const [properties] = elementsOf(made, "w:trPr");
  if (properties)
    properties.children = properties.children.filter((one) => typeof one !== "string" && one.name === "w:cantSplit");
  if (making.isRecorded) recordRow(made, "ins", making);
  const table = parentOf(row, parts);
  table.children.splice(table.children.indexOf(row) + 1, 0, made);
}

/** A row goes, unless it is the only one. */
export function dropRow(row: Node, making: Making, parts: WordParts): void {
  const table = parentOf(row, parts);
  if (elementsOf(table, "w:tr").length < 2) return;
  if (!making.isRecorded) {
    table.children.splice(table.children.indexOf(row), 1);
    return;
  }
  recordRow(row, "del", making);
  for (const cell of elementsOf(row, "w:tc"))
    for (const paragraph of elementsOf(cell, "w:p")) {
      recordAll(paragraph, "del", making);
      recordMark(paragraph, "del", making);
    }
}

function recordRow(row: Node, kind: "ins" | "del", making: Making): void {
  const [own] = elementsOf(row, "w:trPr");
  const properties = own ?? element("w:trPr");
  if (!own) row.children.unshift(properties);
  properties.children.push(element(`w:${kind}`, recordOf(making)));
}
