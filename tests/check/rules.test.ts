import { describe, expect, it } from "vitest";
import type { Example } from "../../src/check/rules/rule.ts";
import { editorialRules } from "../../src/check/rules/rules.ts";
import { houses } from "../../src/theme/house.ts";
import { documentOf, findingsOf, mended, settingsFor } from "./editorial.ts";

const textOf = (example: Example) => (typeof example === "string" ? example : example.text);

const wrong = editorialRules.flatMap((rule) => rule.wrong.map((example) => [rule.id, textOf(example), rule, example] as const));
const right = editorialRules.flatMap((rule) => rule.right.map((example) => [rule.id, textOf(example), rule, example] as const));

describe("an editorial rule", () => {
  it("has a name of its own, and examples", () => {
    const ids = editorialRules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(editorialRules.filter((rule) => rule.wrong.length === 0 || rule.right.length === 0).map(({ id }) => id)).toEqual([]);
    const usages: readonly string[] = [...houses, "hyphens", "corrigendum", "declaration", "resolution", "statement"];
    expect(editorialRules.flatMap(({ usage = {} }) => Object.keys(usage)).filter((one) => !usages.includes(one))).toEqual([]);
  });

  it.each(wrong)("%s finds what is wrong, once and at its place: %s", async (id, text, rule, example) => {
    const document = documentOf(example);
    const settings = settingsFor(example, rule);
    const found = await findingsOf(example, settings);
    const [, marked] = /⟦(.*)⟧/s.exec(text) ?? [];
    expect(found.map(({ code, span }) => [code, span?.source.text.slice(span.start, span.end)])).toEqual([[id, marked]]);
    if (rule.fix) {
      const after = mended(found, document);
      expect(after).not.toBe(document);
      expect(await findingsOf(example, settings, after)).toEqual([]);
    }
  });

  it.each(right)("%s, like every other rule, leaves alone what is right: %s", async (_, _text, rule, example) => {
    const found = await findingsOf(example, settingsFor(example, rule));
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
