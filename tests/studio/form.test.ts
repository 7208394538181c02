import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import type { FormValue } from "../../src/studio/protocol.ts";
import { filled, formOf } from "../../src/studio/worker/form.ts";
import { machineWorld } from "../machine.ts";

const head = `---
type: report
# What it is called.
title: Water # for now
summary: |-
  Two lines

  of text.
date: 2026-01-02
annexes: [one.md]
facts: { share: 4 }
# subtitle: Second visit
---

Text.
`;

const world = (text: string) => memoryWorld({ "/report.md": text }, machineWorld());
const filledIn = (name: string, value: FormValue | undefined, text = head) => filled("/report.md", name, value, world(text));

/** Who fills in the form would else lose remarks, or get front matter that does not mean what was typed. */
describe("the form of front matter", () => {
  it("has the fields of the type, with what is written there and its line", () => {
    const fields = new Map(formOf("/report.md", world(head)).map((field) => [field.name, field]));
    expect(fields.get("title")).toMatchObject({ kind: "text", value: "Water", line: 4, required: true });
    expect(fields.get("summary")).toMatchObject({ kind: "long", value: "Two lines\n\nof text." });
    expect(fields.get("date")).toMatchObject({ kind: "date", value: "2026-01-02" });
    expect(fields.get("annexes")).toMatchObject({ kind: "lines", value: ["one.md"] });
    expect(fields.get("facts")?.value).toBeUndefined();
    expect(fields.get("subtitle")?.value).toBeUndefined();
  });

  it.each([
    ["a value in the place of another, with the remark behind it", "title", "Rain", "title: Rain # for now"],
    ["signs of YAML in quotation marks", "title", "Rain: the #1 cost", 'title: "Rain: the #1 cost" # for now'],
    ["several lines as a block", "title", "One\nTwo", "title: |- # for now\n  One\n  Two\n"],
    ["a date", "date", "2026-05-04", "date: 2026-05-04"],
    ["a field that is offered as a remark in its place", "subtitle", "First", "subtitle: First\n---"],
    ["a field that is not there before the end", "session", "62", "session: 62\n---"],
    ["a list", "annexes", ["one.md", "two.md"], "annexes: [one.md, two.md]"],
  ] as const)("writes %s", (_, name, value, line) => {
    const text = filledIn(name, value) ?? "";
    expect(text).toContain(line);
    expect(text).toContain("# What it is called.");
    expect(text.endsWith("\n---\n\nText.\n")).toBe(true);
  });

  it("takes a field out with all its lines, and leaves a text without front matter alone", () => {
    expect(filledIn("summary", undefined)).not.toMatch(/summary|of text/);
    expect(filledIn("title", "Rain", "Text.\n")).toBeUndefined();
  });
});
