import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { publishedMissing, referenceFolder } from "../published.ts";

const missing = publishedMissing();
const world = machineWorld();

/** What real files become: their type, and how many notes, tables of data and sub-items they have; of those with a plain series, the last number. */
const files: Readonly<Record<string, { type: string; notes: number; tables: number; items: number; last?: number }>> = {
  ECE_TRADE_C_CEFACT_2018_1E: { type: "report", notes: 0, tables: 13, items: 0, last: 13 },
  ECE_TRADE_C_CEFACT_2019_09E: { type: "report", notes: 8, tables: 1, items: 47, last: 75 },
  ECE_TRADE_C_CEFACT_2019_26E: { type: "report", notes: 3, tables: 1, items: 4, last: 41 },
  FCCC_PA_CMA_2021_10_Add: { type: "report", notes: 84, tables: 1, items: 195 },
  FCCC_ART_6: { type: "report", notes: 23, tables: 18, items: 210 },
  A_80_6_PLAN_OUTLINE_E: { type: "report", notes: 0, tables: 0, items: 8, last: 43 },
  "A_80_6_SECT.36_E": { type: "report", notes: 0, tables: 2, items: 0, last: 7 },
  "A_80_6_SECT.6_E": { type: "report", notes: 1, tables: 13, items: 17 },
  "A_80_6_SECT.25_E": { type: "report", notes: 9, tables: 14, items: 26 },
  "A_80_6_SECT.24_CORR": { type: "corrigendum", notes: 0, tables: 5, items: 0 },
  "A_80_6_SECT.3_ADD": { type: "report", notes: 1, tables: 19, items: 18 },
};

const names: Readonly<Record<string, string>> = {
  FCCC_PA_CMA_2021_10_Add: "FCCC_PA_CMA_2021_10_Add.3_E",
  FCCC_ART_6: "FCCC_ART_6.2_DRAFT_2024_E",
  "A_80_6_SECT.24_CORR": "A_80_6_SECT.24_CORR.1_E",
  "A_80_6_SECT.3_ADD": "A_80_6_SECT.3_ADD.6_E",
};

describe.skipIf(missing)("files of the United Nations come over and build without an error", () => {
  it.each(Object.entries(files))("%s", async (name, expected) => {
    const path = join(referenceFolder, `${names[name] ?? name}.docx`);
    const imported = importWord(path, readFileSync(path), world);
    const { notes, tables, items } = imported.counts;
    const made = Object.fromEntries(imported.files.map((file) => [file.name, file.bytes]));
    const { diagnostics, files: outputs } = await compile("report.md", { world: memoryWorld(made, world), to: ["text"] });
    const text = new TextDecoder().decode(outputs[0]?.bytes);
    const last = Math.max(...[...text.matchAll(/^(\d{1,3})\. /gm)].map(([, number]) => Number(number)));
    const found = { type: imported.type, notes, tables, items, ...(expected.last !== undefined && { last }) };
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found).toEqual(expected);
  });
});
