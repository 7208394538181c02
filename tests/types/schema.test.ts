import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { Source } from "../../src/source.ts";
import { listTypes } from "../../src/template/load.ts";
import { slice } from "../../src/trace.ts";
import { readYaml } from "../../src/yaml.ts";
import { masthead } from "../cli/terminal.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";

const world = machineWorld();
const mistakes = fileURLToPath(new URL("../diagnostics", import.meta.url));
const examples = listTypes([], world, () => {}).flatMap(({ example }) =>
  example ? [{ name: example.path, path: example.path }] : [],
);

/** The mistakes that a schema can see, since they are of names and kinds; the form of a date or a symbol is for the program to read. */
const seen = ["field-missing", "field-unknown", "field-type", "field-choice", "type-missing", "type-unknown"];

let isFrontMatter: (data: unknown) => boolean;
let isSettings: (data: unknown) => boolean;
let why: () => string;
beforeAll(async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const [frontMatter, settings] = await Promise.all(
    ["--schema", "--schema=masthead.yaml"].map(async (option) =>
      ajv.compile(JSON.parse((await masthead("types", option)).out)),
    ),
  );
  isFrontMatter = (data) => frontMatter?.(data) === true;
  isSettings = (data) => settings?.(data) === true;
  why = () => JSON.stringify(frontMatter?.errors?.slice(0, 5));
}, 60_000);

const frontMatterOf = (path: string) =>
  structuredClone(splitFrontMatter(new Source(path, readFileSync(path, "utf8")), () => {}).frontMatter.data);

describe("the schema of front matter", () => {
  it.each([...documents, ...examples])("takes $name", ({ path }) => {
    expect(isFrontMatter(frontMatterOf(path)), why()).toBe(true);
  });

  it.each(seen)("refuses what is told as %s", (code) => {
    expect(isFrontMatter(frontMatterOf(join(mistakes, code, "report.md")))).toBe(false);
  });

  it("takes what the program takes: other capitals, a tag, a number for a text, nothing for an optional field", () => {
    const own = {
      type: "report",
      symbol: "A/HRC/38/40",
      title: "{{facts.title}}",
      body: 38,
      typography: " Hyphens ",
      summary: null,
    };
    expect(isFrontMatter(own), why()).toBe(true);
    expect(isFrontMatter({ ...own, type: "statement" })).toBe(false);
  });
});

describe("the schema of masthead.yaml", () => {
  const settings = (text: string) => isSettings(readYaml(slice(new Source("masthead.yaml", text)), () => {})?.data);

  it("takes what the program takes", () => {
    expect(
      settings("check:\n  house: geneva\n  rules: { serial-comma: off, alt-missing: suggestion }\n  names: [Globalia, 38]\n"),
    ).toBe(true);
    expect(settings("check:\n  words:\n    allow: [overcompliance]\n    instead: { learnings: lessons }\n")).toBe(true);
    expect(settings("check:\n")).toBe(true);
  });

  it.each(readdirSync(mistakes).filter((code) => code.startsWith("setting-")))("refuses what is told as %s", (code) => {
    const [file] = readdirSync(join(mistakes, code)).filter((name) => name === "masthead.yaml");
    const head = file === undefined ? frontMatterOf(join(mistakes, code, "report.md")) : undefined;
    const text = file === undefined ? "" : readFileSync(join(mistakes, code, file), "utf8");
    expect(head ? isSettings({ check: head.check }) : settings(text)).toBe(false);
  });
});

it("says what there is a schema of", async () => {
  expect((await masthead("types", "--schema=theme")).error).toContain("There is no schema of “theme”");
});
