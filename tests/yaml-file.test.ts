import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Source } from "../src/source.ts";
import { slice } from "../src/trace.ts";
import { type Path, readYaml, type YamlDocument, type YamlValue } from "../src/yaml.ts";
import { packYaml, readYamlFile } from "../src/yaml-file.ts";
import { machineWorld } from "./machine.ts";

/** A text read as it is, and as the build packs it. */
function bothWays(text: string): readonly [YamlDocument, YamlDocument] | undefined {
  const source = new Source("fields.yaml", text);
  const found: unknown[] = [];
  const read = readYaml(slice(source), (each) => found.push(each));
  if (!read || found.length > 0) return undefined;
  const unpacked = readYamlFile(new Source("fields.yaml", text, { name: "fields.yaml", packed: packYaml(read) }), () => {});
  return unpacked && [read, unpacked];
}

/** The ways to all values, and some that lead to none. */
function pathsIn(value: YamlValue, path: Path = []): readonly Path[] {
  const beyond = [...path, "nowhere"];
  if (typeof value !== "object" || value === null) return [path, beyond];
  const inside = Object.entries(value).flatMap(([key, each]: [string, YamlValue]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, beyond, ...inside];
}

/** What is known of a value, but for the source that it is in. */
function knownOf(document: YamlDocument, path: Path) {
  const [at, keyAt] = [document.at(...path), document.keyAt(...path)].map(({ start, end }) => [start, end]);
  const { text, trace = [] } = document.text(...path) ?? {};
  return { path, at, keyAt, text, trace: trace.map(({ source: _, ...segment }) => segment) };
}

function holds([read, unpacked]: readonly [YamlDocument, YamlDocument]): void {
  expect(unpacked.data).toEqual(read.data);
  for (const path of pathsIn(read.data)) expect(knownOf(unpacked, path)).toEqual(knownOf(read, path));
}

const { templates } = machineWorld();
const shipped = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));

describe("what the build makes of YAML says the same, in the same places", () => {
  it.each(shipped)("%s", (name) => {
    const both = bothWays(readFileSync(`${templates}/${name}`, "utf8"));
    if (!both) throw new Error("it cannot be packed");
    holds(both);
  });

  it("of any YAML", () => {
    const word = fc.constantFrom(
      "a",
      "b: c",
      "'it''s'",
      '"é\\n"',
      "|\n   two\n   lines",
      ">-\n   one\n   line",
      "",
      "~",
      "no",
      "1.0",
    );
    const line = fc.tuple(fc.constantFrom("a", "b", "2", '"d e"'), word).map(([key, value]) => `${key}: ${value}\n`);
    const list = fc.array(word, { maxLength: 3 }).map((words) => `list:\n${words.map((each) => `  - ${each}\n`).join("")}`);
    let packed = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(line, list), { maxLength: 4 }), (parts) => {
        const both = bothWays(`# Remark\n${parts.join("")}`);
        if (!both) return;
        packed++;
        holds(both);
      }),
      { numRuns: 200 },
    );
    expect(packed).toBeGreaterThan(20);
  });
});
