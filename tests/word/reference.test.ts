import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { WBlock } from "../../src/word/blocks.ts";
import type { Change, WToken } from "../../src/word/tokens.ts";
import { publishedMissing, referenceFolder } from "../published.ts";
import { readSound } from "./shown.ts";

/** What stands in real files of the United Nations, as it was counted in their XML. */
const counts = [
  ["A_80_6_PLAN_OUTLINE_E", { notes: "0+0", tables: 1, frames: 3, comments: 1 }],
  ["A_80_6_SECT.24_CORR.1_E", { notes: "0+0", tables: 5, frames: 2, comments: 1 }],
  ["A_80_6_SECT.25_E", { notes: "6+0", tables: 16, frames: 6, comments: 1, charts: 3 }],
  ["A_80_6_SECT.36_E", { notes: "0+0", tables: 2, frames: 1, comments: 1 }],
  ["A_80_6_SECT.3_ADD.6_E", { notes: "0+0", tables: 21, frames: 8, boxes: 25, changes: "delete insert insert look delete" }],
  ["A_80_6_SECT.6_E", { notes: "0+0", tables: 14, frames: 5, comments: 1, boxes: 14, charts: 3 }],
  ["ECE_TRADE_C_CEFACT_2018_1E", { notes: "2+0", tables: 14 }],
  ["ECE_TRADE_C_CEFACT_2019_09E", { notes: "8+0", tables: 3 }],
  ["ECE_TRADE_C_CEFACT_2019_26E", { notes: "3+0", tables: 3, boxes: 1 }],
  ["FCCC_ART_6.2_DRAFT_2024_E", { notes: "14+11", tables: 18 }],
  ["FCCC_PA_CMA_2021_10_Add.3_E", { notes: "84+0", tables: 2 }],
] as const;

describe.skipIf(publishedMissing())("files of the United Nations hold what they are known to hold", () => {
  it.each(counts)("%s", (name, known) => {
    const file = readSound(join(referenceFolder, `${name}.docx`));
    const found = new Counts();
    found.blocks(file.body);
    const notes = [...file.notes.values()].filter(({ kind }) => kind === "foot").length;
    expect({
      notes: `${notes}+${file.notes.size - notes}`,
      tables: found.tables,
      frames: found.frames,
      comments: file.comments.size,
      boxes: found.boxes,
      charts: found.charts,
      changes: [...found.changes].map(({ kind }) => kind).join(" "),
    }).toEqual({ frames: 0, comments: 0, boxes: 0, charts: 0, changes: "", ...known });
  });
});

class Counts {
  tables = 0;
  frames = 0;
  boxes = 0;
  charts = 0;
  readonly changes = new Set<Change>();

  blocks(blocks: readonly WBlock[]): void {
    for (const block of blocks) {
      if (block.kind === "table") {
        this.tables += 1;
        for (const { cells } of block.rows) for (const cell of cells) this.blocks(cell.blocks);
      } else if (block.kind === "box") {
        this.boxes += 1;
        this.blocks(block.blocks);
      } else {
        if (block.properties.frame) this.frames += 1;
        this.#tokens(block.tokens);
      }
    }
  }

  #tokens(tokens: readonly WToken[]): void {
    for (const token of tokens) {
      for (const change of token.changes) this.changes.add(change);
      if (token.kind === "text" && token.former) this.changes.add(token.former.change);
      if (token.kind === "object" && token.of === "chart") this.charts += 1;
      if (token.kind === "field") this.#tokens(token.result);
    }
  }
}
