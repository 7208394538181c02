import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { editedFiles } from "../trace.ts";
import { isInside, type World } from "../world.ts";
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
  readonly #templates: string;

  constructor(all: readonly Diagnostic[], { templates }: Pick<World, "templates">) {
    this.#all = all;
    this.#templates = templates;
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
        canIgnore: false,
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
    const encoder = new TextEncoder();
    return [...editedFiles(diagnostic.fix)].map(([source, text]) => ({
      path: source.path,
      before: encoder.encode(source.changed([])),
      after: encoder.encode(text),
    }));
  }

  #canMend({ fix }: Diagnostic): boolean {
    return fix?.every(({ span }) => !isInside(this.#templates, span.source.path)) ?? false;
  }
}
