import { describe, expect, it } from "vitest";
import type { TextItem } from "../../src/layout/page.ts";
import type { Element } from "../../src/text/element.ts";
import { child, descendants, valOf } from "../docx/xml.ts";
import { outputsOf } from "./outputs.ts";

const shares = `# Regions

Table: Shares {#shares}

| Region | Share | << |
| ^^     | 2024  | 2025 |
|--------|------:|-----:|
| North  | 1     | 2    |
| ^^     | none  | <<   |
| South  | 3     | 4^[So far.] |

Table: Steps {#steps}

| Island | Steps |
|--------|-------|
| A      | Three steps: | \\
|        |              | \\
|        | 1. Wells are dug, | \\
|        |    and kept;^[In part.] {#dug} | \\
|        | 2. "Rain" is kept: | \\
|        |    - on roofs |
| B      | - A hyphen |

See @dug.`;

describe("merged cells, several rows of heads, and blocks in cells", async () => {
  const { said, docx, pages, html, text } = await outputsOf(shares);
  const items = pages.flatMap((page) => page.items);
  const texts = items.filter((item): item is TextItem => item.kind === "text");
  const find = (start: string): TextItem | undefined => texts.find((item) => item.text.trim() === start);
  const [first] = descendants(docx.part("word/document.xml"), "w:tbl").filter(
    (table) => valOf(child(table, "w:tblPr"), "w:tblStyle") === "TableG",
  );

  it("are no mistake", () => {
    expect(said).toEqual([]);
  });

  it("are Word's own, with a cell in every row that a cell takes", () => {
    const rows = descendants(first ?? docx.part("word/document.xml"), "w:tr").map((row) =>
      descendants(row, "w:tc").map((cell) => {
        const properties = child(cell, "w:tcPr");
        const merge = properties && child(properties, "w:vMerge");
        const goesOn = merge && (valOf(properties, "w:vMerge") ?? "continue");
        return [valOf(properties, "w:gridSpan") ?? "1", ...(goesOn ? [goesOn] : [])].join(" ");
      }),
    );
    expect(rows).toEqual([
      ["1 restart", "2"],
      ["1 continue", "1", "1"],
      ["1 restart", "1", "1"],
      ["1 continue", "2"],
      ["1", "1", "1"],
    ]);
    expect(descendants(first ?? docx.part("word/document.xml"), "w:tblHeader")).toHaveLength(2);
    const listed = docx.paragraphs.filter(({ style }) => /^TableItem/.test(style));
    expect(listed.map(({ number, text }) => `${number} ${text}`)).toEqual([
      "(a) Wells are dug, and kept;a",
      "(b) “Rain” is kept:",
      "• on roofs",
    ]);
  });

  it("are tagged with what they span and head, in the PDF", () => {
    const tagOf = (start: string): Element | undefined => {
      let tag = find(start)?.tag;
      while (typeof tag === "object" && !/^T[HD]$/.test(tag.role)) tag = tag.parent;
      return typeof tag === "object" ? tag : undefined;
    };
    expect(tagOf("Region")).toMatchObject({ role: "TH", scope: "Column", rowSpan: 2 });
    expect(tagOf("Share")).toMatchObject({ role: "TH", scope: "Column", colSpan: 2 });
    expect(tagOf("North")).toMatchObject({ role: "TD", rowSpan: 2 });
    expect(tagOf("none")).toMatchObject({ role: "TD", colSpan: 2 });
    expect(find("Wells are dug, and kept;")?.tag).toMatchObject({ role: "P", parent: { role: "LBody" } });
    expect(find("(a)")?.tag).toMatchObject({ role: "Lbl" });
  });

  it("stand in their columns: heads over several in the middle, with a rule under them; items behind their numbers", () => {
    const [over, left, right] = [find("Share"), find("2024"), find("2025")];
    const rules = items.filter((item) => item.kind === "rule" && item.y > (over?.y ?? 0) && item.y < (left?.y ?? 0));
    expect(rules).toHaveLength(1);
    const { x = 0, width = 0 } = rules[0]?.kind === "rule" ? rules[0] : {};
    expect((over?.x ?? 0) + (over?.width ?? 0) / 2).toBeCloseTo(x + width / 2, 2);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(x + width, 2);
    expect(find("Region")?.y).toBe(left?.y);
    expect((find("Wells are dug, and kept;")?.x ?? 0) - (find("Three steps:")?.x ?? 0)).toBeCloseTo(14.2, 1);
    expect(find("- A hyphen")).toBeDefined();
  });

  it("span and are lists in the web page", () => {
    expect(html).toContain('<th scope="col" rowspan="2">Region</th><th scope="col" colspan="2" class="center over">Share</th>');
    expect(html).toContain('<td rowspan="2">North</td>');
    expect(html).toContain('<td colspan="2">none</td>');
    expect(html).toMatch(/<td><p>Three steps:<\/p>\n<ol class="items depth-1">\n<li>[^\n]*id="dug"/);
  });

  it("are aligned as text", () => {
    const grid = text.slice(text.indexOf("Region "), text.indexOf("[a] So far."));
    expect(grid).toMatch(/^Region +Share\n +2024 +2025\n-+\nNorth +1 +2\n +none\nSouth +3 +4\[a\]\n-+\n$/);
    expect(text).toMatch(
      /A +Three steps:\n +\(a\) Wells are dug, and kept;\[a\]\n +\(b\) “Rain” is kept:\n +• on roofs\nB +- A hyphen/,
    );
  });

  it("can be referred to", () => {
    expect(text).toMatch(/See subparagraph\s\(a\)\./);
  });
});

describe("rows that a cell joins", () => {
  const filler = Array.from({ length: 28 }, (_, index) => `Line ${index}. {.unnumbered}`).join("\n\n");
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `| ${index === 0 ? "Joined" : "^^"} | row ${index} |`).join("\n");

  it("stay together on a page where they fit", async () => {
    const { pages } = await outputsOf(
      `# A\n\n${filler}\n\n| A | B |\n|---|---|\n| first | x |\n| second | y |\n| third | z |\n${rows(20)}`,
    );
    const on = (start: string) =>
      pages.findIndex(({ items }) => items.some((item) => item.kind === "text" && item.text.startsWith(start)));
    expect(on("row 11")).toBe(on("row 0"));
    expect(on("first")).toBeLessThan(on("row 0"));
  });

  it("are parted where they do not, with all of their text", async () => {
    const { pages } = await outputsOf(`# A\n\n| A | B |\n|---|---|\n${rows(90)}`);
    const texts = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === "text" ? [item.text.trim()] : [])));
    for (let row = 0; row < 90; row++) expect(texts.filter((one) => one === `row ${row}`)).toHaveLength(1);
    expect(texts.filter((one) => one === "B").length).toBeGreaterThan(2);
  });
});
