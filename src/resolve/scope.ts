import type { RNumber } from "../document/number.ts";
import type { CitedSource, Document, NoteDefinition, Role } from "../document/tree.ts";

/** A document of the whole, the main one or an annexed one: where its numbers count, and where its notes and sources are looked up. */
export interface Scope {
  readonly document: Document;
  /** The run of its numbers: "body", "annex-1", "annex-1-appendix-2". */
  readonly run: string;
  /** What the annex is called, for references from elsewhere; absent for the main document. */
  readonly annex?: AnnexName;
  /** The document it is annexed to. */
  readonly parent?: Scope;
  readonly notes: ReadonlyMap<string, readonly NoteDefinition[]>;
  readonly sources: ReadonlyMap<string, CitedSource>;
}

/** How an annex is referred to. */
export interface AnnexName {
  /** An annex of an annex is an appendix (un-format 12). */
  readonly kind: "annex" | "appendix";
  /** The role of the line over it. */
  readonly role: Role;
  /** None where it is the only one. */
  readonly number: RNumber | undefined;
  readonly anchor: string;
}

/** Opens the scope of a document. */
export function openScope(document: Document, run: string, annex?: AnnexName, parent?: Scope): Scope {
  const notes = new Map<string, NoteDefinition[]>();
  for (const note of document.notes) {
    const same = notes.get(note.id);
    if (same) same.push(note);
    else notes.set(note.id, [note]);
  }
  const sources = new Map(document.sources.map((source) => [source.key, source]));
  return { document, run, notes, sources, ...(annex && { annex }), ...(parent && { parent }) };
}

/** The source that a key names: the document's own, or else one of the document that it is annexed to. */
export function findSource(scope: Scope, key: string): CitedSource | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const source = at.sources.get(key);
    if (source) return source;
  }
  return undefined;
}
