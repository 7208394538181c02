import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningPreview, startPreview } from "../../src/cli/start-preview.ts";
import { masthead } from "../cli/terminal.ts";
import { Client } from "./client.ts";

const report = "---\ntype: report\nsymbol: A/HRC/38/1\ntitle: A report\nbody: Human Rights Council\n---\n\nText.\n";

let folder = "";
let preview: RunningPreview;
let client: Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-preview-"));
  writeFileSync(join(folder, "report.md"), report);
  preview = await startPreview({ path: join(folder, "report.md") });
  client = new Client(preview.address);
  await client.enter();
});
afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
});

const json = { "content-type": "application/json" };
const ack = '{"version":1}';

describe("a preview answers", () => {
  it("whoever has the token, which it takes off the address and keeps where no page can read it", async () => {
    const { status, headers } = await new Client(preview.address).enter();
    expect([status, headers.location]).toEqual([303, "/"]);
    expect(headers["set-cookie"]?.[0]).toMatch(/^masthead-\d+=[\w-]{22}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await client.send("POST", "/ack", json, ack)).status).toBe(200);
  });

  it("in a way that no page of others can use, and that nothing keeps", async () => {
    for (const path of ["/ack", "/nothing", "/events"]) {
      const { headers } = await client.send(path === "/ack" ? "POST" : "DELETE", path, json, ack);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';.* frame-ancestors 'none'$/);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("a preview refuses", () => {
  it.each([
    "/",
    "/app.js",
    "/events",
    "/font/0",
    "/nothing",
    "/?token=",
    "/?token=AAAAAAAAAAAAAAAAAAAAAA",
    "/app.js?token=TOKEN",
  ])("%s without the token", async (path) => {
    const stranger = new Client(preview.address);
    expect((await stranger.send("GET", path.replace("TOKEN", client.token))).status).toBe(403);
    expect((await stranger.send("POST", path.replace("TOKEN", client.token), json, ack)).status).toBe(403);
  });

  it.each([
    ["another host, which a name may lead here", { host: "evil.example" }],
    ["the right host with another port", { host: "127.0.0.1:1" }],
    ["a host that only begins like ours", { host: "127.0.0.1.evil.example" }],
    ["another origin", { origin: "http://evil.example" }],
    ["an origin that hides", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["another site, as browsers say", { "sec-fetch-site": "cross-site" }],
    ["another page of this machine", { "sec-fetch-site": "same-site" }],
  ])("a request for or from %s", async (_, headers) => {
    expect((await client.send("GET", "/events", headers)).status).toBe(403);
    expect((await client.send("POST", "/ack", { ...json, ...headers }, ack)).status).toBe(403);
    expect((await new Client(preview.address).send("GET", `/?token=${client.token}`, headers)).status).toBe(403);
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("the method %s", async (method) => {
    const { status, headers } = await client.send(method, "/");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });

  it.each([
    "/../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/app.js/../../package.json",
    "/font/../../../package.json",
    "/image/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/etc/passwd",
    "/report.md",
    "/C:/Windows/win.ini",
    "/..\\package.json",
    "/__proto__",
    "/constructor",
    "/font/__proto__",
    "//evil.example/app",
    "/%",
    `/${"a".repeat(8000)}`,
  ])("the path %.40s", async (path) => {
    for (const method of ["GET", "HEAD", "POST"]) {
      const { status, body } = await client.send(method, path, json, method === "POST" ? ack : undefined);
      expect([status, body.length < 100]).toEqual([404, true]);
    }
  });

  it("a request that is too long, however it says how long it is", async () => {
    const long = JSON.stringify({ version: 1, more: "x".repeat(20_000) });
    expect((await client.send("POST", "/ack", json, long)).status).toBe(413);
    const chunked = { ...json, "transfer-encoding": "chunked" };
    expect((await client.send("POST", "/ack", chunked, long)).status).toBe(413);
    expect((await client.send("POST", "/ack", { ...json, "content-length": 1_000_000_000 })).status).toBe(413);
  });

  it.each([
    ["/ack", "{"],
    ["/ack", ""],
    ["/ack", "null"],
    ["/ack", "[1]"],
    ["/ack", '{"version":"1"}'],
    ["/ack", '{"version":-1}'],
    ["/ack", '{"version":1e999}'],
    ["/ack", '{"__proto__":{"version":1}}'],
    ["/jump", '{"version":1}'],
    ["/jump", '{"version":1,"at":{"page":1,"item":0.5,"start":0,"end":1}}'],
    ["/jump", '{"version":1,"at":[]}'],
    ["/mend", '{"version":1,"diagnostic":0,"how":"rm"}'],
    ["/open", '{"version":1,"diagnostic":null}'],
  ])("%s with %s", async (path, body) => {
    expect((await client.send("POST", path, json, body)).status).toBe(400);
  });

  it("what is no JSON by its own word, as forms of other pages send it", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
      expect((await client.send("POST", "/ack", { "content-type": type }, ack)).status).toBe(415);
    expect((await client.send("POST", "/ack", {}, ack)).status).toBe(415);
  });

  it("numbers that lead nowhere, in words", async () => {
    const at = { page: 9999, item: 9999, start: 1e15, end: 1e15 };
    expect(await client.ask("/jump", { version: 1, at })).toMatchObject({ opened: false });
    expect(await client.ask("/open", { version: 1, diagnostic: 9999 })).toMatchObject({ opened: false });
    expect(await client.ask("/mend", { version: 1, diagnostic: 9999, how: "mend" })).toMatchObject({ done: false });
    expect(await client.ask("/mend", { version: 77, diagnostic: 0, how: "ignore" })).toMatchObject({ done: false });
  });

  it("what is no HTTP, and goes on", async () => {
    for (const line of [
      "hello\r\n\r\n",
      "GET / HTTP/9\r\n\r\n",
      "GET / HTTP/1.0\r\n\r\n",
      "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    ]) {
      const socket = connect(client.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.end(line);
      expect(await text(socket)).not.toMatch(/^HTTP\/1\.1 2/);
    }
    expect((await client.send("POST", "/ack", json, ack)).status).toBe(200);
  });

  it("a ninth screen, and takes it when one has gone", async () => {
    const screens = await Promise.all(Array.from({ length: 8 }, () => client.listen()));
    await expect(client.listen()).rejects.toThrow("503 8 windows show this document already: close one of them.");
    screens[0]?.vanish();
    const later = async (): Promise<Awaited<ReturnType<typeof client.listen>>> => client.listen().catch(later);
    screens.push(await later());
    for (const screen of screens) screen.vanish();
  });
});

describe("masthead preview", () => {
  it("says when the port is another's, and what it takes", async () => {
    const path = join(folder, "report.md");
    expect(await masthead("preview", path, "--port", String(client.port))).toEqual({
      code: 1,
      out: "",
      error: `Port ${client.port} is in use: name another one, or none.\n`,
    });
    for (const [option, error] of [
      ["--port=0", "--port takes a number from 1 to 65535, not “0”.\n"],
      ["--port=http", "--port takes a number from 1 to 65535, not “http”.\n"],
      ["--editor=vim", '--editor needs a command with {file} in it, such as "code -g {file}:{line}:{column}".\n'],
    ] as const)
      expect(await masthead("preview", path, option)).toEqual({ code: 2, out: "", error });
  });

  it("ends at once for a document that is not there, and for a folder of templates that is not", async () => {
    expect((await masthead("preview", join(folder, "no.md"))).error).toMatch(/There is no file .*no\.md\./);
    expect(await masthead("preview", join(folder, "report.md"), "--templates", join(folder, "no"))).toMatchObject({ code: 1 });
  });
});
