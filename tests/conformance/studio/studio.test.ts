import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { compile } from "../../../src/compile.ts";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { axeFindings } from "./axe.ts";
import { OpenStudio } from "./open-studio.ts";
import { withPictures } from "./with-pictures.ts";

/** Somebody without npm, terminal or network gets one file; these are what would be lost if it failed. */
describe.skipIf(chromiumMissing())("the studio", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("opens with an example and its pages, asks nobody for anything, and keeps to its policy", async () => {
    const studio = await OpenStudio.open(browser);
    await studio.shows("Human Rights Council");
    expect(await studio.text()).toContain("type: report");
    expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({ requests: [], complaints: [] });
    await studio.page.context().close();
  });

  it("shows what is wrong, and mends it", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nThe Council welcomes the two programs.");
    await studio.shows("welcomes the two programs");
    await page.locator(".cm-lintRange", { hasText: "programs" }).waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".cm-diagnosticAction", { hasText: "Write “programmes”" }).click();
    await studio.shows("welcomes the two programmes");
    expect(await studio.text()).toContain("the two programmes.");
    await page.context().close();
  });

  it("puts in a note, a table and references by buttons; what is referred to gets a label if it has none", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const insert = async (label: string) => {
      await page.click("#insert");
      await page.locator("#insert-menu button", { hasText: label }).click();
    };
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nWhat was seen is told.");
    await insert("Footnote");
    await page.keyboard.type("As it was told on the island.");
    await page.keyboard.press("Control+End");
    await insert("Table");
    await page.locator("#grid-caption").fill("Ships");
    await page.getByRole("button", { name: "Put in" }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n\nSee ");
    await insert("Reference");
    await page.locator("#dialog input").fill("turned salty");
    await page.locator("#dialog .choice-row").click();
    await page.keyboard.type(" and");
    await insert("Reference");
    await page.locator("#dialog input").fill("Buy water");
    await page.locator("#dialog .choice-row").click();
    await studio.shows("As it was told on the island.");
    await studio.shows("Ships");
    const text = await studio.text();
    expect(text).toContain("See @wells and @water-together");
    expect(text).toContain("Buy water together in the dry months. {#water-together}");
    await page
      .locator(".page .sheet", { hasText: /See\s+para/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it("has a form for the front matter, which writes it and follows it, and leaves remarks alone", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await page.click("#form-toggle");
    await page.locator("#field-title").fill("Water: what it costs");
    await page.locator("#field-date").fill("2026-05-04");
    await page.locator("summary", { hasText: "More fields" }).click();
    await page.locator("#field-subtitle").fill("Second visit");
    await studio.shows("Water: what it costs");
    await studio.shows("Second visit");
    const text = await studio.text();
    expect(text).toContain('title: "Water: what it costs"');
    expect(text).toContain("date: 2026-05-04");
    expect(text).toMatch(/^subtitle: Second visit$/m);
    expect(text).toContain("# The date of the document, as year, month and day.");
    await page.locator(".cm-line", { hasText: "2026-05-04" }).click();
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("5");
    await expect.poll(() => page.locator("#field-date").inputValue()).toBe("2026-05-05");
    await page.context().close();
  });

  it("keeps what is written, through closing and opening, and earlier versions of it", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const first = await OpenStudio.open(context);
    await first.page.click(".cm-content");
    await first.page.keyboard.press("Control+End");
    await first.page.keyboard.type("\nA sentence that must not be lost.");
    await first.page.locator("#kept-said", { hasText: "Kept in this browser" }).waitFor();
    await first.page.waitForTimeout(600);
    await first.page.close();
    const again = await OpenStudio.open(context);
    expect(await again.text()).toContain("A sentence that must not be lost.");
    await again.page.click("#versions");
    await again.page.locator("#dialog .choice-row", { hasText: "7 words have changed since" }).last().waitFor();
    await again.page.locator("#dialog li button", { hasText: "Show the differences" }).last().click();
    await again.page.locator("#dialog ins", { hasText: "must not be lost" }).waitFor();
    expect(await axeFindings(again.page, "dialog")).toEqual([]);
    await again.page.click("#dialog-close");
    await again.page.click("#versions");
    await again.page.locator("#dialog .choice-row").last().click();
    await again.page.locator("#said", { hasText: "is again as it was" }).waitFor();
    expect(await again.text()).not.toContain("A sentence that must not be lost.");
    await context.close();
  });

  it("opens nothing twice: a second window gets a copy, so that none writes over the other", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const first = await OpenStudio.open(context);
    await first.page.locator("#kept-said", { hasText: "Kept" }).waitFor();
    const second = await OpenStudio.open(context);
    await second.page.locator("#said.grave", { hasText: "another window" }).waitFor();
    await context.close();
  });

  it("takes a Word file in as a document, and says what did not come over", async () => {
    const made = await compile(join(projectFolder, "reports/report.md"), { world: nodeWorld({}), to: ["docx"] });
    const studio = await OpenStudio.open(browser);
    await studio.take({ name: "draft.docx", bytes: made.files[0]?.bytes ?? new Uint8Array() });
    await studio.page.locator("#dialog .choice-row", { hasText: "new document" }).click();
    await studio.page.locator("#files option", { hasText: "annex" }).first().waitFor({ state: "attached" });
    expect(await studio.text()).toContain("symbol: A/HRC/99/1");
    await studio.page.context().close();
  });

  it("shows what a Word file that came back changes, to be taken or refused, and saves a redline since an earlier version", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const { name, bytes } = await studio.save("Word");
    const parts = unzipSync(bytes);
    const body = new TextDecoder()
      .decode(parts["word/document.xml"])
      .replace("Rain is collected", "Rain has been collected")
      .replace("Buy water together", "Buy all water together");
    await studio.take({ name, bytes: zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(body) }) });
    await page.locator("#dialog .choice-row").first().click();
    await page.locator(".review-bar", { hasText: "2 changes" }).waitFor();
    expect(await studio.text()).toContain("Rain has been collected");
    await page.locator(".cm-changedLine", { hasText: "Rain has been" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator(".review-control", { hasText: "Refuse" }).first().click();
    await page.locator(".review-bar", { hasText: "1 change" }).waitFor();
    await page.locator(".review-bar button", { hasText: "Take all" }).click();
    await studio.shows("Buy all water together");
    const text = await studio.text();
    expect(text).toContain("Rain is collected");
    expect(text).toContain("Buy all water together");
    await page.click("#versions");
    const [redline] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#dialog li", { hasText: ":" }).last().getByRole("button", { name: "in Word" }).click(),
    ]);
    const marked = new TextDecoder().decode(unzipSync(readFileSync(await redline.path()))["word/document.xml"]);
    expect(marked).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*all/);
    await page.context().close();
  });

  it("shows what a Word file changes in the front matter and in notes too, each to be taken or refused", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const before = await studio.text();
    const { name, bytes } = await studio.save("Word");
    const parts = unzipSync(bytes);
    const changed = (part: string, old: string, fresh: string) => {
      const text = new TextDecoder().decode(parts[part]);
      expect(text).toContain(old);
      return [part, new TextEncoder().encode(text.replace(old, fresh))] as const;
    };
    const edited = [
      changed("word/document.xml", "water in small islands", "water on small islands"),
      changed("word/footnotes.xml", "The present document is a sample", "This document is a sample"),
    ];
    await studio.take({ name, bytes: zipSync({ ...parts, ...Object.fromEntries(edited) }) });
    await page.locator("#dialog .choice-row").first().click();
    await page.locator(".review-bar", { hasText: "2 changes" }).waitFor();
    expect(await studio.text()).toContain("water on small islands");
    await page.locator(".review-control", { hasText: "Take" }).first().click();
    await page.locator(".review-bar", { hasText: "1 change" }).waitFor();
    await page.locator(".review-control", { hasText: "Refuse" }).first().click();
    await page.locator(".review-bar").waitFor({ state: "detached" });
    expect(await studio.text()).toBe(before.replace("water in small islands", "water on small islands"));
    await page.context().close();
  });

  it("shows each picture that a Word file brings, taken or refused, and gives it a place once it is taken", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const { name, bytes } = await studio.save("Word");
    await studio.take({ name, bytes: withPictures(bytes, ["pages.png", "appeals.png"]) });
    await page.locator("#dialog .choice-row").first().click();
    await page.locator("#dialog h2", { hasText: "What was said" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".review-bar", { hasText: "2 files" }).waitFor();
    expect(await page.locator("#files option").count()).toBe(1);
    const row = (number: number) => page.locator(".review-files li", { hasText: `figures/word-${number}.png` });
    expect(await row(1).textContent()).toMatch(/\d kB/);
    await expect
      .poll(() =>
        row(2)
          .locator("img")
          .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
      )
      .toBe(true);
    await row(2).getByRole("button", { name: "Refuse" }).click();
    await row(1).getByRole("button", { name: "Take" }).click();
    await page.locator(".review-bar", { hasText: "file" }).waitFor({ state: "detached" });
    await page.locator("#said", { hasText: "figures/word-1.png is in the folder" }).waitFor();
    const names = Object.keys(unzipSync((await studio.save(".zip")).bytes));
    expect(names.sort()).toEqual(["figures/word-1.png", "report.md"]);
    await page.context().close();
  });

  it("refuses what is none of ours with a clear word, and leaves the document alone", async () => {
    const studio = await OpenStudio.open(browser);
    const before = await studio.text();
    const bytes = Buffer.from("PK\u0003\u0004 no package");
    for (const name of ["broken.docx", "broken.zip", "letter.pdf"]) {
      await studio.take({ name, bytes });
      await studio.page.locator("#said.grave, #dialog[open]").first().waitFor();
      await studio.page.keyboard.press("Escape");
    }
    expect(await studio.text()).toBe(before);
    expect(studio.complaints).toEqual([]);
    await studio.page.context().close();
  });

  it("runs nothing that a document or a picture brings", async () => {
    const studio = await OpenStudio.open(browser);
    const text =
      '---\ntype: statement\nsymbol: A/HRC/99/NGO/1\ntitle: T\n---\n\n<script>window.hit = 1</script> <img src=x onerror="window.hit = 1">\n\n![T](x.svg){alt="T"}\n';
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.hit = 1"><script>window.hit = 1</script><image href="https://example.org/x.png"/></svg>';
    await studio.take({ name: "report.md", bytes: Buffer.from(text) }, { name: "x.svg", bytes: Buffer.from(svg) });
    await studio.page.waitForTimeout(1500);
    expect(await studio.page.evaluate(() => "hit" in window)).toBe(false);
    expect(studio.requests).toEqual([]);
    await studio.page.context().close();
  });

  it("starts the compiler again when it dies, and loses nothing", async () => {
    const studio = await OpenStudio.open(browser);
    await studio.page.click(".cm-content");
    await studio.page.keyboard.press("Control+End");
    await studio.page.keyboard.type("\nBefore it died.");
    await studio.shows("Before it died.");
    await Promise.all(
      studio.page.workers().map((worker) =>
        worker.evaluate(() =>
          setTimeout(() => {
            throw new Error("dead");
          }),
        ),
      ),
    );
    await studio.page.waitForTimeout(300);
    await studio.page.click(".cm-content");
    await studio.page.keyboard.press("Control+End");
    await studio.page.keyboard.type(" And after.");
    await studio.shows("Before it died. And after.");
    await studio.page.context().close();
  });
});
