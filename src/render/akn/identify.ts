import type { Element, Identity } from "./element.ts";

/**
 * The identifiers of elements (Akoma Ntoso Naming Convention 5): what an element is and its number, behind the same of what it stands in, as
 * in `sec_V__subsec_B`. Numbers that go through a whole document stand alone: `para_12`, in an annex `annex_1__para_12`. Each is given
 * once: numbers come before what is only counted, and what is taken already is told apart by another count. The map has the elements,
 * and the anchors that they are.
 */
export function identify(root: Element): ReadonlyMap<Element | string, string> {
  const naming = new Naming();
  naming.nameAlone(root, "");
  naming.nameRest(root, "");
  return naming.names;
}

/** What begins a document of its own, under whose name all in it stands. */
function beginsDocument({ name }: Element): boolean {
  return name === "attachment";
}

class Naming {
  readonly names = new Map<Element | string, string>();
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Names annexes, and in each document what is numbered in one series. */
  nameAlone(node: Element, document: string): void {
    for (const child of childrenOf(node)) {
      if (child.identity?.alone && child.identity.number !== undefined) this.#name(child, child.identity, document);
      this.nameAlone(child, beginsDocument(child) ? (this.names.get(child) ?? document) : document);
    }
  }

  /** Names what stands right in an element of a name: at first what has a number, then the rest, then what stands in these. */
  nameRest(node: Element, within: string): void {
    const own = nearest(node);
    const open = own.filter((child) => !this.names.has(child));
    for (const child of open) if (child.identity?.number !== undefined) this.#name(child, child.identity, within);
    for (const child of open) if (child.identity?.number === undefined) this.#name(child, child.identity, within);
    for (const child of own) this.nameRest(child, this.names.get(child) ?? within);
  }

  #name(node: Element, identity: Identity | undefined, within: string): void {
    if (!identity) return;
    const { kind, number } = identity;
    const stem = [within, kind].filter(Boolean).join("__");
    const name = number === undefined ? this.#counted(`${stem}_`) : this.#free(`${stem}_${plainNumber(number)}`);
    this.#taken.add(name);
    this.names.set(node, name);
    if (node.anchor !== undefined && !this.names.has(node.anchor)) this.names.set(node.anchor, name);
  }

  #free(name: string): string {
    return this.#taken.has(name) ? this.#counted(`${name}-`, 2) : name;
  }

  /** The next of these names that nobody has. */
  #counted(stem: string, first = 1): string {
    let count = this.#counts.get(stem) ?? first;
    while (this.#taken.has(`${stem}${count}`)) count++;
    this.#counts.set(stem, count + 1);
    return `${stem}${count}`;
  }
}

/** A number as an identifier can have it: its letters and figures, in their case. */
function plainNumber(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "0";
}

function childrenOf(node: Element): readonly Element[] {
  return node.children.filter((child): child is Element => typeof child !== "string");
}

/** The elements with an identity that stand in this one and in no other between. */
function nearest(node: Element): readonly Element[] {
  return childrenOf(node).flatMap((child) => (child.identity ? [child] : nearest(child)));
}
