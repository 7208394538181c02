import { describe, expect, it } from "vitest";
import { diagnostic } from "../src/diagnostics/codes.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../src/diagnostics/json.ts";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
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
        related: [{ file: "report.md", line: 3, column: 1, endLine: 3, endColumn: 3, message: "It is defined here first." }],
        fix: [{ file: "report.md", line: 1, column: 3, endLine: 1, endColumn: 6, text: "Two" }],
      },
    ]);
    expect(diagnosticsToJson([without])[0]).toMatchObject({ file: "b.md" });
  });
});
