import type { Layout, PageItem } from "../../src/layout/page.ts";
import type { Element } from "../../src/text/element.ts";
import { element, layoutOf, line } from "./specimen.ts";

/** A small PNG, 2 by 1 pixels, red and blue. */
const redAndBlue = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwPAfAAcAAf9+CLHQAAAAAElFTkSuQmCC",
  "base64",
);

/** Two pages that hold one thing of every kind: what the writer must get right is in here, by hand, before any layout is. */
export function twoPages(): Layout {
  const root = element("Document", undefined);
  const paragraph = element("P", root);
  return layoutOf(root, [[...firstPage(root), ...paragraphStart(root, paragraph)], secondPage(root, paragraph)], {
    destinations: new Map([
      ["heading-1", { page: 1, x: 56.7, y: 88 }],
      ["heading-2", { page: 2, x: 56.7, y: 140 }],
      ["note-1", { page: 1, x: 113.4, y: 771 }],
    ]),
    outline: [
      { level: 1, title: "I. Introduction (“first”)", anchor: "heading-1" },
      { level: 2, title: "A. Свобода", anchor: "heading-2" },
    ],
  });
}

function firstPage(root: Element): PageItem[] {
  const heading = element("H1", root);
  const contents = element("TOC", root);
  const entry = element("TOCI", contents);
  const link = element("Link", element("Reference", entry));
  return [
    line("A/HRC/38/40", 56.7, 50, "header", { font: "serif-bold", size: 9 }),
    { kind: "rule", x: 56.7, y: 54, width: 481.9, height: 0.5, tag: "header" },
    line("I. ", 85, 100, heading, { font: "serif-bold", size: 14 }),
    line("Introduction", 113.4, 100, heading, { font: "serif-bold", size: 14 }),
    line("I. Introduction … 1", 113.4, 130, link),
    {
      kind: "link",
      x: 113.4,
      y: 121,
      width: 100,
      height: 12,
      target: { anchor: "heading-1" },
      label: "I. Introduction",
      tag: link,
    },
    line("2", 300, 810, "footer", { font: "serif-bold", size: 9 }),
  ];
}

function paragraphStart(root: Element, paragraph: Element): PageItem[] {
  const reference = element("Link", element("Reference", paragraph));
  const note = element("Note", root, { id: "note-1" });
  const noteMark = element("Lbl", note);
  const noteText = element("P", note);
  const address = element("Link", noteText);
  return [
    line("The office finds that first flights (of fifty-one offices) fill the affluent", 113.4, 160, paragraph, {
      measure: 368.5,
    }),
    line("coffers of para.\u00a07 and of the rest, as resolution\\", 113.4, 172, paragraph, { measure: 360 }),
    line("1", 475, 168, reference, { size: 6.5 }),
    {
      kind: "link",
      x: 475,
      y: 162,
      width: 4,
      height: 8,
      target: { anchor: "note-1" },
      label: "Note 1",
      tag: reference,
    },
    { kind: "rule", x: 113.4, y: 765, width: 144, height: 0.5, tag: "artifact" },
    line("1", 118, 776, noteMark, { size: 6.5 }),
    line(" See ", 121.3, 780, noteText, { size: 9 }),
    line("www.example.org/первый", 140, 780, address, { size: 9, color: "#0563c1" }),
    {
      kind: "link",
      x: 140,
      y: 772,
      width: 90,
      height: 10,
      target: { href: "https://www.example.org/первый?a=(b)" },
      label: "www.example.org",
      tag: address,
    },
  ];
}

function secondPage(root: Element, paragraph: Element): PageItem[] {
  const heading = element("H2", root);
  return [
    line("A/HRC/38/40", 480, 50, "header", { font: "serif-bold", size: 9 }),
    line("goes on over the page \u{1f600} with a face that no font has.", 113.4, 88, paragraph),
    line("A. ", 85, 150, heading, { font: "serif-bold", size: 12 }),
    line("Свобода", 113.4, 150, heading, { font: "serif-bold", size: 12 }),
    ...list(root),
    ...table(root),
    ...figure(root),
  ];
}

function list(root: Element): PageItem[] {
  const items = element("L", root, { listNumbering: "LowerAlpha" });
  return ["(a)", "(b)"].flatMap((mark, index) => {
    const item = element("LI", items);
    const body = element("P", element("LBody", item));
    return [
      line(`${mark} `, 141.7, 180 + index * 12, element("Lbl", item)),
      line(`To see what item ${mark} says;`, 170, 180 + index * 12, body),
    ];
  });
}

function table(root: Element): PageItem[] {
  const grid = element("Table", root, { box: [113.4, 220, 368.5, 50] });
  const head = element("TR", element("THead", grid));
  const row = element("TR", element("TBody", grid));
  const heads = ["Country", "Number"].map((text, index) =>
    line(text, 113.4 + index * 180, 230, element("P", element("TH", head, { scope: "Column" })), {
      font: "serif-italic",
      size: 8,
    }),
  );
  return [
    ...heads,
    { kind: "rule", x: 113.4, y: 234, width: 368.5, height: 0.25, tag: "artifact" },
    line("Chad", 113.4, 246, element("P", element("TH", row, { scope: "Row" })), { size: 9 }),
    line("", 293.4, 246, element("TD", row)),
  ];
}

function figure(root: Element): PageItem[] {
  const shown = element("Figure", root, { alt: "A red field & a blue field", box: [113.4, 300, 100, 50] });
  const image: PageItem = {
    kind: "image",
    x: 113.4,
    y: 300,
    width: 100,
    height: 50,
    format: "png",
    bytes: redAndBlue,
    tag: shown,
  };
  return [
    image,
    {
      kind: "path",
      x: 250,
      y: 300,
      width: 50,
      height: 50,
      box: [0, 0, 10, 10],
      outlines: [
        { d: "M0 0H10V10H0ZM2 2h6v6h-6z", fill: "#f00", evenOdd: true },
        { d: "M5 3 A2 2 0 1 1 4.99 3 Z", fill: "#0563c1", evenOdd: false, clip: [2, 2, 3, 6] },
      ],
      tag: "artifact",
    },
    { ...image, x: 320, tag: "artifact" },
    line("www.example.org", 113.4, 380, element("P", root)),
  ];
}
