import { spawnSync } from "node:child_process";

/** What a program said. */
export interface Verdict {
  readonly ok: boolean;
  readonly text: string;
}

/** Runs a program that judges files, and gives all that it printed. */
export function ask(program: string, ...args: readonly string[]): Verdict {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return { ok: status === 0, text: `${error?.message ?? ""}${stdout}${stderr}` };
}

/** Whether judges are missing. Then their tests are skipped with a word that says so, but in CI that is a failure. */
export function missing(...programs: readonly string[]): boolean {
  const absent = programs.filter(
    (program) => spawnSync(process.platform === "win32" ? "where" : "which", [program]).status !== 0,
  );
  if (absent.length === 0) return false;
  if (process.env.CI) throw new Error(`missing: ${absent.join(", ")}`);
  console.warn(`skipped, since this machine has no ${absent.join(", ")}`);
  return true;
}
