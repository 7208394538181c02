import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import type { TextItem } from "../src/layout/page.ts";
import { printLines } from "../src/layout/print.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { standsOver } from "../src/prepare/table-head.ts";
import { type ReadDocx, readDocx } from "./docx/read-docx.ts";
import { child, descendants, valOf } from "./docx/xml.ts";
import { table } from "./layout/build.ts";
import { machineWorld } from "./machine.ts";

/**
 * Where things stand is decided once, in `prepare`: who proofreads the pages finds the same lines, rules and white in the Word file, and the
 * same rules in the web page.
 */
const machine = machineWorld();

async function make(text: string, front: Readonly<Record<string, string>> = {}) {
  const fields = { type: "report", symbol: "A/HRC/99/7", title: "A report", body: "Human Rights Council", ...front };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  const world = memoryWorld({ "report.md": `---\n${head.join("")}---\n\n${text}\n` }, machine);
  const { files, values } = await compile("report.md", { world, to: ["docx", "pdf"] });
  const pages = values.pagination?.draw().layout.pages ?? [];
  return { file: readDocx(files[0]?.bytes ?? new Uint8Array()), pages };
}

/** What follows the first table of a text: the style of a paragraph, or the name of another element. */
function afterTable(file: ReadDocx): string {
  const [body] = descendants(file.part("word/document.xml"), "w:body");
  const blocks = body?.children.filter((one) => typeof one !== "string") ?? [];
  const next = blocks[blocks.findIndex((one) => one.name === "w:tbl" && !child(child(one, "w:tblPr"), "w:tblpPr")) + 1];
  return valOf(child(next, "w:pPr"), "w:pStyle") ?? next?.name ?? "";
}

const rows = "| A | B |\n|---|---|\n| c | d |\n";

describe("pages and Word files agree", () => {
  it("on the white under a table: a heading brings as much of its own, text and another table do not", async () => {
    expect(afterTable((await make(`${rows}\n# A heading\n\nText.`)).file)).toBe("Heading1");
    expect(afterTable((await make(`${rows}\nText.`)).file)).toBe("TableEndG");
    expect(afterTable((await make(`${rows}\n<!-- -->\n\n${rows}`)).file)).toBe("TableEndG");
    expect(afterTable((await make(`${rows}\n::page-break\n\n# A heading\n\nText.`)).file)).toBe("TableEndG");
  });

  it("on the line ends of long entries of contents, at hyphens too", async () => {
    const long = `${"The human rights of migrants ".repeat(6)}and of ${"well-informed-".repeat(5)}people`;
    const { file, pages } = await make(`# ${long}\n\nText.\n\n# Short\n\nText.`);
    const entry = file.paragraphs.find(({ style }) => style.startsWith("TOC1"))?.text ?? "";
    const typed = entry
      .replace(/\t+\d*$/, "")
      .replace(/^\t*I\.\t/, "")
      .split("\n");
    const printed = pages.slice(1, 2).flatMap(printLines).join("\n");
    expect(typed.length).toBeGreaterThan(2);
    for (const line of typed) expect(printed).toContain(line);
  });

  it("on the cells of the masthead: long names of organs and of the organization stay in theirs", async () => {
    const { file, pages } = await make("Text.", { symbol: "CAT/C/99/3", language: "ru" });
    const [first = []] = descendants(file.part("word/document.xml"), "w:tr").map((row) => descendants(row, "w:tc"));
    const spans = first.map((cell) => valOf(child(cell, "w:tcPr"), "w:gridSpan") ?? "1");
    expect(spans).toEqual(["1", "2", "1"]);
    const items = (pages[0]?.items ?? []).filter((item): item is TextItem => item.kind === "text");
    const distribution = items.find(({ text }) => text.startsWith("Distr."));
    const organ = items.filter(({ size, text }) => size === 20 && text.length > "CAT".length);
    expect(organ.length).toBeGreaterThan(2);
    for (const { x, width } of organ) expect(x + width).toBeLessThanOrEqual(distribution?.x ?? 0);
  });

  it("on the thin rule under heads, of which one that reaches the last row has none", () => {
    const made = table(["a", "b"], []);
    const [row] = made.head;
    const [cell] = row?.cells ?? [];
    if (!row || !cell) throw new Error("a table without a head");
    const wide = { ...cell, colSpan: 2 };
    const head = { ...made, head: [row, row] };
    expect([standsOver(wide, 0, head), standsOver(wide, 1, head), standsOver(cell, 0, head)]).toEqual([true, false, false]);
  });

  it("on where the end rule stands, upright and turned", async () => {
    const turned = await make(`Text.\n\n${rows}{.wide}`);
    const rule = turned.pages.at(-1)?.items.findLast((item) => item.kind === "rule");
    const last = turned.file.paragraphs.findLast(({ style }) => style.startsWith("EndRule"));
    expect(last?.style).toMatch(/^EndRule/);
    expect(rule?.kind === "rule" ? rule.x + rule.width / 2 : 0).toBeCloseTo((turned.pages.at(-1)?.width ?? 0) / 2, 1);
  });
});
