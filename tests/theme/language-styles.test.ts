import { describe, expect, it } from "vitest";
import { Source } from "../../src/source.ts";
import { styledFor } from "../../src/theme/language-styles.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { geneva, lay, p, texts } from "../layout/build.ts";
import { machineWorld } from "../machine.ts";

const arabic = styledFor(geneva, { language: "ar" });

describe("sizes of a language", () => {
  it("leave a theme as it is where it says nothing of the language", () => {
    for (const language of ["en", "fr", "ru", "constructor"]) expect(styledFor(geneva, { language })).toBe(geneva);
  });

  it("make Arabic letters and lines larger, each style with the one that it is based on, and leave Latin letters", () => {
    const of = (id: string) => {
      const { size, letters, line } = arabic.styles[id] ?? {};
      return [size, letters, line?.rule, line?.height];
    };
    expect(of("Normal")).toEqual([10, 13, "exact", 400]);
    expect(of("SingleTxtG")).toEqual(of("Normal"));
    expect(of("HChG")).toEqual([14, 18, "exact", 500]);
    expect(of("FootnoteText")).toEqual([9, 10.5, "exact", 300]);
    expect(of("FootnoteQuotation2G")).toEqual(of("FootnoteText"));
    expect(of("MastheadDistributionG")).toEqual([10, 13, "exact", 240]);
  });

  it("make all letters of Chinese larger", () => {
    const { size, letters, line } = styledFor(geneva, { language: "zh-Hans" }).styles.SingleTxtG ?? {};
    expect([size, letters, line]).toEqual([10.5, undefined, { rule: "at-least", height: 320 }]);
  });

  it("give the names of Arabic letters in contents more room, and the titles behind them", () => {
    const of = ({ styles }: typeof geneva, id: string) => {
      const { tabs = [], start = 0, first = 0 } = styles[id] ?? {};
      return [tabs.map(({ at }) => at), start, start + first];
    };
    expect(of(geneva, "TOC2")).toEqual([[851, 1134, 1559, 1985, 8930, 9639], 1559, 0]);
    expect(of(arabic, "TOC2")).toEqual([[851, 1134, 1701, 2268, 8930, 9639], 1701, 0]);
    expect(of(arabic, "TOC1")).toEqual([[851, 1134, 1701, 2268, 8930, 9639], 1134, 0]);
  });

  it("begin Chinese paragraphs of a style two letters in, but not those of styles that are based on it", () => {
    const languages = { zh: { Normal: { size: 1.1 }, SingleTxtG: { indent: 2 } } };
    const { styles } = styledFor({ ...geneva, languages }, { language: "zh" });
    const of = (id: string) => [styles[id]?.indent, styles[id]?.first];
    expect([of("SingleTxtG"), of("QuotationG")]).toEqual([
      [2, 440],
      [undefined, 0],
    ]);
  });

  it("are those of pages: Arabic of 13 points on 20, and a symbol of 10 among it", () => {
    const words = "اعتمد المجلس القرار بشأن التضامن الدولي مع المشردين في سياق تغير المناخ ".repeat(4);
    const items = texts(lay([p(1, `A/HRC/38/40 ${words}`)], arabic, { language: "ar", direction: "rtl" }).layout);
    const lines = [...new Set(items.filter(({ font }) => font === "arabic").map(({ y }) => y))].sort((a, b) => a - b);
    expect(items.find(({ text }) => text.startsWith("A/HRC"))).toMatchObject({ font: "serif", size: 10 });
    expect(items.find(({ font }) => font === "arabic")).toMatchObject({ size: 13 });
    expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBeCloseTo(20, 3);
  });

  it("are those of Hebrew among Arabic too, as Word has one size for all that is read from right to left", () => {
    const rest = { language: "ar", direction: "rtl" } as const;
    const items = texts(lay([p(1, "السيد יצחק כהן من Geneva")], arabic, rest).layout);
    const sizeOf = (sign: RegExp) => items.filter(({ text }) => sign.test(text)).map(({ size }) => size);
    expect(sizeOf(/[\u05d0-\u05ea]/)).toEqual([13]);
    expect(sizeOf(/[A-Z]/)).toEqual([10]);
  });

  it("name styles that there are", () => {
    const found: string[] = [];
    const source = new Source("theme.yaml", "languages: { ar: { Normall: { size: 1.4 } } }");
    loadTheme([source], [], machineWorld(), ({ code, help }) => found.push(`${code}: ${help}`));
    expect(found).toEqual(["style-unknown: Write Normal."]);
  });
});
