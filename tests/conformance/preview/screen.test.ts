import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PagesUpdate, ScreenPage, ScreenPlace } from "../../../src/preview/protocol.ts";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "./chromium.ts";
import { marked, messagesOf, OpenScreen, updateOf } from "./screen.ts";
import { type MadePages, pagesOf } from "./sheets.ts";

const path = join(projectFolder, "reports/report.md");

/** What is put before the first paragraph of the report, so that all that follows moves. */
const inserted = `\n\n${"Another paragraph is put before all others, as long as it can be. ".repeat(60)}\n\n`;

const place = { path: "report.md", line: 41, column: 18 };

const messages = messagesOf(
  {
    message: "“organisation” is spelled “organization”.",
    help: "Write “organization”.",
    place,
    canMend: true,
    canIgnore: true,
    shown: [{ page: 3, item: 8, start: 4, end: 16 }],
  },
  {
    code: "reference-missing",
    severity: "error",
    message: "There is no label “fig-rivers”.",
    place,
    shown: [{ page: 4, item: 9, start: 2, end: 8 }],
  },
  { code: "number-words", severity: "suggestion", message: "Numbers below 10 are words.", place },
);

describe.skipIf(chromiumMissing())("the screen around the pages", () => {
  let browser: Browser;
  let report: MadePages;
  let screen: OpenScreen;

  const open = async (options: Parameters<typeof OpenScreen.open>[1] = {}, made = report, more: Partial<PagesUpdate> = {}) => {
    screen = await OpenScreen.open(browser, options);
    await screen.show(made, more);
    await screen.tell("diagnostics", messages);
    await screen.tell("status", { state: "ready", message: "Watching report.md" });
    return screen.page;
  };

  beforeAll(async () => {
    browser = await launch();
    report = await pagesOf(path);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(screen.complaints).toEqual([]);
    await screen.close();
  });

  it("keeps the line in its place that is read, though pages grow before it, shrink, come and go", async () => {
    const page = await open();
    const longer = await pagesOf(path, (text) => text.replace(/\n\n1?\. ?|\n\n(?=[A-Z][a-z]+ )/, inserted));
    expect(longer.screen.pages.length).toBeGreaterThanOrEqual(report.screen.pages.length);
    await scrollTo(page, 9, 300);
    const line = await firstLine(page);
    await screen.show(longer, { version: 2, since: 1 });
    expect(await heightOf(page, line.text)).toBeCloseTo(line.y, 0);
    await screen.show(report, { version: 3, since: 2 });
    expect(await heightOf(page, line.text)).toBeCloseTo(line.y, 0);
    await page.click("#zoom-in");
    expect(await heightOf(page, line.text)).toBeLessThan(line.y + 40);
  });

  it("replaces the pages that changed, and touches no other", async () => {
    const page = await open();
    await filled(page);
    await watchChanges(page);
    const changed = report.screen.pages.slice(2, 3).map((each) => ({ ...each, html: `${each.html}<p></p>` }));
    await screen.tell("pages", updateOf(report, { version: 2, since: 1, changed }));
    expect(await touchedPages(page)).toEqual(["3"]);
  });

  it("has to do with the pages in view alone, of 160 that have all changed", async () => {
    const page = await open();
    const many = repeated(report.screen.pages, 160);
    await screen.tell("pages", updateOf(report, { version: 2, count: 160, changed: many }));
    await filled(page);
    await scrollTo(page, 80, 0);
    await watchChanges(page);
    const touched = await page.evaluate(
      (event) => {
        window.fake.listener?.pages(event);
        return window.touched();
      },
      updateOf(report, {
        version: 3,
        since: 2,
        count: 160,
        changed: many.map((each) => ({ ...each, html: `${each.html}<p></p>` })),
      }),
    );
    expect(touched.length).toBeLessThan(8);
    expect(touched).toContain("80");
  });

  it("finds words on all pages, also where none of them has been seen, whatever quotation marks and capitals are typed", async () => {
    const page = await open();
    const words = "international solidarity";
    const expected = report.laidOut.layout.pages.reduce((sum, { items }) => {
      const heard = items.flatMap((item) => (item.kind === "text" && typeof item.tag !== "string" ? [item.text] : []));
      return sum + heard.join(" ").toLowerCase().replace(/\s+/g, " ").split(words).length - 1;
    }, 0);
    await page.fill("#find", "  International  SOLIDARITY ");
    expect(await page.textContent("#find-count")).toBe(`1 of ${expected} places`);
    await page.press("#find", "Shift+Enter");
    expect(await page.textContent("#find-count")).toBe(`${expected} of ${expected} places`);
    expect((await marked(page, "current")).join(" ").toLowerCase()).toBe(words);
    await page.keyboard.press("Escape");
    expect(await marked(page, "found")).toEqual([]);
    await page.fill("#find", "no such words");
    expect(await page.textContent("#find-count")).toBe("not found");
  });

  it("tells which character of which item was clicked", async () => {
    const page = await open();
    await scrollTo(page, 3, 0);
    for (const wanted of [
      { page: 3, item: 8, start: 0 },
      { page: 3, item: 8, start: 31 },
      { page: 3, item: 12, start: 7 },
    ]) {
      await clickOn(page, { ...wanted, end: wanted.start + 1 });
      const [last] = (await screen.asked()).slice(-1);
      expect(last).toEqual({ path: "/jump", request: { version: 1, at: { ...wanted, end: wanted.start + 1 } } });
    }
    const before = (await screen.asked()).length;
    await page.mouse.click(400, 880);
    expect((await screen.asked()).length).toBe(before);
  });

  it("tells it of words that are read from right to left too", async () => {
    const made = await pagesOf(path, (text) =>
      text.replace(/\n\n(?=[A-Z][a-z]+ )/, "\n\nMr. Cohen (יצחק כהן) spoke first.\n\n"),
    );
    const page = await open({}, made);
    const found = made.laidOut.layout.pages.flatMap(({ number, items }) =>
      [...items.entries()].flatMap(([item, each]) =>
        each.kind === "text" && each.reversed ? [{ page: number, item, text: each.text }] : [],
      ),
    );
    const [hebrew] = found;
    if (!hebrew) throw new Error("nothing is read from right to left");
    const at = { page: hebrew.page, item: hebrew.item, start: hebrew.text.indexOf("כ"), end: hebrew.text.indexOf("כ") + 1 };
    await screen.tell("reveal", at);
    expect(await marked(page, "revealed")).toEqual(["כ"]);
    await clickOn(page, at);
    expect((await screen.asked()).at(-1)).toEqual({ path: "/jump", request: { version: 1, at } });
  });

  it("marks a place that an editor shows, brings it into view, and leaves the view alone where it is seen already", async () => {
    const page = await open();
    await screen.tell("reveal", { page: 12, item: 9, start: 3, end: 9 });
    const top = await page.evaluate(() => document.querySelector("#pages")?.scrollTop);
    const item = report.laidOut.layout.pages[11]?.items[9];
    expect(await marked(page, "revealed")).toEqual([item && "text" in item ? item.text.slice(3, 9) : undefined]);
    await screen.tell("reveal", { page: 12, item: 10, start: 0, end: 4 });
    expect(await page.evaluate(() => document.querySelector("#pages")?.scrollTop)).toBe(top);
  });

  it("follows links to other pages and takes the focus there; others open apart", async () => {
    const page = await open();
    const link = page.locator(".page a[data-to]").first();
    const to = await link.getAttribute("data-to");
    await link.click();
    const leads = (name: string | null) => {
      const anchors = [...document.querySelectorAll<HTMLElement>("[data-anchor]")];
      const anchored = anchors.find(({ dataset }) => dataset.anchor === name)?.closest(".page");
      return anchored?.contains(document.activeElement) ?? false;
    };
    await expect.poll(() => page.evaluate(leads, to), { timeout: 10_000 }).toBe(true);
    expect(await screen.asked()).toEqual([]);
    const outside = page.locator('.page a[target="_blank"]').first();
    expect(await outside.getAttribute("rel")).toContain("noopener");
  });

  it("leads from the mark of a note to its call and back to the note, and with Alt to where that was written", async () => {
    const page = await open();
    const mark = page.locator("[role=note] a[data-to]", { hasText: /^\d+\s*$/ }).first();
    const number = (await mark.textContent())?.trim() ?? "";
    await mark.click();
    const call = page.locator(":focus a[data-to]", { hasText: new RegExp(`^${number}$`) }).first();
    await call.click();
    expect(await page.locator("[role=note]:focus").textContent()).toMatch(new RegExp(`^${number}\\s`));
    expect(await screen.asked()).toEqual([]);
    await mark.click({ modifiers: ["Alt"] });
    expect((await screen.asked()).map((each) => each.path)).toEqual(["/jump"]);
  });

  it("is worked by keys alone", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go to the pages");
    const reached = await tabThrough(page);
    for (const id of [
      "contents-toggle",
      "page-number",
      "zoom-in",
      "two-up",
      "find",
      "look",
      "help-open",
      "findings-toggle",
      "pages",
    ])
      expect(reached).toContain(id);
    await page.locator("#pages").focus();
    await page.keyboard.press("?");
    expect(await page.locator("#help kbd").allTextContents()).toContain("Ctrl+F");
    await page.keyboard.press("Escape");
    await page.keyboard.press("]");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("There is no label “fig-rivers”.");
    await page.keyboard.press("]");
    await page.keyboard.press("m");
    expect((await screen.asked()).at(-1)).toEqual({ path: "/mend", request: { version: 1, diagnostic: 0, how: "mend" } });
    expect(await page.textContent("#answer")).toBe("Mended in report.md.");
    await page.keyboard.press("i");
    expect((await screen.asked()).at(-1)?.request).toMatchObject({ how: "ignore" });
    await page.keyboard.press("e");
    expect((await screen.asked()).at(-1)?.request).toMatchObject({ at: { page: 3, item: 8, start: 4, end: 16 } });
    await page.keyboard.press("/");
    await page.keyboard.type("mandate");
    await page.keyboard.press("Enter");
    expect(await page.textContent("#find-count")).toMatch(/^2 of /);
    await page.keyboard.press("Escape");
    await page.locator("#pages").focus();
    await page.keyboard.press("j");
    expect(await page.inputValue("#page-number")).not.toBe("1");
    await page.keyboard.press("c");
    expect(await page.locator("#contents").isVisible()).toBe(false);
  });

  it("obeys no single key where these are switched off", async () => {
    const page = await open();
    await page.click("#help-open");
    await page.click("#single-keys");
    await page.keyboard.press("Escape");
    await page.locator("#pages").focus();
    await page.keyboard.press("c");
    expect(await page.locator("#contents").isVisible()).toBe(true);
  });

  it.each([
    ["light", { colorScheme: "light" }, ""],
    ["dark", { colorScheme: "dark" }, ""],
    ["inverted", {}, "inverted"],
    ["narrow", { viewport: { width: 360, height: 640 } }, "light"],
    ["200 per cent of 1280 pixels", { viewport: { width: 640, height: 400 } }, "dark"],
  ] as const)("has no barrier that axe finds: %s", async (_, options, look) => {
    const page = await open(options, report, { count: 7, changed: report.screen.pages.slice(0, 7) });
    if (look) await page.selectOption("#look", look);
    for (const act of ["#findings-toggle", "#contents-toggle"]) {
      expect(await barriers(page)).toEqual([]);
      await page.click(act);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it("shows as text what is markup in any field", async () => {
    const attack = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
    screen = await OpenScreen.open(browser);
    screen.serve(report.screen);
    const { page } = screen;
    await screen.tell(
      "pages",
      updateOf(report, {
        title: attack,
        outline: [{ level: 1, number: attack, text: attack, page: 1, y: 0 }],
        times: [{ stage: attack, milliseconds: 1 }],
      }),
    );
    const said = { code: attack, message: attack, help: attack, place: { ...place, path: attack }, canMend: true };
    await screen.tell("diagnostics", {
      ...messagesOf(said),
      stale: true,
      words: { total: 3, limit: 2, chapters: [{ title: attack, words: 3 }] },
    });
    await screen.tell("status", { state: "gone", message: attack });
    expect(await page.locator("img[src=x], script:not([src])").count()).toBe(0);
    expect(await page.title()).toContain("<img src=x");
    for (const id of ["title", "outline", "words", "findings-list", "status", "banner", "times-steps"])
      expect([id, await page.textContent(`#${id}`)]).toEqual([id, expect.stringContaining("<img src=x")]);
  });

  it("leaves the last good pages in view, and says so, when the file has an error, is gone, or the preview has ended", async () => {
    const page = await open();
    const first = await page.textContent(".page");
    await screen.tell("diagnostics", { ...messages, version: 2, stale: true });
    expect(await page.textContent("#banner")).toBe("These pages are of an earlier state of the file, which now has 1 error.");
    await screen.tell("status", { state: "gone", message: "report.md is not there." });
    expect(await page.textContent("#banner")).toBe("report.md is not there.");
    await page.evaluate(() => window.fake.listener?.connected(false));
    expect(await page.textContent("#banner")).toContain("cannot be reached");
    expect(await page.textContent(".page")).toBe(first);
    await page.evaluate(() => window.fake.listener?.connected(true));
    await screen.tell("diagnostics", { ...messages, version: 3 });
    await screen.tell("status", { state: "ready", message: "Watching report.md" });
    expect(await page.locator("#banner").isVisible()).toBe(false);
  });

  it("prints the pages, all of them and nothing else, each on paper of its size", async () => {
    const page = await open();
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box);
    expect(sizes).toHaveLength(report.screen.pages.length);
    expect(new Set(sizes).size).toBe(new Set(report.screen.pages.map(({ width }) => width)).size);
  });
});

/** Waits until all pages have their content, which those far from the view get when there is time. */
async function filled(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll(".page .sheet")].every((sheet) => sheet.firstChild));
}

async function scrollTo(page: Page, number: number, y: number): Promise<void> {
  await page.evaluate(
    ({ number, y }) => {
      const view = document.querySelector<HTMLElement>("#pages");
      const box = document.querySelector<HTMLElement>(`[data-page="${number}"]`);
      if (view && box) view.scrollTop = box.offsetTop + y;
    },
    { number, y },
  );
  await page.waitForFunction((number) => document.querySelector(`[data-page="${number}"] .line`), number);
}

/** The first whole line of a paragraph in view, and how far below the upper edge of the view it is. */
async function firstLine(page: Page): Promise<{ readonly text: string; readonly y: number }> {
  return await page.evaluate(() => {
    const edge = document.querySelector("#pages")?.getBoundingClientRect().top ?? 0;
    for (const line of document.querySelectorAll(".page p > .line")) {
      const y = line.getBoundingClientRect().top - edge;
      if (y >= 0 && (line.textContent ?? "").length > 40) return { text: line.textContent ?? "", y };
    }
    throw new Error("no line is in view");
  });
}

async function heightOf(page: Page, text: string): Promise<number> {
  return await page.evaluate((text) => {
    const edge = document.querySelector("#pages")?.getBoundingClientRect().top ?? 0;
    const line = [...document.querySelectorAll(".page .line")].find((each) => each.textContent === text);
    if (!line) throw new Error(`${text} is no more`);
    return line.getBoundingClientRect().top - edge;
  }, text);
}

/** Watches which pages are touched from now on. */
async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const view = document.querySelector("#pages");
    const numbers = new Set<string>();
    const note = (records: readonly MutationRecord[]) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        numbers.add(element?.closest("[data-page]")?.getAttribute("data-page") ?? "none");
      }
    };
    const observer = new MutationObserver(note);
    if (view) observer.observe(view, { childList: true, subtree: true, characterData: true });
    window.touched = () => {
      note(observer.takeRecords());
      return [...numbers];
    };
  });
}

async function touchedPages(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => window.touched());
}

/** Clicks in the middle of a character, which stands in the text of its item as it is drawn. */
async function clickOn(page: Page, { page: number, item, start }: ScreenPlace): Promise<void> {
  const at = await page.evaluate(
    ({ number, item, start }) => {
      const element = document.querySelector(`[data-page="${number}"] [data-item="${item}"]`);
      const text = element?.firstChild;
      if (!(element instanceof HTMLElement) || !text) throw new Error("no such item");
      element.scrollIntoView({ block: "center" });
      const reversed = getComputedStyle(element).direction === "rtl";
      const range = document.createRange();
      const offset = reversed ? (text.textContent ?? "").length - 1 - start : start;
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      const { left, width, top, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    { number, item, start },
  );
  await page.mouse.click(at.x, at.y);
}

/** What the Tab key comes to, by ids, until it has gone round. */
async function tabThrough(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.id ?? ""));
  }
  return reached;
}

/** What axe finds. It is asked as text, since tests have their own axe and the page another. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).slice(0, 4).join(", ")))`);
}

/** Pages one after another, again and again, up to a count. */
function repeated(pages: readonly ScreenPage[], count: number): readonly ScreenPage[] {
  return Array.from({ length: count }, (_, index) => {
    const page = pages[index % pages.length];
    if (!page) throw new Error("there are no pages");
    return { ...page, number: index + 1 };
  });
}

declare global {
  interface Window {
    touched(): string[];
  }
}
