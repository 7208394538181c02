import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { cases } from "../cases.ts";
import { documents } from "../documents.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";
import { emphasis, soup } from "../parse/soup.ts";
import { shares, strayed, strayedAttributes, strayedRuns } from "./runs.ts";
import { ownFiles, written } from "./written.ts";

const machine = machineWorld();

async function valuesOf(text: string, others: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { values } = await compile("report.md", {
    world: memoryWorld({ "report.md": text, ...others }, machine),
    to: ["text"],
  });
  return values;
}

describe("a run that copies its source says what the source says there", () => {
  it.each(documents)("in $name", async ({ path }) => {
    const { document, resolved } = (await compile(path, { world: machine, to: ["text"] })).values;
    expect(strayed(document)).toEqual([]);
    expect(strayedRuns(resolved)).toEqual([]);
    const { copied, replaced, computed } = shares(resolved);
    expect(copied / (copied + replaced + computed)).toBeGreaterThan(0.75);
  });

  it("in any document", async () => {
    await fc.assert(
      fc.asyncProperty(anySources, written, async ({ text, annexes = [], pictures = {} }, more) => {
        const named = Object.fromEntries(annexes.map((annex, index) => [`annex-${index}.md`, annex]));
        const list = `annexes: [${Object.keys(named).join(", ")}]\n`;
        const own = { ...named, ...pictures, ...ownFiles };
        const values = await valuesOf(text.replace("type: report\n", `type: report\n${list}`) + more, own);
        expect(values.resolved).toBeDefined();
        expect(strayed(values.document)).toEqual([]);
        expect(values.document && strayedAttributes(values.document)).toEqual([]);
        expect(strayedRuns(values.resolved)).toEqual([]);
      }),
      cases(60),
    );
  });

  it("in any text, with line ends of Windows and a byte order mark", async () => {
    const head =
      'type: report\nsymbol: A/HRC/99/7\ntitle: "A \\"title\\" of\n  two lines & more"\nbody: Human Rights Council\n';
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, emphasis), async (body) => {
        const text = `\ufeff---\n${head}---\n\n${body}\n`.replaceAll("\n", "\r\n");
        const values = await valuesOf(text);
        expect(strayed(values.document)).toEqual([]);
        expect(strayedRuns(values.resolved)).toEqual([]);
      }),
      cases(300),
    );
  });
});
