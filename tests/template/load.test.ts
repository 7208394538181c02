import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { listTypes, loadType } from "../../src/template/load.ts";
import { machine, printed } from "./pipeline.ts";

/** Loads a type over some files of a user's templates folder. */
function load(name: string, files: Readonly<Record<string, string>>) {
  const diagnostics: Diagnostic[] = [];
  const type = loadType(name, ["templates"], memoryWorld(files, machine), (diagnostic) => diagnostics.push(diagnostic));
  return { type, said: diagnostics.map(printed), help: diagnostics[0]?.help };
}

const letter = {
  "templates/letter/template.hbs": "# {{title}} {.title}\n\n::body\n",
  "templates/letter/fields.yaml":
    "description: A letter\nfields:\n  - { name: title, required: true }\n  - { name: place, type: text }\n",
};

describe("types", () => {
  it("come with the program", () => {
    const types = listTypes([], machine, (diagnostic) => expect.unreachable(printed(diagnostic)));
    expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(["declaration", "report"]));
    for (const { name, description, example, theme, fields, partials } of types) {
      expect([name, description.length > 20, example !== undefined, theme.length]).toEqual([name, true, true, 1]);
      expect([...fields.values()].filter((field) => field.description === "").map((field) => field.name)).toEqual([]);
      expect(partials.has("annex")).toBe(true);
    }
  });

  it("of which the fields cannot be read are told for that alone", () => {
    const broken = { ...letter, "templates/letter/fields.yaml": "description: A letter\nfields:\n  - { name: title\n" };
    const { type, said } = load("letter", broken);
    expect([type, said.length]).toEqual([undefined, 1]);
    expect(said[0]).toContain("yaml-syntax");
  });

  it("are added by a folder of the user's", () => {
    const { type, said } = load("letter", letter);
    expect(said).toEqual([]);
    expect(type?.description).toBe("A letter");
    expect([...(type?.fields.values() ?? [])].slice(0, 2).map(({ name, type, required }) => [name, type, required])).toEqual([
      ["title", "markdown", true],
      ["place", "text", false],
    ]);
    expect(type?.fields.get("language")?.default).toBe("en");
    const world = memoryWorld(letter, machine);
    expect(listTypes(["templates"], world, () => {}).map(({ name }) => name)).toContain("letter");
  });

  it("are changed file by file", () => {
    const { type, said } = load("report", {
      "templates/report/theme.yaml": "limit: 5000\n",
      "templates/report/partials/annex.hbs": "::body\n",
      "templates/partials/closing.hbs": "Closing\n",
    });
    expect(said).toEqual([]);
    expect(type?.theme.map(({ path }) => path)).toEqual([
      `${machine.templates}/report/theme.yaml`,
      "templates/report/theme.yaml",
    ]);
    expect(type?.template.path).toBe(`${machine.templates}/report/template.hbs`);
    expect(type?.partials.get("annex")?.path).toBe("templates/report/partials/annex.hbs");
    expect(type?.partials.get("closing")?.path).toBe("templates/partials/closing.hbs");
  });

  it("share common fields, which a user's fields.yaml changes", () => {
    const { type, said } = load("report", {
      "templates/fields.yaml":
        "fields:\n  - { name: reference, type: text, everywhere: true }\n  - { name: body, default: The Body }\n",
    });
    expect(said).toEqual([]);
    expect(type?.fields.get("reference")?.type).toBe("text");
    expect(type?.fields.get("body")).toMatchObject({ type: "text", required: true, default: "The Body" });
  });

  const wrong = ["../report", "report/", "Report", "", ".", "partials", "themes", "words", "constructor", "__proto__"];
  for (const name of wrong) {
    it(`are never reached by the name “${name}”`, () => {
      const { type, said } = load(name, { "templates/partials/template.hbs": "", "templates/fields.yaml": "fields: []" });
      expect(type).toBeUndefined();
      expect(said[0]).toContain("type-unknown");
    });
  }

  it("are named when a name is nearly right", () => {
    expect(load("raport", {}).help).toBe("Did you mean “report”?");
    expect(load("something-else", {}).help).toMatch(/declaration.*report/);
  });
});
