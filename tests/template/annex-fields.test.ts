import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const files = {
  "report.md":
    "---\ntype: report\nsymbol: A/HRC/99/1\ntitle: T\nbodi: Human Rights Council\nannexes: [annex.md]\n---\n\nText.\n",
  "annex.md": "---\ntype: report\ntitle: Annexed\n---\n\nText.\n",
};

it("a field that a report lacks is told where it belongs, and not for its annexes", async () => {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)] as const);
  const { diagnostics } = await compile("report.md", { world: memoryWorld(Object.fromEntries(bytes), machineWorld()), to: [] });
  expect(diagnostics.map(({ code, span }) => [code, span?.source.path])).toEqual([
    ["field-missing", "report.md"],
    ["field-unknown", "report.md"],
  ]);
});

it("a note in a box is in the page and the text as it is in print", async () => {
  const report =
    files["report.md"].replace("bodi", "body").replace("annexes: [annex.md]\n", "") +
    "\n:::box Wells\nTwelve.^[Counted by hand.]\n:::\n";
  const world = memoryWorld({ "report.md": new TextEncoder().encode(report) }, machineWorld());
  const { files: made } = await compile("report.md", { world, to: ["html", "text"] });
  const said = made.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(said).toHaveLength(2);
  for (const text of said) expect(text).toContain("Counted by hand.");
});

it("an annex needs no title: the line over it names it", async () => {
  const report = files["report.md"].replace("bodi", "body");
  const annex = files["annex.md"].replace("title: Annexed\n", "");
  const encoder = new TextEncoder();
  const world = memoryWorld({ "report.md": encoder.encode(report), "annex.md": encoder.encode(annex) }, machineWorld());
  const { diagnostics, files: made } = await compile("report.md", { world, to: ["text"] });
  expect(diagnostics).toEqual([]);
  expect(new TextDecoder().decode(made[0]?.bytes)).toContain("Annex\n-----\n\n1. Text.");
});
