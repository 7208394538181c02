import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { type OutputName, outputs } from "../render/outputs.ts";
import type { ExitCode, Request } from "./command.ts";
import type { Done, Job } from "./job.ts";
import { nodeWorld } from "./node-world.ts";
import { startProgress } from "./progress.ts";
import { findSources } from "./sources.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { runJobs } from "./workers.ts";

/** What a run over the documents of a command line gave. */
export interface Run {
  readonly documents: readonly Finished[];
  /** What was wrong with the run itself, such as a folder without documents. */
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly errors: number;
  readonly warnings: number;
}

/** A document that is done and whose files are written: their bytes are let go, or thousands of documents would fill the memory. */
export interface Finished extends Omit<Done, "files"> {
  readonly fileNames: readonly string[];
}

/** What is done with each document that has no error: answers with what went wrong, as far as something did. */
export type PutFiles = (done: Done) => Diagnostic | undefined;

/** Compiles every document that a command line names; messages and progress are printed as they come, unless JSON is asked for. */
export async function runDocuments(
  request: Request,
  outputNames: readonly string[] | "usual",
  terminal: Terminal,
  put: PutFiles,
): Promise<Run> {
  const { colour } = terminal.error;
  const found: Diagnostic[] = [];
  const jobs = jobsOf(request, outputNames, colour, (each) => void found.push(each));
  const speaks = !request.has("json");
  const progress = startProgress(speaks ? jobs.length : 0, terminal.error);
  const say = (text: string) => {
    progress.clear();
    if (speaks) terminal.error.write(text);
  };
  say(formatDiagnostics(found, { colour }));
  const documents: Finished[] = [];
  for await (const done of runJobs(jobs)) {
    const failure = done.errors === 0 ? put(done) : undefined;
    const finished = failure ? withFailure(done, failure, colour) : withoutBytes(done);
    documents.push(finished);
    say(finished.printed);
    progress.step(done.path);
  }
  progress.clear();
  return {
    documents,
    diagnostics: diagnosticsToJson(found),
    errors: found.length + sum(documents, (done) => done.errors),
    warnings: sum(documents, (done) => done.warnings),
  };
}

/** What is to be done; nothing where the command line itself is wrong, which is reported. */
function jobsOf(request: Request, outputNames: readonly string[] | "usual", colour: boolean, report: Report): readonly Job[] {
  let sound = true;
  const doubt: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const to = outputNames === "usual" ? outputNames : knownOutputs(outputNames, doubt);
  const templates = namedFolders(request, doubt);
  const as = request.value("as");
  const paths = sound ? findSources(request.operands, nodeWorld(), report) : [];
  return paths.map((path) => ({ path, to, templates, colour, ...(as !== undefined && { as }) }));
}

function knownOutputs(names: readonly string[], report: Report): readonly OutputName[] {
  const all = Object.keys(outputs).join(", ");
  return [...new Set(names)].filter((name): name is OutputName => {
    if (Object.hasOwn(outputs, name)) return true;
    const meant = nearest(name, Object.keys(outputs));
    report(
      diagnostic("output-unknown", `There is no output “${name}”${meant ? `; did you mean ${meant}?` : "."}`, {
        help: `The outputs are: ${all}.`,
      }),
    );
    return false;
  });
}

/** 1 where anything had an error. */
export function exitCode(run: Run): ExitCode {
  return run.errors > 0 ? 1 : 0;
}

/** "1 error and 2 warnings". */
export function countMistakes(errors: number, warnings: number): string {
  return `${count(errors, "error")} and ${count(warnings, "warning")}`;
}

/** "1 document", "2 documents". */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

function withoutBytes({ files, ...done }: Done): Finished {
  return { ...done, fileNames: files.map(({ name }) => name) };
}

function withFailure({ files: _, ...done }: Done, failure: Diagnostic, colour: boolean): Finished {
  return {
    ...done,
    fileNames: [],
    errors: done.errors + 1,
    printed: done.printed + formatDiagnostics([failure], { colour }),
    diagnostics: [...done.diagnostics, ...diagnosticsToJson([failure])],
  };
}

function sum(documents: readonly Finished[], number: (done: Finished) => number): number {
  return documents.reduce((total, done) => total + number(done), 0);
}
