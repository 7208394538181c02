import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { loadProgram } from "./start.ts";

const { runJob } = loadProgram().program;
parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await runJob(job)));
