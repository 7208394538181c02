import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { axeFindings } from "./axe.ts";
import { OpenStudio } from "./open-studio.ts";
import { cutOff } from "./reflow.ts";

/** All that can be opened over the text, or beside it: by the key that opens it, with what shows that it is there. */
const opened = [
  ["Alt+Shift+W", "#dialog .choice-row"],
  ["Alt+Shift+D", "#dialog .danger"],
  ["Alt+Shift+V", "#dialog .choice-row"],
  ["F1", "#dialog .keys"],
  ["Alt+Shift+S", "#save-menu:popover-open"],
  ["Alt+Shift+P", "#insert-menu:popover-open"],
  ["Alt+Shift+R", "#dialog input[type=search]"],
  ["Alt+Shift+T", "#dialog .grid-box"],
  ["Alt+Shift+X", "#dialog #asked"],
] as const;

/** Opens each in turn, looks at it, and shuts it by Escape; gives what was found, and where the focus was not where it had been. */
async function throughAll(page: Page, look: () => Promise<unknown>): Promise<unknown> {
  const found: unknown[] = [];
  for (const [key, shown] of opened) {
    await page.locator(".cm-content").focus();
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
    found.push({ key, found: await look() });
    await page.keyboard.press("Escape");
    await page.locator("dialog[open], :popover-open").waitFor({ state: "detached" });
    if (!(await page.locator(".cm-content").evaluate((content) => content === document.activeElement)))
      found.push({ key, found: "the focus is lost" });
  }
  return found;
}

const nothing = opened.map(([key]) => ({ key, found: [] }));

/** Puts a picture in by its file, up to where it is asked what it shows. */
async function askForPicture(page: Page): Promise<void> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>';
  await page.setInputFiles("#figure-file", { name: "boat.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await page.locator("#figure-alt").waitFor();
}

/** Mandate holders and their assistants are not all young, sighted and handy with a mouse. */
describe.skipIf(chromiumMissing())("the studio, for everyone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([
    { width: 1440, colorScheme: "light", other: "dark" },
    { width: 640, colorScheme: "dark", other: "light" },
  ] as const)(
    "has nothing that axe finds, in any dialog or menu, $width wide and $colorScheme",
    async ({ width, colorScheme, other }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const { page } = await OpenStudio.open(context, { showsPages: width > 900 });
      await page.keyboard.press("Alt+Shift+M");
      await page.locator("#field-symbol:focus").waitFor();
      await page.keyboard.press("Alt+Shift+L");
      await page.locator("#text-outline button:focus").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: other });
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme });
      expect(await throughAll(page, () => axeFindings(page, "dialog[open], :popover-open"))).toEqual(nothing);
      await askForPicture(page);
      expect(await axeFindings(page, "dialog[open]")).toEqual([]);
      await context.close();
    },
  );

  it("has nothing that axe finds in a text with messages, in Arabic, with what they offer and the words sought in it", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const text = "---\ntype: statement\ntitle: T\nlanguage: ar\n---\n\nالمياه في الجزر الصغيرة مالحة، انظر @nowhere.\n";
    await studio.take({ name: "report.md", bytes: Buffer.from(text) });
    await page.locator(".cm-line[dir=rtl]", { hasText: "المياه" }).waitFor();
    expect(await page.locator(".cm-content").getAttribute("lang")).toBe("ar");
    await page.locator(".cm-lintRange").first().waitFor();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("الجزر");
    await page.keyboard.press("End");
    await page.locator(".cm-searchMatch", { hasText: "الجزر" }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator(".cm-search input[name=replace]").fill("البلدان");
    await page.locator(".cm-search button[name=replaceAll]").click();
    await expect.poll(() => studio.text()).toContain("المياه في البلدان الصغيرة");
    expect(await axeFindings(page, ".desk")).toEqual([]);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+.");
    await page.locator(".cm-tooltip-lint").waitFor();
    expect(await axeFindings(page, ".desk")).toEqual([]);
    await page.context().close();
  });

  it("has nothing that axe finds while changes of somebody else are taken or refused", async () => {
    const studio = await OpenStudio.open(browser);
    const { page } = studio;
    const { name, bytes } = await studio.save("Word");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Changed since. ");
    await studio.shows("Changed since.");
    await studio.take({ name, bytes });
    await page.locator("#dialog .choice-row").first().waitFor();
    expect(await axeFindings(page, "dialog[open]")).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["a window of 1280 by 900 at 200 %", 640, 450],
    ["one of 1280 by 1024 at 400 %", 320, 256],
  ])("cuts nothing off and lets everything be reached in %s", async (_, width, height) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const { page } = await OpenStudio.open(context, { showsPages: false });
    expect(await cutOff(page)).toEqual([]);
    expect(await throughAll(page, () => cutOff(page))).toEqual(nothing);
    await page.keyboard.press("Alt+Shift+M");
    await page.locator("#field-title").waitFor();
    expect(await cutOff(page)).toEqual([]);
    await page.keyboard.press("Alt+Shift+M");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Alt+Shift+G");
    await page.locator(".page .sheet").first().waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });

  it("tells of pages and findings where the text alone is shown, and shuts the outline once something is chosen in it", async () => {
    const context = await browser.newContext({ viewport: { width: 400, height: 700 } });
    const { page } = await OpenStudio.open(context, { showsPages: false });
    const told = page.locator("#state-said", { hasText: "3 pages" });
    await told.waitFor({ state: "attached" });
    expect(await told.evaluate((state) => state.checkVisibility())).toBe(true);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Alt+Shift+L");
    await page.locator("#text-outline button:focus").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator("#text-outline").waitFor({ state: "hidden" });
    await page.locator(".cm-content:focus .cm-activeLine", { hasText: "recommendations" }).waitFor();
    expect(await page.getAttribute("#outline-toggle", "aria-expanded")).toBe("false");
    await context.close();
  });

  it("is heard by a screen reader as what it is: buttons, menus, dialogs and cells by their names", async () => {
    const { page } = await OpenStudio.open(browser);
    await page.locator("#kept-said", { hasText: "Kept" }).waitFor();
    const heard = [await page.locator("#desk").ariaSnapshot()];
    for (const [key, part] of [
      ["Alt+Shift+P", "#insert-menu"],
      ["Alt+Shift+T", "#dialog"],
      ["Alt+Shift+X", "#dialog"],
    ] as const) {
      await page.locator(".cm-content").focus();
      await page.keyboard.press(key);
      await page.locator(`${part}:is([open], :popover-open) :focus`).waitFor();
      heard.push(`# ${key}`, await page.locator(part).ariaSnapshot());
      await page.keyboard.press("Escape");
    }
    await askForPicture(page);
    heard.push("# A picture was chosen", await page.locator("#dialog").ariaSnapshot(), "");
    const lasting = heard.join("\n").replace(/\d+:\d\d:\d\d\s[AP]M/g, "12:00:00 AM");
    await expect(lasting).toMatchFileSnapshot("heard.yaml");
    await page.context().close();
  });

  it("moves nothing by itself for those who ask for that", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    const { page } = await OpenStudio.open(context);
    await page.locator(".cm-content").focus();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.scrollBehavior === "smooth" ||
            style.animationName !== "none" ||
            /[1-9]/.test(style.transitionDuration + style.transitionDelay)
          );
        })
        .map(({ className }) => String(className)),
    );
    expect({ moving, running: await page.evaluate(() => document.getAnimations().length) }).toEqual({ moving: [], running: 0 });
    await context.close();
  });
});
