import { join } from "../world.ts";
import type { ExitCode, Request } from "./command.ts";
import { exitCode, runDocuments } from "./documents.ts";
import { shelf } from "./shelf.ts";
import { summary, summaryJson } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead build`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const folder = join(".", request.value("out") ?? ".");
  const built = await runDocuments(request, wantedOutputs(request.values("to")), terminal, shelf(folder));
  terminal.out.write(request.has("json") ? summaryJson(built, folder) : summary(built, folder));
  return exitCode(built);
}

/** The outputs asked for; where none is, the usual ones of each document's type. */
function wantedOutputs(lists: readonly string[]): readonly string[] | "usual" {
  const names = lists
    .flatMap((list) => list.split(","))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  return names.length > 0 ? names : "usual";
}
