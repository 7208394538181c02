import makeBidi from "bidi-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOrder } from "../../src/layout/item-text.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { levelsOf } from "../../src/text/bidi.ts";
import type { Element } from "../../src/text/element.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, pageText } from "../pdf/read-back.ts";
import { geneva, heading, inlines, lay, link, note, p, paragraph, resolved, table, text, texts } from "./build.ts";

/** What a page shows of a line, from left to right: its items by their places, as they are drawn. */
function seen(items: readonly TextItem[]): string {
  return items
    .toSorted((one, other) => one.x - other.x)
    .map(({ text, reversed }) => (reversed ? text.replace(/[()[\]]/g, (sign) => other[sign] ?? sign) : text))
    .join("");
}

const other: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[" };

/** What a reader is told: items in their order, those that are reversed from their end. */
function told(items: readonly TextItem[]): string {
  return items.map(readingOrder).join("");
}

function lines(items: readonly TextItem[]): TextItem[][] {
  const byPlace = new Map<number, TextItem[]>();
  for (const item of items) byPlace.set(item.y, [...(byPlace.get(item.y) ?? []), item]);
  return [...byPlace.values()];
}

describe("words that are read from right to left", () => {
  it("stand with their first letter at the right, and a name with its first word at the right", () => {
    const items = texts(lay([paragraph("Mr. Yitzhak Cohen (יצחק כהן) spoke in Tel Aviv (תל אביב).")]).layout);
    expect(seen(items)).toBe("Mr. Yitzhak Cohen (ןהכ קחצי) spoke in Tel Aviv (ביבא לת).");
    expect(told(items)).toBe("Mr. Yitzhak Cohen (יצחק כהן) spoke in Tel Aviv (תל אביב).");
  });

  it.each([
    ["numbers keep their order, and stand in that of the words around them", "ב-5 במאי 2020", "2020 יאמב 5-ב"],
    ["brackets belong to what they hold", "see שלום (ישראל) here", "see (לארשי) םולש here"],
    ["a mark of direction turns what stands beside it", "ישראל!\u200f and", "!לארשי and"],
    ["a mark of another script stays beside its letter", "ab \u0639\u05b0\u05d0 cd", "ab \u05d0\u05b0\u0639 cd"],
    ["an English name among Hebrew words", "[אבג (Tel Aviv) דהו]", "[גבא (Tel Aviv) והד]"],
  ])("%s", (_, written, wanted) => {
    expect(seen(texts(lay([paragraph(written)]).layout))).toBe(wanted);
  });

  it("do so in titles, cells, notes, running heads and links, in whatever look", () => {
    const { layout } = lay(
      [
        heading("title", "Case of יצחק כהן today"),
        p(1, [
          "One ",
          text("יצחק ", { bold: true }),
          text("כהן"),
          note("1", "See יצחק כהן, para. 5."),
          " then ",
          link("אתר ישראל"),
        ]),
        table(["Name", "שם"], [["Cohen", "יצחק כהן"]]),
      ],
      geneva,
      { header: inlines("Case of יצחק כהן") },
    );
    const page = lines(texts(layout)).map(seen);
    expect(page).toContain("Case of ןהכ קחצי today");
    expect(page.some((line) => line.includes("One ןהכ קחצי"))).toBe(true);
    expect(page.some((line) => line.endsWith("then לארשי רתא"))).toBe(true);
    expect(page.some((line) => line.includes("See ןהכ קחצי, para. 5."))).toBe(true);
    expect(page.some((line) => line.endsWith("ןהכ קחצי"))).toBe(true);
    const leads = layout.pages[0]?.items.find((item) => item.kind === "link" && item.label === "אתר ישראל");
    const words = texts(layout).find((item) => item.text === "לארשי רתא");
    expect(leads).toMatchObject({ x: words?.x, width: words?.width });
  });

  it("leave the mark of a note behind them to the document", () => {
    const items = texts(lay([p(1, ["Mr. כהן", note("1", "A note."), " spoke"])]).layout);
    const [name] = items.filter((item) => item.text === "ןהכ");
    const [mark] = items.filter((item) => item.text === "1" && item.size < 8);
    expect(mark?.x).toBeGreaterThan(name?.x ?? Number.POSITIVE_INFINITY);
  });

  it("are put in order line by line, and stretched as other words are", () => {
    const words = "יצחק בן אברהם כהן מירושלים הבירה של ישראל ";
    const { layout } = lay([p(1, words.repeat(6))]);
    const [, ...items] = texts(layout);
    expect(told(items).trim()).toBe(words.repeat(6).trim());
    const full = items.filter(({ text }) => text.length > 40).slice(0, -1);
    expect(full.length).toBeGreaterThan(1);
    for (const item of full) expect(item.x + item.width).toBeGreaterThan(480);
  });

  it("have an element that says in which language they are", () => {
    const items = texts(lay([paragraph("Mr. כהן (محمد) too", "quotation")]).layout);
    const spoken = items.filter(({ reversed }) => reversed).map(({ tag }) => tag as Element);
    expect(spoken).toMatchObject([
      { role: "Span", language: "he", parent: { role: "P" } },
      { role: "Span", language: "ar", parent: { role: "P" } },
    ]);
  });

  it("come out of the PDF as they were written, points on their letters", async () => {
    const written = "Mr. Yitzhak Cohen (יצחק כהן) of Tel Aviv; שָׁלוֹם בְּרֵאשִׁית and then";
    const blocks = [paragraph(written)];
    const pdf = await openPdf(atOnce(writePdf(resolved(blocks), lay(blocks).layout, machineWorld())));
    expect((await pageText(pdf, 1)).normalize("NFC")).toContain(written.normalize("NFC"));
  });
});

const mixed = fc
  .array(fc.constantFrom(..."אבג abc 123 ().,-% \u05b0 \u200f", "יצחק", "word", "٣", "ع", "\u00a0", "[", "]", "g\u0303"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

function turnedAt(text: string, index: number, levels: Uint8Array): string {
  const sign = text[index] ?? "";
  return (levels[index] ?? 0) % 2 === 1 ? (other[sign] ?? sign) : sign;
}

describe("whatever the text", () => {
  it("its lines stand in the order of the Unicode Bidirectional Algorithm, without gaps, and nothing of it is lost", () => {
    const reference = makeBidi();
    fc.assert(
      fc.property(mixed, (written) => {
        const shown = written.normalize("NFC");
        fc.pre(!/\u200f\p{M}/u.test(shown)); // A point on a mark of direction stands on nothing.
        const items = texts(lay([paragraph(shown, "verbatim")]).layout);
        expect(told(items)).toBe(told(items).length === 0 ? "" : shown.replace(/\u200f/g, ""));
        const order = items.toSorted((one, up) => one.x - up.x);
        for (const [index, { x, width }] of order.entries()) {
          const next = order[index + 1];
          if (next) expect(Math.abs(next.x - x - width)).toBeLessThan(0.001);
        }
        const levels = reference.getEmbeddingLevels(shown, "ltr");
        const indices = reference.getReorderedIndices(shown, levels);
        const wanted = indices.map((index) => turnedAt(shown, index, levels.levels)).join("");
        const plain = (line: string) => line.replace(/[\u200f\p{M}]/gu, "").trimEnd();
        expect(plain(seen(order))).toBe(plain(wanted));
      }),
      { numRuns: 200 },
    );
  });

  it("a paragraph of digits behind one Hebrew letter takes no longer than another", () => {
    const levels = levelsOf(`א ${"1 ".repeat(200_000)}`, "ltr");
    expect([levels[0], levels[2], levels.at(-2)]).toEqual([1, 2, 0]);
  });
});
