import { describe, expect, it } from "vitest";
import { faceAt, geneva, lay, p, table, texts } from "./build.ts";

const arabic = { language: "ar", direction: "rtl", data: { digits: "arabic-indic" } } as const;

/** What of a document is drawn with the glyphs of ٠ to ٩, and what with those of 0 to 9. */
function drawn(blocks: Parameters<typeof lay>[0], rest: Parameters<typeof lay>[2], theme = geneva) {
  const glyphOf = (character: string) => faceAt("arabic").shaper.shape(character)[0]?.glyph;
  const forms = new Map([..."٠١٢٣٤٥٦٧٨٩"].map((digit) => [glyphOf(digit), digit]));
  const seen = { indic: "", european: "", text: "" };
  for (const { font, text, glyphs } of texts(lay(blocks, theme, rest).layout)) {
    seen.text += text;
    if (!font.startsWith("arabic")) seen.european += text.replace(/\D/g, "");
    for (const { glyph } of (font.startsWith("arabic") && glyphs) || []) seen.indic += forms.get(glyph) ?? "";
  }
  return seen;
}

describe("digits of Arabic pages", () => {
  it("are ٠ to ٩ where front matter asks for them, in text, numbers and tables, but never in symbols", () => {
    const blocks = [p(17, "الوثيقة A/HRC/38/40 لعام 2026، و45.3 في المائة"), table(["سنة", "عدد"], [["2025", "8"]])];
    const { indic, european } = drawn(blocks, arabic);
    expect([...indic].sort().join("")).toBe([..."١٧٢٠٢٦٤٥٣٢٠٢٥٨"].sort().join(""));
    expect(european).toBe("3840");
  });

  it("are 0 to 9 where nothing is said, and in a document of another language", () => {
    expect(drawn([p(17, "لعام 2026")], { ...arabic, data: {} }).indic).toBe("");
    expect(drawn([p(17, "in 2026")], { data: { digits: "arabic-indic" } }).european).toBe("172026");
  });

  it("may be the theme's, over which front matter goes", () => {
    const theme = { ...geneva, digits: "arabic-indic" } as const;
    expect(drawn([p(17, "لعام 2026")], { ...arabic, data: {} }, theme).indic).toHaveLength(6);
    expect(drawn([p(17, "لعام 2026")], { ...arabic, data: { digits: "european" } }, theme).indic).toBe("");
  });

  it("are copied as 0 to 9", () => {
    const blocks = [p(17, "لعام 2026")];
    const { layout } = lay(blocks, geneva, arabic);
    expect(
      texts(layout)
        .map(({ text }) => text)
        .join(""),
    ).toContain("2026");
  });
});
