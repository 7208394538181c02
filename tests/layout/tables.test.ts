import { describe, expect, it } from "vitest";
import type { RuleItem } from "../../src/layout/page.ts";
import { printLines } from "../../src/layout/print.ts";
import type { Element } from "../../src/text/element.ts";
import { container, filler, heading, lay, numberOf, paragraph, table, text, texts } from "./build.ts";

const head = ["Year", "Requested", "Received"];
const rows = (count: number) => Array.from({ length: count }, (_, index) => [`row ${index + 1}`, "700", "350"]);
const named = (number: string, title: string) => ({
  number: numberOf("table-number", 1, number, "tables"),
  title: [text(title)],
});
const remark = (kind: "source" | "note" | "letter", label: string, words: string) =>
  ({ type: "remark", span: paragraph("").span, role: "table-note", classes: [], kind, label, content: [text(words)] }) as const;

describe("a table", () => {
  const { layout } = lay([
    table(head, rows(3), { ...named("Table 1", "Sums"), remarks: [remark("source", "Source:", "our own.")] }),
  ]);
  const items = texts(layout);
  const rules = layout.pages[0]?.items.filter((item): item is RuleItem => item.kind === "rule" && item.width > 300) ?? [];

  it("fills the measure between three rules, none of them upright", () => {
    expect(rules.map(({ x, width, height }) => [x.toFixed(1), (x + width).toFixed(1), height])).toEqual([
      ["113.4", "482.0", 0.5],
      ["113.4", "482.0", 1.5],
      ["113.4", "482.0", 1.5],
    ]);
  });

  it("has its number over its title in bold, its heads in small italics, its source in italics and roman", () => {
    const look = (start: string) => items.filter((item) => item.text.startsWith(start)).map(({ font, size }) => [font, size]);
    expect(look("Table 1")).toEqual([["serif", 10]]);
    expect(look("Sums")).toEqual([["serif-bold", 10]]);
    expect(look("Requested")).toEqual([["serif-italic", 8]]);
    expect(look("row 1")).toEqual([["serif", 9]]);
    expect([look("Source:"), look("our own.")]).toEqual([[["serif-italic", 9]], [["serif", 9]]]);
  });

  it("aligns numbers at the end of their columns", () => {
    const ends = items.filter(({ text }) => text === "350").map(({ x, width }) => (x + width).toFixed(2));
    expect(new Set(ends)).toEqual(new Set([(481.95 - 5.65).toFixed(2)]));
  });

  it("is a table to a reader who listens, with heads of columns and a caption", () => {
    const roles = new Set(items.flatMap(({ tag }) => chain(tag)));
    expect([...roles]).toEqual(expect.arrayContaining(["Table", "Caption", "THead", "TBody", "TR", "TH", "TD"]));
    expect(items.find(({ text }) => text === "Year")?.tag).toMatchObject({ role: "TH", scope: "Column" });
  });
});

function chain(tag: unknown): string[] {
  const roles: string[] = [];
  for (let at = tag as Element | undefined; at && typeof at === "object"; at = at.parent) roles.push(at.role);
  return roles;
}

describe("a long table", () => {
  const { layout } = lay([table(head, rows(2000), named("Table 1", "Sums")), paragraph("after")]);

  it("keeps every row once, and repeats its heads on each page for the eye only", () => {
    const lines = layout.pages.flatMap(printLines).filter((line) => line.startsWith("row "));
    expect(lines.map((line) => Number(/^row (\d+)/.exec(line)?.[1]))).toEqual(
      Array.from({ length: 2000 }, (_, index) => index + 1),
    );
    const heads = layout.pages.map((_, page) => texts(layout, page + 1).filter(({ text }) => text.startsWith("Year")));
    expect(heads.every((found) => found.length === 1)).toBe(true);
    expect(heads.map((found) => typeof found[0]?.tag)).toEqual([
      "object",
      ...Array.from({ length: heads.length - 1 }, () => "string"),
    ]);
  });

  it("leaves no row alone at either end", () => {
    const counts = layout.pages.map((page) => printLines(page).filter((line) => line.startsWith("row ")).length);
    expect(counts.every((count) => count >= 2)).toBe(true);
  });
});

describe("a row", () => {
  it("goes over whole", () => {
    const { layout } = lay([
      paragraph(filler(40)),
      table(head, [
        ["a", filler(9), "b"],
        ["c", filler(9), "d"],
        ["e", filler(9), "f"],
      ]),
    ]);
    const pages = layout.pages.map((page) => texts(page && layout, page.number).map(({ text }) => text.trim()));
    for (const [start, end] of [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ]) {
      expect(pages.filter((words) => words.includes(start ?? "") && words.includes(end ?? ""))).toHaveLength(1);
    }
  });

  it("higher than a page is continued on the next, line by line", () => {
    const { layout } = lay([
      table(head, [
        ["tall", filler(200), "end"],
        ["after", "1", "2"],
      ]),
    ]);
    expect(layout.pages.length).toBeGreaterThan(2);
    const words = layout.pages.flatMap((_, page) => texts(layout, page + 1)).filter(({ tag }) => typeof tag === "object");
    const set = words
      .map(({ text }) => text)
      .join(" ")
      .split(/\s+/)
      .filter((word) => word === "solidarity");
    expect(set).toHaveLength(200);
  });
});

describe("columns", () => {
  it("take the parts that the author gave", () => {
    const columns = [
      { align: "start" as const, weight: 1 },
      { align: "start" as const, weight: 3 },
    ];
    const { layout } = lay([table(["One", "Two"], [["a", "b"]], { columns })]);
    const starts = texts(layout)
      .filter(({ text }) => text === "a" || text === "b")
      .map(({ x }) => x.toFixed(1));
    expect(starts).toEqual(["113.4", (113.4 + 368.55 / 4).toFixed(1)]);
  });

  it("of long text leave room for short ones", () => {
    const { layout } = lay([table(["Short", "Long"], [["word", filler(20)]])]);
    expect(printLines(layout.pages[0] as never)[1]).toMatch(/^word/);
    const starts = texts(layout)
      .filter(({ text }) => text === "Short" || text === "word")
      .map(({ x }) => x.toFixed(1));
    expect(new Set(starts).size).toBe(1);
  });

  it("of short text are as wide as it, however long the others are", () => {
    const { layout } = lay([table(["Kind", "Long", "Longer"], [["Row 10", filler(20), filler(60)]])]);
    expect(texts(layout).map(({ text }) => text)).toContain("Row 10");
  });

  it("too many for the measure take the whole page, and words break where even that is too little", () => {
    const many = Array.from({ length: 30 }, (_, index) => `column${index}`);
    const { layout, diagnostics } = lay([table(many, [many])]);
    for (const { x, width } of texts(layout)) expect([x >= 56.6, x + width <= 545]).toEqual([true, true]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["table-crowded"]);
    expect(
      texts(layout)
        .map(({ text }) => text)
        .join("")
        .replaceAll(" ", ""),
    ).toContain("col");
  });
});

describe("a wide table", () => {
  const { layout } = lay([
    paragraph("before"),
    table(head, rows(3), { ...named("Table 1", "Wide"), wide: true }),
    paragraph("after"),
  ]);

  it("has turned pages of its own, with head and foot along the long side", () => {
    expect(layout.pages.map(({ width, height }) => Math.round(width - height))).toEqual([-247, 247, -247]);
    expect(layout.pages.map((page) => printLines(page)[0])).toEqual(["before", "Table 1", "after"]);
    const turned = layout.pages[1]?.items.find((item) => item.kind === "text" && item.tag === "footer");
    expect((turned as { y: number }).y).toBeCloseTo(595.3 - 28.35 - 2.1, 0);
  });
});

describe("a frame", () => {
  it("goes around a box, and is drawn anew on every page that the box reaches", () => {
    const boxed = container("box", "Box title", [paragraph(filler(90), "box-text")]);
    const { layout } = lay([paragraph("before"), boxed, heading("heading-1", "after")]);
    const upright = layout.pages.map(({ items }) =>
      items.filter((item) => item.kind === "rule" && item.width === 0.5 && item.height > 20),
    );
    expect(upright.map((found) => found.length)).toEqual([2, 2]);
    const across = layout.pages.map(({ items }) =>
      items.filter((item) => item.kind === "rule" && item.height === 0.5 && item.x === 106.5),
    );
    expect(across.map((found) => found.length)).toEqual([1, 1]);
    expect(upright[0]?.map(({ x }) => (x as number).toFixed(1))).toEqual(["106.5", "488.3"]);
  });

  it("holds the tables of a box, wide ones too", () => {
    const many = Array.from({ length: 12 }, (_, index) => `column${index}`);
    const { layout } = lay([
      container("box", "Box", [table(many, [many]), table(head, rows(2), { wide: true }), paragraph("end", "box-text")]),
    ]);
    expect(layout.pages.map(({ width, height }) => width < height)).toEqual([true]);
    const across = layout.pages[0]?.items.filter((item): item is RuleItem => item.kind === "rule" && item.width > 300) ?? [];
    for (const { x, width } of across) expect([x >= 106.4, x + width <= 488.9]).toEqual([true, true]);
  });

  it("goes around a summary from margin to margin, its title in larger italics", () => {
    const { layout } = lay([container("summary", "Summary", [paragraph("Short.", "summary-text")])]);
    const rules = layout.pages[0]?.items.filter((item) => item.kind === "rule") as RuleItem[];
    expect(rules.map(({ x, width }) => [x.toFixed(1), (x + width).toFixed(1)])).toContainEqual(["56.7", "538.6"]);
    expect(texts(layout)[0]).toMatchObject({ text: "Summary", font: "serif-italic", size: 12 });
  });

  it("around a summary goes whole to the next page where it does not fit, and breaks only where it must", () => {
    const summary = (words: number) => container("summary", "Summary", [paragraph(filler(words), "summary-text")]);
    const starts = (words: number) =>
      lay([paragraph(filler(30)), summary(words)]).layout.pages.map((page) => printLines(page).includes("Summary"));
    expect(starts(4)).toEqual([true]);
    expect(starts(35)).toEqual([false, true]);
    expect(starts(90).slice(0, 2)).toEqual([false, true]);
  });

  it("around a summary leaves the title on the first page where it goes to the next itself", () => {
    const summary = container("summary", "Summary", [paragraph(filler(35), "summary-text")]);
    const { layout } = lay([paragraph(filler(30)), heading("title", "Title"), summary]);
    expect(layout.pages.map((page) => printLines(page).filter((line) => /^(Title|Summary)$/.test(line)))).toEqual([
      ["Title"],
      ["Summary"],
    ]);
  });
});
