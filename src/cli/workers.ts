import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Interrupt } from "./interrupt.ts";
import { type Done, type Job, type Jobs, outOfMemory, threadFailed } from "./job.ts";
import { workerFile } from "./package-root.ts";

/** Bytes of a source that one thread makes in about a second, and in little memory: ten times what the United Nations allows a report, and more. */
const shortSource = 1_500_000;

/** Documents that may wait with their bytes for one before them to be done. */
const mostWaiting = 32;

/**
 * Runs jobs and gives what came of them in their order, as early as it is there: on all cores, since this thread has to hear when the run is
 * asked to end, after which no more come. A single short document is made in this thread: starting another would take up to a third of its time,
 * and until it is made nothing is written, so that the system may end the program. `own` does what this thread does.
 */
export async function* runJobs(jobs: readonly Job[], interrupt: Interrupt, own: Jobs): AsyncGenerator<Done> {
  const [first] = jobs;
  if (workerFile === undefined || (first && jobs.length === 1 && isShort(first))) {
    for (const job of jobs) yield await own.run(job);
  } else {
    interrupt.listen();
    yield* onThreads(jobs, workerFile, interrupt);
  }
}

function isShort({ path, input }: Job): boolean {
  return (input ? input.length : sizeOf(path)) <= shortSource;
}

/** The bytes of a file; of what cannot be looked at none, which reading it will tell. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

async function* onThreads(jobs: readonly Job[], file: string, interrupt: Interrupt): AsyncGenerator<Done> {
  const { Worker } = await import("node:worker_threads");
  const threads = Math.min(jobs.length, availableParallelism());
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const start = () => {
    const worker = new Worker(file);
    workers.add(worker);
    idle.push(worker);
  };
  for (let thread = 0; thread < threads; thread++) start();
  const queue = [...jobs].reverse();
  const line: Later<Done | undefined>[] = [];
  const handOut = () => {
    while (line.length < mostWaiting && interrupt.code === undefined) {
      const [worker, job] = [idle.at(-1), queue.at(-1)];
      if (!worker || !job) return;
      idle.pop();
      queue.pop();
      const later = promise<Done | undefined>();
      line.push(later);
      ask(worker, job, later, (isAlive) => {
        if (isAlive) idle.push(worker);
        else start();
        handOut();
      });
    }
  };
  interrupt.onAsked(() => {
    for (const later of line) later.give(undefined);
  });
  try {
    handOut();
    for (let [next] = line; next; [next] = line) {
      const done = await next.answer;
      if (!done || interrupt.code !== undefined) return;
      line.shift();
      handOut();
      yield done;
    }
  } finally {
    for (const worker of workers) worker.removeAllListeners("exit").terminate();
  }
}

/** Has a worker do a job, whose thread may end over it; `then` is called when another can be done, by it if it is still alive. */
function ask(worker: Worker, job: Job, { give }: Later<Done | undefined>, then: (isAlive: boolean) => void): void {
  const end = (done: Done, isAlive: boolean) => {
    worker.off("error", onError).off("exit", onExit).off("message", onDone);
    give(done);
    then(isAlive);
  };
  const onDone = (done: Done) => end(done, true);
  const onExit = (code: number) => end(threadFailed(job, `its thread ended with ${code}`), false);
  const onError = (error: NodeJS.ErrnoException) =>
    end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(job) : threadFailed(job, String(error)), false);
  worker.once("error", onError).once("exit", onExit).once("message", onDone);
  worker.postMessage(job);
}

interface Later<T> {
  readonly answer: Promise<T>;
  readonly give: (value: T) => void;
}

function promise<T>(): Later<T> {
  let give: (value: T) => void = () => {};
  const answer = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { answer, give };
}
