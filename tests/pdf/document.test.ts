import { describe, expect, it } from "vitest";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { openPdf, type ReadPdf, structure } from "./read-back.ts";
import { element, layoutOf, line, resolvedWith, supplies } from "./specimen.ts";
import { twoPages } from "./two-pages.ts";

const write = (properties = {}, layout = twoPages()) => atOnce(writePdf(resolvedWith(properties), layout, supplies));
const read = async (properties = {}, layout = twoPages()) => await openPdf(write(properties, layout));

describe("the file", () => {
  it("has the same bytes each time", async () => {
    expect(Buffer.compare(write(), write())).toBe(0);
  });

  it("says what it is, whatever letters its title has", async () => {
    const title = "Rights & <freedoms> “حقوق” \ud800 \u{1f600}";
    const pdf = await read({ title, symbol: "A/HRC/38/40", author: "A & B", subject: "x < y", keywords: "peace, rights" });
    const { info, metadata } = await pdf.getMetadata();
    const whole = "A/HRC/38/40 – Rights & <freedoms> “حقوق” \ufffd \u{1f600}";
    expect(info).toMatchObject({
      Title: whole,
      Author: "A & B",
      Subject: "x < y",
      Language: "en",
      CreationDate: "D:20180420000000Z",
    });
    expect(Object.fromEntries(metadata)).toMatchObject({
      "dc:title": whole,
      "dc:creator": ["A & B"],
      "dc:description": "x < y",
      "dc:subject": ["peace", "rights"],
      "dc:language": "en",
      "dc:identifier": "A/HRC/38/40",
      "pdfaid:part": "2",
      "pdfaid:conformance": "A",
      "pdfuaid:part": "1",
      "xmp:createdate": "2018-04-20T00:00:00Z",
    });
    expect(await pdf.getViewerPreferences()).toEqual({ DisplayDocTitle: true });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it("has no bookmarks where there is nothing to mark, and can be empty", async () => {
    const root = element("Document", undefined);
    const pdf = await read({}, layoutOf(root, [[]]));
    expect([pdf.numPages, await pdf.getOutline()]).toEqual([1, null]);
  });

  it("keeps the size of each page, landscape ones too", async () => {
    const { structure: root, pages } = twoPages();
    const turned = pages.map((page, index) => (index === 0 ? page : { ...page, width: 841.9, height: 595.3 }));
    const pdf = await read({}, { ...layoutOf(root, []), pages: turned });
    const views = await Promise.all([1, 2].map(async (number) => (await pdf.getPage(number)).view));
    expect(views).toEqual([
      [0, 0, 595.3, 841.9],
      [0, 0, 841.9, 595.3],
    ]);
  });

  it("calls its pages by their numbers", async () => {
    expect(await (await read()).getPageLabels()).toEqual(["1", "2"]);
  });
});

describe("links and bookmarks", () => {
  it("lead to the top of what they name, on its page", async () => {
    const pdf = await read();
    const [first] = await pdf.getOutline();
    expect([first?.title, first?.items.map((item) => item.title)]).toEqual(["I. Introduction (“first”)", ["A. Свобода"]]);
    expect(await place(pdf, first?.dest)).toEqual({ page: 1, x: 56.7, y: 753.9 });
    expect(await place(pdf, first?.items[0]?.dest)).toMatchObject({ page: 2 });
  });

  it("say where they lead, and can be followed", async () => {
    const annotations = await (await (await read()).getPage(1)).getAnnotations();
    expect(annotations.map(({ url, contentsObj }) => [url, contentsObj.str])).toEqual([
      [undefined, "I. Introduction"],
      [undefined, "Note 1"],
      ["https://www.example.org/%D0%BF%D0%B5%D1%80%D0%B2%D1%8B%D0%B9?a=(b)", "www.example.org"],
    ]);
    expect(annotations[0].rect).toEqual([113.4, 708.9, 213.4, 720.9]);
  });

  it("are left out where their anchor is nowhere", async () => {
    const root = element("Document", undefined);
    const link = element("Link", element("P", root));
    const area = {
      kind: "link",
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      target: { anchor: "nowhere" },
      label: "Nowhere",
      tag: link,
    } as const;
    const pdf = await read({}, layoutOf(root, [[line("text", 50, 50, link), area]]));
    expect(await (await pdf.getPage(1)).getAnnotations()).toEqual([]);
  });
});

describe("the structure", () => {
  it("follows the order of drawing, notes and continued paragraphs at home", async () => {
    const pdf = await read();
    expect(await structure(pdf, 1)).toMatchInlineSnapshot(`
      "Document
        H1
          "I. Introduction"
        TOC
          TOCI
            Reference
              Link
                "I. Introduction … 1"
                object
        P
          "The office finds that first flights (of fifty-one offices) fill the affluentcoffers of para. 7 and of the rest, as resolution\\"
          Reference
            Link
              "1"
              object
        Note
          Lbl
            "1"
          P
            "See"
            Link
              "www.example.org/первый"
              object"
    `);
    expect(await structure(pdf, 2)).toMatchInlineSnapshot(`
      "Document
        P
          "goes on over the page 😀 with a face that no font has."
        H2
          "A. Свобода"
        L
          LI
            Lbl
              "(a)"
            LBody
              P
                "To see what item (a) says;"
          LI
            Lbl
              "(b)"
            LBody
              P
                "To see what item (b) says;"
        Table
          THead
            TR
              TH
                P
                  "Country"
              TH
                P
                  "Number"
          TBody
            TR
              TH
                P
                  "Chad"
              TD
        Figure alt="A red field & a blue field"
          ""
        P
          "www.example.org""
    `);
  });

  it("keeps the place of a cell in which nothing is drawn", async () => {
    const root = element("Document", undefined);
    const row = element("TR", element("TBody", element("Table", root)));
    const cells = ["a", "", "c"].map((text) => line(text, 50, 50, element("TD", row)));
    expect(await structure(await read({}, layoutOf(root, [cells])), 1)).toMatchInlineSnapshot(`
      "Document
        Table
          TBody
            TR
              TD
                "a"
              TD
              TD
                "c""
    `);
  });
});

/** Where an explicit destination is. */
async function place(pdf: ReadPdf, destination: unknown): Promise<{ page: number; x: unknown; y: unknown }> {
  const [page, , x, y] = Array.isArray(destination) ? destination : [];
  return { page: (await pdf.getPageIndex(page)) + 1, x, y };
}
