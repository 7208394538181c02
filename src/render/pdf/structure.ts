import type { Element, Tag } from "../../text/element.ts";
import { elementAttributes } from "./attributes.ts";
import type { Kit } from "./kit.ts";
import { Verbatim } from "./kit.ts";
import { nameTree, numberTree } from "./trees.ts";
import { reference } from "./values.ts";

/**
 * The logical structure (ISO 32000-1, 14.7): the elements whose content is drawn, each with its children in the order of their
 * first drawing, and for every piece of marked content and every link the way back to its element.
 */
export class StructureTree {
  readonly #kit: Kit;
  readonly #root: Element;
  readonly #nodes = new Map<Element, Node>();
  readonly #pages: string[] = [];
  readonly #annotations: string[] = [];
  readonly #pageCount: number;
  #page = { id: 0, height: 0, owners: [] as string[] };

  constructor(kit: Kit, root: Element, pageCount: number) {
    this.#kit = kit;
    this.#root = root;
    this.#pageCount = pageCount;
    this.#nodes.set(root, this.#newNode());
  }

  /** Starts a page; gives its key in the tree of parents. */
  startPage(id: number, height: number): number {
    this.#endPage();
    this.#page = { id, height, owners: [] };
    return this.#pages.length;
  }

  /** The operator that opens a piece of marked content for what is drawn next. */
  opening(tag: Tag): string {
    if (tag === "artifact") return "/Artifact BMC\n";
    if (tag === "header") return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    if (tag === "footer") return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    const node = this.#touch(tag);
    const mark = this.#page.owners.push(reference(node.id)) - 1;
    node.page ||= this.#page.id;
    const isHere = this.#page.id === node.page;
    node.children.push(isHere ? String(mark) : `<</Type/MCR/Pg ${reference(this.#page.id)}/MCID ${mark}>>`);
    return `/${tag.role}<</MCID ${mark}>>BDC\n`;
  }

  /** Puts an element in its place though nothing of it is drawn: an empty cell keeps its column. */
  touch(tag: Tag): void {
    if (typeof tag === "object") this.#touch(tag);
  }

  /** Makes a link annotation a child of its element; gives the annotation's key in the tree of parents. */
  link(element: Element, annotation: number): number {
    const node = this.#touch(element);
    node.children.push(`<</Type/OBJR/Obj ${reference(annotation)}/Pg ${reference(this.#page.id)}>>`);
    return this.#pageCount + this.#annotations.push(reference(node.id)) - 1;
  }

  /** Writes all of it and enters it in the catalogue. */
  finish(): void {
    this.#endPage();
    const root = this.#kit.reserve();
    const ids: [string, string][] = [];
    for (const [element, node] of this.#nodes) {
      const parent = element.parent ? this.#nodes.get(element.parent)?.id : root;
      this.#kit.put(node.id, nodeText(element, node, parent ?? root));
      if (element.id !== undefined) ids.push([element.id, reference(node.id)]);
    }
    const parents = numberTree(this.#kit, [...this.#pages, ...this.#annotations]);
    const named = ids.length > 0 ? `/IDTree ${nameTree(this.#kit, ids)}` : "";
    const keys = this.#pages.length + this.#annotations.length;
    const top = this.#nodes.get(this.#root)?.id ?? root;
    this.#kit.put(root, `<</Type/StructTreeRoot/K ${reference(top)}/ParentTree ${parents}/ParentTreeNextKey ${keys}${named}>>`);
    this.#kit.catalog.StructTreeRoot = new Verbatim(reference(root));
    this.#kit.catalog.MarkInfo = new Verbatim("<</Marked true>>");
  }

  #endPage(): void {
    if (this.#page.id > 0) this.#pages.push(`[${this.#page.owners.join(" ")}]`);
    this.#page = { id: 0, height: 0, owners: [] };
  }

  /** The node of an element, put under its parent, and so on upwards, at the first call. */
  #touch(element: Element): Node {
    const known = this.#nodes.get(element);
    if (known) return known;
    const node = this.#newNode();
    for (let child = element, below = node; ; ) {
      this.#nodes.set(child, below);
      const { parent } = child;
      if (!parent) throw new Error(`an element ${element.role} does not belong to the document`);
      const above = this.#nodes.get(parent);
      if (above) {
        above.children.push(reference(below.id));
        return node;
      }
      const made = this.#newNode();
      made.children.push(reference(below.id));
      child = parent;
      below = made;
    }
  }

  #newNode(): Node {
    return { id: this.#kit.reserve(), children: [], page: 0, height: this.#page.height };
  }
}

/** An element in the file. */
interface Node {
  readonly id: number;
  /** As they are written. */
  readonly children: string[];
  /** Page of its first own content: marks on it need not name it. 0 while there is none. */
  page: number;
  /** Height of the page on which it starts. */
  readonly height: number;
}

function nodeText(element: Element, node: Node, parent: number): string {
  const page = node.page > 0 ? `/Pg ${reference(node.page)}` : "";
  const children = node.children.length === 1 ? wrapped(node.children[0] ?? "") : `[${node.children.join(" ")}]`;
  return `<</S/${element.role}/P ${reference(parent)}${page}/K${children}${elementAttributes(element, node.height)}>>`;
}

/** A lone child needs no brackets, but a space where it is a number or a reference. */
function wrapped(child: string): string {
  return child.startsWith("<") ? child : ` ${child}`;
}
