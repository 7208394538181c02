import { printedMark } from "../../document/note-mark.ts";
import { shownClasses } from "../../document/received.ts";
import type { RInline, RLink, RNote, RText } from "../../document/resolved.ts";
import { type DirectedInline, type DirectedText, directed } from "../../text/directions.ts";
import { type Element, element, identified } from "./element.ts";
import type { Making } from "./making.ts";

/** Parts of a line. Words in another script than the document's are told apart by their language, which says how they are read, too. */
export function inlines(content: readonly RInline[], making: Making): readonly (Element | string)[] {
  return directed(content, making.direction).map((part) => inline(part, making));
}

function inline(node: DirectedInline, making: Making): Element | string {
  switch (node.type) {
    case "text":
      return text(node, making);
    case "ref":
      return looking({ ...element("ref", {}, node.text), target: node.anchor }, node);
    case "link":
      return link(node, making);
    case "note":
      return note(node, making);
    case "line-break":
      return element("br", {});
  }
}

function text(node: DirectedText, { language }: Making): Element | string {
  const foreign = node.language !== undefined && node.language !== language ? node.language : undefined;
  const classes = shownClasses(node.classes ?? []).join(" ") || undefined;
  const coded = node.code ? element("inline", { name: "code" }, node.text) : node.text;
  const told = foreign || classes ? element("span", { class: classes, "xml:lang": foreign }, coded) : coded;
  return looking(told, node);
}

/** What is raised or lowered, in italics and in bold, from the inside. */
function looking(
  node: Element | string,
  { script, italic, bold }: Pick<RText, "script" | "italic" | "bold">,
): Element | string {
  const shifted = script ? element({ sub: "sub", super: "sup" }[script], {}, node) : node;
  const slanted = italic ? element("i", {}, shifted) : shifted;
  return bold ? element("b", {}, slanted) : slanted;
}

/** A link. To a file beside the page of a document nothing leads that is passed on. */
function link({ target, content }: RLink, making: Making): Element {
  const words = content.map((part) => text(part, making));
  if ("href" in target) return element("a", { href: target.href }, ...words);
  return "anchor" in target ? { ...element("ref", {}, ...words), target: target.anchor } : element("span", {}, ...words);
}

/** A note stands where it is called, with all it says; one by letter is said under its table or box, and led to. */
function note(node: RNote, making: Making): Element {
  const comma = node.follows ? [","] : [];
  if (node.kind === "letter") {
    return element("sup", {}, ...comma, { ...element("ref", {}, printedMark(node)), target: node.anchor });
  }
  const first = element("p", {}, ...inlines(node.content, making));
  const own = element("authorialNote", { marker: node.mark, placement: "bottom" }, first, ...making.blocks(node.more ?? []));
  const number = node.kind === "number" ? node.mark : undefined;
  return element("sup", {}, ...comma, identified(own, { kind: "authorialNote", number, alone: true }, node));
}
