import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { openPdf, pageText } from "../pdf/read-back.ts";

/** Arabic, a symbol and figures in every place of a document; each place has a word of its own. */
const source = `---
type: report
symbol: A/HRC/99/1
title: تقرير عنوان A/HRC/38/40
language: ar
body: مجلس حقوق الإنسان
session: 99
agenda-item: 3
date: 2026-01-01
contents: true
---

# الفصل الأول من A/HRC/1/2 {#فصل}

القرار A/HRC/38/40 الصادر في 2018، وفي [رابط الموقع](https://example.org/ar)، والأرقام ٣٤٥ و 345 و 12-14 وكُتُبٌ[^1].

Table: جدول السكان

| بلد A/1 | عدد |
|---------|-----|
| مصر | 1.5 |

[^1]: حاشية عن A/HRC/21/44/Add.1 وغيرها.
`;

/** What may be among letters and shows nothing, and what is broken: controls of direction left open, joiners, marks without letters, selectors, halves of pairs. */
const odd = [
  "\u202b".repeat(200),
  "\u2067".repeat(200),
  "\u202e\u2066\u202c\u2069",
  "\u200d\u200c\u200d",
  "\u0651\u064b \u0301",
  "\ufe0f\u{e0100}",
  "\ud83a",
  "\udd00",
  "\u061c\u200f\u200e",
];

/** What must come out of pages as it is. */
const words = [
  "A/HRC/38/40",
  "A/HRC/21/44/Add.1",
  "A/HRC/1/2",
  "2018",
  "1.5",
  "345",
  "٣٤٥",
  "الصادر",
  "الموقع",
  "السكان",
  "مصر",
  "حاشية",
];

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesIn(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

async function pdfOf(text: string) {
  const world = memoryWorld({ "main.md": text }, machineWorld());
  const { files, diagnostics } = await compile("main.md", { world, to: ["pdf", "text"] });
  const [pdf, plain] = ["pdf", "text"].map((name) => files.find(({ output }) => output === name)?.bytes);
  return { pdf: pdf && (await openPdf(new Uint8Array(pdf))), text: new TextDecoder().decode(plain), diagnostics };
}

describe("Arabic in every place of a document", () => {
  let made: Awaited<ReturnType<typeof pdfOf>>;

  beforeAll(async () => {
    made = await pdfOf(source);
  }, 60_000);

  it("stands in the bookmarks and the properties of a file as it was written", async () => {
    expect(titlesIn((await made.pdf?.getOutline()) ?? [])).toContain("أولاً- الفصل الأول من A/HRC/1/2");
    const { info } = (await made.pdf?.getMetadata()) ?? {};
    expect(info).toMatchObject({ Title: "A/HRC/99/1 – تقرير عنوان A/HRC/38/40" });
  });

  it("is copied whole from pages: no symbol and no number is torn or turned", async () => {
    const pages = Array.from({ length: made.pdf?.numPages ?? 0 }, (_, index) => index + 1);
    const texts = await Promise.all(pages.map((page) => (made.pdf ? pageText(made.pdf, page) : "")));
    const copied = texts.join("").replace(/[\s\u200f\u202a-\u202e]/g, "");
    for (const word of words) expect(copied).toContain(word);
  });
});

describe("what is odd among Arabic letters", () => {
  it("takes nothing away and stops nothing", async () => {
    const words = odd.map((sign, index) => `كلمة${"ابجدهوزحط".charAt(index)} ${sign} نص${sign}نص abc${sign}`);
    const { pdf, text } = await pdfOf(source.replace("القرار A/HRC/38/40", words.join("، ")));
    expect(pdf?.numPages).toBeGreaterThan(1);
    for (const index of odd.keys()) expect(text).toContain(`كلمة${"ابجدهوزحط".charAt(index)}`);
  }, 60_000);
});
