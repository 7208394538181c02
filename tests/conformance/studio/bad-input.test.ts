import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const head = "---\ntype: statement\nsymbol: A/HRC/99/NGO/1\ntitle: T\n---\n\n";

/** Whatever comes in and whatever the browser refuses: a clear word, and nothing that was written is lost. */
describe.skipIf(chromiumMissing())("the studio, with what is none of its own", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), "masthead-bad-"));
    writeFileSync(join(folder, "empty.html"), "<!DOCTYPE html><title>Empty</title>");
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const newContext = (): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1440, height: 900 } });

  /** A page of the same origin in which no studio is, to do what another window does. */
  async function elsewhere(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, "empty.html")).href);
    return page;
  }

  async function write(page: Page, text: string): Promise<void> {
    await page.click(".cm-content");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text);
  }

  const says = (page: Page, text: string) => page.locator("#said.grave", { hasText: text }).waitFor();

  it("refuses each by a clear word: none of ours, damaged, too large, hostile; the document stays as it is", async () => {
    const studio = await OpenStudio.open(browser);
    const before = await studio.text();
    const zip = zipSync({ "report.md": strToU8(head), "figures/a.png": strToU8("none") });
    const bombs = zipSync({ "report.md": [new Uint8Array(250_000_000), { level: 1 }] });
    const deep = zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`f${index}.md`, new Uint8Array(1)])));
    const files = [
      ["letter.pdf", "%PDF-1.7 no document", "Nothing can be opened in letter.pdf"],
      ["program.exe", "MZ\u0090\u0000", "Nothing can be opened in program.exe"],
      ["broken.zip", zip.subarray(0, zip.length - 40), "broken.zip cannot be opened: it is damaged"],
      ["empty.zip", new Uint8Array(), "empty.zip cannot be opened: it is damaged"],
      ["pictures.zip", zipSync({ "a.png": strToU8("none") }), "Nothing can be opened in pictures.zip"],
      ["bomb.zip", bombs, "bomb.zip cannot be opened: it holds more than a document has"],
      ["many.zip", deep, "many.zip cannot be opened: it holds more than a document has"],
    ] as const;
    for (const [name, bytes, word] of files) {
      await studio.take({ name, bytes: typeof bytes === "string" ? strToU8(bytes) : bytes });
      await says(studio.page, word);
    }
    await studio.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("#open-file");
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], "large.md"));
      if (field) field.files = chosen.files;
      field?.dispatchEvent(new Event("change"));
    });
    await says(studio.page, "large.md is larger than 50 MB");
    expect(await studio.text()).toBe(before);
    expect(studio.complaints).toEqual([]);
    await studio.page.context().close();
  });

  it("leaves out what a packed folder would put elsewhere, and opens text that is none", async () => {
    const studio = await OpenStudio.open(browser);
    await studio.take({
      name: "out.zip",
      bytes: zipSync({
        "report.md": strToU8(`${head}Within.\n`),
        "../../evil.md": strToU8("Out of it."),
        "/etc/passwd.md": new Uint8Array([0xff, 0xfe, 0, 1]),
      }),
    });
    await studio.shows("Within.");
    expect(await studio.page.locator("#files option").allTextContents()).toEqual(["report.md", "etc/passwd.md"]);
    await studio.take({ name: "noise.md", bytes: Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256) });
    await expect.poll(() => studio.page.locator("#files").inputValue()).toBe("/noise.md");
    await studio.page.context().close();
  });

  it("runs nothing of hostile Markdown, pictures and Word files, and asks nobody for anything", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const away = "https://example.org/x";
    const markdown = `${head}<script>window.hit = 1</script> <img src="${away}.png" onerror="window.hit = 1"> [a](javascript:window.hit=1) <iframe src="${away}"></iframe> <style>@import "${away}.css";</style>\n\n![T](${away}.png){alt="T"}\n\n![T](x.svg){alt="T"}\n\n![T](javascript:alert(1)){alt="T"}\n`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="window.hit = 1"><script>window.hit = 1</script><style>@import "${away}.css"; rect { fill: url(${away}.svg#a) }</style><image href="${away}.png"/><use xlink:href="${away}.svg#a"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="window.hit = 1"/></body></foreignObject><rect width="9" height="9"/></svg>`;
    await studio.take({ name: "report.md", bytes: strToU8(markdown) }, { name: "x.svg", bytes: strToU8(svg) });
    await expect.poll(() => studio.text()).toContain("window.hit");
    await studio.painted();
    await page
      .locator(".page a")
      .first()
      .click({ timeout: 1_000 })
      .catch(() => {});
    const word = zipSync({
      "[Content_Types].xml": strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "_rels/.rels": strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/_rels/document.xml.rels": strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:window.hit=1" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${away}.png" TargetMode="External"/></Relationships>`,
      ),
      "word/document.xml": strToU8(
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:hyperlink r:id="a"><w:r><w:t>&lt;script&gt;window.hit=1&lt;/script&gt; Hostile words</w:t></w:r></w:hyperlink></w:p></w:body></w:document>',
      ),
    });
    await studio.take({ name: "hostile.docx", bytes: word });
    await expect.poll(() => studio.text()).toContain("Hostile words");
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(studio.requests).toEqual([]);
    await page.context().close();
  });

  it("goes on in a browser that keeps nothing, says so, and asks before the window is closed", async () => {
    const context = await newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      }),
    );
    const { page, complaints } = await OpenStudio.open(context);
    await says(page, "This browser keeps nothing");
    await write(page, "\nHeld in the window.");
    await page.locator(".page .sheet", { hasText: "Held in the window." }).first().waitFor();
    const asked = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("keeps the text where there is no room for a version of it, and says so where there is none for the text", async () => {
    const context = await newContext();
    const studio = await OpenStudio.open(context);
    const { page } = studio;
    await page.locator("#kept-said", { hasText: "Kept" }).waitFor();
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      Object.assign(window, { full: "versions" });
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        const full: unknown = Reflect.get(window, "full");
        if (this.name === full || full === "all") throw new DOMException("No room.", "QuotaExceededError");
        return put.apply(this, args);
      };
    });
    await write(page, "\nKept without a version.");
    await page.keyboard.press("Control+s");
    await page.waitForTimeout(1_000);
    await page.evaluate(() => Object.assign(window, { full: "all" }));
    await write(page, " No room for this.");
    await says(page, "store is full");
    expect(await studio.text()).toContain("No room for this.");
    await page.close();
    const again = await OpenStudio.open(context);
    expect(await again.text()).toMatch(/Kept without a version\.$/);
    await context.close();
  });

  it("takes over what an older studio kept, and leaves alone what a newer one keeps", async () => {
    const context = await newContext();
    const other = await elsewhere(context);
    await other.evaluate(async (text) => {
      const base = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open("masthead-studio", 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("documents", { keyPath: "id" });
          request.result.createObjectStore("versions", { keyPath: ["document", "at"] });
        };
        request.onsuccess = () => done(request.result);
      });
      const files = new Map([["/report.md", new TextEncoder().encode(text)]]);
      const done = base.transaction("documents", "readwrite");
      done
        .objectStore("documents")
        .put({ id: "old", name: "Old", changed: 1, project: { id: "old", main: "/report.md", files } });
      await new Promise((end) => done.addEventListener("complete", end));
      base.close();
    }, `${head}From an older studio.\n`);
    const studio = await OpenStudio.open(context);
    await studio.shows("From an older studio.");
    await studio.page.close();
    await other.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open("masthead-studio", 99);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
        }),
    );
    const newer = await OpenStudio.open(context);
    await says(newer.page, "A newer studio keeps the documents");
    expect(newer.complaints).toEqual([]);
    await context.close();
  });

  it("goes on where another window holds an older store, and tells a window whose store a newer one takes over", async () => {
    const context = await newContext();
    const other = await elsewhere(context);
    await other.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open("masthead-studio", 1);
          request.onsuccess = () => {
            Object.assign(window, { held: request.result });
            done();
          };
        }),
    );
    const blocked = await OpenStudio.open(context);
    await says(blocked.page, "Another window of the studio");
    await blocked.page.close({ runBeforeUnload: false });
    await other.evaluate(() => (Reflect.get(window, "held") as IDBDatabase).close());
    const studio = await OpenStudio.open(context);
    await studio.page.locator("#kept-said", { hasText: "Kept" }).waitFor();
    await other.evaluate(() => void indexedDB.open("masthead-studio", 99));
    await says(studio.page, "A newer studio keeps the documents");
    await context.close();
  });

  it("says so when the compiler hangs or dies over and over, starts it again, and loses nothing", async () => {
    const context = await newContext();
    await context.addInitScript(() => {
      const wait = window.setTimeout;
      const quicker = (act: TimerHandler, time?: number) => wait(act, time === 20_000 ? 1_500 : time);
      Object.assign(window, { setTimeout: quicker });
    });
    const studio = await OpenStudio.open(context);
    const { page } = studio;
    const hang = (ms: number) =>
      Promise.all(
        page.workers().map((worker) =>
          worker.evaluate((time) => {
            setTimeout(() => {
              const end = Date.now() + time;
              while (Date.now() < end);
            });
          }, ms),
        ),
      );
    await hang(60_000);
    await page.click("#save");
    await page.locator("#save-menu button", { hasText: "PDF" }).click();
    await write(page, "\nWritten while it hung.");
    await says(page, "has said nothing for a while");
    await page.locator("#remedy button", { hasText: "Start it again" }).click();
    await studio.shows("Written while it hung.");
    for (let death = 0; death < 5; death++) {
      await page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
      // One that is gone already, or goes before it answers, has nothing to say.
      const die = () => {
        setTimeout(() => {
          throw new Error("dead");
        });
      };
      await Promise.allSettled(page.workers().map((worker) => worker.evaluate(die)));
      await page.waitForTimeout(900);
    }
    await says(page, "stops each time");
    await write(page, " And after.");
    await page.locator("#remedy button", { hasText: "Start it again" }).click();
    await studio.shows("Written while it hung. And after.");
    await context.close();
  });
});
