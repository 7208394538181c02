import { Entities, XmlFault } from "./svg-entities.ts";

/** An element of an SVG image. Text is kept where it is drawn. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgElement | string)[];
}

/** The elements of an SVG image, in one without a name, and the texts of its style sheets. */
export interface SvgTree {
  readonly root: SvgElement;
  readonly sheets: readonly string[];
  /** Where the attributes of the outermost element begin. */
  readonly head: number;
}

/** Elements whose text shows. */
const textual = new Set(["text", "tspan", "textPath", "a"]);

/** Elements and attributes that a drawing may have: a map of the world has some ten thousand. */
const mostElements = 100_000;
const mostAttributes = 1_000_000;

/** The namespace of SVG (SVG 2, 5.1.1). */
export const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Reads an SVG image as XML (XML 1.0), or says what is wrong with it, to follow “is damaged:”. It is as strict as web browsers, which show
 * nothing of an image that is no XML: what one output shows, all do. Goes through the text once, and opens no other file.
 */
export function readSvg(text: string): SvgTree | { readonly wrong: string } {
  const reader = new Reader(text);
  try {
    return reader.read();
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    return { wrong: `${fault.message} (line ${reader.line})` };
  }
}

/** The elements that carry an id, the first of each. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const found = new Map<string, SvgElement>();
  const open: SvgElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const id = element.attributes.get("id");
    if (id !== undefined && !found.has(id)) found.set(id, element);
    for (const child of element.children.toReversed()) if (typeof child !== "string") open.push(child);
  }
  return found;
}

const nameStart = /[^\s"'<>/=]+/y;
const blank = /\s*/y;
const entity = /<!ENTITY\s+([^\s"'<>%]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y;

class Reader {
  readonly #text: string;
  readonly #entities = new Entities();
  readonly #root: SvgElement = { name: "", attributes: new Map(), children: [] };
  readonly #open: { readonly element: SvgElement; readonly tag: string }[] = [];
  readonly #sheets: string[] = [];
  /** What the prefixes of names mean, as far as they were declared. */
  readonly #prefixes = new Map([
    ["xml", ""],
    ["xmlns", ""],
  ]);
  #at = 0;
  #head = 0;
  #elements = 0;
  #attributes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line that is being read, counted from 1. */
  get line(): number {
    return this.#text.slice(0, this.#at).split("\n").length;
  }

  read(): SvgTree {
    while (this.#at < this.#text.length) {
      const next = this.#text.indexOf("<", this.#at);
      const end = next < 0 ? this.#text.length : next;
      if (end > this.#at) this.#put(this.#entities.decode(this.#text.slice(this.#at, end)));
      this.#at = end;
      if (next >= 0) this.#mark();
    }
    const unclosed = this.#open.at(-1)?.tag;
    if (unclosed !== undefined) throw new XmlFault(`its end is missing: ${unclosed} is not closed`);
    return { root: this.#root, sheets: this.#sheets, head: this.#head };
  }

  /** What stands at a “<”. */
  #mark(): void {
    const { text, at } = { text: this.#text, at: this.#at };
    if (text.startsWith("<!--", at)) this.#skip("-->", 4);
    else if (text.startsWith("<![CDATA[", at)) this.#put(this.#skip("]]>", 9));
    else if (text.startsWith("<?", at)) this.#skip("?>", 2);
    else if (text.startsWith("<!DOCTYPE", at)) this.#doctype();
    else if (text.startsWith("</", at)) this.#close();
    else this.#start();
  }

  /** Goes behind the next `end`, and gives what stands before it. */
  #skip(end: string, opening: number): string {
    const start = this.#at + opening;
    const found = this.#text.indexOf(end, start);
    if (found < 0) throw new XmlFault(`its end is missing: ${this.#text.slice(this.#at, start)} is not closed`);
    this.#at = found + end.length;
    return this.#text.slice(start, found);
  }

  /** Text in the element that is open: kept where it shows, and where it is a style sheet. */
  #put(text: string): void {
    const { element } = this.#open.at(-1) ?? {};
    if (!element) {
      if (text.trim() !== "") throw new XmlFault("there is text outside of its elements");
    } else if (textual.has(element.name)) element.children.push(text);
    else if (element.name === "style") this.#sheets.push(text);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #start(): void {
    this.#at += 1;
    const [tag] = this.#take(nameStart) ?? [];
    if (tag === undefined) throw new XmlFault("a sign < stands for itself; it is written &lt;");
    if (this.#elements === 0) this.#head = this.#at;
    const attributes = this.#readAttributes();
    const closed = this.#text[this.#at] === "/";
    if (closed) this.#at += 1;
    if (this.#text[this.#at] !== ">") throw new XmlFault(`its element ${tag} is malformed`);
    this.#at += 1;
    this.#elements += 1;
    if (this.#elements > mostElements) throw new XmlFault(`it has more than ${mostElements.toLocaleString("en")} elements`);
    for (const name of attributes.keys()) this.#prefixOf(name);
    const own = this.#prefixes.get(this.#prefixOf(tag)) === svgNamespace;
    const element = { name: own ? tag.slice(tag.indexOf(":") + 1) : tag, attributes, children: [] };
    const around = this.#open.at(-1)?.element ?? this.#root;
    if (around === this.#root && this.#root.children.length > 0) throw new XmlFault("there is more than one outermost element");
    around.children.push(element);
    if (!closed) this.#open.push({ element, tag });
  }

  #readAttributes(): Map<string, string> {
    const found = new Map<string, string>();
    for (;;) {
      this.#take(blank);
      const [name] = this.#take(nameStart) ?? [];
      if (name === undefined) return found;
      this.#take(blank);
      const value = this.#value(name);
      if (found.has(name)) throw new XmlFault(`it gives ${name} twice`);
      found.set(name, value);
      if (name.startsWith("xmlns:")) this.#prefixes.set(name.slice(6), value);
      this.#attributes += 1;
      if (this.#attributes > mostAttributes)
        throw new XmlFault(`it has more than ${mostAttributes.toLocaleString("en")} attributes`);
    }
  }

  #value(name: string): string {
    if (this.#text[this.#at] === "=") {
      this.#at += 1;
      this.#take(blank);
      const quote = this.#text[this.#at];
      const end = quote === '"' || quote === "'" ? this.#text.indexOf(quote, this.#at + 1) : -1;
      const raw = this.#text.slice(this.#at + 1, end);
      if (end >= 0 && !raw.includes("<")) {
        this.#at = end + 1;
        return this.#entities.decode(raw);
      }
    }
    throw new XmlFault(`the value of ${name} is not in quotation marks`);
  }

  #prefixOf(name: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    if (prefix !== "" && !this.#prefixes.has(prefix)) throw new XmlFault(`the prefix ${prefix} of ${name} is not declared`);
    return prefix;
  }

  #close(): void {
    this.#at += 2;
    const [tag = ""] = this.#take(nameStart) ?? [];
    this.#take(blank);
    const open = this.#open.pop();
    if (this.#text[this.#at] !== ">" || !open) throw new XmlFault(`</${tag}> closes nothing`);
    if (open.tag !== tag) throw new XmlFault(`</${tag}> stands where </${open.tag}> has to`);
    this.#at += 1;
  }

  /** The type of the document, of which only names for texts count (XML 1.0, 2.8). */
  #doctype(): void {
    this.#at += "<!DOCTYPE".length;
    for (let inside = false; this.#at < this.#text.length; ) {
      const sign = this.#text[this.#at];
      if (sign === ">" && !inside) break;
      if (sign === '"' || sign === "'") this.#skip(sign, 1);
      else if (sign === "<" && inside) this.#declaration();
      else {
        if (sign === "[") inside = true;
        if (sign === "]") inside = false;
        this.#at += 1;
      }
    }
    if (this.#at >= this.#text.length) throw new XmlFault("its end is missing: <!DOCTYPE is not closed");
    this.#at += 1;
  }

  #declaration(): void {
    const [, name, double, single] = this.#take(entity) ?? [];
    if (name !== undefined) this.#entities.declare(name, double ?? single ?? "");
    else if (this.#text.startsWith("<!--", this.#at)) this.#skip("-->", 4);
    else if (this.#text.startsWith("<?", this.#at)) this.#skip("?>", 2);
    else {
      this.#at += 1;
      while (this.#at < this.#text.length && this.#text[this.#at] !== ">") {
        const sign = this.#text[this.#at];
        if (sign === '"' || sign === "'") this.#skip(sign, 1);
        else this.#at += 1;
      }
      this.#at += 1;
    }
  }
}
