import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../documents.ts";
import { chromiumMissing, launch } from "../preview/chromium.ts";
import { OpenStudio } from "./open-studio.ts";

const program = join(projectFolder, "dist/cli/main.cjs");
const built = (name: string) => readFileSync(join(projectFolder, "dist/studio", name));

/** A document in Arabic, whose letters are in a file beside the studio. */
const arabic = Buffer.from("---\ntype: report\nlanguage: ar\nsymbol: A/HRC/99/1\ntitle: الآبار\n---\n\nنص عن الآبار.\n");

/** The status and the headers of an answer, whatever is asked for: paths are sent as they are. */
async function answer(
  port: number,
  path: string,
  how: { readonly host?: string; readonly method?: string; readonly at?: string } = {},
) {
  const asked = request({
    port,
    path,
    host: how.at ?? "127.0.0.1",
    method: how.method,
    headers: { host: how.host ?? `127.0.0.1:${port}` },
  });
  asked.end();
  const [response] = await once(asked, "response");
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** `masthead studio`: the same file, for browsers of this machine alone. */
describe("the studio that the command serves", () => {
  let folder: string;
  let port: number;
  let child: ChildProcess;
  let opened: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "masthead-served-"));
    port = await freePort();
    // What the system opens a browser with.
    opened = join(folder, "opened");
    for (const name of ["xdg-open", "open"]) {
      writeFileSync(join(folder, name), `#!/bin/sh\necho "$@" > "${opened}"\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
    child = spawn(process.execPath, [program, "studio", "--port", String(port), "--open"], { env });
    const [line] = child.stdout ? await once(child.stdout, "data") : [];
    expect(String(line)).toBe(`http://127.0.0.1:${port}/\n`);
  });
  afterAll(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("opens the browser, and gives it the page and files of faces", async () => {
    await expect.poll(() => readFileSync(opened, "utf8")).toBe(`http://127.0.0.1:${port}/\n`);
    const page = await answer(port, "/");
    expect([page.status, page.headers["content-length"]]).toEqual([200, String(built("masthead.html").length)]);
    expect(page.headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    expect((await answer(port, "/masthead-arabic.faces")).status).toBe(200);
    expect((await answer(port, "/", { host: `localhost:${port}`, method: "HEAD" })).status).toBe(200);
  });

  it("gives nothing else, whatever the path, the host or the method is, and nothing to other machines", async () => {
    const paths = [
      ...[
        "/package.json",
        "/../package.json",
        "/..%2fpackage.json",
        "/%2e%2e/%2e%2e/package.json",
        "//etc/passwd",
        "/studio/masthead.html",
      ],
      ...["/masthead-../cli/main.faces", "/masthead-arabic.faces/..", "/masthead-none.faces", "/masthead-arabic.faces%00", "*"],
    ];
    for (const path of paths) expect((await answer(port, path)).status, path).toBe(404);
    for (const host of ["example.org", `example.org:${port}`, `127.0.0.1.example.org:${port}`, "127.0.0.1", `0.0.0.0:${port}`])
      expect((await answer(port, "/", { host })).status, host).toBe(404);
    for (const method of ["POST", "PUT", "OPTIONS"]) expect((await answer(port, "/", { method })).status, method).toBe(404);
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    for (const { address } of others.filter(({ family, internal }) => family === "IPv4" && !internal))
      await expect(answer(port, "/", { at: address })).rejects.toThrow("ECONNREFUSED");
  });

  it("says that a port is taken or is none, and what it does", () => {
    const run = (...args: readonly string[]) => spawnSync(process.execPath, [program, "studio", ...args], { encoding: "utf8" });
    const taken = run("--port", String(port));
    expect([taken.status, taken.stdout, taken.stderr]).toEqual([
      1,
      "",
      `Port ${port} is in use: name another one with --port.\n`,
    ]);
    expect(run("--port", "70000").stderr).toContain("--port takes a number from 1 to 65535");
    expect(run("--help").stdout).toMatch(/--port PORT[\s\S]*--open/);
  });

  it("ends with Ctrl+C", async () => {
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    await expect(answer(port, "/")).rejects.toThrow("ECONNREFUSED");
  });
});

/** Any server can give the file away, in any folder; the letters that it lacks are fetched from there, and nothing from anywhere else. */
describe.skipIf(chromiumMissing())("the studio in a folder of a server", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Serves files of the build under a folder, and nothing else. */
  async function serve(names: readonly string[], use: (folder: string) => Promise<void>): Promise<void> {
    const server = createServer(({ url }, response) => {
      const name = names.find((each) => url === `/tools/office/${each}`);
      const type = name?.endsWith(".html") ? "text/html" : "application/octet-stream";
      response.writeHead(name ? 200 : 404, { "content-type": type }).end(name && built(name));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tools/office/`);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  it("asks for the file of letters beside it when a text needs them, once, and for nothing else", async () => {
    await serve(["masthead.html", "masthead-arabic.faces"], async (folder) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const studio = await OpenStudio.open(context, { at: `${folder}masthead.html` });
      expect(studio.requests).toEqual([]);
      await studio.take({ name: "report.md", bytes: arabic });
      await studio.shows("الآبار");
      await studio.page.locator("#said", { hasText: "The letters are here" }).waitFor();
      expect({ requests: studio.requests, complaints: studio.complaints }).toEqual({
        requests: [`${folder}masthead-arabic.faces`],
        complaints: [],
      });
      await studio.page.close();
      const again = await OpenStudio.open(context, { at: `${folder}masthead.html` });
      await again.shows("الآبار");
      expect(again.requests).toEqual([]);
      await context.close();
    });
  });

  it("asks who writes to choose the file where it does not lie there", async () => {
    await serve(["masthead.html"], async (folder) => {
      const studio = await OpenStudio.open(browser, { at: `${folder}masthead.html` });
      await studio.take({ name: "report.md", bytes: arabic });
      await studio.page.locator("#said.grave", { hasText: "They are in masthead-arabic.faces" }).waitFor();
      await studio.page.locator("#remedy button", { hasText: "Choose the file of letters" }).waitFor();
      await studio.page.context().close();
    });
  });
});
