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
      const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("reports", { create: true });
      Object.assign(window, { showDirectoryPicker: pick });
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

  it("keeps what was written, and says so, when it may no longer write there or the folder is gone", async () => {
    const context = await newContext();
    const { page } = await openFolder(context);
    await write(page, "\nNot to be lost.");
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
