import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Interrupt } from "./interrupt.ts";
import { type Done, type Job, runJob } from "./job.ts";
import { workerFile } from "./package-root.ts";

/** Bytes of a source that is made faster than another thread has started: some twice what the United Nations allows a report. */
const shortSource = 120_000;

/** Documents that may wait with their bytes for one before them to be done. */
const mostWaiting = 32;

/**
 * Runs jobs and gives what came of them in their order, as early as it is there: on all cores, since this thread has to hear when the run is
 * asked to end, after which no more come. A single short document is made in this thread: starting another would take a tenth of its time,
 * and until it is made nothing is written, so that the system may end the program.
 */
export async function* runJobs(jobs: readonly Job[], interrupt: Interrupt): AsyncGenerator<Done> {
  const [first] = jobs;
  if (workerFile === undefined || (first && jobs.length === 1 && isShort(first))) {
    for (const job of jobs) yield await runJob(job);
  } else {
    interrupt.listen();
    yield* onThreads(jobs, workerFile, interrupt);
  }
}

function isShort({ path, input }: Job): boolean {
  const size = input ? input.length : statSync(path, { throwIfNoEntry: false })?.size;
  return size === undefined || size <= shortSource;
}

async function* onThreads(jobs: readonly Job[], file: string, interrupt: Interrupt): AsyncGenerator<Done> {
  const threads = Math.min(jobs.length, availableParallelism());
  const workers = Array.from({ length: threads }, () => new Worker(file));
  const idle = [...workers];
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
      ask(worker, job, later, () => {
        idle.push(worker);
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
    for (const worker of workers) worker.terminate();
  }
}

/** Has a worker do a job; `then` is called when it can do another. */
function ask(worker: Worker, job: Job, { give, fail }: Later<Done | undefined>, then: () => void): void {
  worker.once("error", fail);
  worker.once("message", (done: Done) => {
    worker.off("error", fail);
    give(done);
    then();
  });
  worker.postMessage(job);
}

interface Later<T> {
  readonly answer: Promise<T>;
  readonly give: (value: T) => void;
  readonly fail: (error: Error) => void;
}

function promise<T>(): Later<T> {
  let give: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const answer = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  answer.catch(() => {});
  return { answer, give, fail };
}
