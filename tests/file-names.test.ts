import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { machineWorld } from "./machine.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
const annex = "---\ntype: report\ntitle: An annex\n---\n\nText.\n";
const composed = "r\u00e9sum\u00e9";
const decomposed = "re\u0301sume\u0301";

/** Builds a document whose front matter and text are given, in a folder with more files. */
async function build(
  more: string,
  body: string,
  files: Readonly<Record<string, string>>,
  symbol = "A/HRC/99/1",
  path = "report.md",
) {
  const text = `---\ntype: report\nsymbol: ${symbol}\ntitle: A sample\nbody: Human Rights Council\n${more}---\n\n${body}\n`;
  const world = memoryWorld({ [path.normalize("NFC")]: text, ...files }, machineWorld());
  const { files: made, diagnostics } = await compile(path, { world, to: ["html"] });
  return { names: made.map(({ name }) => name), said: diagnostics.map(({ code, help }) => `${code}: ${help}`) };
}

it("a document without a symbol has files named after its own, in any letters and both directions", async () => {
  for (const name of ["تقرير 2018", "报告（草案）", "отчёт", "report تقرير A"]) {
    const text = "---\ntype: statement\ntitle: T\nspeaker: S\noccasion: O\nplace: P\ndate: 2026-01-01\n---\n\nText.\n";
    const world = memoryWorld({ [`${name}.md`]: text }, machineWorld());
    const { files, diagnostics } = await compile(`${name}.md`, { world, to: ["html"] });
    expect([files.map((file) => file.name), diagnostics]).toEqual([[`${name}.html`], []]);
  }
});

describe("files are found by the names that people write", () => {
  it.each([
    ["my figure.png.svg", "![A](my figure.png.svg)"],
    ["my figure.svg", "![A](<my figure.svg>)"],
    ["my figure.svg", "![A](my%20figure.svg)"],
    ["my%20figure.svg", "![A](my%20figure.svg)"],
    ["100%.svg", "![A](100%.svg)"],
    ["figure (1).svg", "![A](figure (1).svg)"],
    ["karte/größe.svg", "![A](karte/gr%C3%B6%C3%9Fe.svg)"],
    [`${decomposed}.svg`, `![A](${composed}.svg)`],
    [`${composed}.svg`, `![A](${decomposed}.svg)`],
    [`${decomposed}/a.svg`, `![A](${composed}/a.svg)`],
  ])("the figure %s by %s", async (file, image) => {
    const { said, names } = await build("", `${image}{alt="A"}`, { [file]: svg });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_99_1_E.html"]);
  });

  it.each([
    ["annex two.md", '["annex two.md"]', "annex two.md"],
    ["annex two.md", "[annex%20two.md]", "annex%20two.md"],
    [`${decomposed}.md`, `[${composed}.md]`, `${composed}.md`],
    [`${composed}.md`, `[${decomposed}.md]`, `${decomposed}.md`],
  ])("the annex %s by %s, and by a link to it", async (file, annexes, link) => {
    const { said } = await build(`annexes: ${annexes}\n`, `See [it](<${link}>).`, { [file]: annex });
    expect(said).toEqual([]);
  });

  it("a missing one is told with the name that is nearest", async () => {
    const { said } = await build("", '![A](my%20figur.svg){alt="A"}', { "my figure.svg": svg });
    expect(said).toEqual(["image-missing: Did you mean my figure.svg?"]);
  });

  it("a name that leads out of the folder when it is decoded is not followed", async () => {
    const { said } = await build("", '![A](a/%2e%2e%2f%2e%2e%2fsecret.svg){alt="A"}', {
      "../secret.svg": svg,
      "secret.svg": svg,
    });
    expect(said.join()).toContain("image-missing");
  });

  it("one letter in two forms makes one symbol and one name of a file", async () => {
    const one = await build("", "Text.", {}, `A/HRC/${composed}`);
    const other = await build("", "Text.", {}, `A/HRC/${decomposed}`);
    expect(other.names).toEqual(one.names);
    const sourced = await build("", "Text.", {}, "A/HRC/99/1", `${decomposed}.md`);
    expect(sourced.said).toEqual([]);
  });
});
