import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { PaintTimes } from "../src/preview/protocol.ts";
import { chromiumMissing, launch } from "../tests/conformance/preview/chromium.ts";
import { median } from "./measure.ts";
import { writeReport } from "./published.ts";
import { printTable } from "./table.ts";

/** Edits that are made before the clock counts, and after. */
const [warmUps, measured] = [5, 50];

/** What is aimed at: pages, and the median and the 95th percentile from the saved file to the painted page, in milliseconds. */
const aims = [
  { name: "16 pages", times: 1, median: 100, late: 200 },
  { name: "160 pages", times: 11, median: 250, late: 500 },
] as const;

/** Prints how long a preview takes from a saved file to the painted page, in a browser without a window, by the command itself. */
export async function measurePreview(folder: string): Promise<void> {
  if (chromiumMissing()) return;
  const browser = await launch();
  const rows: string[][] = [];
  for (const aim of aims) {
    const { pages, edits } = await editsOf(browser, writeReport(folder, aim.times));
    const of = (step: keyof Edit, share: number) =>
      percentile(
        edits.map((edit) => edit[step]),
        share,
      ).toFixed(0);
    const steps = (["read", "compiled", "sent", "painted", "whole"] as const).map(
      (step) => `${of(step, 0.5)} / ${of(step, 0.95)}`,
    );
    rows.push([`${pages} pages`, ...steps, `${aim.median} / ${aim.late}`]);
  }
  await browser.close();
  printTable(
    `Preview, from a change of the file to each step, ms: medians and 95th percentiles of ${measured} edits; whole: from before it is saved to its answer in the browser`,
    ["", "read", "compiled", "sent", "painted", "whole", "aim"],
    rows,
  );
}

/** What one edit took. */
interface Edit extends PaintTimes {
  readonly whole: number;
}

async function editsOf(browser: Browser, path: string): Promise<{ readonly pages: number; readonly edits: readonly Edit[] }> {
  const text = readFileSync(path, "utf8");
  const letters = [...text.matchAll(/(?<= the )[a-z](?=[a-z]{3,} )/g)].map(({ index }) => index);
  const program = spawn(process.execPath, [join(process.cwd(), "dist/cli/main.cjs"), "preview", path]);
  const page = await browser.newPage();
  await page.goto(await addressOf(program));
  await page.waitForSelector(".sheet .line");
  const edits: Edit[] = [];
  for (let edit = 0; edit < warmUps + measured; edit++) {
    const at = letters[(edit * 37) % letters.length] ?? 0;
    const painted = answerOf(page);
    const start = performance.now();
    writeFileSync(path, `${text.slice(0, at)}${"abcdefghij"[edit % 10]}${text.slice(at + 1)}`);
    const times = await painted;
    if (edit >= warmUps) edits.push({ ...times, whole: performance.now() - start });
    await page.waitForTimeout(100);
  }
  const pages = await page.locator(".page").count();
  await page.close();
  program.kill();
  await once(program, "close");
  return { pages, edits };
}

async function addressOf(program: ChildProcess): Promise<string> {
  const [printed] = program.stdout ? await once(program.stdout, "data") : [""];
  return String(printed).trim();
}

/** What the preview answers to the next painted version. */
async function answerOf(page: Page): Promise<PaintTimes> {
  const response = await page.waitForResponse((each) => each.url().endsWith("/ack"));
  return await response.json();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return share === 0.5 ? median(values) : (sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}
