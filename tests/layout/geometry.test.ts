import { describe, expect, it } from "vitest";
import type { RFirstFoot, RMasthead } from "../../src/document/first-page.ts";
import type { RBlock, RContents } from "../../src/document/resolved.ts";
import { withTitleSizes } from "../../src/theme/title-size.ts";
import {
  filler,
  geneva,
  heading,
  list,
  note,
  nowhere,
  numbered,
  numberOf,
  p,
  pageBreak,
  paragraph,
  text,
  themeOf,
} from "./build.ts";
import { type FoundPage, readPages } from "./read-positions.ts";

const node = (role: string) => ({ span: nowhere, role, classes: [] });
const masthead: RMasthead = {
  type: "masthead",
  ...node("masthead"),
  organization: "United Nations",
  symbols: [{ organ: "A", rest: "/HRC/38/40" }],
  organ: "General Assembly",
  distribution: ["Distr.: General", "20 April 2018", "", "Original: English"],
  body: "Human Rights Council",
  session: "Thirty-eighth session",
  sessionDates: "18 June–6 July 2018",
  agendaItem: "Agenda item 3",
  agendaTitle: [
    "Promotion and protection of all human rights, civil,",
    "political, economic, social and cultural rights,",
    "including development",
  ],
};
const firstFoot: RFirstFoot = { type: "first-foot", ...node("first-foot"), job: "GE.18-05683(E)" };
const entry = (level: number, number: string, words: string, paragraphs: string, anchor: string) => ({
  level,
  number,
  content: [text(words)],
  paragraphs,
  anchor,
});
const contents = (ranges: boolean): RContents => ({
  type: "contents",
  ...node("contents"),
  title: "Contents",
  heads: ranges ? { paragraphs: "Paragraphs", page: "Page" } : { page: "Page" },
  entries: [
    entry(1, "I.", "First chapter", "1–4", "c1"),
    entry(2, "A.", "First section", "2–4", "c1"),
    entry(3, "1.", "First subsection", "3", "c1"),
    entry(0, "", "Annex", "", ""),
    entry(1, "", "Title of the annex", "", "c1"),
  ],
});
const end: RBlock = { type: "end-rule", ...node("end-rule") };

const document = (ranges: boolean): RBlock[] => [
  masthead,
  heading("title", ["Title of the report", note("*", "A star.")]),
  heading("subtitle", "Note by the Secretariat"),
  paragraph(filler(2), "front"),
  contents(ranges),
  numbered("heading-1", "I.", "First chapter", { anchor: "c1", startsPage: true }),
  p(1, [filler(6), note("1", "First note.")]),
  list("item-1", [filler(2)]),
  list("bullet-1", ["bullet"], false),
  paragraph(filler(2), "preambular"),
  paragraph(filler(2), "quotation"),
  heading("annex", [], { number: numberOf("annex", 1, "Annex", "a"), startsPage: true }),
  paragraph("[English only]", "annex-language"),
  heading("annex-title", "Annexed title"),
  p(1, "Text of the annex."),
  end,
  firstFoot,
];

/** Un-format's tolerance, in points. */
const near = 0.5;

function find(page: FoundPage | undefined, start: string) {
  const found = page?.texts.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`“${start}” is not on the page`);
  return found;
}

/** Places of texts: the start of the text, its x (or its end, with "to"), and the foot of its glyph box, which is 0.216 of its size below. */
function expectPlaces(page: FoundPage | undefined, places: readonly (readonly [string, "at" | "to", number, number?])[]): void {
  const off = places.flatMap(([start, side, x, foot]) => {
    const item = find(page, start);
    const ours = side === "at" ? item.x : item.end;
    const ourFoot = item.y + 0.216 * item.size;
    const wrong = Math.abs(ours - x) > near || (foot !== undefined && Math.abs(ourFoot - foot) > near);
    return wrong ? [`${start}: ${side} ${ours.toFixed(2)}, foot ${ourFoot.toFixed(2)}; wanted ${x}, ${foot}`] : [];
  });
  expect(off).toEqual([]);
}

function expectRule(page: FoundPage | undefined, x: number, to: number, y: number, height: number): void {
  const close = page?.rules.filter(
    (rule) => Math.abs(rule.x - x) < near && Math.abs(rule.end - to) < near && Math.abs(rule.y - y) < near,
  );
  expect(
    close?.map((rule) => Math.abs(rule.height - height) < 0.1),
    `rule at ${x}–${to}, ${y}: ${JSON.stringify(page?.rules)}`,
  ).toEqual([true]);
}

describe.each([
  { name: "geneva", theme: geneva, shift: 0, top: 70.85, bottom: 785.2, ranges: false },
  { name: "geneva-2010", theme: themeOf("geneva-2010"), shift: 14.2, top: 85.05, bottom: 728.6, ranges: true },
])("the page of $name", async ({ name, theme, shift, top, bottom, ranges }) => {
  const [first, second, third, fourth] = await readPages(document(ranges), theme, { data: { date: "2018-04-20" } });
  const old = name === "geneva-2010";
  // Un-format 24.2: the last note of 2010 to 2014 has its baseline at 714.4.
  const notesFoot = old ? 714.4 + 0.216 * 9 : bottom;

  it("has its masthead in place (un-format 3.2)", () => {
    expectPlaces(first, [
      ["United Nations", "at", 119.7, 52.7 + shift],
      ["/HRC/38/40", "to", 538.65, 54.2 + shift],
      ["General Assembly", "at", 119.7, 84.4 + shift],
      ["Distr.: General", "at", 392.2, 81.0 + shift],
      ["20 April 2018", "at", 392.2, 93.0 + shift],
      ["Original: English", "at", 392.2, 117.0 + shift],
      ["Human Rights Council", "at", 56.6, 220.1 + shift],
      ["Thirty-eighth session", "at", 56.6, 232.4 + shift],
      ["18 June", "at", 56.6, 244.4 + shift],
      ["Agenda item 3", "at", 56.6, 256.4 + shift],
      ["Promotion and protection", "at", 56.6, 268.4 + shift],
      ["political, economic", "at", 56.6, 280.4 + shift],
      ["including", "at", 56.6, 292.4 + shift],
    ]);
    expect([find(first, "A").size, find(first, "/HRC").size, find(first, "General").size]).toEqual([20, 10, 20]);
    expectRule(first, 56.64, 538.65, 56.64 + shift, 0.5);
    expectRule(first, 55.9, 538.65, old ? 213.26 : 198.5, 1.5);
  });

  it("has title and note heading below, star notes and job number at its foot (un-format 3.2, 3.4)", () => {
    expectPlaces(first, [
      ["Title of the report", "at", 113.3, 292.4 + shift + (old ? 12 + 18 : 18 + 15)],
      ["Note by the Secretariat", "at", 113.3, 292.4 + shift + (old ? 30 + 18 + 15 : 33 + 18 + 13.5)],
      ["solidarity", "at", 141.7],
      ["A star.", "at", 113.4, notesFoot],
      ["GE.18-05683(E)", "at", 56.6, old ? 728.9 : 813.7],
    ]);
    expect([find(first, "Title").size, find(first, "Note by").size]).toEqual(old ? [17, 14] : [14, 12]);
  });

  it("has head, rule and number on even and odd pages (un-format 4)", () => {
    expectPlaces(second, [
      ["A/HRC/99/1", "at", 56.6, 52.9 + shift],
      ["2", "at", 56.6, old ? 757.1 : 813.7],
    ]);
    expectPlaces(third, [
      ["A/HRC/99/1", "to", 538.6, 52.9 + shift],
      ["3", "to", 538.6, old ? 757.1 : 813.7],
    ]);
    for (const page of [second, third]) expectRule(page, 55.2, 540.1, 56.76 + shift, 0.5);
  });

  it("has its contents in place (un-format 8)", () => {
    const line = (index: number) => top + 16.1 + 6 + 12 + index * 18;
    expectPlaces(second, [
      ["Contents", "at", 56.6, top + 16.1],
      ["Page", "to", 538.8, line(0)],
      ["I.", "to", 99.2, line(1)],
      ["First chapter", "at", 113.4, line(1)],
      ["A.", "at", 113.4, line(2)],
      ["First section", "at", 134.7, line(2)],
      ["1.", "at", 134.7, line(3)],
      ["First subsection", "at", 155.95, line(3)],
      ["Annex", "to", 99.2, line(4)],
      ["Title of the annex", "at", 113.4, line(5)],
    ]);
    const leaders = second?.texts.filter(({ text }) => text.startsWith("....")).map(({ end }) => end) ?? [];
    expect(leaders).toHaveLength(4);
    const wanted = ranges ? [441, 441, 441, 503.2] : [503.2, 503.2, 503.2, 503.2];
    for (const [index, place] of wanted.entries()) expect(Math.abs((leaders[index] ?? 0) - place)).toBeLessThan(2.6);
    if (ranges)
      expectPlaces(second, [
        ["Paragraphs", "to", 503.2, line(0)],
        ["1–4", "to", 503.2, line(1)],
      ]);
  });

  it("has its text in place (un-format 2.6, 5.1, 10)", () => {
    expectPlaces(third, [
      ["I.", "to", 99.2, top + 12 + 15],
      ["First chapter", "at", 113.4, top + 12 + 15],
      ["1.", "at", 113.4, top + 27 + 12 + 12],
      ["(a)", "at", 141.7],
      ["•", "at", 133.2],
      ["bullet", "at", 141.7],
      ["First note.", "at", 113.4, notesFoot],
    ]);
    expectRule(third, 90.6, 164.4, old ? 714.4 - 14.05 : bottom - 11 - 5.1, 0.48);
    const justified = third?.texts.filter(({ end, size }) => size === 10 && Math.abs(end - 481.9) < near) ?? [];
    expect(justified.length).toBeGreaterThan(4);
  });

  it("has its annex and its end in place (un-format 4.1, 12)", () => {
    const [annex, title] = old ? [top + 12 + 15, 18 + 15] : [top + 15, 18 + 13.5];
    const text = annex + 24 + title + 24;
    expectPlaces(fourth, [
      ["Annex", "at", 56.6, annex],
      ["[English only]", "to", 481.7, annex + 12 + 12],
      ["Annexed title", "at", 113.4, annex + 24 + title],
      ["1.", "at", 113.4, text],
      ["Text of the annex.", "at", 141.7, text],
    ]);
    expect(find(fourth, "Annexed title").size).toBe(old ? 14 : 12);
    if (old) expect(Math.abs(find(fourth, "Annex").y - 109.1)).toBeLessThan(near);
    expectRule(fourth, 255.05, 340.15, text + 22.9, 0.5);
  });
});

/** Under the masthead of A/HRC/28/16, which has one line of agenda title and no dates of the session. */
const review = { ...masthead, agendaTitle: ["Universal Periodic Review"] };
const undated = ({ sessionDates: _, ...rest }: RMasthead): RMasthead => rest;
const titles = [heading("title", "Report of the Working Group"), heading("subtitle", "Novalia")];

describe("titles (un-format 24.4)", () => {
  it.each([
    { theme: "geneva-2010", chosen: {}, sizes: [17, 14], lines: [296.9, 329.9] },
    { theme: "geneva-2010", chosen: { "title-size": "14", "subtitle-size": "14" }, sizes: [14, 14], lines: [300.5, 333.5] },
    { theme: "geneva-2010", chosen: { "title-size": "16" }, sizes: [16, 14], lines: [296.1, 329.1] },
    { theme: "geneva-2010", chosen: { "subtitle-size": "12" }, sizes: [17, 12], lines: [296.9, 328.8] },
    { theme: "geneva", chosen: {}, sizes: [14, 12], lines: [286.3, 318.2] },
    { theme: "geneva", chosen: { "title-size": "17" }, sizes: [17, 12], lines: [282.7, 314.6] },
  ])("of $theme with $chosen have the sizes $sizes", async ({ theme, chosen, sizes, lines }) => {
    const [page] = await readPages([undated(review), ...titles], withTitleSizes(themeOf(theme), chosen));
    const found = ["Report of", "Novalia"].map((start) => find(page, start));
    expect(found.map(({ size }) => size)).toEqual(sizes);
    for (const [index, { y }] of found.entries()) expect(y).toBeCloseTo(lines[index] ?? 0, 0);
  });

  it("stand under a body of the body, which has a bold line of its own over the session", async () => {
    const body = { ...review, subsidiaryBody: "Working Group on the Universal Periodic Review" };
    const [page] = await readPages([body, ...titles], themeOf("geneva-2010"));
    expectPlaces(page, [
      ["Human Rights Council", "at", 56.6, 234.3],
      ["Working Group on", "at", 56.6, 246.6],
      ["Thirty-eighth session", "at", 56.6, 258.6],
      ["18 June", "at", 56.6, 270.6],
      ["Agenda item 3", "at", 56.6, 282.6],
      ["Universal Periodic Review", "at", 56.6, 294.6],
    ]);
  });
});

const code = { barcode: "1423492", qr: "https://undocs.org/en/A/HRC/28/16" };
const numbered2014 = { ...firstFoot, job: "GE.14-23492  (E)    130115    200115" };
const starred = heading("title", ["Title", note("*", "A star.")]);

describe("the feet of geneva-2010", async () => {
  const theme = themeOf("geneva-2010");
  const [coded] = await readPages([masthead, starred, { ...numbered2014, ...code }], theme);
  const [plain] = await readPages([masthead, starred, { ...numbered2014, barcode: code.barcode }], theme);

  it("have bars with their characters under the job number, and a QR code (un-format 24.10)", () => {
    expectPlaces(coded, [["GE.14-23492", "at", 56.6, 728.9]]);
    expectRule(coded, 56.64, 140.7, 733.6, 16.8);
    expectRule(coded, 488.9, 539.15, 708.7, 50.25);
    const under = coded?.texts.filter(({ y }) => Math.abs(y - 756.7) < near) ?? [];
    expect(under.map(({ text }) => text).join("")).toBe("*1423492*");
    expect(under.map(({ size }) => size)).toEqual(Array(9).fill(8));
    const [first, last] = [under[0], under.at(-1)].map((one) => ((one?.x ?? 0) + (one?.end ?? 0)) / 2);
    expect([first, last].map((middle) => Math.round(middle ?? 0))).toEqual([61, 136]);
  });

  it("have notes above them: at the foot of all notes, or above a QR code (un-format 24.2)", () => {
    expect(find(plain, "A star.").y).toBeCloseTo(714.4, 0);
    expect(find(coded, "A star.").y).toBeCloseTo(702.8, 0);
    expectRule(coded, 90.6, 164.4, 688.8, 0.48);
  });

  it("have marks of stars on the line, of 10 points (un-format 24.9)", () => {
    const stars = coded?.texts.filter(({ text, y }) => text.trim() === "*" && y < 720) ?? [];
    expect(stars.map(({ size, y }) => [size, Math.round(y * 10) / 10])).toEqual([
      [10, find(coded, "Title").y].map((figure) => Math.round(figure * 10) / 10),
      [10, find(coded, "A star.").y].map((figure) => Math.round(figure * 10) / 10),
    ]);
  });

  it("have the job number opposite the page number, of 8 points, where it stands on every page (un-format 4)", async () => {
    const footer = { footer: [text("GE.14-07583")] };
    const [first, second, third] = await readPages(
      [masthead, starred, ...["a", "b"].flatMap(() => [pageBreak, p(1, "Text.")])],
      theme,
      footer,
    );
    expect(first?.texts.filter(({ text }) => text.startsWith("GE."))).toEqual([]);
    expectPlaces(second, [
      ["GE.14-07583", "to", 538.6, 756.8],
      ["2", "at", 56.6, 757.1],
    ]);
    expectPlaces(third, [
      ["GE.14-07583", "at", 56.6, 756.8],
      ["3", "to", 538.6, 757.1],
    ]);
    expect(find(second, "GE.").size).toBe(8);
  });

  it("leave text of the first page above the job number", async () => {
    const [page] = await readPages([masthead, starred, paragraph(filler(60)), numbered2014], theme);
    const foot = find(page, "GE.").y;
    const last = Math.max(...(page?.texts.flatMap(({ y }) => (y < foot ? [y] : [])) ?? []));
    expect(last).toBeLessThan(716.9);
  });
});

describe("raised signs", async () => {
  // Measured on pages that Word printed: 6.48 of 9.96 points, 3.48 up; 6 of 9, 3 up; 6.96 of 11, 3.96 up; lines keep their 12 points.
  const th = (look = {}) => text("th", { script: "super", ...look });
  const blocks = [
    p(1, [
      `${filler(1)} 19`,
      th(),
      ` ${filler(1)} 20`,
      th({ bold: true }),
      ` ${filler(2)}`,
      note("1", ["The 21", th(), " note."]),
    ]),
    heading("heading-1", ["The 22", th(), " chapter"]),
    p(2, [text("CO"), text("2", { script: "sub" }), " falls."]),
  ];
  const [page] = await readPages(blocks, geneva);
  const raised = page?.texts.filter(({ text }) => text === "th") ?? [];
  const under = (sign: { readonly y: number; readonly x: number }) =>
    page?.texts.findLast(({ text, y, x }) => text !== "th" && x < sign.x && y >= sign.y && y - sign.y < 6);

  it("have two thirds of the size of their text, and stand a third of it up, as Word's do (un-format 5)", () => {
    const looks = raised.map((sign) => {
      const { size = 0, y = 0 } = under(sign) ?? {};
      return [size, sign.size, Math.round((y - sign.y) * 100) / 100];
    });
    expect(looks).toEqual([
      [10, 6.5, 3.5],
      [10, 6.5, 3.5],
      [14, 9, 5],
      [9, 6, 3],
    ]);
  });

  it("leave lines as high as they are, and so do marks of notes", () => {
    const lines = [...new Set(page?.texts.flatMap(({ size, y }) => (size === 10 ? [Math.round(y * 100) / 100] : [])) ?? [])];
    const paragraph = lines.slice(0, 4);
    expect(paragraph.slice(1).map((y, index) => Math.round((y - (paragraph[index] ?? 0)) * 100) / 100)).toEqual([12, 12, 12]);
  });
});
