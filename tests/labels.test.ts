import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { cases } from "./cases.ts";
import { readDocx } from "./docx/read-docx.ts";
import { attribute, descendants } from "./docx/xml.ts";
import { machineWorld } from "./machine.ts";

const machine = machineWorld();
const head = "type: report\nsymbol: A/HRC/99/1\ntitle: Labels[^*]\nbody: Human Rights Council\nfootnotes: { '*': A star. }\n";

/** Names that the program has for parts of its own, in one output or another, and forms that no output likes. */
const hostile = [
  ...[
    "main",
    "notes",
    "contents",
    "contents-2",
    "main-2",
    "note-1",
    "note-1-call",
    "note-2-call",
    "note-star-1",
    "note-star-1-call",
  ],
  ...[
    "heading-1",
    "heading-2",
    "annex-1-heading-1",
    "title",
    "title-1",
    "note-letter-1",
    "REF",
    "Ref1",
    "Toc1",
    "GoBack",
    "page",
  ],
  ...["2024", "1abc", "2024-06", "3.b", "a.b:c-d", "A", "a", "é", "e\u0301", "概况", "تقرير", "constructor", "toString"],
  ...["x".repeat(60), `${"x".repeat(60)}y`, "a_", "a-b", "a_b", "a.b"],
];

const labels = fc.uniqueArray(fc.constantFrom(...hostile), { minLength: 1, maxLength: 12 });

async function built(names: readonly string[]) {
  const targets = names.map(
    (name, index) => `Target ${index} stands here.[^n${index}] {#${name}}\n\n[^n${index}]: A note.\n\n`,
  );
  const references = names.map((name, index) => `Reference ${index} is to @${name} and to [@${name}].\n\n`);
  const table = "Table: T\n\n| a[^t] | b |\n|---|---|\n| c | d |\n\n[^t]: A letter.\n";
  const body = `# One\n\n${targets.join("")}# Two\n\n${references.join("")}${table}`;
  const world = memoryWorld({ "report.md": `---\n${head}---\n\n${body}` }, machine);
  const { files, diagnostics, values } = await compile("report.md", { world, to: ["docx", "pdf", "html"] });
  const bytes = (output: string) => files.find((file) => file.output === output)?.bytes ?? new Uint8Array();
  return { said: diagnostics.map(({ message }) => message), bytes, layout: values.pagination?.draw().layout };
}

describe("whatever labels an author chooses", () => {
  it("each is found by a reference, with brackets and without", async () => {
    const { said, bytes } = await built(hostile);
    expect(said).toEqual([]);
    const page = new TextDecoder().decode(bytes("html"));
    for (const [index, name] of hostile.entries()) {
      const link = `paragraph\u00a0<a href="#${name}">${index + 1}</a>`;
      expect(page).toContain(`Reference ${index} is to ${link} and to ${link}.`);
    }
  });

  it("no id stands twice in a page, no bookmark in a Word file, no place in a PDF, and links lead to what they name", async () => {
    await fc.assert(
      fc.asyncProperty(labels, async (names) => {
        const { said, bytes, layout } = await built(names);
        expect(said).toEqual([]);
        const page = new TextDecoder().decode(bytes("html"));
        const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
        for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
        for (const [index, name] of names.entries())
          expect(page).toMatch(new RegExp(`<p [^>]*id="${name}">.{0,60}Target ${index} `));
        const document = readDocx(bytes("docx")).part("word/document.xml");
        const marks = descendants(document, "w:bookmarkStart").map((mark) => attribute(mark, "w:name")?.toLowerCase());
        expect(new Set(marks).size).toBe(marks.length);
        const tops = names.map((name) => layout?.destinations.get(name)).map((place) => `${place?.page} ${place?.y}`);
        expect(new Set(tops).size).toBe(names.length);
        expect(tops).not.toContain("undefined undefined");
      }),
      cases(25),
    );
  });
});
