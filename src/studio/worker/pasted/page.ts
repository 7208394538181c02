import type { Block, Item, List, NoteDefinition } from "../../../document/tree.ts";
import { nowhere, paragraph, text } from "../../../import/nodes.ts";
import { Flow } from "./flow.ts";
import { type HtmlElement, type HtmlNode, isElement } from "./html.ts";
import { kindOf, listedItem } from "./lines.ts";
import { PastedNotes } from "./notes.ts";
import { readRows } from "./rows.ts";
import { type Declarations, isHidden, type Look, lookIn, plainLook, Styles } from "./styles.ts";
import { simplified, tableOf } from "./table.ts";

/** A page as blocks of the dialect, and how much could not be taken over. */
export interface ReadPage {
  readonly blocks: readonly Block[];
  readonly notes: readonly NoteDefinition[];
  readonly pictures: number;
  /** Calls of notes whose text was not copied. */
  readonly lostCalls: number;
}

/** Reads a page as blocks; `taken` are names of notes that it may not have. */
export function readPage(page: HtmlElement, taken: Iterable<string>): ReadPage {
  const reader = new PageReader(page, taken);
  const blocks = reader.blocks(page);
  // A line across at the end stood over notes.
  const end = blocks.findLastIndex(({ type }) => type !== "break") + 1;
  const notes = reader.notes();
  return { blocks: blocks.slice(0, end), notes, pictures: reader.pictures, lostCalls: reader.lostCalls };
}

/** Elements that are lines of their own, or hold such. */
const blockNames = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 div section article main header footer aside address nav center figure figcaption dl dt dd form fieldset legend " +
    "details summary pre body html td th tr tbody thead tfoot caption li hgroup search"
  ).split(" "),
);

class PageReader {
  pictures = 0;
  lostCalls = 0;
  readonly #notes: PastedNotes;
  readonly #styles: Styles;
  readonly #called = new Set<HtmlElement>();

  constructor(page: HtmlElement, taken: Iterable<string>) {
    this.#notes = new PastedNotes(page, taken);
    this.#styles = new Styles(page);
  }

  /** The blocks of what stands in an element. */
  blocks({ children }: HtmlElement, isDressed = false, look = plainLook): readonly Block[] {
    const flow = new Flow(isDressed);
    this.#nodes(children, look, flow);
    return flow.blocks();
  }

  /** The notes that were called, in the order of their calls; a note may call others. */
  notes(): readonly NoteDefinition[] {
    const definitions: NoteDefinition[] = [];
    // Of a set, those that are added meanwhile come too.
    for (const element of this.#called) {
      const blocks = simplified(this.blocks(element), true);
      const held: readonly Block[] = blocks.length > 0 ? blocks : [paragraph([text("…")])];
      definitions.push({
        type: "note-definition",
        id: this.#notes.nameOf(element),
        idSpan: nowhere,
        span: nowhere,
        blocks: held,
      });
    }
    return definitions;
  }

  #nodes(nodes: readonly HtmlNode[], look: Look, flow: Flow): void {
    for (const node of nodes) {
      if (isElement(node)) this.#element(node, look, flow);
      else this.#text(node, look, flow);
    }
  }

  #text(written: string, look: Look, flow: Flow): void {
    if (!look.isKept) {
      this.#run(blanksEvened(written.replace(/[\t\n\f\r ]+/g, " ")), look, flow);
      return;
    }
    for (const [index, line] of written.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) flow.run({ kind: "break" });
      this.#run(line, look, flow);
    }
  }

  #run(characters: string, { bold, italic, script, href }: Look, flow: Flow): void {
    if (characters !== "")
      flow.run({ kind: "text", text: characters, bold, italic, script, ...(href !== undefined && { href }) });
  }

  #element(element: HtmlElement, around: Look, flow: Flow): void {
    const said = this.#styles.of(element);
    if (this.#notes.texts.has(element) || this.#notes.back.has(element) || isHidden(element, said)) return;
    if (this.#isSign(element, said, around, flow)) return;
    this.#content(element, said, lookIn(element, said, around), flow);
  }

  /** Takes what stands for something else: numbers of lists, tabs, blanks, breaks, pictures. */
  #isSign(element: HtmlElement, said: Declarations, around: Look, flow: Flow): boolean {
    if (said.get("mso-list") === "ignore") flow.label(plainWords(element));
    else if (said.has("mso-tab-count")) this.#run("\t", around, flow);
    else if (/\bapple-converted-space\b/i.test(element.attributes.get("class") ?? "")) this.#run(" ", around, flow);
    else if (element.name === "img") this.pictures += 1;
    else if (element.name === "br") {
      if (!said.has("page-break-before") && !said.has("mso-special-character")) flow.run({ kind: "break" });
    } else return false;
    return true;
  }

  #content(element: HtmlElement, said: Declarations, look: Look, flow: Flow): void {
    const { children, name } = element;
    if (name === "a") this.#link(element, look, flow);
    else if (name === "ul" || name === "ol" || name === "menu") this.#list(element, look, flow);
    else if (name === "table") this.#table(element, look, flow);
    else if (name === "blockquote") this.#quotation(element, look, flow);
    else if (name === "hr") {
      flow.end({ is: "text" });
      flow.add({ type: "break", span: nowhere });
    } else if (blockNames.has(name)) {
      flow.end({ is: "text" });
      this.#nodes(children, look, flow);
      flow.end(kindOf(element, said));
    } else this.#nodes(children, look, flow);
  }

  #link(element: HtmlElement, look: Look, flow: Flow): void {
    const note = this.#notes.calls.get(element);
    if (note) {
      this.#called.add(note);
      flow.run({ kind: "call", id: this.#notes.nameOf(note) });
    } else if (this.#notes.lost.has(element)) this.lostCalls += 1;
    else {
      const href = element.attributes.get("href")?.trim() ?? "";
      const isSafe = /^(?:https?|mailto):/i.test(href) && !/[\s<>]/.test(href) && href.length < longestAddress;
      this.#nodes(element.children, isSafe ? { ...look, href } : look, flow);
    }
  }

  #quotation({ children }: HtmlElement, look: Look, flow: Flow): void {
    flow.end({ is: "text" });
    const inner = new Flow();
    this.#nodes(children, look, inner);
    const blocks = inner.blocks();
    if (blocks.length > 0) flow.add({ type: "quotation", blocks, span: nowhere });
  }

  #table(element: HtmlElement, look: Look, flow: Flow): void {
    flow.end({ is: "text" });
    const { caption, rows } = readRows(element, this.#styles);
    if (caption) {
      this.#nodes(caption.children, look, flow);
      flow.end({ is: "caption" });
    }
    const table = tableOf(rows, (cell, isHead) => this.blocks(cell, isHead, lookIn(cell, this.#styles.of(cell), plainLook)));
    for (const block of table) flow.add(block);
  }

  /** A list of HTML; those of Word Online are each a list of one item that says how deep it is. */
  #list(element: HtmlElement, look: Look, flow: Flow): void {
    flow.end({ is: "text" });
    const ordered = element.name === "ol";
    const items: Block[][] = [];
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.trim() !== "") items.push([paragraph([text(child.trim())])]);
        continue;
      }
      if (this.#notes.texts.has(child) || isHidden(child, this.#styles.of(child))) continue;
      const inner = new Flow();
      if (child.name === "li") this.#nodes(child.children, lookIn(child, this.#styles.of(child), look), inner);
      else this.#element(child, look, inner);
      const blocks = inner.blocks();
      const level = child.attributes.get("data-aria-level");
      if (level !== undefined && /^[1-9]$/.test(level)) {
        const label = ordered ? `${child.attributes.get("data-aria-posinset") ?? "2"}.` : "•";
        flow.item(listedItem(label, Number(level)), blocks);
      } else if (child.name !== "li" && items.length > 0) items.at(-1)?.push(...blocks);
      else if (blocks.length > 0) items.push([...blocks]);
    }
    const list = listOf(items, ordered);
    if (list) flow.add(list);
  }
}

/** Characters of an address of the web. */
const longestAddress = 2_000;

function listOf(items: readonly (readonly Block[])[], ordered: boolean): List | undefined {
  if (items.length === 0) return undefined;
  const made = items.map((blocks): Item => ({ type: "item", blocks, span: nowhere }));
  return { type: "list", ordered, start: 1, items: made, span: nowhere };
}

/** Blanks that a program put so that HTML keeps them, as one; a single one between words is meant. */
function blanksEvened(written: string): string {
  return written === "\u00a0" ? " " : written.replace(/[ \u00a0]{2,}/g, " ");
}

function plainWords({ children }: HtmlElement): string {
  return children.map((child) => (isElement(child) ? plainWords(child) : child)).join("");
}
