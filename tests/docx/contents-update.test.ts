import { describe, expect, it } from "vitest";
import { resolvedText } from "../../src/document/plain.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { writeDocx } from "../../src/render/docx/docx.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { theme } from "./resolved-of.ts";
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
    const file = readDocx(await writeDocx(resolved, theme));
    expect(gathered(file)).toEqual(printed(resolved));
  });
});
