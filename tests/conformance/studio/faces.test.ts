import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { compile } from "../../../src/compile.ts";
import { memoryWorld } from "../../../src/memory-world.ts";
import { unpacked } from "../browser/unpacked.ts";
import { projectFolder } from "../documents.ts";
import { missing } from "../judge.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const arabic = join(projectFolder, "dist/studio/masthead-arabic.faces");

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

/** Arabic needs letters and a program that joins them, which the file of the studio has no room for. */
describe.skipIf(chromiumMissing() || missing("qpdf"))("the studio, in Arabic", () => {
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
    await page.setInputFiles("#faces-file", arabic);
    await page.locator("#said", { hasText: "kept in this browser" }).waitFor();
    await studio.shows("مقدمة");
    const world = memoryWorld(
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`/${path}`, bytes])),
      nodeWorld({}),
      new Date().toLocaleDateString("sv"),
    );
    for (const [output, label] of [
      ["docx", "Word"],
      ["pdf", "PDF"],
    ] as const) {
      const { bytes } = await studio.save(label);
      const theirs = unpacked(
        output,
        (await compile("/report.md", { world, to: [output] })).files[0]?.bytes ?? new Uint8Array(),
      );
      const ours = unpacked(output, bytes);
      expect([...ours.keys()]).toEqual([...theirs.keys()]);
      for (const [part, expected] of theirs) expect(ours.get(part)?.equals(expected), `${output} ${part}`).toBe(true);
    }
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
