import { describe, expect, it } from "vitest";
import * as masthead from "../src/index.ts";

const { openSession, formatDiagnostics, memoryWorld, nodeWorld } = masthead;

it("programs find the public names, and no others", () => {
  expect(Object.keys(masthead).sort()).toEqual([
    "align",
    "compare",
    "formatDiagnostics",
    "importOrRestore",
    "importWord",
    "memoryWorld",
    "merge",
    "nodeWorld",
    "openSession",
    "portablePacking",
  ]);
});

describe("a program that passes something wrong is told what", () => {
  const world = nodeWorld();
  const wrong: readonly (readonly [message: string, path: unknown, options: unknown])[] = [
    ["compile: the path of the source has to be a text, not undefined.", undefined, { to: [] }],
    ["compile: the path of the source has to be a text, not a list.", ["a.md"], { to: [] }],
    ["compile: it needs { to } besides the path, not undefined.", "a.md", undefined],
    ["compile: “to” has to be “usual” or a list of outputs (docx, pdf, html, text, akn), not undefined.", "a.md", {}],
    [
      "compile: “to” has to be “usual” or a list of outputs (docx, pdf, html, text, akn), not a value of the type string.",
      "a.md",
      { to: "pdf" },
    ],
    ["compile: there is no output “nope”; there are docx, pdf, html, text, akn.", "a.md", { to: ["nope"] }],
    ["compile: there is no output “htm”; did you mean “html”.", "a.md", { to: ["htm"] }],
    ["compile: there is no output “constructor”; there are docx, pdf, html, text, akn.", "a.md", { to: ["constructor"] }],
    ["compile: “as” has to be a text, not a value of the type number.", "a.md", { to: [], as: 5 }],
    ["compile: “templates” has to be a list of folders, each a text.", "a.md", { to: [], templates: "mine" }],
    ["compile: “style” is true or false, not a value of the type string.", "a.md", { to: [], style: "no" }],
    ["compile: “signal” has to be an AbortSignal, not a value of the type boolean.", "a.md", { to: [], signal: true }],
  ];
  it.each(wrong)("%s", async (message, path, options) => {
    await expect(Reflect.apply(openSession(world).compile, undefined, [path, options])).rejects.toThrow(new TypeError(message));
  });

  it.each([
    ["analyze: the path of the source has to be a text, not null.", null, {}],
    ["analyze: what stands behind the path has to be options, not a value of the type string.", "a.md", "pages"],
    ["analyze: “pages” is true or false, not a value of the type string.", "a.md", { pages: "all" }],
    ["analyze: “drawn” has to be a function, not a value of the type boolean.", "a.md", { drawn: true }],
    ["analyze: “variant” has to be a text, not a list.", "a.md", { variant: [] }],
  ])("%s", async (message, path, options) => {
    const asked = Reflect.apply(openSession(world).analyze, undefined, [path, options]);
    await expect(asked).rejects.toThrow(new TypeError(message));
  });

  it.each([
    ["read", {}],
    ["list", { read() {} }],
    ["packing", { ...world, packing: undefined }],
  ])("about a world without %s", (name, lacking) => {
    const message = `openSession: it needs a world, such as nodeWorld() gives; this one has no “${name}”.`;
    expect(() => Reflect.apply(openSession, undefined, [lacking])).toThrow(new TypeError(message));
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
    const { diagnostics } = await openSession(memoryWorld(files, world)).compile("a.md", { to: [], as: "reprot" });
    expect(formatDiagnostics(diagnostics)).toMatch(
      /^a\.md: error: There is no type “reprot”\. \[type-unknown\]\n {2}help: Did you mean “report”\?/m,
    );
  });
});
