import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { sessionWorld } from "../../src/pipeline/session-world.ts";
import { redline } from "../../src/redline.ts";
import { openSession } from "../../src/session.ts";
import { machineWorld } from "../machine.ts";
import { linesShown, readBytes } from "../word/shown.ts";

/** What changes in a report of each language: words, an item, a paragraph, a heading, a title of front matter. */
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  arabic: [
    ["ثلث دخلها", "نصف دخلها (A/HRC/38/40)"],
    ["2. تُجمع مياه المطر من سطوح لم تُبن لذلك؛\n\n3.", "2."],
    ["## ما يعنيه ذلك", "ومن ذلك مياه 12 بئرا.\n\n## معنى ذلك"],
    ["title: تقرير", "title: التقرير الثاني، وهو تقرير"],
  ],
  chinese: [
    ["三分之一", "一半(A/HRC/38/40)"],
    ["2. 雨水从并非为此建造的屋顶收集；\n\n3.", "2."],
    ["## 意义", "其中有12口水井。\n\n## 其意义"],
    ["title: 小岛屿", "title: 各小岛屿"],
  ],
  russian: [
    ["треть своего", "половину своего"],
    ["2. дождевая вода собирается с крыш, которые для этого не строились;\n\n3.", "2."],
    ["## Что это значит", "В том числе 12 колодцев.\n\n## Что из этого следует"],
  ],
};

const machine = machineWorld();

/** A report and its new version, in a world. */
function versions(language: string) {
  const old = readFileSync(fileURLToPath(new URL(`../merge/examples/${language}/report.md`, import.meta.url)), "utf8");
  const fresh = (changes[language] ?? []).reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, old);
  return sessionWorld(memoryWorld({ "old.md": old, "new.md": fresh }, machine));
}

/** What a version of a Word file shows, but for contents, which are the new version's, and what is empty. */
function shown(bytes: Uint8Array, of: "old" | "new"): readonly string[] {
  const { file } = readBytes(bytes);
  return file ? linesShown(file, of).filter((line) => line.trim() !== "" && !line.startsWith("\t")) : [];
}

describe.each(Object.keys(changes))("a redline in %s", (language) => {
  it("rejected is the old version, accepted the new, and reads from the side of its language", async () => {
    const world = versions(language);
    const session = openSession(world);
    const built = async (path: string) => (await session.compile(path, { to: ["docx"] })).files[0]?.bytes ?? new Uint8Array();
    const to = language === "chinese" ? (["docx", "html"] as const) : (["docx", "html", "pdf"] as const);
    const { files, diagnostics, counts } = await redline("old.md", "new.md", { world, author: "Ada Reviewer", to });
    expect(diagnostics).toEqual([]);
    expect(files.map(({ output }) => output)).toEqual(to);
    const [word = new Uint8Array(), page] = files.map(({ bytes }) => bytes);
    expect(shown(word, "new")).toEqual(shown(await built("new.md"), "new"));
    expect(shown(word, "old")).toEqual(shown(await built("old.md"), "new"));
    expect(counts.inserted).toBeGreaterThan(3);
    const xml = strFromU8(unzipSync(word)["word/document.xml"] ?? new Uint8Array());
    const changed = [...xml.matchAll(/<w:(?:ins|del) [^>]*>((?:(?!<\/w:(?:ins|del)>).)*)/gs)].flatMap(([, inner = ""]) =>
      [...inner.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = ""]) => run),
    );
    expect(changed.length).toBeGreaterThan(3);
    for (const run of changed) {
      const text = run.replace(/<[^>]*>/g, "");
      if (/[\u0620-\u064a]/.test(text)) expect(run).toContain("<w:rtl/>");
      if (/[A-Za-z]/.test(text)) expect(run).not.toContain("<w:rtl/>");
    }
    expect(new TextDecoder().decode(page)).toContain(language === "arabic" ? 'lang="ar" dir="rtl"' : 'dir="ltr"');
  });
});
