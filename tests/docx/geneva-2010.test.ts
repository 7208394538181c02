import { describe, expect, it } from "vitest";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { withNotesWhite } from "../../src/theme/notes-white.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { readDocx } from "./read-docx.ts";
import { resolvedOf, theme as today, wordFile, world } from "./resolved-of.ts";
import { attribute, child, children, descendants, type Element, valOf } from "./xml.ts";

const old = loadTheme([new Source("theme.yaml", "extends: geneva-2010\n")], [], world, () => {});
const fields =
  'symbol: A/HRC/28/16\ntitle: "T[^*]"\nfootnotes: { "*": One. }\njob: GE.14-24945\nbarcode: true\nqr: true\ndate: 2014-12-24\n';

async function fileOf(theme: Theme, more = "") {
  const resolved = resolvedOf({ text: `---\n${fields}${more}---\n\nText.^[A note.]\n`, theme });
  return readDocx(await wordFile(resolved, withNotesWhite(theme, resolved.data)));
}

const linesOf = (part: Element | undefined) =>
  descendants(part, "w:p").map((one) => attribute(child(child(one, "w:pPr"), "w:spacing"), "w:line"));

describe("a Word file of geneva-2010", () => {
  it("keeps the white that Word 2010 leaves under notes for the notice that a note goes on, and says so in its settings", async () => {
    const file = await fileOf(old);
    const notes = children(file.part("word/footnotes.xml"), "w:footnote");
    expect(notes.map((one) => attribute(one, "w:type"))).toEqual([
      "separator",
      "continuationSeparator",
      "continuationNotice",
      undefined,
      undefined,
    ]);
    expect([linesOf(notes[0]), linesOf(notes[2])]).toEqual([["240", "7", "240"], ["240"]]);
    expect(descendants(notes[0], "w:vanish").length).toBe(2);
    const told = children(child(file.part("word/settings.xml"), "w:footnotePr"), "w:footnote").map((one) =>
      attribute(one, "w:id"),
    );
    expect(told).toEqual(["-1", "0", attribute(notes[2], "w:id")]);
  });

  it("has that white above the notes where it is set as Word 2013 does, as today's files have", async () => {
    for (const file of [await fileOf(old, "justification: squeeze\n"), await fileOf(today)]) {
      const notes = children(file.part("word/footnotes.xml"), "w:footnote");
      expect(notes.map((one) => attribute(one, "w:type")).slice(0, 3)).toEqual([
        "separator",
        "continuationSeparator",
        undefined,
      ]);
      const [white, rule] = linesOf(notes[0]).map(Number);
      expect([Math.round((white ?? 0) / 20), rule]).toEqual([expect.toSatisfy((points: number) => points >= 12), 240]);
    }
  });

  it("has its star marks in 10 points on the line, whatever the size of the title", async () => {
    const styles = children((await fileOf(old)).part("word/styles.xml"), "w:style");
    const star = styles.find((style) => attribute(style, "w:styleId") === "StarReference");
    expect([valOf(child(star, "w:rPr"), "w:sz"), valOf(child(star, "w:rPr"), "w:vertAlign")]).toEqual(["20", undefined]);
  });

  it("has its job number as high as the page has it, and the characters of the bars under it", async () => {
    const [number, under, ...none] = descendants((await fileOf(old)).part("word/footer2.xml"), "w:p");
    expect(
      [number, under].map((one) =>
        descendants(one, "w:t")
          .map(({ children }) => children.join(""))
          .join(""),
      ),
    ).toEqual(["GE.14-24945", "*1424945*"]);
    expect([attribute(child(child(under, "w:pPr"), "w:spacing"), "w:before"), none]).toEqual(["316", []]);
  });

  it("has the job number opposite the page number, by a tab that every reader knows unless pages are turned", async () => {
    const job = "{ number: GE.14-07583 (E), every-page: true }";
    const wide = "| A |\n|---|\n| b |\n\nTable: Wide {.wide}\n";
    const feet = async (body: string) => {
      const text = `---\nsymbol: A/HRC/28/16\ntitle: T\njob: ${job}\n---\n\n${body}`;
      const file = readDocx(await wordFile(resolvedOf({ text, theme: old }), old));
      return descendants(file.part("word/footer3.xml"), "w:r").flatMap(({ children }) =>
        children.flatMap((one) => (typeof one === "string" ? [] : one.name === "w:t" ? one.children.join("") : one.name)),
      );
    };
    const number = ["w:fldChar", "w:instrText", "w:fldChar", "w:fldChar"];
    expect((await feet("Text.\n")).filter((name) => name !== "w:rPr")).toEqual([...number, "w:tab", "GE.14-07583"]);
    expect((await feet(wide)).filter((name) => name !== "w:rPr")).toEqual([...number, "w:ptab", "GE.14-07583"]);
  });
});
