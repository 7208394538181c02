import { describe, expect, it } from "vitest";
import { levelsByRole } from "../../src/theme/levels.ts";
import { styleOf } from "../../src/theme/look.ts";
import type { Style } from "../../src/theme/theme.ts";
import { expectedLines } from "./compare.ts";
import { readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { samples } from "./samples.ts";
import { shownLines } from "./shown-lines.ts";
import { allHabits } from "./word-count.ts";
import { attribute, children, descendants } from "./xml.ts";

async function shown(text: string) {
  return shownLines(readDocx(await wordFile(resolvedOf({ text }), theme)));
}

describe("Word counts what the document says, paragraph for paragraph", () => {
  it.each(samples)("$name", async ({ resolved }) => {
    const bytes = await wordFile(resolved, theme);
    for (const habits of allHabits) expect(shownLines(readDocx(bytes, habits))).toEqual(expectedLines(resolved, theme));
  });
});

describe("numbers stay alive in Word", () => {
  it("a list under the next paragraph starts again without being told", async () => {
    const file = readDocx(await wordFile(resolvedOf({ text: "One:\n\n1. a;\n2. b.\n\nTwo:\n\n1. a;\n2. b.\n" }), theme));
    const uses = file.paragraphs.filter(({ xml }) => JSON.stringify([...xml.children]).includes("w:numPr"));
    expect(uses).toEqual([]);
    expect(shownLines(file).map(({ number }) => number)).toEqual(["1.", "(a)", "(b)", "2.", "(a)", "(b)"]);
  });

  it("a second list under one paragraph starts again", async () => {
    const lines = await shown("One:\n\n1. a;\n2. b.\n\nMore. {.unnumbered}\n\n1. a.\n2. b.\n\nTwo:\n\n1. a.\n");
    expect(lines.map(({ number }) => number)).toEqual(["1.", "(a)", "(b)", undefined, "(a)", "(b)", "2.", "(a)"]);
  });

  it("an outer list goes on after one that is nested deeper than the theme has levels", async () => {
    const nested = Array.from({ length: 9 }, (_, depth) => `${"   ".repeat(depth)}1. x\n`).join("");
    const lines = await shown(`- x\n\n${nested}${"   ".repeat(8)}2. x\n${"   ".repeat(7)}2. x\n`);
    const marks = ["•", "(a)", "(i)", "a.", "i.", "a)", "i)", "1)", "(1)", "(1)", "(2)", "(2)"];
    expect(lines.map(({ number }) => number)).toEqual(marks);
  });

  it("an outer list goes on after a deeper one in every program, also those that count uses apart", async () => {
    const text =
      "1. x\n   - x\n     1. a\n        1. a\n        2. b\n        3. c\n           1. a\n           2. b\n           3. c\n        4. d\n     2. b\n2. x\n";
    const resolved = resolvedOf({ text });
    const bytes = await wordFile(resolved, theme);
    for (const habits of allHabits) expect(shownLines(readDocx(bytes, habits))).toEqual(expectedLines(resolved, theme));
  });

  it("paragraphs begin with 1 after sub-items that stand before them", async () => {
    const bytes = await wordFile(resolvedOf({ text: "1. a;\n2. b.\n\nOne.\n" }), theme);
    for (const habits of allHabits) {
      expect(shownLines(readDocx(bytes, habits)).map(({ number }) => number)).toEqual(["(a)", "(b)", "1."]);
    }
  });

  it("the number of a heading leads on to its text, past no stop of a style for typed numbers", async () => {
    const styles = readDocx(await wordFile(resolvedOf({ text: "# A\n\n## B\n" }), theme)).part("word/styles.xml");
    for (const id of ["Heading1", "Heading2"]) {
      const style = children(styles, "w:style").find((one) => attribute(one, "w:styleId") === id);
      const stops = style ? descendants(style, "w:tab") : [];
      expect(stops.map((stop) => [attribute(stop, "w:val"), attribute(stop, "w:pos")])).toEqual([["clear", "851"]]);
    }
  });

  it("a number that no list counts hangs before its text all the same", async () => {
    const level = {
      role: "paragraph",
      format: "decimal",
      text: "%.",
      at: 1134,
      align: "start",
      textAt: 2268,
      runover: 2268,
    } as const;
    const style: Style = { ...styleOf(theme, "paragraph"), start: 2268 };
    const numbering = { clauses: [level] };
    const styles = { ...theme.styles, SingleTxtG: style };
    const hanging = { ...theme, numbering, levels: levelsByRole(numbering), styles };
    const resolved = resolvedOf({ text: "One.\n\nTwo.\n" });
    const blocks = resolved.blocks.map((block) =>
      block.type === "paragraph" && block.number?.value === 2
        ? { ...block, number: { ...block.number, text: "9.2.", before: "9." } }
        : block,
    );
    const file = readDocx(await wordFile({ ...resolved, blocks }, hanging));
    const indent = descendants(file.part("word/document.xml"), "w:ind").map((one) => [
      attribute(one, "w:left"),
      attribute(one, "w:hanging"),
    ]);
    expect(indent).toEqual([["2268", "1134"]]);
  });

  it("sections restart under an unnumbered chapter", async () => {
    const lines = await shown("# A\n\n## B\n\n## C\n\n# D {.unnumbered}\n\n## E\n\n## F\n");
    expect(lines.map(({ number }) => number)).toEqual(["I.", "A.", "B.", undefined, "A.", "B."]);
  });
});
