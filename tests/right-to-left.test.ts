import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { machineWorld } from "./machine.ts";

/** A report of some text, as an output that is letters. */
async function written(text: string, to: "html" | "text", language = "ar"): Promise<string> {
  const head = `---\ntype: report\nlanguage: ${language}\nsymbol: A/HRC/38/40\nsession: 38\nsession-dates: 2018-06-18/2018-07-06\nagenda-item: 3\ndate: 2018-04-20\noriginal: English\ntitle: T\nbody: T\n---\n\n`;
  const { files } = await compile("main.md", { world: memoryWorld({ "main.md": head + text }, machineWorld()), to: [to] });
  return strFromU8(files[0]?.bytes ?? new Uint8Array());
}

describe("a web page from right to left", () => {
  it("keeps Latin words of several looks apart as one, with what they refer to and call, so that they are not read from their end", async () => {
    const page = await written(
      "# مقدمة\n\nانظر *Official Records*, para. **7**, see [-@two], and [the site](https://example.org)، والفقرة 3. {#one}\n\nنص. {#two}\n",
      "html",
    );
    expect(page).toContain(
      '<bdi dir="ltr"><em>Official Records</em>, para. <strong>7</strong>, see <a href="#two">2</a>, and <a href="https://example.org">the site</a></bdi>',
    );
  });

  it("says that the distribution block is English, and leaves figures among Arabic words with them", async () => {
    const page = await written("# مقدمة\n\nالفقرات 12-14 من القرار 35/3.\n", "html");
    expect(page).toContain('<div class="masthead-distribution" lang="en" dir="ltr">');
    expect(page).toContain("الفقرات 12-14 من القرار 35/3.");
  });
});

describe("text for mail", () => {
  it("keeps symbols apart in lines from right to left, and says the direction of lines that begin with Latin letters or have figures alone", async () => {
    const text = await written(
      "# مقدمة\n\nالوثيقة A/HRC/38/40.\n\nUnited Nations هي المنظمة.\n\n| أ | ب |\n|---|---|\n| 2017 | 12 |\n",
      "text",
    );
    expect(text).toContain("الوثيقة \u2066A/HRC/38/40\u2069.");
    expect(text).toMatch(/^\u200f2- United Nations/m);
    expect(text).toMatch(/^\u200f2017 +12$/m);
    expect(text).toMatch(/^Distr\.: General$/m);
  });

  it("breaks Chinese into lines of the page's width where its marks allow it", async () => {
    const text = await written(
      `# 导言\n\n${"各国应当合作，以确保《宪章》的宗旨（第一条）得到实现。".repeat(9)}\n`,
      "text",
      "zh",
    );
    const lines = text.split("\n").filter((line) => line.includes("宪章"));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect([...line].length).toBeLessThanOrEqual(38);
      expect(line).not.toMatch(/^[，。》）]|[《（]$/);
    }
  });
});
