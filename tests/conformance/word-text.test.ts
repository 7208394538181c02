import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewOf } from "../../src/word/views.ts";
import type { PlainBlock } from "../../src/word/word-view.ts";
import { publishedMissing, referenceFolder } from "../published.ts";
import { readSound, textOf } from "../word/shown.ts";
import { ask, missing } from "./judge.ts";

const absent = publishedMissing() || missing("soffice");
const names = absent ? [] : readdirSync(referenceFolder).filter((name) => name.endsWith(".docx"));

/** LibreOffice shows what was deleted beside what is there, so the text of a file with changes is not one view. */
const changed = /SECT\.3_ADD/;

/** The lines of blocks: those of a table's row in one, as far as its cells have one line. Endnotes are lettered. */
class Lines {
  readonly #marks = new Map<string, string>();
  #ends = 0;

  of(blocks: readonly PlainBlock[]): readonly string[] {
    return blocks.flatMap((block) => {
      if (block.kind === "box") return this.of(block.blocks);
      if (block.kind === "table")
        return block.rows.flatMap(({ cells }) =>
          cells
            .map((cell) => this.of(cell.blocks).join("\n"))
            .join("\t")
            .split("\n"),
        );
      for (const token of block.tokens) if (token.kind === "note" && token.note.startsWith("end-")) this.#letter(token.note);
      return [block.number?.text, textOf(block.tokens, this.#marks)].filter(Boolean).join(" ").split("\n");
    });
  }

  #letter(note: string): void {
    this.#ends += 1;
    this.#marks.set(note, String.fromCharCode(96 + this.#ends));
  }
}

const bare = (line: string) => line.replace(/[\s\u200b-\u200f\ufeff]+/g, "");

describe.skipIf(absent)(
  "the text of files of the United Nations is that which LibreOffice shows of them, every line with its number",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-word-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    beforeAll(() => {
      const paths = names.map((name) => join(referenceFolder, name));
      ask(
        "soffice",
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
        folder,
        ...paths,
      );
    });

    it.each(names.filter((name) => !changed.test(name)))("%s", (name) => {
      const lines = new Lines().of(viewOf(readSound(join(referenceFolder, name)), "new").body).map(bare);
      const left = new Map<string, number>();
      for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
      const exported = readFileSync(join(folder, name.replace(/docx$/, "txt")), "utf8")
        .split("\n")
        .map(bare)
        .filter(Boolean);
      const lost = exported.filter((line) => {
        const count = left.get(line) ?? 0;
        left.set(line, count - 1);
        return count <= 0;
      });
      expect(exported.length).toBeGreaterThan(50);
      expect(lost).toEqual([]);
    });
  },
);
