import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/document/tree.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { Source, span } from "../../src/source.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";
import { jpegFile, segment } from "../picture/jpeg-file.ts";
import { plainPng, pngFile } from "../picture/png-file.ts";
import { documentOf, nowhere, resolveDocument, text } from "./kit.ts";

/** The PNG with the chunk of one that moves. */
function moving(still: Uint8Array): Uint8Array {
  return new Uint8Array([...still.subarray(0, 33), 0, 0, 0, 8, 0x61, 0x63, 0x54, 0x4c, ...new Uint8Array(12)]);
}

/** A JPEG with the data of a camera, which say how it was held. */
function photograph(orientation: number): Uint8Array {
  const exif = [
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
  ];
  return jpegFile({ width: 30, height: 20, before: [segment(0xe1, exif)] });
}

function figure(path: string, file = "report.md"): Figure {
  const place = span(new Source(file, ""), 0);
  return {
    type: "figure",
    path,
    pathSpan: place,
    caption: [text("Caption")],
    alt: "What it shows",
    remarks: [],
    span: nowhere,
  };
}

function read(path: string, content: string | Uint8Array, world?: (files: World) => World) {
  const files = memoryWorld({ [path]: content }, machineWorld());
  const { resolved, diagnostics } = resolveDocument(documentOf([figure(path)]), world ? world(files) : files);
  const block = resolved.blocks[0];
  const image = block?.type === "figure" ? block.image : undefined;
  return { size: [image?.format, image?.width, image?.height], codes: diagnostics.map(({ code }) => code) };
}

describe("a photograph", () => {
  it.each([
    [1, []],
    [3, ["image-turned"]],
    [6, ["image-turned"]],
  ])("that its camera holds as %i is reported where that is not upright", (orientation, codes) => {
    expect(read("a.jpg", photograph(orientation))).toEqual({ size: ["jpeg", 30, 20], codes });
  });

  it("whose camera's data are cut off or nonsense is an image all the same, or a broken one", () => {
    const whole = photograph(6);
    for (let at = 4; at < whole.length; at++) {
      const spoiled = whole.map((byte, index) => (index === at ? 255 : byte));
      for (const bytes of [whole.subarray(0, at), spoiled]) expect(() => read("a.jpg", bytes)).not.toThrow();
    }
  });
});

describe("an image", () => {
  it.each([
    ["a.png", plainPng(640, 480), "png", 640, 480],
    ["a.jpg", jpegFile({ width: 1024, height: 300 }), "jpeg", 1024, 300],
    [
      "a.svg",
      '<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="10cm" viewBox="0 0 4 8"></svg>',
      "svg",
      96 / 0.254,
      8,
    ],
    ["b.svg", "<svg viewBox='0 0 40 80'><rect/></svg>\n", "svg", 40, 80],
  ])("has the size that %s says", (path, content, format, width, height) => {
    const { size, codes } = read(path, content);
    expect(codes).toEqual([]);
    expect(size[0]).toBe(format);
    expect(size[1]).toBeCloseTo(width);
    expect(size[2]).toBeCloseTo(height);
  });

  it.each([
    ["that was cut off", "a.png", plainPng(640, 480).subarray(0, 40), "image-broken"],
    ["that was cut off in its frame", "a.jpg", jpegFile({ width: 9, height: 9 }).subarray(0, 12), "image-broken"],
    ["that was damaged on its way", "a.png", plainPng(640, 480).with(18, 1), "image-broken"],
    ["that moves, of several frames", "a.png", moving(plainPng(640, 480)), "image-format"],
    ["of no size", "a.png", pngFile({ width: 0, height: 480, type: 0, rows: [] }), "image-broken"],
    ["without a size", "a.svg", "<svg></svg>", "image-broken"],
    ["of too many pixels", "a.png", pngFile({ width: 20_000, height: 20_000, type: 0, rows: [] }), "image-too-large"],
    ["that moves", "a.gif", "GIF89a", "image-format"],
    ["that is none", "a.png", "Hello", "image-format"],
    ["that is empty", "a.png", "", "image-format"],
    ["in four inks", "a.jpg", jpegFile({ width: 9, height: 9, components: 4 }), "image-cmyk"],
    ["outside of the folder", "../a.png", plainPng(1, 1), "image-outside"],
    ["of an absolute path", "/etc/a.png", plainPng(1, 1), "image-outside"],
    ["from the network", "https://example.org/a.png", plainPng(1, 1), "image-outside"],
  ])("%s is refused", (_, path, content, code) => {
    expect(read(path, content).codes).toEqual([code]);
  });

  it("that does not exist is refused", () => {
    const { diagnostics } = resolveDocument(documentOf([figure("none.png")]), memoryWorld({}, machineWorld()));
    expect(diagnostics.map(({ code }) => code)).toEqual(["image-missing"]);
  });

  it("behind a link that leads out of the folder is refused", () => {
    const linked = (files: World): World => ({ ...files, real: (path) => (path.endsWith(".png") ? "/elsewhere/a.png" : path) });
    expect(read("a.png", plainPng(1, 1), linked).codes).toEqual(["image-outside"]);
  });

  it("is taken from the folder of the file that names it", () => {
    const files = memoryWorld({ "annexes/a.png": plainPng(3, 4) }, machineWorld());
    const { diagnostics } = resolveDocument(
      documentOf([figure("a.png", "annexes/annex.md"), figure("../annexes/a.png", "annexes/annex.md")]),
      files,
    );
    expect(diagnostics).toEqual([]);
  });

  it("is read once, however often it is shown", () => {
    const reads: string[] = [];
    const files = memoryWorld({ "a.png": plainPng(3, 4) }, machineWorld());
    const counting: World = {
      ...files,
      read: (path) => {
        reads.push(path);
        return files.read(path);
      },
    };
    resolveDocument(documentOf([figure("a.png"), figure("a.png")]), counting);
    expect(reads).toEqual(["a.png"]);
  });

  it("without alternative text is reported, and shown", () => {
    const { alt: _, ...silent } = figure("a.png");
    const { resolved, diagnostics } = resolveDocument(
      documentOf([silent]),
      memoryWorld({ "a.png": plainPng(3, 4) }, machineWorld()),
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["alt-missing", "warning"]]);
    expect(resolved.blocks).toMatchObject([{ type: "figure", alt: "", image: { width: 3 } }]);
  });
});
