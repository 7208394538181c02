/** An element of XML as tests read it. Prefixes stay part of the names. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** Parses XML and throws at anything that is not well-formed: a reader of our own, so that no library's leniency hides a mistake. */
export function parseXml(xml: string): Element {
  const root: { children: (Element | string)[] } = { children: [] };
  const open: { name: string; children: (Element | string)[] }[] = [];
  let at = 0;
  const into = () => open.at(-1)?.children ?? root.children;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (text !== "") into().push(decode(text));
    if (next < 0) break;
    const end = xml.indexOf(">", next);
    if (end < 0) throw new Error("a tag that does not end");
    const tag = xml.slice(next + 1, end);
    at = end + 1;
    if (tag.startsWith("?")) continue;
    if (tag.startsWith("/")) {
      const closed = open.pop();
      if (closed?.name !== tag.slice(1)) throw new Error(`</${tag.slice(1)}> closes <${closed?.name}>`);
      continue;
    }
    const element = startTag(tag.replace(/\/$/, ""));
    into().push(element);
    if (!tag.endsWith("/")) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const elements = root.children.filter((child): child is Element => typeof child !== "string");
  const [only] = elements;
  if (!only || elements.length > 1) throw new Error("not one root element");
  return only;
}

function startTag(tag: string): { name: string; attributes: Map<string, string>; children: (Element | string)[] } {
  const name = /^[A-Za-z_][\w.:-]*/.exec(tag)?.[0];
  if (!name) throw new Error(`not a tag: <${tag}>`);
  const attributes = new Map<string, string>();
  let rest = tag.slice(name.length);
  while (rest.trim() !== "") {
    const match = /^\s+([A-Za-z_][\w.:-]*)\s*=\s*"([^"<]*)"/.exec(rest);
    if (!match) throw new Error(`attributes of <${tag}>`);
    const [whole, key = "", value = ""] = match;
    if (attributes.has(key)) throw new Error(`${key} twice in <${tag}>`);
    attributes.set(key, decode(value));
    rest = rest.slice(whole.length);
  }
  return { name, attributes, children: [] };
}

const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decode(text: string): string {
  const plain = text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-fA-F]+));|&/g, (whole, name, decimal, hex) => {
    if (name) return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name as string] ?? "";
    if (decimal || hex) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    throw new Error(`a bare ampersand: ${whole}`);
  });
  if (forbidden.test(plain)) throw new Error("a character that XML forbids");
  return plain;
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((node): node is Element => typeof node !== "string" && node.name === name);
}

/** All children of a name. */
export function children(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((node): node is Element => typeof node !== "string" && node.name === name) ?? [];
}

/** All descendants of a name, in order. */
export function descendants(element: Element | undefined, name: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Element) => {
    for (const inner of node.children) {
      if (typeof inner === "string") continue;
      if (inner.name === name) found.push(inner);
      visit(inner);
    }
  };
  if (element) visit(element);
  return found;
}

/** An attribute of an element that may be missing. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** `w:val` of a child. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return attribute(child(element, name), "w:val");
}
