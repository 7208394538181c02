import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { loadProgram } from "./start.ts";

const jobs = new (loadProgram().program.Jobs)();
parentPort?.on("message", async (job: Job) => {
  const done = await jobs.run(job);
  parentPort?.postMessage(
    done,
    done.files.flatMap(({ bytes }) => ownBuffer(bytes)),
  );
});

/** The memory of a file, which can be handed over instead of copied where nothing else is in it. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
