import { describe, expect, it } from "vitest";
import type { RBlock, RNote } from "../../src/document/resolved.ts";
import { printLines } from "../../src/layout/print.ts";
import { container, filler, heading, lay, list, note, p, paragraph, table, text, texts } from "./build.ts";

const pages = (blocks: readonly RBlock[]) => lay(blocks).layout.pages.map(printLines);

/** A note of so many lines. */
function long(mark: string, lines: number): RNote {
  const content = Array.from({ length: lines }, (_, index) => [
    ...(index === 0 ? [] : [{ type: "line-break", span: paragraph("").span } as const]),
    text(`note ${mark} line ${index + 1}`),
  ]).flat();
  return note(mark, content);
}

/** A paragraph of so many one-line paragraphs' height: each is one line and 6 points. */
const fill = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`filler ${index + 1}`));

describe("a note", () => {
  it("stands at the foot of the page that calls it, under its rule", () => {
    const { layout } = lay([p(1, ["Text.", note("1", "The note.")])]);
    const items = texts(layout);
    const mark = items.find(({ text, y }) => text === "1 " && y > 400);
    const words = items.find(({ text }) => text === "The note.");
    expect([words?.x.toFixed(1), words?.size, words?.y.toFixed(1)]).toEqual(["113.4", 9, (785.2 - 2.144).toFixed(1)]);
    expect([mark?.size, ((mark?.x ?? 0) + 3).toFixed(2)]).toEqual([6, "107.75"]);
    const [rule] = layout.pages[0]?.items.filter(({ kind }) => kind === "rule") ?? [];
    expect(rule).toMatchObject({ x: 90.7, width: 73.75, tag: "artifact" });
    expect((rule as { y: number }).y).toBeCloseTo(785.2 - 11 - 5.1, 2);
  });

  it("is called by a raised mark that clings to its word and leads to the note", () => {
    const { layout } = lay([p(1, ["Text.", note("1", "The note."), " More."])]);
    const [, words, mark] = texts(layout);
    expect([words?.text, mark?.text, mark?.size, ((words?.y ?? 0) - (mark?.y ?? 0)).toFixed(1)]).toEqual([
      "Text.",
      "1",
      6,
      "3.0",
    ]);
    const place = layout.destinations.get("note-1");
    expect(place?.y).toBeCloseTo(785.2 - 11, 1);
    const [link] = layout.pages[0]?.items.filter(({ kind }) => kind === "link") ?? [];
    expect(link).toMatchObject({ target: { anchor: "note-1" } });
    expect(layout.destinations.get("note-1")?.page).toBe(1);
  });

  it("leads back from its mark to the line of its call, on whatever page that is, also where another note calls it", () => {
    const inner = note("2", "Called by a note.");
    const called = p(1, ["called", note("1", ["One.", inner])]);
    const { layout } = lay([...fill(38), called], undefined, { backToText: "Back to note %" });
    const links = layout.pages.flatMap(({ items }) => items.filter((item) => item.kind === "link"));
    expect(links.map(({ target, label }) => [target, label])).toEqual([
      [{ anchor: "note-1" }, "1"],
      [{ anchor: "note-1-call" }, "Back to note 1"],
      [{ anchor: "note-2" }, "2"],
      [{ anchor: "note-2-call" }, "Back to note 2"],
    ]);
    expect(layout.destinations.get("note-1-call")).toMatchObject({ page: 2, y: 70.85 });
    expect(layout.destinations.get("note-2-call")).toEqual(layout.destinations.get("note-1"));
  });

  it("has a comma before its mark where it follows another", () => {
    const { layout } = lay([p(1, ["Text.", note("1", "One."), note("2", "Two.", { follows: true })])]);
    expect(printLines(layout.pages[0] as never)[0]).toBe("1. Text.1,2");
  });

  it("takes its line over to the next page when it does not fit under it", () => {
    const [first = [], second = []] = pages([...fill(38), p(1, ["called", long("1", 2)])]);
    expect(first.at(-1)).toBe("filler 38");
    expect(second).toEqual(["1. called1", "1 note 1 line 1", "note 1 line 2"]);
  });

  it("is split where it is long, two lines at least on either page, the rule repeated", () => {
    const { layout } = lay([...fill(30), p(1, ["called", long("1", 20)]), ...fill(3)]);
    const [first = [], second = []] = layout.pages.map(printLines);
    expect(first).toContain("1. called1");
    expect(first.filter((line) => line.startsWith("note 1")).length).toBeGreaterThanOrEqual(2);
    expect(second.filter((line) => line.startsWith("note 1")).length).toBeGreaterThanOrEqual(2);
    const rules = layout.pages.map(({ items }) => items.filter((item) => item.kind === "rule" && item.width === 73.75).length);
    expect(rules).toEqual([1, 1]);
  });

  it("is not split where another is called in the same line, which would begin a page too late: the line goes over", () => {
    const [first = [], second = []] = pages([...fill(34), p(1, ["called", long("1", 9), long("2", 2)])]);
    expect(first.at(-1)).toBe("filler 34");
    expect(second.filter((line) => /note [12] line/.test(line))).toHaveLength(11);
  });

  it("longer than a page goes on until it ends", () => {
    const lines = pages([p(1, ["called", long("1", 200)]), paragraph("after")]).flat();
    expect(lines.filter((line) => line.includes("note 1 line"))).toHaveLength(200);
    expect(lines.at(-1)).toMatch(/note 1 line 200|after/);
  });
});

describe("a long note called in a first line", () => {
  it("begins on the page where two lines of its paragraph stand, instead of leaving that page half empty", () => {
    const [first = [], second = []] = pages([...fill(20), p(1, ["called", long("1", 40), ` ${filler(6)}`])]);
    const at = first.findIndex((line) => line.startsWith("1. called1"));
    expect(at).toBe(20);
    expect(first.slice(at + 2).every((line) => /note 1 line \d+$/.test(line))).toBe(true);
    expect(second.at(-1)).toBe("note 1 line 40");
  });
});

describe("a note that fits under its line but not under the line that belongs to it", () => {
  it("gives up lines for it, instead of leaving the page half empty", () => {
    const [first = [], second = []] = pages([...fill(31), p(1, ["called", long("1", 10), ` ${filler(2)}`])]);
    expect(first.slice(31, 33).map((line) => line.slice(0, 10))).toEqual(["1. called1", expect.stringMatching(/^[a-z]/)]);
    expect(first.at(-1)).toMatch(/^note 1 line [78]$/);
    expect(second.at(-1)).toBe("note 1 line 10");
  });
});

describe("notes", () => {
  it("that are nearly all of a page leave room for their line", () => {
    const many = Array.from({ length: 90 }, (_, index) => note(String(index + 1), `note ${index + 1}`));
    const found = pages([p(1, ["called", ...many, " end"]), paragraph("after")]);
    const notes = found.flat().filter((line) => /note \d+$/.test(line));
    expect(notes).toHaveLength(90);
    expect(found[0]?.[0]).toContain("called");
  });

  it("called in headings, lists, tables and boxes all stand at the foot", () => {
    const blocks = [
      heading("heading-1", ["Title", note("1", "in a heading")]),
      list("item-1", [["an item", note("2", "in a list")]]),
      table(["Head"], [[["cell", note("3", "in a table")]]]),
      container("box", "A box", [paragraph(["boxed", note("4", "in a box")], "box-text")]),
    ];
    const [lines = []] = pages(blocks);
    expect(lines.slice(-4)).toEqual(["1 in a heading", "2 in a list", "3 in a table", "4 in a box"]);
  });

  it("with letters are left to their table", () => {
    const letter = note("a", "under the table", { kind: "letter" });
    const [lines = []] = pages([table(["Head"], [[["cell", letter]]])]);
    expect(lines).toEqual(["Head", "cella"]);
  });

  it("called inside a note come to the foot as well", () => {
    const inner = note("2", "the inner note");
    const [lines = []] = pages([p(1, ["called", note("1", ["the outer note", inner])])]);
    expect(lines.slice(-2)).toEqual(["1 the outer note2", "2 the inner note"]);
  });

  it("are listed where a document asks for a list, and nowhere else", () => {
    const called = note("1", "The note.");
    const block = { type: "notes", span: called.span, role: "notes", classes: [], title: "Notes" } as const;
    const { layout } = lay([p(1, ["Text.", called]), block], undefined, { notes: [called] });
    expect(printLines(layout.pages[0] as never)).toEqual(["1. Text.1", "Notes", "1 The note."]);
    expect(layout.pages[0]?.items.filter(({ kind }) => kind === "rule")).toEqual([]);
  });

  it("by the thousand take pages in proportion", () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      p(index + 1, ["Text.", note(String(index + 1), "See the report.")]),
    );
    const { layout } = lay(many);
    const count = layout.pages.flatMap(printLines).filter((line) => line.endsWith("See the report.")).length;
    expect(count).toBe(5000);
    expect(layout.pages.length).toBeLessThan(250);
  });
});

describe("star notes of the first page", () => {
  it("stand above the foot of that page when it holds a job number", () => {
    const foot = {
      type: "first-foot",
      span: paragraph("").span,
      role: "first-foot",
      classes: [],
      job: "GE.99-00001 (E)",
      barcode: "9900001",
    } as const;
    const { layout } = lay([heading("title", ["Title", note("*", "Starred.")]), foot]);
    const star = texts(layout).find(({ text }) => text === "Starred.");
    const job = layout.pages[0]?.items.find((item) => item.kind === "text" && item.text.startsWith("GE."));
    expect((job as { y: number }).y).toBeCloseTo(783.5, 1);
    expect(star?.y).toBeLessThan(770);
    expect(texts(layout).filter(({ text }) => text.trim() === "*")).toHaveLength(2);
  });
});
