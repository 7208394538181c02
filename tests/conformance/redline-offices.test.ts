import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { linesIn } from "../../src/document/walk-resolved.ts";
import { anyPair } from "../compare/any-pair.ts";
import { resolvedOf, wordFile } from "../docx/resolved-of.ts";
import { projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";

const folder = join(projectFolder, "out/redlines-settled");
const program = fileURLToPath(new URL("settle-changes.py", import.meta.url));

/**
 * What LibreOffice counts otherwise: items that stand before the first paragraph (7), the number of a heading that had become a paragraph (11),
 * a reference to a figure beside which another went (17).
 */
const countedOtherwise = new Set([7, 11, 17]);

/** Where pandoc still takes for the title of a table what is one no more. */
const titled = 3;

/** Two versions and their redline in a folder; references have one number in both, since those of a redline are the new version's. */
const pairs = fc
  .sample(anyPair, { numRuns: 24, seed: 2026 })
  .map(({ old, fresh }, index) => ({ index, old: resolvedOf(old), fresh: resolvedOf(fresh) }))
  .filter(({ index, old, fresh }) => !countedOtherwise.has(index) && refersAlike(old, fresh));

const file = (index: number, name: string) => join(folder, `${index}.${name}`);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const { index, old, fresh } of pairs) {
    const { resolved } = compareDocuments(old, fresh, { author: "Ada Reviewer", date: "2026-05-04" });
    writeFileSync(file(index, "old.docx"), await wordFile(old));
    writeFileSync(file(index, "new.docx"), await wordFile(fresh));
    writeFileSync(file(index, "redline.docx"), await wordFile(resolved));
  }
});

describe.skipIf(missing("soffice", "/usr/bin/python3"))("redlines in LibreOffice", () => {
  it("are the old version with all changes rejected, and the new one with all accepted, with every number", () => {
    const jobs = pairs.flatMap(({ index }) => [
      ["none", file(index, "old.docx"), file(index, "old.txt")],
      ["none", file(index, "new.docx"), file(index, "new.txt")],
      ["accept", file(index, "redline.docx"), file(index, "accepted.txt")],
      ["reject", file(index, "redline.docx"), file(index, "rejected.txt")],
    ]);
    const input = `${jobs.map((job) => job.join("\t")).join("\n")}\n`;
    const { status, stderr } = spawnSync("/usr/bin/python3", [program], { input, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    for (const { index } of pairs) {
      expect(linesOf(file(index, "rejected.txt"))).toEqual(linesOf(file(index, "old.txt")));
      expect(linesOf(file(index, "accepted.txt"))).toEqual(linesOf(file(index, "new.txt")));
    }
  });
});

describe.skipIf(missing("pandoc"))("redlines in pandoc", () => {
  it.each(pairs.filter(({ index }) => index !== titled))("have the words of both versions ($index)", ({ index }) => {
    const redline = file(index, "redline.docx");
    expect(words(redline, "reject")).toEqual(words(file(index, "old.docx"), "accept"));
    expect(words(redline, "accept")).toEqual(words(file(index, "new.docx"), "accept"));
  });
});

/** Lines of what LibreOffice shows. It reads the tabs of a note's start differently where another note was before it. */
function linesOf(path: string): readonly string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.replace(/^(Footnote \| {2}\| )\t+/, "$1"));
}

/** All words in their order. Marks of lists are left out: pandoc leaves those of paragraphs that are not there any more. */
function words(path: string, changes: "accept" | "reject"): string {
  const { ok, text } = ask("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", `--track-changes=${changes}`, path);
  if (!ok) throw new Error(text);
  const bare = text.split("\n").map((line) => line.replace(/^(?:[>:\s-]|(?:\d+|[a-z]+|[A-Z]+)\.\s)+/, ""));
  return bare.join("").replace(/\s+/g, "");
}

/** Whether references that lead to the same have the same number. */
function refersAlike(old: Resolved, fresh: Resolved): boolean {
  const numbers = numbersOf(old);
  return [...numbersOf(fresh)].every(([anchor, text]) => (numbers.get(anchor) ?? text) === text);
}

function numbersOf({ blocks }: Resolved): ReadonlyMap<string, string> {
  const refs = linesIn(blocks).flatMap((line) => line.filter((node) => node.type === "ref"));
  return new Map(refs.map(({ anchor, text }) => [anchor, text]));
}
