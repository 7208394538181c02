import { describe, expect, it } from "vitest";
import { tableAt, writtenTable } from "../../src/studio/worker/grid.ts";

/** The table of a text that has one. */
function gridAt(text: string, offset: number) {
  const found = tableAt(text, offset);
  if (!found || found === "cannot be shown") throw new Error("no table");
  return found;
}

const text = `---
type: report
---

Before.

Table: Water {#water}

| Island   |  Share | << |
|----------|-------:|----|
| North[^n] | @cost | 3 |
| ^^ | one | - item \\
|    |     | - item |
| a \\| b | **x** | |

Source: somebody.

[^n]: A note.
`;
const at = text.indexOf("@cost");

/** Who mends one cell in a grid would else lose notes, references, merged cells and remarks of the others. */
describe("a table as a grid", () => {
  it("has its cells as they are written, and their signs", () => {
    const found = gridAt(text, at);
    expect(found.grid).toMatchObject({ caption: "Water {#water}", columns: ["none", "end", "none"], heads: 1 });
    expect(found.grid.rows.map(({ cells }) => cells.map((lines) => lines.join("/")))).toEqual([
      ["Island", "Share", "<<"],
      ["North[^n]", "@cost", "3"],
      ["^^", "one", "- item/- item"],
      ["a \\| b", "**x**", ""],
    ]);
  });

  it("is written as it was where nobody touched it, line by line", () => {
    const found = gridAt(text, at);
    expect(writtenTable(found.grid, found.indent)).toBe(text.slice(found.start, found.end));
    const rows = found.grid.rows.map((row, index) => (index === 3 ? { cells: [["c"], ["d"], [""]] } : row));
    const written = writtenTable({ ...found.grid, rows }, found.indent);
    expect(written).toBe(text.slice(found.start, found.end).replace("| a \\| b | **x** | |", "| c | d |  |"));
  });

  it("comes back as it was given, rows anew, in a quotation too", () => {
    const quoted = "> | A | B |\n> |---|---|\n> | 1 | 2 |\n>\n> after\n";
    const found = gridAt(quoted, 20);
    const rows = [...found.grid.rows, { cells: [["3"], ["4"]] }];
    const { dashes: _, over: __, ...bare } = found.grid;
    const written = writtenTable({ ...bare, caption: "New", columns: ["start", "center"], rows }, found.indent);
    const whole = quoted.slice(0, found.start) + written + quoted.slice(found.end);
    expect(whole).toBe("> Table: New\n>\n> | A | B |\n> | :-- | :-: |\n> | 1 | 2 |\n> | 3 | 4 |\n>\n> after\n");
    expect(gridAt(whole, 30).grid).toMatchObject({ caption: "New", columns: ["start", "center"] });
  });

  it("is none where no table is", () => {
    expect(tableAt(text, text.indexOf("Before"))).toBeUndefined();
    expect(tableAt("", 0)).toBeUndefined();
    expect(tableAt("- | A | B |\n  |---|---|\n  | 1 | 2 |\n", 8)).toBe("cannot be shown");
  });
});
