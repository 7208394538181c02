import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { widthOf } from "../../src/render/text/wrap.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function text(path: string): Promise<string> {
  const { files } = await compile(path, { world: machineWorld(), to: ["text"] });
  return new TextDecoder("utf-8", { fatal: true }).decode(files[0]?.bytes);
}

describe("a document as text", () => {
  it("has its numbers, its notes, its table and its lists", async () => {
    const made = await text(here("small.md"));
    const golden = here("small.txt");
    if (process.env.UPDATE) writeFileSync(golden, made);
    expect(made).toBe(existsSync(golden) ? readFileSync(golden, "utf8") : "");
  });

  it.each(documents)("$name has no line of more than 72 columns but for a word that has", async ({ path }) => {
    const long = (await text(path)).split("\n").filter((line) => widthOf(line) > 72 && /\S\s+\S/.test(line.trim()));
    expect(long).toEqual([]);
  });
});
