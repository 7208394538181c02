import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Done, type Job, runJob } from "./job.ts";
import { workerFile } from "./package-root.ts";

/** Runs jobs and gives what came of them in their order, as early as it is there: several on all cores, one in this thread. */
export async function* runJobs(jobs: readonly Job[]): AsyncGenerator<Done> {
  const threads = Math.min(jobs.length, availableParallelism());
  if (threads < 2 || workerFile === undefined) for (const job of jobs) yield await runJob(job);
  else yield* onThreads(jobs, threads, workerFile);
}

async function* onThreads(jobs: readonly Job[], threads: number, file: string): AsyncGenerator<Done> {
  const waiting = jobs.map((job) => ({ job, ...promise<Done>() }));
  const queue = [...waiting];
  const workers = Array.from({ length: threads }, () => new Worker(file));
  try {
    for (const worker of workers) serve(worker, queue);
    for (const { answer } of waiting) yield await answer;
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

/** Gives a worker one job after the other until none is left. */
function serve(worker: Worker, queue: Waiting[]): void {
  const next = queue.shift();
  if (!next) return;
  const fail = (error: Error) => next.fail(error);
  worker.once("error", fail);
  worker.once("message", (done: Done) => {
    worker.off("error", fail);
    next.give(done);
    serve(worker, queue);
  });
  worker.postMessage(next.job);
}

interface Waiting extends Later<Done> {
  readonly job: Job;
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
