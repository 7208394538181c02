import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { loadFonts } from "../../src/fonts/fonts.ts";
import type { Glyph, GlyphRun } from "../../src/fonts/glyph-run.ts";
import { publishedMissing, realLines, realParagraphs } from "../published.ts";
import { ask, missing } from "./judge.ts";

/** A glyph as both draw it: its number, advance, and offsets. */
type Drawn = readonly [glyph: number, advance: number, x: number, y: number];

const world = nodeWorld();

/** Distinct words of Arabic letters, as they stand in paragraphs and lines, with the signs at their ends. */
function words(): readonly string[] {
  const all = [...realParagraphs("ar"), ...realLines("ar")].flatMap((line) => line.split(/\s+/));
  return [...new Set(all.filter((word) => /[\u0600-\u06ff]/.test(word) && !/[A-Za-z0-9]/.test(word)))];
}

/** What hb-shape draws of each word, from left to right. */
function judged(list: readonly string[], font: Uint8Array): readonly (readonly Drawn[])[] {
  const folder = mkdtempSync(join(tmpdir(), "masthead-shape-"));
  writeFileSync(join(folder, "font.ttf"), font);
  writeFileSync(join(folder, "words.txt"), `${list.join("\n")}\n`);
  const how = [
    "--direction=rtl",
    "--script=Arab",
    "--language=ar",
    "--features=-kern",
    "--cluster-level=2",
    "--no-glyph-names",
  ];
  const { text } = ask("hb-shape", join(folder, "font.ttf"), `--text-file=${join(folder, "words.txt")}`, "-O", "json", ...how);
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const glyphs: { g: number; ax: number; dx: number; dy: number }[] = JSON.parse(line);
      return glyphs.map(({ g, ax, dx, dy }) => [g, ax, dx, dy] as const);
    });
}

/** Our glyphs from left to right: clusters come in the order of reading, glyphs within one as they are drawn. */
function ours(run: GlyphRun): readonly Drawn[] {
  const clusters = new Map<number, Glyph[]>();
  for (const glyph of run) clusters.set(glyph.cluster, [...(clusters.get(glyph.cluster) ?? []), glyph]);
  return [...clusters.values()]
    .reverse()
    .flatMap((glyphs) => glyphs.map(({ glyph, advance, x, y }) => [glyph, advance, x, y] as const));
}

describe.skipIf(publishedMissing() || missing("hb-shape"))("hb-shape draws the same glyphs at the same places", () => {
  it.each(["arabic", "arabic-bold"])("of every word of real paragraphs and lines, in the face %s", (key) => {
    const shaper = loadFonts(world).faceOf("arabic", key.endsWith("bold"))?.shaper;
    const list = words();
    const theirs = judged(list, world.font(key));
    expect(list.length).toBeGreaterThan(3000);
    expect(theirs.length).toBe(list.length);
    const wrong = list.filter(
      (word, index) =>
        JSON.stringify(ours(shaper?.shape(word, { mirrored: (sign) => sign }) ?? [])) !== JSON.stringify(theirs[index]),
    );
    expect(wrong).toEqual([]);
  });
});
