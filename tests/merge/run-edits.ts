import { allOf, copyOf, element, elementsOf, type Node } from "./word-tree.ts";

/** What a change is made with. */
export interface Making {
  readonly to: number;
  readonly words: string;
  readonly isRecorded: boolean;
}

let count = 9000;

/** The attributes of a record, in the name of one of two people. */
export function recordOf({ to }: Pick<Making, "to">): string {
  count += 1;
  return `w:id="${count}" w:author="${to % 2 === 0 ? "Ada Reviewer" : "Ben Editor"}" w:date="2026-05-04T10:00:00Z"`;
}

/** A run of text that looks like another, or like none. */
export function runOf(text: string, like?: Node): Node {
  const [look] = elementsOf(like, "w:rPr");
  const words = element("w:t", 'xml:space="preserve"', [text]);
  return element("w:r", "", look ? [copyOf(look), words] : [words]);
}

/** Runs as Word records that they came or went. */
export function recorded(kind: "ins" | "del" | "moveFrom" | "moveTo", runs: readonly Node[], making: Making): Node {
  if (kind === "del" || kind === "moveFrom") for (const run of runs) for (const inner of elementsOf(run)) asDeleted(inner);
  return element(`w:${kind}`, recordOf(making), [...runs]);
}

function asDeleted(node: Node): void {
  if (node.name === "w:t") Object.assign(node, { name: "w:delText" });
  if (node.name === "w:instrText") Object.assign(node, { name: "w:delInstrText" });
}

/** All runs of a paragraph as Word records that they came or went, those of links too. */
export function recordAll(node: Node, kind: "ins" | "del" | "moveFrom" | "moveTo", making: Making): void {
  node.children = node.children.map((child) => {
    if (typeof child === "string" || child.name !== "w:r") {
      if (typeof child !== "string" && child.name === "w:hyperlink") recordAll(child, kind, making);
      return child;
    }
    return recorded(kind, [child], making);
  });
}

/** Runs of text in a paragraph that belong to no field, and stand in no record. */
export function textRuns(paragraph: Node): readonly Node[] {
  let depth = 0;
  return elementsOf(paragraph, "w:r").filter((run) => {
    const [field] = elementsOf(run, "w:fldChar");
    if (field?.attributes.includes('"begin"')) depth += 1;
    if (field?.attributes.includes('"end"')) depth -= 1;
    return (
      depth === 0 && elementsOf(run, "w:t").length === 1 && elementsOf(run).every(({ name }) => /^w:(?:t|rPr)$/.test(name))
    );
  });
}

/** The text of a run, as XML. */
function textOf(run: Node): string {
  return allOf(run, "w:t")
    .flatMap(({ children }) => children)
    .join("");
}

/** A run cut in two at a blank or sign that is counted from its start; entities stay whole. */
export function cut(run: Node, to: number): readonly [Node, Node] {
  const pieces = textOf(run).match(/&[^;]+;|[\p{L}\p{N}\p{M}]+|./gsu) ?? [];
  const at = pieces.length === 0 ? 0 : to % (pieces.length + 1);
  return [runOf(pieces.slice(0, at).join(""), run), runOf(pieces.slice(at).join(""), run)];
}

/** Words come into a paragraph, go from it, or take the place of others. */
export function changeWords(paragraph: Node, making: Making): void {
  const { to, words, isRecorded } = making;
  const runs = textRuns(paragraph);
  const run = runs[to % Math.max(runs.length, 1)];
  if (!run) return;
  const [head, tail] = cut(run, to);
  const [went, rest] = cut(tail, Math.floor(to / 7));
  const came = runOf(words, run);
  const isOut = to % 3 === 0;
  const isIn = to % 3 === 1;
  const made = [
    ...(textOf(head) === "" ? [] : [head]),
    ...(isIn || textOf(went) === "" ? [] : isRecorded ? [recorded("del", [went], making)] : []),
    ...(isIn ? [went] : []),
    ...(isOut ? [] : isRecorded ? [recorded("ins", [came], making)] : [came]),
    ...(textOf(rest) === "" ? [] : [rest]),
  ];
  paragraph.children.splice(paragraph.children.indexOf(run), 1, ...made);
}

/** What a paragraph has besides its properties. */
export function contentOf(paragraph: Node): readonly Node[] {
  return elementsOf(paragraph).filter(({ name }) => name !== "w:pPr");
}

/** Its properties, made where there are none. */
export function propertiesOf(paragraph: Node): Node {
  const [own] = elementsOf(paragraph, "w:pPr");
  if (own) return own;
  const made = element("w:pPr");
  paragraph.children.unshift(made);
  return made;
}

/** Records that the mark of a paragraph came or went. */
export function recordMark(paragraph: Node, kind: "ins" | "del" | "moveFrom" | "moveTo", making: Making): void {
  const properties = propertiesOf(paragraph);
  const [own] = elementsOf(properties, "w:rPr");
  const look = own ?? element("w:rPr");
  if (!own) {
    const at = properties.children.findIndex((child) => typeof child !== "string" && /sectPr|pPrChange/.test(child.name));
    properties.children.splice(at < 0 ? properties.children.length : at, 0, look);
  }
  look.children.unshift(element(`w:${kind}`, recordOf(making)));
}
