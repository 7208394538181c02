import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const text = `---
type: report
language: ar
symbol: A/HRC/38/40
session: 38
session-dates: 2018-06-18/2018-07-06
agenda-item: 3 (b)
date: 2018-04-20
original: English
title: تقرير الخبير المستقل (A/HRC/35/35) عن 2017
body: مجلس حقوق الإنسان
---

:::summary
موجز التقرير (12-14).
:::

# مقدمة {#s1}

## خلفية

يقدم هذا التقرير (A/HRC/38/40) عملا بالقرار 35/3[^1]، انظر @p2 والفقرات [@p2; @p3]. {#p1}

1. البند الأول (أ)؛
2. البند الثاني: 55\u00a0000 دولار.
    1. بند فرعي 12-14.

انظر [@p1; @p3] و[@s1]. United Nations هي المنظمة. {#p2}

> اقتباس “من الوثيقة” 20 April 2018.

## أخرى

الجدول التالي @t1: {#p3}

Table: عنوان الجدول {#t1}

| السنة | العدد |
|-------|------:|
| 2017  | 12-14 |
| (أ)   | 55    |

[^1]: المرجع، *Official Records*, para. 7، والفقرة 3.
`;

let parts: Record<string, string>;

beforeAll(async () => {
  const world = memoryWorld({ "main.md": text }, machineWorld());
  const { files } = await compile("main.md", { world, to: ["docx"] });
  const entries = Object.entries(unzipSync(files[0]?.bytes ?? new Uint8Array()));
  parts = Object.fromEntries(
    entries.filter(([name]) => name.endsWith(".xml")).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}, 60_000);

/** The runs of a part with the characters that they print. */
function runsOf(xml: string): readonly { readonly text: string; readonly isRightToLeft: boolean }[] {
  return (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).map((run) => ({
    text: [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, said]) => said).join(""),
    isRightToLeft: run.includes("<w:rtl/>"),
  }));
}

const everywhere = () => ["word/document.xml", "word/footnotes.xml"].flatMap((name) => runsOf(parts[name] ?? ""));

describe("a Word file from right to left", () => {
  it("has no Arabic letter in a run that Word would set from left to right, and no Latin one in a run from right to left", () => {
    const runs = everywhere();
    expect(runs.filter(({ isRightToLeft, text }) => !isRightToLeft && /\p{Script=Arabic}/u.test(text))).toEqual([]);
    expect(runs.filter(({ isRightToLeft, text }) => isRightToLeft && /\p{Script=Latin}/u.test(text))).toEqual([]);
  });

  it("has the signs and figures between Arabic words, and those that stand alone, from right to left with them", () => {
    const said = everywhere()
      .filter(({ isRightToLeft }) => isRightToLeft)
      .map(({ text }) => text);
    for (const part of ["12-14", "(أ)؛", "أولاً-", "55\u00a0000"])
      expect(
        said.some((one) => one.includes(part)),
        part,
      ).toBe(true);
  });

  it("says of the page, its tables and its numbers that they are mirrored", () => {
    const { "word/document.xml": document = "", "word/numbering.xml": numbering = "", "word/styles.xml": styles = "" } = parts;
    expect(document.match(/<w:tbl>/g)?.length).toBe(document.match(/<w:bidiVisual\/>/g)?.length);
    expect(document.match(/<w:sectPr\b/g)?.length).toBe(document.match(/<w:bidi\/><w:rtlGutter\/>/g)?.length);
    expect(numbering).toContain('<w:numFmt w:val="arabicAbjad"/>');
    expect(numbering.match(/<w:lvl /g)?.length).toBe(numbering.match(/<w:rtl\/>/g)?.length);
    expect(styles).toContain('w:cs="Traditional Arabic"');
    expect(styles).toContain('<w:sz w:val="20"/><w:szCs w:val="26"/>');
  });

  it("keeps the symbol and the distribution block from left to right", () => {
    const islands = (parts["word/document.xml"] ?? "").match(/<w:p>(?:(?!<\/w:p>).)*<w:bidi w:val="0"\/>.*?<\/w:p>/gs) ?? [];
    expect(islands).toHaveLength(2);
    expect(islands[0]).toContain('<w:jc w:val="left"/>');
    expect(islands[1]).toContain("20 April 2018");
  });
});
