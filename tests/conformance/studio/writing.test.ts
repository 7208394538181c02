import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { axeFindings } from "./axe.ts";
import { OpenStudio } from "./open-studio.ts";

const copyOf = (name: string) => readFileSync(join(projectFolder, "tests/studio/pasted", name), "utf8");

/** Pastes into the text at the cursor, as a browser does; files by their bytes. */
async function paste(
  studio: OpenStudio,
  html: string,
  text: string,
  file?: { readonly name: string; readonly bytes: number[] },
) {
  await studio.page.locator(".cm-content").evaluate(
    (content, copied) => {
      const clipboardData = new DataTransfer();
      if (copied.html !== "") clipboardData.setData("text/html", copied.html);
      if (copied.text !== "") clipboardData.setData("text/plain", copied.text);
      if (copied.file) clipboardData.items.add(new File([new Uint8Array(copied.file.bytes)], copied.file.name));
      content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text, file },
  );
}

/** The studio with an empty line at the end of its text, where the cursor is. */
async function atEnd(browser: Browser): Promise<OpenStudio> {
  const studio = await OpenStudio.open(browser);
  await studio.page.click(".cm-content");
  await studio.page.keyboard.press("Control+End");
  await studio.page.keyboard.type("\n\n");
  return studio;
}

/** Takes something out of the menu of what can be put in. */
async function insert({ page }: OpenStudio, label: string): Promise<void> {
  await page.click("#insert");
  await page.locator("#insert-menu button", { hasText: label }).click();
}

/** Puts the cursor to words of the text. */
async function find({ page }: OpenStudio, words: string): Promise<void> {
  await page.click(".cm-content");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Somebody writes with what others wrote elsewhere; these are what would be lost if it failed. */
describe.skipIf(chromiumMissing())("writing in the studio", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("takes what Word copied as headings, lists, notes and tables, in one step back, fetching and running nothing", async () => {
    const studio = await atEnd(browser);
    const before = await studio.text();
    await paste(studio, copyOf("word.html"), "bare words");
    await studio.shows("in barrels;");
    expect(await studio.text()).toContain("| North \\| South | 12 | old | \\");
    await studio.page.locator("#said", { hasText: "A picture was left out" }).waitFor();
    await studio.page.keyboard.press("Control+z");
    expect(await studio.text()).toBe(before);
    await paste(studio, copyOf("web-page.html"), "bare words");
    await studio.shows("goes on");
    expect(await studio.text()).not.toContain("script");
    expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({ requests: [], complaints: [] });
    await studio.page.context().close();
  });

  it("takes words into a line, cells of a spreadsheet as a table, and bare text where Shift is held", async () => {
    const studio = await atEnd(browser);
    const { keyboard } = studio.page;
    await keyboard.type("There are more.");
    for (let step = 0; step < 5; step++) await keyboard.press("ArrowLeft");
    await paste(studio, "<b>many </b>", "many ");
    await expect.poll(() => studio.text()).toContain("There are **many**more.");
    await keyboard.press("Control+End");
    await keyboard.type("\n\n");
    await paste(studio, "", copyOf("calc.txt"));
    await expect.poll(() => studio.text()).toContain("| South \\| East |  |");
    await keyboard.press("Control+End");
    await keyboard.type("\n\n");
    await studio.page.locator(".cm-content").evaluate((content) => {
      content.dispatchEvent(new KeyboardEvent("keydown", { key: "V", ctrlKey: true, shiftKey: true, bubbles: true }));
    });
    await paste(studio, "<b>bare</b>", "*bare*\n");
    await expect.poll(() => studio.text()).toMatch(/\n\*bare\*\n$/);
    await studio.page.context().close();
  });

  it("says what it does not take, and goes on: text without end, a file that is no picture", async () => {
    const studio = await atEnd(browser);
    const before = await studio.text();
    await studio.page.locator(".cm-content").evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "line of text\n".repeat(4_000_000));
      content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await studio.page.locator("#said.grave", { hasText: "nothing was put in" }).waitFor();
    expect(await studio.text()).toBe(before);
    await studio.page.locator(".cm-content").evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", `<p>${"<b>bold</b> ".repeat(4_500_000)}`);
      clipboardData.setData("text/plain", "Bare words of 50 MB.");
      content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await studio.page.locator("#said", { hasText: "it has come in as bare text" }).waitFor();
    await studio.shows("Bare words of 50 MB.");
    await paste(studio, `<p>${"<div>".repeat(5_000)}deep`, " And bare words of what is tangled.");
    await studio.shows("And bare words of what is tangled.");
    await studio.page.keyboard.press("Control+z");
    await studio.page.keyboard.press("Control+z");
    expect(await studio.text()).toBe(before);
    await paste(studio, "", "", { name: "moving.gif", bytes: [...Buffer.from("GIF89a no more")] });
    await studio.page.locator("#said.grave", { hasText: "moving.gif is a GIF file. Save it as PNG." }).waitFor();
    expect(await studio.text()).toBe(before);
    await studio.page.context().close();
  });

  it("puts a picture that is pasted into the folder, and asks what it shows", async () => {
    const studio = await atEnd(browser);
    const bytes = [...readFileSync(join(projectFolder, "reports/figures/pages.png"))];
    await paste(studio, "", "", { name: "Our pages (1).PNG", bytes });
    await studio.page.locator("#figure-alt").fill('Two pages, "side by side"');
    await studio.page.locator("#picture-title").fill("The pages");
    await studio.page.locator(".asking button", { hasText: "Put in" }).click();
    await studio.shows("The pages");
    expect(await studio.text()).toContain('![The pages](figures/Our-pages-1.png){alt="Two pages, \\"side by side\\""}');
    await studio.page.locator(".page .sheet img").first().waitFor();
    await studio.page.context().close();
  });

  it("fills in a table as a grid, by keys alone, and keeps what was not touched", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await find(studio, "Island B");
    await insert(studio, "Table");
    await page.locator(".grid-box textarea").first().waitFor();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("ArrowDown", "Tab");
    await page.keyboard.type("Wells, old");
    await press("ArrowDown", "ArrowDown", "Enter");
    await page.keyboard.type("Island D");
    await page.getByRole("button", { name: "Add a column" }).click();
    await page.keyboard.type("new");
    await page.locator("#grid-align").selectOption("end");
    await page.locator("#grid-caption").fill("Cost of water {#cost}");
    expect(await axeFindings(page, "dialog")).toEqual([]);
    await page.getByRole("button", { name: "Write it into the text" }).click();
    await studio.shows("Island D");
    const text = await studio.text();
    expect(text).toContain("Table: Cost of water {#cost}\n\n| Island |");
    expect(text).toContain("| Island A | Wells, old |  | 4 |");
    expect(text).toContain("\n\nSource: Figures");
    await page.keyboard.press("Control+z");
    expect(await studio.text()).toContain("| Island A  | Wells           |                            4 |");
    await page.context().close();
  });

  it("makes a table of cells that are pasted into the grid", async () => {
    const studio = await atEnd(browser);
    await insert(studio, "Table");
    await studio.page
      .locator(".grid-box textarea")
      .first()
      .evaluate((field) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "A\tB\tC\tD\n1\t2|3\t\t*4*\n5\n6\n");
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      });
    await studio.page.getByRole("button", { name: "Put in" }).click();
    await expect
      .poll(() => studio.text())
      .toContain("| A | B | C | D |\n| --- | --- | --- | --- |\n| 1 | 2\\|3 |  | \\*4\\* |\n| 5 |");
    await studio.page.context().close();
  });

  it("has an outline that leads through the text by keys, and a page of help, in which axe finds nothing", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await page.click("#outline-toggle");
    const headings = page.locator("#text-outline button");
    await headings.filter({ hasText: "What it means" }).waitFor();
    await headings.first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator(".cm-activeLine", { hasText: "Conclusions and recommendations" }).waitFor();
    await page.locator("#text-outline [aria-current]", { hasText: "Conclusions" }).waitFor();
    expect(await page.locator("#text-outline .at").allTextContents()).toContain(", paragraphs 1–2");
    await page.click("#studio-help");
    await page.locator("#dialog h3", { hasText: "How things are written" }).waitFor();
    expect(await axeFindings(page, "dialog")).toEqual([]);
    await page.context().close();
  });
});
