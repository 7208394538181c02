import type { Diagnostic as Finding } from "../diagnostics/diagnostic.ts";
import type { Desk } from "./desk.ts";
import { diagnosticOf, findingsIn } from "./diagnostics.ts";
import { type ClientCapabilities, type Connection, type Diagnostic, DiagnosticRefreshRequest } from "./protocol.ts";

/**
 * Tells an editor what was found. One that asks for it itself is told of open files when it asks, and to ask again when other files changed what was
 * found in them; of all else, and where an editor never asks, it is told by itself.
 */
export class Findings {
  readonly #connection: Connection;
  readonly #desk: Desk;
  readonly #rulesPage: string;
  #pulls = false;
  #canRefresh = false;
  /** Files of which the editor has been told that something is wrong with them. */
  readonly #told = new Set<string>();

  constructor(connection: Connection, desk: Desk, rulesPage: string) {
    this.#connection = connection;
    this.#desk = desk;
    this.#rulesPage = rulesPage;
  }

  /** Hears what the editor can do. */
  greet({ textDocument, workspace }: ClientCapabilities): void {
    this.#pulls = textDocument?.diagnostic !== undefined;
    this.#canRefresh = workspace?.diagnostics?.refreshSupport === true;
    if (!this.#pulls) return;
    this.#connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
      await this.#desk.studies.settled();
      return { kind: "full", items: [...this.#diagnosticsOf(this.#desk.texts.pathOf(uri))] };
    });
  }

  /** Hears in which files what was found may have changed. */
  changed(files: ReadonlySet<string>): void {
    const { texts } = this.#desk;
    const open = new Set(this.#pulls ? texts.paths : []);
    for (const file of files) {
      const diagnostics = open.has(file) ? [] : this.#diagnosticsOf(file);
      if (diagnostics.length === 0 && !this.#told.has(file) && !texts.paths.includes(file)) continue;
      if (diagnostics.length === 0) this.#told.delete(file);
      else this.#told.add(file);
      if (!open.has(file) || diagnostics.length > 0)
        this.#connection.sendDiagnostics({ uri: texts.addressOf(file), diagnostics: [...diagnostics] }).catch(() => {});
    }
    if (this.#canRefresh && [...files].some((file) => open.has(file)))
      this.#connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
  }

  /** A finding as the editor is told of it. */
  shown(finding: Finding): Diagnostic {
    return diagnosticOf(finding, this.#desk.texts, this.#rulesPage);
  }

  #diagnosticsOf(file: string): readonly Diagnostic[] {
    return findingsIn(file, this.#desk.studies.all).map((finding) => this.shown(finding));
  }
}
