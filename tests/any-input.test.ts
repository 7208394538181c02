import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Compiled, compile } from "../src/compile.ts";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { type OutputName, outputs } from "../src/render/outputs.ts";
import { cases } from "./cases.ts";
import { machineWorld } from "./machine.ts";

const machine = machineWorld();
const all = Object.keys(outputs) as OutputName[];
const head = "type: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n";

function build(text: string, others: Readonly<Record<string, string>> = {}): Promise<Compiled> {
  return compile("report.md", { world: memoryWorld({ "report.md": text, ...others }, machine), to: all });
}

/** Either all files or an error that says what is wrong; and every message can be printed and has its place. */
async function expectAnswer(text: string): Promise<Compiled> {
  const compiled = await build(text);
  const failed = compiled.diagnostics.some((each) => each.severity === "error");
  expect(compiled.files.length).toBe(failed ? 0 : all.length);
  expect(compiled.diagnostics.filter(({ span, path }) => !span && path === undefined)).toEqual([]);
  expect(formatDiagnostics(compiled.diagnostics, { colour: false }).length > 0).toBe(compiled.diagnostics.length > 0);
  return compiled;
}

/** Pieces of the dialect, whole and broken, that may stand anywhere. */
const pieces = [
  ..."\n\t \\`*_{}[]()#+-.!@:;|<>^&\"'~—…\u00a0\u200b\u202e\u0000\ud800\ufffeé中עع\u05b8\u0303\u200f\u2067\ue000\ufffc",
  ...[
    "\n\n",
    "# ",
    "## ",
    "1. ",
    "   1. ",
    "- ",
    "> ",
    "[^a]",
    "[^a]: ",
    "^[",
    "[^*]",
    "{#a}",
    "{.unnumbered}",
    "{.recommendations}",
    "@a",
    "[@a; @b, para. 7]",
    "[-@a]",
  ],
  ...[
    "Table: T {#t}\n\n| a | b |\n|---|--:|\n| c | d |\n",
    "Source: s\n",
    ":::box B\n",
    ":::\n",
    "::body\n",
    "::masthead\n",
    '![c](x.png){alt="y"}\n',
    "{{title}}",
    "{{#if",
    "{{/if}}",
    "{{#each sources}}",
    "{{x.y}}",
    "<script>",
    "https://example.org/a-b/c",
    "---\n",
    "```\n",
    "word ",
  ],
];

const dialect = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));

describe("whatever is written gives files or messages, and never a failure of the program", () => {
  it("bodies of pieces of the dialect", async () => {
    await fc.assert(
      fc.asyncProperty(dialect, async (body) => void (await expectAnswer(`---\n${head}---\n\n${body}`))),
      cases(60),
    );
  }, 120_000);

  it("front matter of pieces of the dialect", async () => {
    const fields = fc.constantFrom(
      "title",
      "note",
      "footnotes",
      "sources",
      "annexes",
      "date",
      "session",
      "language",
      "summary",
      "symbol",
      "job",
      "qr",
      "emblem",
    );
    const lines = fc
      .array(fc.tuple(fields, dialect), { maxLength: 4 })
      .map((pairs) => pairs.map(([name, value]) => `${name}: ${value}`).join("\n"));
    await fc.assert(
      fc.asyncProperty(lines, async (fieldLines) => void (await expectAnswer(`---\n${head}${fieldLines}\n---\n\nText.`))),
      cases(60),
    );
  }, 120_000);

  it("any text at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => void (await expectAnswer(text))),
      cases(60),
    );
  });
});

describe("documents far from the usual", () => {
  const body = (text: string) => `---\n${head}---\n\n${text}`;
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index)).join("");

  it.each([
    ["10,000 nested quotations", `${">".repeat(10_000)} text`],
    ["10,000 nested brackets", `${"[".repeat(10_000)}text`],
    ["10,000 nested emphases", `${"*a ".repeat(10_000)}`],
    ["60 levels of lists", many(60, (index) => `${"   ".repeat(index)}1. item\n`)],
    ["5,000 notes", many(5_000, (index) => `Text.[^n${index}]\n\n[^n${index}]: Note.\n\n`)],
    ["5,000 notes in one paragraph", many(5_000, (index) => `a^[Note ${index}.] `)],
    ["2,000 rows", `Table: T\n\n| a | b |\n|---|---|\n${many(2_000, () => "| c | d |\n")}`],
    ["a row taller than a page", `Table: T\n\n| a | b |\n|---|---|\n| ${"word ".repeat(4_000)} | d |\n`],
    ["a note longer than a page", `Text.^[${"word ".repeat(3_000)}]`],
    ["a heading of 40 lines", `# ${"heading ".repeat(400)}\n\nText.`],
    ["a word wider than the page", `${"https://example.org/".repeat(40)}`],
    ["nothing but a heading", "# Heading"],
    ["no text", ""],
  ])("%s", async (_, text) => {
    const { diagnostics, pages } = await expectAnswer(body(text));
    const failed = diagnostics.some((each) => each.severity === "error");
    if (!failed) expect(pages).toBeGreaterThan(0);
  });
});
