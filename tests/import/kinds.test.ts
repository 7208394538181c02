import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { bodyKinds } from "./body-kinds.ts";
import { fileOfKind } from "./kind-parts.ts";
import { kinds } from "./kinds.ts";
import { pieceKinds } from "./piece-kinds.ts";
import { lostWords, textOfPackage } from "./words.ts";

const world = machineWorld();

describe("a Word file of a kind that offices send comes in as a person would have written it, and builds", () => {
  it.each([...kinds, ...bodyKinds, ...pieceKinds])("$name", async (kind) => {
    const { diagnostics, files } = importWord(`${kind.name}.docx`, fileOfKind(kind), world);
    const texts = files.flatMap(({ bytes, name }) =>
      name.endsWith(".md") ? [`<!-- ${name} -->\n${new TextDecoder().decode(bytes)}`] : [],
    );
    const told = diagnostics.map(({ code, message }) => `${code}: ${message}\n`);
    await expect([...texts, "<!-- told -->\n", ...told].join("")).toMatchFileSnapshot(`golden/kinds/${kind.name}.md`);
    const built = await compile("report.md", {
      world: memoryWorld(Object.fromEntries(files.map((file) => [file.name, file.bytes])), world),
      to: ["text"],
    });
    // What stands in brackets has to be filled in, and there is nothing else to do.
    const shown = built.files.find(({ output }) => output === "text")?.bytes;
    const said = [texts.join("\n"), new TextDecoder().decode(shown)];
    expect(lostWords(textOfPackage(fileOfKind(kind)), said, told.join(" "))).toEqual(kind.leaves ?? []);
    expect(built.diagnostics.filter(({ severity, code }) => severity === "error" && !code.startsWith("symbol"))).toEqual([]);
  });
});
