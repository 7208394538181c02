import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nodePacking } from "../../src/cli/node-packing.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { type Face, type FontKey, glyphsOf, loadFonts, widthOfShaped } from "../../src/fonts/fonts.ts";
import type { GlyphRun } from "../../src/fonts/glyph-run.ts";
import type { Layout, Page, PageItem, TextItem } from "../../src/layout/page.ts";
import { mirrored } from "../../src/text/bidi.ts";
import type { Element, ElementRole, Tag } from "../../src/text/element.ts";
import { machineWorld } from "../machine.ts";

const faces: Readonly<Record<string, string>> = {
  serif: "400Regular/Tinos_400Regular.ttf",
  "serif-bold": "700Bold/Tinos_700Bold.ttf",
  "serif-italic": "400Regular_Italic/Tinos_400Regular_Italic.ttf",
};

/** The bytes of a face by its key, as the world gives them. */
export function fontBytes(key: FontKey): Uint8Array {
  const package_ = new URL("../../node_modules/@expo-google-fonts/tinos/", import.meta.url);
  return readFileSync(fileURLToPath(new URL(faces[key] ?? "", package_)));
}

/** What the PDF writer takes of a world. */
export const supplies = { font: fontBytes, packing: nodePacking };

const fonts = loadFonts(machineWorld());

/** The glyphs of a text, as layout has them: where it is not simple, or is read from right to left, and then with its brackets turned. */
function shaped(text: string, face: Face, reversed: boolean): GlyphRun | undefined {
  return reversed ? face.shaper.shape([...text].map((sign) => mirrored(sign) ?? sign).join("")) : glyphsOf(face, text);
}

/** An element under another. */
export function element(role: ElementRole, parent: Element | undefined, more: Partial<Element> = {}): Element {
  return { role, parent, ...more };
}

/** A line of text; `measure` justifies it. */
export function line(
  text: string,
  x: number,
  y: number,
  tag: Tag,
  more: Partial<TextItem> & { measure?: number } = {},
): TextItem {
  const { measure, ...rest } = more;
  const { font = "serif", size = 10, reversed = false } = rest;
  const face = fonts.face(font.includes("bold"), font.includes("italic"));
  const glyphs = shaped(text, face, reversed);
  const natural = widthOfShaped(face, size, text, glyphs);
  const spaces = text.split(" ").length - 1;
  const wordSpace = measure === undefined || spaces === 0 ? 0 : (measure - natural) / spaces;
  return {
    kind: "text",
    x,
    y,
    font,
    size,
    text,
    glyphs,
    width: natural + wordSpace * spaces,
    wordSpace,
    tag,
    start: 0,
    end: 0,
    ...rest,
  };
}

/** A layout of pages by their items; anchors and bookmarks as given. */
export function layoutOf(
  structure: Element,
  pages: readonly (readonly PageItem[])[],
  more: Partial<Pick<Layout, "destinations" | "outline">> = {},
): Layout {
  const made = pages.map((items, index): Page => ({ number: index + 1, width: 595.3, height: 841.9, items }));
  return { pages: made, structure, destinations: new Map(), outline: [], digits: "european", ...more };
}

/** A resolved document of which only its properties matter to the writer. */
export function resolvedWith(properties: Partial<Resolved["properties"]> = {}): Resolved {
  return {
    type: "report",
    language: "en",
    direction: "ltr",
    properties: { title: "A specimen", date: "2018-04-20", ...properties },
    blocks: [],
    header: [],
    footer: [],
    notes: [],
    anchors: new Map(),
    data: {},
    words: 0,
  };
}
