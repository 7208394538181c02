import type { RNode } from "../../document/resolved.ts";
import { element, escapeXml } from "./xml.ts";

/** The start and the end of a bookmark, as XML. */
export type Marks = readonly [start: string, end: string];

const none: Marks = ["", ""];

/** How names of keys begin, and no other: Word hides what begins with a low line. */
const keyPrefix = "_mh_";

/** Word takes no longer names. */
const longest = 40;

/**
 * Bookmarks: names that Word accepts (letters, digits and low lines, from a letter, unique whatever their case), none of which could be
 * the name of a field, since a field may begin with its bookmark (reference.ts); and ids counted in the order of the text. The same anchors
 * give the same names, whatever else is in the file.
 */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #added = new Map<RNode, string>();
  readonly #set = new Set<string>();
  #ids = 0;

  /** The name of an anchor's bookmark. */
  name(anchor: string): string {
    const known = this.#names.get(anchor);
    if (known !== undefined) return known;
    const name = this.#unique(anchor);
    this.#names.set(anchor, name);
    return name;
  }

  /** Has a block without an anchor bookmarked, because a field must say its number. */
  add(node: RNode): string {
    if (node.anchor !== undefined) return this.name(node.anchor);
    const known = this.#added.get(node);
    if (known !== undefined) return known;
    const name = this.#unique(`_Ref${this.#added.size + 1}`);
    this.#added.set(node, name);
    return name;
  }

  /** The content of a block inside its bookmark, where it has one. */
  around(node: RNode, content: string): string {
    const [start, end] = this.marks(node);
    return start + content + end;
  }

  /** The start and the end of a block's bookmark; empty where it has none. */
  marks(node: RNode): Marks {
    if (node.anchor !== undefined) return this.#marks(this.name(node.anchor));
    const name = this.#added.get(node);
    return name === undefined ? none : this.#marks(name);
  }

  /** Content inside the bookmark of an anchor; an anchor is marked once. */
  wrap(anchor: string, content: string): string {
    const [start, end] = this.#marks(this.name(anchor));
    return start + content + end;
  }

  /** A key of a paragraph (keys.ts), whose name no anchor's bookmark has. */
  key(name: string): Marks {
    return this.#marks(`${keyPrefix}${name}`);
  }

  #marks(name: string): Marks {
    if (this.#set.has(name)) return none;
    this.#set.add(name);
    const id = this.#ids++;
    return [`<w:bookmarkStart w:id="${id}" w:name="${escapeXml(name)}"/>`, element("w:bookmarkEnd", { "w:id": id })];
  }

  #unique(anchor: string): string {
    const plain = anchor.replace(/[^A-Za-z0-9_]/g, "_");
    const named = /^[A-Za-z]*$/.test(plain) ? `${plain.slice(0, longest - 1)}_` : plain;
    const isOurs = /^[A-Za-z_]/.test(named) && !named.toLowerCase().startsWith(keyPrefix);
    const stem = (isOurs ? named : `a_${named}`).slice(0, longest);
    let name = stem;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) {
      const suffix = `_${count}`;
      name = stem.slice(0, longest - suffix.length) + suffix;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
