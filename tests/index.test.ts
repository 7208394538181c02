import { describe, expect, it } from "vitest";
import * as masthead from "../src/index.ts";

const { compile, formatDiagnostics, memoryWorld, nodeWorld } = masthead;

it("programs find the public names, and no others", () => {
  expect(Object.keys(masthead).sort()).toEqual(["compile", "formatDiagnostics", "memoryWorld", "nodeWorld", "portablePacking"]);
});

describe("a program that passes something wrong is told what", () => {
  const world = nodeWorld();
  const wrong: readonly (readonly [message: string, path: unknown, options: unknown])[] = [
    ["compile: the path of the source has to be a text, not undefined.", undefined, { world, to: [] }],
    ["compile: the path of the source has to be a text, not a list.", ["a.md"], { world, to: [] }],
    ["compile: it needs { world, to } besides the path, not undefined.", "a.md", undefined],
    ["compile: “world” has to be a world, such as nodeWorld() gives; it has no “read”.", "a.md", { to: [] }],
    [
      "compile: “world” has to be a world, such as nodeWorld() gives; it has no “list”.",
      "a.md",
      { world: { read() {} }, to: [] },
    ],
    [
      "compile: “world” has to be a world, such as nodeWorld() gives; it has no “packing”.",
      "a.md",
      { world: { ...world, packing: undefined }, to: [] },
    ],
    ["compile: “to” has to be “usual” or a list of outputs (docx, pdf, html, text), not undefined.", "a.md", { world }],
    [
      "compile: “to” has to be “usual” or a list of outputs (docx, pdf, html, text), not a value of the type string.",
      "a.md",
      { world, to: "pdf" },
    ],
    ["compile: there is no output “nope”; there are docx, pdf, html, text.", "a.md", { world, to: ["nope"] }],
    ["compile: there is no output “htm”; did you mean “html”.", "a.md", { world, to: ["htm"] }],
    ["compile: there is no output “constructor”; there are docx, pdf, html, text.", "a.md", { world, to: ["constructor"] }],
    ["compile: “as” has to be a text, not a value of the type number.", "a.md", { world, to: [], as: 5 }],
    ["compile: “templates” has to be a list of folders, each a text.", "a.md", { world, to: [], templates: "mine" }],
  ];
  it.each(wrong)("%s", async (message, path, options) => {
    await expect(Reflect.apply(compile, undefined, [path, options])).rejects.toThrow(new TypeError(message));
  });

  it("about a world in memory", () => {
    const make =
      (...args: readonly unknown[]) =>
      () =>
        Reflect.apply(memoryWorld, undefined, args);
    expect(make({})).toThrow(TypeError);
    expect(make(undefined, world)).toThrow(TypeError);
    expect(make({ "a.md": 5 }, world)).toThrow("memoryWorld: “a.md” has to be a text or bytes.");
  });

  it("about a type that nobody knows as an author is, with the file that was to be built", async () => {
    const files = { "a.md": "---\ntype: report\nsymbol: A/1\ntitle: A\nbody: B\n---\n\nText.\n" };
    const { diagnostics } = await compile("a.md", { world: memoryWorld(files, world), to: [], as: "reprot" });
    expect(formatDiagnostics(diagnostics)).toMatch(
      /^a\.md: error: There is no type “reprot”\. \[type-unknown\]\n {2}help: Did you mean “report”\?/m,
    );
  });
});
