import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { type OutputName, outputs } from "../src/render/outputs.ts";
import type { World } from "../src/world.ts";
import { cases, firstOf } from "./cases.ts";
import { exampleFiles, examples, isCommand } from "./diagnostics-example.ts";
import { anySources } from "./docx/generator.ts";
import { machineWorld } from "./machine.ts";

/**
 * Whether a document is valid, and what is said of it, does not depend on the outputs that are wanted: who checks a web page in the
 * morning does not find an error in the Word file in the evening.
 */
const machine = machineWorld();
const all = Object.keys(outputs) as OutputName[];

/** What is about one output and not about the document: it cannot be printed in letters that no font has; all other outputs show them. */
const ofOneOutput: Readonly<Record<string, OutputName>> = { "script-missing": "pdf" };

/** Messages by the outputs wanted. */
async function messages(path: string, world: World, each = all): Promise<readonly (readonly [to: string, said: string])[]> {
  const wanted = [all, [], ...firstOf(each).map((name) => [name])];
  const said = await Promise.all(
    wanted.map(async (to) => {
      const { diagnostics, files } = await compile(path, { world, to });
      const failed = diagnostics.some(({ severity, code }) => severity === "error" && !(code in ofOneOutput));
      const without = diagnostics.flatMap(({ code }) => ofOneOutput[code] ?? []);
      expect(files.map(({ output }) => output)).toEqual(failed ? [] : to.filter((name) => !without.includes(name)));
      return [to.join() || "none", formatDiagnostics(diagnostics.filter(({ code }) => !(code in ofOneOutput)))] as const;
    }),
  );
  return said;
}

async function expectSame(path: string, world: World, each?: OutputName[]): Promise<string> {
  const [[, first] = ["", ""], ...others] = await messages(path, world, each);
  for (const [to, said] of others) expect(`${to}: ${said}`).toBe(`${to}: ${first}`);
  return first;
}

describe("the messages are the same whatever outputs are wanted", () => {
  it.each(examples.filter((name) => !isCommand(name)))("%s", { timeout: 120_000 }, async (name) => {
    const { main, files } = exampleFiles(name);
    // What takes seconds fails before outputs are known: one of them stands for all.
    await expectSame(main, memoryWorld(files, machine), name === "expansion-too-long" ? ["pdf"] : all);
  });

  it("of any document", async () => {
    const fields = fc.constantFrom(
      "",
      "",
      'barcode: "1805683"\n',
      "barcode: GE.é\n",
      "qr: https://undocs.org/A\n",
      "emblem: e.svg\n",
    );
    const trouble = fc.constantFrom("", ...troubles);
    await fc.assert(
      fc.asyncProperty(anySources, fields, trouble, trouble, async ({ text, pictures }, field, one, other) => {
        const source = `${text.replace("type: report\n", `type: report\n${field}`)}\n${one}\n\n${other}\n`;
        const world = memoryWorld({ "report.md": source, "d.svg": gradient, "e.svg": gradient, ...pictures }, machine);
        await expectSame("report.md", world);
      }),
      cases(15),
    );
  }, 120_000);

  it("of one with everything that was once told of some outputs alone", async () => {
    const world = memoryWorld(
      { "report.md": `---\n${head}barcode: GE.é\n---\n\n${troubles.join("\n\n")}\n`, "d.svg": gradient },
      machine,
    );
    const said = await expectSame("report.md", world);
    for (const code of ["glyph-missing", "svg-partial", "table-crowded", "mark-unencodable"])
      expect(said).toContain(`[${code}]`);
  });
});

const head = "type: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n";
const gradient = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><linearGradient id="g"><stop/></linearGradient><rect width="9" height="9" fill="url(#g)"/><image href="x"/></svg>`;

const troubles = [
  "Rain ☂ and 张三.",
  '![Drawing](d.svg){alt="d"}',
  `| ${"a | ".repeat(40)}\n|${"---|".repeat(40)}\n| ${"internationalization | ".repeat(40)}`,
  `:::box Wide\n| ${"a | ".repeat(8)}\n|${"---|".repeat(8)}\n| ${"internationalization | ".repeat(8)}\n:::`,
  "Text.^[A note ☂.\n\n    | a | b |\n    |---|---|\n    | ☂ | c |]",
];
