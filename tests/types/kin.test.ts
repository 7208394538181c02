import { describe, expect, it } from "vitest";
import { build, source } from "./build.ts";

const report = source(
  [
    "type: report",
    "symbol: A/HRC/99/1",
    "title: Report on *water*[^*]",
    'footnotes: { "*": A note. }',
    "body: Human Rights Council",
    "session: 99",
    "agenda-item: 3",
    "original: English",
    "distribution: General",
  ],
  "# Introduction\n\nWells are deep.\n\nRain is wet. {#rain}",
);
const of = ["of: report.md", "date: 2026-05-11"];

describe("a document that belongs to a report", () => {
  it("repeats the second line of its title", async () => {
    const { said, lines } = await build({
      "report.md": report.replace("body:", "subtitle: Novalia[^*]\nbody:"),
      "main.md": source(["type: addendum", "symbol: A/HRC/99/1/Add.1", "title: Views of *Novalia*", ...of], "Wells."),
    });
    expect(said).toEqual([]);
    expect(lines.slice(3)).toEqual(["Report on *water*", "Novalia", "Addendum", "Views of *Novalia*", "1. Wells."]);
  });

  it("as a corrigendum repeats its title without the notes, and sets the verbs of instructions in italics", async () => {
    const text = [
      "# Paragraph [-@rain]",
      "For is wet read was wet",
      "# Table",
      "Replace the row with the following:",
      "Delete nothing, For this is text.",
      "# Annex",
      "After “read this” insert that",
      "# Figure",
      "*For* a read b",
    ];
    const { said, lines, names } = await build({
      "report.md": report,
      "main.md": source(["type: corrigendum", "symbol: A/HRC/99/1/Corr.1", ...of], text.join("\n\n")),
    });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_99_1_Corr.1_E.txt"]);
    expect(lines.slice(3)).toEqual([
      "Report on *water*",
      "Corrigendum",
      "1. Paragraph 2",
      "*For* is wet *read* was wet",
      "2. Table",
      "*Replace* the row with the following:",
      "Delete nothing, For this is text.",
      "3. Annex",
      "*After* “read this” *insert* that",
      "4. Figure",
      "*For* a read b",
    ]);
  });

  it("as a corrigendum of one change has no number", async () => {
    const { lines } = await build({
      "report.md": report,
      "main.md": source(["type: corrigendum", "symbol: A/HRC/99/1/Corr.1", ...of], "# Table\n\nDelete the table"),
    });
    expect(lines.slice(-2)).toEqual(["Table", "*Delete* the table"]);
  });

  it("as a corrigendum to nothing is an error, and so is one to a file that is not there", async () => {
    const text = "# Table\n\nDelete the table";
    const fields = ["type: corrigendum", "symbol: A/HRC/99/1/Corr.1", "date: 2026-05-11", "body: Human Rights Council"];
    const alone = await build({ "main.md": source(fields, text) });
    expect(alone.said).toEqual(["error field-missing main.md:2:1 The field “parent-title” is missing."]);
    expect(alone.helps[0]).toContain("taken from the document that “of” names");
    const lost = await build({ "main.md": source([...fields, "of: report.md"], text) });
    expect(lost.said.join()).toContain("error file-missing main.md:6:5");
  });

  it("as an addendum has its own title under that of the report, and both in its properties", async () => {
    const { said, lines, names, compiled } = await build({
      "report.md": report,
      "main.md": source(
        ["type: addendum", "symbol: A/HRC/99/1/Add.1", "title: Visit to Novalia", ...of],
        "# Introduction\n\nText.",
      ),
    });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_99_1_Add.1_E.txt"]);
    expect(lines.slice(3)).toEqual(["Report on *water*", "Addendum", "Visit to Novalia", "I. Introduction", "1. Text."]);
    expect(compiled.values.resolved?.properties.title).toBe("Report on water: Visit to Novalia");
  });

  it("as a conference room paper is in one language", async () => {
    const { said, lines, names } = await build({
      "report.md": report,
      "main.md": source(["type: conference-room-paper", "symbol: A/HRC/99/CRP.2", "title: Findings", ...of], "# One\n\nText."),
    });
    expect(said).toEqual([]);
    expect(names).toEqual(["A_HRC_99_CRP.2_E.txt"]);
    expect(lines.slice(0, 3)).toEqual(["Distr.: General", "11 May 2026", "English only"]);
  });

  it("as a revision has a symbol and a date of its own", async () => {
    const fields = ["type: revision", "title: Report on water", "of: report.md"];
    const { said } = await build({ "report.md": report, "main.md": source(fields, "# One\n\nText.") });
    expect(said.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["error field-missing", "error field-missing"]);
  });
});

describe("a symbol", () => {
  const fitting = async (type: string, symbol: string, ...more: readonly string[]) => {
    const fields = [
      `type: ${type}`,
      `symbol: ${symbol}`,
      "title: T",
      "parent-title: P",
      "body: B",
      "date: 2026-05-11",
      ...more,
    ];
    const kept = type === "corrigendum" || type === "addendum" ? fields : fields.filter((line) => !/^parent/.test(line));
    const { compiled } = await build({ "main.md": source(kept, "# One\n\nDelete it") });
    return compiled.diagnostics.filter(({ code }) => code.startsWith("symbol")).map(({ code, help }) => `${code} ${help}`);
  };

  it.each([
    ["addendum", "A/HRC/99/1", "A/HRC/99/1/Add.1"],
    ["corrigendum", "A/HRC/99/1/Add.2", "A/HRC/99/1/Add.2/Corr.1"],
    ["revision", "A/HRC/99/L.3", "A/HRC/99/L.3/Rev.1"],
    ["conference-room-paper", "A/HRC/99/1", "A/HRC/99/CRP.1"],
    ["conference-room-paper", "A/HRC/99/L.7/Rev.1", "A/HRC/99/CRP.1"],
  ])("of another kind than %s (%s) is told, with %s, which would fit", async (type, symbol, fits) => {
    expect(await fitting(type, symbol)).toEqual([
      `symbol-fit A symbol such as “${fits}” would fit; or choose the type that suits the symbol.`,
    ]);
    expect(await fitting(type, fits)).toEqual([]);
  });

  it("keeps its reissue star", async () => {
    expect(await fitting("addendum", "A/HRC/99/1/Add.12*")).toEqual([]);
  });

  it("of another session is told, with what would fit", async () => {
    const help = "symbol-session “A/HRC/39/40/Add.1” would fit, or session 38.";
    expect(await fitting("addendum", "A/HRC/38/40/Add.1", "session: 39")).toEqual([help]);
    expect(await fitting("addendum", "A/HRC/38/40/Add.1", "session: 38")).toEqual([]);
    expect(await fitting("addendum", "E/CN.4/2006/96/Add.1", "session: 62")).toEqual([]);
  });
});
