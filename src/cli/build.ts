import { join } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { withDifferences } from "./compare-editions.ts";
import { exitCode, type Run, runDocuments, type Task } from "./documents.ts";
import { closingAnswer, messageFormat } from "./message-format.ts";
import { Shelf } from "./shelf.ts";
import { dash } from "./standard-input.ts";
import { summary } from "./summary.ts";
import type { Terminal } from "./terminal.ts";
import type { NamedBytes } from "./write-files.ts";

/** `masthead build`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const task: Task = {
    to: wantedOutputs(request.values("to")),
    word: { plain: request.has("plain"), forReview: request.has("for-review"), carrySource: request.has("carry-source") },
    print: { colour: terminal.error.colour },
    failsOn: request.has("strict") ? "warning" : "error",
  };
  const isWatched = request.has("watch");
  if (request.has("poll") && !isWatched) throw new UsageError("--poll says how files are watched: give --watch too.");
  if (request.value("out") === dash) {
    if (isWatched) throw new UsageError("--watch writes files again and again: give --out a folder.");
    return exitCode(await pour(request, task, terminal));
  }
  const folder = join(".", request.value("out") ?? ".");
  if (isWatched) return (await import("./build-watch.ts")).buildAndWatch(request, task, terminal, folder);
  const made = await runDocuments(request, task, terminal, (inputs) => {
    const shelf = new Shelf(folder, inputs);
    return (done) => shelf.put(done);
  });
  const built = await withDifferences(made, request, terminal);
  terminal.out.write(await closingAnswer(built, messageFormat(request), folder, summary(built, folder)));
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

/** Builds one file of one document to standard output, which then has nothing else in it. */
async function pour(request: Request, task: Task, terminal: Terminal): Promise<Run> {
  const isOne = request.operands.length === 1 && task.to !== "usual" && task.to.length === 1;
  if (!isOne)
    throw new UsageError("Standard output takes one file: name one document, and one output with --to, such as --to pdf.");
  const format = messageFormat(request);
  if (format !== "pretty" && format !== "github")
    throw new UsageError("Standard output cannot take both the document and the messages: give --out a folder.");
  const made: NamedBytes[] = [];
  const run = await runDocuments(request, task, terminal, () => ({ files }) => {
    made.push(...files);
    return undefined;
  });
  const [file] = made;
  if (made.length > 1)
    throw new UsageError(`Standard output takes one file, and ${request.operands[0]} holds ${made.length} documents.`);
  if (file) terminal.out.write(file.bytes);
  return run;
}
