import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorialRules } from "../../src/check/rules/rules.ts";
import { Desk, mend } from "../../src/cli/mend.ts";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { cases, share } from "../cases.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n";
const settings =
  "check: { rules: { per-cent: suggestion }, names: [Organisation of States], words: { instead: { learnings: lessons } } }\n";

/** What is wrong, what leaves it alone, and what signs stand around it: in any order, whole and broken. */
const pieces = [
  ...["toward ", "organisation", "14 percent", "learnings", "  ", "*inter alia*", "This report ", "Organisation of States"],
  ...["“", "”", '"', "‘", "’", "(", ")", ".", ",", "\n", "\n\n", "\t", "\u00a0", "\u00ad", "é", "中", "\u{1d11e}", "\ue000"],
  ...[
    "<!-- masthead-ignore toward: x -->",
    "<!-- masthead-ignore-file spelling-ize -->",
    "<!-- masthead-ignore x, per-cent",
    "-->",
  ],
  ...[
    "{{! masthead-ignore toward }}",
    "{.received}",
    ":::box A\n",
    ":::\n",
    "> ",
    "1. ",
    "- ",
    "# ",
    "`",
    "```\n",
    "*",
    "**",
    "[",
  ],
  ...[
    "](https://x.org/toward)",
    "[^1]",
    "[^1]: ",
    "^[",
    "]",
    "@a",
    "{#a}",
    "| a ",
    "|\n|---|\n",
    "{{title}}",
    "&amp;",
    "\\",
    "<",
  ],
];
const mistakes = editorialRules.flatMap(({ wrong }) =>
  wrong.map((example) => (typeof example === "string" ? example : example.text).replace(/[⟦⟧]/g, "")),
);
const anyPiece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.constantFrom(...mistakes) },
);
const anyText = fc.array(anyPiece, { maxLength: 60 }).map((some) => some.join(""));

/** Documents without references that lead nowhere, with words in them that are to be mended. */
const wrongSources = anySources.map(({ text, annexes = [], pictures }): Files => {
  const wrong = (of: string) =>
    of
      .replace(/@l\d/g, "toward")
      .replace(/\bsolidarity\b/g, "organisation")
      .replace(/\bthe\b/g, "14 percent  of");
  const names = annexes.map((_, index) => `annex-${index}.md`);
  const front = `annexes: [${names.join(", ")}]\n`;
  const files = Object.fromEntries(annexes.map((annex, index) => [names[index], wrong(annex)]));
  return { ...files, ...pictures, "report.md": wrong(text).replace("type: report\n", `type: report\n${front}`) };
});

describe("the check of any document", () => {
  it("finds everything inside of the files, and so are its fixes", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom("", settings), async (text, front) => {
        const world = memoryWorld({ "report.md": `${head}${front}---\n\n${text}\n` }, machine);
        const { diagnostics } = await compile("report.md", { world, to: [], style: true });
        for (const { code, fix = [], related = [], span } of diagnostics) {
          const places = [span ?? [], fix.map((edit) => edit.span), related.map((other) => other.span)].flat();
          for (const { source, start, end } of places)
            expect(start >= 0 && start <= end && end <= source.text.length, `${code} ${start} ${end}`).toBe(true);
        }
      }),
      cases(60),
    );
  }, 120_000);

  it("is mended once and for all, with the line ends that it has, and gets no error by it", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          wrongSources,
          anyText.map((text) => ({ "report.md": `${head}---\n\n${text}\n` })),
        ),
        async (files) => {
          const mended = await afterFix(files);
          if (mended.count > 0) changed += 1;
          expect((await afterFix(mended.files)).count).toBe(0);
          const windows = (of: string | Uint8Array) => (typeof of === "string" ? `\ufeff${of.replaceAll("\n", "\r\n")}` : of);
          const theirs = Object.fromEntries(Object.entries(files).map(([name, of]) => [name, windows(of)]));
          expect((await afterFix(theirs)).files).toEqual(
            Object.fromEntries(Object.entries(mended.files).map(([name, of]) => [name, windows(of)])),
          );
        },
      ),
      cases(30),
    );
    expect(changed).toBeGreaterThan(share(30) / 6);
  }, 240_000);
});

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What files are after their fixes. */
async function afterFix(files: Files): Promise<{ readonly files: Files; readonly count: number }> {
  const world = memoryWorld(files, machine);
  const { first, last, mended } = await mend(
    "report.md",
    { to: [], style: true },
    { certain: true, rules: [] },
    new Desk(world),
  );
  const errors = (of: typeof first) => of.diagnostics.filter(({ severity }) => severity === "error").length;
  expect(errors(last)).toBeLessThanOrEqual(errors(first));
  const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return {
    files: { ...files, ...Object.fromEntries(mended.files.map(({ path, after }) => [path, text(after)])) },
    count: mended.count,
  };
}
