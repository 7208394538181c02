import type { Run } from "./run.ts";

/** Work that may rest after each of its steps, where whoever does it wants that. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does it with rests, at each of which the run may be stopped. */
export async function withRests<T>(steps: Steps<T>, run: Run): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await run.rest();
    step = steps.next();
  }
  return step.value;
}
