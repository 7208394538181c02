import type { Counts, Severity } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { count } from "./count.ts";
import { exitCode, runDocuments, type Task } from "./documents.ts";
import { mendedText, mendsOf, putMended } from "./fix.ts";
import { closingAnswer, messageFormat } from "./message-format.ts";
import type { Terminal } from "./terminal.ts";
import { wordTable } from "./word-table.ts";

/** So many messages of one code are printed for people, unless they ask for all. */
const most = 5;

/** `masthead check`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const failsOn = leastThatFails(request.value("fail-on"));
  const suggestions = request.has("all") || failsOn === "suggestion";
  const print = { colour: terminal.error.colour, suggestions, ...(!request.has("all") && { most }) };
  const mends = mendsOf(request);
  const task: Task = { to: [], style: true, print, failsOn, counts: request.has("words"), ...(mends && { mends }) };
  const isDry = mends?.isDry === true;
  const checked = await runDocuments(request, task, terminal, () => putMended(isDry, terminal.out));
  const { done, left } = mendedText(checked, isDry);
  const hidden = suggestions ? 0 : checked.suggestions;
  const lines = [...checked.documents.map(wordTable), left, hidden > 0 ? unseen(hidden) : ""].join("");
  const text = `${lines}${count(checked.documents.length, "document")} checked: ${done}${findings(checked)}.\n`;
  const answer = await closingAnswer(checked, messageFormat(request), ".", text);
  (isDry ? terminal.error : terminal.out).write(answer);
  const wouldChange = isDry && checked.documents.some(({ mended }) => (mended?.paths.length ?? 0) > 0);
  return exitCode(checked) || (wouldChange ? 1 : 0);
}

/** What makes the command fail; throws a `UsageError` for what is no severity. */
function leastThatFails(name = "error"): Severity {
  const severities: readonly Severity[] = ["error", "warning", "suggestion"];
  const known = severities.find((severity) => severity === name.trim().toLowerCase());
  if (known) return known;
  const meant = nearest(name, severities);
  throw new UsageError(
    `--fail-on takes ${severities.join(", ")}, not “${name}”${meant === undefined ? "." : `; did you mean ${meant}?`}`,
  );
}

function unseen(suggestions: number): string {
  return suggestions === 1
    ? "1 suggestion is not shown: --all shows it.\n"
    : `${suggestions} suggestions are not shown: --all shows them.\n`;
}

/** "1 error, 3 warnings (2 can be mended: --fix), 1 suggestion": what there is. */
function findings({ errors, warnings, suggestions, mendable }: Counts): string {
  const mend = mendable > 0 ? ` (${mendable} can be mended: --fix)` : "";
  const some = [
    errors > 0 ? count(errors, "error") : "",
    warnings > 0 ? count(warnings, "warning") + mend : "",
    suggestions > 0 ? count(suggestions, "suggestion") : "",
  ].filter((one) => one !== "");
  return some.length > 0 ? some.join(", ") : "nothing found";
}
