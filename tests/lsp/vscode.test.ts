import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { commandNames } from "../../src/lsp/commands.ts";
import { findMarks } from "../../src/parse/change-marks.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "masthead-vsix-")));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "masthead.vsix");
execFileSync(process.execPath, ["editors/vscode/pack.mjs", file], { cwd: root });
const files = unzipSync(readFileSync(file));
const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const manifest = JSON.parse(textOf("extension/package.json"));

it("is packed as Visual Studio Code wants it, with the version of the program and no more than it needs", () => {
  expect(Object.keys(files).sort()).toEqual([
    ...["[Content_Types].xml", "extension.vsixmanifest", "extension/LICENSE.txt", "extension/THIRD-PARTY-NOTICES.txt"],
    ...["extension/extension.js", "extension/marks.tmLanguage.json", "extension/package.json"],
  ]);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(manifest.version).toBe(version);
  expect(textOf("extension.vsixmanifest")).toContain(
    `<Identity Language="en-US" Id="${manifest.name}" Version="${version}" Publisher="${manifest.publisher}"/>`,
  );
  expect(textOf("extension/THIRD-PARTY-NOTICES.txt")).toContain("vscode-jsonrpc");
  expect(manifest.contributes.commands.map(({ command }: { command: string }) => command).sort()).toEqual(
    [...commandNames].sort(),
  );
});

it("sets off each kind of mark of a change, from its first sign to its last", () => {
  const [{ path }] = manifest.contributes.grammars;
  const { patterns } = JSON.parse(textOf(join("extension", path)));
  const text = "A {++new++} b {--old--} c {~~old~>new~~} d {==words==}{>>Ada: why?<<} e {#label} {{facts.x}}.";
  const { marks } = findMarks(text);
  const found = patterns.map(({ begin, end, name }: Record<"begin" | "end" | "name", string>) => {
    const [mark] = new RegExp(`${begin}.*?${end}`).exec(text) ?? [];
    return `${name}: ${mark}`;
  });
  expect(found).toEqual(
    ["markup.inserted", "markup.deleted", "markup.changed", "markup.quote", "comment.block"].map(
      (name, index) => `${name}.masthead: ${text.slice(marks[index]?.start, marks[index]?.end)}`,
    ),
  );
});

it("reads the lines of `check --format unix` by its problem matcher", () => {
  const [{ pattern }] = manifest.contributes.problemMatchers;
  const line = "reports/a report.md:12:5 warning spelling-ize Write “organization”, not “organisation”.";
  expect(new RegExp(pattern.regexp).exec(line)?.slice(1)).toEqual([
    ...["reports/a report.md", "12", "5", "warning", "spelling-ize", "Write “organization”, not “organisation”."],
  ]);
});

/** As much of Visual Studio Code as the extension asks for. */
function fakeEditor() {
  const [told, providers, subscriptions] = [
    new Map<string, object[]>(),
    new Map<string, Record<string, unknown>>(),
    [] as { dispose(): void }[],
  ];
  const nothing = () => ({ dispose() {} });
  class Plain {
    readonly given: readonly unknown[];
    constructor(...given: readonly unknown[]) {
      this.given = given;
    }
  }
  const document = {
    ...{ uri: { toString: () => `file://${folder}/report.md` }, languageId: "markdown", version: 1 },
    getText: () => "---\ntype: report\nsymbol: A/HRC/38/40\ntitle: A title\nbody: Human Rights Council\n---\n\nSee @x.\n",
  };
  const register = (name: string) => (_: unknown, provider: Record<string, unknown>) => {
    providers.set(name, provider);
    return nothing();
  };
  const collection = { set: ({ text }: { text: string }, found: object[]) => told.set(text, found), dispose() {} };
  const languages = { match: () => 1, createDiagnosticCollection: () => collection };
  const settings: Record<string, unknown> = {
    command: [process.execPath, join(root, "dist/cli/main.cjs")],
    templates: [],
    inlayHints: true,
  };
  const vscode = {
    languages: new Proxy(languages, { get: (own, name: string) => Reflect.get(own, name) ?? register(name) }),
    Uri: { parse: (text: string) => ({ text, toString: () => text }) },
    window: { createOutputChannel: () => ({ append() {}, appendLine() {}, dispose() {} }) },
    workspace: {
      ...{ getConfiguration: () => ({ get: (name: string) => settings[name] }), textDocuments: [document] },
      ...{ onDidOpenTextDocument: nothing, onDidCloseTextDocument: nothing, onDidChangeTextDocument: nothing },
      createFileSystemWatcher: () => ({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose() {} }),
    },
    commands: { registerCommand: nothing },
    ...{ Range: Plain, Diagnostic: Plain, Hover: Plain, MarkdownString: Plain, Location: Plain, Position: Plain },
  };
  return { document, providers, subscriptions, told, vscode };
}

it("starts the server, and hands on what it says and is asked", async () => {
  const { document, providers, subscriptions, told, vscode } = fakeEditor();
  const load = createRequire(import.meta.url);
  const module: { exports: Record<string, (context?: object) => Promise<void>> } = { exports: {} };
  const run = new Function("require", "module", "exports", textOf("extension/extension.js"));
  run((name: string) => (name === "vscode" ? vscode : load(name)), module, module.exports);
  await module.exports.activate?.({ subscriptions });
  const { provideHover } = providers.get("registerHoverProvider") ?? {};
  const hover = await (provideHover as (of: object, at: object) => Promise<object>)(document, { line: 2, character: 2 });
  expect(JSON.stringify(hover)).toContain("`symbol`: symbol, required");
  expect(JSON.stringify([...told])).toContain('"code":"label-unknown"');
  expect(providers.size).toBe(11);
  await module.exports.deactivate?.();
  for (const each of subscriptions) each.dispose();
});
