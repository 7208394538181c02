import { build } from "esbuild";
import type { Page } from "playwright-core";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { compile } from "../../../src/compile.ts";
import type { LaidOut } from "../../../src/layout/page.ts";
import { sessionWorld } from "../../../src/pipeline/session-world.ts";
import { type ScreenDocument, writeScreen } from "../../../src/render/screen/screen.ts";
import type { World } from "../../../src/world.ts";
import { projectFolder } from "../documents.ts";

const world = sessionWorld(nodeWorld());
/** Where the pages of tests are, which no network has. */
export const origin = "http://sheets.test";

/** Pages as layout gives them, as a PDF and for a screen. */
export interface MadePages {
  readonly laidOut: LaidOut;
  readonly pdf: Uint8Array;
  readonly screen: ScreenDocument;
}

/** What the program makes of a source, which may be edited before. */
export async function pagesOf(path: string, edit: (text: string) => string = (text) => text): Promise<MadePages> {
  const { files, values, diagnostics } = await compile(path, { world: edited(path, edit), to: ["pdf"] });
  const laidOut = values.pagination?.draw();
  const pdf = files[0]?.bytes;
  if (!laidOut || !pdf) throw new Error(`${path} does not build: ${diagnostics.map(({ message }) => message).join("; ")}`);
  const screen = writeScreen(laidOut, { ...world, address: (kind, hash) => `${origin}/${kind}/${hash}` });
  return { laidOut, pdf, screen };
}

/** The world in which a file is another. */
function edited(path: string, edit: (text: string) => string): World {
  const read: World["read"] = (asked) => {
    const answer = world.read(asked);
    const text = asked === path && answer.ok ? new TextDecoder().decode(answer.bytes) : undefined;
    return text === undefined || edit(text) === text ? answer : { ok: true, bytes: new TextEncoder().encode(edit(text)) };
  };
  return { ...world, read };
}

/** Shows the sheets of a document one under the other, as large as their paper, under the policy of the preview. */
export async function showSheets(page: Page, { pages, css, resources }: ScreenDocument): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "./src/preview/page/place.ts"', resolveDir: projectFolder },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "sheets",
  });
  const script = outputFiles[0]?.text ?? "";
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";
  await page.route(`${origin}/**`, (route) => {
    const [, kind, hash = ""] = new URL(route.request().url()).pathname.split("/");
    if (kind === "") {
      const body = '<!DOCTYPE html><meta charset="utf-8"><title>Sheets</title><script src="/sheets.js"></script>';
      return route.fulfill({ contentType: "text/html", headers: { "content-security-policy": policy }, body });
    }
    if (kind === "sheets.js") return route.fulfill({ contentType: "text/javascript", body: script });
    const file = resources.get(hash);
    return file ? route.fulfill({ contentType: file.type, body: Buffer.from(file.bytes) }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(
    async ({ pages, css }) => {
      const style = new CSSStyleSheet();
      style.replaceSync(css);
      document.adoptedStyleSheets = [style];
      document.body.style.margin = "0";
      for (const { width, height, html } of pages) {
        const paper = document.createElement("div");
        paper.style.cssText = `position:relative;overflow:hidden;width:${(width * 4) / 3}px;height:${(height * 4) / 3}px`;
        const sheet = document.createElement("div");
        sheet.className = "sheet";
        sheet.style.cssText = `width:${width * 10}px;height:${height * 10}px;transform-origin:0 0;transform:scale(${4 / 30})`;
        sheet.innerHTML = html;
        sheets.placeItems(sheet);
        paper.append(sheet);
        document.body.append(paper);
      }
      await document.fonts.ready;
    },
    { pages, css },
  );
}

declare const sheets: typeof import("../../../src/preview/page/place.ts");
