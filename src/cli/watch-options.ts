import { UsageError } from "./arguments.ts";
import type { Option, Request } from "./command.ts";
import { usualPoll } from "./watch.ts";

/** The option of commands that follow files by which these are looked at instead of waiting to be told. */
export const poll: Option = {
  value: "MS",
  optional: true,
  about: `Look at the files from time to time (every ${usualPoll} milliseconds, or =MS) instead of having the system tell of changes: for folders on a network, and for containers.`,
};

/** Milliseconds between two looks at files; undefined where the system is to tell of changes. */
export function pollOf(request: Request): number | undefined {
  const given = request.value("poll");
  if (given === undefined) return undefined;
  if (given === "") return usualPoll;
  if (!/^\d{2,5}$/.test(given))
    throw new UsageError(`--poll takes milliseconds, from 10 to 99999: --poll=500, not “${given}”.`);
  return Number(given);
}
