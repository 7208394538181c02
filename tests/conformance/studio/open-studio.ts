import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { projectFolder } from "../documents.ts";

/** How it is opened. */
export interface Opened {
  /** A narrow window shows no pages at first. */
  readonly showsPages?: boolean;
  /** Where the browser puts what is saved, if it tells nothing of it. */
  readonly saved?: string | undefined;
  /** Where it is served, if it is not opened from the disk. */
  readonly at?: string;
}

/** The studio as somebody opens it: the file itself, by double click. */
export class OpenStudio {
  readonly page: Page;
  /** Addresses that were asked for, other than the file and what it made itself. */
  readonly requests: string[] = [];
  /** What the browser complained of: refused by the policy, thrown. */
  readonly complaints: string[] = [];

  readonly #saved: string | undefined;

  private constructor(page: Page, { saved, at = address }: Opened) {
    this.page = page;
    this.#saved = saved;
    page.on("request", (request) => {
      const url = request.url();
      if (!/^(?:blob|data):/.test(url) && url !== at) this.requests.push(url);
    });
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** Opens it, in a browser of nobody, or in a context that remembers what was kept. */
  static async open(browser: Browser | BrowserContext, how: Opened = {}): Promise<OpenStudio> {
    const context = "newContext" in browser ? await browser.newContext({ viewport: { width: 1440, height: 900 } }) : browser;
    const studio = new OpenStudio(await context.newPage(), how);
    await studio.page.goto(how.at ?? address);
    if (how.showsPages ?? true) await studio.painted();
    else await studio.page.locator(".cm-line").first().waitFor();
    return studio;
  }

  /** Waits until there are pages, of the text as it is. */
  async painted(): Promise<void> {
    await this.page.locator(".page .sheet").first().waitFor();
    await this.page.locator("#status.ready").waitFor();
  }

  /** Waits until the pages show words. */
  async shows(words: string): Promise<void> {
    await this.page.locator(".page .sheet", { hasText: words }).first().waitFor();
  }

  /** The text in the editor. */
  async text(): Promise<string> {
    return this.page.locator(".cm-content").evaluate((content) => {
      const view: unknown = Reflect.get(content, "cmTile") ?? Reflect.get(content, "cmView");
      const root: unknown = Object(view).view ?? Object(Object(view).rootView).view;
      return String(Object(Object(root).state).doc);
    });
  }

  /** Takes a file out of a menu, as the browser saves it. */
  async save(label: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.page.click("#save");
    const click = () => this.page.locator("#save-menu button", { hasText: label }).click();
    return this.#saved === undefined ? this.#told(click) : this.#appeared(click, this.#saved);
  }

  async #told(click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** A file that comes into the folder of what is saved, by the name that the studio says of it. */
  async #appeared(click: () => Promise<void>, folder: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.page.locator("#said").evaluate((said) => said.replaceChildren());
    await click();
    await this.page.locator("#said", { hasText: "Saved: " }).waitFor();
    const name = /Saved: (.*)\.$/.exec((await this.page.locator("#said").textContent()) ?? "")?.[1] ?? "";
    const path = join(folder, name);
    while (!existsSync(path) || existsSync(`${path}.part`)) await this.page.waitForTimeout(50);
    const bytes = readFileSync(path);
    rmSync(path);
    return { name, bytes };
  }

  /** Opens files, as if they were chosen. */
  async take(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    await this.page.setInputFiles(
      "#open-file",
      files.map(({ bytes, name }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
    );
  }
}

const address = pathToFileURL(join(projectFolder, "dist/studio/masthead.html")).href;
