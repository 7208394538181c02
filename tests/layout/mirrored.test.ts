import { describe, expect, it } from "vitest";
import type { RBlock } from "../../src/document/resolved.ts";
import type { PageItem, TextItem } from "../../src/layout/page.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, pageText } from "../pdf/read-back.ts";
import { geneva, lay, link, note, numbered, p, resolved, table, texts, verbatim } from "./build.ts";

const blocks = [
  numbered("heading-1", "1-", "مقدمة"),
  p(1, ["اعتمد المجلس القرار A/HRC/38/40 (2015)", note("1", "انظر الفقرة 6."), " في ", link("الموقع"), "."]),
  table(["البلد", "العدد"], [["مصر", "55\u00a0000"]]),
];
const arabic = { language: "ar", direction: "rtl" } as const;
const { layout } = lay(blocks, geneva, arabic);
const width = layout.pages[0]?.width ?? 0;

/** Where an item begins for who reads from the right: how far its right edge is from that of the page. */
const fromRight = ({ x, width: own }: PageItem) => width - x - own;

const itemOf = (made: readonly TextItem[], text: string) => made.find((item) => item.text.includes(text));

describe("the page of a document that is read from right to left", () => {
  it("is the other way round: what English has at the left stands as far from the right edge", () => {
    const english = lay([numbered("heading-1", "1-", "Text"), p(1, "Text"), table(["One", "Two"], [["A", "B"]])]).layout;
    const [head, paragraph, first] = [
      itemOf(texts(english), "Text"),
      texts(english).findLast(({ text }) => text === "Text"),
      itemOf(texts(english), "One"),
    ];
    const own = texts(layout);
    expect(fromRight(itemOf(own, "ةمدقم") ?? (own[0] as TextItem))).toBeCloseTo(head?.x ?? 0, 3);
    expect(fromRight(itemOf(own, "سلجملا دمتعا") ?? (own[0] as TextItem))).toBeCloseTo(paragraph?.x ?? 0, 3);
    expect(fromRight(itemOf(own, "دلبلا") ?? (own[0] as TextItem))).toBeCloseTo(first?.x ?? 0, 3);
  });

  it("has its rules at the other side too, and links where their words are", () => {
    const items = layout.pages[0]?.items ?? [];
    const rules = items.filter(({ kind }) => kind === "rule");
    const ofEnglish = lay([p(1, ["Text", note("1", "See.")])]).layout.pages[0]?.items.find(({ kind }) => kind === "rule");
    expect(fromRight(rules.at(-1) as PageItem)).toBeCloseTo(ofEnglish?.x ?? 0, 3);
    const leads = items.find((item) => item.kind === "link" && item.label === "الموقع");
    expect(leads?.x).toBeCloseTo(itemOf(texts(layout), "عقوملا")?.x ?? 0, 3);
  });

  it("has symbols and numbers from left to right, each in its place among the words", () => {
    const symbol = itemOf(texts(layout), "A/HRC/38/40");
    expect(symbol).toMatchObject({ text: "A/HRC/38/40 (2015)", reversed: false });
    expect(symbol?.x).toBeLessThan(itemOf(texts(layout), "سلجملا")?.x ?? 0);
  });

  it("has the marks of notes in the order of reading: behind a symbol, and one behind the other", () => {
    const marks = [1, 2].map((at) => note(String(at), "نص", { around: { before: "(", after: ")" }, follows: at === 2 }));
    const items = texts(lay([p(1, ["اعتمد القرار A/HRC/38/40", ...marks, "، ثم نظر."])], geneva, arabic).layout);
    const places = ["A/HRC/38/40", "(1)", ",", "(2)", "رظن"].map((text) => itemOf(items, text)?.x ?? 0);
    expect(places).toEqual([...places].sort((one, other) => other - one));
  });

  it("has code from left to right, from the left edge of the text, unless it is in such letters itself", () => {
    const code = "sum(one) {\n  add;\n}\n";
    const written = (blocks: readonly RBlock[], rest = {}) =>
      texts(lay(blocks, geneva, rest).layout).flatMap(({ text, x, reversed }) =>
        text.trim() === "" ? [] : [[text.trimEnd(), x.toFixed(3), reversed]],
      );
    expect(written([verbatim(code)], arabic)).toEqual(written([verbatim(code)]));
    const [own] = texts(lay([verbatim("مثال (1)\n")], geneva, arabic).layout);
    expect(own && fromRight(own)).toBeCloseTo(itemOf(texts(lay([verbatim("a")]).layout), "a")?.x ?? 0, 3);
  });

  it("says so in the PDF, whose text comes out in the order of reading", async () => {
    expect(layout.structure).toMatchObject({ role: "Document", isRightToLeft: true, language: "ar" });
    const bytes = atOnce(writePdf(resolved(blocks, arabic), layout, machineWorld()));
    const pdf = await openPdf(bytes);
    expect(await pdf.getViewerPreferences()).toMatchObject({ Direction: "R2L", DisplayDocTitle: true });
    expect(await pageText(pdf, 1)).toContain("اعتمد المجلس القرار");
  });
});
