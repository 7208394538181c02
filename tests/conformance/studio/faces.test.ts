import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chineseFaceIsThere } from "../chinese-face.ts";
import { projectFolder } from "../documents.ts";
import { missing } from "../judge.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";
import { expectSameFiles } from "./same-files.ts";

const facesOf = (script: string) => join(projectFolder, `dist/studio/masthead-${script}.faces`);

const inChinese = `---
type: report
language: zh
symbol: A/HRC/99/1
title: 小岛屿的供水
body: Human Rights Council
date: 2026-05-04
---

# 导言

人人生而自由，在尊严和权利上一律平等。**他们**赋有理性和良心，并应以兄弟关系的精神相对待。[^1]

[^1]: 见《世界人权宣言》第一条。
`;

/** The sample in Arabic as a document of its own, with its annex and figures. */
function sample(): Readonly<Record<string, Uint8Array>> {
  const folder = join(projectFolder, "reports/editions");
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const);
  const texts = files.filter(([name]) => name.endsWith(".md"));
  const figures = files.filter(([name]) => !name.endsWith(".md")).map(([name, bytes]) => [`figures/${name}`, bytes] as const);
  const main = texts.find(([name]) => name === "report.ar.md");
  return Object.fromEntries([...(main ? [["report.md", main[1]] as const] : []), ...texts, ...figures]);
}

/** Some scripts need letters, and Arabic a program that joins them, which the file of the studio has no room for. */
describe.skipIf(chromiumMissing() || missing("qpdf"))("the studio, in letters of other files", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("says which letters are missing, takes them once, and makes the pages and files that the command makes", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const studio = await OpenStudio.open(context);
    const { page } = studio;
    const files = sample();
    await studio.take({ name: "arabic.zip", bytes: zipSync(files) });
    await page.locator("#said.grave", { hasText: "masthead-arabic.faces" }).waitFor();
    await page.setInputFiles("#faces-file", {
      name: "letter.faces",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("No faces."),
    });
    await page.locator("#said.grave", { hasText: "is no file of letters" }).waitFor();
    await page.setInputFiles("#faces-file", facesOf("arabic"));
    await page.locator("#said", { hasText: "kept in this browser" }).waitFor();
    await studio.shows("مقدمة");
    await expectSameFiles(studio, "report.md", files, ["docx", "pdf"]);
    await page.close();

    const again = await OpenStudio.open(context);
    await again.shows("مقدمة");
    expect(await again.page.locator("#remedy button").count()).toBe(0);
    const [line, sheet] = await Promise.all([
      again.page.locator(".page .line", { hasText: "الجمعية العامة" }).first().boundingBox(),
      again.page.locator(".page").first().boundingBox(),
    ]);
    expect(line && sheet && line.x > sheet.x && line.x + line.width <= sheet.x + sheet.width).toBe(true);
    expect({ requests: again.requests, complaints: again.complaints }).toEqual({ requests: [], complaints: [] });
    await context.close();
  });

  it.skipIf(!chineseFaceIsThere())(
    "makes what the command makes in Chinese too, says how its letters come in, and forgets them when everything is emptied",
    async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const studio = await OpenStudio.open(context);
      const { page } = studio;
      const lacks = (where: OpenStudio) => where.page.locator("#said.grave", { hasText: "masthead-chinese.faces" }).waitFor();
      await studio.take({ name: "report.md", bytes: Buffer.from(inChinese) });
      await lacks(studio);
      await page.click("#save");
      await page.locator("#save-menu button", { hasText: "PDF" }).click();
      const said = page.locator("#dialog pre");
      await said.filter({ hasText: "Open masthead-chinese.faces with the button Open" }).waitFor();
      expect(await said.textContent()).not.toMatch(/npm|--to/);
      await page.keyboard.press("Escape");
      await page.setInputFiles("#open-file", facesOf("chinese"));
      await studio.shows("人人生而自由");
      await expectSameFiles(studio, "report.md", { "report.md": inChinese }, ["docx", "pdf"]);
      await page.close();

      const again = await OpenStudio.open(context);
      await again.shows("人人生而自由");
      again.page.on("dialog", (dialog) => dialog.accept());
      await again.page.click("#kept");
      await again.page.locator("#dialog button", { hasText: "Empty everything" }).click();
      await again.shows("water in small islands");
      await again.take({ name: "report.md", bytes: Buffer.from(inChinese) });
      await lacks(again);
      await context.close();
    },
  );

  it("writes lines of Arabic from right to left, with what the dialect puts into them in its own order", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("\n\nنص عن الآبار. {#wells-ar}\n\n[^w]: حاشية.\n\nPlain words.");
    const directionOf = (words: string) =>
      page.locator(".cm-line", { hasText: words }).evaluate((line) => getComputedStyle(line).direction);
    expect(await Promise.all(["الآبار", "حاشية", "Plain words."].map(directionOf))).toEqual(["rtl", "rtl", "ltr"]);
    expect(await page.locator(".cm-attributes", { hasText: "wells-ar" }).getAttribute("dir")).toBe("ltr");
    await page.context().close();
  });
});
