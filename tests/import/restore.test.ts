import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { importOrRestore } from "../../src/restore.ts";
import { machineWorld } from "../machine.ts";
import { packed } from "../word/made-package.ts";

const picture = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"),
  (sign) => sign.charCodeAt(0),
);
const sources = {
  "report.md":
    '---\ntype: report\nsymbol: A/HRC/99/1\ntitle: Wells\ndate: 2026-04-15\nbody: Human Rights Council\nfacts:\n  wells: 12\nannexes: [annex.md]\n---\n\n# Sand\n\nThere are {{facts.wells}} wells.[^deep]\n\n![A well](figures/a.png){alt="A well"}\n\n[^deep]: Deep ones.\n',
  "annex.md": "---\ntype: report\nof: report.md\ntitle: Ropes\n---\n\nA rope is long.\n",
  "figures/a.png": picture,
};
const world = memoryWorld(sources, machineWorld());

/** The Word file of the sources, with the text of a part changed. */
async function sent(change: (part: string, text: string) => string = (_, text) => text): Promise<Uint8Array> {
  const { files } = await compile("report.md", { world, to: ["docx"], word: { carrySource: true } });
  const parts = unzipSync(files[0]?.bytes ?? new Uint8Array());
  const changed = Object.entries(parts).map(([name, bytes]) => {
    const isText = /\.xml$/.test(name);
    return [name, isText ? strToU8(change(name, strFromU8(bytes))) : bytes] as const;
  });
  return packed(Object.fromEntries(changed));
}

describe("a Word file that carries its sources", () => {
  it("gives them back letter for letter while it shows what they build to", async () => {
    const { diagnostics, files } = await importOrRestore("sent.docx", await sent(), machineWorld());
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(files.map(({ name, bytes }) => [name, /md$/.test(name) ? strFromU8(bytes) : bytes]))).toEqual(
      sources,
    );
  });

  it("is imported as it stands once its text was changed, a note too, and says so", async () => {
    for (const changed of ["wells.", "Deep ones."]) {
      const bytes = await sent((part, text) => (part.startsWith("word/") ? text.replace(changed, "something else.") : text));
      const { diagnostics, files } = await importOrRestore("sent.docx", bytes, machineWorld());
      expect(diagnostics.map(({ code }) => code)).toContain("source-carried");
      expect(strFromU8(files[0]?.bytes ?? new Uint8Array())).toContain("something else.");
    }
  });

  it.each(["../report.md", "/tmp/report.md", "C:\\report.md", "a/../../report.md", "nul\u0001"])(
    "never gives a file of the path %j",
    async (path) => {
      const bytes = await sent((part, text) =>
        part.startsWith("customXml/item1") ? text.replace('path="annex.md"', `path="${path.replace("\u0001", "&#1;")}"`) : text,
      );
      const { files } = await importOrRestore("sent.docx", bytes, machineWorld());
      expect(files.map(({ name }) => name)).toEqual(["report.md", "annex.md", "figures/figure-1.png"]);
    },
  );
});
