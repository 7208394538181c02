import { callAnchor } from "../../document/call-anchor.ts";
import { blankAfter } from "../../document/label-blank.ts";
import { isMarked, printedMark } from "../../document/note-mark.ts";
import type { RNumber } from "../../document/number.ts";
import { shownClasses } from "../../document/received.ts";
import type {
  Changeable,
  Former,
  RBlock,
  RContainer,
  RContents,
  RFigure,
  RHeading,
  RItem,
  RList,
  RNode,
  RNote,
  RParagraph,
  RRemark,
} from "../../document/resolved.ts";
import { shownNumber } from "../../document/shown-number.ts";
import { atOnce, type Steps } from "../../steps.ts";
import { changed, changeNumber, type Piece } from "./changes.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { inlines, plain } from "./inline.ts";
import { image, masthead } from "./masthead.ts";
import { ownId, type Page } from "./page.ts";
import { table } from "./table.ts";

/** Blocks as HTML, a line each, and a step each. */
export function* blockSteps(nodes: readonly RBlock[], page: Page): Steps<string> {
  const lines: string[] = [];
  for (const node of nodes) {
    const line = block(node, page);
    if (line) lines.push(line);
    yield;
  }
  return lines.join("\n");
}

/** Blocks that stand in another, at once. */
function blocks(nodes: readonly RBlock[], page: Page): string {
  return atOnce(blockSteps(nodes, page));
}

function block(node: RBlock, page: Page): string {
  switch (node.type) {
    case "masthead":
      return masthead(node, page);
    case "first-foot":
      return node.job ? `<p class="first-foot">${escapeHtml(node.job)}</p>` : "";
    case "heading":
      return heading(node, page);
    case "paragraph":
      return paragraph(node, page);
    case "list":
      return list(node, page);
    case "quotation":
      return `<blockquote${common(node, page)}>\n${blocks(node.blocks, page)}\n</blockquote>`;
    case "table":
      return table(node, remarks(node.remarks, page), { page, write: (inner) => blocks(inner, page) });
    case "figure":
      return figure(node, page);
    case "container":
      return container(node, page);
    case "contents":
      return contents(node, page);
    case "notes":
      return notes(page, node.title);
    case "verbatim":
      return `<pre${common(node, page)} tabindex="0">${changed(escapeHtml(node.text), node, page)}</pre>`;
    case "page-break":
      return '<div class="page-break"></div>';
    case "end-rule":
      return '<hr class="end-rule">';
  }
}

/** Class and id: the role first, then what the author wrote. */
function common(node: RNode, page: Page): string {
  return attributes({ class: classes(classOf(node, page), ...node.classes), id: node.anchor });
}

function classOf({ role }: RNode, { roles }: Page): string {
  return roles[role]?.class ?? role;
}

function classes(...names: readonly string[]): string {
  return shownClasses([...new Set(names)]).join(" ");
}

/** A number; that of a paragraph or an item is what others lead to (`#para-24`), whether it has a label or not. */
function numbered(node: Numbered, page: Page, id?: string): string {
  const text = shownNumber(node, page.numbers);
  const change = changeNumber(node.former?.restyling, page);
  return text === undefined ? change : `${change}<span${attributes({ class: "number", id })}>${escapeHtml(text)}</span> `;
}

/** A block that may have a number. */
type Numbered = Changeable & { readonly number?: RNumber; readonly former?: Former };

/** What stands before a line and came or went with what the line is of. */
function lead(html: string, { change }: Changeable): Piece {
  return { html, ...(change && { change }) };
}

function heading(node: RHeading, page: Page): string {
  const tag = `h${Math.min(node.outline, 6)}`;
  return `<${tag}${common(node, page)}>${inlines(node.content, page, lead(numbered(node, page), node))}</${tag}>`;
}

function paragraph(node: RParagraph, page: Page): string {
  const tag = page.roles[node.role]?.element ?? "p";
  const number = lead(numbered(node, page, page.numberIds.get(node)), node);
  return `<${tag}${common(node, page)}>${inlines(node.content, page, number)}</${tag}>`;
}

function list(node: RList, page: Page): string {
  const tag = node.ordered ? "ol" : "ul";
  const items = node.items.map((item) => listItem(item, page)).join("\n");
  return `<${tag}${attributes({ class: `${node.ordered ? "items" : "bullets"} depth-${node.depth}`, id: node.anchor })}>\n${items}\n</${tag}>`;
}

function listItem(item: RItem, page: Page): string {
  return `<li${attributes({ id: item.anchor })}>${blocks(item.blocks, page)}</li>`;
}

function figure(node: RFigure, page: Page): string {
  const caption = inlines(node.title, page, lead(numbered(node, page), node));
  const lines = [
    caption && `<figcaption>${caption}</figcaption>`,
    changed(image(node.image, node.alt, page, node.width), node, page),
    ...remarks(node.remarks, page),
  ];
  return `<figure${common(node, page)}>\n${lines.filter(Boolean).join("\n")}\n</figure>`;
}

/** A box or any other container: a group with a name where it has a title, a plain division otherwise. */
function container(node: RContainer, page: Page): string {
  const title =
    node.title || node.number
      ? `<p class="${escapeHtml(node.role)}-title">${inlines(node.title ?? [], page, lead(numbered(node, page), node))}</p>\n`
      : "";
  const label = title ? { role: "group", "aria-label": `${node.number?.text ?? ""} ${plain(node.title ?? [])}`.trim() } : {};
  const start = attributes({ class: classes(classOf(node, page), "container", ...node.classes), id: node.anchor, ...label });
  const lines = [blocks(node.blocks, page), ...remarks(node.remarks ?? [], page)];
  const tag = page.roles[node.role]?.element ?? "div";
  return `<${tag}${start}>\n${title}${lines.join("\n")}\n</${tag}>`;
}

/** The lines under a table, a figure or a box, with what follows the first paragraph of a note. */
function remarks(nodes: readonly RRemark[], page: Page): readonly string[] {
  return nodes.map((node) => remark(node, page) + further(node.more, page));
}

/** A line with its word in italics, or its letter raised. */
function remark(node: RRemark, page: Page): string {
  const label = escapeHtml(node.label);
  const mark = lead(isMarked(node) ? `<sup>${label}</sup> ` : `<em>${label}</em>${blankAfter(label)}`, node);
  return `<p${attributes({ class: `remark ${node.role}`, id: node.anchor })}>${inlines(node.content, page, mark)}</p>`;
}

function further(more: RNote["more"], page: Page): string {
  return more ? `\n${blocks(more, page)}` : "";
}

/** The contents; they follow the text, so no change begins in them. */
function contents(node: RContents, { changes: _, ...page }: Page): string {
  const entries = node.entries.map((entry) => {
    const { level, number, content, anchor } = entry;
    const label = inlines(content, page, lead(number ? `<span class="number">${escapeHtml(number)}</span> ` : "", entry));
    return `<li class="contents-${level}">${anchor ? `<a href="#${escapeHtml(anchor)}">${label}</a>` : label}</li>`;
  });
  const id = ownId("contents", page);
  return `<nav class="contents" aria-labelledby="${id}">\n<h2 id="${id}" class="contents-title">${escapeHtml(node.title)}</h2>\n<ol>\n${entries.join("\n")}\n</ol>\n</nav>`;
}

/** The notes at the end, each with a way back to where it is called. Empty without notes. */
export function notes(page: Page, title: string): string {
  const shown = page.notes.filter((note) => note.kind !== "letter");
  if (shown.length === 0) return "";
  const back = page.words.text["back-to-text"] ?? "%";
  const items = shown.map((note) => {
    const id = escapeHtml(note.anchor);
    const label = escapeHtml(back.replace("%", note.mark));
    const mark = lead(`<span class="mark">${escapeHtml(printedMark(note))}</span> `, note);
    return `<li id="${id}">${inlines(note.content, page, mark)}${further(note.more, page)} <a class="back" href="#${escapeHtml(callAnchor(note.anchor))}" aria-label="${label}">↩</a></li>`;
  });
  const own = ownId("notes", page);
  return `<section class="notes" role="doc-endnotes" aria-labelledby="${own}">\n<h2 id="${own}" class="notes-title">${escapeHtml(title)}</h2>\n<ol>\n${items.join("\n")}\n</ol>\n</section>`;
}
