import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { DiagnosticsUpdate, PagesUpdate, PreviewEvents, ScreenDiagnostic } from "../../../src/preview/protocol.ts";
import type { ScreenDocument } from "../../../src/render/screen/screen.ts";
import { projectFolder } from "../documents.ts";
import { type MadePages, origin } from "./sheets.ts";

/** The policy that a preview's server sets. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** A screen in a browser, and the test in the place of its source. */
export class OpenScreen {
  readonly page: Page;
  /** What the browser complained of: refused by the policy, thrown, not found. */
  readonly complaints: string[] = [];
  readonly #resources = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();

  private constructor(page: Page) {
    this.page = page;
    page.on("console", (message) => message.type() !== "log" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** Opens the screen with nothing in it. */
  static async open(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenScreen> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const screen = new OpenScreen(await context.newPage());
    await screen.#serve();
    await screen.page.goto(`${origin}/`);
    return screen;
  }

  /** Tells the screen of an event, and waits until it has been painted. */
  async tell<Name extends keyof PreviewEvents>(name: Name, event: PreviewEvents[Name]): Promise<void> {
    await this.page.evaluate(
      async ({ name, event }) => {
        const act: ((event: never) => void) | undefined = window.fake.listener?.[name];
        act?.(event as never);
        await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
        await document.fonts.ready;
      },
      { name, event },
    );
  }

  /** Shows the pages of a document. */
  async show(made: MadePages, more: Partial<PagesUpdate> = {}): Promise<void> {
    this.serve(made.screen);
    await this.tell("pages", updateOf(made, more));
  }

  /** Has fonts and pictures of a document ready. */
  serve({ resources }: ScreenDocument): void {
    for (const [hash, resource] of resources) this.#resources.set(hash, resource);
  }

  /** What the screen asked its source for, acknowledgements left out. */
  async asked(): Promise<readonly { readonly path: string; readonly request: unknown }[]> {
    return (await this.page.evaluate(() => window.fake.asked)).filter(({ path }) => path !== "/ack");
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #serve(): Promise<void> {
    const { outputFiles } = await build({
      entryPoints: [join(projectFolder, "tests/conformance/preview/fake-source.ts")],
      bundle: true,
      write: false,
      format: "esm",
    });
    const built = (name: string) => readFileSync(join(projectFolder, "dist/preview", name));
    const files: Readonly<Record<string, { contentType: string; body: Buffer | string }>> = {
      "/": { contentType: "text/html", body: built("index.html") },
      "/app.css": { contentType: "text/css", body: built("app.css") },
      "/app.js": { contentType: "text/javascript", body: outputFiles[0]?.text ?? "" },
      "/favicon.ico": { contentType: "image/x-icon", body: "" },
    };
    await this.page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const file = files[pathname];
      const resource = this.#resources.get(pathname.split("/")[2] ?? "");
      if (file) return route.fulfill({ ...file, headers: { "content-security-policy": policy } });
      if (resource) return route.fulfill({ contentType: resource.type, body: Buffer.from(resource.bytes) });
      return route.fulfill({ status: 404 });
    });
  }
}

/** An update that brings all pages of a document. */
export function updateOf({ laidOut, screen }: MadePages, more: Partial<PagesUpdate> = {}): PagesUpdate {
  const { outline, destinations } = laidOut.layout;
  return {
    version: 1,
    title: "Human rights and international solidarity",
    language: "en",
    rightToLeft: false,
    count: screen.pages.length,
    changed: screen.pages,
    css: screen.css,
    outline: outline.flatMap(({ level, title, anchor }) => {
      const place = destinations.get(anchor);
      return place ? [{ level, text: title, page: place.page, y: place.y }] : [];
    }),
    times: [
      { stage: "read", milliseconds: 0.4 },
      { stage: "parse", milliseconds: 3.1 },
      { stage: "layout", milliseconds: 21.7 },
      { stage: "serialize", milliseconds: 5.2 },
    ],
    ...more,
  };
}

/** Messages, each with what it has of a message. */
export function messagesOf(...messages: readonly Partial<ScreenDiagnostic>[]): DiagnosticsUpdate {
  const diagnostics = messages.map((message, id) => ({
    id,
    code: "spelling",
    severity: "warning" as const,
    message: "“color” is spelled “colour”.",
    shown: [],
    canMend: false,
    canIgnore: false,
    ...message,
  }));
  return { version: 1, stale: false, diagnostics, words: { total: 9_120, limit: 10_700, chapters: [] }, times: [] };
}

/** The words that have a mark now. */
export async function marked(page: Page, name: string): Promise<readonly string[]> {
  return await page.evaluate((name) => {
    return [...(CSS.highlights.get(name) ?? [])].map((each) => {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return range.toString();
    });
  }, name);
}
