import { describe, expect, it } from "vitest";
import { resolvedText } from "../../src/document/plain.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { theme, wordFile } from "./resolved-of.ts";
import { samples } from "./samples.ts";
import { attribute, child, children, descendants, type Element, valOf } from "./xml.ts";

/** A line of contents. */
interface Entry {
  readonly level: number;
  readonly text: string;
}

/** The outline level of a style, its own or that of one it is based on. */
function levelOf(styles: Element, id: string | undefined): number | undefined {
  const style = children(styles, "w:style").find((one) => attribute(one, "w:styleId") === id);
  if (!style) return undefined;
  const own = valOf(child(style, "w:pPr"), "w:outlineLvl");
  return own === undefined ? levelOf(styles, valOf(style, "w:basedOn")) : Number(own);
}

/**
 * What Word makes of a TOC field when it is told to update it: of every paragraph whose outline level is within the field's, its text. A
 * paragraph without characters of its own, be it numbered, gives none.
 */
function gathered(file: ReadDocx): readonly Entry[] {
  const codes = descendants(file.part("word/document.xml"), "w:instrText").map((code) => String(code.children[0]));
  const field = codes.find((code) => code.includes(" TOC "));
  expect(field).toMatch(/\\o "1-\d" .*\\u/);
  const deepest = Number(/\\o "1-(\d)"/.exec(field ?? "")?.[1]);
  const styles = file.part("word/styles.xml");
  return file.paragraphs.flatMap(({ style, text }) => {
    const level = levelOf(styles, style);
    const own = text.replace(/\[\d+\]|\t|\*+,?/g, "").trim();
    return level !== undefined && level < deepest && own !== "" ? [{ level: level + 1, text: own }] : [];
  });
}

function printed({ blocks }: Resolved): readonly Entry[] {
  const contents = blocks.find((block) => block.type === "contents");
  const entries = contents?.type === "contents" ? contents.entries : [];
  return entries
    .filter(({ anchor }) => anchor !== "")
    .map(({ level, content }) => ({ level, text: resolvedText(content).trim() }));
}

describe("contents that Word makes anew list the same headings", () => {
  it.each(samples)("$name: none more, none less, each at its level", async ({ resolved }) => {
    const file = readDocx(await wordFile(resolved, theme));
    expect(gathered(file)).toEqual(printed(resolved));
  });
});

/** Custom stops of a style with those of the styles that it is based on, each with what it does. */
function stopsOf(styles: Element, id: string | undefined): ReadonlyMap<number, string> {
  const style = children(styles, "w:style").find((one) => attribute(one, "w:styleId") === id);
  if (!style) return new Map();
  const stops = new Map(stopsOf(styles, valOf(style, "w:basedOn")));
  for (const tab of descendants(style, "w:tab")) stops.set(Number(attribute(tab, "w:pos")), attribute(tab, "w:val") ?? "");
  return stops;
}

/** Where a line's parts stand when Word writes it: every tab leads to the next stop, also that of the hanging indent. */
function placed(styles: Element, id: string, parts: readonly number[]): readonly number[] {
  const indent = descendants(styles, "w:style")
    .filter((one) => attribute(one, "w:styleId") === id)
    .flatMap((one) => descendants(one, "w:ind"))[0];
  const start = Number(attribute(indent, "w:left"));
  const stops = [...stopsOf(styles, id).keys(), start].toSorted((a, b) => a - b);
  let at = start - Number(attribute(indent, "w:hanging"));
  return parts.map((width, index) => {
    if (index > 0) at = stops.find((stop) => stop > at) ?? at;
    at += width;
    return at - width;
  });
}

describe("contents that Word makes anew stand in their columns", () => {
  const [shortest, longest] = [116, 394];

  it.each([
    ["TOC1", 1134],
    ["TOC2", 1559],
    ["TOC3", 1985],
  ])("%s: number, text and page, with no tab before the number", async (id, text) => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const styles = readDocx(await wordFile(sample.resolved, theme)).part("word/styles.xml");
    for (const number of [shortest, longest]) {
      expect(placed(styles, id, [number, 2000, 0, 100]).slice(1)).toEqual([text, 8930, 9639]);
    }
  });

  it("a heading without a number, whose own tabs Word takes over", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const file = readDocx(await wordFile(sample.resolved, theme));
    const plain = file.paragraphs.filter(({ style }) => style.endsWith("Plain"));
    expect(plain.length).toBeGreaterThan(1);
    for (const { style, text } of plain) {
      const level = levelOf(file.part("word/styles.xml"), style) ?? 0;
      const before = text.length - text.trimStart().length;
      const places = placed(file.part("word/styles.xml"), `TOC${level + 1}`, [...Array(before).fill(0), 2000, 0]);
      expect(places.slice(before), text).toEqual([[1134, 1559, 1985][level], 8930]);
    }
  });
});
