import { UsageError } from "./arguments.ts";
import type { Request } from "./command.ts";

/** The port that `--port` names; nothing where it is left out. Throws a `UsageError` for what is none. */
export function portOf(request: Request): number | undefined {
  const given = request.value("port");
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (port < 1 || port > 65_535) throw new UsageError(`--port takes a number from 1 to 65535, not “${given}”.`);
  return port;
}
