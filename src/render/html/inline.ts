import { callAnchor } from "../../document/call-anchor.ts";
import { printedMark } from "../../document/note-mark.ts";
import { shownClasses } from "../../document/received.ts";
import type { Changeable, LinkTarget, RInline, RNote, RText } from "../../document/resolved.ts";
import { type DirectedInline, type DirectedLink, type DirectedText, directed, directedText } from "../../text/directions.ts";
import { foreignParts } from "../../text/faces.ts";
import { isWrittenAs } from "../../text/itemize.ts";
import { changedLine, type Piece } from "./changes.ts";
import { attributes, escapeHtml } from "./escape.ts";
import type { Page } from "./page.ts";

/**
 * A line of text as HTML. Marks of notes lead to their note, and the note leads back to `<anchor>-call`. A browser puts words that are read
 * from right to left in their order itself; it is told their language, and that the mark of a note behind one is none of them. `lead` stands before it: its number.
 */
export function inlines(content: readonly RInline[], page: Page, ...lead: readonly Piece[]): string {
  const parts = directed(content, page.direction);
  const apart = parts !== content && page.direction === "ltr";
  const pieces: Piece[] = [...lead];
  for (const group of groupsOf(parts, page)) {
    const own = group.parts.map((part) => pieceOf(inline(part, apart, page), part));
    if (group.isIsland) pieces.push(islandOf(own, page));
    else pieces.push(...own);
  }
  return changedLine(pieces, page);
}

/** Neighbours of a line that are, or are not, words from left to right in a line from right to left. */
function groupsOf(parts: readonly DirectedInline[], page: Page) {
  const groups: { readonly isIsland: boolean; readonly parts: DirectedInline[] }[] = [];
  for (const part of parts) {
    const own = isIsland(part, page);
    const last = groups.at(-1);
    if (last?.isIsland === own) last.parts.push(part);
    else groups.push({ isIsland: own, parts: [part] });
  }
  return groups;
}

/** Such words as one piece, whatever they look like and whichever of them a redline has new, so that nothing beside them turns them round. */
function islandOf(pieces: readonly Piece[], page: Page): Piece {
  const [first = { html: "" }] = pieces;
  const isOne = pieces.every(({ change }) => change === first.change);
  return isOne ? pieceOf(island(pieces.map(({ html }) => html).join("")), first) : { html: island(changedLine(pieces, page)) };
}

function pieceOf(html: string, { change }: Changeable): Piece {
  return { html, ...(change && { change }) };
}

/** Whether a part is read from left to right in a line from right to left. */
function isIsland(part: DirectedInline, { direction }: Page): boolean {
  if (direction === "ltr" || part.type === "line-break") return false;
  if (part.type === "link") return part.content.every(({ rightToLeft }) => !rightToLeft);
  return part.type === "text" ? !part.rightToLeft : part.leftToRight === true;
}

function island(html: string): string {
  return `<bdi dir="ltr">${html}</bdi>`;
}

function inline(node: DirectedInline, apart: boolean, page: Page): string {
  switch (node.type) {
    case "text":
      return text(node, page);
    case "link":
      return link(node, page);
    case "ref":
      return marked(`<a href="#${escapeHtml(node.anchor)}">${escapeHtml(node.text)}</a>`, node);
    case "note":
      return call(node, apart);
    case "line-break":
      return "<br>";
  }
}

/** A link; a telephone number, or the words for one, stays on its line. */
function link({ target, content }: DirectedLink, page: Page): string {
  const href = hrefOf(target);
  const held = (part: DirectedText) =>
    href.startsWith("tel:") ? { ...part, text: part.text.replaceAll(" ", "\u00a0") } : part;
  return `<a href="${escapeHtml(href)}">${content.map((part) => text(held(part), page)).join("")}</a>`;
}

/** Plain words as HTML, each in its language. */
export function words(text: string, page: Page): string {
  return directedText(text, page.direction)
    .map((part) => (page.direction === "rtl" && !part.rightToLeft ? island(escapeHtml(part.text)) : spoken(part, page)))
    .join("");
}

/** Words in the language that their script tells of, where that is another than the page's. */
function spoken({ language, text }: Pick<DirectedText, "text" | "language">, { words }: Page): string {
  const parts = language === undefined ? foreignParts(text, words.language) : [{ text, language }];
  return parts
    .map((part) => {
      const isOwn = part.language === undefined || isWrittenAs(part.language, words.language);
      return isOwn ? escapeHtml(part.text) : `<span lang="${part.language}">${escapeHtml(part.text)}</span>`;
    })
    .join("");
}

function text(node: DirectedText, page: Page): string {
  const inner = marked(node.code ? `<code>${spoken(node, page)}</code>` : spoken(node, page), node);
  const classes = shownClasses(node.classes ?? []);
  return classes.length > 0 ? `<span${attributes({ class: classes.join(" ") })}>${inner}</span>` : inner;
}

function marked(html: string, look: Pick<RText, "bold" | "italic" | "script">): string {
  const tag = look.script && { sub: "sub", super: "sup" }[look.script];
  const shifted = tag ? `<${tag}>${html}</${tag}>` : html;
  const slanted = look.italic ? `<em>${shifted}</em>` : shifted;
  return look.bold ? `<strong>${slanted}</strong>` : slanted;
}

function hrefOf(target: LinkTarget): string {
  if ("anchor" in target) return `#${target.anchor}`;
  return "file" in target ? target.file : target.href;
}

/** Letters belong to their table, which prints the note under it; other marks are links there and back. */
function call(note: RNote, apart: boolean): string {
  const comma = note.follows ? "," : "";
  const dir = apart ? ' dir="ltr"' : "";
  if (note.kind === "letter") return `<sup${dir}>${comma}${escapeHtml(printedMark(note))}</sup>`;
  const id = escapeHtml(note.anchor);
  return `<sup class="call"${dir}>${comma}<a id="${escapeHtml(callAnchor(note.anchor))}" href="#${id}" role="doc-noteref">${escapeHtml(printedMark(note))}</a></sup>`;
}

/** The characters of a line alone, for titles and labels; what went is left out. */
export function plain(content: readonly RInline[]): string {
  return content
    .map((node) => {
      if (node.change?.kind === "deleted") return "";
      if (node.type === "text" || node.type === "ref") return node.text;
      if (node.type === "link") return node.content.map((part) => part.text).join("");
      return node.type === "line-break" ? " " : "";
    })
    .join("");
}
