import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const report = `---
type: report
symbol: A/HRC/99/1
title: Water
body: Human Rights Council
annexes: [annex.md, other.md]
---

# Findings {#findings}

One. {#one}

Two. {#two}
`;

const annex = `---
type: declaration
of: report.md
title: Annexed
organ: The Council
---

Declares the following:

## Article {#art}

See @findings, [@one; @two] and [@one; @art]; [-@two]; (@two); @annex-2.[^1]

[^1]: As in [@one; @two].
`;

const other = `---
type: declaration
of: report.md
title: Another
organ: The Council
---

Declares the following:

## Article

As in @art and @two.
`;

async function said(path: string, files: Readonly<Record<string, string>> = {}) {
  const world = memoryWorld({ "report.md": report, "annex.md": annex, "other.md": other, ...files }, machineWorld());
  const { files: made, diagnostics } = await compile(path, { world, to: ["text"] });
  return { text: new TextDecoder().decode(made[0]?.bytes).replace(/\s+/g, " "), diagnostics };
}

describe("labels of the document to which one belongs", () => {
  it("are written with its numbers, in the same words as when it is annexed", async () => {
    const words =
      "See section I of the report, paragraphs 1 and 2 of the report and paragraph 1 of the report and article 1; 2; (para. 2 of the report); annex II.[1]";
    const [alone, whole] = [await said("annex.md"), await said("report.md")];
    expect(alone.diagnostics).toEqual([]);
    expect(alone.text).toContain(words);
    expect(alone.text).toContain("[1] As in paras. 1 and 2 of the report.");
    expect(whole.text).toContain(words);
  });

  it("are those of its annexes too", async () => {
    expect((await said("other.md")).text).toContain("As in article 1 of annex I and paragraph 2 of the report.");
  });

  it("lead nowhere on the page", async () => {
    const world = memoryWorld({ "report.md": report, "annex.md": annex, "other.md": other }, machineWorld());
    const { files } = await compile("annex.md", { world, to: ["html"] });
    expect(new TextDecoder().decode(files[0]?.bytes)).not.toMatch(/href="#(?:one|two|findings)"/);
  });

  it("are guessed at like its own, and a label that neither has is an error", async () => {
    const { diagnostics } = await said("other.md", { "other.md": other.replace("@two", "@twoo") });
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([["label-unknown", "Did you mean @two?"]]);
  });

  it("are read only where they are asked for: a report that is wrong is in nobody's way", async () => {
    const files = { "report.md": `${report}\nSee @nowhere and {{nothing}}.\n`, "other.md": other.replace(/As in.*/, "Text.") };
    expect((await said("other.md", files)).diagnostics).toEqual([]);
    const { diagnostics } = await said("annex.md", files);
    expect(diagnostics.map(({ code, span }) => [code, span?.source.path])).toEqual([["template-name-unknown", "report.md"]]);
  });

  it("end where documents belong to each other in a circle", async () => {
    const circle = report.replace("annexes: [annex.md, other.md]", "of: annex.md");
    const { diagnostics } = await said("annex.md", { "report.md": circle });
    expect(diagnostics.map(({ code }) => code)).toContain("parent-loop");
    const itself =
      "---\ntype: press-release\nof: release.md\npress: { headline: H, place: G, date: 2026-01-01, lead: L. }\n---\n";
    expect((await said("release.md", { "release.md": itself })).diagnostics.map(({ code }) => code)).toEqual(["parent-loop"]);
  });
});
