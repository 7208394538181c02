import { atOnce, type Steps } from "../steps.ts";
import type { Run } from "./run.ts";

/** Does work with a rest after each of its steps, at each of which the run may be stopped, if anything can stop it. */
export async function withRests<T>(steps: Steps<T>, run: Run): Promise<T> {
  if (!run.signal) return atOnce(steps);
  let step = steps.next();
  while (!step.done) {
    await run.rest();
    step = steps.next();
  }
  return step.value;
}
