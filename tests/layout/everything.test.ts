import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RBlock, RCell, RInline, RNote, RRow, RTable } from "../../src/document/resolved.ts";
import type { Layout, TextItem } from "../../src/layout/page.ts";
import type { Element } from "../../src/text/element.ts";
import { cases } from "../cases.ts";
import {
  container,
  fonts,
  geneva,
  heading,
  inlines,
  lay,
  lineBreak,
  link,
  list,
  note,
  numbered,
  p,
  pageBreak,
  paragraph,
  quotation,
  table,
  text,
  themeOf,
  verbatim,
} from "./build.ts";

/** Characters of text that show, without white space, what only steers lines, and hyphens, which lines may add. */
const bare = (words: string) => words.normalize("NFC").replace(/[-\s\u00ad\u200b\u2060\u200e\u202b\u2066\ufeff]/g, "");

let marks = 0;
const word = fc.constantFrom(
  "peace",
  "solidarity",
  "human rights-based",
  "A/HRC/38/40",
  "—",
  "é",
  "e\u0301",
  "\u00a0",
  "soli\u00addarity",
  "\u200b",
  "\u202b",
  "\u200e",
  "中文字",
  "w".repeat(90),
  "\ud83d\ude00",
  "www.example.org/a/very/long/address?with=query&and=more".repeat(3),
);
const words = fc.array(word, { minLength: 0, maxLength: 40 }).map((list) => list.join(" "));
const plain: fc.Arbitrary<RInline> = fc.oneof(
  words.map((content) => text(content)),
  words.map((content) => text(content, { bold: true })),
  words.map((content) => text(content, { italic: true })),
  words.map((content) => text(content, { script: "sub" })),
  words.map((content) => text(content, { script: "super" })),
  words.map((content) => link(`link ${content}`)),
  fc.constant(lineBreak),
);
const further: fc.Arbitrary<RBlock> = fc.oneof(
  fc.array(plain, { maxLength: 4 }).map((parts) => paragraph(parts, "note-continuation")),
  fc.array(fc.array(plain, { maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((items) => list("note-item-1", items)),
  fc.array(plain, { maxLength: 4 }).map((parts) => quotation(parts)),
);
const noted: fc.Arbitrary<RInline> = fc
  .tuple(fc.constantFrom("number", "star", "letter"), fc.array(plain, { maxLength: 4 }), fc.array(further, { maxLength: 2 }))
  .map(([kind, content, more]) => {
    const mark = `n${++marks}`;
    return note(mark, content, { kind: kind as RNote["kind"], ...(more.length > 0 && { more }) });
  });
const content = fc.array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: noted }), { maxLength: 6 });
const paragraphs = fc.oneof(
  content.map((parts) => paragraph(parts)),
  content.map((parts) => p(1, parts)),
  content.map((parts) => p(12, parts, "recommendation")),
);
const cells = fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
/** A table whose first cell reaches down and holds blocks, with a cell over two columns in its last row. */
function joined(rows: readonly RInline[][][], inside: readonly RBlock[], down: number): RTable {
  const made = table(["Head", "Over two", "gone"], rows);
  const rowSpan = Math.min(down, rows.length);
  const body = made.body.map((row, index): RRow => {
    const own = index > 0 && index < rowSpan ? row.cells.slice(1) : row.cells;
    const [first, ...rest] = own;
    const cells = index === 0 && first ? [{ ...first, rowSpan, blocks: inside }, ...rest] : own;
    return index === rows.length - 1 ? { ...row, cells: over(cells) } : { ...row, cells };
  });
  return { ...made, head: made.head.map((row) => ({ ...row, cells: over(row.cells) })), body };
}

function over(cells: readonly RCell[]): readonly RCell[] {
  return cells.filter(({ column }) => column !== 2).map((cell) => (cell.column === 1 ? { ...cell, colSpan: 2 } : cell));
}

const block: fc.Arbitrary<RBlock> = fc.oneof(
  { weight: 5, arbitrary: paragraphs },
  { weight: 2, arbitrary: content.map((parts) => numbered("heading-1", "I.", parts)) },
  { weight: 1, arbitrary: content.map((parts) => heading("annex", parts, { startsPage: true })) },
  { weight: 1, arbitrary: fc.array(content, { minLength: 1, maxLength: 5 }).map((items) => list("item-1", items)) },
  { weight: 1, arbitrary: content.map((parts) => quotation(parts)) },
  { weight: 1, arbitrary: fc.constant(pageBreak) },
  { weight: 1, arbitrary: words.map((line) => verbatim(`${line}\n  ${line}`)) },
  { weight: 1, arbitrary: fc.array(paragraphs, { maxLength: 3 }).map((inside) => container("box", "Box", inside)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cells, fc.boolean())
      .map(([rows, wide]) => table(["Head", "Other"], rows, { wide, title: inlines("A title") })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        fc.array(
          fc.oneof(
            paragraphs,
            fc.tuple(content, content).map((items) => list("table-item-1", items)),
          ),
          { maxLength: 3 },
        ),
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([rows, inside, down]) => joined(rows, inside, down)),
  },
);

/** Everything that a block says, in order; what its notes say goes to `notes`. */
function said(parts: readonly RInline[], notes: Map<string, string>): string {
  return parts
    .map((part) => {
      if (part.type === "text" || part.type === "ref") return part.text;
      if (part.type === "link") return part.content.map(({ text }) => text).join("");
      if (part.type === "line-break") return "";
      const more = (part.more ?? []).map((block) => saidBy(block, notes)).join("");
      if (part.kind !== "letter") notes.set(part.anchor, bare(part.mark + said(part.content, notes) + more));
      return part.mark;
    })
    .join("");
}

function saidByCell({ content, blocks }: RCell, notes: Map<string, string>): string {
  return said(content, notes) + blocks.map((inner) => saidBy(inner, notes)).join("");
}

function saidBy(block: RBlock, notes: Map<string, string>): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return `${block.number?.text ?? ""}${said(block.content, notes)}`;
    case "list":
      return block.items.map(({ blocks }) => blocks.map((inner) => saidBy(inner, notes)).join("")).join("");
    case "quotation":
      return block.blocks.map((inner) => saidBy(inner, notes)).join("");
    case "container":
      return said(block.title ?? [], notes) + block.blocks.map((inner) => saidBy(inner, notes)).join("");
    case "verbatim":
      return block.text;
    case "table":
      return (
        said(block.title ?? [], notes) +
        [...block.head, ...block.body].map(({ cells }) => cells.map((cell) => saidByCell(cell, notes)).join("")).join("")
      );
    default:
      return "";
  }
}

/** The element that holds a whole text: a paragraph, heading, cell or label; and the note around it, if any. */
function holderOf(item: TextItem): { holder: Element | undefined; note: Element | undefined } {
  let holder: Element | undefined;
  let around: Element | undefined;
  for (let at: Element | undefined = typeof item.tag === "string" ? undefined : item.tag; at; at = at.parent) {
    if (!holder && !["Link", "Reference", "Span"].includes(at.role)) holder = at;
    if (at.role === "Note") around ??= at;
  }
  return { holder, note: around };
}

/** What is on the pages: running text by the element that holds it, in the order of the logical tree, and notes by their anchors. */
function printed(layout: Layout): { body: string; notes: Map<string, string> } {
  const holders = new Map<Element, string>();
  const notes = new Map<string, string>();
  const children = new Map<Element, Set<Element>>();
  for (const page of layout.pages) {
    for (const item of page.items) {
      if (item.kind !== "text") continue;
      const { holder, note: around } = holderOf(item);
      if (!holder) continue;
      for (let at = holder; at.parent; at = at.parent) children.set(at.parent, (children.get(at.parent) ?? new Set()).add(at));
      if (around?.id) notes.set(around.id, (notes.get(around.id) ?? "") + item.text);
      else holders.set(holder, (holders.get(holder) ?? "") + item.text);
    }
  }
  const read = (element: Element): string =>
    (holders.get(element) ?? "") + [...(children.get(element) ?? [])].map(read).join("");
  return { body: bare(read(layout.structure)), notes: new Map([...notes].map(([id, found]) => [id, bare(found)])) };
}

/** A page so small that everything goes wrong on it. */
const tiny = {
  ...geneva,
  page: { ...geneva.page, width: 6000, height: 4000, margin: { top: 800, bottom: 800, start: 400, end: 400 } },
};
const themes = { geneva, older: themeOf("geneva-2010"), tiny };

describe("whatever a document holds", () => {
  it("all of it comes out on pages, once and in order", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.constantFrom("geneva", "older", "tiny"), (blocks, theme) => {
        const expected = new Map<string, string>();
        const body = bare(blocks.map((each) => saidBy(each, expected)).join(""));
        const found = printed(lay(blocks, themes[theme as keyof typeof themes]).layout);
        expect(found.body).toBe(body);
        expect(Object.fromEntries(found.notes)).toEqual(Object.fromEntries([...expected].filter(([, words]) => words !== "")));
      }),
      cases(150),
    );
  });

  it("nothing stands outside of its paper", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { layout } = lay(blocks);
        for (const { items, width, height } of layout.pages) {
          for (const item of items) {
            if (item.kind !== "text") continue;
            const spaces = item.text.length - item.text.trimEnd().length;
            const end = item.x + item.width - spaces * (item.size / 4 + item.wordSpace);
            expect([item.x >= 0, end <= width, item.y > 0, item.y < height]).toEqual([true, true, true, true]);
          }
        }
      }),
      cases(60),
    );
  });

  it("the same document gives the same pages", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(JSON.stringify(lay(blocks).layout.pages, withoutTags)).toBe(
          JSON.stringify(lay(blocks).layout.pages, withoutTags),
        );
      }),
      cases(30),
    );
  });
});

const withoutTags = (key: string, value: unknown) => (key === "tag" || key === "passage" ? undefined : value);

describe("a character that no font has", () => {
  it("is missing in every face: they have the same characters, so one of them tells", () => {
    const { present } = fonts.face(false, false);
    for (const face of [fonts.face(true, false), fonts.face(false, true), fonts.face(true, true)])
      expect(Buffer.compare(face.present, present)).toBe(0);
  });

  const told = (...contents: string[]) => lay(contents.map((content) => paragraph(content))).diagnostics;

  it("is named wherever it stands, a word at a time, and keeps its room on the page", () => {
    const { layout, diagnostics } = lay([paragraph("one 中 two 中国, three ☹ 👨\u200d👩"), paragraph("and more ".repeat(20))]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["glyph-missing", "No font has the character “中” (U+4E2D)."],
      ["glyph-missing", "No font has the characters “中国”."],
      ["glyph-missing", "No font has the character “☹” (U+2639)."],
      ["glyph-missing", "No font has the characters “👨\u200d👩”."],
    ]);
    expect(layout.pages[0]?.items[0]).toMatchObject({ text: "one 中 two 中国, three ☹ 👨👩" });
  });

  it("is told twenty times, and then counted", () => {
    const text = (index: number) => `place ${index} has ${String.fromCharCode(0x4e00 + index)}`;
    const found = told(...Array.from({ length: 50 }, (_, index) => text(index)));
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe("30 more places have characters that no font has; this is the first of them.");
  });

  it("is an error where most of the text cannot be set: pages of boxes are no document", () => {
    const found = told("一二三四五六七八九十一二三四五六七八九十");
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["script-missing", "error"]]);
  });

  it("is no matter of controls that show nothing", () => {
    const { layout, diagnostics } = lay([paragraph("a\u200eb\u2066c\u2069\ufeffd\u200be\u{e0101}")]);
    expect(diagnostics).toEqual([]);
    expect(layout.pages[0]?.items).toMatchObject([{ text: "abcde" }]);
  });
});
