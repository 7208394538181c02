import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { cases } from "./cases.ts";
import { machineWorld } from "./machine.ts";
import { openPdf } from "./pdf/read-back.ts";
import { pdfText } from "./pdf-text.ts";

/** Words of every direction, figures of every kind, symbols, and marks that turn round beside them. */
const words = [
  ..."كتاب مدرسة لا والأمم كُتُبٌ شباط/فبراير ٢٠١٥ ١٢٫٥ 2017 12-14 1.5 55 A/HRC/38/40 S/2015/10/Add.1".split(" "),
  ..."water Čapek déjà вода Совета 水权 决议 שלום ελπίδα 50% (c) (أ) [b] «قول» “word” 3/4 x, نص، 4؛ end. وقف. :".split(" "),
];

/** Controls of direction, open, closed and astray, and what joins and parts letters. */
const controls = ["\u200f", "\u200e", "\u061c", "\u202b", "\u202e", "\u202c", "\u2067", "\u2068", "\u2069", "\u200d", "\u200c"];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...controls), fc.constantFrom(...words)).map((pair) => pair.join("")) },
);
const phrase = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((all) => all.join(" "));

/** What stands in each place of a document; the first word of each tells it from the others. */
const mixed = fc.record({
  language: fc.constantFrom("ar", "ar", "en", "fr", "ru", "zh"),
  title: phrase(6),
  heading: phrase(5),
  paragraph: phrase(60),
  bold: phrase(4),
  item: phrase(12),
  quotation: phrase(12),
  cell: phrase(2),
  caption: phrase(5),
  link: phrase(3),
  note: phrase(12),
});

type Mixed = typeof mixed extends fc.Arbitrary<infer Places> ? Places : never;

/** Marked with a word of its own at either end, so that no phrase is found in the place of another. */
function marked({ language, ...places }: Mixed): Omit<Mixed, "language"> {
  const all = Object.entries(places).map(([name, text]) => [name, `${name}Q ${text} Q${name}`]);
  return Object.fromEntries(all);
}

/** Lines are not justified: pdf.js takes what stands between wide spaces for things of their own, and gives them from left to right. */
const ragged = { "own/report/theme.yaml": "styles: { SingleTxtG: { align: start } }\n" };

function sourceOf(language: string, place: ReturnType<typeof marked>): string {
  const head = [
    "type: report",
    "symbol: A/HRC/99/1",
    `language: ${language}`,
    `title: '${place.title}'`,
    "body: B",
    "contents: true",
  ];
  return `---
${head.join("\n")}
---

# ${place.heading}

${place.paragraph}[^1] **${place.bold}** [${place.link}](https://example.org/a)

1. ${place.item}

> ${place.quotation}

Table: ${place.caption}

| ${place.cell} | 1 |
|---|---|
| 2 | 3 |

[^1]: ${place.note}
`;
}

/** A text without blanks, marks of direction and the sign that stands for one that is not printed and what one machine writes for another: dashes of ranges, kinds of quotation marks. */
function bare(text: string): string {
  return text
    .replace(/[\s\p{Cf}\ufffd]/gu, "")
    .replace(/[–—-]/g, "-")
    .replace(/[«»“”„‟‹›]/g, '"');
}

/** Its letters and figures alone: pdf.js turns brackets, stops and the vowel at the end of a word that stand alone in a line of two directions. */
const letters = (text: string) =>
  bare(text)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "");

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decoded = (text: string) => text.replace(/&(\w+);/g, (all, name) => entities[name] ?? all);
const withoutTags = (page: string) => decoded(page.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, ""));

/** What the runs of a Word file say, of the text and then of the notes. */
function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name) });
  const runs = Object.values(parts).flatMap((part) => [...strFromU8(part).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)]);
  return decoded(runs.map(([, text]) => text).join(""));
}

/** What each output says, as text. */
async function made(source: string) {
  const world = memoryWorld({ "main.md": source, ...ragged }, machineWorld());
  const { files, diagnostics } = await compile("main.md", { world, templates: ["own"], to: ["docx", "html", "text", "pdf"] });
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const bytes = (output: string) => files.find((file) => file.output === output)?.bytes;
  const [docx, html, text, pdf] = ["docx", "html", "text", "pdf"].map(bytes);
  if (!docx || !html || !text) throw new Error(errors.join());
  const said = {
    docx: bare(wordText(docx)),
    html: bare(withoutTags(strFromU8(html)).replace(/\(?\[\d+\]\)?/g, "")),
    text: bare(strFromU8(text)),
  };
  return { said, docx, html: strFromU8(html), pdf };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesIn(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

/** What is said of a document outside of it: the names by which files are listed, and bookmarks. */
async function properties(
  docx: Uint8Array,
  html: string,
  pdf: Uint8Array | undefined,
): Promise<Readonly<Record<string, string>>> {
  const { "docProps/core.xml": core = new Uint8Array() } = unzipSync(docx);
  const named = (text: string, tag: string) => bare(decoded(new RegExp(`<${tag}>([^<]*)<`).exec(text)?.[1] ?? ""));
  const titles = { docx: named(strFromU8(core), "dc:title"), html: named(html, "title") };
  if (!pdf) return titles;
  const read = await openPdf(pdf);
  const { info, metadata } = await read.getMetadata();
  const bookmarks = titlesIn((await read.getOutline()) ?? []);
  const [title, told] = [(info as { Title?: string }).Title, metadata?.get("dc:title")].map((text) => bare(String(text)));
  return { ...titles, info: title ?? "", metadata: told ?? "", bookmarks: bare(bookmarks.join(" ")) };
}

describe("a document of words of both directions", () => {
  it("says in every output all that was written, in the order in which it was", async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (places) => {
        const place = marked(places);
        const { said, docx, html, pdf } = await made(sourceOf(places.language, place));
        for (const [name, written] of Object.entries(place)) {
          for (const [output, text] of Object.entries(said))
            expect([output, name, text.includes(bare(written))], `${bare(written)}\n${text}`).toEqual([output, name, true]);
        }
        for (const [name, text] of Object.entries(await properties(docx, html, pdf)))
          expect([name, text.includes(bare(name === "bookmarks" ? (place.heading ?? "") : (place.title ?? "")))], text).toEqual(
            [name, true],
          );
        if (!pdf) return;
        const { body, notes } = await pdfText(pdf);
        const read = letters(body + notes);
        for (const [name, written] of Object.entries(place))
          expect([name, read.includes(letters(written))], `${letters(written)}\n${read}`).toEqual([name, true]);
      }),
      cases(20),
    );
  }, 120_000);
});
