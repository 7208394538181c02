import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromiumMissing, launch } from "../tests/conformance/preview/chromium.ts";
import { median } from "./measure.ts";
import { writeReport } from "./published.ts";
import { printTable } from "./table.ts";

const studio = join(process.cwd(), "dist/studio/masthead.html");

/** How often each is measured, beside a first time that does not count. */
const [openings, keys, makings] = [7, 30, 7];

/** Milliseconds between two keys: whoever writes is slower. */
const pause = 500;

/** Runs in the page before anything of it: notes when the first line of a page has been painted, and when a key's pages have. */
const watch = `
  const painted = (told) => requestAnimationFrame(() => requestAnimationFrame(() => told(performance.now())));
  const look = () => document.querySelector(".page .line") ? painted((at) => (window.firstPage = at)) : requestAnimationFrame(look);
  look();
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  window.nextPages = () => (window.pagesOfKey = new Promise((done) => {
    let start = 0;
    addEventListener("keydown", () => (start = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (start === 0) return;
      observer.disconnect();
      painted((at) => done(at - start));
    });
    observer.observe(document.querySelector("#pages"), { subtree: true, childList: true, characterData: true });
  }));
  window.made = (label) => new Promise((done) => {
    const start = performance.now();
    const said = document.querySelector("#said");
    const observer = new MutationObserver(() => {
      if (!said.textContent.startsWith("Saved")) return;
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(said, { subtree: true, childList: true, characterData: true });
    [...document.querySelectorAll("#save-menu button")].find((each) => each.textContent === label).click();
  });
`;

/** Prints what the studio takes in a browser without a window: opening, typing, making files, memory. */
export async function measureStudio(folder: string): Promise<void> {
  if (chromiumMissing() || !existsSync(studio)) return;
  const opened = await opening();
  const [small, large] = [await typing(writeReport(folder, 1)), await typing(writeReport(folder, 11))];
  const [word, pdf] = [await making("Word (.docx)"), await making("PDF")];
  const row = (name: string, value: number, bar: number) => [name, value.toFixed(0), String(bar)];
  printTable(
    "Studio in Chromium: medians; tasks and memory are the most",
    ["", "is", "bar"],
    [
      row("open to first page, cold, ms", opened, 1_500),
      row(`key to painted page, ${small.pages} pages, ms`, small.key, 100),
      row(`key to painted page, ${large.pages} pages, ms`, large.key, 300),
      row(`longest task of the page's thread while typing, ${small.pages} pages, ms`, small.task, 50),
      row(`longest task of the page's thread while typing, ${large.pages} pages, ms`, large.task, 50),
      row("Word file of the sample, ms", word, 1_000),
      row("PDF of the sample, ms", pdf, 1_000),
      row(`memory of the page's process, ${large.pages} pages, MB`, large.megabytes, 400),
    ],
  );
}

/** A window of a browser that has just been started. */
async function openStudio(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(pathToFileURL(studio).href);
  await until(page, "window.firstPage");
  return page;
}

/** Waits until something holds in the page, whose policy lets it evaluate no text by itself. */
async function until(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate<unknown>(condition))) await page.waitForTimeout(20);
}

async function opening(): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time <= openings; time++) {
    const browser = await launch();
    const page = await openStudio(browser);
    if (time > 0) times.push(await page.evaluate<number>("window.firstPage"));
    await browser.close();
  }
  return median(times);
}

interface Typed {
  readonly pages: number;
  readonly key: number;
  readonly task: number;
  readonly megabytes: number;
}

/** Types letters into the first paragraph of a document, one after another. */
async function typing(path: string): Promise<Typed> {
  const browser = await launch();
  const page = await openStudio(browser);
  await page.setInputFiles("#open-file", path);
  await until(page, `document.querySelectorAll(".page").length >= 16`);
  await page.waitForTimeout(3_000);
  const line = page.locator(".cm-line").filter({ hasText: /^# / }).first();
  await page.locator(".cm-content").click();
  for (let down = 0; (await line.count()) === 0 && down < 20; down++) await page.keyboard.press("PageDown");
  await line.click();
  await page.keyboard.press("End");
  const times: number[] = [];
  for (let key = 0; key <= keys; key++) {
    if (key === 1) await page.evaluate("window.tasks.length = 0");
    // The page listens before the key comes: what is evaluated and what is typed come to it by different ways.
    await page.evaluate("void window.nextPages()");
    await page.keyboard.type("abcdefghij"[key % 10] ?? "");
    const painted = await page.evaluate<number>("window.pagesOfKey");
    if (key > 0) times.push(painted);
    await page.waitForTimeout(pause);
  }
  const tasks = await page.evaluate<number[]>("window.tasks");
  const pages = await page.locator(".page").count();
  const megabytes = await memoryOf(browser);
  await browser.close();
  return { pages, key: median(times), task: Math.max(0, ...tasks), megabytes };
}

/** What the largest process of pages holds for itself, in megabytes; 0 where the system does not say. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => proportional(id));
  return Math.max(0, ...sizes);
}

function proportional(id: number): number {
  const { stdout } = spawnSync("cat", [`/proc/${id}/smaps_rollup`], { encoding: "utf8" });
  return Number(/^Pss: +(\d+) kB/m.exec(stdout)?.[1] ?? 0) / 1024;
}

/** Makes a file of the sample, with its annexes and figures, over and over. */
async function making(label: string): Promise<number> {
  const browser = await launch();
  const page = await openStudio(browser);
  await page.setInputFiles("#open-file", { name: "reports.zip", mimeType: "application/zip", buffer: Buffer.from(samples()) });
  await page.locator(".page .sheet", { hasText: "A/HRC/99/1" }).first().waitFor();
  await page.waitForTimeout(2_000);
  const times: number[] = [];
  for (let time = 0; time <= makings; time++) {
    const taken = await page.evaluate<number>(`window.made(${JSON.stringify(label)})`);
    if (time > 0) times.push(taken);
    await page.waitForTimeout(500);
  }
  await browser.close();
  return median(times);
}

function samples(): Uint8Array {
  const files = readdirSync("reports", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return zipSync(
    Object.fromEntries(paths.map((path) => [relative("reports", path).replaceAll("\\", "/"), readFileSync(path)])),
  );
}
