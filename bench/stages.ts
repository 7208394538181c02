import { join } from "node:path";
import { nodeWorld, openSession, program } from "./masthead.ts";
import { median, runNode } from "./measure.ts";
import { writeReport } from "./published.ts";
import { printTable } from "./table.ts";

/** Prints milliseconds by stage in a warm process, and the peak memory of a process of its own, for 1, 10 and 50 reports in one. */
export async function measureStages(folder: string): Promise<void> {
  const sizes = [1, 10, 50];
  const columns: ReadonlyMap<string, number>[] = [];
  for (const times of sizes) columns.push(await stagesOf(writeReport(folder, times)));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = names.map((name) => [name, ...columns.map((column) => (column.get(name) ?? 0).toFixed(1))]);
  printTable(
    "Milliseconds by stage, DOCX and PDF, medians of 5 in a warm process",
    ["", ...sizes.map((times) => `${times}×`)],
    rows,
  );
}

async function stagesOf(path: string): Promise<ReadonlyMap<string, number>> {
  const runs = new Map<string, number[]>();
  const add = (name: string, ms: number) => runs.set(name, [...(runs.get(name) ?? []), ms]);
  const session = openSession(nodeWorld());
  for (let time = 0; time < 6; time++) {
    const start = performance.now();
    const { stages, pages } = await session.compile(path, { to: ["docx", "pdf"] });
    if (time === 0) continue;
    for (const { name, ms } of stages) add(name, ms);
    add("all", performance.now() - start);
    add("pages", pages ?? 0);
  }
  const { megabytes } = runNode([program, "build", path, "--out", join(path, "../out")]);
  return new Map([...runs].map(([name, each]): [string, number] => [name, median(each)])).set("peak megabytes", megabytes);
}
