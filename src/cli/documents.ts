import { diagnostic } from "../diagnostics/codes.ts";
import { type Counts, countDiagnostics, type Diagnostic, type Report, type Severity } from "../diagnostics/diagnostic.ts";
import { formatForGithub } from "../diagnostics/github.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { formatDiagnostics, type PrintOptions } from "../diagnostics/print.ts";
import { visible } from "../diagnostics/visible.ts";
import { isOutputName, nearestOutput, type OutputName, outputs, type WordChoices } from "../render/outputs.ts";
import type { World } from "../world.ts";
import { buildChoices, type ExitCode, type Request } from "./command.ts";
import { count } from "./count.ts";
import { Interrupt, type StopCode } from "./interrupt.ts";
import { type Done, type Job, Jobs } from "./job.ts";
import { withVersions } from "./language-versions.ts";
import type { Mended } from "./mend.ts";
import { messageFormat, shownMessages } from "./message-format.ts";
import { nodeWorld } from "./node-world.ts";
import { startProgress } from "./progress.ts";
import { findSources } from "./sources.ts";
import { readStandardInput, standardInput } from "./standard-input.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { runJobs } from "./workers.ts";

/** What a command does with each of its documents, and how it tells of it. */
export interface Task {
  /** The outputs that are made, by the names that were given. */
  readonly to: readonly string[] | "usual";
  /** What is asked of Word files. */
  readonly word?: WordChoices;
  /** Whether style is checked too. */
  readonly style?: boolean;
  /** Whether the words of chapters are counted. */
  readonly counts?: boolean;
  /** What of each document is mended; absent where nothing is. */
  readonly mends?: Job["mends"];
  /** How messages are printed for people. */
  readonly print: PrintOptions;
  /** The least that makes the run fail and keeps a document from being written. */
  readonly failsOn: Severity;
}

/** What a run over the documents of a command line gave. */
export interface Run extends Counts {
  readonly documents: readonly Finished[];
  /** What was wrong with the run itself, such as a folder without documents. */
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly task: Task;
  /** Where it was asked to end before its end: the exit code for that, and the documents of which nothing was made. */
  readonly stopped?: { readonly code: StopCode; readonly left: readonly string[] };
}

/** A document that is done and whose files are written: their bytes and messages that were printed are let go, or thousands would fill the memory. */
export interface Finished extends Omit<Done, "files" | "read" | "printed" | "mended"> {
  readonly fileNames: readonly string[];
  readonly mended?: Omit<Mended, "files"> & { readonly paths: readonly string[] };
}

/** What is done with each document that has no error: answers with what went wrong, as far as something did. */
export type PutFiles = (done: Done) => Diagnostic | undefined;

/** Makes ready to put files; `inputs` are those that the run is going to read, as far as that is known. */
export type ReadyToPut = (inputs: readonly string[]) => PutFiles;

/** Compiles every document that a command line names; messages and progress are printed as they come, unless JSON is asked for. */
export async function runDocuments(request: Request, task: Task, terminal: Terminal, ready: ReadyToPut): Promise<Run> {
  const input = await readStandardInput(request.operands);
  return runErrand(findErrand(request, task, nodeWorld(), input), request, terminal, ready);
}

/** What a command line asks to be done. */
export interface Errand {
  readonly task: Task;
  readonly jobs: readonly Job[];
  /** Files that the documents say are parts of them. */
  readonly parts: readonly string[];
  /** What is wrong with the command line, or with the folders that it names. */
  readonly found: readonly Diagnostic[];
  /** Whether the command line itself can be carried out; there are no jobs where it cannot. */
  readonly isSound: boolean;
}

/** Compiles the documents of an errand; `jobs` does those that this thread does. */
export async function runErrand(
  { task, jobs, parts, found }: Errand,
  request: Request,
  terminal: Terminal,
  ready: ReadyToPut,
  own = new Jobs(),
): Promise<Run> {
  const { print } = task;
  const format = messageFormat(request);
  const speaks = format === "pretty" || format === "github";
  const progress = startProgress(speaks ? jobs.length : 0, terminal.error);
  const say = (printed: string, diagnostics: readonly JsonDiagnostic[]) => {
    progress.clear();
    if (speaks) terminal.error.write(format === "github" ? formatForGithub(shownMessages(diagnostics, print)) : printed);
  };
  say(formatDiagnostics(found, print), diagnosticsToJson(found));
  const documents: Finished[] = [];
  const interrupt = new Interrupt();
  const put = ready([...jobs.map(({ path }) => path), ...parts]);
  for await (const done of runJobs(jobs, interrupt, own)) {
    interrupt.listen();
    const { printed, ...finished } = finish(done, task, put);
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
    ...total([countDiagnostics(found), ...documents]),
    task,
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

/**
 * Puts the files of a document where they belong: none where something is wrong with it, but where no font has its letters those besides its
 * PDF, and none where warnings count as errors; what is mended is written all the same.
 */
function finish(done: Done, { failsOn, mends, print }: Task, put: PutFiles): Printed {
  if (!mends && (done.files.length === 0 || (failsOn !== "error" && fails(done, failsOn))))
    return { ...withoutBytes(done), fileNames: [] };
  const failure = put(done);
  return failure ? withFailure(done, failure, print) : withoutBytes(done);
}

/** Whether anything was found that is as grave as `least`, or graver. */
function fails({ errors, warnings, suggestions }: Counts, least: Severity): boolean {
  if (errors > 0) return true;
  return least !== "error" && (warnings > 0 || (least === "suggestion" && suggestions > 0));
}

/** What a command line asks to be done; nothing where it is itself wrong, which is told. */
export function findErrand(request: Request, task: Task, world: World, input?: Uint8Array): Errand {
  const { to: names, word, print, style = false, counts = false, mends } = task;
  const found: Diagnostic[] = [];
  let isSound = true;
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const doubt: Report = (diagnostic) => {
    isSound = false;
    report(diagnostic);
  };
  const to = names === "usual" ? names : knownOutputs(names, doubt);
  const templates = namedFolders(request, doubt);
  const choices = buildChoices(request);
  const versions = isSound ? withVersions(request.operands, request.values("language"), world, doubt) : [];
  const { paths, parts } = isSound ? findSources(versions, world, report) : { paths: [], parts: [] };
  const jobs = paths.map((path) => ({
    ...{ path, to, templates, style, counts, ...choices },
    ...(messageFormat(request) === "pretty" && { print }),
    ...(word && { word }),
    ...(mends && { mends }),
    ...(input && path === standardInput && { input }),
  }));
  return { task, jobs, parts, found, isSound };
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

/** 1 where anything was found that makes the run fail; that of the signal where it was stopped. */
export function exitCode(run: Run): ExitCode {
  if (run.stopped) return run.stopped.code;
  return fails(run, run.task.failsOn) ? 1 : 0;
}

function withoutBytes({ files, read: _, mended, ...done }: Done): Printed {
  const fileNames = files.map(({ name }) => name);
  if (!mended) return { ...done, fileNames };
  const { files: written, ...counted } = mended;
  return { ...done, fileNames, mended: { ...counted, paths: written.map(({ path }) => path) } };
}

function withFailure(done: Done, failure: Diagnostic, print: PrintOptions): Printed {
  return {
    ...withoutBytes(done),
    fileNames: [],
    ...(done.mended && { mended: { count: 0, paths: [], elsewhere: done.mended.elsewhere } }),
    errors: done.errors + 1,
    printed: done.printed + formatDiagnostics([failure], print),
    diagnostics: [...done.diagnostics, ...diagnosticsToJson([failure])],
  };
}

function total(all: readonly Counts[]): Counts {
  const sum = (number: (counts: Counts) => number) => all.reduce((before, counts) => before + number(counts), 0);
  return {
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    suggestions: sum(({ suggestions }) => suggestions),
    mendable: sum(({ mendable }) => mendable),
  };
}
