import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

/** Writes at the end of the text. */
async function write({ page }: OpenStudio, text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

/** Writes at the end of the text, and waits until it is kept. */
async function writeAndRest(studio: OpenStudio, text: string): Promise<void> {
  await write(studio, text);
  await expect.poll(() => holdings(studio).then(String)).toContain(text);
}

/** All that the browser holds of the studio, of whatever kind, as text. */
function holdings({ page }: OpenStudio): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const held: string[] = [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie];
    for (const { name = "" } of await indexedDB.databases()) {
      const base = await answer(indexedDB.open(name));
      for (const store of base.objectStoreNames) {
        const rows: readonly unknown[] = await answer(base.transaction(store).objectStore(store).getAll());
        for (const row of rows)
          held.push(
            JSON.stringify(row, (_, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder().decode(value) : value instanceof Map ? [...value] : value,
            ),
          );
      }
      base.close();
    }
    if (location.protocol.startsWith("http")) held.push(...(await caches.keys()));
    return held.filter((each) => each !== "");
  });
}

async function inWindow(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1440, height: 900 } });
}

/** What was written is somebody's work, and nobody else's business. */
describe.skipIf(chromiumMissing())("what the studio keeps", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("is all there after a crash while somebody writes, up to the last rest", async () => {
    const context = await inWindow(browser);
    const studio = await OpenStudio.open(context);
    await writeAndRest(studio, "Kept before it fell.");
    await write(studio, " And half a sen");
    const session = await context.newCDPSession(studio.page);
    const crashed = studio.page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crashed;
    const again = await OpenStudio.open(context);
    expect(await again.text()).toContain("Kept before it fell.");
    expect(await again.page.locator("#said.grave").count()).toBe(0);
    await writeAndRest(again, " It goes on.");
    await context.close();
  });

  it("is both texts where two windows have one document, each as it was written", async () => {
    const context = await inWindow(browser);
    const one = await OpenStudio.open(context);
    await writeAndRest(one, "Written in the first.");
    const other = await OpenStudio.open(context);
    await other.page.locator("#said.grave[role=alert]", { hasText: "another window" }).waitFor();
    await writeAndRest(other, "Written in the second.");
    await writeAndRest(one, "And on in the first.");
    await one.page.close();
    await other.page.close();
    const again = await OpenStudio.open(context);
    expect(await again.text()).toMatch(/Written in the first\.\s*And on in the first\.$/);
    await again.page.click("#kept");
    await again.page.locator("#dialog .choice-row").nth(1).click();
    await expect.poll(() => again.text()).toMatch(/Written in the first\.\s*Written in the second\.$/);
    await context.close();
  });

  it("is nothing at all once everything is emptied: texts, versions, folders, letters, choices", async () => {
    const context = await inWindow(browser);
    const studio = await OpenStudio.open(context);
    const { page } = studio;
    await writeAndRest(studio, "A secret of somebody.");
    await page.selectOption("#look", "dark");
    await page.keyboard.press("Control+s");
    await page.evaluate(async () => {
      await new Promise<void>((done) => {
        const opening = indexedDB.open("masthead-studio");
        opening.onsuccess = () => {
          const base = opening.result;
          const change = base.transaction(["folders", "faces"], "readwrite");
          change.objectStore("folders").put({ id: "secret", handle: "a folder", seen: {} });
          change.objectStore("faces").put({ name: "secret.faces", bytes: new Uint8Array(9) });
          change.oncomplete = () => {
            base.close();
            done();
          };
        };
      });
    });
    const before = String(await holdings(studio));
    for (const kept of ["A secret of somebody.", "a folder", "secret.faces", "dark"]) expect(before).toContain(kept);
    page.once("dialog", (question) => question.accept());
    await page.keyboard.press("Alt+Shift+D");
    await page.locator("#dialog .danger").click();
    await expect.poll(() => studio.text()).not.toContain("secret");
    await page.reload();
    await studio.painted();
    const after = String(await holdings(studio));
    for (const gone of ["secret", "dark", "a folder"]) expect(after).not.toContain(gone);
    expect(await studio.text()).toContain("type: report");
    expect(await page.locator("html").getAttribute("data-look")).toBe("system");
    await page.keyboard.press("Alt+Shift+D");
    await page.locator("#dialog .choice-row").first().waitFor();
    expect(await page.locator("#dialog .choice-row").count()).toBe(1);
    await context.close();
  });
});
