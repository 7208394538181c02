import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const encoder = new TextEncoder();

/** A report that takes values into every kind of field: texts, Markdown, blocks, maps, records, lists, numbers as text. */
const report = `---
type: report
symbol: "A/HRC/{{facts.session}}/1"
title: "Report on *{{facts.place}}*[^*]"
body: Human Rights Council
session: "{{facts.session}}"
agenda-title: "Item {{facts.item}}"
keywords: ["{{facts.place}}", wells]
facts: { session: 38, item: 5, place: "{{facts.name}}_basin", name: North }
footnotes:
  "*": "In \\\\{{braces}}: {{symbol}}."
  plain: |
    See:

    1. {{facts.place}};
    {{#if facts.item}}
    2. item {{facts.item}}.
    {{/if}}
sources: { one: "Source {{facts.item}}", two: { full: "In full {{facts.item}}", short: "Short {{facts.item}}" } }
note: { title: "Note on {{symbol}}", text: "Text of {{facts.place}}." }
annexes: [annex.md]
---

# A

Text {{facts.place}}.[^plain]^[[@one].]^[[@two].]^[[@one].]^[[@two].]
`;

const files = {
  "report.md": report,
  "annex.md": '---\ntype: report\ntitle: "Annexed to {{symbol}} ({{agenda-title}})"\n---\n\nAnnexed text.\n',
  "release.md":
    '---\ntype: press-release\nof: report.md\npress: { headline: "On {{symbol}}", place: Geneva, date: 2018-06-18, lead: "Of {{facts.place}}." }\n---\n\nText.\n',
};

async function built(path: string, changed: Readonly<Record<string, string>> = {}) {
  const bytes = Object.entries({ ...files, ...changed }).map(([name, text]) => [name, encoder.encode(text)] as const);
  const made = await compile(path, { world: memoryWorld(Object.fromEntries(bytes), machineWorld()), to: ["text", "html"] });
  const [text, html] = made.files.map((file) => new TextDecoder().decode(file.bytes));
  const told = made.diagnostics.map(({ code, span }) => {
    const place = span?.source.position(span.start);
    return `${code} ${span?.source.path}:${place?.line}:${place?.column}`;
  });
  return { told, text: text?.replace(/\s+/g, " ") ?? "", html: html ?? "", name: made.files[0]?.name };
}

describe("Handlebars in front matter", () => {
  it("gives the fields' values in every text that is printed, in properties and in the name of the file", async () => {
    const { told, text, html, name } = await built("report.md");
    expect(told).toEqual([]);
    expect(name).toBe("A_HRC_38_1_E.txt");
    expect(html).toContain("<title>A/HRC/38/1 – Report on North_basin</title>");
    expect(html).toContain('<meta name="keywords" content="North_basin, wells">');
    const said = ["Item 5", "Thirty-eighth session", "Note on A/HRC/38/1", "Text of North_basin.", "Text North_basin."];
    const notes = [
      "[*] In {{braces}}: A/HRC/38/1.",
      "[1] See: (a) North_basin; (b) item 5.",
      "[2] Source 5.",
      "[3] In full 5.",
    ];
    for (const words of [...said, ...notes, "[5] Short 5.", "Annexed to A/HRC/38/1 (Item 5)"]) expect(text).toContain(words);
  });

  it("is expanded where it was written, also for the documents that take fields from it", async () => {
    const { told, text } = await built("release.md");
    expect(told).toEqual([]);
    expect(text).toContain("On A/HRC/38/1");
    expect(text).toContain("Of North_basin.");
  });

  it("tells of a name that means nothing at its place in the file", async () => {
    const { told } = await built("report.md", { "report.md": report.replace("Text of {{facts.place}}.", "Text of {{fact}}.") });
    expect(told).toEqual(["template-name-unknown report.md:20:55"]);
  });
});
