import { describe, expect, it } from "vitest";
import { NameFinder } from "../../src/check/prose/names.ts";
import { proseOf } from "../../src/check/prose/prose-of.ts";
import type { Example } from "../../src/check/rules/rule.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { documentOf } from "./editorial.ts";

const machine = machineWorld();
const names = new NameFinder(["World Trade Center", "World Trade", "Fund for Programs"]);

/** What of an example rules leave alone: kind and words of each zone, in the order of the text. */
async function zonesOf(example: Example): Promise<readonly string[]> {
  const world = memoryWorld({ "report.md": documentOf(example) }, machine);
  const { document, resolved } = (await compile("report.md", { world, to: ["text"] })).values;
  if (!document || !resolved) throw new Error("no document");
  return proseOf(document, resolved, { date: "2024-01-01", house: "geneva", names })
    .filter(({ kind, text }) => kind !== "title" && text !== "It was so." && text !== "It was so.\ue000")
    .flatMap(({ text, zones }) => {
      const inOrder = [...zones.all].sort((one, other) => one.start - other.start);
      return [...new Set(inOrder.map(({ end, kind, start }) => `${kind}: ${text.slice(start, end)}`))];
    });
}

const note = (text: string): Example => ({ in: "note", text });
const body = (text: string): Example => ({ in: "document", text });

const zones: Readonly<Record<string, readonly (readonly [Example, ...(readonly string[])])[]>> = {
  "a quotation": [
    ['He said "yes" and "no".', "quoted: “yes”", "quoted: “no”"],
    ["It is “one of ‘many’ (“so”) things” there.", "quoted: “one of ‘many’ (“so”) things”"],
    ["A ‘term’ is States’ affair.", "quoted: ‘term’"],
    ["He said “so it was and", "quoted: “so it was and"],
    [body("> All *of* this.\n\nNot this."), "quoted: All of this."],
    ["They spoke of [words]{.quoted} of others.", "quoted: words"],
  ],
  "the title of a work": [
    ["It is entitled *Solidarity now*.", "work: Solidarity now"],
    ["See the *World Drug Report* of 2020.", "work: World Drug Report"],
    ["They *must* act, *recalling* that."],
    [note("See *Solidarity*."), "work: Solidarity"],
  ],
  "an address": [
    ["See www.ohchr.org/en/a-b and me@example.org.", "address: www.ohchr.org/en/a-b", "address: me@example.org"],
    ["See labor.org now.", "address: labor.org"],
    ["See [the site](https://example.org/program) now."],
  ],
  "a symbol": [
    ["See A/HRC/38/40, para. 4.", "symbol: A/HRC/38/40"],
    ["See (A/HRC/21/44/Add.1) and and/or.", "symbol: A/HRC/21/44/Add.1"],
    ["See A/80/6 (Sect. 24) now.", "symbol: A/80/6 (Sect. 24)"],
    ["See A/80/6 (Income sect.1) now.", "symbol: A/80/6 (Income sect.1)"],
  ],
  "a name": [
    ["The World Trade Center fell.", "name: World Trade Center"],
    ["The World Trade Centers and world trade fell.", "name: World Trade"],
  ],
  "another language": [
    ["The Organisation internationale de la Francophonie is there.", "foreign: Organisation internationale de la Francophonie"],
    ["They met in Rio de Janeiro, Brazil, and in Côte d’Ivoire."],
    ["Le programme de la ville.", "foreign: Le programme de la ville"],
    ["Its de facto head met the inter alia experts."],
  ],
  "what was received": [
    [body("We recieved it. {.received}"), "received: We recieved it."],
    [
      body("# One {.received}\n\nText.\n\n## Two\n\nText.\n\n# Three\n\nEnd."),
      "received: One",
      "received: Text.",
      "received: Two",
      "received: Text.",
    ],
    [body("1. One {.received}\n2. Two"), "received: One"],
    ["They [recieved]{.received} it.", "received: recieved"],
  ],
  "code, and what the program made": [
    ["Type `a-b` now.", "verbatim: a-b"],
    [body("First. {#one}\n\nSee @one."), "generated: paragraph ", "generated: 1"],
  ],
};

describe.each(Object.entries(zones))("%s", (_, cases) => {
  it.each(cases.map(([example, ...shown]) => [typeof example === "string" ? example : example.text, example, shown] as const))(
    "is left alone in: %s",
    async (_text, example, shown) => {
      expect(await zonesOf(example)).toEqual(shown);
    },
  );
});
