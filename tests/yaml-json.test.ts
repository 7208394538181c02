import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { Source } from "../src/source.ts";
import { slice } from "../src/trace.ts";
import { readYaml, type YamlDocument } from "../src/yaml.ts";

function read(text: string): { readonly yaml: YamlDocument | undefined; readonly codes: readonly string[] } {
  const found: Diagnostic[] = [];
  const yaml = readYaml(slice(new Source("fields.yaml", text)), (each) => found.push(each));
  return { yaml, codes: found.map((each) => each.code) };
}

it("JSON means what YAML says that it means, however it is read", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const fast = read(JSON.stringify(value));
      const slow = read(` ${JSON.stringify(value)}`);
      expect(fast.yaml?.data).toEqual(slow.yaml?.data);
      expect(fast.codes).toEqual(slow.codes);
    }),
  );
});

it("places in JSON are known too", () => {
  const { yaml } = read('{"type":"report","annexes":["a.md","b.md"]}');
  expect(yaml?.at("annexes", 1)).toMatchObject({ start: 35, end: 41 });
  expect(yaml?.keyAt("type")).toMatchObject({ start: 1, end: 7 });
});

it("a doubled key in JSON is reported", () => {
  expect(read('{"type":"report","type":"declaration"}').codes).toEqual(["yaml-key-doubled"]);
});
