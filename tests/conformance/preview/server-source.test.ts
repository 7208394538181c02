import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "./chromium.ts";
import { updateOf } from "./screen.ts";
import { origin, pagesOf } from "./sheets.ts";

const types: Readonly<Record<string, string>> = { "/": "text/html", "/app.css": "text/css", "/app.js": "text/javascript" };

describe.skipIf(chromiumMissing())("the screen and its server", () => {
  it("connects again when the connection is lost, says which version it has, and asks anew when it has missed one", async () => {
    const made = await pagesOf(join(projectFolder, "reports/statement.md"));
    // What the server says to each connection, one after another; each then ends.
    const said = [
      updateOf(made, { version: 3, title: "First" }),
      updateOf(made, { version: 6, since: 5, title: "Never shown" }),
      updateOf(made, { version: 6, since: 3, title: "Third" }),
    ];
    const asked: string[] = [];
    const acknowledged: unknown[] = [];
    const browser = await launch();
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname === "/events") {
        const update = said[asked.push(search) - 1];
        const body = update ? `event: pages\ndata: ${JSON.stringify(update)}\n\n` : ":\n\n";
        return route.fulfill({ contentType: "text/event-stream", body });
      }
      if (pathname === "/ack") {
        acknowledged.push(route.request().postDataJSON());
        return route.fulfill({ json: { read: 1, compiled: 2, sent: 3, painted: 4 } });
      }
      const type = types[pathname];
      if (!type) return route.fulfill({ status: 404 });
      const name = pathname === "/" ? "index.html" : pathname.slice(1);
      return route.fulfill({ contentType: type, body: readFileSync(join(projectFolder, "dist/preview", name)) });
    });
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => document.querySelector("#title")?.textContent === "Third");
    expect(asked.slice(0, 3)).toEqual(["", "?version=3", "?version=3"]);
    await page.waitForFunction(() => document.querySelector("#times-sum")?.textContent === "4.0 ms");
    expect(acknowledged.at(-1)).toEqual({ version: 6 });
    await browser.close();
  });
});
