import type { RBlock, Resolved, RNote } from "../../src/document/resolved.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { expectedLines, plain } from "../docx/compare.ts";
import { attribute, type Element, parseXml } from "../docx/xml.ts";

/** What a document says, without white space: its text in order, notes as their marks, and what each note says. */
interface Said {
  readonly text: string;
  readonly notes: readonly string[];
  /** Identifiers that are given twice. */
  readonly twice: readonly string[];
  /** References that lead to nothing. */
  readonly lost: readonly string[];
}

/** What a file says besides its masthead, and what is wrong with its references. */
export function readAkn(xml: string): Said {
  const root = parseXml(xml);
  const all = elementsIn(root);
  const given = all.flatMap((one) => attribute(one, "eId") ?? []);
  const ids = new Set<string>();
  const twice = given.filter((id) => ids.size === ids.add(id).size);
  const targets = all.flatMap((one) => (one.name === "ref" ? (attribute(one, "href") ?? "") : []));
  return {
    text: bare(said(root)),
    notes: all
      .filter(({ name }) => name === "authorialNote")
      .map((note) => bare(note.children.map(said).join("")))
      .toSorted(),
    twice,
    lost: targets.filter((target) => !ids.has(target.replace(/^#/, ""))),
  };
}

/** What the file of a document has to say: its lines as all outputs have them. */
export function expectedOf(resolved: Resolved, theme: Theme): Said {
  const lines = (blocks: readonly RBlock[]) =>
    expectedLines({ ...resolved, blocks }, theme).map(
      ({ number = "", text }) => (/[\p{L}\p{N}]/u.test(number) ? number : "") + text,
    );
  const note = ({ content, more = [] }: RNote) => bare(plain(content) + lines(more).join(""));
  return { text: bare(lines(resolved.blocks).join("")), notes: resolved.notes.map(note).toSorted(), twice: [], lost: [] };
}

/** Without white space, and without the brackets in which Arabic prints the letters of notes, which the mark in the file does not have. */
function bare(text: string): string {
  return text.replace(/\s+/g, "").replace(/\((\p{Script=Arabic})\)/gu, "$1");
}

function said(node: Element | string): string {
  if (typeof node === "string") return node;
  if (node.name === "meta" || (node.name === "container" && attribute(node, "name") === "masthead")) return "";
  if (node.name !== "authorialNote") return node.children.map(said).join("");
  const mark = attribute(node, "marker") ?? "";
  return /^\d/.test(mark) ? `[${mark}]` : mark;
}

function elementsIn(node: Element): readonly Element[] {
  return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : elementsIn(child)))];
}
