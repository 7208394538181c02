import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/layout/page.ts";
import { greySquare } from "../docx/samples.ts";
import { outputsOf } from "./outputs.ts";

/** The pages on which something is printed. */
function pagesOf(pages: Layout["pages"], text: string): readonly number[] {
  return pages.flatMap(({ number, items }) =>
    items.flatMap((item) => (item.kind === "text" && item.text.trim() === text ? [number] : [])),
  );
}

describe("::page-break", async () => {
  const { said, pages, word, html, text } = await outputsOf(
    "# A\n\nOne. {.unnumbered}\n\n::page-break\n\nTwo. {.unnumbered}\n\n::page-break\n\n| Head | B |\n|---|---|\n| 1 | 2 |\n\n::page-break\n\n::page-break\n\n# Last\n\nThree. {.unnumbered}\n\n::page-break",
  );

  it("starts a page before a paragraph, a table and a heading, and makes no empty one", () => {
    expect(said).toEqual([]);
    const [one = 0] = pagesOf(pages, "One.");
    expect([pagesOf(pages, "Two."), pagesOf(pages, "Head"), pagesOf(pages, "Three.")]).toEqual([
      [one + 1],
      [one + 2],
      [one + 3],
    ]);
    expect(pages).toHaveLength(one + 3);
  });

  it("is a page break in Word, once each", () => {
    const body = word.slice(word.indexOf("One.")).replace(/<w:bookmark(?:Start|End)[^>]*>/g, "");
    expect(body).toMatch(
      /One\.<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pStyle [^>]*><w:pageBreakBefore\/><\/w:pPr><w:r><w:tab\/><\/w:r><w:r><w:t [^>]*>Two\./,
    );
    expect(body).toMatch(/<w:br w:type="page"\/><\/w:r><\/w:p><w:tbl>/);
    expect(body.match(/<w:br w:type="page"\/>|<w:pageBreakBefore\/>/g)).toHaveLength(3);
  });

  it("breaks the printed web page, and shows in no other", () => {
    expect(html).toContain('<div class="page-break"></div>');
    expect(text).toMatch(/One\.\n\nTwo\.\n/);
  });
});

describe("the width of a picture", () => {
  const centimetre = 72 / 2.54;
  const measure = 368.55;
  const cases: [string, number][] = [
    ['width="8cm"', 8 * centimetre],
    ["width=50%", measure / 2],
    ["width=40mm", 4 * centimetre],
    ['width="3in"', 216],
    ["width=100pt", 100],
    ["width=200px", 150],
    ["width=200", 150],
    ['width="2,5 cm"', 2.5 * centimetre],
    ['height="5cm"', 5 * centimetre],
  ];

  it.each(cases)("%s is kept in every output, and its proportions", async (written, points) => {
    const files = { "square.png": greySquare(20) };
    const { said, pages, docx, html } = await outputsOf(`# A\n\n![C](square.png){alt="A square" ${written}}`, files);
    expect(said).toEqual([]);
    const [image] = pages.flatMap(({ items }) => items.filter((item) => item.kind === "image"));
    expect(image?.width).toBeCloseTo(points, 1);
    expect(image?.height).toBeCloseTo(points, 1);
    const [, width, height] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(new TextDecoder().decode(docx.files["word/document.xml"])) ?? [];
    expect(Math.abs(Number(width) - points * 12700)).toBeLessThan(12700);
    expect(width).toBe(height);
    const [, share, pixels] = /<img [^>]*alt="A square"(?: class="width-(\d+)")? width="(\d+)"/.exec(html) ?? [];
    const shown = share === undefined ? Number(pixels) * 0.75 : (Number(share) / 100) * measure;
    expect(Math.abs(shown - points)).toBeLessThan(0.5);
  });

  it("is as it is where none is given", async () => {
    const { pages, html } = await outputsOf('# A\n\n![C](square.png){alt="A square"}', { "square.png": greySquare(20) });
    expect(pages.flatMap(({ items }) => items.filter((item) => item.kind === "image"))[0]?.width).toBe(15);
    expect(html).toContain('alt="A square" width="20" height="20"');
  });
});
