import { textParagraphs } from "./author-paragraphs.ts";
import { contentOf, cut, type Making, propertiesOf, recordAll, recorded, recordMark, runOf, textRuns } from "./run-edits.ts";
import { allOf, copyOf, element, elementsOf, type Node, type WordParts } from "./word-tree.ts";

/** Whether a section ends in a paragraph, which then has to stay where it is. */
function endsSection(paragraph: Node): boolean {
  return allOf(paragraph, "w:sectPr").length > 0;
}

/** Whether paragraphs come and go beside one: not in the cells of tables. */
function isFree(paragraph: Node, { body }: WordParts): boolean {
  return body.children.includes(paragraph) && !endsSection(paragraph);
}

/** The element that a paragraph or a row stands in. */
export function parentOf(node: Node, { body }: WordParts): Node {
  const find = (within: Node): Node | undefined =>
    within.children.includes(node)
      ? within
      : elementsOf(within)
          .map(find)
          .find((one) => one !== undefined);
  return find(body) ?? body;
}

/** A paragraph comes behind another, and looks like it. */
export function insert(paragraph: Node, making: Making, parts: WordParts): void {
  if (!isFree(paragraph, parts)) return;
  const parent = parentOf(paragraph, parts);
  const run = runOf(making.words, undefined);
  const made = element("w:p", "", [copyOf(propertiesOf(paragraph)), making.isRecorded ? recorded("ins", [run], making) : run]);
  for (const look of elementsOf(propertiesOf(made), "w:rPr")) look.children = [];
  if (making.isRecorded) recordMark(made, "ins", making);
  parent.children.splice(parent.children.indexOf(paragraph) + 1, 0, made);
}

/** A paragraph goes. */
export function drop(paragraph: Node, making: Making, parts: WordParts): void {
  const parent = parentOf(paragraph, parts);
  if (!isFree(paragraph, parts)) return;
  if (!making.isRecorded) {
    parent.children.splice(parent.children.indexOf(paragraph), 1);
    return;
  }
  recordAll(paragraph, "del", making);
  paragraph.children = paragraph.children.filter((child) => typeof child === "string" || child.name !== "w:ins");
  recordMark(paragraph, "del", making);
}

/** A paragraph becomes two. */
export function split(paragraph: Node, making: Making, parts: WordParts): void {
  const runs = textRuns(paragraph);
  const run = runs[making.to % Math.max(runs.length, 1)];
  if (!run || !isFree(paragraph, parts)) return;
  const [head, tail] = cut(run, making.to);
  const at = paragraph.children.indexOf(run);
  const properties = propertiesOf(paragraph);
  const [before, behind] = [paragraph.children.slice(0, at), paragraph.children.slice(at + 1)];
  const second = element("w:p", "", [copyOf(properties), tail, ...behind]);
  paragraph.children = [...before, head];
  if (making.isRecorded) recordMark(paragraph, "ins", making);
  const parent = parentOf(paragraph, parts);
  parent.children.splice(parent.children.indexOf(paragraph) + 1, 0, second);
}

/** A paragraph is joined to the one behind it. */
export function join(paragraph: Node, making: Making, parts: WordParts): void {
  const parent = parentOf(paragraph, parts);
  const next = parent.children[parent.children.indexOf(paragraph) + 1];
  if (next === undefined || typeof next === "string" || next.name !== "w:p" || contentOf(next).length === 0) return;
  if (allOf(next, "w:drawing").length > 0) return;
  if (!isFree(paragraph, parts) || endsSection(next)) return;
  if (making.isRecorded) {
    paragraph.children.push(recorded("ins", [runOf(" ")], making));
    recordMark(paragraph, "del", making);
    return;
  }
  paragraph.children.push(runOf(" "), ...contentOf(next));
  parent.children.splice(parent.children.indexOf(next), 1);
}

/** A paragraph of the text goes to stand behind another. */
export function move(paragraph: Node, making: Making, parts: WordParts): void {
  const { body } = parts;
  const all = textParagraphs(parts).filter((one) => one !== paragraph && isFree(one, parts));
  const target = all[Math.floor(making.to / 11) % Math.max(all.length, 1)];
  if (!target || !isFree(paragraph, parts)) return;
  if (!making.isRecorded) {
    body.children.splice(body.children.indexOf(paragraph), 1);
    body.children.splice(body.children.indexOf(target) + 1, 0, paragraph);
    return;
  }
  const copy = copyOf(paragraph);
  copy.children = copy.children.filter((child) => typeof child === "string" || !/bookmark/.test(child.name));
  const inRecord = (one: Node, kind: "moveFrom" | "moveTo") => {
    recordAll(one, kind, making);
    recordMark(one, kind, making);
  };
  inRecord(paragraph, "moveFrom");
  inRecord(copy, "moveTo");
  body.children.splice(body.children.indexOf(target) + 1, 0, copy);
}
