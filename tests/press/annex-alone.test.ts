import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { passagesIn } from "../../src/check/passages.ts";
import { compile } from "../../src/compile.ts";
import type { RBlock, Resolved, RNote } from "../../src/document/resolved.ts";
import { machineWorld } from "../machine.ts";
import { publishedFolder, publishedMissing } from "../published.ts";

const samples = fileURLToPath(new URL("../../reports", import.meta.url));

/** Reports with a file that is annexed to them: which of their annexes it is. */
const annexes = [
  { folder: samples, file: "annex.md", index: 0 },
  { folder: samples, file: "survey.md", index: 1 },
  ...(publishedMissing() ? [] : [{ folder: join(publishedFolder, "a-hrc-35-35"), file: "annex.md", index: 0 }]),
];

async function resolved(path: string): Promise<Resolved> {
  const { values, diagnostics } = await compile(path, { world: machineWorld(), to: ["text"] });
  expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  if (!values.resolved) throw new Error(`${path} does not build`);
  return values.resolved;
}

/** The blocks of one annex of a document, its line "Annex" apart. */
function annexOf({ blocks }: Resolved, index: number): readonly RBlock[] {
  const starts = [...blocks.entries()].flatMap(([at, block]) => (block.role === "annex" ? [at] : []));
  const [start = 0, end = blocks.length] = starts.slice(index, index + 2);
  return blocks.slice(start + 1, end);
}

/** What blocks say, with their numbers, a line each. Tables are counted through the whole; the only one of its kind has no number. */
function words(blocks: readonly RBlock[]): readonly string[] {
  const text = passagesIn({ blocks, notes: [] }).map(({ text }) => text.replace(/\btable\s\d+|\bthe table\b/g, "a table"));
  return [...numbers(blocks), ...text];
}

/** The numbers of paragraphs, items and headings in their order. */
function numbers(blocks: readonly RBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === "list") return block.items.flatMap((item) => numbers(item.blocks));
    const own = (block.type === "paragraph" || block.type === "heading") && block.number ? [block.number.text] : [];
    return "blocks" in block ? [...own, ...numbers(block.blocks)] : own;
  });
}

const shown = (block: RBlock) => !["masthead", "contents", "end-rule", "notes", "first-foot"].includes(block.type);
const notesIn = (notes: readonly RNote[]) => notes.filter((note) => note.kind === "number").map((note) => Number(note.mark));

describe.each(annexes)("$folder/$file", ({ folder, file, index }) => {
  it("says the same alone and annexed", async () => {
    const [alone, report] = [await resolved(join(folder, file)), await resolved(join(folder, "report.md"))];
    const own = alone.blocks.filter((block) => shown(block) && block.role !== "annex-language");
    const annexed = annexOf(report, index).filter((block) => shown(block) && block.role !== "annex-language");
    expect(words(own).length).toBeGreaterThan(5);
    expect(words(own)).toEqual(words(annexed));
  });

  it("has the masthead of its report, and notes from 1", async () => {
    const [alone, report] = [await resolved(join(folder, file)), await resolved(join(folder, "report.md"))];
    const head = ({ blocks }: Resolved) => {
      const found = blocks.find((block) => block.type === "masthead");
      return found?.type === "masthead" && [found.symbols, found.body, found.session, found.sessionDates, found.agendaTitle];
    };
    expect(head(alone)).toEqual(head(report));
    const marks = notesIn(alone.notes);
    expect(marks).toEqual(marks.map((_, at) => at + 1));
    expect(notesIn(report.notes).at(-1)).toBe(notesIn(report.notes).length);
  });
});
