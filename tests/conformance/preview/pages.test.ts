import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TextItem } from "../../../src/layout/page.ts";
import { documents } from "../../documents.ts";
import { openPdf } from "../../pdf/read-back.ts";
import { comparable } from "../../pdf-text.ts";
import { projectFolder } from "../documents.ts";
import { missing } from "../judge.ts";
import { chromiumMissing, launch } from "./chromium.ts";
import { type MadePages, pagesOf, showSheets } from "./sheets.ts";

/** A document of what other documents seldom have: letters with marks, of other scripts, of no font; spaces that do not break in lines that are stretched. */
const letters = join(projectFolder, "tests/conformance/preview/letters.md");

/** CSS pixels in a point. */
const pixels = 96 / 72;

describe.skipIf(chromiumMissing())("pages on a screen are those of the PDF", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const onScreen = async <T>(made: MadePages, look: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await showSheets(page, made.screen);
    const seen = await look(page);
    await page.close();
    expect(refused).toEqual([]);
    return seen;
  };

  it.each([...documents, { name: "letters of all kinds", path: letters }])(
    "$name: letters, their order, their widths and their places",
    async ({ path }) => {
      const made = await pagesOf(path);
      const seen = await onScreen(made, readSheets);
      expect(seen.map(({ heard }) => comparable(heard))).toEqual((await readPdf(made.pdf)).map(comparable));
      expect(seen.flatMap(({ items }) => items)).not.toEqual([]);
      const wrong = seen.flatMap(({ items }, index) =>
        items.filter(({ item, ...place }) => !agrees(place, made.laidOut.layout.pages[index]?.items[item])),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.skipIf(missing("pdftoppm"))("and look like them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-look-"));
    for (const [name, number] of looked) {
      const document = documents.find((each) => each.name.endsWith(name));
      if (!document) continue;
      const made = await pagesOf(document.path);
      writeFileSync(join(folder, "pages.pdf"), made.pdf);
      const only = ["-f", `${number}`, "-l", `${number}`, "-singlefile"];
      spawnSync("pdftoppm", ["-r", "96", ...only, "-png", join(folder, "pages.pdf"), join(folder, "page")]);
      const printed = readFileSync(join(folder, "page.png"));
      const difference = await onScreen(made, async (page) => {
        const shown = await page
          .locator(".sheet")
          .nth(number - 1)
          .screenshot();
        return await compare(page, printed, shown);
      });
      expect([name, difference.mean < 1, difference.largest < 20]).toEqual([name, true, true]);
    }
    rmSync(folder, { recursive: true });
  });
});

/** Pages that are compared as pictures: a first page with a masthead, one of text and notes, one with a table or a figure. */
const looked = [
  ["reports/report.md", 1],
  ["reports/report.md", 5],
  ["specimen/constructs.md", 3],
] as const;

interface SeenItem {
  readonly item: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

/** What a browser makes of the sheets: the letters that are read aloud, and where each item stands, in CSS pixels from the corner of its page. */
async function readSheets(page: Page): Promise<readonly { readonly heard: string; readonly items: readonly SeenItem[] }[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll(".sheet")].map((sheet) => {
      const corner = sheet.getBoundingClientRect();
      const items = [...sheet.querySelectorAll<HTMLElement>("[data-item]")].map((element) => {
        const { left, width } = element.getBoundingClientRect();
        const mark = document.createElement("i");
        mark.style.display = "inline-block";
        element.append(mark);
        const baseline = mark.getBoundingClientRect().bottom;
        mark.remove();
        return { item: Number(element.dataset.item), x: left - corner.left, baseline: baseline - corner.top, width };
      });
      for (const artifact of sheet.querySelectorAll("[aria-hidden]")) artifact.remove();
      return { heard: (sheet.textContent ?? "").replace(/\s+/g, ""), items };
    }),
  );
}

/** The letters of each page that are no artifacts, in the order in which they stand in the file. */
async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await openPdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const open: boolean[] = [];
    let heard = "";
    for (const item of (await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) heard += open.includes(true) ? "" : item.str;
      else if (item.type === "endMarkedContent") open.pop();
      else open.push("tag" in item && item.tag === "Artifact");
    }
    pages.push(heard.replace(/\s+/g, ""));
  }
  return pages;
}

/** Whether an item is as wide as layout says, to a tenth of a pixel, and stands where it says, to half of one. */
function agrees({ x, baseline, width }: Omit<SeenItem, "item">, item: TextItem | { kind: string } | undefined): boolean {
  if (!item || !("text" in item)) return false;
  const off = (seen: number, laid: number) => Math.abs(seen - laid * pixels);
  return off(width, item.width) <= 0.1 && off(x, item.x) <= 0.1 && off(baseline, item.y) <= 0.5;
}

/**
 * How far two pictures of a page differ, in greys of 255 and a little out of focus, since each draws the edges of letters its own way: on average,
 * and in the square of 16 pixels that differs most.
 */
async function compare(page: Page, one: Uint8Array, other: Uint8Array): Promise<{ mean: number; largest: number }> {
  const pictures = [one, other].map((bytes) => Buffer.from(bytes).toString("base64"));
  return await page.evaluate(async (encoded) => {
    const greys = await Promise.all(
      encoded.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(784, 1120).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.filter = "blur(1.5px)";
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, 784, 1120).data.filter((_, index) => index % 4 === 1);
      }),
    );
    const squares = new Float64Array(49 * 70);
    const [first = new Uint8ClampedArray(), second = first] = greys;
    for (const [index, grey] of first.entries()) {
      const square = Math.floor(index / 784 / 16) * 49 + Math.floor((index % 784) / 16);
      squares[square] = (squares[square] ?? 0) + Math.abs(grey - (second[index] ?? 0)) / 256;
    }
    return { mean: squares.reduce((sum, each) => sum + each, 0) / squares.length, largest: Math.max(...squares) };
  }, pictures);
}
