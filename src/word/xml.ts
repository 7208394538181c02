import { SaxesParser, type SaxesTagPlain } from "saxes";
import { knownNamespaces } from "./namespaces.ts";

/** An element of a part. Names have the prefixes of namespaces.ts; what is of another namespace has none before its colon. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What stands in an element: other elements, and text. */
export type XmlNode = XmlElement | string;

/** Why a part is no XML that a Word file may hold, and where. */
export class XmlError extends Error {
  readonly isTooLarge: boolean;

  constructor(message: string, isTooLarge = false) {
    super(message);
    this.isTooLarge = isTooLarge;
  }
}

/** Elements that stand in each other at most, and elements of a part: no report comes near, and what does is made to exhaust the program. */
const mostDeep = 256;
const mostElements = 2_000_000;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/**
 * Reads a part into a tree, strictly: what is not well formed, a document type, and entities of its own throw an `XmlError` with the place.
 * Of `mc:AlternateContent` the tree has what is inside the choice that is understood, else inside the fallback. Children of the element
 * `each.within` are handed over one by one and not kept, so that the tree of a large part is never there as a whole.
 */
export function readXml(
  text: string,
  each?: { readonly within: string; readonly take: (element: XmlElement) => void },
): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fail = (reason: string, isTooLarge = false): never => {
    throw new XmlError(`${reason} (line ${parser.line}, column ${parser.column + 1})`, isTooLarge);
  };
  const names = new Names((prefix) => fail(`the prefix ${prefix} is not declared`));
  const top: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [top];
  let count = 0;
  const addText = (added: string) => {
    open.at(-1)?.children.push(added);
  };
  parser.on("error", (error) => fail(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", () => fail("a document type is declared, which no Word file may do"));
  parser.on("opentag", (tag) => {
    count += 1;
    if (open.length > mostDeep) fail(`more than ${mostDeep} elements stand in each other`, true);
    if (count > mostElements) fail(`there are more than ${mostElements.toLocaleString("en")} elements`, true);
    open.push(names.enter(tag));
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (!closed || !parent) return;
    const made = closed.name === "mc:AlternateContent" ? chosen(closed, names) : [closed];
    names.leave();
    for (const child of made)
      if (each && parent.name === each.within && typeof child !== "string") each.take(child);
      else parent.children.push(child);
  });
  parser.write(text).close();
  return top.children.find((child) => typeof child !== "string") ?? fail("it is empty");
}

/** What is inside the first choice of which all namespaces are known here, else what is inside the fallback. */
function chosen({ children }: Open, names: Names): readonly XmlNode[] {
  const alternatives = children.filter((child) => typeof child !== "string");
  const isUnderstood = ({ Requires = "" }: XmlElement["attributes"]) =>
    Requires.trim()
      .split(/\s+/)
      .every((prefix) => names.isKnown(prefix));
  const choice = alternatives.find(({ name, attributes }) => name === "mc:Choice" && isUnderstood(attributes));
  return (choice ?? alternatives.find(({ name }) => name === "mc:Fallback"))?.children ?? [];
}

/** Names as this program knows them, from those of a file: prefixes mean what the elements around declare. */
class Names {
  readonly #fail: (prefix: string) => never;
  #prefixes = new Map([["xml", "xml"]]);
  /** Names of the file that were met under these prefixes, and how they are known here. */
  #known = new Map<string, string>();
  /** What held before each open element that declares prefixes, and how deep that one is. */
  readonly #before: { prefixes: Map<string, string>; known: Map<string, string>; depth: number }[] = [];
  #depth = 0;

  /** `fail` is called with a prefix that is not declared. */
  constructor(fail: (prefix: string) => never) {
    this.#fail = fail;
  }

  /** Enters an element. Attributes of namespaces that are not read are left out, and those that only say when something was typed. */
  enter({ name, attributes }: SaxesTagPlain): Open {
    this.#depth += 1;
    for (const attribute in attributes) if (isDeclaration(attribute)) this.#declare(attribute, attributes[attribute] ?? "");
    let made = noAttributes;
    for (const attribute in attributes) {
      const known = isDeclaration(attribute) ? "" : attribute.includes(":") ? this.#nameOf(attribute) : attribute;
      if (known === "" || known[0] === ":" || known.startsWith("w:rsid")) continue;
      if (made === noAttributes) made = {};
      made[known] = attributes[attribute] ?? "";
    }
    return { name: this.#nameOf(name), attributes: made, children: [] };
  }

  /** Leaves it. */
  leave(): void {
    const last = this.#before.at(-1);
    if (last?.depth === this.#depth) {
      this.#before.pop();
      this.#prefixes = last.prefixes;
      this.#known = last.known;
    }
    this.#depth -= 1;
  }

  /** Whether a prefix stands for a namespace that is read here. */
  isKnown(prefix: string): boolean {
    return (this.#prefixes.get(prefix) ?? "") !== "";
  }

  #declare(attribute: string, namespace: string): void {
    if (this.#before.at(-1)?.depth !== this.#depth) {
      this.#before.push({ prefixes: this.#prefixes, known: this.#known, depth: this.#depth });
      this.#prefixes = new Map(this.#prefixes);
      this.#known = new Map();
    }
    this.#prefixes.set(attribute.slice("xmlns:".length), knownNamespaces.get(namespace) ?? "");
  }

  #nameOf(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix = name.slice(0, Math.max(colon, 0));
    const namespace = this.#prefixes.get(prefix) ?? (prefix === "" ? "" : this.#fail(prefix));
    const made = `${namespace}:${name.slice(colon + 1)}`;
    this.#known.set(name, made);
    return made;
  }
}

/** Of elements that have none, which most are. */
const noAttributes: Record<string, string> = Object.freeze({});

function isDeclaration(attribute: string): boolean {
  return attribute[0] === "x" && attribute.startsWith("xmlns") && (attribute.length === 5 || attribute[5] === ":");
}

/** The namespace of the root element of a part, "" where it has none or is no XML: nothing behind the root's tag is read. */
export function rootNamespace(text: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let found: string | undefined;
  parser.on("opentag", ({ uri }) => {
    found ??= uri;
  });
  parser.on("error", () => {
    found ??= "";
  });
  // A root's tag stands at the beginning; the rest of a long part need not be looked at.
  parser.write(text.slice(0, 20_000));
  return found ?? "";
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const child of element.children) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** Children that are elements, of a name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  if (element)
    for (const child of element.children)
      if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The text of an element and of all that stands in it. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

/** The `w:val` of the first child of a name. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** Whether a child of that name switches something on (17.17.4 ST_OnOff): no `w:val` does, "0", "false" and "off" do not. None without the child. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && isOn(child.attributes["w:val"]);
}

/** Whether a value of ST_OnOff is on; none is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** A number as a file writes it, what stands behind it left out; none where it is no number. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
}
