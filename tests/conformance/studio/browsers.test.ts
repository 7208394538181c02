import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { missing } from "../judge.ts";
import { browsers } from "./browsers.ts";
import { OpenStudio } from "./open-studio.ts";
import { expectSameFiles } from "./same-files.ts";

/** The folder of samples, as a file of each path in it. */
function samples(): Readonly<Record<string, Uint8Array>> {
  const folder = join(projectFolder, "reports");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)]));
}

/** Behind the last of the text, on a line of its own. */
async function writeBelow(page: Page, text: string): Promise<void> {
  await page.click(".cm-content");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(`\n${text}`);
}

/** Takes the fix that is offered for the words that a message underlines. */
async function mend(page: Page, wrong: string, fix: string): Promise<void> {
  await page.locator(".cm-lintRange", { hasText: wrong }).first().click();
  await page.keyboard.press("Control+.");
  await page.locator(".cm-diagnosticAction", { hasText: fix }).first().click();
  await page.keyboard.press("Control+End");
}

async function insert(page: Page, label: string): Promise<void> {
  await page.click("#insert");
  await page.locator("#insert-menu button", { hasText: label }).click();
}

/** A mandate holder has the browser that the machine has: all of it has to work in each. */
describe.each(browsers)("the studio in $name", ({ isMissing, start }) => {
  const isAbsent = isMissing();
  let browser: Browser;
  let saved: string | undefined;
  beforeAll(async () => {
    if (!isAbsent) ({ browser, saved } = await start());
  });
  afterAll(async () => {
    await browser?.close();
    if (saved !== undefined) rmSync(saved, { recursive: true, force: true });
  });
  const newContext = (): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1440, height: 900 } });

  it.skipIf(isAbsent || missing("qpdf"))("makes the files that the command makes, of a folder that was packed", async () => {
    const files = samples();
    const studio = await OpenStudio.open(await newContext(), { saved });
    await studio.take({ name: "reports.zip", bytes: zipSync(files) });
    await studio.shows("A/HRC/99/1");
    await studio.page.locator("#files option", { hasText: "survey.md" }).waitFor({ state: "attached" });
    await expectSameFiles(studio, "report.md", files);
    expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({ requests: [], complaints: [] });
    await studio.page.context().close();
  });

  it.skipIf(isAbsent)(
    "does the whole task of a person: begin, write, mend, add, take in, save, close, and find all of it again",
    async () => {
      const context = await newContext();
      const studio = await OpenStudio.open(context, { saved });
      const { page } = studio;
      await page.click("#begin");
      await page.locator("#dialog .choice-row", { has: page.locator("strong", { hasText: /^report$/ }) }).click();
      await studio.shows("Human Rights Council");
      await page.click("#form-toggle");
      await page.locator("#field-title").fill("Water: what it costs");
      await studio.shows("Water: what it costs");
      await page.click("#form-toggle");

      await writeBelow(page, "The Council welcomes the two programs.");
      await mend(page, "programs", "programmes");
      await writeBelow(page, "\nIts price rose by 20% since 2019.");
      await mend(page, "%", "per cent");
      await writeBelow(page, "\nThe centre labored on.");
      await mend(page, "labored", "laboured");

      await writeBelow(page, "\nWhat was seen is told.");
      await insert(page, "Footnote");
      await page.keyboard.type("As it was told on the island.");
      await writeBelow(page, "\nAs was said before, see ");
      await insert(page, "Reference");
      await page.locator("#dialog input").fill("turned salty");
      await page.locator("#dialog .choice-row").first().click();
      await writeBelow(page, "");
      await insert(page, "Table");
      await page.locator("#grid-caption").fill("Ships");
      await page.getByRole("button", { name: "Put in" }).click();
      await page.keyboard.press("Control+End");
      await page.setInputFiles("#figure-file", {
        name: "boat.svg",
        mimeType: "image/svg+xml",
        buffer: Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#888"/></svg>',
        ),
      });
      await page.locator("#figure-alt").fill("A boat on a beach");
      await page.locator("#picture-title").fill("Boat");
      await page.locator("#dialog button[type=submit]").click();
      await studio.shows("As it was told on the island.");
      await expect.poll(() => studio.text()).toContain("![Boat](figures/boat.svg)");

      const word = await studio.save("Word");
      expect((await studio.save("PDF")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
      const written = await studio.text();

      await studio.take(word);
      await page.locator("#dialog .choice-row", { hasText: "new document" }).click();
      await page.locator("#said", { hasText: "come in" }).waitFor();
      await page.keyboard.press("Escape");
      await page.locator("#kept-said", { hasText: "Kept" }).waitFor();
      expect(await studio.text()).toContain("Water: what it costs");
      await page.waitForTimeout(600);
      await page.close();

      const again = await OpenStudio.open(context, { saved });
      await again.shows("Water: what it costs");
      await again.page.click("#kept");
      await again.page.locator("#dialog .choice-row").nth(1).click();
      await expect.poll(() => again.text()).toBe(written);
      expect(written).toMatch(/two programmes\.[\s\S]*20 per cent since 2019[\s\S]*laboured on[\s\S]*see @wells/);
      expect({
        requests: [...studio.requests, ...again.requests],
        complaints: [...studio.complaints, ...again.complaints],
      }).toEqual({
        requests: [],
        complaints: [],
      });
      await context.close();
    },
  );
});
