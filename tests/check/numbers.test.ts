import { describe, expect, it } from "vitest";
import { codedRules } from "../../src/check/rules/coded-rules.ts";
import type { Example } from "../../src/check/rules/rule.ts";
import { explained, namesOfNumber } from "../../src/check/rules/rule-entries.ts";
import { editorialRules } from "../../src/check/rules/rules.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { documentOf } from "./editorial.ts";

/** Numbers of the list of rules that no rule has, each with the reason. */
const without: Readonly<Record<number, string>> = {
  102: "lines are not broken within a symbol: layout",
  104: "the comma between two marks of notes is set by the program",
  105: "notes are numbered by the program",
  116: "notes stand at the foot of the page",
  123: "what stands before the text has no numbers",
  124: "items are lettered by the program",
  131: "contents are made of the headings",
  136: "spaces that do not break are set by layout",
};

/** Numbers whose rules are off from the start: each is published both ways. */
const off = [24, 33, 38, 60, 79, 96, 113];

const all = Array.from({ length: 136 }, (_, index) => index + 1);

/** The numbers of rules, as "63a" and "11, 84" have them. */
function numbersOf(rules: readonly { readonly number: string }[]): ReadonlySet<number> {
  return new Set(rules.flatMap(({ number }) => number.split(", ")).map((number) => Number.parseInt(number, 10)));
}

const on = numbersOf([...editorialRules.filter(({ severity }) => severity !== "off"), ...codedRules]);

describe("the 136 numbers of the list of rules", () => {
  it("are on from the start, 121 of them; the others are off, or need no rule, for a reason", () => {
    const rest = all.filter((number) => !on.has(number));
    expect(rest).toEqual([...off, ...Object.keys(without).map(Number)].sort((one, other) => one - other));
    expect(all.length - rest.length).toBe(121);
    expect(numbersOf(editorialRules.filter(({ severity }) => severity === "off"))).toEqual(new Set(off));
  });

  it("are explained, with where each comes from and with examples", () => {
    const entries = explained();
    for (const number of [...on, ...off].filter((one) => !Number.isNaN(one))) {
      const names = namesOfNumber(String(number));
      expect(names.length, String(number)).toBeGreaterThan(0);
      for (const name of names) expect(entries[name]?.explanation).toMatch(/Editorial rule .*, from: .+ Wrong: .+ Right: /s);
    }
  });
});

const machine = machineWorld();

/** The codes that `check` tells of an example. */
async function codesOf(example: Example): Promise<readonly string[]> {
  const world = memoryWorld({ "report.md": documentOf(example) }, machine);
  return (await compile("report.md", { world, to: [], style: true })).diagnostics.map(({ code }) => code);
}

describe("an editorial rule whose findings have a code", () => {
  it.each(codedRules)("$code finds its wrong example and leaves the right one alone", async ({ code, right, wrong }) => {
    expect(await codesOf(wrong)).toContain(code);
    expect(await codesOf(right)).not.toContain(code);
  });
});
