import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readDrawing } from "../../src/drawing/svg.ts";
import { mapPath } from "../../src/drawing/svg-path.ts";
import { loadFonts } from "../../src/fonts/fonts.ts";
import { machineWorld } from "../machine.ts";
import { nowhere } from "./build.ts";

const { letters } = loadFonts(machineWorld());

function read(svg: string, width = 100, height = 100) {
  const diagnostics: Diagnostic[] = [];
  const image = {
    path: "drawing.svg",
    format: "svg",
    bytes: new TextEncoder().encode(svg),
    width,
    height,
    span: nowhere,
  } as const;
  const drawing = readDrawing(image, letters, (diagnostic) => void diagnostics.push(diagnostic))?.();
  return { outlines: drawing?.outlines ?? [], messages: diagnostics.map(({ message }) => message) };
}

const same = [1, 0, 0, 1, 0, 0] as const;

describe("path data", () => {
  it.each([
    ["m1 1 2 3 l-1 0 h2 v2 z", "M1 1L3 4L2 4L4 4L4 6Z"],
    ["M0 0C1 2 3 4 5 6S9 8 10 10", "M0 0C1 2 3 4 5 6C7 8 9 8 10 10"],
    ["M0,0Q3,3 6,0T12,0", "M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0"],
    ["M0 0 10-5.5.5", "M0 0L10 -5.5"],
    ["M0 0L1e1 1E1", "M0 0L10 10"],
    ["", ""],
    ["nonsense", ""],
  ])("%s becomes absolute lines and curves", (data, wanted) => {
    expect(mapPath(data, same)).toBe(wanted);
  });

  it("turns arcs into curves that end where they should, flags run together or not", () => {
    for (const data of ["M10 0A10 10 0 0 1 0 10", "M10 0A10 10 0 010 10"]) {
      expect(mapPath(data, same)).toBe("M10 0C10 5.5228 5.5228 10 0 10");
    }
    expect(mapPath("M0 0a5 5 0 1 1 10 0", same).endsWith(" 10 0")).toBe(true);
  });

  it("moves and scales with its place", () => {
    expect(mapPath("M1 1L2 2", [2, 0, 0, 3, 10, 20])).toBe("M12 23L14 26");
  });
});

describe("a drawing", () => {
  it("is read with its view box, groups, transformations and colours", () => {
    const svg = `<?xml version="1.0"?><!-- <rect/> --><svg viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg"><style>.b{fill:#00f}</style>
      <g transform="translate(1,1) scale(2)" fill="red"><rect width="1" height="1"/><path class="b" d="M0 0h1v1z"/></g></svg>`;
    expect(read(svg)).toEqual({
      outlines: [
        { d: "M10 10L30 10L30 30L10 30Z", fill: "#ff0000", evenOdd: false },
        { d: "M10 10L30 10L30 30Z", fill: "#0000ff", evenOdd: false },
      ],
      messages: [],
    });
  });

  it("has lines as strokes whose width follows the scale", () => {
    const svg = `<svg viewBox="0 0 50 50"><line x1="0" y1="0" x2="10" y2="0" stroke="black" stroke-width="2" fill="none"/></svg>`;
    expect(read(svg).outlines).toEqual([
      { d: "M0 0L20 0", fill: "none", evenOdd: false, stroke: { color: "#000000", width: 4 } },
    ]);
  });

  it("has broken lines in pieces, also around corners and over curves", () => {
    const strokes = (shape: string) => read(`<svg>${shape}</svg>`).outlines.map(({ d, fill }) => [d, fill]);
    expect(strokes(`<path d="M0 0H10" stroke="red" stroke-dasharray="4 2"/>`)).toEqual([
      ["M0 0L10 0", "#000000"],
      ["M0 0L4 0M6 0L10 0", "none"],
    ]);
    expect(strokes(`<path d="M0 0H3V3" fill="none" stroke="red" stroke-width="0.5" style="stroke-dasharray:0,2.5"/>`)).toEqual([
      ["M0 0L0.5 0M3 0L3 0.5M3 3", "none"],
    ]);
    const [[circle = ""] = []] = strokes(`<circle r="10" fill="none" stroke="red" stroke-dasharray="2"/>`);
    expect(circle.match(/M/g)?.length).toBe(16);
    expect(strokes(`<path d="M0 0H90000" fill="none" stroke="red" stroke-dasharray=".1"/>`)).toEqual([
      ["M0 0L90000 0", "none"],
    ]);
  });

  it("shows what lets paper through as it looks on paper, and nothing of what is hidden", () => {
    const svg = `<svg><g opacity="0.5"><rect width="1" height="1" fill="#000" fill-opacity="50%"/></g><rect width="2" height="1" fill="rgba(0, 0, 0, 0.2)"/>
      <rect width="3" height="1" style="display:none"/><g visibility="hidden"><rect width="4" height="1"/></g><rect width="5" height="1" opacity="0"/></svg>`;
    expect(read(svg)).toMatchObject({ outlines: [{ fill: "#bfbfbf" }, { fill: "#cccccc" }], messages: [] });
  });

  it("draws again what is used again, where it is used", () => {
    const svg = `<svg xmlns:xlink="x"><defs><path id="dot" d="M0 0h1v1z"/><g id="pair" fill="red"><use href="#dot"/><use x="5" href="#dot"/></g></defs>
      <symbol id="s"><rect width="2" height="2"/></symbol><use xlink:href="#pair" transform="scale(2)" y="1"/><use href="#s" fill="blue"/></svg>`;
    expect(read(svg)).toEqual({
      outlines: [
        { d: "M0 2L2 2L2 4Z", fill: "#ff0000", evenOdd: false },
        { d: "M10 2L12 2L12 4Z", fill: "#ff0000", evenOdd: false },
        { d: "M0 0L2 0L2 2L0 2Z", fill: "#0000ff", evenOdd: false },
      ],
      messages: [],
    });
  });

  it("leaves out what it cannot draw, and says so once", () => {
    const svg = `<svg><defs><rect width="9" height="9"/></defs><image href="x"/><image href="y"/><use href="#no"/><rect width="1" height="1" fill="url(#g)"/></svg>`;
    const { outlines, messages } = read(svg);
    expect(outlines).toHaveLength(1);
    expect(messages).toEqual(["“drawing.svg” has parts that are not drawn: gradients, image, use."]);
  });

  it("is seen as far as its frames let it be, and says where they are no frames", () => {
    const svg = `<svg><clipPath id="a"><rect x="10" y="10" width="20" height="50"/></clipPath><clipPath id="b"><path d="M0 20H90V40H0Z"/></clipPath>
      <clipPath id="c"><rect width="100" height="100"/></clipPath><clipPath id="d"><circle r="9"/></clipPath><g clip-path="url(#a)"><path d="M0 0h9v9z"/>
      <path d="M0 0h9v9z" style="clip-path: url(#b)"/></g><path d="M0 0h9v9z" clip-path="url(#c)"/><path d="M0 0h9v9z" clip-path="url(#d)"/></svg>`;
    const { outlines, messages } = read(svg);
    expect(outlines.map(({ clip }) => clip)).toEqual([[10, 10, 20, 50], [10, 20, 20, 20], undefined, undefined]);
    expect(messages).toEqual(["“drawing.svg” has parts that are not drawn: clips that are no rectangles."]);
  });

  it("puts a symbol into its place", () => {
    const svg = `<svg><symbol id="b" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></symbol><use href="#b" x="10" width="4" height="4"/></svg>`;
    expect(read(svg).outlines).toMatchObject([{ d: "M10 0L14 0L14 4Z" }]);
  });

  it("follows its style sheet: names, classes and ids, inside of what they ask for", () => {
    const svg = `<svg class="chart" id="c"><style><![CDATA[ .chart rect, .chart line { fill: none; stroke: #00f }
      #c &gt; .bars .b { fill: #0f0; stroke: none } .legend rect { fill: #f00 } ]]></style>
      <rect width="1" height="1"/><g class="bars"><rect class="b x" width="2" height="1"/></g><path d="M0 0h1v1z"/></svg>`;
    expect(read(svg).outlines).toMatchObject([
      { fill: "none", stroke: { color: "#0000ff" } },
      { fill: "#00ff00" },
      { fill: "#000000" },
    ]);
  });

  it("takes per cents of its view box", () => {
    expect(read(`<svg viewBox="0 0 50 20"><rect width="100%" height="50%"/></svg>`).outlines).toMatchObject([
      { d: "M0 30L100 30L100 50L0 50Z" },
    ]);
  });

  it("of which nothing can be seen is reported", () => {
    expect(read(`<svg><rect width="0" height="5"/></svg>`).messages).toEqual([
      "“drawing.svg” shows nothing: its shapes are hidden, without size or without colour.",
    ]);
  });

  it("is drawn as far as its outlines make sense, and says where they stop doing so", () => {
    const { outlines, messages } = read(`<svg><path d="M0 0H10 L NaN 5 H20"/><path d="M0 0H1e999"/><path d="M0 0V9"/></svg>`);
    expect(outlines.map(({ d }) => d)).toEqual(["M0 0L10 0", "M0 0", "M0 0L0 9"]);
    expect(messages).toEqual(["“drawing.svg” has parts that are not drawn: outlines with what is no number."]);
  });

  it("follows style sheets with remarks in them, and passes over what it does not understand", () => {
    const svg = `<svg><style>/* a { } */ .a { fill: red } /* b */ @font-face { font-family: x } .a:hover { fill: blue }
      @import url(x.css); .b[x] { fill: blue } rect + rect { fill: blue } .c { fill: #00f</style>
      <rect class="a" width="1" height="1"/><rect class="c" width="1" height="1"/></svg>`;
    const { outlines, messages } = read(svg);
    expect(outlines.map(({ fill }) => fill)).toEqual(["#ff0000", "#0000ff"]);
    expect(messages).toEqual([]);
  });
});

/** Where outlines begin and end from left to right, and from top to bottom. */
function reach(outlines: readonly { readonly d: string }[]) {
  const numbers = outlines.flatMap(({ d }) => (d.match(/-?[\d.]+/g) ?? []).map(Number));
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe("the text of a drawing", () => {
  const text = (attributes: string, content = "HHHH") => read(`<svg><text ${attributes}>${content}</text></svg>`);

  it("stands on its baseline, in its size, from its start, around its middle or before its end", () => {
    const start = reach(text('x="50" y="40" font-size="10"').outlines);
    expect(start.bottom).toBeCloseTo(40, 1);
    expect(start.top).toBeCloseTo(40 - 6.5, 0);
    expect(start.left).toBeCloseTo(50, 0);
    const width = start.right - start.left;
    expect(width).toBeCloseTo(4 * 7.2, 0);
    expect(reach(text('x="50" y="40" style="font: 10px serif; text-anchor: middle"').outlines).left).toBeCloseTo(
      50 - width / 2,
      0,
    );
    expect(reach(text('x="50" y="40" font-size="7.5pt" text-anchor="end"').outlines).right).toBeCloseTo(50, 0);
  });

  it("goes on in its parts, with their places, steps, colours and faces", () => {
    const parts =
      '<tspan x="10" dy="1em">H</tspan> &lt;\n <tspan fill="red" font-weight="bold" dx="5">H</tspan><title>no</title>';
    const { outlines, messages } = text('x="1" y="10" font-size="10"', parts);
    expect(outlines.map(({ fill }) => fill)).toEqual(["#000000", "#000000", "#ff0000"]);
    expect(reach(outlines).bottom).toBeCloseTo(20, 0);
    expect(reach(outlines.slice(2)).left).toBeCloseTo(10 + 7.2 + 2.5 + 5.6 + 2.5 + 5, 0);
    expect(messages).toEqual([]);
  });

  it("has every letter where a list of places says", () => {
    const { left, right } = reach(text('x="10 40 70" y="9" font-size="10"', "III").outlines);
    expect([left, right].map(Math.round)).toEqual([10, 73]);
  });

  it("shows a box for a letter that no font has, and says which", () => {
    const { outlines, messages } = text('y="9"', "ꀕ");
    expect(outlines).toHaveLength(1);
    expect(messages).toEqual(["“drawing.svg” has parts that are not drawn: the letter “ꀕ”, which no font has."]);
  });

  it("is drawn with the holes of its letters, and with accents in their places", () => {
    const { outlines } = text('y="20" font-size="20"', "é");
    expect(outlines[0]?.d.match(/M/g)).toHaveLength(3);
    expect(reach(outlines).top).toBeLessThan(20 - 0.62 * 20);
  });

  it("has marks on their letters, and words that are read from right to left in their order", () => {
    const top = (word: string) => reach(text('y="20" font-size="20"', word).outlines).top;
    expect(top("g\u0303")).toBeLessThan(top("g") - 2);
    const { font: roman } = letters(false, false);
    const advance = (roman.advance(roman.glyphOf(0x5d0)) / 2048) * 20;
    const [word] = text('x="0" y="20" font-size="20"', "יא").outlines;
    const apart = text(`x="${advance} 0" y="20" font-size="20"`, "יא").outlines.map(({ d }) => d);
    expect(word?.d).toBe(apart.reverse().join(""));
  });

  it("has letters that join as they are in lines, and starts at the right where it is read from there", () => {
    const drawn = (word: string, attributes = "") => text(`x="50" y="40" font-size="10" ${attributes}`, word);
    const { outlines, messages } = drawn("سلام");
    expect(messages).toEqual([]);
    const apart = reach(drawn("س ل ا م").outlines);
    expect(reach(outlines).right - reach(outlines).left).toBeLessThan(apart.right - apart.left - 10);
    expect(reach(drawn("سلام", 'direction="rtl"').outlines).right).toBeLessThan(51);
    expect(reach(drawn("سلام", 'direction="rtl" text-anchor="end"').outlines).left).toBeGreaterThan(49);
    expect(drawn("Geneva جنيف (٢٠١٨)").messages).toEqual([]);
  });
});
