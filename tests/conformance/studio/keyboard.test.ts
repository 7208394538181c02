import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

/** What has the focus, as it is called; "nothing" where it is lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "nothing";
    const name = activeElement.getAttribute("aria-label") ?? activeElement.textContent;
    return activeElement.id || (name ?? "").trim();
  });
}

/** Goes on by Tab until something has the focus whose name begins so. */
async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  expect(await focused(page)).toBe(name);
}

const text = "Text of the document";

/** Some have no mouse, or cannot use one: all that a person does has to be done by keys. */
describe.skipIf(chromiumMissing())("the studio by keys alone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it("begins, fills in, writes, mends, adds a note, a reference, a table, a figure and an annex, and saves", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const studio = await OpenStudio.open(context);
    const { keyboard } = studio.page;
    const { page } = studio;
    await keyboard.press("Alt+Shift+W");
    await page.locator("#dialog .choice-row").first().waitFor();
    await tabTo(page, "reportA report");
    await keyboard.press("Enter");
    await page.locator(".cm-content:focus").waitFor();

    await keyboard.press("Alt+Shift+M");
    await page.locator("#field-symbol:focus").waitFor();
    await tabTo(page, "field-title");
    await keyboard.press("Home");
    await keyboard.type("Water: ");
    await studio.shows("Water: Report");
    await keyboard.press("Alt+Shift+M");
    await expect.poll(() => focused(page)).toBe(text);

    await keyboard.press("Control+End");
    await keyboard.type("\nThe Council welcomes the two programs.");
    await page.locator(".cm-lintRange", { hasText: "programs" }).waitFor();
    await keyboard.press("F8");
    await expect.poll(() => page.locator("#said[role=status]").textContent()).toContain("Warning: Write “programmes”");
    await keyboard.press("Control+.");
    await expect.poll(() => focused(page)).toContain("Action: Write “programmes”");
    await keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(text);
    await keyboard.press("Control+.");
    await page.locator(".cm-diagnosticAction:focus").waitFor();
    await keyboard.press("Enter");
    await expect.poll(() => studio.text()).toContain("the two programmes.");
    expect(await page.locator("#said").textContent()).toBe("Done: Write “programmes”, not “programs”.");

    await keyboard.press("Control+End");
    await keyboard.press("Alt+Shift+N");
    await keyboard.type("As it was told.");
    await keyboard.press("Control+End");
    await keyboard.type("\n\nAs was said, see");
    await keyboard.press("Alt+Shift+R");
    await page.locator("#dialog input:focus").waitFor();
    await keyboard.type("turned salty");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(text);
    await keyboard.type(".\n");

    await keyboard.press("Alt+Shift+T");
    await page.locator(".grid-box textarea:focus").waitFor();
    await keyboard.type("Ship");
    await keyboard.press("ArrowDown");
    await keyboard.type("Anna");
    await tabTo(page, "Put in");
    await keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(text);
    await keyboard.press("Control+End");

    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>';
    await page.setInputFiles("#figure-file", { name: "boat.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
    await page.locator("#figure-alt:focus").waitFor();
    await keyboard.type("A boat on a beach");
    await keyboard.press("Tab");
    await keyboard.type("Boat");
    await keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(text);

    await keyboard.press("Alt+Shift+X");
    await page.locator("#asked:focus").waitFor();
    await keyboard.type("Places that were visited");
    await keyboard.press("Enter");
    await page.locator("#files option", { hasText: "annex.md" }).waitFor({ state: "attached" });
    await expect.poll(() => focused(page)).toBe(text);
    await keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("files");
    await keyboard.press("Home");
    await expect
      .poll(() => studio.text())
      .toMatch(
        /two programmes\.\[\^note1\][\s\S]*As it was told\.[\s\S]*see @wells\.[\s\S]*\| Ship[\s\S]*\| Anna[\s\S]*!\[Boat\]\(figures\/boat\.svg\)/,
      );
    await keyboard.press("Shift+Tab");
    await tabTo(page, "save", "ArrowRight");
    const save = async () => {
      await keyboard.press("Enter");
      await page.locator("#save-menu button:focus").waitFor();
      await keyboard.press("Enter");
    };
    await save();
    await expect.poll(() => page.locator("#said").textContent()).toBe("Saved: A_HRC_99_1_E.docx.");
    expect(await focused(page)).toBe("save");
    await context.close();
  });

  it("is left by Tab wherever one is, and shows where one is", async () => {
    const { page } = await OpenStudio.open(browser);
    await page.locator(".cm-content").focus();
    const unseen: string[] = [];
    const names: string[] = [];
    for (let step = 0; names.at(-1) !== "nothing" && step < 60; step++) {
      await page.keyboard.press("Tab");
      const name = await focused(page);
      const isSeen = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return true;
        const shown = activeElement.matches(".choice input") ? activeElement.closest("label") : activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? activeElement);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      });
      if (!isSeen) unseen.push(name);
      names.push(name);
    }
    expect(unseen).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["pages", "find", "findings-toggle", "nothing"]));
    await page.context().close();
  });
});
