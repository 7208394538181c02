import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();

it("a number that front matter gives to a heading by way of a template is known by the character", async () => {
  const text = readFileSync(`${machine.templates}/resolution/example.md`, "utf8").replace(/^number: .*$/m, "number: 99/☂4");
  const { diagnostics } = await compile("report.md", { world: memoryWorld({ "report.md": text }, machine), to: ["text"] });
  const [missing] = diagnostics.filter(({ code }) => code === "glyph-missing");
  expect(missing?.span).toMatchObject({ start: text.indexOf("☂"), end: text.indexOf("☂") + 1 });
});
