import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { listTypes } from "../../../src/template/load.ts";
import { startingDocument } from "../../../src/template/starting-document.ts";
import { missing } from "../judge.ts";
import { browsers } from "./browsers.ts";
import { OpenStudio } from "./open-studio.ts";
import { expectSameFiles } from "./same-files.ts";

const types = listTypes([], nodeWorld({}), () => {});

/** In which types a browser is held to the command: one has all of them. */
const tried: Readonly<Record<string, readonly string[]>> = { Firefox: ["resolution", "statement"] };

/** Whoever sends a document that the studio made sends the one that everybody else would have made of it. */
describe.each(browsers)("files of the studio in $name", ({ name, isMissing, start }) => {
  const isAbsent = isMissing();
  let browser: Browser;
  let saved: string | undefined;
  beforeAll(async () => {
    if (!isAbsent) ({ browser, saved } = await start());
  });
  afterAll(async () => {
    await browser?.close();
    if (saved !== undefined) rmSync(saved, { recursive: true, force: true });
  });

  it.skipIf(isAbsent || missing("qpdf"))("are those of the command, for the example of each type", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const studio = await OpenStudio.open(context, { saved });
    const { page } = studio;
    for (const type of types.filter((each) => tried[name]?.includes(each.name) ?? true)) {
      await page.click("#begin");
      await page.locator("#dialog .choice-row strong").getByText(type.name, { exact: true }).click();
      await expect.poll(() => studio.text()).toBe(startingDocument(type));
      await expectSameFiles(studio, `${type.name}.md`, { [`${type.name}.md`]: startingDocument(type) });
    }
    expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({ requests: [], complaints: [] });
    await context.close();
  });
});
