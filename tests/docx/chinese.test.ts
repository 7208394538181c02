import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { child, children, descendants, type Element } from "./xml.ts";

const declaration = "type: declaration\nsymbol: A/HRC/38/40\norgan: 大会";
const statement = "type: statement\nspeaker: 人\noccasion: 会\nplace: 日内瓦";

/** A text as the only file of a world, of the type that some front matter makes it. */
function worldOf(text: string, language = "zh", type = declaration): World {
  const head = `---\n${type}\nlanguage: ${language}\ndate: 2018-04-20\ntitle: 题\n---\n\n`;
  return memoryWorld({ "main.md": head + text }, machineWorld());
}

/** Such a text as a Word file. */
async function wordOf(text: string, language?: string, type?: string): Promise<ReadDocx> {
  const { files } = await compile("main.md", { world: worldOf(text, language, type), to: ["docx"] });
  return readDocx(files[0]?.bytes ?? new Uint8Array());
}

/** The runs of a text: what they say, whether they are slanted, and what is said of their face. */
function runsOf(file: ReadDocx): readonly (readonly [text: string, look: string])[] {
  return descendants(file.part("word/document.xml"), "w:r").flatMap((run) => {
    const text = children(run, "w:t")
      .flatMap(({ children: words }) => words)
      .join("");
    const properties = child(run, "w:rPr");
    const fonts = properties && child(properties, "w:rFonts");
    const look = [
      properties && child(properties, "w:i") && "slanted",
      fonts?.attributes.get("w:eastAsia"),
      fonts?.attributes.get("w:hint"),
    ];
    return text === "" ? [] : [[text, look.filter(Boolean).join(" ")] as const];
  });
}

/** A style of a file, by its name. */
function styleOf(file: ReadDocx, name: string): Element | undefined {
  return children(file.part("word/styles.xml"), "w:style").find(
    (one) => child(one, "w:name")?.attributes.get("w:val") === name,
  );
}

/** What a style says of its face for Chinese letters. */
function faceOf(file: ReadDocx, name: string): string | undefined {
  const style = styleOf(file, name);
  return style && descendants(style, "w:rFonts")[0]?.attributes.get("w:eastAsia");
}

describe("a Word file in Chinese", () => {
  it("emphasizes Chinese letters by their face, as they have no italics, and slants Latin ones beside them", async () => {
    const runs = runsOf(await wordOf("大会，\n\n*深为关切*代价，见*泰蒂奥塔 Teitiota 案*。\n"));
    expect(runs).toEqual(
      expect.arrayContaining([
        ["深为关切", "KaiTi eastAsia"],
        ["泰蒂奥塔 ", "KaiTi eastAsia"],
        ["Teitiota ", "slanted"],
        ["案", "KaiTi eastAsia"],
      ]),
    );
    expect(runs.filter(([text, look]) => look.includes("slanted") && /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("is read back with its emphasis, and with none where a style alone has that face", async () => {
    const text = "大会，\n\n*深为关切*代价，见*泰蒂奥塔 Teitiota 案*。\n\n| 年份 | 数额 |\n|---|---|\n| 2024 | 8 |\n";
    const { files } = await compile("main.md", { world: worldOf(text), to: ["docx"] });
    const imported = importWord("sent.docx", files[0]?.bytes ?? new Uint8Array(), machineWorld());
    const source = new TextDecoder().decode(imported.files.find(({ name }) => name.endsWith(".md"))?.bytes);
    expect(source).toContain("*深为关切*代价，见*泰蒂奥塔 Teitiota 案*。");
    expect(source).toMatch(/^\| 年份 +\| 数额 +\|$/m);
  });

  it("says of quotation marks and dashes whether they are Chinese, and leaves Latin names and letters with marks to theirs", async () => {
    const runs = runsOf(await wordOf("大会，\n\n“团结”是指——各国；又见 “Côte d’Ivoire”。\n\nCafé à São Paulo.\n"));
    expect(runs).toContainEqual(["“团结”是指——各国；又见 “", "eastAsia"]);
    expect(runs.find(([text]) => text.includes("Côte"))?.[1]).toBe("");
    expect(runs.find(([text]) => text.includes("São"))?.[1]).toBe("");
    const parted = runsOf(await wordOf("大会，\n\n强调“**团结**”——的原则。\n"));
    expect(parted).toEqual(
      expect.arrayContaining([
        ["强调“", "eastAsia"],
        ["团结", ""],
        ["”——的原则。", "eastAsia"],
      ]),
    );
    const alone = runsOf(await wordOf("大会，\n\n“**A**”\n")).filter(([text]) => /^[“”]$/.test(text));
    expect(alone.map(([, look]) => look)).toEqual(["eastAsia", "eastAsia"]);
  });

  it("has the faces of the theme for text, headings and what is italic in other languages", async () => {
    const file = await wordOf("大会，\n\n文。\n");
    const defaults = descendants(file.part("word/styles.xml"), "w:rFonts")[0];
    expect(defaults?.attributes.get("w:eastAsia")).toBe("SimSun");
    expect(faceOf(file, "_ H __M_G")).toBe("SimHei");
    expect(faceOf(file, "_ Table Head_G")).toBe("KaiTi");
    expect(
      descendants(file.part("word/styles.xml"), "w:i").filter(({ attributes }) => attributes.get("w:val") !== "0"),
    ).toEqual([]);
    const names = children(file.part("word/fontTable.xml"), "w:font").map((font) => font.attributes.get("w:name"));
    expect(names).toEqual(["Times New Roman", "SimSun", "KaiTi", "SimHei"]);
  });

  it("begins the paragraphs of statements two letters in", async () => {
    const file = await wordOf("文。\n", "zh", statement);
    const indents = ["_ Spoken_G", "_ Single Txt_G"].map((name) => {
      const style = styleOf(file, name);
      const indent = style && descendants(style, "w:ind")[0];
      return [indent?.attributes.get("w:firstLineChars"), indent?.attributes.get("w:firstLine")];
    });
    expect(indents).toEqual([
      ["200", "500"],
      [undefined, undefined],
    ]);
  });
});

describe("Chinese names in a Word file of another language", () => {
  it("are upright where the words around them are slanted, and English keeps its marks", async () => {
    const runs = runsOf(await wordOf("*The General Assembly 大会* says “yes”.\n", "en"));
    expect(runs).toContainEqual(["大会", "eastAsia"]);
    expect(runs.find(([text]) => text.includes("yes"))?.[1]).toBe("");
  });
});
