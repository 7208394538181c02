import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { clustersOf } from "../../src/fonts/glyph-run.ts";
import { readingOrder } from "../../src/layout/item-text.ts";
import type { TextItem } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { writePdf } from "../../src/render/pdf/pdf.ts";
import { atOnce } from "../../src/steps.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, pageText } from "../pdf/read-back.ts";
import { faceAt, lay, paragraph, resolved, text, texts } from "./build.ts";

const machine = machineWorld();

/** The numbers of the glyphs that a text is drawn with, in the order of reading, and where no line may end. */
function drawn(text: string): (readonly [shown: string, glyphs: readonly number[]])[] {
  return texts(lay([paragraph(text)]).layout).flatMap((item) => {
    const { glyphs = [] } = item;
    const clusters = [...clustersOf(glyphs, item.text.length)].map(
      (cluster) => [item.text.slice(cluster.start, cluster.end), cluster.glyphs.map(({ glyph }) => glyph)] as const,
    );
    return item.reversed ? clusters.reverse() : clusters;
  });
}

const fontsOf = (items: readonly TextItem[]) => items.map(({ font, text }) => [font, text.trim()]);

describe("Arabic words", () => {
  it("are drawn with the forms that their letters have beside each other", () => {
    const [one, two, three] = drawn("بببب").map(([, glyphs]) => glyphs.join());
    const [alone] = drawn("ب").map(([, glyphs]) => glyphs.join());
    expect(new Set([one, two, alone]).size).toBe(3);
    expect(two).toBe(three);
  });

  it("join across a change of look, and not over a non-joiner", () => {
    const glyphOf = (text: string, at: number) => drawn(text)[at]?.[1].join();
    const { layout } = lay([paragraph(["ب", text("ب", { bold: true })])]);
    const [first] = texts(layout).map(({ glyphs = [] }) => glyphs.map(({ glyph }) => glyph).join());
    expect(first).toBe(glyphOf("بب", 0));
    expect(glyphOf("ب\u200cب", 0)).toBe(glyphOf("ب", 0));
  });

  it("heap up marks on a letter to a height, so that a heap of any size needs few drawings of its own", () => {
    const heaped = (marks: number) => {
      const { glyphs = [] } = texts(lay([paragraph(`ا${"\u0651".repeat(marks)}`)]).layout)[0] ?? {};
      return { marks: glyphs.length - 1, heights: new Set(glyphs.map(({ y }) => y)).size };
    };
    expect(heaped(8)).toEqual({ marks: 8, heights: 9 });
    expect(heaped(500)).toEqual({ marks: 500, heights: heaped(1000).heights });
  });

  it("have their own face, and the brackets and digits among them too; what is English keeps that of the document", () => {
    const items = texts(lay([paragraph("He met محمد (العدد 35) in Cairo (2015).")]).layout);
    expect(fontsOf(items)).toEqual([
      ["serif", "He met"],
      ["arabic", "ددعلا( دمحم"],
      ["arabic", "35"],
      ["arabic", ")"],
      ["serif", "in Cairo (2015)."],
    ]);
  });

  it("come out of the PDF as they were written, with their vowels and joiners", async () => {
    const written = "The Office (مكتب المفوض السامي) of جمهورية مصر العربية, كِتَاب and then";
    const blocks = [paragraph(written)];
    const pdf = await openPdf(atOnce(writePdf(resolved(blocks), lay(blocks).layout, machine)));
    expect((await pageText(pdf, 1)).normalize("NFC")).toContain(written.normalize("NFC"));
  });

  it("are told to a reader as Arabic", () => {
    const [, name] = texts(lay([paragraph("He met محمد there")]).layout);
    expect(name?.tag).toMatchObject({ role: "Span", language: "ar" });
  });
});

const letters = fc
  .array(
    fc.constantFrom(
      ..."ابجدهوزحطيكلمنسعفصقرشتثخذضظغىةؤئءآأإ ",
      ..."\u064b\u0651\u0640\u200c\u200d\u200f\u061c\u00ad\u200b\u00a0٣4(«»)،؟",
      ...["abc", "الله", "中", "नमस्ते", "\u2067", "\u202e", "\u2069", "\ud83d", "\ufe0f", "א\u05b0", "\u0301"],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("whatever is written in such letters", () => {
  it("nothing of it is lost or told twice, each item is as wide as its glyphs, and the pages are drawn", () => {
    fc.assert(
      fc.property(letters, (written) => {
        const document = resolved([paragraph(written, "verbatim")]);
        const { layout } = lay(document.blocks);
        const items = texts(layout);
        const bare = (all: string) =>
          all.replace(/[\s\-\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\p{Cs}\ufffd]|\ufe0f/gu, "");
        expect(bare(items.map(readingOrder).join("").normalize("NFC"))).toBe(bare(written.normalize("NFC")));
        for (const { glyphs = [], width, size, wordSpace, font, text: own } of items) {
          if (glyphs.length === 0) continue;
          const units = glyphs.reduce((sum, { advance }) => sum + advance, 0);
          const spaces = (own.split(" ").length - 1) * wordSpace;
          expect((units / faceAt(font).unitsPerEm) * size + spaces).toBeCloseTo(width, 6);
        }
        expect(atOnce(writePdf(document, layout, machine)).length).toBeGreaterThan(1000);
      }),
      cases(60),
    );
  });

  it("a hundred thousand letters without a space are set line by line", () => {
    const items = texts(lay([paragraph("م".repeat(100_000))]).layout);
    expect(items.length).toBeGreaterThan(10);
  });
});

const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n";

describe("what is needed for letters that join", () => {
  it("is not asked for where there are none, in whatever other script", async () => {
    const asked: string[] = [];
    const { memory: _, ...world } = {
      ...memoryWorld({ "report.md": `${head}---\n\nIt met Mr. Müller, Ελλάς, Москва and ירושלים.\n` }, machine),
      hasFont: (key: string) => {
        asked.push(key);
        return false;
      },
      harfbuzz: () => {
        throw new Error("HarfBuzz was loaded");
      },
    };
    const { files } = await compile("report.md", { world, to: ["pdf", "docx"] });
    expect([files.length, asked]).toEqual([2, []]);
  });

  it("may be missing: then there is no PDF of a document in such letters, and the message says what to install", async () => {
    const written = `${head}language: zh\n---\n\n人人生而自由，在尊严和权利上一律平等。\n`;
    const world = memoryWorld({ "report.md": written }, machine);
    const { files, diagnostics } = await compile("report.md", { world, to: ["docx", "pdf", "html", "text"] });
    expect(files.map(({ output }) => output)).toEqual(["docx", "html", "text"]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "script-missing", help: expect.stringContaining("npm install @expo-google-fonts/noto-serif-sc@") },
    ]);
  });

  it("is named in the versions that are tried here", () => {
    const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(dependencies["@expo-google-fonts/noto-naskh-arabic"]).toBe("0.4.5");
  });
});
