import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { formatForGithub } from "../diagnostics/github.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { visible } from "../diagnostics/visible.ts";
import { isOutputName, nearestOutput, type OutputName, outputs } from "../render/outputs.ts";
import { buildChoices, type ExitCode, type Request } from "./command.ts";
import { Interrupt, type StopCode } from "./interrupt.ts";
import type { Done, Job } from "./job.ts";
import { messageFormat } from "./message-format.ts";
import { nodeWorld } from "./node-world.ts";
import { startProgress } from "./progress.ts";
import { findSources } from "./sources.ts";
import { readStandardInput, standardInput } from "./standard-input.ts";
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
  /** Whether warnings count as errors do (`--strict`). */
  readonly isStrict: boolean;
  /** Where it was asked to end before its end: the exit code for that, and the documents of which nothing was made. */
  readonly stopped?: { readonly code: StopCode; readonly left: readonly string[] };
}

/** A document that is done and whose files are written: their bytes and messages that were printed are let go, or thousands would fill the memory. */
export interface Finished extends Omit<Done, "files" | "read" | "printed"> {
  readonly fileNames: readonly string[];
}

/** What is done with each document that has no error: answers with what went wrong, as far as something did. */
export type PutFiles = (done: Done) => Diagnostic | undefined;

/** Makes ready to put files; `inputs` are those that the run is going to read, as far as that is known. */
export type ReadyToPut = (inputs: readonly string[]) => PutFiles;

/** Compiles every document that a command line names; messages and progress are printed as they come, unless JSON is asked for. */
export async function runDocuments(
  request: Request,
  outputNames: readonly string[] | "usual",
  terminal: Terminal,
  ready: ReadyToPut,
): Promise<Run> {
  const { colour } = terminal.error;
  const format = messageFormat(request);
  const isStrict = request.has("strict");
  const found: Diagnostic[] = [];
  const input = await readStandardInput(request.operands);
  const { jobs, parts } = jobsOf(request, outputNames, colour, input, (each) => void found.push(each));
  const speaks = format === "text" || format === "github";
  const progress = startProgress(speaks ? jobs.length : 0, terminal.error);
  const say = (printed: string, diagnostics: readonly JsonDiagnostic[]) => {
    progress.clear();
    if (speaks) terminal.error.write(format === "github" ? formatForGithub(diagnostics) : printed);
  };
  say(formatDiagnostics(found, { colour }), diagnosticsToJson(found));
  const documents: Finished[] = [];
  const interrupt = new Interrupt();
  const put = ready([...jobs.map(({ path }) => path), ...parts]);
  for await (const done of runJobs(jobs, interrupt)) {
    interrupt.listen();
    const { printed, ...finished } = finish(done, isStrict, put, colour);
    documents.push(speaks ? { ...finished, diagnostics: [] } : finished);
    say(printed, finished.diagnostics);
    progress.step(done.path);
  }
  progress.clear();
  interrupt.close();
  const left = jobs.slice(documents.length).map(({ path }) => path);
  if (interrupt.code !== undefined) terminal.error.write(stopped(documents.length, left));
  return {
    documents,
    ...(interrupt.code !== undefined && { stopped: { code: interrupt.code, left } }),
    diagnostics: diagnosticsToJson(found),
    errors: found.length + sum(documents, (done) => done.errors),
    warnings: sum(documents, (done) => done.warnings),
    isStrict,
  };
}

/** Says what a run that was asked to end has done, and what it has not. */
function stopped(done: number, left: readonly string[]): string {
  const some = left.slice(0, 5).map(visible).join(", ");
  const others = left.length > 5 ? ` and ${left.length - 5} more` : "";
  const rest = left.length > 0 ? `; nothing was made of ${some}${others}` : "";
  return `Stopped: ${done} of ${count(done + left.length, "document")} done${rest}.\n`;
}

/** A document with its messages as people read them. */
type Printed = Finished & Pick<Done, "printed">;

/** Puts the files of a document where they belong, unless something is wrong with it; with `--strict` a warning is enough. */
function finish(done: Done, isStrict: boolean, put: PutFiles, colour: boolean): Printed {
  if (done.errors > 0) return withoutBytes(done);
  if (isStrict && done.warnings > 0) return { ...withoutBytes(done), fileNames: [] };
  const failure = put(done);
  return failure ? withFailure(done, failure, colour) : withoutBytes(done);
}

/** What is to be done; nothing where the command line itself is wrong, which is reported. */
function jobsOf(
  request: Request,
  outputNames: readonly string[] | "usual",
  colour: boolean,
  input: Uint8Array | undefined,
  report: Report,
): { readonly jobs: readonly Job[]; readonly parts: readonly string[] } {
  let sound = true;
  const doubt: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const to = outputNames === "usual" ? outputNames : knownOutputs(outputNames, doubt);
  const templates = namedFolders(request, doubt);
  const choices = buildChoices(request);
  const { paths, parts } = sound ? findSources(request.operands, nodeWorld(), report) : { paths: [], parts: [] };
  const jobs = paths.map((path) => ({
    ...{ path, to, templates, colour, ...choices },
    ...(input && path === standardInput && { input }),
  }));
  return { jobs, parts };
}

function knownOutputs(names: readonly string[], report: Report): readonly OutputName[] {
  const all = Object.keys(outputs).join(", ");
  return [...new Set(names)].filter((name): name is OutputName => {
    if (isOutputName(name)) return true;
    const meant = nearestOutput(name);
    report(
      diagnostic("output-unknown", `There is no output “${name}”${meant ? `; did you mean ${meant}?` : "."}`, {
        help: `The outputs are: ${all}.`,
      }),
    );
    return false;
  });
}

/** 1 where anything had an error or, with `--strict`, a warning; that of the signal where the run was stopped. */
export function exitCode(run: Run): ExitCode {
  if (run.stopped) return run.stopped.code;
  return run.errors > 0 || (run.isStrict && run.warnings > 0) ? 1 : 0;
}

/** "1 error and 2 warnings". */
export function countMistakes(errors: number, warnings: number): string {
  return `${count(errors, "error")} and ${count(warnings, "warning")}`;
}

/** "1 document", "2 documents". */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

function withoutBytes({ files, read: _, ...done }: Done): Printed {
  return { ...done, fileNames: files.map(({ name }) => name) };
}

function withFailure(done: Done, failure: Diagnostic, colour: boolean): Printed {
  return {
    ...withoutBytes(done),
    fileNames: [],
    errors: done.errors + 1,
    printed: done.printed + formatDiagnostics([failure], { colour }),
    diagnostics: [...done.diagnostics, ...diagnosticsToJson([failure])],
  };
}

function sum(documents: readonly Finished[], number: (done: Finished) => number): number {
  return documents.reduce((total, done) => total + number(done), 0);
}
