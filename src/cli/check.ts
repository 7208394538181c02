import type { ExitCode, Request } from "./command.ts";
import { count, countMistakes, exitCode, runDocuments } from "./documents.ts";
import { summaryJson } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead check`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const checked = await runDocuments(request, [], terminal, () => undefined);
  const { documents, errors, warnings } = checked;
  terminal.out.write(
    request.has("json")
      ? summaryJson(checked, ".")
      : `${count(documents.length, "document")} checked: ${countMistakes(errors, warnings)}.\n`,
  );
  return exitCode(checked);
}
