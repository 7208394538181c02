import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { cases } from "../cases.ts";
import { openPdf, pageText, shownTexts } from "./read-back.ts";
import { element, layoutOf, line, resolvedWith, supplies } from "./specimen.ts";
import { twoPages } from "./two-pages.ts";

const root = element("Document", undefined);
const paragraph = element("P", root);

/** A PDF of lines of text, all on one page. */
async function pdfOf(texts: readonly string[], measure?: number) {
  const items = texts.map((text, index) => line(text, 50, 20 + index, paragraph, measure === undefined ? {} : { measure }));
  return await openPdf(atOnce(writePdf(resolvedWith(), layoutOf(root, [items]), supplies)));
}

describe("text comes out of the PDF as it went in", () => {
  it("with its spaces, numbers and letters, no ligature among them", async () => {
    const pdf = await openPdf(atOnce(writePdf(resolvedWith(), twoPages(), supplies)));
    const text = `${await pageText(pdf, 1)} ${await pageText(pdf, 2)}`;
    expect(text).toContain(
      "The office finds that first flights (of fifty-one offices) fill the affluent coffers of para. 7 and",
    );
    expect(text).toContain("A. Свобода (a) To see what item (a) says; (b) To see what item (b) says;");
    expect(text).not.toMatch(/[\ufb00-\ufb06\ue000-\uf8ff]/);
  });

  it("with a character that no font has, which is seen as a box", async () => {
    expect(await shownTexts(await pdfOf(["before 😀 after", "\u4e2d\u6587"]), 1)).toEqual(["before 😀 after", "\u4e2d\u6587"]);
  });

  it("with letters that no font has in one piece, their marks behind them in their order", async () => {
    const texts = ["g\u0303 o\u0331 o\u0323\u0301, x\u0302\u0304", "\u05e9\u05c1\u05b8 (g\u0303)"];
    expect(await shownTexts(await pdfOf(texts), 1)).toEqual(texts);
  });

  it("without marks that are not seen, and with every kind of space as one that can be searched", async () => {
    expect(
      await shownTexts(await pdfOf(["a\u200bb\u202ec\u00add\u0007\ufeff", "para.\u00a07", "half \ud800 pair"]), 1),
    ).toEqual(["abcd", "para. 7", "half \ufffd pair"]);
  });

  it("with more characters than a simple font has codes", async () => {
    const greek = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x3b1 + index)).join("");
    const rows = Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x1e00 + row * 20 + index)).join(" "),
    );
    const texts = [greek, ...rows, "And ASCII (again)"];
    expect((await shownTexts(await pdfOf(texts), 1)).join("")).toBe(texts.join(""));
  });

  it("whatever it is", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        expect((await shownTexts(await pdfOf(texts), 1)).join("")).toBe(texts.map(readable).join(""));
      }),
      cases(40),
    );
  });

  it("as wide as it was measured, justified or not", async () => {
    const pdf = await pdfOf(["The purposes are the following (two)", "Every word in its place"], 400);
    const content = await (await pdf.getPage(1)).getTextContent();
    const ends = content.items.map((item) => ("str" in item ? item.transform[4] + item.width : 0));
    expect(Math.max(...ends)).toBeCloseTo(450, 1);
  });
});

/** Text as a reader gets it: without what is not seen, spaces alike. */
function readable(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll("\u00a0", " ")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
