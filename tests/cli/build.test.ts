import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { masthead } from "./terminal.ts";

const report = `---
type: report
symbol: A/HRC/99/7
title: A report
body: Human Rights Council
date: 2026-01-02
---

# Introduction

The first paragraph.[^1]

[^1]: A note.
`;

let folder = "";
const at = (name: string) => join(folder, name);
const put = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-build-"));
  put("report.md", report);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("build", () => {
  it("names files after the symbol, makes the folder, and prints a line for the document", async () => {
    const { code, out, error } = await masthead("build", at("report.md"), "--out", at("a/b"));
    expect([code, error]).toEqual([0, ""]);
    expect(readdirSync(at("a/b"))).toEqual(["A_HRC_99_7_E.docx", "A_HRC_99_7_E.pdf"]);
    expect(out).toMatch(
      /^Document +Pages +Words +Files +ms\n\S+report\.md +3 +\d+ of 10,700 +A_HRC_99_7_E\.docx, \.pdf +\d+\n\n1 document built into \S+\.\n$/,
    );
  });

  it("makes the language versions that stand beside a document, each with the symbol, date and session of the original", async () => {
    put(
      "report.fr.md",
      "---\ntype: report\nedition-of: report.md\nlanguage: fr\ntitle: Un rapport\nbody: Conseil\n---\n\n# Introduction\n\nTexte.\n",
    );
    put("report-two.fr.md", "---\ntype: report\nlanguage: fr\ntitle: Autre\nbody: Conseil\n---\n\n# Introduction\n\nTexte.\n");
    const all = await masthead("build", at("report.md"), "--language", "all", "--to", "text", "--out", at("out"));
    expect(all.code).toBe(0);
    expect(readdirSync(at("out"))).toEqual(["A_HRC_99_7_E.txt", "A_HRC_99_7_F.txt"]);
    expect(readFileSync(at("out/A_HRC_99_7_F.txt"), "utf8")).toContain("2 janvier 2026");
    expect(all.error).toContain("Paragraph 1 calls no note, and one note in ");
    expect(all.out).toMatch(/0 errors and \d+ warnings?\.\n$/);
    const some = await masthead("build", at("report.md"), "--language", "fr,de", "--to", "text", "--out", at("some"));
    expect(some.code).toBe(1);
    expect(some.error).toContain("one in “de” would be");
  });

  it("names files after the source where there is no symbol", async () => {
    put(
      "annex.md",
      "---\ntype: declaration\ntitle: A declaration\norgan: The General Assembly\n---\n\nThe General Assembly,\n\nDeclares the following:\n\n## Article\n\nText.\n",
    );
    const { error } = await masthead("build", at("annex.md"), "--to", "text", "--out", folder);
    expect(error).toBe("");
    expect(readdirSync(folder)).toContain("annex.txt");
  });

  it.each([
    [".page", ".page.txt"],
    ["page", "page.txt"],
    ["page.v2.md", "page.v2.txt"],
  ])("names the file of %s %s", async (source, name) => {
    put(
      source,
      "---\ntype: declaration\ntitle: A declaration\norgan: The General Assembly\n---\n\nThe General Assembly,\n\nDeclares the following:\n\n## Article\n\nText.\n",
    );
    await masthead("build", at(source), "--to", "text", "--out", at("out"));
    expect(readdirSync(at("out"))).toEqual([name]);
  });

  it("makes only the outputs asked for", async () => {
    await masthead("build", at("report.md"), "--to", "html, TEXT", "--out", at("out"));
    expect(readdirSync(at("out"))).toEqual(["A_HRC_99_7_E.html", "A_HRC_99_7_E.txt"]);
  });

  it("touches no file of a document that has an error, and builds the others", async () => {
    put("out/A_HRC_99_7_E.txt", "the last good one");
    put("report.md", report.replace("[^1]: A note.", ""));
    put("other.md", report.replace("99/7", "99/8"));
    const { code, out, error } = await masthead("build", at("report.md"), at("other.md"), "--to", "text", "--out", at("out"));
    expect(code).toBe(1);
    expect(error).toContain("[note-undefined]");
    expect(out).toContain("1 error");
    expect(readdirSync(at("out"))).toEqual(["A_HRC_99_7_E.txt", "A_HRC_99_8_E.txt"]);
    expect(readFileSync(at("out/A_HRC_99_7_E.txt"), "utf8")).toBe("the last good one");
  });

  it("takes a folder for the documents in it, without annexes and without texts that are no documents", async () => {
    put(
      "annex.md",
      "---\ntype: declaration\ntitle: A declaration\norgan: The General Assembly\nof: report.md\n---\n\nThe General Assembly,\n\nDeclares the following:\n\n## Article\n\nText.\n",
    );
    put("report.md", report.replace("---\n\n", "annexes: [annex.md]\n---\n\n"));
    put("README.md", "# No document\n");
    put("broken.md", "---\ntype: [report\n---\n\nText.\n");
    const { code, error } = await masthead("build", folder, "--to", "text", "--out", at("out"));
    expect(code).toBe(1);
    expect(error).toMatch(/broken\.md:2:14: error: .* \[yaml-syntax\]/s);
    expect(error).not.toContain("[type-missing]");
    expect(error).toContain("2 of 2");
    expect(readdirSync(at("out"))).toEqual(["A_HRC_99_7_E.txt"]);
  });

  it.each([
    ["Windows-1252", Buffer.from(report.replace("A report", "Un résumé"), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${report}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(report, "utf16le")],
  ])("passes over no document of a folder in silence because it is saved in %s", async (_, bytes) => {
    put("saved.md", bytes);
    const { code, error } = await masthead("check", folder);
    expect(code).toBe(1);
    expect(error).toContain("[file-not-utf8]");
  });

  it("passes over no document of a folder in silence because of a blank line at its top", async () => {
    put("late.md", `\n${report}`);
    expect((await masthead("check", folder)).error).toContain("[front-matter-late]");
  });

  it("makes the same of Windows line ends and a byte order mark", async () => {
    put("windows/report.md", `\ufeff${report.replaceAll("\n", "\r\n")}`);
    await masthead("build", at("report.md"), "--out", at("one"), "--to", "text,pdf,docx");
    await masthead("build", at("windows/report.md"), "--out", at("two"), "--to", "text,pdf,docx");
    for (const name of readdirSync(at("one")))
      expect(readFileSync(at(`two/${name}`)).equals(readFileSync(at(`one/${name}`))), name).toBe(true);
  });

  it("answers programs in JSON", async () => {
    const { out, error } = await masthead("build", at("report.md"), "--to", "text", "--out", at("out"), "--json");
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      documents: [{ source: at("report.md"), limit: 10_700, files: [at("out/A_HRC_99_7_E.txt")], diagnostics: [] }],
      errors: 0,
    });
  });

  describe("writes over no file that it reads", () => {
    const refused = async (...args: readonly string[]) => {
      const before = readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")]);
      const { code, error } = await masthead("build", ...args, "--to", "text", "--out", folder);
      expect(readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")])).toEqual(before);
      expect(code).toBe(1);
      return error;
    };
    beforeEach(() => {
      rmSync(at("report.md"));
      put("source.txt", report.replace("symbol: A/HRC/99/7", "symbol: source"));
    });
    const page =
      "---\ntype: declaration\ntitle: A declaration\norgan: The General Assembly\n---\n\nThe General Assembly,\n\nDeclares the following:\n\n## Article\n\nText.\n";

    it("its own source", async () => {
      put("source.txt", page);
      expect(await refused(at("source.txt"))).toContain(
        "source.txt would be written over: it is itself a file that this run reads. [output-is-input]",
      );
    });

    it("its own source under another name", async () => {
      put("real.md", page);
      rmSync(at("source.txt"));
      symlinkSync(at("real.md"), at("source.md"));
      linkSync(at("real.md"), at("source.txt"));
      expect(await refused(at("source.md"))).toContain("it is the same file as");
    });

    it("a file of another document of the run, whichever comes first", async () => {
      put("source.txt", page);
      put("source.md", page);
      expect(await refused(at("source.md"), at("source.txt"))).toContain("[output-is-input]");
    });
  });

  it("says that the output folder cannot be written", async () => {
    const { code, error } = await masthead("build", at("report.md"), "--to", "text", "--out", at("report.md/out"));
    expect(code).toBe(1);
    expect(error).toContain("[output-denied]");
  });
});

describe("build with --strict", () => {
  it("fails for a warning, and leaves the last good file", async () => {
    put("out/A_HRC_99_7_E.txt", "the last good one");
    put("report.md", report.replace("The first paragraph.", "See <b>this</b>."));
    const lenient = await masthead("build", at("report.md"), "--to", "text", "--out", at("lenient"));
    expect(lenient.code).toBe(0);
    const { code, out, error } = await masthead("build", at("report.md"), "--strict", "--to", "text", "--out", at("out"));
    expect(code).toBe(1);
    expect(error).toContain("[html-shown]");
    expect(out).toContain("1 warning");
    expect(readFileSync(at("out/A_HRC_99_7_E.txt"), "utf8")).toBe("the last good one");
  });

  it("takes a document without a warning", async () => {
    expect((await masthead("build", at("report.md"), "--strict", "--to", "text", "--out", at("out"))).code).toBe(0);
  });
});

describe("messages for other programs", () => {
  it("are workflow commands for GitHub, whatever signs are in them", async () => {
    put("a, b.md", report.replace("[^1]: A note.", "100 % is\nsaid <b>so</b>."));
    const { code, error } = await masthead("check", at("a, b.md"), "--format", "github");
    expect(code).toBe(1);
    const lines = error.trimEnd().split("\n");
    expect(lines.every((line) => /^::(error|warning) file=[^,]*a%2C b\.md,line=\d+,endLine=\d+,/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes("title=note-undefined::"))).toBe(true);
  });

  it("are SARIF, with a rule for every code and a region for every place", async () => {
    put("re port.md", report.replace("[^1]: A note.", "See @nothing and <b>this</b>."));
    const { code, out, error } = await masthead("check", at("re port.md"), "--format", "sarif");
    expect([code, error]).toEqual([1, ""]);
    const [run] = JSON.parse(out).runs;
    const ids: string[] = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(ids).toEqual(expect.arrayContaining(["note-undefined", "label-unknown", "html-shown"]));
    for (const result of run.results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^file:\/\/\/.*re%20port\.md$/);
      expect(region.startLine).toBeGreaterThan(0);
    }
  });
});

describe("variants of a press release", () => {
  const release = report.replace(
    "---\n\n",
    "press:\n  headline: A sample\n  place: Geneva\n  date: 2026-02-03\n  lead: A sample was told today.\n---\n\n",
  );

  it("have names of their own, so that none replaces another", async () => {
    put("report.md", release);
    for (const variant of ["full", "short", "advisory"]) {
      const { code } = await masthead(
        ...["build", at("report.md"), "--as", "press-release", "--variant", variant, "--to", "text", "--out", at("out")],
      );
      expect(code).toBe(0);
    }
    expect(readdirSync(at("out"))).toEqual([
      "A_HRC_99_7_E-press-release-advisory.txt",
      "A_HRC_99_7_E-press-release-short.txt",
      "A_HRC_99_7_E-press-release.txt",
    ]);
  });

  it("are refused for a type that has none", async () => {
    const { code, error } = await masthead("check", at("report.md"), "--variant", "short");
    expect(code).toBe(1);
    expect(error).toContain("The type “report” has no variants. [variant-unknown]");
  });
});

describe("check", () => {
  it("says all that is wrong and writes nothing", async () => {
    put("report.md", report.replace("[^1]: A note.", "See @nothing.[^2]"));
    const { code, out, error } = await masthead("check", at("report.md"));
    expect(code).toBe(1);
    for (const expected of ["[note-undefined]", "[label-unknown]"]) expect(error).toContain(expected);
    expect(out).toMatch(/^1 document checked: \d errors?(?:, \d warnings?)?\.\n$/);
    expect(readdirSync(folder)).toEqual(["report.md"]);
  });
});

describe("check and what is found of style", () => {
  const styled = () => report.replace("The first paragraph.", "Steps toward it. ".repeat(7).trim());
  const suggested = "check: { rules: { double-space: suggestion } }";
  const check = (...args: readonly string[]) => masthead("check", at("report.md"), ...args);

  it("prints five of a kind, all with --all, and stops no build", async () => {
    put("report.md", styled());
    const { code, error } = await check();
    expect(code).toBe(0);
    expect(error.match(/\[toward\]$/gm)).toHaveLength(6);
    expect(error).toContain("\n  and 2 more [toward]\n");
    expect((await check("--all")).error.match(/\[toward\]$/gm)).toHaveLength(7);
    const built = await masthead("build", at("report.md"), "--to", "text", "--out", at("out"), "--strict");
    expect([built.code, built.error]).toEqual([0, ""]);
  });

  it("counts suggestions, shows them to who asks, and fails for what it is told to", async () => {
    put("report.md", report.replace("The first paragraph.", "Two  spaces."));
    put("masthead.yaml", suggested);
    const brief = await check();
    expect(brief).toMatchObject({ code: 0, error: "" });
    expect(brief.out).toBe("1 suggestion is not shown: --all shows it.\n1 document checked: 1 suggestion.\n");
    expect((await check("--all")).error).toContain("suggestion: ");
    expect((await check("--fail-on", "warning")).code).toBe(0);
    expect(await check("--fail-on", "suggestion")).toMatchObject({ code: 1, error: expect.stringContaining("[double-space]") });
    put("masthead.yaml", "check: {}");
    expect((await check("--fail-on", "warning")).code).toBe(1);
  });

  it("prints lines for editors alone, with suggestions where they are asked for", async () => {
    put("report.md", report.replace("The first paragraph.", "Two  spaces toward it."));
    put("masthead.yaml", suggested);
    const { error, out } = await check("--format", "unix");
    expect([error, out]).toEqual(["", `${at("report.md")}:11:13 warning toward Write “towards”, not “toward”.\n`]);
    expect((await check("--format", "unix", "--all")).out).toContain(":11:4 suggestion double-space ");
    expect((await check("--format", "github", "--all")).error).toContain("::notice ");
    const [run] = JSON.parse((await check("--format", "sarif")).out).runs;
    expect(run.results.map(({ level, ruleId }: Record<string, string>) => `${level} ${ruleId}`)).toEqual([
      "note double-space",
      "warning toward",
    ]);
    expect(run.results[1].fixes).toHaveLength(1);
    expect(JSON.parse((await check("--json")).out).documents[0].diagnostics[1]).toMatchObject({ code: "toward", number: "20" });
  });
});

describe("check --words", () => {
  it("prints the words of each chapter and what is left, for people and for programs", async () => {
    put("report.md", `${report}\n# Second\n\nThree words more.\n`);
    const { out } = await masthead("check", at("report.md"), "--words");
    expect(out).toMatch(/^Chapter +Words +Notes +Share +Paragraphs$/m);
    expect(out).toMatch(/^II\. Second +4 +0 +\d+% +1$/m);
    expect(out).toMatch(/^\d+ words of 10,700: 10,\d+ left\.$/m);
    const [document] = JSON.parse((await masthead("check", at("report.md"), "--words", "--json")).out).documents;
    expect(document.chapters.at(-1)).toEqual({ title: "II. Second", words: 4, notes: 0, paragraphs: 1 });
  });
});

describe("inspect", () => {
  it.each([
    ["expanded", "::masthead"],
    ["tree", "heading 1"],
    ["resolved", "Introduction"],
    ["pages", "paragraph"],
  ])("shows the document after %s", async (stage, text) => {
    const { code, out } = await masthead("inspect", at("report.md"), "--stage", stage);
    expect(code).toBe(0);
    expect(out).toContain(text);
  });

  it("names the stage that was probably meant", async () => {
    const { code, error } = await masthead("inspect", at("report.md"), "--stage", "page");
    expect([code, error]).toEqual([2, "There is no stage “page”; did you mean pages?\n"]);
  });
});
