import type { Lent, RunningPreview } from "./connect.ts";
import type { Desk } from "./desk.ts";
import { type ClientCapabilities, type Connection, LSPErrorCodes, ResponseError } from "./protocol.ts";

/** What a command does with a document. */
type Command = (path: string) => unknown;

/** The names of the commands. */
export const commandNames = ["masthead.preview", "masthead.build", "masthead.words"] as const;

/** Does what an editor is told to do with a document, of which it gives the address. */
export class Commands {
  readonly #connection: Connection;
  readonly #desk: Desk;
  readonly #lent: Lent;
  readonly #previews = new Map<string, Promise<RunningPreview>>();
  #showsDocuments = false;

  constructor(connection: Connection, desk: Desk, lent: Lent) {
    this.#connection = connection;
    this.#desk = desk;
    this.#lent = lent;
  }

  /** Hears what the editor can do. */
  greet({ window }: ClientCapabilities): void {
    this.#showsDocuments = window?.showDocument?.support === true;
    this.#connection.onExecuteCommand(async ({ arguments: [uri] = [], command }) => {
      const run = Object.hasOwn(this.#commands, command) ? Reflect.get(this.#commands, command) : undefined;
      if (!run || typeof uri !== "string")
        throw new ResponseError(LSPErrorCodes.RequestFailed, `${command} takes the address of a document.`);
      const path = this.#desk.texts.pathOf(uri);
      const [study] = this.#desk.studies.of(path);
      return await run(study?.path ?? path);
    });
  }

  /** Has the pages that are shown follow the open texts. */
  touch(): void {
    for (const preview of this.#previews.values()) preview.then((running) => running.touch()).catch(() => {});
  }

  readonly #commands: Readonly<Record<(typeof commandNames)[number], Command>> = {
    /** Serves the pages of the document, as it is open, has the editor show them in a browser if it can, and answers with the address. */
    "masthead.preview": async (path) => {
      const { address } = await this.#previewOf(path);
      if (this.#showsDocuments) await this.#connection.window.showDocument({ uri: address, external: true });
      return address;
    },
    /** Makes the files of the document, and answers with what `masthead build` says. */
    "masthead.build": (path) => this.#lent.build(path, this.#desk.templatesOf(path)),
    /** The words of the document, its limit, and the words of each chapter. */
    "masthead.words": async (path) => {
      const { studies } = this.#desk;
      await studies.settled();
      const [study] = studies.of(path);
      if (!study) return undefined;
      const { limit, words } = study.latest;
      return { words, limit, chapters: study.index?.chapters ?? [] };
    },
  };

  #previewOf(path: string): Promise<RunningPreview> {
    const running = this.#previews.get(path);
    if (running) return running;
    const { texts } = this.#desk;
    const started = this.#lent.preview({
      path,
      world: texts.world,
      templates: this.#desk.templatesOf(path),
      open: async ({ column, line, path: file }) => {
        if (!this.#showsDocuments) return false;
        const place = { line: line - 1, character: column - 1 };
        const asked = { uri: texts.addressOf(file), takeFocus: true, selection: { start: place, end: place } };
        return (await this.#connection.window.showDocument(asked)).success;
      },
    });
    this.#previews.set(path, started);
    started.catch(() => this.#previews.delete(path));
    return started;
  }
}
