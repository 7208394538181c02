import { spawnSync } from "node:child_process";

/** A browser that tests drive. */
export interface Wanted {
  /** What it is called on the systems that have it, the usual name first. */
  readonly names: readonly string[];
  /** What the environment says of it: the path of one. */
  readonly said: string | undefined;
}

/** The program that shows pages: what the environment says, else the first of the usual names; none where there is none. */
export function pathOf({ names, said }: Wanted): string | undefined {
  if (said) return said;
  const find = process.platform === "win32" ? "where" : "which";
  return names.map((name) => spawnSync(find, [name], { encoding: "utf8" }).stdout.split("\n")[0]).find((path) => path !== "");
}

/** Whether there is none. Then its tests are skipped with a word that says so, but in CI that is a failure. */
export function isMissing(wanted: Wanted): boolean {
  if (pathOf(wanted) !== undefined) return false;
  const [name = ""] = wanted.names;
  if (process.env.CI) throw new Error(`missing: ${name}`);
  console.warn(`skipped, since this machine has no ${name}`);
  return true;
}
