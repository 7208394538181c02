import { describe, expect, it } from "vitest";
import { ruleEntries } from "../../src/check/rules/rule-entries.ts";
import { commands } from "../../src/cli/commands.ts";
import { checkCodes } from "../../src/diagnostics/codes/check.ts";
import { cliCodes } from "../../src/diagnostics/codes/cli.ts";
import { composeCodes } from "../../src/diagnostics/codes/compose.ts";
import { layoutCodes } from "../../src/diagnostics/codes/layout.ts";
import { parseCodes } from "../../src/diagnostics/codes/parse.ts";
import { renderCodes } from "../../src/diagnostics/codes/render.ts";
import { resolveCodes } from "../../src/diagnostics/codes/resolve.ts";
import { sourceCodes } from "../../src/diagnostics/codes/source.ts";
import { templateCodes } from "../../src/diagnostics/codes/template.ts";
import { codes } from "../../src/diagnostics/codes.ts";
import { masthead } from "./terminal.ts";

describe("wrong usage exits with 2 and says what was meant", () => {
  it.each([
    [["biuld", "report.md"], "There is no command “biuld”; did you mean “build”?"],
    [["build", "report.md", "--otu", "x"], "masthead build has no option --otu; did you mean --out?"],
    [["build", "report.md", "-o", "x"], "masthead build has no option -o; did you mean --out?"],
    [["report.md"], "There is no command “report.md”; to make its files: masthead build report.md"],
    [["build", "-own.md"], "“-own.md” looks like an option; a file of this name is written ./-own.md."],
    [["build", "report.md", "--out"], "--out needs a value: --out DIR."],
    [["build", "report.md", "--json=yes"], "--json takes no value."],
    [["build", "report.md", "--pdf"], "masthead build has no option --pdf; did you mean --to pdf?"],
    [["build", "report.md", "--word"], "masthead build has no option --word; did you mean --to docx?"],
    [["build", "report.md", "--format", "gihtub"], "There is no format “gihtub”; did you mean github?"],
    [["check", "report.md", "--format", "text"], "There is no format “text”; did you mean pretty?"],
    [["check", "report.md", "--fail-on", "warnings"], "not “warnings”; did you mean warning?"],
    [["check", "report.md", "--strict"], "masthead check has no option --strict; did you mean --fail-on warning?"],
    [["check", "report.md", "--format", "sarif", "--json"], "--json and --format exclude each other."],
    [["build", "report.md", "--out", "-"], "Standard output takes one file: name one document, and one output with --to"],
    [["build", "report.md", "--out", "-", "--to", "docx,pdf"], "Standard output takes one file"],
    [["build", "a.md", "b.md", "--out", "-", "--to", "text"], "Standard output takes one file"],
    [["build", "report.md", "--out", "-", "--to", "text", "--json"], "Standard output cannot take both"],
    [["build"], "Something is missing: masthead build SOURCE…."],
    [["inspect", "a.md", "b.md"], "“b.md” is one argument too many: masthead inspect SOURCE."],
    [["explain", "file-mising"], "There is no code “file-mising”; did you mean file-missing?"],
    [["explain", "constructor"], "There is no code “constructor”"],
    [["help", "nothing-like-it"], "There is no command “nothing-like-it”."],
  ])("%j", async (args, message) => {
    const { code, out, error } = await masthead(...args);
    expect(error).toContain(message);
    expect([code, out]).toEqual([2, ""]);
  });

  it("shows the commands where none is given", async () => {
    const { code, error } = await masthead();
    expect(code).toBe(2);
    expect(error).toContain("masthead build SOURCE…");
  });
});

describe("a folder of templates that is not there", () => {
  it.each([["build", "a.md"], ["check", "a.md"], ["new", "report", "/nowhere/a.md"], ["types"], ["inspect", "a.md"]])(
    "is reported by %s",
    async (...args) => {
      const { code, error } = await masthead(...args, "--templates", "no-such-folder");
      expect(error).toContain("There is no folder no-such-folder. [file-missing]");
      expect(code).toBe(1);
    },
  );
});

describe("help", () => {
  it.each(commands.map((command) => command.name))("%s has an example and names every option", async (name) => {
    const command = commands.find((each) => each.name === name);
    const { code, out } = await masthead("help", name);
    expect(code).toBe(0);
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`  --${option}`);
    expect(out).toMatch(/Examples?:\n {2}masthead /);
    expect((await masthead(name, "--help")).out).toBe(out);
  });

  it("keeps every line within 100 characters", async () => {
    const texts = await Promise.all([masthead("help"), ...commands.map((command) => masthead("help", command.name))]);
    for (const { out } of texts) expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("prints the version", async () => {
    expect((await masthead("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("explain", () => {
  it.each(Object.keys(codes))("%s says why it is a mistake and what to do", async (name) => {
    const { code, out } = await masthead("explain", name);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(120);
  });

  it("lists the titles alike, in the middle of a sentence", async () => {
    const capital = Object.values(codes).filter(({ title }) => /^(?!YAML|HTML)[A-Z]/.test(title));
    expect(capital.map(({ title }) => title)).toEqual([]);
  });

  it("has one row for each code, or the text of one would never be read", () => {
    const areas = [
      checkCodes,
      cliCodes,
      composeCodes,
      layoutCodes,
      parseCodes,
      renderCodes,
      resolveCodes,
      sourceCodes,
      templateCodes,
    ];
    const rows = areas.flatMap((area) => Object.keys(area));
    expect([...new Set(rows)].length).toBe(rows.length);
  });

  it("gives all codes and rules to a program", async () => {
    expect(Object.keys(JSON.parse((await masthead("explain", "--json")).out)).sort()).toEqual(
      [...Object.keys(codes), ...Object.keys(ruleEntries())].sort(),
    );
  });
});
