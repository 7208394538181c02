import { join } from "../world.ts";
import { UsageError } from "./arguments.ts";
import { Changes } from "./changes.ts";
import type { ExitCode, Request } from "./command.ts";
import { type Errand, exitCode, findErrand, type Run, runErrand, type Task } from "./documents.ts";
import { Jobs } from "./job.ts";
import { closingAnswer, messageFormat } from "./message-format.ts";
import { nodeWorld } from "./node-world.ts";
import { withNotes } from "./reads.ts";
import { Shelf } from "./shelf.ts";
import { dash } from "./standard-input.ts";
import { goneLine, roundLines, summary } from "./summary.ts";
import { HeldTerminal, type Terminal } from "./terminal.ts";
import { pollOf } from "./watch-options.ts";

/** Milliseconds in which a file may be half saved: what is wrong with it is told only when it still is so then. */
const halfSaved = 200;

/** `masthead build --watch`: builds, and builds again the documents that read what has changed, until it is asked to end. */
export async function buildAndWatch(request: Request, task: Task, terminal: Terminal, folder: string): Promise<ExitCode> {
  if (request.operands.includes(dash)) throw new UsageError("Standard input cannot be watched: name a file or a folder.");
  const rounds = new Rounds(request, task, folder);
  const changes = new Changes(pollOf(request), (line) => terminal.error.write(line));
  try {
    const first = await rounds.next(new Set(), terminal);
    if (first.stopped || !rounds.isSound) return exitCode(first);
    if (changes.stopped !== undefined) return changes.stopped;
    terminal.out.write(await closingAnswer(first, messageFormat(request), folder, summary(first, folder)));
    changes.watch(rounds.files, rounds.startedAt);
    terminal.error.write("Watching what they are made from; Ctrl-C ends it.\n");
    for (;;) {
      await changes.wait();
      if (changes.stopped !== undefined) return changes.stopped;
      const code = await settledRound(rounds, changes, terminal);
      if (code !== undefined) return code;
    }
  } finally {
    changes.close();
  }
}

/** Makes what changes ask for, and tells of it once it is certain that no file was half saved. Answers with the exit code where it was asked to end. */
async function settledRound(rounds: Rounds, changes: Changes, terminal: Terminal): Promise<ExitCode | undefined> {
  for (;;) {
    const { paths, at } = changes.take();
    const held = new HeldTerminal(terminal);
    const run = await rounds.next(paths, held);
    changes.watch(rounds.files, rounds.startedAt);
    if (run.stopped) {
      held.release();
      return run.stopped.code;
    }
    held.out.write(await rounds.told(run));
    if (exitCode(run) !== 0) await changes.wait(at + halfSaved - performance.now());
    if (changes.stopped !== undefined) return changes.stopped;
    if (exitCode(run) === 0 || !changes.isThere) {
      held.release();
      return undefined;
    }
    rounds.repeat(run);
  }
}

/** Builds one after another of the same documents, each of which makes what is due. */
class Rounds {
  readonly #request: Request;
  readonly #task: Task;
  readonly #folder: string;
  readonly #noted = withNotes(nodeWorld());
  readonly #jobs = new Jobs();
  /** The files that each document asked for when it was last made. */
  readonly #asked = new Map<string, ReadonlySet<string>>();
  /** Files and folders that were looked at to find the documents. */
  #looked: ReadonlySet<string> = new Set();
  readonly #takenBy = new Map<string, string>();
  #gone: readonly string[] = [];
  /** When the last round began to read (`Date.now()`). */
  startedAt = 0;
  /** Whether the command line can be carried out. */
  isSound = true;

  constructor(request: Request, task: Task, folder: string) {
    this.#request = request;
    this.#task = task;
    this.#folder = folder;
  }

  /** All files that matter, and the folders that were named. */
  get files(): ReadonlySet<string> {
    return new Set([...this.#looked, ...[...this.#asked.values()].flatMap((paths) => [...paths])]);
  }

  /** Makes the documents that are new, and those that asked for a file that has changed. */
  async next(changed: ReadonlySet<string>, terminal: Terminal): Promise<Run> {
    this.startedAt = Date.now();
    const errand = findErrand(this.#request, this.#task, this.#noted.world);
    const { asked, listed } = this.#noted.take();
    this.#looked = new Set([...asked, ...listed]);
    this.isSound = errand.isSound;
    this.#forgetGone(errand);
    const jobs = errand.jobs.filter(({ path }) => this.#isDue(path, changed)).map((job) => ({ ...job, watched: true }));
    this.#freeNames(new Set(jobs.map(({ path }) => path)));
    const run = await runErrand({ ...errand, jobs }, this.#request, terminal, (inputs) => this.#shelf(inputs), this.#jobs);
    for (const { path, asked = [path] } of run.documents) this.#asked.set(path, new Set(asked));
    return run;
  }

  /** Has what a round made be made again in the next: nobody was told of it. */
  repeat({ documents }: Run): void {
    for (const { path } of documents) this.#asked.delete(path);
  }

  /** What is printed of a round. */
  async told(run: Run): Promise<string> {
    const operands = this.#request.operands.map((operand) => join(".", operand));
    const gone = this.#gone.filter((path) => !operands.includes(path));
    const lines = [...gone.map(goneLine), ...roundLines(run)].join("");
    const isIdle = lines === "" && run.diagnostics.length === 0;
    return isIdle ? "" : closingAnswer(run, messageFormat(this.#request), this.#folder, lines);
  }

  #isDue(path: string, changed: ReadonlySet<string>): boolean {
    const asked = this.#asked.get(path);
    return asked === undefined || [...changed].some((file) => asked.has(file));
  }

  #forgetGone({ jobs }: Errand): void {
    const there = new Set(jobs.map(({ path }) => path));
    this.#gone = [...this.#asked.keys()].filter((path) => !there.has(path));
    for (const path of this.#gone) this.#asked.delete(path);
    this.#freeNames(new Set(this.#gone));
  }

  /** Documents that are gone, or will be made anew, have no files that others could not be. */
  #freeNames(documents: ReadonlySet<string>): void {
    for (const [name, path] of this.#takenBy) if (documents.has(path)) this.#takenBy.delete(name);
  }

  #shelf(inputs: readonly string[]) {
    const shelf = new Shelf(this.#folder, [...inputs, ...this.files], this.#takenBy);
    return (done: Parameters<Shelf["put"]>[0]) => shelf.put(done);
  }
}
