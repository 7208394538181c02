import { characterOf } from "../../../parse/markdown.ts";

/** An element of a page: nothing of it is ever run, fetched or shown. */
export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters, as they are written but for references to characters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Inside how many it is. */
  readonly depth: number;
}

/** What a page is made of: elements and text. */
export type HtmlNode = HtmlElement | string;

/** Elements that hold nothing. */
const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr"]);

/** Elements whose content is no markup; that of `style` alone is looked at. */
const raw = new Set(["script", "style", "textarea", "title", "xmp", "noscript", "iframe", "noembed", "noframes"]);

/** Elements that end a paragraph which is still open. */
const endsParagraph = new Set(
  (
    "address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main " +
    "menu nav ol p pre section table ul"
  ).split(" "),
);

/** What an element ends that is still open, as its end may be left out, and what it does so within. */
const endsOpen: Readonly<Record<string, readonly [ends: string, within: string]>> = {
  li: ["li", "ul ol menu"],
  dt: ["dt dd", "dl"],
  dd: ["dt dd", "dl"],
  td: ["td th", "tr table"],
  th: ["td th", "tr table"],
  tr: ["tr td th", "table"],
  tbody: ["tr td th tbody thead tfoot caption colgroup", "table"],
  thead: ["tr td th tbody thead tfoot caption colgroup", "table"],
  tfoot: ["tr td th tbody thead tfoot caption colgroup", "table"],
  option: ["option", "select"],
};

/** Elements within each other beyond this are taken as if they stood beside each other. */
const deepest = 200;

/** Reads HTML as it stands in a clipboard, whatever it is: never fails, in one pass. */
export function readHtml(html: string): HtmlElement {
  return new HtmlReader(html).read();
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return typeof node === "object";
}

class HtmlReader {
  readonly #html: string;
  readonly #root = elementOf("body", new Map(), undefined);
  #open = this.#root;
  #at = 0;

  constructor(html: string) {
    this.#html = html;
  }

  read(): HtmlElement {
    while (this.#at < this.#html.length) {
      const sign = this.#html.indexOf("<", this.#at);
      this.#text(this.#at, sign < 0 ? this.#html.length : sign);
      if (sign < 0) break;
      this.#at = sign;
      this.#markup();
    }
    return this.#root;
  }

  #text(start: number, end: number): void {
    if (start >= end) return;
    this.#open.children.push(decoded(this.#html.slice(start, end)));
  }

  #markup(): void {
    const next = this.#html[this.#at + 1] ?? "";
    if (/[a-z]/i.test(next)) this.#start();
    else if (next === "/") this.#end();
    else if (this.#html.startsWith("<!--", this.#at)) this.#skipTo("-->");
    else if (next === "!" || next === "?") this.#skipTo(">");
    else {
      this.#open.children.push("<");
      this.#at += 1;
    }
  }

  /** Leaves out all up to a sign, and the sign; all that is left where it never comes. */
  #skipTo(sign: string): void {
    const end = this.#html.indexOf(sign, this.#at);
    this.#at = end < 0 ? this.#html.length : end + sign.length;
  }

  #start(): void {
    const name = this.#word(/[^\s/>]+/y, this.#at + 1).toLowerCase();
    const attributes = this.#attributes();
    if (attributes === undefined) return;
    this.#close(name);
    const element = elementOf(name, attributes, this.#open);
    this.#open.children.push(element);
    if (raw.has(name)) this.#raw(element);
    else if (!empty.has(name) && !this.#isClosed() && element.depth < deepest) this.#open = element;
  }

  /** Whether the element that was just read ends in itself, as names of Office do. */
  #isClosed(): boolean {
    return this.#html[this.#at - 2] === "/" && this.#html[this.#at - 1] === ">";
  }

  #attributes(): ReadonlyMap<string, string> | undefined {
    const attributes = new Map<string, string>();
    for (;;) {
      this.#word(/[\s/]*/y, this.#at);
      const sign = this.#html[this.#at];
      if (sign === undefined) return undefined;
      if (sign === ">") {
        this.#at += 1;
        return attributes;
      }
      const name = this.#word(/[^\s/>][^\s/>=]*/y, this.#at).toLowerCase();
      this.#word(/\s*/y, this.#at);
      const value = this.#html[this.#at] === "=" ? this.#value() : "";
      if (!attributes.has(name)) attributes.set(name, value);
    }
  }

  #value(): string {
    this.#word(/\s*/y, this.#at + 1);
    const sign = this.#html[this.#at];
    if (sign !== '"' && sign !== "'") return decoded(this.#word(/[^\s>]*/y, this.#at));
    const end = this.#html.indexOf(sign, this.#at + 1);
    const value = this.#html.slice(this.#at + 1, end < 0 ? this.#html.length : end);
    this.#at = end < 0 ? this.#html.length : end + 1;
    return decoded(value);
  }

  /** What an expression finds at a place, which is left behind. */
  #word(expression: RegExp, at: number): string {
    expression.lastIndex = at;
    const [word = ""] = expression.exec(this.#html) ?? [];
    this.#at = at + word.length;
    return word;
  }

  #raw(element: HtmlElement): void {
    const end = new RegExp(`</${element.name}`, "gi");
    end.lastIndex = this.#at;
    const found = end.exec(this.#html)?.index ?? this.#html.length;
    if (element.name === "style") element.children.push(this.#html.slice(this.#at, found));
    this.#at = found;
    if (found < this.#html.length) this.#skipTo(">");
  }

  /** Ends what an element that begins cannot stand in. */
  #close(name: string): void {
    if (endsParagraph.has(name) && this.#open.name === "p") this.#open = this.#open.parent ?? this.#root;
    const [ends = "", within = ""] = endsOpen[name] ?? [];
    if (ends === "") return;
    const bounds = within.split(" ");
    let last: HtmlElement | undefined;
    for (let each = this.#open; each !== this.#root && each.parent && !bounds.includes(each.name); each = each.parent)
      if (ends.split(" ").includes(each.name)) last = each;
    if (last?.parent) this.#open = last.parent;
  }

  #end(): void {
    const name = this.#word(/[^\s/>]*/y, this.#at + 2).toLowerCase();
    this.#skipTo(">");
    if (name === "br") this.#open.children.push(elementOf("br", new Map(), this.#open));
    for (let each: HtmlElement | undefined = this.#open; each?.parent; each = each.parent) {
      if (each.name === name) {
        this.#open = each.parent;
        return;
      }
      // What stands in a cell ends no table around it.
      if (["td", "th"].includes(each.name) && !["tr", "table", "tbody", "thead", "tfoot", "body", "html"].includes(name))
        return;
    }
  }
}

function elementOf(name: string, attributes: ReadonlyMap<string, string>, parent: HtmlElement | undefined): HtmlElement {
  return { name, attributes, children: [], parent, depth: (parent?.depth ?? -1) + 1 };
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/gi, (reference) => characterOf(reference));
}
