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
import { resolvedOf, type Sources, wordFile } from "../docx/resolved-of.ts";
import { projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";
import { comparable, quirksOf, retitles, withoutStaying } from "./office-redlines.ts";

const folder = join(projectFolder, "out/redlines-settled");
const program = fileURLToPath(new URL("settle-changes.py", import.meta.url));

/** Pairs of each seed. */
const each = 23;

/** A sign that LibreOffice, where a line of a list is set to both margins and breaks beside it, lays out without end. */
const withoutEnd = "\u{1d11e}";

/** Two versions and their redline in a folder; references have one number in both, since those of a redline are the new version's. */
const pairs = [2026, 1, 2]
  .flatMap((seed) => fc.sample(anyPair, { numRuns: each, seed }))
  .filter(({ old, fresh }) => refersToOne(old) && refersToOne(fresh))
  .map(({ old, fresh }, index) => ({ index, old: resolvedOf(legible(old)), fresh: resolvedOf(legible(fresh)) }))
  .filter(({ old, fresh }) => refersAlike(old, fresh));

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
    const found = pairs.flatMap(({ index }) => [
      ...differences(index, "old", "rejected"),
      ...differences(index, "new", "accepted"),
    ]);
    expect(found).toEqual([]);
  });
});

describe.skipIf(missing("pandoc"))("redlines in pandoc", () => {
  it.for(pairs.filter(({ index }) => index < each))("have the words of both versions ($index)", ({ index }, { skip }) => {
    const redline = file(index, "redline.docx");
    skip(
      retitles(redline),
      "pandoc reads no record of what a paragraph was, and takes for a title of a table what is one no more",
    );
    expect(words(redline, "reject")).toEqual(words(file(index, "old.docx"), "accept"));
    expect(words(redline, "accept")).toEqual(words(file(index, "new.docx"), "accept"));
  });
});

/** What LibreOffice shows otherwise of a settled redline than of the version that it is, but for the kinds that are known. */
function differences(index: number, version: "old" | "new", settled: "rejected" | "accepted"): readonly object[] {
  const quirks = quirksOf(file(index, "redline.docx"), settled);
  const lines = (name: string) => comparable(readFileSync(file(index, `${name}.txt`), "utf8").split("\n"), quirks);
  const expected = lines(version);
  const found = withoutStaying(lines(settled), expected, quirks);
  return expected.join("\n") === found.join("\n") ? [] : [{ index, settled, expected, found }];
}

/** All words in their order. Marks of lists are left out: pandoc leaves those of paragraphs that are not there any more. */
function words(path: string, changes: "accept" | "reject"): string {
  const { ok, text } = ask("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", `--track-changes=${changes}`, path);
  if (!ok) throw new Error(text);
  const bare = text.split("\n").map((line) => line.replace(/^(?:[>:\s-]|(?:\d+|[a-z]+|[A-Z]+)\.\s)+/, ""));
  return bare.join("").replace(/\s+/g, "");
}

function legible(sources: Sources): Sources {
  const { text, annexes = [] } = sources;
  const plain = (one: string) => one.replaceAll(withoutEnd, "clef");
  return { ...sources, text: plain(text), annexes: annexes.map(plain) };
}

/** Whether no label that is referred to is given twice: such a document does not build. */
function refersToOne({ text, annexes = [] }: Sources): boolean {
  const all = [text, ...annexes].join("\n");
  const labels = [...all.matchAll(/#(l\d)\}/g)].map(([, label]) => label);
  return labels.every((label, at) => labels.indexOf(label) === at || !all.includes(`@${label}`));
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
