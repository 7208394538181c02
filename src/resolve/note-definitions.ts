import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { NoteDefinition } from "../document/tree.ts";
import type { Source } from "../source.ts";
import type { Scope } from "./scope.ts";

/** The text of a note by its name: one in the file that calls it wins over one of the template. */
export function findDefinition(id: string, file: Source | undefined, scope: Scope): NoteDefinition | undefined {
  const definitions = scope.notes.get(id);
  return definitions?.find((definition) => definition.idSpan.source === file) ?? definitions?.[0];
}

/** Reports the notes of a document that are written twice in one file, or that its author wrote and never `called`. */
export function checkDefinitions(scope: Scope, called: { has(definition: NoteDefinition): boolean }, report: Report): void {
  const fields = scope.document.frontMatter.at();
  for (const [id, definitions] of scope.notes) {
    for (const definition of firsts(id, definitions, report)) {
      const own = definition.idSpan.source === fields.source;
      if (own && !called.has(definition)) {
        report(diagnostic("note-unused", `The note “${id}” is never called.`, { span: definition.idSpan }));
      }
    }
  }
}

/** The first definition in each file; the others are reported. */
function firsts(id: string, definitions: readonly NoteDefinition[], report: Report): Iterable<NoteDefinition> {
  const found = new Map<Source, NoteDefinition>();
  for (const definition of definitions) {
    const { source } = definition.idSpan;
    const first = found.get(source);
    if (!first) found.set(source, definition);
    else {
      const related = [{ span: first.idSpan, message: "the first one" }];
      report(diagnostic("note-doubled", `The note “${id}” is written twice.`, { span: definition.idSpan, related }));
    }
  }
  return found.values();
}
