import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { formatForGithub } from "../diagnostics/github.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { isOutputName, nearestOutput, type OutputName, outputs } from "../render/outputs.ts";
import { buildChoices, type ExitCode, type Request } from "./command.ts";
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
  const format = messageFormat(request);
  const isStrict = request.has("strict");
  const found: Diagnostic[] = [];
  const input = await readStandardInput(request.operands);
  const jobs = jobsOf(request, outputNames, colour, input, (each) => void found.push(each));
  const speaks = format === "text" || format === "github";
  const progress = startProgress(speaks ? jobs.length : 0, terminal.error);
  const say = (printed: string, diagnostics: readonly JsonDiagnostic[]) => {
    progress.clear();
    if (speaks) terminal.error.write(format === "github" ? formatForGithub(diagnostics) : printed);
  };
  say(formatDiagnostics(found, { colour }), diagnosticsToJson(found));
  const documents: Finished[] = [];
  for await (const done of runJobs(jobs)) {
    const finished = finish(done, isStrict, put, colour);
    documents.push(finished);
    say(finished.printed, finished.diagnostics);
    progress.step(done.path);
  }
  progress.clear();
  return {
    documents,
    diagnostics: diagnosticsToJson(found),
    errors: found.length + sum(documents, (done) => done.errors),
    warnings: sum(documents, (done) => done.warnings),
    isStrict,
  };
}

/** Puts the files of a document where they belong, unless something is wrong with it; with `--strict` a warning is enough. */
function finish(done: Done, isStrict: boolean, put: PutFiles, colour: boolean): Finished {
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
): readonly Job[] {
  let sound = true;
  const doubt: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const to = outputNames === "usual" ? outputNames : knownOutputs(outputNames, doubt);
  const templates = namedFolders(request, doubt);
  const choices = buildChoices(request);
  const paths = sound ? findSources(request.operands, nodeWorld(), report) : [];
  return paths.map((path) => ({
    ...{ path, to, templates, colour, ...choices },
    ...(input && path === standardInput && { input }),
  }));
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

/** 1 where anything had an error or, with `--strict`, a warning. */
export function exitCode(run: Run): ExitCode {
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
