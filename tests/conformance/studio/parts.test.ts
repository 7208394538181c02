import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const picture = join(projectFolder, "reports/figures/pages.png");

const main =
  "---\ntype: report\nsymbol: A/HRC/99/1\ntitle: Wells\nbody: Human Rights Council\ndate: 2026-05-04\nannexes:\n  - annex.md\n---\n\n# One\n\nThere are two programs. {#first}\n";
const annex =
  "---\ntype: report\nof: report.md\ntitle: Places\n---\n\nThere are other programs.[^place]\n\n[^place]: On the island.\n\n";

async function openFolder(browser: Browser): Promise<OpenStudio> {
  const studio = await OpenStudio.open(browser);
  await studio.take({ name: "report.md", bytes: Buffer.from(main) }, { name: "annex.md", bytes: Buffer.from(annex) });
  await studio.shows("Wells");
  return studio;
}

/** What is offered where the cursor is, once the document is known: nobody waits for a list, so it is asked for again. */
async function offered(page: Page): Promise<readonly string[]> {
  const list = page.locator(".cm-tooltip-autocomplete li");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+Space");
      await page.waitForTimeout(500);
      return list.count();
    })
    .toBeGreaterThan(0);
  const labels = await page.locator(".cm-tooltip-autocomplete .cm-completionLabel").allTextContents();
  await page.keyboard.press("Escape");
  return labels;
}

/** A document is more than one text: pictures and annexes go with it. */
describe.skipIf(chromiumMissing())("a document of parts in the studio", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("takes pictures that are dropped on the text, where they are dropped, and one that is chosen from the menu", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const bytes = [...readFileSync(picture)];
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nHere it falls.\n\nBehind it.");
    await page.locator(".cm-line", { hasText: "Here it falls." }).evaluate((line, file) => {
      const dataTransfer = new DataTransfer();
      for (const name of ["one.png", "two.png"])
        dataTransfer.items.add(new File([new Uint8Array(file)], name, { type: "image/png" }));
      const { left, top } = line.getBoundingClientRect();
      const at = { clientX: left + 40, clientY: top + 8, bubbles: true, cancelable: true, dataTransfer };
      line.dispatchEvent(new DragEvent("drop", at));
    }, bytes);
    for (const name of ["one.png", "two.png"]) {
      await page.locator("#dialog h2", { hasText: name }).waitFor();
      await page.locator("#figure-alt").fill(`What ${name} shows`);
      await page.keyboard.press("Enter");
      await page.locator("#dialog button[type=submit]").click();
    }
    await expect
      .poll(() => studio.text())
      .toMatch(/falls\.\s+!\[\]\(figures\/one\.png\)[^\n]*\s+!\[\]\(figures\/two\.png\)[^\n]*\s+Behind it\./);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Alt+Shift+F")]);
    await chooser.setFiles(picture);
    await page.locator("#figure-alt").fill("Two pages");
    await page.locator("#dialog button[type=submit]").click();
    await expect.poll(() => studio.text()).toContain('![](figures/pages.png){alt="Two pages"}');
    await expect.poll(() => page.locator(".page .sheet img").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("makes an annex by its title, which is printed behind the text, and goes there", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Alt+Shift+X");
    await page.locator("#asked").fill('Places: "two"');
    await page.locator("#dialog button[type=submit]").click();
    await page.locator("#said", { hasText: "The annex is in annex.md." }).waitFor();
    expect(await page.locator("#files").inputValue()).toBe("/annex.md");
    expect(await studio.text()).toContain('title: "Places: \\"two\\""');
    await studio.shows("The text of the annex.");
    await page.selectOption("#files", "/report.md");
    await expect.poll(() => studio.text()).toMatch(/^annexes: \[annex\.md\]$/m);
    await page.keyboard.press("Alt+Shift+X");
    await page.locator("#asked").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#files option").count()).toBe(2);
    await page.context().close();
  });

  it("mends by one fix what is wrong in all its texts, and each can take that back", async () => {
    const studio = await openFolder(browser);
    const { page } = studio;
    await page.selectOption("#files", "/annex.md");
    await page.selectOption("#files", "/report.md");
    await page.locator(".cm-lintRange", { hasText: "programs" }).click();
    await page.keyboard.press("Control+.");
    await page.locator(".cm-diagnosticAction", { hasText: "Mend all 2 places" }).click();
    await expect.poll(() => studio.text()).toContain("two programmes.");
    await page.locator("#said", { hasText: "annex.md was changed." }).waitFor();
    await studio.shows("other programmes");
    await page.selectOption("#files", "/annex.md");
    expect(await studio.text()).toContain("other programmes.");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+z");
    expect(await studio.text()).toContain("other programs.");
    await page.context().close();
  });

  it("offers in an annex the labels of the whole document, its own notes, and the fields of its front matter", async () => {
    const studio = await openFolder(browser);
    const { page } = studio;
    await page.selectOption("#files", "/annex.md");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("See @");
    expect(await offered(page)).toContain("first");
    await page.keyboard.type("first and more[^");
    expect((await offered(page)).join(" ")).toContain("place");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.type("\n");
    expect(await offered(page)).toEqual(expect.arrayContaining(["language"]));
    await page.context().close();
  });
});
