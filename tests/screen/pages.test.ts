import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { LaidOut } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type ScreenDocument, writeScreen } from "../../src/render/screen/screen.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";

const world = machineWorld();
const head = "type: report\nsymbol: A/HRC/99/1\ntitle: A sample\nbody: Human Rights Council";

async function written(path: string, files?: Readonly<Record<string, string>>): Promise<LaidOut & ScreenDocument> {
  const own = files ? memoryWorld(files, world) : world;
  const { values, diagnostics } = await compile(path, { world: own, to: ["pdf"] });
  const laidOut = values.pagination?.draw();
  if (!laidOut) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return { ...laidOut, ...writeScreen(laidOut, { ...world, address: (kind, hash) => `/${kind}/${hash}` }) };
}

const report = (body: string, more = "") => written("report.md", { "report.md": `---\n${head}\n${more}---\n\n${body}\n` });

/** A page without what no reader hears of, its text between its tags. */
const heard = (html: string) => html.replace(/<(div|svg) [^>]*aria-hidden[\s\S]*?<\/\1>/g, "");
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, (name) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[name] ?? '"');

describe("pages for a screen", () => {
  it("show the digits that a document asks for among Arabic letters, as its PDF does, but not in symbols", async () => {
    const { pages } = await report("# مقدمة\n\nفي عام 2026، انظر A/HRC/38/40.\n", "language: ar\ndigits: arabic-indic\n");
    const shown = pages.map(({ html }) => textOf(html)).join("");
    expect(shown).toContain("٢٠٢٦");
    expect(shown).toContain("A/HRC/38/40");
    expect(shown).not.toContain("2026");
  });

  it.each(documents)("have every item of $name once", async ({ path }) => {
    const { layout, pages } = await written(path);
    for (const { number, html } of pages) {
      const found = [...html.matchAll(/data-item="(\d+)">(.*?)(?=<\/span>(?!<\/span>\u00a0))/g)].map(([, index]) =>
        Number(index),
      );
      const items = layout.pages[number - 1]?.items ?? [];
      const texts = [...items.entries()].filter(([, item]) => item.kind === "text" && item.text !== "").map(([index]) => index);
      expect(found.sort((a, b) => a - b)).toEqual(texts);
    }
  });

  it("say what the parts of a text are", async () => {
    const body =
      "# One\n\nText with a note.^[The note.]\n\n- An item\n\n| A | B |\n|---|---|\n| c | d |\n: A table {#t}\n\n> Quoted.";
    const { pages } = await report(body);
    const tags = pages.flatMap(({ html }) =>
      heard(html)
        .match(/<(?!\/|span|i |svg|path)[^>]*>/g)
        ?.map((tag) => tag.replace(/ (?:href|data-)[^>]*/, "")),
    );
    expect(tags).toMatchInlineSnapshot(`
      [
        "<p>",
        "<p>",
        "<p>",
        "<p>",
        "<p>",
        "<h1>",
        "<p>",
        "<p>",
        "<ul>",
        "<li>",
        "<a>",
        "<h2>",
        "<p>",
        "<a>",
        "<ul>",
        "<li>",
        "<p>",
        "<div role="table">",
        "<div role="rowgroup">",
        "<div role="row">",
        "<div role="columnheader">",
        "<div role="columnheader">",
        "<div role="rowgroup">",
        "<div role="row">",
        "<div role="cell">",
        "<div role="cell">",
        "<p>",
        "<blockquote>",
        "<p>",
        "<div role="note">",
        "<a>",
        "<p>",
      ]
    `);
  });

  it("show as text whatever an author writes", async () => {
    const attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    const front = ["title", "subject", "author", "agenda-title"].map((name) => `${name}: ${JSON.stringify(attack)}\n`).join("");
    const files = {
      "report.md": `---\ntype: report\nsymbol: A/HRC/99/1\nbody: ${JSON.stringify(attack)}\n${front}---\n\n# ${attack}\n\nA [link](<https://example.org/"onclick="x>) ${attack}^[${attack}]\n`,
    };
    const { pages } = await written("report.md", files);
    const html = pages.map((page) => page.html).join("");
    expect(html).not.toMatch(/<(?:script|img)|<[^>]*\son\w+=/i);
    expect(textOf(html)).toContain("<script>alert(1)</script>");
  });

  it("bring no styles and no scripts of their own, which the policy of a preview forbids", async () => {
    for (const { path } of documents.slice(0, 3)) {
      const html = (await written(path)).pages.map((page) => page.html).join("");
      expect(html).not.toMatch(/<(?:script|style|link)\b|<[^>]*\s(?:style|on\w+)=/);
    }
  });

  it("give words that are read from right to left in the order of reading", async () => {
    const { pages } = await report("Mr. Cohen (יצחק כהן) spoke.");
    const html = pages.map((page) => page.html).join("");
    expect(html).toMatch(/dir="rtl"[^>]*>(?:<span[^>]*>)*יצחק כהן</);
  });

  it("lead where links lead, to other places on a page of their own", async () => {
    const { pages } = await report("# One {#one}\n\nSee [section one](#one) and [a site](https://example.org/).");
    const html = pages.map((page) => page.html).join("");
    expect(html).toContain('<a href="#one" data-to="one">');
    expect(html).toContain('data-anchor="one"');
    expect(html).toContain('<a href="https://example.org/" target="_blank" rel="noopener noreferrer">');
  });

  it("are the same where a page shows the same", async () => {
    const body = (word: string) => `${word}\n\n${"Rivers rise earlier every year. ".repeat(400)}\n\n# Two\n\nEnd.`;
    const [one, other] = [await report(body("First")), await report(body("Other"))];
    const changed = one.pages.filter(({ html }, index) => html !== other.pages[index]?.html).map(({ number }) => number);
    expect(changed).toHaveLength(1);
    expect(one.css).toBe(other.css);
    expect([...one.resources.keys()]).toEqual([...other.resources.keys()]);
  });
});
