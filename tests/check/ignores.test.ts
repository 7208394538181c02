import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const head = "---\ntype: report\nsymbol: A/HRC/99/1\ntitle: A report\nbody: Human Rights Council\n---\n\n";
const ignore = "<!-- masthead-ignore html-shown: as it was sent -->";

/** What `check` tells of a report, by code and line; that no text here speaks of its table or annex is left out. */
async function told(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const world = memoryWorld({ "report.md": text, ...others }, machine);
  const { diagnostics } = await compile("report.md", { world, to: [], style: true });
  const told = diagnostics.filter(({ code }) => code !== "unmentioned");
  return told.map(({ code, span }) => `${code} ${span ? span.source.position(span.start).line : "-"}`);
}

/** Texts with a remark at ¤ about what is at the first <b>; what is at a <u> is to be told all the same. */
const places: Readonly<Record<string, string>> = {
  "before a paragraph": "¤\nA <b>.\n\nB <u>.\n",
  "before a paragraph, with a blank line between": "¤\n\nA <b>.\n\nB <u>.\n",
  "in a paragraph": "A <b>\nand ¤ more.\n\nB <u>.\n",
  "at the end of a paragraph": "A <b>. ¤\n\nB <u>.\n",
  "on a line within a paragraph": "A\n¤\nand <b>.\n\nB <u>.\n",
  "beside emphasis": "*A* ¤ **b** <b> *c*.\n\nB <u>.\n",
  "before emphasis": "¤\n*A* <b>.\n\nB <u>.\n",
  "before a heading": "¤\n# A <b>\n\n## B <u>\n\n## C\n",
  "in a heading": "# ¤ A <b>\n\n## B <u>\n\n## C\n",
  "behind a heading": "# A <b> ¤ {#a}\n\n## B <u>\n\n## C\n",
  "before an item": "1. A <u>;\n¤\n2. B <b>;\n3. C <u>.\n",
  "in an item": "1. A <u>;\n2. ¤ B <b>;\n3. C <u>.\n",
  "at the end of an item": "1. A <u>;\n2. B <b>; ¤\n3. C <u>.\n",
  "before an item in an item": "1. A <u>:\n\n   ¤\n   - B <b>.\n\n2. C <u>.\n",
  "before a list": "A <u>:\n\n¤\n\n- B <b>\n- C\n\nD <u>.\n",
  "before a row": "| A <u> | B |\n|---|---|\n¤\n| c <b> | d |\n| e <u> | f |\n",
  "in a cell": "| A | B <u> |\n|---|---|\n| c <u> | d ¤ <b> |\n",
  "at the start of a cell": "| A | B |\n|---|---|\n|¤ c <b> | d <u> |\n",
  "before a table": "A <u>.\n\n¤\n\nTable: B <b>\n\n| A | B |\n|---|---|\n| c | d |\n",
  "in the title of a table": "Table: B <b> ¤\n\n| A | B |\n|---|---|\n| c | d |\n\nB <u>.\n",
  "before a container": "¤\n:::box A\nB <b>.\n:::\n\nC <u>.\n",
  "in a container": ":::box A\n¤\nB <b>.\n\nC <u>.\n:::\n",
  "in a quotation": "> ¤\n> A <b>.\n>\n> B <u>.\n",
  "in a note": "A.[^1] B.[^2]\n\n[^1]: ¤ C <b>.\n[^2]: D <u>.\n",
  "before a note": "A.[^1] B.[^2]\n\n[^2]: D <u>.\n\n¤\n[^1]: C <b>.\n",
  "in a note where it is called": "A.^[¤ B <b>.]\n\nC <u>.\n",
  "as Handlebars has remarks": "A <u>.\n\n{{!-- masthead-ignore html-shown --}}\nA <b>.\n",
};

describe("a remark that ignores a rule is about the block that it stands before or in", () => {
  it.each(Object.entries(places))("%s", async (_, place) => {
    const text = head + place.replace("¤", ignore);
    const lines = text.split("\n");
    const expected = lines.flatMap((line, index) => [...line.matchAll(/<u>/g)].map(() => `html-shown ${index + 1}`));
    expect(await told(text)).toEqual(expected);
    const bare = await told(head + place.replace(/^[> ]*¤\n|¤ ?/m, "").replace(/\{\{!.*\}\}/, ""));
    expect(bare.length).toBe(expected.length + 1);
  });

  it("in front matter", async () => {
    expect(await told(head.replace("A report", `"A <b> report ${ignore}"`))).toEqual([]);
  });

  it("of the whole file, and of no other", async () => {
    const annexed = head.replace("title:", "annexes: [annex.md]\ntitle:");
    const annex = "---\ntype: report\ntitle: An annex\n---\n\nC <u>.\n";
    const text = `${annexed}<!-- masthead-ignore-file html-shown -->\n\nA <b>.\n\n> B <b>.\n`;
    expect(await told(text, { "annex.md": annex })).toEqual(["html-shown 6"]);
    expect(await told(`${annexed}A <b>.\n`, { "annex.md": annex.replace("C", `C ${ignore}`) })).toEqual(["html-shown 9"]);
  });

  it("in Windows line ends, of several rules, in any spacing", async () => {
    const text = `${head}<!--masthead-ignore heading-stop,html-shown-->\n# A <b>.\n`;
    expect(await told(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  it("and errors stay", async () => {
    expect(await told(`${head}<!-- masthead-ignore note-undefined -->\nA.[^9]\n`)).toEqual([
      "ignore-unknown 8",
      "note-undefined 9",
    ]);
  });

  it("never in code, nor in a build", async () => {
    expect(await told(`${head}\`${ignore}\` A <u>.\n`)).toEqual(["html-shown 8"]);
    const world = memoryWorld({ "report.md": `${head}${ignore}\nA <u>.\n` }, machine);
    const { diagnostics } = await compile("report.md", { world, to: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["html-shown"]);
  });
});
