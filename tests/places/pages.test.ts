import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { itemText } from "../../src/layout/item-text.ts";
import type { LaidOut, Layout, TextItem } from "../../src/layout/page.ts";
import { PlaceIndex } from "../../src/layout/place-index.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { cases } from "../cases.ts";
import { documents } from "../documents.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";
import { strayedIn } from "./runs.ts";

const machine = machineWorld();

const textsOf = ({ pages }: Layout) =>
  pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === "text"));

/** What is wrong with the places of the items of pages, and how much of their text has none. */
function wrongWith({ layout, passages }: LaidOut): { strayed: readonly string[]; without: number } {
  let [all, without] = [0, 0];
  const strayed = textsOf(layout).flatMap((item) => {
    if (item.tag === "artifact") return [];
    all += item.text.length;
    const text = itemText(item, passages);
    if (!text) without += item.text.length;
    if (!text) return [];
    return text.text === item.text ? strayedIn(item.text, text.trace) : [`“${item.text}” is read as “${text.text}”`];
  });
  return { strayed, without: without / all };
}

describe("an item of a page", () => {
  it.each(documents)("says where each of its characters is written, in $name", async ({ path }) => {
    const { pagination } = (await compile(path, { world: machine, to: [] })).values;
    if (!pagination) throw new Error("there are no pages");
    const { strayed, without } = wrongWith(pagination.draw());
    expect(strayed).toEqual([]);
    expect(without).toBeLessThan(0.2);
  });

  it("does so in any document, in letters from right to left, with soft hyphens and marks", async () => {
    await fc.assert(
      fc.asyncProperty(
        anySources,
        fc.array(fc.constantFrom(...signs), { maxLength: 40 }),
        async ({ text, pictures = {} }, more) => {
          const world = memoryWorld({ "report.md": `${text}\n\n${more.join("")}\n`, ...pictures }, machine);
          const { pagination } = (await compile("report.md", { world, to: [] })).values;
          if (pagination) expect(wrongWith(pagination.draw()).strayed).toEqual([]);
        },
      ),
      cases(60),
    );
  });
});

const signs = [
  "word ",
  "ex\u00adtra\u00adordi\u00adnary",
  "\u200b",
  "שלום ",
  "مرحبا ",
  "e\u0301",
  "&amp;",
  "\\*",
  "*it*",
  "[^b0]",
  "<br>",
  "\n",
  "--",
  "ﬁ",
  "가\u0300",
  "12-14 ",
];

describe("from a place in a file to what shows it", () => {
  it("leads to every run and every item, wherever it is repeated", async () => {
    const files = {
      "report.md":
        "---\ntype: minutes\ntitle: >-\n  Clean\n  water\npeople: [Ana, Bo]\n---\n\n# Deep wells {#wells}\n\nSee @wells.\n",
      "templates/minutes/fields.yaml":
        "description: Minutes\nfields:\n  - title\n  - name: people\n    type: list\n    items: text\n",
      "templates/minutes/template.hbs":
        ":::header\n{{title}}\n:::\n\n# {{title}} {.title}\n\n::contents\n\n{{#each people}}\n- {{this}} of {{upper ../title}}\n\n{{/each}}\n\n::body\n",
    };
    const { resolved, pagination } = (await compile("report.md", { world: memoryWorld(files, machine), to: [] })).values;
    if (!resolved || !pagination) throw new Error("there are no pages");
    const index = new PlaceIndex(resolved, pagination.draw());
    const shown = (file: keyof typeof files, word: string) => {
      const { runs, items } = index.find(file, files[file].indexOf(word));
      const texts = runs.map(({ run, at }) => run.text.slice(at));
      return [texts, items.map(({ item, at }) => item.text.slice(at))];
    };
    expect(shown("report.md", "wells {")).toEqual([["wells"], ["wells", "wells"]]);
    expect(shown("report.md", "ater\npeople")).toEqual([
      ["ater", "CLEAN WATER", "CLEAN WATER", "ater"],
      ["ater", "ater", "ater", "CLEAN WATER", "CLEAN WATER"],
    ]);
    expect(shown("report.md", "Bo]")).toEqual([["Bo of CLEAN WATER"], ["Bo of CLEAN WATER"]]);
    expect(shown("templates/minutes/template.hbs", "f {{upper")).toEqual([
      ["f CLEAN WATER", "f CLEAN WATER"],
      ["f CLEAN WATER", "f CLEAN WATER"],
    ]);
    expect(shown("report.md", "@wells")).toEqual([
      ["section\u00a0", "I"],
      ["section\u00a0", "I"],
    ]);
    expect(shown("report.md", "---")).toEqual([[], []]);
  });

  it.each(documents)("leads back to each run that copies it, in $name", async ({ path }) => {
    const { pagination, resolved } = (await compile(path, { world: machine, to: [] })).values;
    if (!resolved || !pagination) throw new Error("there are no pages");
    const laidOut = pagination.draw();
    const index = new PlaceIndex(resolved, laidOut);
    const lost = textsOf(laidOut.layout).filter((item) =>
      (itemText(item, laidOut.passages)?.trace ?? []).some(({ at, source, start, origin }) => {
        const found = index.find(source.path, start).items;
        return origin === "copied" && !found.some((one) => one.item === item && one.at === at);
      }),
    );
    expect(lost.map(({ text }) => text)).toEqual([]);
  });
});
