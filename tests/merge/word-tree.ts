import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** An element of a part of a Word file that tests change: its tag as it is written, and what stands in it. */
export interface Node {
  readonly name: string;
  /** Attributes as they are written. */
  attributes: string;
  children: (Node | string)[];
}

/** An element. Texts are handed over as XML. */
export function element(name: string, attributes = "", children: (Node | string)[] = []): Node {
  return { name, attributes: attributes === "" ? "" : ` ${attributes}`, children };
}

/** A part as a tree that can be changed; what stands before the root is left out. */
function treeOf(xml: string): Node {
  const root = element("");
  const open = [root];
  for (const [, text = "", close, name = "", attributes = "", alone] of xml.matchAll(
    /([^<]*)(?:<(\/)?(?:\?[^>]*|([\w:.-]+)((?:[^>"/]|"[^"]*")*)(\/)?)>)?/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== "" && open.length > 1) parent.children.push(text);
    if (close) open.pop();
    else if (name !== "") {
      const node = { name, attributes, children: [] };
      parent.children.push(node);
      if (!alone) open.push(node);
    }
  }
  const [first] = elementsOf(root);
  if (!first) throw new Error("no element");
  return first;
}

/** A tree as XML. */
function xmlOf(node: Node | string): string {
  if (typeof node === "string") return node;
  const inner = node.children.map(xmlOf).join("");
  return inner === "" ? `<${node.name}${node.attributes}/>` : `<${node.name}${node.attributes}>${inner}</${node.name}>`;
}

/** The children that are elements, of a name if one is given. */
export function elementsOf(node: Node | undefined, name?: string): Node[] {
  return (node?.children ?? []).filter(
    (child): child is Node => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** All elements of a name inside of one, but for those inside of `without`. */
export function allOf(node: Node, name: string, without: readonly string[] = []): Node[] {
  return elementsOf(node).flatMap((child) =>
    without.includes(child.name) ? [] : [...(child.name === name ? [child] : []), ...allOf(child, name, without)],
  );
}

/** A copy with nothing in common. */
export function copyOf(node: Node): Node {
  return { ...node, children: node.children.map((child) => (typeof child === "string" ? child : copyOf(child))) };
}

/** The parts of a Word file that tests change. */
export interface WordParts {
  readonly document: Node;
  readonly body: Node;
  /** Footnotes or endnotes: the element that holds them. */
  readonly notes: Node;
  readonly notesPart: string;
}

/** The parts of a Word file. */
export function readParts(bytes: Uint8Array): WordParts {
  const files = unzipSync(bytes);
  const read = (path: string) => treeOf(strFromU8(files[path] ?? new Uint8Array()));
  const document = read("word/document.xml");
  const [body] = elementsOf(document, "w:body");
  const hasEndnotes = allOf(document, "w:endnoteReference").length > 0;
  const notesPart = hasEndnotes ? "word/endnotes.xml" : "word/footnotes.xml";
  if (!body) throw new Error("no body");
  return { document, body, notes: read(notesPart), notesPart };
}

/** A Word file with its text and notes changed. */
export function withParts(bytes: Uint8Array, change: (parts: WordParts) => void): Uint8Array {
  const parts = readParts(bytes);
  change(parts);
  const written = (tree: Node) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlOf(tree)}`);
  const changed = { "word/document.xml": written(parts.document), [parts.notesPart]: written(parts.notes) };
  return zipSync({ ...unzipSync(bytes), ...changed }, { level: 1 });
}
