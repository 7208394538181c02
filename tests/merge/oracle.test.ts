import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge } from "../../src/merge/merge.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { anyEdits } from "./any-edits.ts";
import { anyFiles } from "./any-files.ts";
import { editedDocx } from "./edit-docx.ts";
import { roundTrip } from "./oracle.ts";

const machine = machineWorld({});

/** What is said where a change was made, or told as not made, with its place. */
const told = new Set([
  ...["contents-edited", "label-lost", "look-lost", "made-text", "merge-left"],
  ...["number-typed-over", "pages-changed", "picture-changed", "rank-changed", "reference-typed", "template-text"],
]);

it("a changed source builds, and shows what its Word file shows or what was told, by a reader that merging does not use", async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(anyFiles, anyEdits(), async (files, edits) => {
      const came = await roundTrip(files, edits, machine);
      const { diagnostics, files: merged } = came?.merged ?? { diagnostics: [], files: [] };
      const others = diagnostics.filter(({ code }) => !told.has(code)).map(({ message }) => message);
      expect([came?.broken.map(({ message }) => message) ?? [], came?.silent ?? [], others]).toEqual([[], [], []]);
      made += merged.length;
    }),
    { ...cases(36), seed: 7, endOnFailure: true },
  );
  expect(made).toBeGreaterThan(4);
}, 180_000);

/** Values of front matter of every form of YAML. */
const source = `---
type: report
symbol: A/HRC/99/3
title: Plainword of rights   # a remark
language: en
original: English
distribution: General
date: 2026-05-04
body: 'Singleword Council'
session: 99
agenda-item: 3
agenda-title: "Doubleword rights"
facts: { one: Flowword here, two: [ Listword there, b ] }
summary: >
  Foldword is the first.
  It goes on.
sources:
  a: { short: Shortword, full: Fullword of 2020 }
---

# Introduction

Text with {{facts.one}} and {{facts.two.[0]}}. Cited [@a] and again.
`;

it.each(["a: b", " #x", "- a", '"q"', "[a]", "&amp;c", "\\k", "@g"])(
  "words with signs that YAML reads, %s, are written so that the document builds",
  async (sign) => {
    const files = { "report.md": source };
    const world = memoryWorld(files, machine);
    const [file] = (await compile("report.md", { world, to: ["docx"] })).files;
    const bytes = editedDocx(file?.bytes ?? new Uint8Array(), (xml) => xml.replace(/\w+word(?= )/g, () => sign));
    const merged = await merge("report.md", [{ path: "returned.docx", bytes }], { world });
    const after = merged.files[0]?.after ?? "";
    const again = await compile("report.md", { world: memoryWorld({ "report.md": after }, machine), to: ["docx"] });
    expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(merged.diagnostics.filter(({ code }) => code === "merge-differs")).toEqual([]);
    expect(after).toContain("# a remark");
  },
);
