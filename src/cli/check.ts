import type { ExitCode, Request } from "./command.ts";
import { count, countMistakes, exitCode, runDocuments } from "./documents.ts";
import { closingAnswer, messageFormat } from "./message-format.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead check`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const checked = await runDocuments(request, [], terminal, () => () => undefined);
  const { documents, errors, warnings } = checked;
  const text = `${count(documents.length, "document")} checked: ${countMistakes(errors, warnings)}.\n`;
  terminal.out.write(closingAnswer(checked, messageFormat(request), ".", text));
  return exitCode(checked);
}
