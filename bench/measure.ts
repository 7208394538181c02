import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a process took. */
export interface Run {
  readonly ms: number;
  /** Most memory that it held at once, in megabytes; 0 where the process does not say. */
  readonly megabytes: number;
}

/** Makes a Node process say, when it ends, how much memory it held at most. A script, since a module would have Node load what modules need. */
const meter = join(process.cwd(), "node_modules/.cache/meter.cjs");
mkdirSync(join(meter, ".."), { recursive: true });
writeFileSync(meter, 'process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))');

/** Without the certificates that a machine may add to Node's own: reading them at every start takes longer than starting. */
const environment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/** Runs a program to its end. */
export function runProcess(program: string, args: readonly string[]): Run {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
    env: environment,
  });
  const ms = performance.now() - start;
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return { ms, megabytes: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** Runs a Node program, and measures its memory. */
export function runNode(args: readonly string[]): Run {
  return runProcess(process.execPath, ["--require", meter, ...args]);
}

/** Runs each of the programs in turn, `times` over, so that all meet the same machine; gives the median of each. */
export function sideBySide(times: number, programs: Readonly<Record<string, () => Run>>): Readonly<Record<string, Run>> {
  const runs = new Map<string, Run[]>();
  for (let time = 0; time < times; time++) {
    for (const [name, program] of Object.entries(programs)) runs.set(name, [...(runs.get(name) ?? []), program()]);
  }
  return Object.fromEntries(
    [...runs].map(([name, each]) => [
      name,
      { ms: median(each.map((run) => run.ms)), megabytes: median(each.map((run) => run.megabytes)) },
    ]),
  );
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
