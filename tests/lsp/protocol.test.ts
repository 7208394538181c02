import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, CompletionItem, DocumentDiagnosticReport, Hover, TextEdit } from "../../src/lsp/protocol.ts";
import { readCase } from "./case-file.ts";
import { Editor, startServer } from "./editor.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "masthead-lsp-")));
const addressOf = (name: string) => `file://${join(folder, name)}`;
const head = "---\ntype: report\nsymbol: A/HRC/38/40\ntitle: A title\nbody: Human Rights Council\n---\n\n";
const at = (uri: string, line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
const insert = (line: number, character: number, text: string) => {
  const place = { line, character };
  return { range: { start: place, end: place }, text };
};

let editor: Editor;
beforeAll(async () => {
  ({ editor } = await Editor.start(folder));
}, 60_000);
afterAll(async () => {
  expect(await editor.end()).toBe(0);
  expect(editor.server.said.join("")).toBe("");
  rmSync(folder, { recursive: true });
});

const codesOf = async (uri: string) => (await editor.diagnostics(uri)).map(({ code, range }) => `${code} ${range.start.line}`);

describe("an editor's texts", () => {
  it("are followed through a storm of changes, and looked at once it is over", async () => {
    const uri = addressOf("storm.md");
    editor.open(uri, `${head}Wells. {#w}\n\nSee @w.\n`);
    for (let change = 0; change < 200; change++) {
      editor.change(uri, insert(7, 0, `Word ${change} is here. `));
      if (change % 50 === 0) void editor.ask<CompletionItem[]>("textDocument/completion", at(uri, 9, 5));
    }
    const isOfStyle = (code: string) => code.startsWith("paragraph-long");
    expect((await codesOf(uri)).filter((code) => !isOfStyle(code))).toEqual([]);
    editor.change(uri, insert(9, 6, "ater"));
    expect((await codesOf(uri)).filter((code) => !isOfStyle(code))).toEqual(["label-unknown 9"]);
    const items = await editor.ask<CompletionItem[]>("textDocument/completion", at(uri, 9, 5));
    expect(items.map(({ label }) => label)).toEqual(["w"]);
    editor.close(uri);
  });

  it("are told apart, and what is wrong with one is taken back when it is closed", async () => {
    const [one, other] = [addressOf("one.md"), addressOf("two.md")];
    editor.open(one, `${head}See @x.\n`);
    editor.open(other, `${head}The organisation.\n`);
    expect([await codesOf(one), await codesOf(other)]).toEqual([["label-unknown 7"], ["spelling-ize 7"]]);
    editor.close(one);
    await editor.diagnostics(other);
    expect(editor.told.get(one)).toEqual([]);
    editor.close(other);
  });

  it("keep what the last good look knew while they are no YAML", async () => {
    const uri = addressOf("broken.md");
    editor.open(uri, `${head}Wells. {#wells}\n\nSee @wells.\n`);
    await editor.diagnostics(uri);
    editor.change(uri, insert(3, 0, "note: {\n"));
    expect(await codesOf(uri)).toContain("yaml-syntax 4");
    const items = await editor.ask<CompletionItem[]>("textDocument/completion", at(uri, 10, 5));
    expect(items.map(({ label }) => label)).toEqual(["wells"]);
    editor.close(uri);
  });

  it("may have line ends of two characters and a mark before the first", async () => {
    const uri = addressOf("marked.md");
    const text = `\uFEFF${head}The organisation.\n\nSee @x.\n`.replaceAll("\n", "\r\n");
    editor.open(uri, text);
    expect((await editor.diagnostics(uri)).map(({ range }) => [range.start, range.end.character])).toEqual([
      [{ line: 7, character: 4 }, 16],
      [{ line: 9, character: 4 }, 6],
    ]);
    editor.change(uri, { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 4 } }, text: "--" });
    const [first] = await editor.diagnostics(uri);
    expect(first).toMatchObject({ code: "type-missing", range: { start: { line: 0, character: 1 } } });
    editor.close(uri);
  });

  it("may never have been saved", async () => {
    const uri = "untitled:Untitled-1";
    editor.open(uri, `${head}The organisation, as @x.\n`);
    expect(await codesOf(uri)).toEqual(["spelling-ize 7", "label-unknown 7"]);
    const hover = await editor.ask<Hover>("textDocument/hover", at(uri, 2, 3));
    expect(JSON.stringify(hover.contents)).toContain("`symbol`: symbol");
    editor.close(uri);
  });

  it("stay what they are when their file is deleted; what stands on the disk counts once they are closed", async () => {
    const [uri, annex] = [addressOf("main.md"), addressOf("annex.md")];
    writeFileSync(join(folder, "annex.md"), `${head}See @x.\n`);
    writeFileSync(join(folder, "main.md"), head.replace("---\n\n", "annexes: [annex.md]\n---\n\nAs in @annex-1.\n"));
    editor.open(annex, `${head}See @y and @z.\n`);
    expect(await codesOf(annex)).toEqual(["label-unknown 7", "label-unknown 7"]);
    unlinkSync(join(folder, "annex.md"));
    editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: annex, type: 3 }] });
    expect(await codesOf(annex)).toHaveLength(2);
    editor.open(uri, readFileSync(join(folder, "main.md"), "utf8"));
    editor.close(annex);
    expect(await codesOf(uri)).toEqual(["file-missing 5"]);
    editor.close(uri);
  });

  it("are no more found fault with where that is to be ignored", async () => {
    const { files, marks } = readCase(readFileSync(new URL("cases/actions.txt", import.meta.url), "utf8"));
    const text = files[0]?.text ?? "";
    const uri = addressOf("ignored.md");
    for (const mark of ["head", "heading", "word", "item", "cell"].map((name) => marks.get(name))) {
      if (!mark) throw new Error("a mark is missing");
      editor.open(uri, text);
      const position = { line: mark.line, character: mark.character };
      const range = { start: position, end: position };
      const context = { diagnostics: [], only: ["quickfix"] };
      const asked = { textDocument: { uri }, range, context };
      const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", asked);
      const edits: readonly TextEdit[] = actions.find(({ title }) => title.startsWith("Ignore"))?.edit?.changes?.[uri] ?? [];
      const before = await codesOf(uri);
      editor.change(uri, ...edits.map(({ newText, range: place }) => ({ range: place, text: newText })));
      const after = (await editor.diagnostics(uri)).map(({ code }) => code);
      expect(after).toHaveLength(before.length - 1);
      expect(after).not.toContain("ignore-unused");
      editor.close(uri);
    }
  });
});

describe("an editor that asks for what was found", () => {
  it("is told of open files when it asks, and of others by itself", async () => {
    const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const { editor: asking, answer } = await Editor.start(folder, { textDocument: { diagnostic: {} }, ...watching });
    expect(answer.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    const uri = addressOf("asked.md");
    writeFileSync(join(folder, "aside.md"), `${head}See @y.\n`);
    asking.open(uri, `${head.replace("---\n\n", "annexes: [aside.md]\n---\n\n")}See @x and @annex-1.\n`);
    const report = await asking.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
    expect(report.kind === "full" && report.items.map(({ code }) => code)).toEqual(["label-unknown"]);
    expect([...asking.told].map(([file, found]) => `${file === addressOf("aside.md")} ${found.length}`)).toEqual(["true 1"]);
    expect(asking.registered).toEqual(["workspace/didChangeWatchedFiles"]);
    const built = await asking.ask<string>("workspace/executeCommand", {
      command: "masthead.build",
      arguments: [addressOf("none.md")],
    });
    expect(built).toContain("[file-missing]");
    expect(await asking.end()).toBe(0);
  });
});

describe("what is no conversation", () => {
  it("gets an answer that says so: an unknown method, a text that is not open, a position outside", async () => {
    await expect(editor.ask("textDocument/formatting", {})).rejects.toThrow("Unhandled method");
    await expect(editor.ask("workspace/executeCommand", { command: "masthead.words" })).rejects.toThrow("takes the address");
    editor.change(addressOf("unknown.md"), insert(0, 0, "x"));
    const uri = addressOf("short.md");
    editor.open(uri, head);
    expect(await editor.ask("textDocument/hover", at(uri, 4000, 4000))).toBeNull();
    expect(await editor.ask("textDocument/hover", at(addressOf("nowhere.md"), 0, 0))).toBeNull();
    expect(await editor.ask("textDocument/definition", at("", 0, 0))).toEqual([]);
    editor.close(uri);
  });

  it("ends with 1 where the editor goes without a word, and says what was no message", async () => {
    for (const bytes of [
      "not a message\r\n\r\n",
      "Content-Length: 5\r\n\r\n{\xff}\xfe]",
      "Content-Length: 2\r\n\r\n[]Content-Length: x\r\n\r\n",
    ]) {
      const server = startServer(folder);
      server.stdin?.end(Buffer.from(bytes, "latin1"));
      const [code] = await once(server, "close");
      expect([code, server.said.join("").trim()]).toEqual([1, expect.stringContaining("no message")]);
    }
  });

  it("is answered before it has begun, and ends with 1 where nobody has shut it down", async () => {
    const server = startServer(folder);
    const said: string[] = [];
    server.stdout?.on("data", (data: Buffer) => said.push(data.toString()));
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    send({ id: 1, method: "textDocument/hover", params: at(addressOf("one.md"), 0, 0) });
    send({ method: "exit" });
    const [code] = await once(server, "close");
    expect(code).toBe(1);
    expect(said.join("")).toMatch(/"id":1,"error":\{"code":-3\d+/);
  });
});

it("shows the pages of a text as it is open, and opens the editor at a place of them", async () => {
  const uri = addressOf("shown.md");
  const { editor: showing } = await Editor.start(folder, { window: { showDocument: { support: true } } });
  const asked: { uri: string; external?: boolean }[] = [];
  showing.connection.onRequest("window/showDocument", (params: { uri: string; external?: boolean }) => {
    asked.push(params);
    return { success: true };
  });
  showing.open(uri, `${head}Wells are few.\n`);
  const command = { command: "masthead.preview", arguments: [uri] };
  const address = await showing.ask<string>("workspace/executeCommand", command);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
  expect(asked).toEqual([{ uri: address, external: true }]);
  expect(await showing.ask("workspace/executeCommand", command)).toBe(address);
  expect((await fetch(new URL("/", address))).status).toBe(403);
  expect((await fetch(address, { redirect: "manual" })).status).toBeLessThan(400);
  expect(await showing.end()).toBe(0);
});
