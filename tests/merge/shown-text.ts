import { allOf, elementsOf, type Node, readParts } from "./word-tree.ts";

/**
 * What a Word file shows with all its changes accepted, read for tests alone: the texts of its paragraphs and cells in their order, but for
 * contents and numbers of tables, and those of the notes that are called, remarks under tables too. A field is "#", the mark of a note "§": numbers
 * are counted by whoever shows the file.
 */
export interface ShownText {
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
}

/** A mark of a note to a table within a text, with its letters. */
const letterMark = /⟦(.{1,3}?)⟧/gu;

/** Reads a Word file. */
export function shownIn(bytes: Uint8Array): ShownText {
  const { body, notes } = readParts(bytes);
  const called: string[] = [];
  const { paragraphs, remarks } = withoutRemarks(textsOf(body, called));
  const byId = new Map(elementsOf(notes).map((note) => [idOf(note), note]));
  const texts = called.flatMap((id) => {
    const note = byId.get(id);
    const text = note && textsOf(note, []).join(" ");
    return text === undefined ? [] : [text.replace(/^[\s*†‡§]+/u, "")];
  });
  return { paragraphs, notes: [...texts, ...remarks].map(plain) };
}

/** Remarks under tables apart from all else; one whose mark nothing has any more says nothing. */
function withoutRemarks(texts: readonly string[]): {
  readonly paragraphs: readonly string[];
  readonly remarks: readonly string[];
} {
  const [paragraphs, remarks]: [string[], string[]] = [[], []];
  const marks = new Set<string>();
  for (const text of texts) {
    const [mark = ""] = /^⟦.{1,3}?⟧(?=.)/u.exec(text) ?? [];
    if (mark !== "" && marks.delete(mark)) remarks.push(text.slice(mark.length).replace(letterMark, "§").trim());
    else if (mark === "") {
      for (const [its] of text.matchAll(letterMark)) marks.add(its);
      paragraphs.push(text.replace(letterMark, "§"));
    }
  }
  return { paragraphs, remarks };
}

/** The texts of paragraphs one behind the other; one whose mark went is one with the next. */
function textsOf(parent: Node, called: string[]): string[] {
  const found: string[] = [];
  let open = "";
  for (const child of elementsOf(parent)) {
    if (child.name === "w:p") {
      const [properties] = elementsOf(child, "w:pPr");
      if (isContents(properties)) continue;
      open += textIn(child, called);
      const [mark] = elementsOf(properties, "w:rPr");
      if (elementsOf(mark, "w:del").length + elementsOf(mark, "w:moveFrom").length > 0) continue;
      found.push(plain(open));
      open = "";
    } else if (child.name === "w:tbl") found.push(...cellsOf(child, called));
    else if (child.name === "w:sdt")
      for (const content of elementsOf(child, "w:sdtContent")) found.push(...textsOf(content, called));
  }
  return [...found, plain(open)].filter((text) => text !== "");
}

function cellsOf(table: Node, called: string[]): readonly string[] {
  const rows = elementsOf(table, "w:tr").filter((row) => !elementsOf(elementsOf(row, "w:trPr")[0], "w:del").length);
  return rows.flatMap((row) => elementsOf(row, "w:tc").flatMap((cell) => textsOf(cell, called)));
}

/** Whether a paragraph is counted or made of others. */
function isContents(properties: Node | undefined): boolean {
  return /w:val="(?:TOC|Contents|TableNumber)/.test(elementsOf(properties, "w:pStyle")[0]?.attributes ?? "");
}

/** What stands in a paragraph; what a field shows is left out. */
function textIn(paragraph: Node, called: string[]): string {
  let depth = 0;
  const read = (node: Node): string => {
    if (/^w:(?:del|moveFrom|pPr|rPr|drawing)$|^mc:/.test(node.name)) return "";
    if (node.name === "w:fldSimple" || (node.name === "w:hyperlink" && node.attributes.includes("w:anchor"))) return "#";
    if (node.name === "w:fldChar") {
      const isBegin = node.attributes.includes('"begin"');
      if (isBegin) depth += 1;
      if (node.attributes.includes('"end"')) depth -= 1;
      return isBegin && depth === 1 ? "#" : "";
    }
    if (depth > 0 && node.name !== "w:r") return "";
    if (/^w:(?:foot|end)noteReference$/.test(node.name)) {
      called.push(idOf(node));
      return "§";
    }
    if (node.name === "w:tab" || node.name === "w:br") return " ";
    if (node.name === "w:noBreakHyphen") return "\u2011";
    if (node.name === "w:t") return unescaped(node.children.join(""));
    const inner = elementsOf(node).map(read).join("");
    return node.name === "w:r" ? runText(node, inner) : inner;
  };
  return elementsOf(paragraph).map(read).join("");
}

/** What a run says: of the mark of a note to a table, that it is one; nothing of the signs around calls, which come and go with them. */
function runText(run: Node, text: string): string {
  const isSign = allOf(run, "w:rStyle").some(({ attributes }) => /"(?:Foot|End)noteReference"/.test(attributes));
  const isRaised = allOf(run, "w:vertAlign").some(({ attributes }) => attributes.includes("superscript"));
  if ((isSign && /^[(),]+$/.test(text)) || (isRaised && text === ",")) return "";
  return (isSign || isRaised) && /^[a-z*†‡]{1,3}$/u.test(text) ? `⟦${text}⟧` : text;
}

function idOf({ attributes }: Node): string {
  return / w:id="([^"]*)"/.exec(attributes)?.[1] ?? "";
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);
}

/** A text without what is set as a language has it: quotation marks, dashes and blanks of any kind. */
export function plain(text: string): string {
  return text
    .replace(/[“”„«»‘’‚‹›"]/g, "'")
    .replace(/[–—]|-{2,3}/g, "-")
    .replace(/…/g, "...")
    .replace(/\u00ad/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/(?:\p{L}+\.? )?#(?: ?#)*/gu, "#")
    .trim();
}
