import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge } from "../../src/merge/merge.ts";
import type { World } from "../../src/world.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";
import { anyFiles } from "../merge/any-files.ts";
import { projectFolder } from "./documents.ts";
import { missing } from "./judge.ts";
import { resave } from "./offices.ts";

/** How many documents are made besides those that there are. */
const count = 20;
const folder = join(projectFolder, "out/resaved");
const machine = machineWorld();

/** What Masthead ships is not named in Word files: of the examples it is told that they are taken as they are now, or that nothing is to be merged. */
const isOfBase = new Set(["merge-base", "merge-again"]);

describe.skipIf(missing("soffice"))("a Word file that LibreOffice opened and saved", () => {
  it("changes no byte of any document, and nothing is told of it", async () => {
    const all = [...sources()];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, "sent"), { recursive: true });
    for (const [index, { path, world }] of all.entries()) {
      const { files } = await compile(path, { world, to: ["docx"] });
      if (files[0]) writeFileSync(join(folder, "sent", `${index}.docx`), files[0].bytes);
    }
    const sent = readdirSync(join(folder, "sent"));
    resave(
      sent.map((name) => join(folder, "sent", name)),
      join(folder, "saved"),
    );
    expect(readdirSync(join(folder, "saved"))).toHaveLength(sent.length);
    for (const [index, { path, name, world }] of all.entries()) {
      const at = join(folder, "saved", `${index}.docx`);
      if (!existsSync(at)) continue;
      const returned = [{ path: "saved.docx", bytes: new Uint8Array(readFileSync(at)) }];
      const { files, returned: came, diagnostics } = await merge(path, returned, { world });
      const told = diagnostics.filter(({ code }) => !isOfBase.has(code)).map(({ message }) => message);
      expect([name, files.length, came.flatMap(({ changes }) => changes), told]).toEqual([name, 0, [], []]);
    }
  });
});

/** The samples, what is published, the examples of all types, and documents of any shape. */
function* sources(): Generator<{ readonly name: string; readonly path: string; readonly world: World }> {
  for (const document of documents) yield { ...document, world: machine };
  const templates = join(projectFolder, "templates");
  for (const type of readdirSync(templates)) {
    const path = join(templates, type, "example.md");
    if (existsSync(path)) yield { name: type, path, world: machine };
  }
  for (const [index, files] of fc.sample(anyFiles, { numRuns: count, seed: 2026 }).entries())
    yield { name: `document ${index}`, path: "report.md", world: memoryWorld(files, machine) };
}
