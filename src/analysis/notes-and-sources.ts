import { plainText, resolvedText } from "../document/plain.ts";
import type { Resolved, RNote } from "../document/resolved.ts";
import type { NoteCall, NoteDefinition } from "../document/tree.ts";
import { linesIn, outerBlocks } from "../document/walk-resolved.ts";
import type { Span } from "../source.ts";
import type { CitableSource, Note } from "./document-index.ts";
import { type Place, placeOf } from "./place.ts";
import { byName, meantIn, type Written } from "./written.ts";

/** The notes of a document: those with a name where their text is written, those without where they are called, then calls of what is written nowhere. */
export function notesOf({ definitions, calls, inlineNotes }: Written, resolved: Resolved): readonly Note[] {
  const marks = marksBy(resolved);
  const defined = new Map<NoteDefinition, NoteCall[]>(definitions.map((definition) => [definition, []]));
  const named = byName(definitions, ({ id }) => id);
  const lost = new Map<string, NoteCall[]>();
  for (const call of calls) {
    const definition = meantIn(call.span.source, named.get(call.id), ({ idSpan }) => idSpan.source);
    const among = (definition && defined.get(definition)) ?? lost.get(call.id) ?? [];
    if (!definition) lost.set(call.id, among);
    among.push(call);
  }
  const called = (id: string, of: readonly NoteCall[]) => ({
    name: id,
    calls: of.map(({ idSpan }) => placeOf(idSpan)),
    ...marked(of.map(({ span }) => marks.get(keyOf(span))).find((note) => note)),
  });
  return [
    ...[...defined].map(([{ id, idSpan, span }, of]) => ({
      ...called(id, of),
      place: placeOf(idSpan),
      ...wholeOf(idSpan, span),
    })),
    ...inlineNotes.map(({ span }) => ({ place: placeOf(span), calls: [], ...marked(marks.get(keyOf(span))) })),
    ...[...lost].map(([id, of]) => called(id, of)),
  ];
}

function marked(note: RNote | undefined): Pick<Note, "kind" | "mark" | "text"> {
  return note ? { kind: note.kind, mark: note.mark, text: resolvedText(note.content) } : {};
}

/** All of a definition, where it stands around its name; front matter has the two apart. */
function wholeOf(name: Span, whole: Span): Pick<Note, "whole"> {
  return name.source === whole.source && whole.start <= name.start && name.end < whole.end ? { whole: placeOf(whole) } : {};
}

/** The notes by the places of their calls. */
function marksBy(resolved: Resolved): ReadonlyMap<string, RNote> {
  const lines = [...linesIn(outerBlocks(resolved)), ...resolved.notes.map(({ content }) => content)];
  const notes = [...lines.flat().filter((node) => node.type === "note"), ...resolved.notes];
  return new Map(notes.map((note) => [keyOf(note.span), note]));
}

function keyOf({ source, start }: Span): string {
  return `${start} ${source.path}`;
}

/** The sources of a document, with the citations of each: a source of the file that cites it wins over one of another. */
export function sourcesOf({ sources, cites }: Written): readonly CitableSource[] {
  const named = byName(sources, ({ name }) => name);
  const places = new Map(sources.map((source): [object, Place[]] => [source, []]));
  for (const { name, span, whole } of cites) {
    const source = meantIn(whole.source, named.get(name), (one) => one.span.source);
    if (source) places.get(source)?.push(placeOf(span));
  }
  return sources.map((source) => ({
    key: source.name,
    text: plainText(source.full),
    place: placeOf(source.span),
    cites: places.get(source) ?? [],
  }));
}
