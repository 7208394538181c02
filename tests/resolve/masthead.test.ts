import { describe, expect, it } from "vitest";
import type { Data } from "../../src/document/data.ts";
import type { RBlock } from "../../src/document/resolved.ts";
import type { Directive } from "../../src/document/tree.ts";
import { distributionLines } from "../../src/resolve/distribution.ts";
import { agendaItem, agendaTitle, sessionName } from "../../src/resolve/session.ts";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { computedAt } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";
import { documentOf, nowhere, resolveDocument, words } from "./kit.ts";

const directive: Directive = { type: "directive", name: "masthead", span: nowhere };
const written = (value: string | number) => computedAt(String(value), nowhere);
const drawn = (data: Data): readonly RBlock[] => resolveDocument(documentOf([directive], { data })).resolved.blocks;

describe("the masthead", () => {
  it("leaves out what is not given", () => {
    const [masthead, ...rest] = drawn({});
    expect(rest).toEqual([]);
    expect(masthead).toMatchObject({
      organization: "United Nations",
      organ: "",
      symbols: [],
      distribution: [],
      agendaTitle: [],
    });
    expect(Object.keys(masthead ?? {})).not.toContain("session");
  });

  it("names the organ of the symbol, and both symbols of a document of two organs", () => {
    expect(drawn({ symbol: "E/CN.4/2006/96" })[0]).toMatchObject({ organ: "Economic and Social Council" });
    const symbols = [
      { organ: "A", rest: "/72/865" },
      { organ: "S", rest: "/2018/250" },
    ];
    expect(drawn({ symbol: "A/72/865–S/2018/250" })[0]).toMatchObject({ symbols, organ: "General Assembly" });
  });

  it("prints the job number with its letter, as the year wrote it", () => {
    expect(drawn({ job: "GE.18-05683", date: "2018-04-20" })[1]).toMatchObject({ job: "GE.18-05683(E)" });
    expect(drawn({ job: "GE.26-05299", date: "2026-04-20" })[1]).toMatchObject({ job: "GE.26-05299\u00a0\u00a0(E)" });
    expect(drawn({ job: "GE.14-24933 (F)" })[1]).toMatchObject({ job: "GE.14-24933 (F)" });
  });

  it("prints the job number of a theme that adds no letter as it stands, with the days of submission behind it", () => {
    const job = { number: "GE.14-24933", dates: ["2015-01-13", "2015-01-20"] };
    const old = loadTheme([new Source("theme.yaml", "extends: geneva-2010")], [], machineWorld(), () => {});
    const document = documentOf([directive], { data: { job, date: "2014-12-24" } });
    const gap = "\u00a0".repeat(4);
    const [, foot] = resolveDocument(document, machineWorld(), old).resolved.blocks;
    expect(foot).toMatchObject({ job: `GE.14-24933${gap}130115${gap}200115` });
  });

  it("prints the job number without its letter at the foot of every page where that is asked for", () => {
    const footOf = (data: Data) => resolveDocument(documentOf([directive], { data })).resolved.footer;
    expect(footOf({ job: { number: "GE.14-07583 (E)", "every-page": true } })).toMatchObject([{ text: "GE.14-07583" }]);
    expect(footOf({ job: { number: "GE.14-07583 (E)" } })).toEqual([]);
  });

  it("prints bars and code only when they are asked for", () => {
    expect(Object.keys(drawn({ job: "GE.18-05683" })[1] ?? {})).not.toContain("qr");
    expect(drawn({ barcode: true, job: "GE.18-05683", qr: "x" })[1]).toMatchObject({ barcode: "1805683", qr: "x" });
  });
});

describe("the Distr. block", () => {
  it.each([
    [
      { distribution: "General", date: "2018-04-20", original: "English" },
      ["Distr.: General", "20 April 2018", "", "Original: English"],
    ],
    [{ distribution: "Limited", date: "2018-06-03" }, ["Distr.: Limited", "3 June 2018"]],
    [{ advance: "unedited", distribution: "General" }, ["Advance unedited version", "Distr.: General"]],
    [{ original: "English only" }, ["English only"]],
    [{ symbol: "A/HRC/38/L.5" }, ["Distr.: Limited"]],
    [{ symbol: "A/HRC/38/5" }, ["Distr.: General"]],
    [{ original: "French" }, ["English", "Original: French"]],
    [{ original: "English/French" }, ["English", "Original: English/French"]],
    [{ distribution: "Participants" }, ["Distr.: Participants"]],
  ])("%j", (data: Data, lines: string[]) => {
    expect(distributionLines(documentOf([], { data }), words).map(({ text }) => text)).toEqual(lines);
  });
});

describe("session and agenda item", () => {
  it.each([
    [38, "Thirty-eighth session"],
    ["35", "Thirty-fifth session"],
    [99, "Ninety-ninth session"],
    [101, "101st session"],
    [112, "112th session"],
    [123, "123rd session"],
    ["Twenty-first special session", "Twenty-first special session"],
  ])("session %j is %s", (session, name) => expect(sessionName(written(session), words).text).toBe(name));

  it.each([
    [3, "Agenda item 3"],
    ["3 (a)", "Agenda item 3 (a)"],
    [[2, 3], "Agenda items 2 and 3"],
    ["2, 3 and 4", "Agenda items 2, 3 and 4"],
    ["Item 65 of the provisional agenda", "Item 65 of the provisional agenda"],
  ])("item %j is %s", (item, name) => expect(agendaItem([item].flat().map(written), words)?.text).toBe(name));

  it("breaks the item's title as the United Nations breaks it", () => {
    const title =
      "Promotion and protection of all human rights, civil, political, economic, social and cultural rights, including the right to development";
    expect(agendaTitle(written(title)).text.split("\n")).toEqual([
      "Promotion and protection of all human rights, civil,",
      "political, economic, social and cultural rights,",
      "including the right to development",
    ]);
    expect(agendaTitle(written("x".repeat(60))).text).toBe("x".repeat(60));
  });
});
