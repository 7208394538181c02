import { describe, expect, it } from "vitest";
import type { RBlock, RContents, RFigure } from "../../src/document/resolved.ts";
import type { Layout } from "../../src/layout/page.ts";
import type { Element } from "../../src/text/element.ts";
import {
  container,
  heading,
  inlines,
  lay,
  link,
  list,
  note,
  nowhere,
  numbered,
  p,
  paragraph,
  quotation,
  table,
  text,
} from "./build.ts";

/** The logical tree as indented roles, each with its own text, in the order in which each first draws something. */
function outline(layout: Layout): string {
  const children = new Map<Element, Element[]>();
  const words = new Map<Element, string>();
  const place = (element: Element): void => {
    const { parent } = element;
    if (!parent) return;
    place(parent);
    const siblings = children.get(parent) ?? [];
    if (!siblings.includes(element)) children.set(parent, [...siblings, element]);
  };
  for (const { items } of layout.pages) {
    for (const item of items) {
      if (item.kind === "link" || typeof item.tag === "string") continue;
      place(item.tag);
      if (item.kind === "text") words.set(item.tag, (words.get(item.tag) ?? "") + item.text);
    }
  }
  const print = (element: Element, depth: number): string[] => {
    const shown = words.get(element)?.trim();
    const line = `${"  ".repeat(depth)}${element.role}${shown ? ` "${shown}"` : ""}${element.alt ? ` alt="${element.alt}"` : ""}`;
    return [line, ...(children.get(element) ?? []).flatMap((child) => print(child, depth + 1))];
  };
  return print(layout.structure, 0).join("\n");
}

const tree = (...blocks: readonly RBlock[]) => outline(lay(blocks).layout);

describe("what a listener hears", () => {
  it("has headings by depth, paragraphs with their numbers, and notes where they are called", () => {
    expect(tree(numbered("heading-1", "I.", "Chapter"), p(1, ["Text", note("1", "Note."), " more."]))).toBe(`Document
  H2 "I. Chapter"
  P "1. Text more."
    Reference
      Link "1"
    Note
      Lbl
        Link "1"
      P "Note."`);
  });

  it("has lists with labels and bodies, one in another", () => {
    expect(tree(list("item-1", ["one", [paragraph("two"), list("item-2", ["deep"])]]))).toBe(`Document
  L
    LI
      Lbl "(a)"
      LBody
        P "one"
    LI
      Lbl "(b)"
      LBody
        P "two"
        L
          LI
            Lbl "(i)"
            LBody
              P "deep"`);
  });

  it("has quotations, boxes, links and pictures with what they show", () => {
    const image = { path: "f.png", format: "png", bytes: new Uint8Array(), width: 10, height: 10, span: nowhere } as const;
    const figure: RFigure = {
      type: "figure",
      span: nowhere,
      role: "figure",
      classes: [],
      title: inlines("Title"),
      image,
      alt: "A bar",
      remarks: [],
    };
    expect(
      tree(
        quotation("Said."),
        container("box", "Box", [paragraph("In it.", "box-text")]),
        paragraph(["See ", link("here")]),
        figure,
      ),
    ).toBe(`Document
  BlockQuote
    P "Said."
  Div
    P "Box"
    P "In it."
  P "See"
    Link "here"
  Div
    P "Title"
    Figure alt="A bar"`);
  });

  it("has a name for every picture and every link, though the author gave none", () => {
    const image = { path: "wells.png", format: "png", bytes: new Uint8Array(), width: 10, height: 10, span: nowhere } as const;
    const figure: RFigure = {
      type: "figure",
      span: nowhere,
      role: "figure",
      classes: [],
      title: [],
      image,
      alt: " ",
      remarks: [],
    };
    expect(tree({ ...figure, title: inlines("Wells") }, figure)).toBe(`Document
  Div
    P "Wells"
    Figure alt="Wells"
  Div
    Figure alt="wells.png"`);
    const { layout } = lay([paragraph(link("\u00a0"))]);
    expect(layout.pages[0]?.items.find(({ kind }) => kind === "link")).toMatchObject({ label: "https://example.org/" });
  });

  it("follows addresses to the web, and labels to their place", () => {
    const { layout } = lay([
      paragraph([link("a", "https://un.org/en"), link("c", "mailto:a@example.org"), link("d", "#there")]),
      paragraph("There.", "unnumbered", { anchor: "there" }),
    ]);
    const links = layout.pages[0]?.items.flatMap((item) => (item.kind === "link" ? [item.target] : []));
    expect(links).toEqual([{ href: "https://un.org/en" }, { href: "mailto:a@example.org" }, { anchor: "there" }]);
  });

  it("has the heads of a table without rows as a row", () => {
    expect(tree(table(["a"], []))).toBe(`Document
  Table
    TR
      TH "a"`);
  });

  it("has tables whole, empty cells too", () => {
    expect(tree(table(["a", ""], [["b", "c"]]))).toBe(`Document
  Table
    THead
      TR
        TH "a"
        TH
    TBody
      TR
        TD "b"
        TD "c"`);
  });

  it("keeps the column of a cell in which only a mark of direction stands", () => {
    expect(tree(table(["a", "b"], [["\u200e", "c"]]))).toBe(`Document
  Table
    THead
      TR
        TH "a"
        TH "b"
    TBody
      TR
        TD
        TD "c"`);
  });

  it("has contents whose entries lead to their chapters, without the dots", () => {
    const entries = [{ level: 1, number: "I.", content: [text("Chapter")], paragraphs: "", anchor: "c" }];
    const contents: RContents = {
      type: "contents",
      span: nowhere,
      role: "contents",
      classes: [],
      title: "Contents",
      heads: { page: "Page" },
      entries,
    };
    const { layout } = lay([contents, numbered("heading-1", "I.", "Chapter", { anchor: "c" })]);
    expect(outline(layout)).toBe(`Document
  P "Contents"
  P "Page"
  TOC
    TOCI
      Reference
        Link "I. Chapter 2"
  H2 "I. Chapter"`);
    const links = layout.pages[0]?.items.filter((item) => item.kind === "link");
    expect(links).toMatchObject([{ target: { anchor: "c" }, label: "I. Chapter" }]);
  });

  it("has bookmarks and destinations for every heading", () => {
    const { layout } = lay([
      heading("title", "Report", { outline: 1 }),
      numbered("heading-1", "I.", "One", { anchor: "one" }),
      paragraph("x", "unnumbered", { anchor: "para" }),
      numbered("heading-1", "II.", ["See ", link("the register"), note("1", "Note.")], { anchor: "two" }),
    ]);
    expect(layout.outline).toEqual([
      { level: 1, title: "Report", anchor: "title Report" },
      { level: 2, title: "I. One", anchor: "one" },
      { level: 2, title: "II. See the register", anchor: "two" },
    ]);
    expect([...layout.destinations.keys()]).toEqual(["title Report", "one", "para", "two", "note-1-call", "note-1"]);
  });

  it("takes no text twice: heads that are repeated and running heads are left to the eye", () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(index), "x"]);
    const heard = tree(table(["Number", "Sign"], rows));
    expect(heard.match(/Number/g)).toHaveLength(1);
    expect(heard).not.toContain("A/HRC/99/1");
  });
});
