import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningPreview, startPreview } from "../../../src/cli/start-preview.ts";
import type { FilePlace } from "../../../src/preview/protocol.ts";
import { chromiumMissing, launch } from "./chromium.ts";

/** A paragraph each of whose lines is like no other of the document: by its lines a page is known again. */
const sentence = (index: number) =>
  `Sentence ${index} of many says that word number ${index} stands in its own place on the page, and on the line that comes next says ${index} again.`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => sentence(index));
const report = (parts: readonly string[]) =>
  `---\ntype: report\nsymbol: A/HRC/38/1\ntitle: A report\nbody: Human Rights Council\n---\n\n${parts.join("\n\n")}\n`;

describe.skipIf(chromiumMissing())("a preview in a browser", () => {
  let browser: Browser;
  let folder = "";
  let preview: RunningPreview;
  let page: Page;
  let complaints: string[] = [];
  const opened: FilePlace[] = [];
  const put = (parts: readonly string[]) => writeFileSync(join(folder, "report.md"), report(parts));

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const made = await context.newPage();
    made.on("console", (message) => complaints.push(message.text()));
    made.on("pageerror", (error) => complaints.push(String(error)));
    await made.goto(preview.address);
    await made.waitForSelector(".sheet .line");
    return made;
  };
  const start = async (parts: readonly string[]) => {
    put(parts);
    preview = await startPreview({ path: join(folder, "report.md"), open: (place) => opened.push(place) > 0 });
    page = await open();
  };

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "masthead-whole-"));
    complaints = [];
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await preview.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows the pages, with the token off the address, and follows edits at the front, in the middle and at the end", async () => {
    const parts = paragraphs(120);
    await start(parts);
    expect(page.url()).toBe(new URL("/", preview.address).href);
    const pages = await countOf(page);
    expect(pages).toBeGreaterThan(3);
    for (const index of [0, 60, 119]) {
      put(parts.with(index, `Changed ${index}.`));
      await shows(page, `Changed ${index}.`);
    }
    expect(await page.textContent("#times-sum")).toMatch(/^\d[\d.]* ms$/);
    expect(complaints).toEqual([]);
  });

  it("takes pages in and away, and keeps the line that is read where it was", async () => {
    const parts = paragraphs(120);
    await start(parts);
    const pages = await countOf(page);
    await shows(page, sentence(70));
    await page.evaluate(() => document.querySelector("[data-page='3']")?.scrollIntoView());
    let line = await firstLine(page);
    put([...paragraphs(30).map((each) => `Put before: ${each}`), ...parts]);
    await page.waitForFunction((count) => document.querySelectorAll(".page").length > count, pages);
    await stands(page, line);
    line = await firstLine(page);
    put(parts);
    await page.waitForFunction((count) => document.querySelectorAll(".page").length === count, pages);
    await stands(page, line);
    expect(complaints).toEqual([]);
  });

  it("says what is wrong and keeps the pages, mends it from the list, and ignores what is meant", async () => {
    await start(["The color is red.", ...paragraphs(5)]);
    await page.waitForSelector("#findings-list >> text=colour");
    put(["The color is red.", ...paragraphs(5), "A call.[^none]"]);
    await page.waitForSelector("#banner:not([hidden]) >> text=earlier state");
    await shows(page, sentence(4));
    put(["The color is red.", ...paragraphs(5)]);
    await page.waitForSelector("#banner", { state: "hidden" });
    await page.click("#findings-list >> role=button[name=/^Mend/]");
    await shows(page, "The colour is red.");
    put(["The color is red.", ...paragraphs(5)]);
    await page.waitForSelector("#findings-list >> text=colour");
    await page.click("#findings-list >> role=button[name=/^Ignore/]");
    await page.waitForSelector("#findings-list >> text=colour", { state: "detached" });
    expect(readFileSync(join(folder, "report.md"), "utf8")).toContain(
      "<!-- masthead-ignore spelling-our -->\nThe color is red.\n",
    );
    expect(complaints).toEqual([]);
  });

  it("leads from a word to its place in the file, and from there to the page", async () => {
    const parts = paragraphs(120);
    await start(parts);
    await shows(page, sentence(70));
    const line = page.locator(".line", { hasText: "Sentence 70 of many" }).first();
    await line.scrollIntoViewIfNeeded();
    await line.click({ position: { x: 3, y: 5 } });
    await page.waitForSelector("#answer >> text=line 148");
    expect(opened.at(-1)).toMatchObject({ path: join(folder, "report.md"), line: 8 + 2 * 70 });
    preview.reveal({ path: join(folder, "report.md"), line: 8 + 2 * 20, column: 1 });
    await page.waitForFunction(() => {
      const found = [...document.querySelectorAll(".line")].find(({ textContent }) =>
        textContent?.includes("Sentence 20 of many"),
      );
      const { top = -1 } = found?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    });
    expect(complaints).toEqual([]);
  });

  it("shows 160 pages, and only what changed of them anew, in two windows alike", async () => {
    const parts = paragraphs(4300);
    await start(parts);
    expect(await countOf(page)).toBeGreaterThan(150);
    const other = await open();
    put(parts.with(2000, "Changed in the middle."));
    await Promise.all([shows(page, "Changed in the middle."), shows(other, "Changed in the middle.")]);
    expect(complaints).toEqual([]);
  });

  it("says when it cannot be reached any more, and shows the last pages", async () => {
    await start(paragraphs(5));
    await preview.close();
    await page.waitForSelector("#banner:not([hidden])");
    expect(await page.textContent("#banner")).toMatch(/These are the last pages that (?:it made|came)/);
    expect(await page.textContent("#pages")).toContain("Sentence 4 of many");
  });

  it("comes back after a connection was lost, with what has changed meanwhile", async () => {
    await start(paragraphs(5));
    await page.context().setOffline(true);
    put([...paragraphs(5), "Written meanwhile."]);
    await page.context().setOffline(false);
    await shows(page, "Written meanwhile.");
  });
});

async function countOf(page: Page): Promise<number> {
  return await page.locator(".page").count();
}

/** Waits until the pages say something; words of one line of the file may stand on two of the page. */
async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const text = document.querySelector("#pages")?.textContent ?? "";
    return text.replace(/\s+/g, "").includes(wanted.replace(/\s+/g, ""));
  }, words);
}

/** The first line of text that is wholly in view. */
async function firstLine(page: Page): Promise<{ readonly text: string; readonly y: number }> {
  return await page.evaluate(() => {
    const top = document.querySelector("#pages")?.getBoundingClientRect().top ?? 0;
    const lines = [...document.querySelectorAll(".line:not([aria-hidden] *)")];
    const found = lines.find(
      (line) => line.getBoundingClientRect().top > top + 5 && /Sentence \d+ of/.test(line.textContent ?? ""),
    );
    return { text: found?.textContent ?? "", y: found?.getBoundingClientRect().top ?? 0 };
  });
}

/** Waits until a line stands where it stood: pages that are far from the view are filled later, and have until then what they had. */
async function stands(page: Page, { text, y }: { readonly text: string; readonly y: number }): Promise<void> {
  await page.waitForFunction(
    (line) => {
      const found = [...document.querySelectorAll(".line")].filter(({ textContent }) => textContent === line.text);
      return found.length === 1 && Math.abs((found[0]?.getBoundingClientRect().top ?? 0) - line.y) < 2;
    },
    { text, y },
  );
}
