import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";

const head = "type: report\nsymbol: A/HRC/99/1\ntitle: A sample\nbody: Human Rights Council";

async function html(body: string, more = ""): Promise<{ page: string; codes: readonly string[] }> {
  const world = memoryWorld({ "report.md": `---\n${head}\n${more}---\n\n${body}\n` }, machineWorld());
  const { files, diagnostics } = await compile("report.md", { world, to: ["html"] });
  return { page: new TextDecoder().decode(files[0]?.bytes), codes: diagnostics.map(({ code }) => code) };
}

describe("an author's text is text", () => {
  it.each([
    "<script>alert(1)</script>",
    'A <b onclick="x()">word</b> and <img src=x onerror=y>.',
    "<!-- comment --> &lt;i&gt;",
    "`<u>`",
  ])("%s is shown and never markup", async (text) => {
    const { page } = await html(`Start.\n\n${text}\n`);
    const body = page.slice(page.indexOf("<body>"));
    expect(body).not.toMatch(/<(?:script|b|img|i|u)[\s>]|<!--/);
    expect(page).toContain("&lt;");
  });

  it("in front matter and attributes too", async () => {
    const { page } = await html(
      "# One\n\n[Text]{.x}.",
      'subject: "\\"><script>alert(1)</script>"\nauthor: <b>\ntypography: as-typed\n',
    );
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain('content="&quot;&gt;&lt;script&gt;');
  });

  it.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])(
    "a link to %s leads nowhere",
    async (address) => {
      const { page, codes } = await html(`A [link](<${address}>) here.`);
      expect(page).not.toMatch(/href="(?!#|https?:|mailto:)/i);
      expect(codes).toContain("link-scheme");
    },
  );

  it("nor does one to a scheme in disguise", async () => {
    const { page, codes } = await html("A [link](<java&#x09;script:alert(1)>) here.");
    expect(page).toBe("");
    expect(codes).toContain("link-target");
  });
});

describe("words that are read from right to left", () => {
  it("of scripts that have a face of their own say their language too", async () => {
    const { page } = await html("Mr. 王毅 of 北京, Ms. सीता (नेपाल) and Ελένη.");
    expect(page).toContain(
      'Mr. <span lang="zh">王毅</span> of <span lang="zh">北京</span>, Ms. <span lang="hi">सीता</span> (<span lang="hi">नेपाल</span>) and Ελένη.',
    );
  });

  it("are left to the browser's order, and say their language; the mark of a note stands apart from them", async () => {
    const { page } = await html("Mr. Cohen (יצחק כהן) and محمد^[A note.] spoke of **שלום**.", "agenda-title: Case of לוי\n");
    expect(page).toContain(
      'Mr. Cohen (<span lang="he">יצחק כהן</span>) and <span lang="ar">محمد</span><sup class="call" dir="ltr">',
    );
    expect(page).toContain('<strong><span lang="he">שלום</span></strong>.');
    expect(page).toContain('<p class="masthead-agenda-title">Case of <span lang="he">לוי</span></p>');
  });
});

describe("the head of a page", () => {
  it("leads to the other language versions by their addresses or their files", async () => {
    const editions = "editions: { fr: A_HRC_99_1_F.html, es: https://example.org/es, ar: ../ar/my page.html }\n";
    const { page, codes } = await html("Text.", editions);
    expect(codes).toEqual([]);
    expect([...page.matchAll(/<link rel="alternate" hreflang="(.*)" href="(.*)">/g)].map(([, ...said]) => said)).toEqual([
      ["fr", "A_HRC_99_1_F.html"],
      ["es", "https://example.org/es"],
      ["ar", "../ar/my%20page.html"],
    ]);
  });

  it.each([
    "{ French: a.html }",
    "{ fr: report.fr.md }",
    "{ fr: javascript:alert(1) }",
    "{ fr: //host/x }",
    "{ fr: mailto:a@example.org }",
  ])("editions: %s is told", async (editions) => {
    const { page, codes } = await html("Text.", `editions: ${editions}\n`);
    expect(codes).toEqual(["field-form"]);
    expect(page).not.toContain("<link");
  });

  it("describes the document by its subject, else by the beginning of its summary, else by its agenda item", async () => {
    const description = async (more: string) =>
      /<meta name="description" content="(.*)">/.exec((await html("Text.", more)).page)?.[1];
    const agenda = "agenda-title: Human rights\n";
    const summary = `summary: ${"Rivers *rise* earlier every year. ".repeat(20)}\n`;
    expect(await description(agenda)).toBe("Human rights");
    expect(await description(agenda + summary)).toMatch(/^Rivers rise earlier every year\. .{240,280} …$/);
    expect(await description(`${agenda + summary}subject: Floods\n`)).toBe("Floods");
  });
});

describe("what others lead to", () => {
  it("is every numbered paragraph and item by its number, labelled or not", async () => {
    const body =
      "# One\n\nFirst.\n\nSecond:\n\n1. One\n   1. Deep\n\n2. Two {#two}\n\nThird. {#third}\n\nFourth. {#para-9}\n\n:::box\n1. Lost\n:::\n\n:::recommendations\n### A\n\n1. Five\n   1. Six\n:::\n\nBetween. {.inserted}\n";
    const { page } = await html(body);
    const ids = [...page.matchAll(/<span class="number" id="([^"]+)">/g)].map((match) => match[1]);
    expect(ids).toEqual([
      "para-1",
      "para-2",
      "para-2-a",
      "para-2-a-i",
      "para-2-b",
      "para-3",
      "para-4",
      "para-4-a",
      "para-4-1",
      "para-4-1-a",
      "para-4-bis",
    ]);
    expect(page).toContain('<p class="paragraph" id="third"><span class="number" id="para-3">');
  });

  it("a label that is such a name keeps it", async () => {
    const { page } = await html("# One\n\nFirst.\n\nSecond. {#para-1}\n\nThird. {#main}\n");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('id="para-1"><span class="number" id="para-2">');
  });

  it("in an annex begins with its name", async () => {
    const world = memoryWorld(
      {
        "report.md": `---\n${head}\nannexes: [a.md, b.md]\n---\n\nText.\n`,
        "a.md": "---\ntype: report\ntitle: A\n---\n\nText.\n",
        "b.md":
          "---\ntype: declaration\ntitle: B\norgan: The Council\n---\n\nRecalling,\n\nDeclares the following:\n\n## Article\n\nOne.\n\nTwo.\n",
      },
      machineWorld(),
    );
    const { files, diagnostics } = await compile("report.md", { world, to: ["html"] });
    expect(diagnostics).toEqual([]);
    const ids = [...new TextDecoder().decode(files[0]?.bytes).matchAll(/<span class="number" id="([^"]+)">/g)].map(
      (match) => match[1],
    );
    expect(ids).toEqual(["para-1", "annex-1-para-1", "annex-2-article-1-para-1", "annex-2-article-1-para-2"]);
  });
});

describe.each(documents)("the page of $name", ({ path }) => {
  const language = /\.([a-z]{2})\.md$/.exec(path)?.[1] ?? "en";
  const made = compile(path, { world: machineWorld(), to: ["html"] }).then(({ files }) =>
    new TextDecoder().decode(files[0]?.bytes),
  );

  it("is one file that needs no script and fetches nothing", async () => {
    const page = await made;
    expect(page).not.toMatch(/<script|<link(?! rel="alternate")|@import|url\(|src="(?!data:)/);
    expect(page.startsWith(`<!DOCTYPE html>\n<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`)).toBe(true);
  });

  it("gives no id twice, and one to every numbered paragraph of the text", async () => {
    const page = await made;
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(page).not.toMatch(/<p class="paragraph[^>]*><span class="number">/);
  });

  it("has one first heading, and none that skips a level", async () => {
    const levels = [...(await made).matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  it("leads from every note call to its note and back, and every link in it leads somewhere", async () => {
    const page = await made;
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    const calls = [...page.matchAll(/<a id="([^"]+)-call" href="#([^"]+)" role="doc-noteref">/g)];
    for (const [, from, to] of calls) expect(from).toBe(to);
    expect([...page.matchAll(/class="back" href="#([^"]+)-call"/g)].map((match) => match[1])).toEqual(
      calls.map((call) => call[2]),
    );
  });
});
