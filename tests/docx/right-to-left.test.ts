import { describe, expect, it } from "vitest";
import { readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { child, children, descendants, type Element } from "./xml.ts";

/** Runs of a part: their text, and the properties that they have, with the language for complex scripts. */
function runsOf(part: Element): (readonly [string, string])[] {
  return descendants(part, "w:r").flatMap((run) => {
    const text = children(run, "w:t")
      .flatMap(({ children: words }) => words)
      .join("");
    const properties = child(run, "w:rPr")?.children ?? [];
    const names = properties.map((property) =>
      typeof property === "string" ? "" : [property.name, property.attributes.get("w:bidi")].filter(Boolean).join(" "),
    );
    return text === "" ? [] : [[text, names.join(", ")] as const];
  });
}

async function runs(text: string, name = "word/document.xml"): Promise<(readonly [string, string])[]> {
  return runsOf(readDocx(await wordFile(resolvedOf({ text }), theme)).part(name));
}

describe("words that are read from right to left", () => {
  it("are runs of their own that say so, and no other run does", async () => {
    expect(await runs("---\ntitle: T\n---\n\nMr. Yitzhak Cohen (יצחק כהן) of Tel Aviv; محمد too.\n")).toEqual(
      expect.arrayContaining([
        ["Mr. Yitzhak Cohen (", ""],
        ["יצחק כהן", "w:rtl, w:lang he-IL"],
        [") of Tel Aviv; ", ""],
        ["محمد", "w:rtl, w:lang ar-SA"],
        [" too.", ""],
      ]),
    );
  });

  it("keep numbers and brackets among them, blanks between looks, and their looks", async () => {
    const found = await runs("---\ntitle: T\n---\n\nSee שלום 5 (ישראל) and יצחק **כהן** there.\n");
    expect(found).toContainEqual(["שלום 5 (ישראל)", "w:rtl, w:lang he-IL"]);
    expect(found).toContainEqual(["יצחק ", "w:rtl, w:lang he-IL"]);
    expect(found).toContainEqual(["כהן", "w:b, w:bCs, w:rtl, w:lang he-IL"]);
  });

  it("are so in titles, cells, links, code and notes", async () => {
    const text =
      "---\ntitle: Case of כהן\n---\n\n# On לוי\n\nText^[See אבג.] and [אתר](https://example.org).\n\n| דהו | b |\n|---|---|\n| c | זחט |\n\n```\nיכל\n```\n";
    const found = [...(await runs(text)), ...(await runs(text, "word/footnotes.xml"))];
    const marked = found.filter(([, properties]) => properties.includes("w:rtl")).map(([words]) => words);
    expect(marked).toEqual(expect.arrayContaining(["כהן", "לוי", "אתר", "דהו", "זחט", "יכל", "אבג"]));
    expect(marked.join("")).not.toMatch(/[a-z]/i);
  });

  it("are not those of code on a page from right to left: its brackets and its edge stay where they are", async () => {
    const code = async (words: string) => {
      const document = {
        ...resolvedOf({ text: `---\ntitle: T\n---\n\n\`\`\`\n${words}\n\`\`\`\n` }),
        direction: "rtl" as const,
      };
      const paragraphs = descendants(readDocx(await wordFile(document, theme)).part("word/document.xml"), "w:p");
      const found = paragraphs.find(
        (each) => child(child(each, "w:pPr") as Element, "w:pStyle")?.attributes.get("w:val") === "VerbatimG",
      );
      const own = (name: string) => child(child(found as Element, "w:pPr") as Element, name)?.attributes.get("w:val");
      return [own("w:bidi"), own("w:jc")];
    };
    expect(await code("f(a) {}")).toEqual(["0", "left"]);
    expect(await code("מספר {}")).toEqual([undefined, undefined]);
  });
});
