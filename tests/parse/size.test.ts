import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/document/to-markdown.ts";
import { walkBody } from "../../src/document/walk.ts";
import { codesOf, parsed } from "./kit.ts";

const many = 10_000;
const lines = (line: string) => line.repeat(many);

/** Texts that would exhaust a parser that recurses or looks back; each comes out in a time that grows with its length only. */
const texts: Readonly<Record<string, string>> = {
  "quotations in one line": `${"> ".repeat(many)}a`,
  "quotations line by line": Array.from({ length: 1000 }, (_, index) => `${"> ".repeat(index)}a`).join("\n"),
  "lists in one line": `${"- ".repeat(many)}a`,
  "lists line by line": Array.from({ length: 1000 }, (_, index) => `${"  ".repeat(index)}- a`).join("\n"),
  "containers that are not closed": lines(":::a\n"),
  "containers that are closed": lines(":::a\n") + lines(":::\n"),
  "ends of containers": lines(":::\n"),
  "opening brackets": lines("["),
  "pairs of brackets": `${lines("[")}a${lines("]")}`,
  images: lines("!["),
  "notes in notes": `${lines("^[")}a${lines("]")}`,
  "notes that are not closed": lines("^["),
  "groups that are not closed": lines("[@a; "),
  stretches: `${lines("[")}a${lines("]{.x}")}`,
  asterisks: lines("*"),
  "bold in italics": `${lines("*a **b ")}`,
  "emphasis side by side": lines("*`a`*_`b`_"),
  "reference signs": lines("@"),
  braces: lines("{#a "),
  "braces with quotation marks": lines('{a="'),
  backticks: lines("`a"),
  "runs of backticks": Array.from({ length: 500 }, (_, index) => "`".repeat(index)).join("a"),
  comments: lines("<!-- "),
  addresses: lines("http://"),
  "parentheses in an address": `http://a.b/${lines("(")}`,
  "definitions of one note": lines("[^a]: x\n"),
  rows: `|a|b|\n|-|-|\n${lines("|x|y|\n")}`,
  cells: `|${lines("a|")}\n|${lines("-|")}\n|${lines("a|")}`,
  "merged cells": `|a|b|\n|-|-|\n|x|y|\n${lines("|^^|<<|\n")}`,
  "a row that goes on": `|a|b|\n|-|-|\n${lines("| - x | y | \\\n")}`,
  "rows of heads": lines("| a | b |\n"),
  "a row that goes on, with many cells": `|a|b|\n|-|-|\n|${lines("a|")}\\\n${lines("|x|y|\\\n")}`,
  subscripts: lines("~a~^b^"),
  "signs of scripts": lines("~^"),
  "signs of scripts and notes": lines("^a["),
  "subscripts in tags": lines("<sub>") + lines("</sub>"),
  "subscripts that are not closed": lines("<sub><sup>a"),
  "line breaks": lines("<br>"),
  "remarks of one table": `|a|\n|-|\n${lines("Source: a\n\n")}`,
  "control characters": lines("\u0001a"),
  "lines of one paragraph": lines("a\n"),
};

describe("a text of ten thousand", () => {
  it.each(Object.entries(texts))("%s comes out whole, and nothing that walks it overflows", (_, text) => {
    const { body } = parsed(text);
    let deepest = 0;
    walkBody(body, (_node, depth) => {
      deepest = Math.max(deepest, depth);
    });
    expect(deepest).toBeLessThan(320);
    expect(toMarkdown(body).length).toBeGreaterThan(0);
  });
});

describe("nesting beyond all use", () => {
  it.each(["quotations in one line", "lists in one line", "containers that are closed"])("%s is an error", (name) => {
    expect(codesOf(texts[name] ?? "")).toContain("nesting-too-deep");
  });

  it("is said once, not for every level", () => {
    expect(codesOf(texts["containers that are closed"] ?? "")).toEqual(["nesting-too-deep"]);
  });
});

describe("characters that cannot be printed", () => {
  it("are shown place by place, but not by the thousand", () => {
    const { diagnostics } = parsed(texts["control characters"] ?? "");
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.message).toBe("9980 more places hold such characters.");
  });
});
