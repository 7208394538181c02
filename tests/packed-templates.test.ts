import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packedText } from "../src/cli/pack-templates.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { readSource } from "../src/read.ts";
import { readTemplate } from "../src/template/packed-template.ts";
import { loadTheme } from "../src/theme/load.ts";
import { pathWithin, type World } from "../src/world.ts";
import { machineWorld } from "./machine.ts";

const plain = machineWorld();
const encoder = new TextEncoder();

/** The world of the program as it is built: with what was made of its templates. */
const packed: World = {
  ...plain,
  read(path) {
    const read = plain.read(path);
    const made = path.startsWith(`${plain.templates}/`) ? packedText(pathWithin(plain.templates, path)) : undefined;
    return read.ok && made !== undefined ? { ...read, bytes: read.bytes.slice(), packed: encoder.encode(made) } : read;
  },
};

function theme(name: string, folders: readonly string[], world: World) {
  const found: unknown[] = [];
  const report = (diagnostic: unknown) => void found.push(diagnostic);
  const source = readSource(`${plain.templates}/${name}`, world, report);
  const made = loadTheme(source ? [source] : [], folders, world, report, { fields: new Set() });
  return { made, codes: found.length };
}

const names = readdirSync(plain.templates, { recursive: true, encoding: "utf8" });

describe("what the build keeps of our templates is what their files say", () => {
  it.each(names.filter((name) => name.endsWith("theme.yaml")))("%s", (name) => {
    expect(theme(name, [], packed)).toEqual(theme(name, [], plain));
  });

  it.each(names.filter((name) => name.endsWith(".hbs")))("%s", (name) => {
    const [one, other] = [packed, plain].map((world) => {
      const source = readSource(`${plain.templates}/${name}`, world, () => {});
      if (!source) throw new Error("there is no such file");
      const { text, template } = readTemplate([source], () => {});
      const trace = text.trace.map(({ source: _, ...segment }) => segment);
      const [first] = template?.program.body ?? [];
      const { start, end } = (first && template?.place(first)) ?? {};
      return { text: text.text, trace, program: JSON.parse(JSON.stringify(template?.program)), start, end };
    });
    expect(one).toEqual(other);
  });

  it("does not hide a theme of the user's own", () => {
    const files = { "own/themes/geneva.yaml": "extends: web\npage: { width: 10000 }\n" };
    const own = (world: World) => theme("report/theme.yaml", ["own"], memoryWorld(files, world)).made;
    expect(own(packed).page.width).toBe(10_000);
    expect(own(packed)).toEqual(own(plain));
  });
});
