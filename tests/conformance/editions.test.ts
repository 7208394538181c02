import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { editionFiles } from "./documents.ts";
import { ask, missing } from "./judge.ts";

/** The words of Arabic letters in a text, without marks of direction and punctuation. */
function arabicWords(text: string): readonly string[] {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").match(/[\u0621-\u0652\u0670-\u06d3]+/g) ?? [];
}

/** Words in pairs, each with the one after it. */
function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

const arabic = editionFiles("pdf").filter(({ name }) => name.includes(".ar."));

describe.skipIf(missing("pdftotext"))("pdftotext gives every Arabic word, letter by letter and one after the other", () => {
  it.each(arabic)("of $name", ({ path }) => {
    const written = arabicWords(readFileSync(path.replace(/pdf$/, "txt"), "utf8"));
    const read = arabicWords(ask("pdftotext", path, "-").text);
    expect(written.length).toBeGreaterThan(500);
    // The text file has a title over its notes.
    expect([...read, "الحواشي"].toSorted()).toEqual(written.toSorted());
    const following = new Set(pairs(read));
    const torn = pairs(written).filter((pair) => !following.has(pair));
    // Where a page, a note or a paragraph ends, another word may follow in the file.
    expect(torn.length, torn.join("; ")).toBeLessThan(written.length / 50);
  });

  it("with the numbers of a range in their order", async () => {
    const source = `---
type: statement
title: كلمة
speaker: السيدة أمل حداد
occasion: دورة المجلس
place: جنيف
date: 2026-04-15
language: ar
---

وقال في الصفحات 12-14 والفقرات 20–25 من الوثيقة A/HRC/38/40، (المواد 3-5) والمادة 6-7-8 في 2014/15.
`;
    const { files } = await compile("main.md", { world: memoryWorld({ "main.md": source }, machineWorld()), to: ["pdf"] });
    const path = join(mkdtempSync(join(tmpdir(), "masthead-ranges-")), "main.pdf");
    writeFileSync(path, files[0]?.bytes ?? "");
    const numbers = ask("pdftotext", path, "-").text.match(/\d+/g) ?? [];
    expect(numbers.join(" ")).toContain("12 14 20 25 38 40 3 5 6 7 8 2014 15");
  });

  it("of English lines, where words end with a vowel", async () => {
    const source = `---
type: statement
title: Vowels
speaker: Ms. Amal Haddad
occasion: Session of the Council
place: Geneva
date: 2026-04-15
---

He cited (كِتَابُ) and مَدْرَسَةٌ in Cairo, and كتابُ there. Then كِتَاب.
`;
    const { files } = await compile("main.md", { world: memoryWorld({ "main.md": source }, machineWorld()), to: ["pdf"] });
    const path = join(mkdtempSync(join(tmpdir(), "masthead-words-")), "main.pdf");
    writeFileSync(path, files[0]?.bytes ?? "");
    expect(arabicWords(ask("pdftotext", path, "-").text)).toEqual(arabicWords(source));
  });
});
