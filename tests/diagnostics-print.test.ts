import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { codes, diagnostic } from "../src/diagnostics/codes.ts";
import { countDiagnostics, type Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { formatForGithub } from "../src/diagnostics/github.ts";
import { diagnosticsToJson } from "../src/diagnostics/json.ts";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
import { formatAsSarif } from "../src/diagnostics/sarif.ts";
import { formatForUnix } from "../src/diagnostics/unix.ts";
import { Source, span } from "../src/source.ts";

const source = new Source("report.md", `# One\n\n漢字 and\tmore\u001b[31m\n${"word ".repeat(60)}\n`);
const twice = diagnostic("note-doubled", "The note “a” is defined twice.", {
  span: span(source, 2, 5),
  related: [{ span: span(source, 7, 9), message: "It is defined here first." }],
  fix: [{ span: span(source, 2, 5), text: "Two" }],
});
const late = diagnostic("html-shown", "Late.", { span: span(source, 200, 204) });
const wide = diagnostic("html-shown", "Wide.", { span: span(source, 10, 13), help: "Do this." });
const without = diagnostic("empty-file", "No place.", { path: "b.md" });
const suggestions = Array.from({ length: 7 }, (_, index): Diagnostic => {
  const rule = { number: "61", sources: ["use"], isCertain: false };
  return { ...diagnostic("html-shown", `Number ${index}.`, { span: span(source, 2, 5) }), severity: "suggestion", rule };
});
const plain = (...all: Diagnostic[]) => formatDiagnostics(all, { colour: false });

describe("messages for people", () => {
  it("show the file, the place, the line, the related place and the help", () => {
    expect(plain(twice).split("\n")).toEqual([
      "report.md:1:3: error: The note “a” is defined twice. [note-doubled]",
      "    1 | # One",
      "      |   ^^^",
      "  report.md:3:1: It is defined here first.",
      "    3 | 漢字 and more\ufffd[31m",
      "      | ^^^^",
      "  help: Give one of the two another id, and call it by that; or delete the one that is not wanted.",
      "",
    ]);
  });

  it("come in the order of the text, each once", () => {
    const heads = plain(late, wide, without, twice, late).match(/^\S+: (?:error|warning)/gm);
    expect(heads).toEqual(["b.md: error", "report.md:1:3: error", "report.md:3:4: warning", "report.md:4:177: warning"]);
  });

  it("put the marks under wide characters, and show the part of a long line that is meant", () => {
    const [, line, marks] = plain(wide).split("\n");
    expect([line, marks]).toEqual(["    3 | 漢字 and more\ufffd[31m", "      |      ^^^"]);
    const [, cut = "", under = ""] = plain(late).split("\n");
    expect(cut.slice(under.indexOf("^"), under.indexOf("^") + 4)).toBe(source.text.slice(200, 204));
    expect(cut.length).toBeLessThan(115);
  });

  it("have colours only when they are asked for", () => {
    expect(plain(twice, wide, late)).not.toContain("\u001b");
    expect(formatDiagnostics([twice], { colour: true })).toContain("\u001b[1;31merror:\u001b[0m");
  });

  it("leave out suggestions, and the sixth of a kind on, for who wants to see the rest first", () => {
    expect(formatDiagnostics([wide, ...suggestions], { suggestions: false })).toBe(plain(wide));
    const few = formatDiagnostics([...suggestions, twice], { most: 5 });
    expect(few.match(/suggestion: Number \d/g)).toHaveLength(5);
    expect(few).toMatch(/ {2}and 2 more \[html-shown\]\n\n.*\[note-doubled\]/);
    expect(formatDiagnostics(suggestions, { most: 7 })).toBe(plain(...suggestions));
  });

  it("are counted by their severity, and by what may be mended unasked", () => {
    const mended = { ...wide, fix: [{ span: span(source, 2, 5), text: "Two" }] };
    const uncertain = { ...mended, rule: { number: "57", sources: [], isCertain: false } };
    expect(countDiagnostics([twice, wide, mended, uncertain, ...suggestions])).toEqual({
      errors: 1,
      warnings: 3,
      suggestions: 7,
      mendable: 1,
    });
  });

  it("are nothing where nothing is wrong", () => {
    expect(plain()).toBe("");
  });
});

describe("messages for programs", () => {
  it("are plain data with lines and columns", () => {
    expect(diagnosticsToJson([twice])).toEqual([
      {
        code: "note-doubled",
        severity: "error",
        message: "The note “a” is defined twice.",
        help: twice.help,
        file: "report.md",
        line: 1,
        column: 3,
        endLine: 1,
        endColumn: 6,
        fingerprint: expect.stringMatching(/^note-doubled\/[0-9a-f]{16}\/1$/),
        related: [{ file: "report.md", line: 3, column: 1, endLine: 3, endColumn: 3, message: "It is defined here first." }],
        fix: [{ file: "report.md", line: 1, column: 3, endLine: 1, endColumn: 6, text: "Two" }],
      },
    ]);
    expect(diagnosticsToJson([without])[0]).toMatchObject({ file: "b.md" });
  });

  const named = (text: string, ...places: readonly string[]) => {
    const file = new Source("report.md", text);
    const found = places
      .map((place) => text.indexOf(place))
      .map((at) => diagnostic("html-shown", `${at}`, { span: span(file, at, at + 1) }));
    return diagnosticsToJson(found).map(({ fingerprint }) => fingerprint);
  };

  it("have a name that stays when the lines move, and is no other's", () => {
    const before = named("One <b>\nand <i>.\n\nTwo <u>.\n", "<b>", "<i>", "<u>");
    expect(new Set(before).size).toBe(3);
    expect(named("New.\n\nOne  <b> and\n<i>.\n\nMore.\n\ntwo <u>.\n", "<b>", "<i>", "<u>")).toEqual(before);
    expect(named("One <b>\nand <i>!\n\nTwo <u>.\n", "<u>")).toEqual(before.slice(2));
  });

  const all = diagnosticsToJson([twice, wide, late, without, ...suggestions]);

  it("are lines for editors, and commands for a run of GitHub's actions", () => {
    expect(formatForUnix(all).split("\n").slice(0, 3)).toEqual([
      "b.md:1:1 error empty-file No place.",
      "report.md:1:3 suggestion html-shown Number 0.",
      "report.md:1:3 suggestion html-shown Number 1.",
    ]);
    expect(formatForGithub(all)).toContain(
      "::notice file=report.md,line=1,endLine=1,col=3,endColumn=6,title=html-shown::Number 0.%0A",
    );
  });

  it("are SARIF that its schema takes, whatever is in them", () => {
    const { $schema: _, id: __, ...schema } = sarifSchema;
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(formatAsSarif([...all, { ...all[2], file: "a b/é.md" } as (typeof all)[number]], codes, "0.1.0"));
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["empty-file", "note-doubled", "html-shown"]);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(expect.arrayContaining(["error", "warning", "note"]));
    expect(results.at(-1).locations[0].physicalLocation.artifactLocation.uri).toBe("a%20b/%C3%A9.md");
  });
});
