import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { PagePlaces } from "../../src/preview/page-places.ts";
import { openSession } from "../../src/session.ts";
import { machineWorld } from "../machine.ts";

const text = `---
type: report
symbol: A/HRC/38/1
title: A report
body: Human Rights Council
contents: true
---

# Beginning

The first paragraph calls a note.[^one] It refers to @second.

## Under it

The second paragraph.{#second}

- An item;
- Another.

# End

The third paragraph calls another.[^two]

Table: Wells

| Well | Depth |
|---|---|
| North | 12 |

[^one]: The first note.
[^two]: The second note.
`;

describe("a click on a page leads", () => {
  let places: PagePlaces;
  let pages: readonly Page[] = [];
  beforeAll(async () => {
    const session = openSession(memoryWorld({ "report.md": text }, machineWorld()));
    const { layout, passages } = await session.analyze("report.md", { pages: true });
    if (!layout || !passages) throw new Error("there are no pages");
    places = new PagePlaces({ layout, passages });
    pages = layout.pages;
  });

  it.each([
    ["from the number of a heading to the heading", 3, "I. ", "Beginning"],
    ["from that of one under it to that", 3, "A. ", "Under it"],
    ["from the number of a paragraph to the paragraph", 3, "2. ", "The second"],
    ["from a bullet to its item", 3, "• ", "An item"],
    ["from the mark of a note to where it is called", 3, "1", "[^one] It"],
    ["from another to where that is called", 3, "2", "@second"],
    ["from the mark at the note to the note", 3, "1 ", "The first note"],
    ["from that of the next to the next", 3, "2 ", "The second note"],
    ["from a number in the contents to its heading", 2, "I. ", "Beginning"],
    ["from the last there to the last heading", 2, "II. ", "End"],
    ["from a page of the contents to the heading", 2, "3", "Beginning"],
    ["from the title of the contents to what they begin with", 2, "Contents", "Beginning"],
    ["from a running head to the symbol", 3, "A/HRC/38/1", "A/HRC/38/1"],
    ["from the masthead to the symbol", 1, "United Nations", "A/HRC/38/1"],
    ["from a cell to the cell", 3, "North", "North"],
  ])("%s", (_, page, shown, written) => {
    const items = pages[page - 1]?.items ?? [];
    const item = items.findIndex((each) => each.kind === "text" && each.text === shown);
    const found = places.written({ page, item, start: 0, end: 1 });
    expect([item >= 0, found?.source.text.slice(found.start, found.start + written.length)]).toEqual([true, written]);
  });

  it("from the number of the page to what the page begins with", () => {
    const items = pages[2]?.items ?? [];
    const item = items.findIndex((each) => each.kind === "text" && each.tag === "footer" && each.text === "3");
    const found = places.written({ page: 3, item, start: 0, end: 1 });
    expect(found?.source.text.slice(found.start, found.end + 8)).toBe("Beginning");
  });

  it("somewhere from everything on every page", () => {
    const lost = pages.flatMap(({ number, items }) =>
      items.filter((each, item) => each.kind === "text" && !places.written({ page: number, item, start: 0, end: 1 })),
    );
    expect(lost).toEqual([]);
  });

  it("nowhere from what is not there", () => {
    expect(places.written({ page: 99, item: 0, start: 0, end: 1 })).toBeUndefined();
    expect(places.written({ page: 1, item: 9999, start: 0, end: 1 })).toBeUndefined();
  });
});
