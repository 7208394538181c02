import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const report = (line: string) =>
  `---\ntype: report\nsymbol: A/HRC/99/1\ntitle: Wells\nbody: Human Rights Council\ndate: 2026-05-04\nannexes:\n  - annex.md\n---\n\n# One\n\n${line}\n\nThe middle stays as it is.\n\nThe end does too.\n`;

const annex = "---\ntitle: Wells that were seen\n---\n\nTwo of them.\n";

const dot = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`;

/** A document is a folder of the disk: what is written is saved there, and what others write there is not lost. The browser's own folder stands for it. */
describe.skipIf(chromiumMissing())("the studio, with a folder of the disk", () => {
  let browser: Browser;
  let server: Server;
  let at: string;
  beforeAll(async () => {
    browser = await launch();
    const page = readFileSync(join(projectFolder, "dist/studio/masthead.html"));
    server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  async function newContext(): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(() => {
      const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("reports", { create: true });
      const files = async () => {
        const names: unknown = Reflect.get(window, "chosen");
        const there = await folder();
        return Promise.all((Array.isArray(names) ? names : []).map((name) => there.getFileHandle(String(name))));
      };
      Object.assign(window, { showDirectoryPicker: folder, showOpenFilePicker: files });
    });
    return context;
  }

  /** Writes a file into the folder, as another program does. */
  async function writeThere(page: Page, name: string, text: string): Promise<void> {
    await page.evaluate(
      async ([file = "", content = ""]) => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("reports", { create: true });
        const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
        await stream.write(content);
        await stream.close();
      },
      [name, text],
    );
  }

  async function readThere(page: Page, name: string): Promise<string> {
    return page.evaluate(async (file) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("reports");
      return (await (await folder.getFileHandle(file)).getFile()).text();
    }, name);
  }

  async function openFolder(context: BrowserContext): Promise<OpenStudio> {
    const studio = await OpenStudio.open(context, { at });
    await writeThere(studio.page, "report.md", report("The wells are deep."));
    await writeThere(studio.page, "annex.md", annex);
    await studio.page.click("#open-folder");
    await studio.shows("The wells are deep.");
    await studio.page.locator("#said", { hasText: "Ctrl+S saves in it" }).waitFor();
    return studio;
  }

  async function write(page: Page, text: string): Promise<void> {
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text);
  }

  const saved = (page: Page) => page.locator("#said", { hasText: "Saved in the folder" }).waitFor();

  it("opens it, saves in it, and saves in it again after it was closed and opened", async () => {
    const context = await newContext();
    const studio = await openFolder(context);
    await write(studio.page, "\nNew here.");
    await studio.page.keyboard.press("Control+s");
    await saved(studio.page);
    expect(await readThere(studio.page, "report.md")).toBe(`${report("The wells are deep.")}\nNew here.`);
    expect(await readThere(studio.page, "annex.md")).toBe(annex);
    await studio.page.close();

    const again = await OpenStudio.open(context, { at });
    await again.shows("New here.");
    await write(again.page, " And later.");
    await again.page.keyboard.press("Control+s");
    await saved(again.page);
    expect(await readThere(again.page, "report.md")).toMatch(/New here\. And later\.$/);
    expect(again.complaints).toEqual([]);
    await context.close();
  });

  it("asks before it writes over what somebody else has written there, and shows it as changes", async () => {
    const context = await newContext();
    const { page } = await openFolder(context);
    await writeThere(page, "report.md", report("The wells are deep and salty."));
    await writeThere(page, "annex.md", annex.replace("Two", "Three"));
    await write(page, "\nNew here.");
    await page.keyboard.press("Control+s");
    await page.locator("#dialog", { hasText: "report.md, annex.md" }).waitFor();
    expect(await readThere(page, "report.md")).toBe(report("The wells are deep and salty."));
    await page.locator("#dialog .choice-row", { hasText: "Look at" }).click();
    await page.locator(".review-bar", { hasText: "2 changes" }).waitFor();
    await page.locator(".review-control", { hasText: "Take" }).first().click();
    await page.locator(".review-control", { hasText: "Refuse" }).first().click();
    await page.locator(".review-bar").waitFor({ state: "detached" });
    await page.selectOption("#files", "/annex.md");
    await page.locator(".review-bar", { hasText: "1 change" }).waitFor();
    await page.locator(".review-control", { hasText: "Refuse" }).first().click();
    await page.keyboard.press("Control+s");
    await saved(page);
    expect(await readThere(page, "report.md")).toBe(`${report("The wells are deep and salty.")}\nNew here.`);
    expect(await readThere(page, "annex.md")).toBe(annex);
    await context.close();
  });

  it("writes over it when that is wished", async () => {
    const context = await newContext();
    const { page } = await openFolder(context);
    await writeThere(page, "report.md", "Something else.");
    await page.keyboard.press("Control+s");
    await page.locator("#dialog .choice-row", { hasText: "Write over" }).click();
    await saved(page);
    expect(await readThere(page, "report.md")).toBe(report("The wells are deep."));
    await context.close();
  });

  it("saves a new document in a folder that is chosen, and asks where a file of its name is there", async () => {
    const context = await newContext();
    const studio = await OpenStudio.open(context, { at });
    const { page } = studio;
    await writeThere(page, "report.md", "Mine.");
    await page.click("#save");
    await page.locator("#save-menu button", { hasText: "In its folder" }).click();
    await page.locator("#dialog", { hasText: "report.md" }).waitFor();
    await page.locator("#dialog .choice-row", { hasText: "Write over" }).click();
    await saved(page);
    expect(await readThere(page, "report.md")).toBe(await studio.text());
    await context.close();
  });

  it("opens a Markdown file alone and saves in it, asks before it writes over another's, and says what has no place in it", async () => {
    const context = await newContext();
    const studio = await OpenStudio.open(context, { at });
    const { page } = studio;
    const alone = report("The wells are deep.").replace("annexes:\n  - annex.md\n", "");
    await writeThere(page, "wells.md", alone);
    await page.evaluate(() => Object.assign(window, { chosen: ["wells.md"] }));
    await page.click("#open");
    await page.locator("#said", { hasText: "This is “wells.md” of this computer" }).waitFor();
    await write(page, "\nNew here.");
    await page.keyboard.press("Control+s");
    await page.locator("#said", { hasText: "Saved in “wells.md”" }).waitFor();
    expect(await readThere(page, "wells.md")).toBe(`${alone}\nNew here.`);
    await page.close();

    const again = await OpenStudio.open(context, { at });
    await again.shows("New here.");
    await writeThere(again.page, "wells.md", alone.replace("deep", "salty"));
    await write(again.page, " And later.");
    await again.page.keyboard.press("Control+s");
    await again.page.locator("#dialog", { hasText: "In “wells.md”" }).waitFor();
    await again.page.locator("#dialog .choice-row", { hasText: "Write over" }).click();
    await again.page.locator("#said", { hasText: "Saved in “wells.md”" }).waitFor();
    await again.page.setInputFiles("#figure-file", {
      name: "dot.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from(dot("red")),
    });
    await again.page.locator("#figure-alt").fill("A dot");
    await again.page.locator("#dialog button[type=submit]").click();
    await again.page.keyboard.press("Control+s");
    await again.page
      .locator("#said.grave", { hasText: "Not in it, since only the file was opened: figures/dot.svg" })
      .waitFor();
    await again.page.locator("#remedy button", { hasText: "In another folder" }).click();
    await saved(again.page);
    expect(await readThere(again.page, "wells.md")).toContain("(figures/dot.svg)");
    expect(again.complaints).toEqual([]);
    await context.close();
  });

  it("opens a folder and a file that are dropped in place", async () => {
    const context = await newContext();
    const { page } = await openFolder(context);
    const drop = (name: string) =>
      page.evaluate(async (file) => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("reports");
        const handle = file === "" ? folder : await folder.getFileHandle(file);
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["none"], "none"));
        Object.assign(DataTransferItem.prototype, { getAsFileSystemHandle: async () => handle });
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, name);
    await drop("annex.md");
    await page.locator("#said", { hasText: "This is “annex.md” of this computer" }).waitFor();
    await drop("");
    await page.locator("#said", { hasText: "This is the folder “reports” of this computer" }).waitFor();
    await write(page, "\nDropped.");
    await page.keyboard.press("Control+s");
    await saved(page);
    expect(await readThere(page, "report.md")).toMatch(/Dropped\.$/);
    await page.evaluate(() => {
      Object.assign(DataTransferItem.prototype, { getAsFileSystemHandle: undefined });
      DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true }) as FileSystemEntry;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([""], "folder"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator("#said.grave", { hasText: "opens no folder that is dropped" }).waitFor();
    await context.close();
  });

  it("shows pictures and annexes that somebody else has put there or changed, each to be taken or refused", async () => {
    const context = await newContext();
    const studio = await OpenStudio.open(context, { at });
    const { page } = studio;
    const withFigure = report('![Dot](dot.svg){alt="A dot"}');
    await writeThere(page, "report.md", withFigure);
    await writeThere(page, "annex.md", annex);
    await writeThere(page, "dot.svg", dot("red"));
    await page.click("#open-folder");
    await page.locator("#said", { hasText: "Ctrl+S saves in it" }).waitFor();
    await writeThere(page, "report.md", withFigure.replace("  - annex.md", "  - annex.md\n  - more.md"));
    await writeThere(page, "dot.svg", dot("blue"));
    await writeThere(page, "other.svg", dot("green"));
    await writeThere(page, "more.md", annex.replace("Two", "Four"));
    await page.keyboard.press("Control+s");
    await page.locator("#dialog .choice-row", { hasText: "Look at" }).click();
    const bar = page.locator(".review-bar");
    await bar.filter({ hasText: "1 change and 3 files from the folder “reports”" }).waitFor();
    const row = (name: string) => page.locator(".review-files li", { hasText: name });
    expect(await row("dot.svg").locator("img").count()).toBe(2);
    expect(await row("more.md").locator("pre").textContent()).toContain("Four of them.");
    const wide = await row("dot.svg")
      .locator("img")
      .first()
      .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
    expect(wide).toBeGreaterThan(0);
    await row("dot.svg").getByRole("button", { name: "Refuse" }).click();
    await row("other.svg").getByRole("button", { name: "Refuse" }).click();
    await bar.filter({ hasText: "1 change and 1 file from" }).waitFor();
    await page.locator(".review-control", { hasText: "Take" }).first().click();
    await bar.filter({ hasText: "1 file from" }).waitFor();
    await row("more.md").getByRole("button", { name: "Take" }).click();
    await bar.waitFor({ state: "detached" });
    await page.selectOption("#files", "/more.md");
    expect(await studio.text()).toContain("Four of them.");
    await page.keyboard.press("Control+s");
    await saved(page);
    expect(await readThere(page, "dot.svg")).toBe(dot("red"));
    await context.close();
  });

  it("keeps what was written, and says so, when it may no longer write there or the folder is gone", async () => {
    const context = await newContext();
    const { page } = await openFolder(context);
    await write(page, "\nNot to be lost.");
    await page.evaluate(() => {
      const answers = { queryPermission: async () => "prompt", requestPermission: () => new Promise(() => {}) };
      Object.assign(FileSystemHandle.prototype, answers);
    });
    await page.keyboard.press("Control+s");
    await page.locator("#said", { hasText: "asks whether the studio may write in the folder “reports”" }).waitFor();
    await page.evaluate(() => Object.assign(FileSystemHandle.prototype, { queryPermission: async () => "denied" }));
    await page.keyboard.press("Control+s");
    await page.locator("#said.grave", { hasText: "may not write in the folder" }).waitFor();
    await page.locator("#remedy button", { hasText: ".zip" }).waitFor();
    await page.evaluate(async () => {
      Object.assign(FileSystemHandle.prototype, { queryPermission: async () => "granted" });
      await (await navigator.storage.getDirectory()).removeEntry("reports", { recursive: true });
    });
    await page.keyboard.press("Control+s");
    await page.locator("#said.grave", { hasText: "no longer where it was" }).waitFor();
    await page.close();
    const again = await OpenStudio.open(context, { at });
    expect(await again.text()).toContain("Not to be lost.");
    await context.close();
  });
});
