import type { RNode } from "../../document/resolved.ts";

/** What an identifier is made of; `identify` puts the parts together once all elements are there. */
export interface Identity {
  /** What the element is, as the naming convention shortens it: "sec", "para". */
  readonly kind: string;
  /** Its number without stops and brackets. An element without one is counted among its like. */
  readonly number?: string | undefined;
  /** Whether its numbers go through the whole document or annex, so that they need no name of what they stand in. */
  readonly alone?: boolean;
}

/** An element of the file, made before it is known what anything is called. */
export interface Element {
  readonly name: string;
  /** In the order of the file; those without a value are left out. */
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
  readonly identity?: Identity;
  /** The anchor of the resolved document that it is. */
  readonly anchor?: string | undefined;
  /** The label that its author gave it, which stays when numbers change. */
  readonly label?: string | undefined;
  /** The anchor that it leads to. Where no element of the file is that, its children stand for themselves. */
  readonly target?: string;
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. */
export function element(name: string, attributes: Attributes, ...children: readonly (Element | string)[]): Element {
  return { name, attributes, children };
}

/** The same element with an identifier, with the anchor that references name it by, and with its label. */
export function identified(node: Element, identity: Identity, { anchor, labelled }: Anchored = {}): Element {
  return { ...node, identity, anchor, label: labelled ? anchor : undefined };
}

/** What references may lead to. */
export type Anchored = Partial<Pick<RNode, "anchor" | "labelled">>;

/** Elements that hold others and no text, in the file a line each; all others are written as they stand, since a blank in them is one. */
const holders: ReadonlySet<string> = new Set(
  (
    "akomaNtoso doc statement meta identification FRBRWork FRBRExpression FRBRManifestation references preface preamble mainBody conclusions " +
    "attachments attachment container formula part article section subsection division subdivision level paragraph hcontainer list point " +
    "content intro wrapUp blockList item blockContainer table tr"
  ).split(" "),
);

/** Writes an element, its identifiers and where it leads to looked up in `names`. */
export function writeElement(node: Element, names: ReadonlyMap<Element | string, string>): string {
  const out: string[] = [];
  write(node, names, out, "\n");
  return out.join("");
}

function write(node: Element, names: ReadonlyMap<Element | string, string>, out: string[], line: string): void {
  const { name, attributes, children, label, target } = node;
  const led = target === undefined ? undefined : names.get(target);
  if (target !== undefined && led === undefined) {
    for (const child of children) writeChild(child, names, out, "");
    return;
  }
  const own = { eId: names.get(node), wId: label, href: led === undefined ? undefined : `#${led}` };
  out.push("<", name, written({ ...own, ...attributes }));
  if (children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  const apart = holders.has(name) && line !== "";
  for (const child of children) {
    if (apart) out.push(`${line}  `);
    writeChild(child, names, out, apart ? `${line}  ` : "");
  }
  if (apart) out.push(line);
  out.push("</", name, ">");
}

function writeChild(child: Element | string, names: ReadonlyMap<Element | string, string>, out: string[], line: string): void {
  if (typeof child === "string") out.push(escapeXml(child));
  else write(child, names, out, line);
}

function written(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(value)}"`))
    .join("");
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML, in content and in attributes. What XML cannot hold (XML 1.0, 2.2) is left out; half a character becomes the sign for such. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => named[sign] ?? sign)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r\u0080-\u009f]/.test(sign) ? sign : ""))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
