import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { printLines } from "../../src/layout/print.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readDocx } from "../docx/read-docx.ts";
import { attribute, children, descendants } from "../docx/xml.ts";
import { machineWorld } from "../machine.ts";
import { type Content, filler, lay, lineBreak, link, list, note, p, paragraph, text, texts } from "./build.ts";

/** “people” stands 7.8 pt beyond the first line, which has 19 spaces; without it there would be 21.3 pt of white. */
const words =
  "The rain that falls on all roofs of the island is kept in tanks of clay and drunk by people and by goats in the dry months of the year.";

interface Made {
  readonly lines: readonly string[];
  readonly mode: string | undefined;
}

/** What became of a document with this front matter, in a folder of templates with these files: the lines of its page, Word's rules. */
async function made(frontMatter: string, templates: Readonly<Record<string, string>> = {}): Promise<Made> {
  const report = `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Wells\nbody: Human Rights Council\n${frontMatter}---\n\n${words}\n`;
  const world = memoryWorld({ "report.md": report, ...templates }, machineWorld());
  const { files, values } = await compile("report.md", { world, to: ["pdf", "docx"] });
  const docx = readDocx(files.find(({ output }) => output === "docx")?.bytes ?? new Uint8Array());
  const settings = descendants(docx.part("word/settings.xml"), "w:compat").flatMap((compat) =>
    children(compat, "w:compatSetting"),
  );
  const mode = settings.find((setting) => attribute(setting, "w:name") === "compatibilityMode");
  return {
    lines: (values.pagination?.draw().layout.pages ?? [])
      .flatMap(printLines)
      .filter((line) => /\b(?:rain|year|goats)\b/.test(line)),
    mode: attribute(mode, "w:val"),
  };
}

const greedy = [
  "1. The rain that falls on all roofs of the island is kept in tanks of clay and drunk by",
  "people and by goats in the dry months of the year.",
];
const squeezed = [
  "1. The rain that falls on all roofs of the island is kept in tanks of clay and drunk by people",
  "and by goats in the dry months of the year.",
];

const type = { "templates/report/theme.yaml": "name: mine\nextends: geneva-2010\n" };
const always = { "templates/report/theme.yaml": "extends: geneva\njustify: squeeze\n" };
const later = { "templates/report/theme.yaml": "extends: geneva-2010\njustify: { 2025: squeeze }\n" };

describe("justified lines, in the PDF and for Word", () => {
  it.each([
    ["of a document of today", "date: 2026-04-15\n", {}, "squeeze"],
    ["of the first that squeezes", "date: 2019-01-01\n", {}, "squeeze"],
    ["of an older one", "date: 31 December 2018\n", {}, "greedy"],
    ["of the year of A/HRC/35/35", "date: 2017-04-25\n", {}, "squeeze"],
    ["of one before", "date: 2016-12-31\n", {}, "greedy"],
    ["of one without a date", "", {}, "squeeze"],
    ["of an older one that says so", "date: 2018-04-20\njustification: squeeze\n", {}, "squeeze"],
    ["of a new one that says so", "date: 2026-04-15\njustification: greedy\n", {}, "greedy"],
    ["in the look of 2010", "date: 2026-04-15\n", type, "greedy"],
    ["in the look of 2010, if wanted", "justification: squeeze\n", type, "squeeze"],
    ["in a theme of the user's", "date: 2010-04-15\n", always, "squeeze"],
    ["in a theme with a year of its own", "date: 2024-12-31\n", later, "greedy"],
    ["in a theme with a year of its own, later", "date: 2025-01-01\n", later, "squeeze"],
  ])("%s", async (_, frontMatter, templates, rule) => {
    const { lines, mode } = await made(frontMatter, templates);
    expect(mode).toBe(rule === "squeeze" ? "15" : "14");
    expect(lines).toEqual(rule === "squeeze" ? squeezed : greedy);
  });
});

/** Where lines start and end that are drawn with narrowed spaces: each its pieces from left to right, which must not leave gaps. */
function narrowed(content: Content, role = "paragraph") {
  const blocks =
    role === "item-1" ? [list(role, [content])] : role === "paragraph" ? [p(1, content)] : [paragraph(content, role)];
  const items = texts(lay(blocks).layout).filter(({ y, size }) => size > 5 && y < 700);
  const lines = new Map<number, TextItem[]>();
  for (const item of items) {
    const line = Math.floor((item.y - (items[0]?.y ?? 0) + 6) / 12);
    lines.set(line, [...(lines.get(line) ?? []), item]);
  }
  return [...lines.values()]
    .filter((line) => line.some(({ wordSpace }) => wordSpace < 0))
    .map((line) => line.toSorted((one, other) => one.x - other.x));
}

describe("a squeezed line is drawn with narrowed spaces, and ends at the margin", () => {
  const filled = filler(6);
  it.each([
    ["plain", filled, "paragraph"],
    ["in an item", filled, "item-1"],
    ["in a quotation", `${words} `.repeat(6), "quotation"],
    [
      "with spaces that do not break",
      filled.replaceAll("a need", "a\u00a0need").replaceAll("in deed", "in\u00a0deed"),
      "paragraph",
    ],
    ["with notes", [filler(1), note("1", "A."), ` ${filler(2)}`, note("2", "B."), ` ${filler(3)}`], "paragraph"],
    ["with links", [`${filler(2)} `, link(filler(2)), ` ${filler(2)}`], "paragraph"],
    [
      "in several looks",
      [text(`${filler(1)} `, { bold: true }), text(`${filler(2)} `, { italic: true }), filler(3)],
      "paragraph",
    ],
    ["from right to left in part", `${filler(1)} יצחק בן אברהם כהן ${filler(1)} מירושלים הבירה ${filler(4)}`, "paragraph"],
    ["before a line end", [words.slice(0, words.indexOf(" and by")), lineBreak, "and goats"], "paragraph"],
  ])("%s", (_, content, role) => {
    const lines = narrowed(content as Content, role);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const [index, item] of line.entries()) {
        const next = line[index + 1];
        if (next && index > 0) expect(next.x).toBeCloseTo(item.x + item.width, 3);
      }
      const last = line.at(-1);
      const blanks = last ? last.text.length - last.text.trimEnd().length : 0;
      const end = (last?.x ?? 0) + (last?.width ?? 0) - blanks * (2.5 + (last?.wordSpace ?? 0));
      expect(end).toBeCloseTo(role === "quotation" ? 453.55 : 481.9, 1);
    }
  });
});
