import { openSession } from "./masthead.ts";
import { median } from "./measure.ts";
import { changingFile, publishedText } from "./published.ts";
import { printTable } from "./table.ts";

/** Changes that are made before the clock counts, and after. */
const [warmUps, measured] = [30, 30];

/** Prints how long the published report takes to its pages each time that one letter of it has been changed, in one session, as an editor asks for it. */
export async function measureEdits(): Promise<void> {
  const changing = changingFile();
  const session = openSession(changing.world);
  const text = publishedText();
  const letters = [...text.matchAll(/(?<= the )[a-z](?=[a-z]{3,} )/g)].map(({ index }) => index);
  const runs = new Map<string, number[]>();
  const add = (name: string, ms: number) => runs.set(name, [...(runs.get(name) ?? []), ms]);
  for (let change = 0; change < warmUps + measured; change++) {
    const at = letters[(change * 7) % letters.length] ?? 0;
    changing.text = `${text.slice(0, at)}${"abcdefghij"[change % 10]}${text.slice(at + 1)}`;
    const start = performance.now();
    const { stages } = await session.analyze(changing.path, { pages: true });
    const ms = performance.now() - start;
    if (change < warmUps) continue;
    add("all", ms);
    for (const stage of stages) add(stage.name, stage.ms);
  }
  const rows = [...runs].map(([name, each]) => [name, median(each).toFixed(1), Math.min(...each).toFixed(1)]);
  printTable(`One letter changed, warm, to pages, medians of ${measured}`, ["", "ms", "least"], rows);
}
