import { describe, expect, it } from "vitest";
import type { RBlock } from "../../src/document/resolved.ts";
import { printLines, printPages } from "../../src/layout/print.ts";
import { filler, geneva, heading, lay, list, note, numbered, numberOf, p, paragraph, texts } from "./build.ts";

/** Baselines of the lines of a page, from the top, to a tenth of a point. */
function baselines(blocks: readonly RBlock[], page = 1): number[] {
  const found = texts(lay(blocks).layout, page).filter(({ size }) => size >= 8);
  return [...new Set(found.map(({ y }) => Math.round(y * 10) / 10))].sort((a, b) => a - b);
}

/** The lines of each page. */
function pages(blocks: readonly RBlock[]): (readonly string[])[] {
  return lay(blocks).layout.pages.map(printLines);
}

/** A paragraph of exactly so many lines: each ends where it must. */
function lines(count: number, name = "line"): RBlock {
  const content = Array.from({ length: count }, (_, index) => `${name} ${index + 1}`).join("\n");
  return {
    ...paragraph(""),
    content: content.split("\n").flatMap((line, index) => (index === 0 ? [word(line)] : [lineBreak, word(line)])),
  };
}

const word = (words: string) => ({ type: "text", text: words, span: paragraph("").span }) as const;
const lineBreak = { type: "line-break", span: paragraph("").span } as const;

/** Lines of running text on a page of their own. */
const full = 59;

describe("white between paragraphs", () => {
  it("is the larger of what one wants below and the other above", () => {
    const [first = 0, second = 0, third = 0] = baselines([paragraph("a"), paragraph("b"), numbered("heading-3", "1.", "c")]);
    expect([second - first, third - second]).toEqual([18, 24]);
  });

  it("is lost above what starts a page because the one before is full", () => {
    const blocks = [lines(full), numbered("heading-1", "I.", "Title"), paragraph("text")];
    expect(texts(lay(blocks).layout, 2)[0]?.y).toBeCloseTo(70.85 + 15 - 3.2, 0);
  });

  it.each([
    ["keeps 12 of its 18 points in a file of old", "2018-04-20", 12],
    ["is lost as Word 2013 and later lose it", "2026-04-15", 0],
  ])("above a chapter that starts a page on purpose %s", (_, date, kept) => {
    const blocks = [paragraph("a"), numbered("heading-1", "I.", "Title", { startsPage: true }), paragraph("text")];
    expect(texts(lay(blocks, geneva, { data: { date } }).layout, 2)[0]?.y).toBeCloseTo(70.85 + kept + 15 - 3.2, 0);
  });
});

describe("a page ends", () => {
  /** How many lines of a paragraph of so many stay at the foot of a page that has room for so many. */
  const split: readonly (readonly [count: number, room: number, stay: number])[] = [
    [1, 1, 1],
    [2, 1, 0],
    [2, 2, 2],
    [3, 1, 0],
    [3, 2, 0],
    [3, 3, 3],
    [4, 1, 0],
    [4, 2, 2],
    [4, 3, 2],
    [5, 3, 3],
    [5, 4, 3],
    [6, 1, 0],
    [6, 5, 4],
  ];

  it.each(split)(
    "with two lines of a paragraph at least, and begins with two: of %i with room for %i, %i stay",
    (count, room, stay) => {
      const [first = [], second = []] = pages([lines(full - room), lines(count, "next")]);
      expect(first.filter((line) => line.startsWith("next"))).toHaveLength(stay);
      expect(second.filter((line) => line.startsWith("next"))).toHaveLength(count - stay);
    },
  );

  it.each(split)("so under a heading, which goes with the text: of %i lines with room for %i, %i stay", (count, room, stay) => {
    const heading = numbered("heading-2", "A.", "Title");
    const [first = [], second = []] = pages([lines(full - 4 - room), heading, lines(count, "next")]);
    expect(first.filter((line) => line.startsWith("next"))).toHaveLength(stay);
    expect((stay > 0 ? first : second).includes("A. Title")).toBe(true);
    expect(second.filter((line) => line.startsWith("next"))).toHaveLength(count - stay);
  });

  it("so under a heading of two lines, in an item, and with a note that is called in the second line", () => {
    const heading = numbered("heading-2", "A.", `${filler(1)} and in law`);
    const called = paragraph(["next 1", lineBreak, "next 2", note("1", "A note."), lineBreak, "next 3", lineBreak, "next 4"]);
    for (const text of [lines(4, "next"), list("item-1", [[lines(4, "next")]]), called])
      for (let count = full - 12; count <= full; count++) {
        const [first = []] = pages([lines(count), heading, text]);
        expect(first.filter((line) => line.includes("next")).length).not.toBe(1);
        expect(first.at(-1)).not.toContain("in law");
      }
  });

  it("before a chain of headings, all together", () => {
    const chain = [
      numbered("heading-1", "I.", "One"),
      numbered("heading-2", "A.", "Two"),
      numbered("heading-3", "1.", "Three"),
    ];
    const [, second = []] = pages([lines(full - 8), ...chain, lines(3, "next")]);
    expect(second.slice(0, 3)).toEqual(["I. One", "A. Two", "1. Three"]);
  });

  it("somewhere in a heading of 40 lines that fills more than a page", () => {
    const long = {
      ...lines(90, "word"),
      type: "heading",
      role: "heading-1",
      outline: 2,
      anchor: "long",
      startsPage: false,
    } as RBlock;
    const found = pages([paragraph("before"), long, paragraph("after")]).flat();
    expect(found.filter((line) => line.startsWith("word"))).toHaveLength(90);
  });

  it("before an annex, which begins at the very top and at the margin", () => {
    const made = lay([paragraph("a"), heading("annex", [], { number: numberOf("annex", 1, "Annex", "a"), startsPage: true })]);
    const [item] = texts(made.layout, 2);
    expect([item?.text, item?.x]).toEqual(["Annex", 56.7]);
    expect(item?.y).toBeCloseTo(70.85 + 15 - 3.2, 1);
  });
});

describe("places on the page", () => {
  it("are those of un-format 5.1", () => {
    const made = lay([
      numbered("heading-1", "I.", "Chapter"),
      p(1, filler(3)),
      list("item-1", [filler(3), [paragraph("of two"), list("item-2", [filler(3)])]]),
      list("bullet-1", ["bullet"], false),
      paragraph(filler(2), "preambular"),
      paragraph(filler(2), "quotation"),
    ]);
    const starts = (start: string) =>
      texts(made.layout)
        .find(({ text }) => text.startsWith(start))
        ?.x.toFixed(1);
    expect(starts("I. ")).toBe("90.3");
    expect(starts("Chapter")).toBe("113.4");
    expect([starts("1. "), starts("(a) "), starts("(i) "), starts("• ")]).toEqual(["113.4", "141.8", "170.1", "133.3"]);
    expect(starts("bullet")).toBe("141.8");
    const runover = texts(made.layout).filter(({ x }) => Math.abs(x - 113.4) < 0.1).length;
    expect(runover).toBeGreaterThan(5);
  });

  it("number recommendations in roman beside bold text", () => {
    const made = lay([p(67, "Bold it is.", "recommendation")]);
    expect(texts(made.layout).map(({ text, font }) => [text, font])).toEqual([
      ["67. ", "serif"],
      ["Bold it is.", "serif-bold"],
    ]);
  });
});

describe("justified lines", () => {
  const made = lay([p(1, [filler(2), note("1", "A note."), filler(2)])]);
  const items = texts(made.layout);

  it("reach the right margin exactly, with spaces as real characters", () => {
    const line = items.filter(({ y }) => y === items[1]?.y).at(-1);
    const overhang = line ? line.text.length - line.text.trimEnd().length : 0;
    const end = (line?.x ?? 0) + (line?.width ?? 0) - overhang * (2.5 + (line?.wordSpace ?? 0));
    expect(end).toBeCloseTo(481.9, 1);
    expect(items.map(({ text }) => text).join("")).toContain("solidarity among States");
  });

  it("leave the last line as it is", () => {
    const last = items.filter(({ size }) => size === 10).at(-1);
    expect(last?.wordSpace).toBe(0);
  });
});

describe("the empty document", () => {
  it("is one empty page", () => {
    expect(printPages(lay([]).layout)).toBe("--- page 1\n\n");
  });
});

describe("running head and foot", () => {
  const made = lay([lines(full), lines(full), lines(full)]);
  const running = (page: number) =>
    made.layout.pages[page - 1]?.items.flatMap((item) =>
      item.kind === "text" && (item.tag === "header" || item.tag === "footer")
        ? [[item.text, Math.round(item.x), item.font]]
        : [],
    );

  it("are absent from the first page, and stand outside on the others", () => {
    expect(running(1)).toEqual([]);
    expect(running(2)).toEqual([
      ["A/HRC/99/1", 57, "serif-bold"],
      ["2", 57, "serif-bold"],
    ]);
    expect(running(3)).toEqual([
      ["A/HRC/99/1", 491, "serif-bold"],
      ["3", 534, "serif-bold"],
    ]);
  });
});
