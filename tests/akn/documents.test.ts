import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { documents } from "../documents.ts";
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

describe("AKN4UN is valid, says what all outputs say, and each reference in it leads somewhere", () => {
  it.each([...documents, ...examples, ownType])("$name", async ({ path }) => {
    const { xml, resolved, theme } = await made(path);
    expect(schema?.(xml) ?? []).toEqual([]);
    expect(readAkn(xml)).toEqual(expectedOf(resolved, theme));
  });
});
