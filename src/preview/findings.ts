import { ignoreEdits } from "../check/ignore-edits.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { editedFiles, type TextEdit } from "../trace.ts";
import type { PagePlaces } from "./page-places.ts";
import type { FilePlace, ScreenDiagnostic } from "./protocol.ts";

/** A file as it was read and as it is to be. */
export interface FileChange {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The messages of one state of a document, by their numbers. */
export class Findings {
  readonly #all: readonly Diagnostic[];
  readonly #own: ReadonlySet<string>;

  /** `own` are the files of the document and its annexes: others, templates or another's document, are not changed from here. */
  constructor(all: readonly Diagnostic[], own: ReadonlySet<string>) {
    this.#all = all;
    this.#own = own;
  }

  /** All of them as screens show them; without pages nothing is shown of what they are about. */
  onScreen(places: PagePlaces | undefined): readonly ScreenDiagnostic[] {
    return this.#all.map((diagnostic, id): ScreenDiagnostic => {
      const { code, severity, message, help, span } = diagnostic;
      const place = this.place(id);
      return {
        ...{ id, code, severity, message, help },
        ...(place && { place }),
        shown: (span && places?.shown(span)) ?? [],
        canMend: this.#canMend(diagnostic),
        canIgnore: this.#canIgnore(diagnostic),
      };
    });
  }

  /** Where one of them is about something. */
  place(id: number): FilePlace | undefined {
    const { span, path } = this.#all[id] ?? {};
    if (span) return { path: span.source.path, ...span.source.position(span.start) };
    return path === undefined ? undefined : { path, line: 1, column: 1 };
  }

  /** What its fix makes of files; nothing where it has none, or where the files are the program's own. */
  mended(id: number): readonly FileChange[] | undefined {
    const diagnostic = this.#all[id];
    if (!diagnostic?.fix || !this.#canMend(diagnostic)) return undefined;
    return changesOf(diagnostic.fix);
  }

  /**
   * Ways to have the check pass over it, the likeliest first, each with the test of what a check then finds: it is gone, and nothing else has come
   * or gone with it but what the same rule found in the same block.
   */
  ignored(id: number): readonly TriedChange[] {
    const diagnostic = this.#all[id];
    if (!diagnostic?.span || !this.#canIgnore(diagnostic)) return [];
    const { code, span } = diagnostic;
    const others = (all: readonly Diagnostic[]) =>
      all.filter((each) => each.code !== code).map((each) => `${each.code} ${each.message}`);
    const before = others(this.#all).sort().join("\n");
    const count = this.#all.length;
    return ignoreEdits(code, span).map((edit) => ({
      changes: changesOf([edit]),
      isRight: (found) => found.length < count && others(found).sort().join("\n") === before,
    }));
  }

  #canMend({ fix }: Diagnostic): boolean {
    return fix?.every(({ span }) => this.#own.has(span.source.path)) ?? false;
  }

  #canIgnore({ severity, span }: Diagnostic): boolean {
    return severity !== "error" && span !== undefined && this.#own.has(span.source.path);
  }
}

/** A change of files, and whether it does what it is meant to by what is found after it. */
export interface TriedChange {
  readonly changes: readonly FileChange[];
  isRight(found: readonly Diagnostic[]): boolean;
}

function changesOf(edits: readonly TextEdit[]): readonly FileChange[] {
  const encoder = new TextEncoder();
  return [...editedFiles(edits)].map(([source, text]) => ({
    path: source.path,
    before: encoder.encode(source.changed([])),
    after: encoder.encode(text),
  }));
}
