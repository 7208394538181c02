import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { quoted } from "../../src/cli/lines.ts";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { listTypes } from "../../src/template/load.ts";
import { masthead } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-new-"));
afterAll(() => rmSync(folder, { recursive: true }));
const types = listTypes([], nodeWorld(), () => {}).map((type) => type.name);

describe("new", () => {
  it.each(types)("starts a %s that builds as it is", async (type) => {
    const file = join(folder, `${type}.md`);
    expect((await masthead("new", type, file)).error).toBe("");
    const { code, error } = await masthead("check", file);
    expect(error).toBe("");
    expect(code).toBe(0);
  });

  it("never writes over a file", async () => {
    const file = join(folder, "mine.md");
    await masthead("new", "report", file);
    const before = readFileSync(file, "utf8");
    const { code, error } = await masthead("new", "declaration", file);
    expect(code).toBe(1);
    expect(error).toContain("[output-exists]");
    expect(error).toContain(`masthead new declaration ${join(folder, "mine-2.md")}`);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("starts a type of one's own with a value of its kind in every field", async () => {
    const own = join(folder, "own");
    mkdirSync(join(own, "letter"), { recursive: true });
    const kinds = ["date", "flag", "integer", "list, items: text", "map, items: text", "text", "record, fields: []"];
    const fields = kinds.map((kind, index) => `  - { name: field-${index}, type: ${kind}, description: One. }\n`).join("");
    writeFileSync(join(own, "letter/fields.yaml"), `description: A letter.\nfields:\n${fields}`);
    writeFileSync(join(own, "letter/template.hbs"), "::body\n");
    const file = join(folder, "letter.md");
    await masthead("new", "letter", file, "--templates", own);
    const uncommented = readFileSync(file, "utf8").replace(/^# (field-\d: .+)$/gm, "$1");
    writeFileSync(file, uncommented.replace('field-5: ""', "field-5: Words"));
    expect((await masthead("check", file, "--templates", own)).error).toBe("");
  });

  it("says how the new file is built, as it has to be typed", async () => {
    const file = join(folder, "a report.md");
    expect((await masthead("new", "report", file)).out).toContain(`masthead build "${file}"\n`);
    expect(quoted("-own.md")).toBe("./-own.md");
    expect(quoted("bericht-ü.md")).toBe("bericht-ü.md");
  });

  it("names the type that was probably meant", async () => {
    expect((await masthead("new", "reprot", join(folder, "x.md"))).error).toContain("Did you mean “report”?");
  });
});

describe("types", () => {
  it("lists every type with a line about it", async () => {
    const { out } = await masthead("types");
    for (const type of types) expect(out).toMatch(new RegExp(`^${type} +\\S`, "m"));
  });

  it("lists the fields of one, for people and for programs", async () => {
    expect((await masthead("types", "report")).out).toMatch(/^symbol +symbol +required /m);
    const press = (await masthead("types", "press-release")).out;
    expect(press.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect((await masthead("types", "mandate-page")).out).toMatch(/^holder +record .*\n(?: .*\n)* {2}name +text +required /m);
    expect(JSON.parse((await masthead("types", "report", "--json")).out)).toMatchObject([
      { name: "report", fields: expect.arrayContaining([expect.objectContaining({ name: "symbol", required: true })]) },
    ]);
  });
});
