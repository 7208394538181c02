import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/cli/unified-diff.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type MergeOptions, merge } from "../../src/merge/merge.ts";
import { firstOf } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { withEdits } from "./word-edits.ts";

const machine = machineWorld({});

const report = `---
type: report
symbol: A/HRC/99/3
title: Report on boats
language: en
original: English
distribution: General
date: 2026-05-04
body: Human Rights Council
session: 99
agenda-item: 3
agenda-title: Rights
annexes: [annex.md]
---

# Visits {#visits}

The Expert visited four communities in 2025. It rained all the time.

Boats are few in this region of the world.[^few]

| Year | Number |
|---|--:|
| 2022 | 310 |
| 2023 | 425 |

Walking is slow, and walking is safe, as everybody knows.

[^few]: Register of boats.
`;
const annex = `---
type: declaration
title: List of boats
organ: The General Assembly
---

The *Maria* is the largest boat of the fleet.

The *Anna* is smaller than the other boats.
`;

type Files = Readonly<Record<string, string>>;
const sent: Files = { "report.md": report, "annex.md": annex };

/** The source as it became meanwhile: words of a file that became others. */
const later = (from: string, to: string, files: Files = sent): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(from, to)]));

async function built(carrySource: boolean): Promise<Uint8Array> {
  const { files } = await compile("report.md", { world: memoryWorld(sent, machine), to: ["docx"], word: { carrySource } });
  return files[0]?.bytes ?? new Uint8Array();
}

const plain = built(false);
const carrying = built(true);

/** What programs do to our file besides the edits. */
const kinds = {
  "without keys": (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, ""),
  "with keys renamed": (xml: string) => xml.replaceAll("_mh_", "id."),
  "with the keys of another document": (xml: string) => xml.replace(/_mh_(\d+)_/g, (_, number) => `_mh_${Number(number) + 2}_`),
  "with one key everywhere": (xml: string) => xml.replace(/_mh_\d+_[0-9a-f]{5}/g, "_mh_3_00000"),
  "with keys of before there were sums": (xml: string) => xml.replace(/(_mh_\d+)_[0-9a-f]{5}/g, "$1"),
} satisfies Record<string, (xml: string) => string>;

/** The package without the part that says what it was made from, as a program of others saves it. */
function saved(bytes: Uint8Array, kind: keyof typeof kinds): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith("customXml"));
  const links = (xml: string) => xml.replace(/<Relationship [^>]*customXml[^>]*>/g, "");
  const written = parts.map(([name, part]): [string, Uint8Array] => {
    if (name === "word/document.xml") return [name, strToU8(kinds[kind](strFromU8(part)))];
    return [name, name === "word/_rels/document.xml.rels" ? strToU8(links(strFromU8(part))) : part];
  });
  return zipSync(Object.fromEntries(written), { level: 0 });
}

const edits = 'type "four communities" "five towns"\ntype "is smaller" "is tiny"';
const recorded = 'record "four communities" "five towns"\nrecord "is smaller" "is tiny"';

/** The codes and the changed lines of what comes of files that came back. */
async function came(now: Files, files: readonly Uint8Array[], options: Partial<MergeOptions> = {}) {
  const returned = files.map((bytes, index) => ({ path: `${index + 1}.docx`, bytes }));
  const merged = await merge("report.md", returned, { world: memoryWorld(now, machine), ...options });
  const lines = merged.files.flatMap(({ path, before, after }) =>
    unifiedDiff(path, before, after)
      .split("\n")
      .filter((line) => /^[-+](?!-- )/.test(line)),
  );
  const codes = merged.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  const after = { ...now, ...Object.fromEntries(merged.files.map((file) => [file.path, file.after])) };
  return { codes, lines, after };
}

const both = [
  "+++ b/report.md",
  "-The Expert visited four communities in 2025. It rained all the time.",
  "+The Expert visited five towns in 2025. It rained all the time.",
  "+++ b/annex.md",
  "-The *Anna* is smaller than the other boats.",
  "+The *Anna* is tiny than the other boats.",
];
const says = "merge-base: 1.docx does not say what it was made from: it is compared with report.md as that is now.";
const again = (name = "1.docx") => `merge-again: What ${name} shows is in report.md already: there is nothing to be merged.`;
const goneOn =
  "merge-base: report.md is no longer what 1.docx was made from: only changes that were recorded are carried over.";

describe("paragraphs are found again in a file that says no more what it was made from", () => {
  it.each(firstOf(Object.keys(kinds) as (keyof typeof kinds)[]))("%s", async (kind) => {
    const file = saved(withEdits(await plain, edits), kind);
    expect(await came(sent, [file])).toMatchObject({ codes: [says], lines: both });
  });
});

const seconds = [
  ["recorded", plain, recorded],
  ["unrecorded", plain, edits],
  ["recorded, with its source in it", carrying, recorded],
  ["unrecorded, with its source in it", carrying, edits],
] as const;

describe("a file that is merged a second time changes nothing and says so", () => {
  it.each(firstOf(seconds))("%s", async (_, bytes, script) => {
    const file = withEdits(await bytes, script);
    const { after } = await came(sent, [file]);
    expect(await came(after, [file])).toMatchObject({ codes: [again()], lines: [] });
    const findBase = () => new Map(Object.entries(sent));
    expect(await came(after, [file], { findBase })).toMatchObject({ codes: [again()], lines: [] });
    expect(await came(sent, [file, file])).toMatchObject({ codes: [again("2.docx")], lines: both });
  });
});

describe("where the source went on and nobody knows what was sent", () => {
  const told = (where: string, what: string, why: string) => `merge-left: In 1.docx, ${where}, ${what}. ${why}`;
  const nobody = "Nothing records it: the source went on, or it was changed in Word.";

  it("what was recorded is made beside what the source became, in one paragraph too", async () => {
    const { codes, lines } = await came(later("rained", "poured"), [withEdits(await plain, recorded)]);
    expect(lines.slice(1, 3)).toEqual([
      "-The Expert visited four communities in 2025. It poured all the time.",
      "+The Expert visited five towns in 2025. It poured all the time.",
    ]);
    const whole = (end: string) => `“The Expert visited five towns in 2025. It ${end} all the time.”`;
    expect(codes).toEqual([goneOn, told("para. 1", `${whole("poured")} became ${whole("rained")}`, nobody)]);
  });

  it("words that the source has otherwise now keep what it has, and the change is told", async () => {
    const { codes, lines } = await came(later("four communities", "six villages"), [withEdits(await plain, recorded)]);
    expect(lines.filter((line) => line.includes("towns"))).toEqual([]);
    expect(codes).toContain(told("para. 1", "“four communities” became “five towns”", "The source has other words there now."));
  });

  it("what was not recorded is told with both texts, and is no mistake", async () => {
    const { codes, lines } = await came(later("rained", "poured"), [withEdits(await plain, 'type "is slow" "is fast"')]);
    expect(lines).toEqual([]);
    expect(codes.map((code) => code.split(":")[0])).toEqual(["merge-base", "merge-left", "merge-left"]);
  });

  it("a paragraph that was moved or deleted with a record is moved or deleted", async () => {
    const { lines } = await came(later("rained", "poured"), [withEdits(await plain, 'record-delete "Walking is slow"')]);
    expect(lines).toContain("-Walking is slow, and walking is safe, as everybody knows.");
  });
});

describe("where what was sent is known", () => {
  it("the same words changed in both are a conflict as git writes it", async () => {
    const { codes, lines } = await came(later("four communities", "six villages"), [withEdits(await carrying, recorded)]);
    expect(codes).toEqual(["merge-conflict: In one place of report.md the same words were changed in the source and in Word."]);
    expect(lines.slice(1, 7)).toEqual([
      "+<<<<<<< report.md",
      "+||||||| sent",
      "+The Expert visited four communities in 2025. It rained all the time.",
      "+=======",
      "+The Expert visited five towns in 2025. It rained all the time.",
      "+>>>>>>> Ada Reviewer, 2026-05-04",
    ]);
  });

  it("an annex that has another name now is changed there, and what belonged to one that went is told", async () => {
    const file = withEdits(await carrying, edits);
    const renamed = { "report.md": report.replace("annex.md", "boats.md"), "boats.md": annex };
    const { codes, lines } = await came(renamed, [file]);
    expect([codes, lines]).toEqual([[], both.map((line) => line.replace("annex.md", "boats.md"))]);
    const dropped = await came({ "report.md": report.replace("annexes: [annex.md]\n", "") }, [file]);
    expect(dropped.lines).toEqual(both.slice(0, 3));
    expect(dropped.codes).toEqual([
      "merge-left: In 1.docx, after para. 3, “smaller” became “tiny”. It belongs into annex.md, which is no longer there.",
    ]);
  });

  it("a source that is not there is told as missing, and nothing is made", async () => {
    const { codes, lines } = await came({}, [withEdits(await carrying, edits)]);
    expect([codes, lines]).toEqual([["file-missing: There is no file report.md."], []]);
  });
});

describe("files of several people", () => {
  const file = async (script: string) => withEdits(await plain, script);

  it("that change the same words in other ways are a conflict that names both, and a third stands around it", async () => {
    const files = ["five towns", "six villages", "nine cities"].map((to) => file(`record "four communities" "${to}"`));
    const { codes, lines } = await came(sent, await Promise.all(files));
    expect(codes.map((code) => code.split(":")[0])).toEqual(["merge-conflict", "merge-conflict"]);
    expect(lines.filter((line) => /^\+[<=>|]{7}/.test(line))).toEqual([
      "+<<<<<<<< report.md, Ada Reviewer, 2026-05-04",
      "+<<<<<<< report.md, Ada Reviewer, 2026-05-04",
      "+||||||| sent",
      "+=======",
      "+>>>>>>> Ada Reviewer, 2026-05-04",
      "+|||||||| sent",
      "+========",
      "+>>>>>>>> Ada Reviewer, 2026-05-04",
    ]);
  });

  it("of which one deletes what the other changes are a conflict", async () => {
    const files = [await file('delete "Walking is slow"'), await file('type "is slow" "is fast"')];
    const { codes } = await came(sent, files);
    expect(codes.map((code) => code.split(":")[0])).toEqual(["merge-conflict"]);
  });

  it("that change other words of one line are both made", async () => {
    const files = [await file('type "four communities" "five towns"'), await file('type "rained" "poured"')];
    const { codes, lines } = await came(sent, files);
    expect([codes, lines[2]]).toEqual([[], "+The Expert visited five towns in 2025. It poured all the time."]);
  });
});

describe("of all changes those alone that were recorded", () => {
  it("are made where asked for, looks and words of one paragraph too; the others are told", async () => {
    const script = `${recorded}\ntype "rained" "poured"\ntype "is slow" "is fast"`;
    const { codes, lines } = await came(sent, [withEdits(await plain, script)], { only: "recorded" });
    expect(lines).toEqual(both);
    expect(codes.map((code) => code.split(". ").at(-1))).toEqual(["It was not recorded.", "It was not recorded."]);
  });
});
