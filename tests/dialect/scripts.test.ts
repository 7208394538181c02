import { describe, expect, it } from "vitest";
import type { TextItem } from "../../src/layout/page.ts";
import { outputsOf } from "./outputs.ts";

const formulas = `# Air of CO~2~

CO~2~ and CO<sub>2</sub>, m^2^ and m<sup>2</sup>, *n^th^* and T~max~, 10^-6^ and 2^n+*1*^.[^n]

| A | m^2^ |
|---|---|
| one<br>two | x |

[^n]: Of CO~2~.`;

describe("subscripts, superscripts and line breaks of cells, by signs or by tags", async () => {
  const { said, word, pages, html, text } = await outputsOf(formulas);

  it("are no mistake", () => {
    expect(said).toEqual([]);
  });

  it("are Word's own", () => {
    const lowered = '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">2</w:t></w:r>';
    expect(word.split(lowered)).toHaveLength(5);
    expect(word).toContain('<w:i/><w:iCs/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">th</w:t>');
    expect(word).toMatch(/one<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>two/);
  });

  it("stand lower or higher than their line, smaller, and leave the lines where they are", () => {
    const items = (pages.at(-1)?.items ?? []).filter((item): item is TextItem => item.kind === "text");
    const at = items.findIndex((item) => item.text.endsWith("CO") && item.size === 10);
    const [base, low] = items.slice(at);
    expect([low?.text, low?.size, (low?.y ?? 0) - (base?.y ?? 0)]).toEqual(["2", 6.5, 1.5]);
    const high = items.find((item, index) => item.text === "2" && items[index - 1]?.text.endsWith("m"));
    expect([high?.size, (high?.y ?? 0) - (base?.y ?? 0)]).toEqual([6.5, -3.5]);
    expect(low?.tag).toMatchObject({ role: "Span", baselineShift: -1.5 });
  });

  it("are elements of the web page", () => {
    expect(html).toContain("CO<sub>2</sub> and CO<sub>2</sub>, m<sup>2</sup> and m<sup>2</sup>");
    expect(html).toContain("<td>one<br>two</td>");
  });

  it("have the characters that plain text has for them", () => {
    expect(text).toContain("CO₂ and CO₂, m² and m², nth and T_max, 10⁻⁶ and 2^(n+1).[1]");
    expect(text).toContain("[1] Of CO₂.");
    expect(text).toMatch(/one +x\ntwo/);
  });
});
