import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, missing } from "../judge.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const report = (line: string) =>
  Buffer.from(
    `---\ntype: report\nsymbol: A/HRC/99/1\ntitle: Wells\nbody: Human Rights Council\ndate: 2026-05-04\n---\n\n${line}`,
  );

const start = "The wells of the islands that were visited in the spring of the year are";

/** Somebody goes back to what was, or sends what has changed since: the earlier states are there, and what is sent opens elsewhere and says so. */
describe.skipIf(chromiumMissing() || missing("pandoc", "pdftotext"))("the earlier versions in the studio", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), "masthead-history-"));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Makes the text another one, and a version of it. */
  async function become(studio: OpenStudio, old: string, fresh: string): Promise<void> {
    const { page } = studio;
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    for (let count = 0; count < old.length; count++) await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.type(fresh);
    await studio.shows(fresh);
    await studio.save(".zip");
  }

  /** Presses a button of a version, the newest first, and gives the file that it saves. */
  async function pressed(page: Page, version: number, name: string): Promise<string> {
    await page.click("#versions");
    const row = page.locator("#dialog .choices li").nth(version);
    const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("button", { name }).click()]);
    const path = join(folder, `${version}-${download.suggestedFilename()}`);
    writeFileSync(path, readFileSync(await download.path()));
    return path;
  }

  const inWord = (path: string, changes: "all" | "accept" | "reject") =>
    ask(
      "pandoc",
      "-f",
      "docx",
      "-t",
      changes === "all" ? "markdown" : "plain",
      "--wrap=none",
      `--track-changes=${changes}`,
      path,
    ).text;

  it("give a redline against any of them, in Word and as a PDF, that others open; show what differs; and are gone back to", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await studio.take({ name: "report.md", bytes: report(`${start} deep.`) });
    await studio.shows("are deep.");
    await studio.save(".zip");
    await become(studio, "deep.", "salty.");
    await become(studio, "salty.", "salty and dry.");

    const sinceLast = await pressed(page, 1, "in Word");
    expect(inWord(sinceLast, "all")).toMatch(/salty ?\[ ?and dry\]\{\.insertion/);
    const sinceFirst = await pressed(page, 2, "in Word");
    expect(inWord(sinceFirst, "all")).toMatch(/\[deep\]\{\.deletion[^}]*\}/);
    expect(inWord(sinceFirst, "accept")).toContain(`${start} salty and dry.`);
    expect(inWord(sinceFirst, "reject")).toContain(`${start} deep.`);
    const pages = ask("pdftotext", "-layout", await pressed(page, 2, "as a PDF"), "-").text;
    expect(pages.replace(/\s+/g, " ")).toMatch(/year are deep ?salty and dry/);

    await page.click("#versions");
    await page.locator("#dialog .choices li").nth(2).getByRole("button", { name: "Show the differences" }).click();
    await page.locator("#dialog del", { hasText: "deep" }).waitFor();
    await page.locator("#dialog ins", { hasText: "salty and dry" }).waitFor();
    await page.keyboard.press("Escape");
    await page.click("#versions");
    await page.locator("#dialog .choices li").nth(2).locator(".choice-row").click();
    await studio.shows("are deep.");
    expect(await studio.text()).toContain(`${start} deep.`);
    await page.click("#versions");
    await page.locator("#dialog .choices li").nth(3).waitFor();
    expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({ requests: [], complaints: [] });
    await page.context().close();
  });
});
