import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withMarks } from "../src/compare/marked-text.ts";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { type MarkedView, markedView } from "../src/parse/marked-views.ts";
import { Source } from "../src/source.ts";
import { slice } from "../src/trace.ts";
import { machineWorld } from "./machine.ts";

const viewOf = (text: string, view: MarkedView) => markedView(slice(new Source("a.md", text)), view, () => {}).text;

describe("marks of changes", () => {
  it("say of two texts what became of one in the other, or that they cannot", () => {
    const head = "---\ntype: report\n---\n";
    const words = fc.constantFrom("one", "two", "it", " ", ". ", "\n", "\n\n", "1. ", "# ", "> ", "| a |\n", "{#x}", "*", "@y");
    const texts = fc.array(words, { maxLength: 20 }).map((all) => `Begin ${all.join("")}`);
    fc.assert(
      fc.property(texts, texts, (old, fresh) => {
        const marked = withMarks("a.md", head + old, head + fresh);
        const body = marked?.replace("---\ntype: report\nchanges: shown\n---\n", "");
        if (body !== undefined) expect([viewOf(body, "accepted"), viewOf(body, "rejected")]).toEqual([fresh, old]);
      }),
    );
    expect(withMarks("a.md", `${head}One old word.\n\nTwo.\n`, `${head}One new word.\n\nAdded.\n\nTwo.\n`)).toBe(
      "---\ntype: report\nchanges: shown\n---\nOne {~~old~>new~~} word.\n\n{++Added.\n\n++}Two.\n",
    );
  });

  it("make two texts of one, and what is left with nothing goes with its line", () => {
    const cases: readonly [marked: string, accepted: string, rejected: string][] = [
      ["One {++new ++}word.", "One new word.", "One word."],
      ["One {--old --}word.", "One word.", "One old word."],
      ["A {~~b~>c~~} d", "A c d", "A b d"],
      ["A {==b==}{>>Ada: why {++?<<} d", "A b d", "A b d"],
      ["A word {>>why<<}. B", "A word. B", "A word. B"],
      ["1. One;\n2. {++Two;++}\n3. Three.", "1. One;\n2. Two;\n3. Three.", "1. One;\n3. Three."],
      ["| a |\n{--| b |--}\n| c |", "| a |\n| c |", "| a |\n| b |\n| c |"],
      ["{++## New\n\nText.\n\n++}Old.", "## New\n\nText.\n\nOld.", "Old."],
      ["A. {++¶++}B.", "A. \n\nB.", "A. B."],
      ["A. {--¶--}B.", "A. B.", "A. \n\nB."],
      ["`{++a++}` \\{++ {{> part}} {.x} {#y}", "`{++a++}` \\{++ {{> part}} {.x} {#y}", "`{++a++}` \\{++ {{> part}} {.x} {#y}"],
      ["{~~half~~} and {++open", "{~~half~~} and {++open", "{~~half~~} and {++open"],
    ];
    for (const [marked, accepted, rejected] of cases)
      expect([viewOf(marked, "accepted"), viewOf(marked, "rejected")], marked).toEqual([accepted, rejected]);
  });

  it("leave in each view exactly what was marked so, wherever it stands in a line", () => {
    const words = fc.stringMatching(/^[a-z ,.*_#>]{1,12}$/);
    const kind = fc.constantFrom("same", "in", "out", "both");
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, words, words), { maxLength: 12 }), (parts) => {
        const join = (of: (part: (typeof parts)[number]) => string) => `x${parts.map((part) => `y${of(part)}z`).join("")}`;
        const marked = join(([what, a, b]) =>
          what === "in" ? `{++${a}++}` : what === "out" ? `{--${a}--}` : what === "both" ? `{~~${a}~>${b}~~}` : a,
        );
        expect(viewOf(marked, "accepted")).toBe(join(([what, a, b]) => (what === "out" ? "" : what === "both" ? b : a)));
        expect(viewOf(marked, "rejected")).toBe(join(([what, a]) => (what === "in" ? "" : a)));
      }),
    );
  });

  it("are a redline where they are shown, and nothing but a text where they are accepted or rejected", async () => {
    const document = (changes: string, body: string, title: string) =>
      `---\ntype: report\nsymbol: A/HRC/99/1\ntitle: ${title}\nbody: Human Rights Council\ndate: 2026-05-04\n${changes}---\n\n# One\n\n${body}\n`;
    const build = async (text: string, changes?: "shown" | "accepted" | "rejected") => {
      const world = memoryWorld({ "report.md": text }, machineWorld());
      const made = await compile("report.md", {
        world,
        to: ["text", "html", "docx", "akn"],
        word: { plain: true },
        ...(changes && { changes }),
      });
      expect(made.diagnostics.map(({ code }) => code)).toEqual([]);
      return made.files.map(({ bytes }) => Buffer.from(bytes));
    };
    const marked = document(
      "changes: shown\n",
      "The {~~first~>second~~} word.\n\n{++It is new.++}",
      "Report on {++the ++}sample",
    );
    const accepted = await build(document("", "The second word.\n\nIt is new.", "Report on the sample"));
    const rejected = await build(document("", "The first word.", "Report on sample"));
    const shown = await build(marked);
    expect(shown[0]?.toString()).toContain("The {--first--}{++second++} word.");
    expect(shown[0]?.toString()).toContain("{++2. It is new.++}");
    expect(shown[0]?.toString()).toContain("Report on {++the ++}sample");
    expect(shown[3]?.equals(accepted[3] ?? Buffer.of())).toBe(true);
    for (const [index, file] of (await build(marked, "accepted")).entries())
      expect(file.equals(accepted[index] ?? file)).toBe(true);
    for (const [index, file] of (await build(marked, "rejected")).entries())
      expect(file.equals(rejected[index] ?? file)).toBe(true);
  });
});
