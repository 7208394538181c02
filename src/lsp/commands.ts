import type { Lent } from "./connect.ts";
import type { Desk } from "./desk.ts";
import { type Connection, LSPErrorCodes, ResponseError } from "./protocol.ts";

/** What a command does with a document, of which it is given the address. */
type Command = (path: string, desk: Desk, lent: Lent) => unknown;

/** Every command. Adding one is a row. */
const commands: Readonly<Record<string, Command>> = {
  /** Makes the files of the document, and says what `masthead build` says. */
  "masthead.build": (path, _, { build }) => build(path),
  /** The words of the document, its limit, and the words of each chapter. */
  "masthead.words": async (path, { studies }) => {
    await studies.settled();
    const [study] = studies.of(path);
    if (!study) return undefined;
    const { limit, words } = study.latest;
    return { words, limit, chapters: study.index?.chapters ?? [] };
  },
};

/** The names of the commands. */
export const commandNames: readonly string[] = Object.keys(commands);

/** Does what an editor is told to do with a document. */
export function answerCommands(connection: Connection, desk: Desk, lent: Lent): void {
  connection.onExecuteCommand(async ({ arguments: [uri] = [], command }) => {
    const run = commands[command];
    if (!run || typeof uri !== "string")
      throw new ResponseError(LSPErrorCodes.RequestFailed, `${command} takes the address of a document.`);
    const path = desk.texts.pathOf(uri);
    const [study] = desk.studies.of(path);
    return await run(study?.path ?? path, desk, lent);
  });
}
