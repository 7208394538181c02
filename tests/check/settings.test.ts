import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const report = (front: string) =>
  `---\ntype: report\nsymbol: A/HRC/99/1\ntitle: A report\nbody: Human Rights Council\n${front}---\n\n# A stop.\n\nSee the annex.\n`;

/** What `check` tells of a report in the folder a/b, by severity and code. */
async function told(files: Readonly<Record<string, string>>, front = ""): Promise<readonly string[]> {
  const world = memoryWorld({ "a/b/report.md": report(front), ...files }, machine);
  const { diagnostics } = await compile("a/b/report.md", { world, to: [], style: true });
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

const off = "check: { rules: { heading-stop: off } }\n";
const suggested = "check: { rules: { heading-stop: suggestion } }\n";

describe("settings of the check", () => {
  it("stand beside the document, or in a folder above it, the nearest of which holds", async () => {
    expect(await told({})).toEqual(["warning heading-stop"]);
    for (const folder of ["a/b/", "a/", ""]) expect(await told({ [`${folder}masthead.yaml`]: off })).toEqual([]);
    expect(await told({ "masthead.yaml": off, "a/masthead.yaml": suggested })).toEqual(["suggestion heading-stop"]);
  });

  it("are looked for no higher than the folder of the repository", async () => {
    expect(await told({ "masthead.yaml": off, "a/.git/config": "" })).toEqual(["warning heading-stop"]);
    expect(await told({ "a/masthead.yaml": off, "a/.git/config": "" })).toEqual([]);
  });

  it("stand in front matter too, which goes before the file", async () => {
    expect(await told({}, off)).toEqual([]);
    expect(await told({ "masthead.yaml": off }, suggested)).toEqual(["suggestion heading-stop"]);
  });

  it("of an annex hold for the annex alone, those of its document for both", async () => {
    const annex = (front: string) => ({ "a/b/annex.md": `---\ntype: report\ntitle: An annex\n${front}---\n\n# Another.\n` });
    const both = `annexes: [annex.md]\n`;
    expect(await told(annex(off), both)).toEqual(["warning heading-stop"]);
    expect(await told(annex(""), both + off)).toEqual([]);
    expect(await told(annex(suggested), both + off)).toEqual(["suggestion heading-stop"]);
  });

  it("are an empty file, or one with remarks alone, where nothing is set", async () => {
    for (const text of ["", "\n", "# Nothing yet.\n", "check:\n"]) {
      expect(await told({ "masthead.yaml": text })).toEqual(["warning heading-stop"]);
    }
  });

  it("name words and names that are right, and words that are not", async () => {
    const check = async (text: string, words: string) => {
      const world = memoryWorld(
        { "r.md": `${report("")}\n${text}\n`, "masthead.yaml": `check: { rules: { heading-stop: off }, ${words} }` },
        machine,
      );
      const { diagnostics } = await compile("r.md", { world, to: [], style: true });
      return diagnostics.map(({ message }) => message.replace(/^Write “|”, not.*$/g, ""));
    };
    expect(await check("It went toward the organisation.", "words: {}")).toEqual(["towards", "organization"]);
    expect(await check("Toward the organisation.", "words: { allow: [toward, Organisation] }")).toEqual([]);
    expect(await check("The Organisation of Example States.", "names: [Organisation of Example States]")).toEqual([]);
    const instead = "words: { instead: { learnings: lessons, Globaland: Globalia } }";
    expect(await check("Learnings of Globaland and globaland, “learnings”.", instead)).toEqual(["Lessons", "Globalia"]);
  });

  it.each([
    ["a file that is no YAML", "check: [\n", "error yaml-syntax"],
    ["a file that is a list", "- check\n", "warning setting-value"],
    ["a file that is a text", "check\n", "warning setting-value"],
    ["settings outside of check", "house: geneva\n", "warning setting-unknown"],
    ["a list of rules", "check: { rules: [heading-stop] }\n", "warning setting-value"],
    ["a rule that is true", "check: { rules: { heading-stop: true } }\n", "warning setting-value"],
    ["a house that is a list", "check: { house: [geneva] }\n", "warning setting-value"],
    ["an inherited name", "check: { constructor: 1 }\n", "warning setting-unknown"],
  ])("that mean nothing are told, and do nothing: %s", async (_, text, message) => {
    expect([...(await told({ "masthead.yaml": text }))].sort()).toEqual([message, "warning heading-stop"].sort());
  });

  it("in the README mean something", async () => {
    const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
    const [, example = ""] = /```yaml\n(check:[\s\S]*?)```/.exec(readme) ?? [];
    expect(example).toContain("names:");
    expect(await told({ "masthead.yaml": example })).toEqual(["warning heading-stop"]);
  });

  it("say nothing to a build", async () => {
    const world = memoryWorld({ "report.md": report("check: { hose: 1 }\n"), "masthead.yaml": off }, machine);
    const { diagnostics } = await compile("report.md", { world, to: ["text"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["heading-stop"]);
  });
});
