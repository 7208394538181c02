import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { documents } from "../documents.ts";

const head = "type: report\nsymbol: A/HRC/99/1\ntitle: A sample\nbody: Human Rights Council";

async function html(body: string, more = ""): Promise<{ page: string; codes: readonly string[] }> {
  const world = memoryWorld({ "report.md": `---\n${head}\n${more}---\n\n${body}\n` }, nodeWorld());
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
  it("are left to the browser's order, and say their language; the mark of a note stands apart from them", async () => {
    const { page } = await html("Mr. Cohen (יצחק כהן) and محمد^[A note.] spoke of **שלום**.", "agenda-title: Case of לוי\n");
    expect(page).toContain(
      'Mr. Cohen (<span lang="he">יצחק כהן</span>) and <span lang="ar">محمد</span><sup class="call" dir="ltr">',
    );
    expect(page).toContain('<strong><span lang="he">שלום</span></strong>.');
    expect(page).toContain('<p class="masthead-agenda-title">Case of <span lang="he">לוי</span></p>');
  });
});

describe.each(documents)("the page of $name", ({ path }) => {
  const made = compile(path, { world: nodeWorld(), to: ["html"] }).then(({ files }) =>
    new TextDecoder().decode(files[0]?.bytes),
  );

  it("is one file that needs no script and fetches nothing", async () => {
    const page = await made;
    expect(page).not.toMatch(/<script|<link|@import|url\(|src="(?!data:)/);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
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
