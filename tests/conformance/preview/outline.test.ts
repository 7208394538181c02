import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "./chromium.ts";
import { OpenScreen, updateOf } from "./screen.ts";
import { pagesOf } from "./sheets.ts";

describe.skipIf(chromiumMissing())("the outline beside the pages", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("stays where one heading is written, and says what it says now", async () => {
    const report = await pagesOf(join(projectFolder, "reports/resolution.md"));
    const screen = await OpenScreen.open(browser);
    const { page } = screen;
    await screen.show(report);
    const headings = [
      { level: 1, number: "I.", text: "Introduction", page: 1, y: 80 },
      { level: 1, text: "Annex", page: 3, y: 80 },
    ];
    const tell = async (version: number, outline: typeof headings) =>
      await screen.tell("pages", updateOf(report, { version, since: version - 1, changed: [], outline }));
    const said = async () => (await page.locator("#outline button").allTextContents()).map((text) => text.replace(/\s+/g, " "));
    await tell(2, headings);
    await page.focus("#outline button");
    await tell(3, [{ level: 1, number: "II.", text: "Introductions", page: 2, y: 80 }, ...headings.slice(1)]);
    expect(await said()).toEqual(["II. Introductions, page 2", "Annex, page 3"]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Introductions");
    await tell(4, headings.slice(1));
    expect(await said()).toEqual(["Annex, page 3"]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  });
});
