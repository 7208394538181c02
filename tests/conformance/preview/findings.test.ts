import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ScreenPage, ScreenPlace } from "../../../src/preview/protocol.ts";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "./chromium.ts";
import { marked, messagesOf, OpenScreen, updateOf } from "./screen.ts";
import { type MadePages, pagesOf } from "./sheets.ts";

const path = join(projectFolder, "reports/report.md");

describe.skipIf(chromiumMissing())("findings, which come after the pages that they are of", () => {
  let browser: Browser;
  let report: MadePages;
  let screen: OpenScreen;

  beforeAll(async () => {
    browser = await launch();
    report = await pagesOf(path);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(screen.complaints).toEqual([]);
    await screen.close();
  });

  /** A word of a page that stands in an item of its own text, and where. */
  const wordOn = (number: number): ScreenPlace & { readonly word: string } => {
    for (const [item, each] of (report.laidOut.layout.pages[number - 1]?.items ?? []).entries()) {
      const [word = ""] = each.kind === "text" && each.text.length > 60 ? (/[a-z]{6,}/.exec(each.text) ?? []) : [];
      if (each.kind === "text" && word !== "")
        return { page: number, item, start: each.text.indexOf(word), end: each.text.indexOf(word) + word.length, word };
    }
    throw new Error(`page ${number} has no such word`);
  };
  const showPages = async (version: number, ...changed: readonly ScreenPage[]) =>
    await screen.tell("pages", updateOf(report, { version, since: version - 1, changed }));

  it("stay with their words when items come before these, are nowhere when the words are gone, and are said once, when they are known", async () => {
    screen = await OpenScreen.open(browser);
    const { page } = screen;
    await screen.show(report);
    const { word, ...place } = wordOn(1);
    await screen.tell("diagnostics", messagesOf({ shown: [place] }));
    expect(await marked(page, "warning")).toEqual([word]);

    const html = report.screen.pages[0]?.html ?? "";
    const renumbered = html.replace(/data-item="(\d+)"/g, (_, number) => `data-item="${Number(number) + 5}"`);
    await showPages(2, { ...pageOf(report), html: renumbered });
    expect(await marked(page, "warning")).toEqual([word]);
    await page.click("#findings-list .message");
    expect(await marked(page, "revealed")).toEqual([word]);
    expect(await isAwaited(page)).toBe(true);

    await showPages(3, { ...pageOf(report), html: html.replaceAll(word, "else") });
    expect([await marked(page, "warning"), await marked(page, "revealed")]).toEqual([[], []]);
    await page.click("#findings-list .message");
    expect(await page.textContent("#answer")).toBe("What is wrong is being looked for again.");
    expect(await page.textContent("#findings-count")).toBe("1");

    await screen.tell("diagnostics", { ...messagesOf({ shown: [place] }), version: 2 });
    expect(await isAwaited(page)).toBe(true);
    await screen.tell("diagnostics", { ...messagesOf(), version: 3 });
    expect([await isAwaited(page), await page.textContent("#findings-list")]).toEqual([false, "Nothing to mend."]);
  });

  it("stay in their list while they say the same, and mend what they are of now", async () => {
    screen = await OpenScreen.open(browser);
    const { page } = screen;
    await screen.show(report);
    const [color, dash] = [{ canMend: true }, { code: "dash", message: "A range has an en dash.", canMend: true }];
    const shown = async () =>
      await page.evaluate(() => {
        const rules = [...document.querySelectorAll("#findings-list details")];
        const kept = rules.map((rule) => rule.hasAttribute("data-kept"));
        for (const rule of rules) rule.setAttribute("data-kept", "");
        return kept;
      });
    await screen.tell("diagnostics", messagesOf(color, dash));
    await page.focus("#findings-list details:last-child .actions button");
    expect(await shown()).toEqual([false, false]);

    // The same messages, of pages that came since, under other numbers.
    const later = messagesOf({ ...color, id: 7 }, { ...dash, id: 8 });
    await showPages(2);
    await screen.tell("diagnostics", { ...later, version: 2 });
    expect(await shown()).toEqual([true, true]);
    await page.keyboard.press("Enter");
    expect((await screen.asked()).at(-1)).toEqual({ path: "/mend", request: { version: 2, diagnostic: 8, how: "mend" } });

    await screen.tell("diagnostics", { ...messagesOf({ ...color, message: "“color” is American." }, dash), version: 2 });
    expect(await shown()).toEqual([false, true]);
    expect(await page.textContent("#findings-list .message")).toBe("“color” is American.");
  });

  it("have a screen reader told how things are when they come, at most every five seconds", async () => {
    screen = await OpenScreen.open(browser);
    const { page } = screen;
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    screen.serve(report.screen);
    const tell = async (version: number, count: number) => {
      const update = updateOf(report, { version, count, changed: report.screen.pages.slice(0, count) });
      await page.evaluate((event) => window.fake.listener?.pages(event), update);
    };
    const find = async (version: number) => {
      const found = { ...messagesOf({}), version };
      await page.evaluate((event) => window.fake.listener?.diagnostics(event), found);
    };
    const said = async () => await page.textContent("#state-said");
    await tell(1, 3);
    await page.clock.runFor(10);
    expect(await said()).toBe("");
    await find(1);
    await page.clock.runFor(10);
    expect(await said()).toBe("3 pages, 1 warning");
    await tell(2, 4);
    await find(2);
    await tell(3, 5);
    await page.clock.runFor(4000);
    expect(await said()).toBe("3 pages, 1 warning");
    await find(3);
    await page.clock.runFor(1100);
    expect(await said()).toBe("5 pages, 1 warning");
  });
});

function pageOf({ screen }: MadePages): ScreenPage {
  const [first] = screen.pages;
  if (!first) throw new Error("there are no pages");
  return first;
}

async function isAwaited(page: Page): Promise<boolean> {
  return (await page.getAttribute("#findings-list", "aria-busy")) === "true";
}
