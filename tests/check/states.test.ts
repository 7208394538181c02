import { describe, expect, it } from "vitest";
import { states, statesInOrder, withArticle } from "../../src/check/lists/states.ts";
import { countryForm, countryName, renamedStates } from "../../src/check/rules/countries.ts";

/** The wrong forms of names, each with the right one. */
const forms = [...renamedStates, countryName, countryForm].flatMap(({ find }) =>
  find.flatMap((finder) =>
    finder.by === "words" ? finder.words.map(({ to, word }) => [word, to?.replace(/^the /, "") ?? ""] as const) : [],
  ),
);

describe("the list of States", () => {
  it("has the 193 Members, each once, in the order of their names", () => {
    expect(states).toHaveLength(193);
    expect([...new Set(states)].sort(new Intl.Collator("en").compare)).toEqual(states);
  });

  it("has the two observers among them, in the same order", () => {
    expect(statesInOrder).toHaveLength(195);
    expect([...new Set(statesInOrder)].sort(new Intl.Collator("en").compare)).toEqual(statesInOrder);
  });

  it("has all whose names have an article, but those of Maldives and Solomon Islands", () => {
    expect(withArticle.filter((name) => !states.includes(name))).toEqual([]);
    expect(withArticle).not.toContain("Maldives");
    expect(withArticle).not.toContain("Solomon Islands");
  });

  it("has every name that a rule puts in place of another, and no wrong one", () => {
    const turned = states.map((name) => name.replace(/^(.*) \((.*)\)$/, "$2 $1"));
    expect(forms.filter(([, to]) => !turned.includes(to)).map(([, to]) => to)).toEqual([]);
    expect(forms.filter(([word]) => states.includes(word)).map(([word]) => word)).toEqual([]);
    expect(new Set(forms.map(([word]) => word)).size).toBe(forms.length);
  });
});
