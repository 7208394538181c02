import type { Annex, CitedSource, Document, InlineNote, NoteCall, NoteDefinition } from "../document/tree.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import type { Source, Span } from "../source.ts";

/** A name and the place in which it stands. */
interface Named {
  readonly name: string;
  readonly span: Span;
}

/** The label of an annex, which the program makes. */
interface AnnexName {
  readonly name: string;
  readonly annex: Source;
}

/** What is written in a document and its annexes, in the order of the text. */
export interface Written {
  /** The main one first. */
  readonly documents: readonly Document[];
  /** With those of annexes. */
  readonly labels: readonly (Named | AnnexName)[];
  /** The names in references, each with all of the reference. */
  readonly references: readonly (Named & { readonly whole: Span })[];
  /** The keys in citations of declared sources. */
  readonly cites: readonly (Named & { readonly whole: Span })[];
  readonly calls: readonly NoteCall[];
  readonly inlineNotes: readonly InlineNote[];
  readonly definitions: readonly NoteDefinition[];
  /** The keys of declared sources, each with its full form. */
  readonly sources: readonly (Named & Pick<CitedSource, "full">)[];
}

/** Things by a name that several may have. */
export function byName<T>(things: readonly T[], nameOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(nameOf(thing)) ?? [];
    groups.set(nameOf(thing), group);
    group.push(thing);
  }
  return groups;
}

/** The thing that a name in a file means: one of the same file wins over one of another. */
export function meantIn<T>(source: Source, named: readonly T[] = [], sourceOf: (thing: T) => Source): T | undefined {
  return named.find((thing) => sourceOf(thing) === source) ?? named[0];
}

/** Gathers what is written. */
export function writtenIn(document: Document): Written {
  const gathering = new Gathering();
  gathering.take(document);
  return gathering;
}

class Gathering implements Written {
  readonly documents: Document[] = [];
  readonly labels: (Named | AnnexName)[] = [];
  readonly references: (Named & { readonly whole: Span })[] = [];
  readonly cites: (Named & { readonly whole: Span })[] = [];
  readonly calls: NoteCall[] = [];
  readonly inlineNotes: InlineNote[] = [];
  readonly definitions: NoteDefinition[] = [];
  readonly sources: (Named & Pick<CitedSource, "full">)[] = [];
  readonly #keys = new Set<string>();

  /** The walk goes into annexes itself. */
  take(document: Document): void {
    this.#open(document);
    for (const nodes of [document.blocks, document.notes, document.header, document.footer])
      walk(nodes, (node) => {
        if (node.type === "annex") this.#annex(node);
        else this.#node(node);
      });
  }

  #open(document: Document): void {
    this.documents.push(document);
    for (const { key, full } of document.sources) {
      this.sources.push({ name: key, full, span: document.frontMatter.keyAt("sources", key) });
      this.#keys.add(key);
    }
  }

  #annex({ attributes, document, span: { source } }: Annex): void {
    if (attributes?.id !== undefined) this.labels.push({ name: attributes.id, annex: source });
    this.#open(document);
  }

  #node(node: AnyNode): void {
    const { id: label, idSpan, span: braces } = node.attributes ?? {};
    if (label !== undefined && braces) this.labels.push({ name: label, span: idSpan ?? braces });
    if (node.type === "reference")
      for (const { id: name, idSpan: place } of node.targets) this.#reference(name, place, node.span);
    if (node.type === "citation") for (const { key, keySpan } of node.items) this.#reference(key, keySpan, node.span);
    if (node.type === "note-call") this.calls.push(node);
    if (node.type === "inline-note") this.inlineNotes.push(node);
    if (node.type === "note-definition") this.definitions.push(node);
  }

  /** A name that is a source's cites it, whatever else has the name. */
  #reference(name: string, span: Span, whole: Span): void {
    if (this.#keys.has(name)) this.cites.push({ name, span, whole });
    else this.references.push({ name, span, whole });
  }
}
