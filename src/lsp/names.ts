import type { DocumentIndex } from "../analysis/document-index.ts";
import type { Place } from "../analysis/place.ts";

/** A name that documents have for something: where it is given, and where it is used. */
export interface Name {
  readonly kind: "label" | "note" | "source" | "field" | "partial" | "annex" | "type";
  readonly name: string;
  readonly given: readonly Place[];
  readonly uses: readonly Place[];
  /** Whether the program gives it, so that nobody can give it another. */
  readonly isMade?: true;
}

/** The names in a document and its annexes. */
export function namesIn(index: DocumentIndex): readonly Name[] {
  return [
    ...index.labels.map(
      ({ annex, name, place, references }): Name =>
        place
          ? { kind: "label", name, given: [place], uses: references }
          : { kind: "label", name, given: [beginningOf(annex)], uses: references, isMade: true },
    ),
    ...index.notes.flatMap(({ name, place, calls }): readonly Name[] =>
      name === undefined ? [] : [{ kind: "note", name, given: place ? [place] : [], uses: calls }],
    ),
    ...index.sources.map(({ key, place, cites }): Name => ({ kind: "source", name: key, given: [place], uses: cites })),
  ];
}

/** Where a file begins. */
export function beginningOf(file: string): Place {
  const start = { offset: 0, line: 1, column: 1 };
  return { file, start, end: start };
}

/** Whether what has a name is a file, which is given where that begins. */
export function isFile({ isMade, kind }: Name): boolean {
  return isMade === true || kind === "partial" || kind === "annex" || kind === "type";
}

/** Whether a place is around an offset of a file, or ends there. */
export function isAt({ file, start, end }: Place, at: { readonly file: string; readonly offset: number }): boolean {
  return file === at.file && start.offset <= at.offset && at.offset <= end.offset;
}

/** The name that stands at an offset of a file, and where it stands. */
export function nameAt(
  names: readonly Name[],
  at: { readonly file: string; readonly offset: number },
): { readonly name: Name; readonly place: Place } | undefined {
  for (const name of names) {
    const place = [...(isFile(name) ? [] : name.given), ...name.uses].find((each) => isAt(each, at));
    if (place) return { name, place };
  }
  return undefined;
}
