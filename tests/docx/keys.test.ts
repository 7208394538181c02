import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { WordChoices } from "../../src/render/outputs.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";
import { readDocx } from "./read-docx.ts";
import { attribute, children, descendants } from "./xml.ts";

const source = `---
type: report
symbol: A/HRC/99/3
title: Report
language: en
original: English
distribution: General
date: 2026-05-04
body: Human Rights Council
session: 99
agenda-item: 3
agenda-title: Rights
---

# Introduction {#émh-1-x}

One paragraph, and @émh-1-x.[^n]

> A quotation.

Table: Years {#t}

| Year | Number |
|---|--:|
| 2022 | 310 |
| 2023 | 425 |

[^n]: A note.
`;

async function built(word?: WordChoices) {
  const machine = machineWorld({});
  const read: World["read"] = (path) =>
    path === "work/report.md" ? { ok: true, bytes: new TextEncoder().encode(source) } : machine.read(path);
  const world = { ...machine, read };
  const { files, diagnostics } = await compile("work/report.md", { world, to: ["docx"], ...(word && { word }) });
  const [file] = files;
  if (!file) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  return readDocx(file.bytes);
}

describe("what a Word file carries so that it is known again when it comes back", () => {
  it("has a hidden key in every paragraph and in the first cell of every row, each of its own name and id", async () => {
    const document = (await built()).part("word/document.xml");
    const marks = descendants(document, "w:bookmarkStart");
    const names = marks.map((mark) => attribute(mark, "w:name") ?? "");
    const ids = marks.map((mark) => attribute(mark, "w:id"));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = names.filter((name) => /^_mh_\d+_[0-9a-f]{5}$/.test(name));
    expect(keys.map((name) => name.split("_")[2])).toEqual(keys.map((_, index) => `${index + 1}`));
    expect(names.every((name) => name.length <= 40)).toBe(true);
    for (const row of descendants(document, "w:tr").slice(-3)) {
      const inCells = children(row, "w:tc").map((cell) => descendants(cell, "w:bookmarkStart").length);
      expect(inCells).toEqual([1, 0]);
    }
  });

  it("names what it was made from without saying where that lies, and carries it where that is asked for", async () => {
    const file = await built();
    const [said] = children(file.part("customXml/item1.xml"), "file");
    expect(said && [attribute(said, "path"), attribute(said, "sha256")?.length]).toEqual(["report.md", 64]);
    expect(JSON.stringify(file.part("customXml/item1.xml"))).not.toContain("Introduction");
    const [, property] = children(file.part("docProps/custom.xml"), "property");
    expect(property && attribute(property, "name")).toBe("MastheadSource");
    const carrying = await built({ carrySource: true });
    expect(JSON.stringify(carrying.part("customXml/item1.xml"))).toContain("One paragraph, and @émh-1-x.");
  });

  it("has nothing of this where a plain file is asked for, and records changes where that is", async () => {
    const plain = await built({ plain: true });
    expect(Object.keys(plain.files).filter((path) => path.startsWith("customXml"))).toEqual([]);
    expect(JSON.stringify(plain.part("word/document.xml"))).not.toContain('"_mh_');
    expect(descendants(plain.part("word/settings.xml"), "w:trackRevisions")).toEqual([]);
    const forReview = await built({ forReview: true });
    expect(descendants(forReview.part("word/settings.xml"), "w:trackRevisions")).toHaveLength(1);
  });
});
