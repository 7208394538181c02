import type { Change, Changeable, Restyling } from "../../document/change.ts";
import { type ChangePlace, type ListedChange, listedChanges } from "../../document/listed-changes.ts";
import type { Resolved } from "../../document/resolved.ts";
import { arrowOf } from "../../document/shown-number.ts";
import { attributes, escapeHtml } from "./escape.ts";
import { ownId, type Page } from "./page.ts";

/** The changes of a page, each with the number under which the list has it. */
export class PageChanges {
  readonly listed: readonly ListedChange[];
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #linked = new Set<string>();

  constructor(resolved: Resolved) {
    this.listed = listedChanges(resolved);
    this.#numbers = new Map(this.listed.flatMap(({ ids, number }) => ids.map((id) => [id, number])));
  }

  /** The number of a change the first time that it is asked for, where the page shows it and the list leads there; of a move, at either end. */
  firstOf(change: Change | Restyling): number | undefined {
    const number = this.#numbers.get(change.id);
    if (number === undefined) return undefined;
    const key = `${number}${endOf(change)}`;
    if (this.#linked.has(key)) return undefined;
    this.#linked.add(key);
    return number;
  }
}

/** A piece of HTML that may stand in one of two versions alone. */
export interface Piece extends Changeable {
  readonly html: string;
}

/** Pieces of one line; neighbours that changed together are one. */
export function changedLine(pieces: readonly Piece[], page: Page): string {
  const joint: { html: string; change?: Change }[] = [];
  for (const { html, change } of pieces) {
    const last = joint.at(-1);
    if (last && last.change === change) last.html += html;
    else joint.push({ html, ...(change && { change }) });
  }
  return joint.map((piece) => changed(piece.html, piece, page)).join("");
}

/** Content that stands in one of two versions alone, as HTML says so; where the change begins, its number leads to the list. */
export function changed(html: string, { change }: Changeable, page: Page): string {
  if (!change || html === "") return html;
  const tag = change.kind === "inserted" ? "ins" : "del";
  const said = attributes({ datetime: change.date, title: change.author });
  return `${changeNumber(change, page)}<${tag}${said}>${html}</${tag}>`;
}

/** The number of a change, the first time that it is shown: it leads to the list, and is where the list leads. */
export function changeNumber(change: Change | Restyling | undefined, page: Page): string {
  const number = change && page.changes?.firstOf(change);
  if (!change || number === undefined) return "";
  const label = (page.words.text.change ?? "%").replace("%", String(number));
  const values = {
    class: "change-number",
    id: changeId(number, page, endOf(change)),
    href: `#${listedId(number, page)}`,
    "aria-label": label,
  };
  return `<a${attributes(values)}>${number}</a>`;
}

/** The list of all changes, each with a way to where it is. Empty without changes. */
export function changeList(page: Page, direction: Resolved["direction"]): string {
  const { listed = [] } = page.changes ?? {};
  if (listed.length === 0) return "";
  const id = ownId("changes", page);
  const title = escapeHtml(page.words.text.changes ?? "");
  const items = listed.map((change) => listItem(change, page, direction));
  return `<section class="changes" aria-labelledby="${id}">\n<h2 id="${id}" class="changes-title">${title}</h2>\n${signed(listed)}<ol>\n${items.join("\n")}\n</ol>\n</section>`;
}

/** A link to the list, for the head of the page: with how many changes there are. */
export function changesLink(page: Page): string {
  const count = page.changes?.listed.length ?? 0;
  if (count === 0) return "";
  return `<p class="changes-link"><a href="#${ownId("changes", page)}">${escapeHtml(page.words.text.changes ?? "")} (${count})</a></p>`;
}

/** By whom and when, where that is the same of all. */
function signed(listed: readonly ListedChange[]): string {
  const [first] = listed;
  const isOne = first && listed.every(({ author, date }) => author === first.author && date === first.date);
  return isOne ? `<p>${by(first)}</p>\n` : "";
}

function by({ author, date }: ListedChange): string {
  return `${escapeHtml(author)}, <time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`;
}

function listItem(change: ListedChange, page: Page, direction: Resolved["direction"]): string {
  const { number, place, kind } = change;
  const label = escapeHtml((page.words.text.change ?? "%").replace("%", String(number)));
  const link = `<a class="mark" href="#${changeId(number, page)}" aria-label="${label}">${number}</a>`;
  const at = place ? escapeHtml(placeWords(place, page)) : "";
  const from = kind === "moved" ? movedFrom(change, page) : "";
  const where = [from, at].filter(Boolean).join(` ${arrowOf(direction)} `);
  const [before = "", after = ""] = (page.words.text[`change-${kind}`] ?? "%").split("%").map(escapeHtml);
  return `<li id="${listedId(number, page)}">${link} ${where && `${where} – `}${before}${shown(change, direction)}${after}</li>`;
}

function movedFrom({ number, from }: ListedChange, page: Page): string {
  const words = from ? placeWords(from, page) : "…";
  return `<a href="#${changeId(number, page, former)}">${escapeHtml(words)}</a>`;
}

function shown({ old, fresh }: ListedChange, direction: Resolved["direction"]): string {
  const gone = old && `<del>${escapeHtml(shortened(old))}</del>`;
  const come = fresh && `<ins>${escapeHtml(shortened(fresh))}</ins>`;
  return [gone, come].filter(Boolean).join(` ${arrowOf(direction)} `) || "¶";
}

/** "para. 12", "table 2", in the short form of the language's references; what has no number by its title. */
function placeWords({ kind, number, title }: ChangePlace, { words }: Page): string {
  if (number === "") return (words.text.quoted ?? "%").replace("%", () => shortened(title));
  const forms = (words.text[`refer-${kind}`] ?? "%").split(",").map((form) => form.trim());
  return (forms[2] ?? forms[0] ?? "%").replace("%", () => number);
}

/** Characters of a text that the list gives: enough to know it again. */
const most = 240;

/** What is longer ends with a word. */
function shortened(text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "")} …`;
}

function changeId(number: number, page: Page, end = ""): string {
  return ownId(`change-${number}${end}`, page);
}

/** Which end of a move it is: the list leads to where something came, and to where it stood. */
function endOf(change: Change | Restyling): string {
  return "move" in change && change.move !== undefined && change.kind === "deleted" ? former : "";
}

const former = "-from";

function listedId(number: number, page: Page): string {
  return ownId(`listed-change-${number}`, page);
}
