import { strFromU8, unzipSync } from "fflate";
import { type CountingHabits, WordCount } from "./word-count.ts";
import { attribute, child, descendants, type Element, parseXml, valOf } from "./xml.ts";

/** A paragraph as a reader of the file sees it. */
export interface ReadParagraph {
  readonly style: string;
  /** What Word counts in front of it. */
  readonly number: string | undefined;
  /** Its characters: tabs and line ends as such, fields by the result they show, notes by their mark in brackets. */
  readonly text: string;
  readonly xml: Element;
}

/** A file read back. */
export interface ReadDocx {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly paragraphs: readonly ReadParagraph[];
  /** Notes by id, without their marks; of lists in them with what Word counts. */
  readonly notes: ReadonlyMap<string, string>;
  part(path: string): Element;
}

/** Reads a file with nothing of the writer's: every part parsed, numbers counted, by the habits of one program or another. */
export function readDocx(bytes: Uint8Array, habits?: CountingHabits): ReadDocx {
  const files = unzipSync(bytes);
  const parts = new Map<string, Element>();
  for (const [path, data] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(path)) parts.set(path, parseXml(strFromU8(data)));
  }
  const part = (path: string) => {
    const found = parts.get(path);
    if (!found) throw new Error(`no part ${path}`);
    return found;
  };
  const count = new WordCount(part("word/numbering.xml"), part("word/styles.xml"), habits);
  const marks = { next: 1 };
  const paragraphs = descendants(part("word/document.xml"), "w:p").map((xml) => ({
    style: valOf(child(xml, "w:pPr"), "w:pStyle") ?? "",
    number: count.next(xml),
    text: textOf(xml, marks),
    xml,
  }));
  const notes = new Map<string, string>();
  for (const kind of ["footnote", "endnote"]) {
    for (const note of descendants(part(`word/${kind}s.xml`), `w:${kind}`)) {
      const id = attribute(note, "w:id") ?? "";
      const lines = descendants(note, "w:p").map((xml) => (count.next(xml) ?? "") + textOf(xml, { next: 1 }));
      if (Number(id) > 0) notes.set(id, lines.join("\n").trim());
    }
  }
  return { files, paragraphs, notes, part };
}

/** The characters of an element; notes are counted as Word counts them. */
export function textOf(element: Element, marks: { next: number }): string {
  let text = "";
  const visit = (node: Element) => {
    for (const inner of node.children) {
      if (typeof inner === "string") {
        if (node.name === "w:t") text += inner;
      } else if (inner.name === "w:tab") text += node.name === "w:r" ? "\t" : "";
      else if (inner.name === "w:br") text += attribute(inner, "w:type") === "page" ? "" : "\n";
      else if (inner.name === "w:noBreakHyphen") text += "\u2011";
      else if (inner.name === "w:softHyphen") text += "\u00ad";
      else if (/^w:(?:foot|end)noteReference$/.test(inner.name)) {
        if (!inner.attributes.has("w:customMarkFollows")) text += `[${marks.next++}]`;
      } else visit(inner);
    }
  };
  visit(element);
  return text;
}
