import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Layout } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { listTypes } from "../../src/template/load.ts";
import { machineWorld } from "../machine.ts";
import { printed } from "../template/pipeline.ts";
import { build, source } from "../types/build.ts";

const machine = machineWorld();

/** Where the first words of a document stand on its first page, and what a Word file says of the paper's upper margin. */
async function placed(path: string, files: Readonly<Record<string, string>>, as?: string) {
  const world = memoryWorld(files, machine);
  const compiled = await compile(path, { world, to: ["pdf", "docx"], ...(as !== undefined && { as }) });
  const docx = compiled.files.find(({ output }) => output === "docx")?.bytes;
  const document = docx ? new TextDecoder().decode(unzipSync(docx)["word/document.xml"]) : "";
  return {
    said: compiled.diagnostics.map(printed),
    margin: /w:top="(\d+)"/.exec(document)?.[1],
    top: topOf(compiled.values.pagination?.draw().layout),
  };
}

function topOf(layout: Layout | undefined): number {
  return Math.min(...(layout?.pages[0]?.items.flatMap((item) => (item.kind === "text" ? [item.y] : [])) ?? []));
}

const report = (...more: readonly string[]) =>
  source(
    ["type: report", "symbol: A/HRC/99/1", "title: Wells", "body: Human Rights Council", "date: 2012-05-11", ...more],
    "Rain.",
  );

describe("`theme` in front matter", () => {
  const types = listTypes([], machine, (diagnostic) => expect.unreachable(printed(diagnostic)));
  const press = new Set(["press-release", "mandate-page"]);
  it.each(types.flatMap(({ name }) => (press.has(name) ? [] : [name])))(
    "sets a %s as it was printed from 2010 to 2014",
    async (name) => {
      const path = `${machine.templates}/${name}/example.md`;
      const { read } = machine;
      const found = read(path);
      const example = found.ok ? new TextDecoder().decode(found.bytes) : "";
      const old = await placed(path, { [path]: example.replace(/^type: .*$/m, "$&\ntheme: geneva-2010") });
      const today = await placed(path, { [path]: example });
      expect([old.said, old.margin, today.margin]).toEqual([[], "1701", "1417"]);
      expect(old.top - today.top).toBeCloseTo(14.2, 0);
    },
  );

  it("decides alone: a date of 2012 keeps today's pages", async () => {
    expect((await placed("main.md", { "main.md": report() })).margin).toBe("1417");
    expect((await placed("main.md", { "main.md": report("theme: geneva-2010") })).margin).toBe("1701");
  });

  it("may name a theme of the user's own, under what the type says itself", async () => {
    const files = {
      "templates/themes/house.yaml": "extends: geneva-2010\npage: { margin: { top: 1500 } }\nlimit: 7",
      "templates/report/theme.yaml": "extends: geneva\npage: { margin: { bottom: 900 } }",
    };
    expect(await placed("main.md", { ...files, "main.md": report("theme: house") })).toMatchObject({
      said: [],
      margin: "1500",
    });
    const { compiled } = await build({ ...files, "main.md": report("theme: house") });
    expect(compiled.limit).toBe(10_700);
  });

  it("is lent to what belongs to a report, but to nothing that it does not suit", async () => {
    const addendum = source(["type: addendum", "symbol: A/HRC/99/1/Add.1", "title: Visit", "of: main.md"], "Rain.");
    const old = { "main.md": report("theme: geneva-2010"), "add.md": addendum };
    expect(await placed("add.md", old)).toMatchObject({ said: [], margin: "1701" });
    const pressed = { "main.md": report("theme: geneva-2010", "press: { headline: H, place: P, date: 2012-05-12, lead: L }") };
    expect(await placed("main.md", pressed, "press-release")).toMatchObject({ said: [], margin: "1417" });
  });
});
