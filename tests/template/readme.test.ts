import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { plainText } from "../../src/document/plain.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { directives } from "../../src/template/directives.ts";
import { helpers } from "../../src/template/helpers.ts";
import { fieldTypes } from "../../src/template/type.ts";
import { composeFiles, machine, printed } from "./pipeline.ts";

const manual = readFileSync(`${machine.templates}/README.md`, "utf8");

/** A fenced block of the manual: a file (`yaml templates/minutes/fields.yaml`), or what comes of one (`text build wells.md`). */
interface Example {
  readonly info: string;
  readonly text: string;
}

const examples: readonly Example[] = [...manual.matchAll(/^```(?:\w+) (\S.*)\n([\s\S]*?)^```$/gm)].map(
  ([, info = "", text = ""]) => ({
    info,
    text,
  }),
);

describe("the manual for template authors", () => {
  const files: Record<string, string> = {};
  for (const { info, text } of examples) {
    const [command = "", file] = info.split(" ");
    if (file === undefined && info !== "helpers") files[info] = text;
    if (file === undefined) continue;
    const world = memoryWorld({ ...files }, machine, "2026-01-01");
    it(info, async () => {
      const { diagnostics, files: made } = await compile(file, { world, to: ["text"] });
      const said = diagnostics.map(printed);
      if (command === "check") return expect(said).toEqual(text.trim().split("\n"));
      expect(said).toEqual([]);
      const lines = new TextDecoder().decode(made[0]?.bytes).replace(/\s+/g, " ");
      expect(
        text
          .trim()
          .split("\n")
          .filter((line) => !lines.includes(line)),
      ).toEqual([]);
    });
  }

  const rows = [...manual.matchAll(/^\| `(\{\{.*\}\})` \| (.*) \|$/gm)].map(([, written = "", gives = ""]) => ({
    written,
    gives,
  }));
  const yaml = examples.find(({ info }) => info === "helpers")?.text ?? "";
  for (const { written, gives } of rows) {
    it(`${written} gives ${gives}`, () => {
      const { document, diagnostics } = composeFiles({
        "report.md": `---\ntype: trial\n${yaml}---\n\n${written}\n`,
        "templates/trial/template.hbs": "::body\n",
        "templates/trial/fields.yaml": `description: Trial\nfields: [${Object.entries(trialFields)
          .map(([name, type]) => `{ name: ${name}, type: ${type}, description: A field. }`)
          .join(", ")}]\n`,
      });
      expect(diagnostics.map(printed)).toEqual([]);
      const [block] = document?.blocks ?? [];
      expect(block?.type === "paragraph" ? plainText(block.content) : block).toBe(gives);
    });
  }

  it("has every helper, directive and type of field", () => {
    const names = (text: readonly string[]) => text.filter((name) => !manual.includes(name));
    expect(
      names([...helpers.keys()].map((name) => `{{${name} `)).filter((name) => !manual.includes(`(${name.slice(2)}`)),
    ).toEqual([]);
    expect(names([...directives].map((name) => `| \`::${name}`))).toEqual([]);
    expect(names(fieldTypes.map((name) => `| \`${name}\` |`))).toEqual([]);
  });
});

const trialFields = {
  session: "text",
  symbol: "symbol",
  votes: "integer",
  place: "text",
  names: "any",
  status: "text",
  sounds: "any",
  text: "text",
};
