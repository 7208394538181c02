import { readFileSync } from "node:fs";
import { openSession, program } from "./masthead.ts";
import { median, runNode, sideBySide } from "./measure.ts";
import { changingFile, writeReport } from "./published.ts";
import { printTable } from "./table.ts";

/** Changes that are made before the clock counts, and after. */
const [warmUps, measured] = [15, 30];

/** Prints how long the editorial check takes: of a process of its own, against one that writes text, and of each change in a session. */
export async function measureChecks(folder: string): Promise<void> {
  const source = writeReport(folder, 1);
  const runs = sideBySide(11, {
    check: () => runNode([program, "check", source]),
    text: () => runNode([program, "build", source, "--to", "text", "--out", folder]),
  });
  const cold = Object.entries(runs).map(([name, { ms }]) => [name, ms.toFixed(0)]);
  printTable("A/HRC/38/40, a process of its own, medians of 11 side by side", ["", "ms"], cold);
  const warm = [];
  for (const times of [1, 10]) warm.push(await editsOf(writeReport(folder, times), times));
  printTable(`One letter changed, the check's own part, of ${measured}`, ["", "median ms", "least"], warm);
}

async function editsOf(source: string, times: number): Promise<readonly string[]> {
  const changing = changingFile();
  const session = openSession(changing.world);
  const text = readFileSync(source, "utf8");
  const letters = [...text.matchAll(/(?<= the )[a-z](?=[a-z]{3,} )/g)].map(({ index }) => index);
  const each: number[] = [];
  for (let change = 0; change < warmUps + measured; change++) {
    const at = letters[(change * 7) % letters.length] ?? 0;
    changing.text = `${text.slice(0, at)}${"abcdefghij"[change % 10]}${text.slice(at + 1)}`;
    const { stages } = await session.compile(changing.path, { to: [], style: true });
    const style = stages.find(({ name }) => name === "style");
    if (change >= warmUps && style) each.push(style.ms);
  }
  return [`${times * 16} pages`, median(each).toFixed(1), Math.min(...each).toFixed(1)];
}
