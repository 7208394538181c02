import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { writeAkn } from "../../src/render/akn/akn.ts";
import { atOnce } from "../../src/steps.ts";
import { documents } from "../documents.ts";
import { resolvedOf, theme, words } from "../docx/resolved-of.ts";
import { machineWorld } from "../machine.ts";
import { expectedOf, readAkn } from "./read-akn.ts";
import { loadSchema, schemaMissing } from "./schema.ts";

const world = machineWorld();
const examples = readdirSync(world.templates)
  .map((name) => join(world.templates, name, "example.md"))
  .filter((path) => existsSync(path))
  .map((path) => ({ name: path.split("/").slice(-2).join("/"), path }));
const ownFolder = join(import.meta.dirname, "../types/own-roles");
const ownType = { name: "a type of one's own", path: join(ownFolder, "register.md") };

const schema = schemaMissing() ? undefined : await loadSchema();

async function made(path: string) {
  const { files, values, diagnostics } = await compile(path, { world, to: ["akn"], templates: [ownFolder] });
  const { resolved, theme } = values;
  if (!resolved || !theme) throw new Error(`not made: ${diagnostics.map(({ message }) => message).join()}`);
  return { xml: new TextDecoder().decode(files[0]?.bytes), resolved, theme };
}

const written = ({ text }: { readonly text: string }) => atOnce(writeAkn(resolvedOf({ text }), theme, words, world.packing));

describe("identifiers are those of AKN4UN, and labels of authors stay beside them", () => {
  const xml = written({
    text: "---\ntype: report\nsymbol: A/HRC/99/1\ndate: 2026-04-15\n---\n\n# Wells {#wells}\n\nDig:\n\n1. deep; {#deep}\n2. wide.\n\n## Rain\n\nAs in @wells and @deep.\n",
  });

  it.each([
    ['<section eId="sec_I" wId="wells"'],
    ['<subsection eId="sec_I__subsec_A" class'],
    ['<paragraph eId="para_1" class'],
    ['<point eId="para_1__list_1__point_a" wId="deep"'],
    ['<ref href="#para_1__list_1__point_a">'],
    ['<FRBRthis value="/akn/un/doc/paper/un-hrc/2026-04-15/A-HRC-99-1/!main"/>'],
  ])("%s", (part) => expect(xml).toContain(part));

  it.skipIf(!schema)("and the schema has something to say of a file that is wrong", () => {
    expect(schema?.(xml)).toEqual([]);
    expect(schema?.(xml.replace("<mainBody>", "<mainBody><section/><num/>"))).not.toEqual([]);
  });
});

describe("AKN4UN is valid, says what all outputs say, and each reference in it leads somewhere", () => {
  it.each([...documents, ...examples, ownType])("$name", async ({ path }) => {
    const { xml, resolved, theme } = await made(path);
    expect(schema?.(xml) ?? []).toEqual([]);
    expect(readAkn(xml)).toEqual(expectedOf(resolved, theme));
  });
});
