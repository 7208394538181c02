import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";

const world = machineWorld();

const imported = (body: string, parts: Readonly<Record<string, string>>, target: readonly [type: string, target: string]) => {
  const bytes = packed({ ...partsOf(body), ...parts, "word/_rels/document.xml.rels": relationships(target) });
  const { diagnostics, files } = importWord("draft.docx", bytes, world);
  const [front = ""] = new TextDecoder().decode(files[0]?.bytes).split("\n---\n");
  return { front: front.split("\n").slice(1), messages: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
};

it("what the first page does not say is taken from the variables that New York’s templates keep", () => {
  const variables = {
    Symbol1: "A/80/6 (Sect. 6)",
    Session1: "Eightieth session_x000d_",
    Agenda1: "Items 137 and 138 of the preliminary list*",
    "Agenda Title1": "Proposed programme budget for 2026",
    "Agenda Title2": "Programme planning",
    Title1: "_x0009_Peaceful uses of outer space",
    Symbol2: "-",
  };
  const settings = Object.entries(variables).map(([name, value]) => `<w:docVar w:name="${name}" w:val="${value}"/>`);
  const { front } = imported(
    paragraph("Text."),
    { "word/settings.xml": part("w:settings", `<w:docVars>${settings.join("")}</w:docVars>`) },
    ["settings", "settings.xml"],
  );
  expect(front).toEqual(
    expect.arrayContaining([
      "symbol: A/80/6 (Sect. 6)",
      "session: 80",
      "agenda-item: Items 137 and 138 of the preliminary list",
      "agenda-title: |-",
      "  Proposed programme budget for 2026",
      "  Programme planning",
      "title: Peaceful uses of outer space",
    ]),
  );
});

it("what stands in the head of a first page that is no masthead is told", () => {
  const { messages } = imported(
    `${paragraph("Text.")}<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:titlePg/></w:sectPr>`,
    { "word/header1.xml": part("w:hdr", paragraph("DRAFT TEXT") + paragraph("Version of 14 November")) },
    ["header", "header1.xml"],
  );
  expect(messages).toContain(
    "front-matter-left: 2 lines in the head of the first page were left out: “DRAFT TEXT”; “Version of 14 November”.",
  );
});

it("the organ of a document that is its body too stands on the page once", async () => {
  const text = "---\ntype: report\nsymbol: A/81/99\ntitle: Wells\ndate: 2026-05-04\nbody: General Assembly\n---\n\nText.\n";
  const { files } = await compile("report.md", { world: memoryWorld({ "report.md": text }, world), to: ["text"] });
  expect(new TextDecoder().decode(files[0]?.bytes).match(/General Assembly/g)).toHaveLength(1);
});
