import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type Aligned, align } from "../../src/editions/align.ts";
import { sideBySide } from "../../src/editions/side-by-side.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { anyFaults } from "./any-fault.ts";
import { faults } from "./faults.ts";
import { sameInWords } from "./same.ts";

const folder = fileURLToPath(new URL("report", import.meta.url));
const report = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
const machine = machineWorld();

/** Lays editions beside each other, with changes to some of them. */
function aligned(names: readonly string[], changed: Readonly<Record<string, string>> = {}): Promise<Aligned> {
  const files = { ...Object.fromEntries(report), ...changed };
  return align(names, { world: memoryWorld(files, machine) });
}

const told = ({ code, message }: Diagnostic) => `${code} ${message}`;

describe("editions", () => {
  it("are the same in six languages, each with its own figures, dates, words and letters", async () => {
    const { original, editions, diagnostics } = await aligned([...report.keys()].sort());
    expect(diagnostics.map(told)).toEqual([]);
    expect(original?.path).toBe("report.en.md");
    expect(editions.map(({ edition }) => edition.language)).toEqual(["ar", "es", "fr", "ru", "zh"]);
  });

  it.each(faults)("$what ($edition)", async ({ edition, from, to, told: expected }) => {
    const name = `report.${edition}.md`;
    const text = report.get(name) ?? "";
    const wrong = text.replaceAll(from, to);
    expect(wrong, "the fault is planted").not.toBe(text);
    const { diagnostics } = await aligned(["report.en.md", name], { [name]: wrong });
    expect(diagnostics.map(told)).toEqual([expected]);
    expect(diagnostics[0]?.span?.source.path).toMatch(/^report\.(?:en|..)\.md$/);
    expect(diagnostics[0]?.related?.[0]?.span.source.path).toBe("report.en.md");
  });

  it("have whatever fault is planted told at its place, and nothing else", async () => {
    const planted = Object.keys(sameInWords).flatMap((edition) =>
      anyFaults(report.get(`report.${edition}.md`) ?? "", edition).map((fault) => ({ edition, fault })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...planted), async ({ edition, fault }) => {
        const name = `report.${edition}.md`;
        const { diagnostics } = await aligned(["report.en.md", name], { [name]: fault.text });
        expect([fault.what, ...diagnostics.map(({ code }) => code)], diagnostics.map(told).join("\n")).toEqual([
          fault.what,
          fault.code,
        ]);
        const { source, start = 0 } = diagnostics[0]?.span ?? {};
        if (fault.line !== undefined)
          expect([fault.what, source?.path, source?.position(start).line]).toEqual([fault.what, name, fault.line]);
      }),
      cases(40),
    );
  });

  it.each(Object.keys(sameInWords))("say the same in other words, figures, dates and times: %s", async (edition) => {
    const name = `report.${edition}.md`;
    const appended = (text: string, more: readonly string[]) =>
      text.replace(/(?=^# .*\{\.recommendations\})/m, `${more.join("\n\n")}\n\n`);
    const sentences = sameInWords[edition] ?? [];
    const { diagnostics } = await aligned(["report.en.md", name], {
      "report.en.md": appended(
        report.get("report.en.md") ?? "",
        sentences.map(([english]) => english),
      ),
      [name]: appended(
        report.get(name) ?? "",
        sentences.map(([, translated]) => translated),
      ),
    });
    expect(diagnostics.map(told)).toEqual([]);
  });

  it.each([
    { name: "declaration", original: "annex.md", languages: ["ar", "es", "fr", "ru", "zh"] },
    { name: "report", original: "editions/report.en.md", languages: ["ar", "fr"] },
  ])("of the sample $name are the same, and none of them has a mistake", async ({ name, original, languages }) => {
    const sample = (file: string) => fileURLToPath(new URL(`../../reports/${file}`, import.meta.url));
    const versions = languages.map((language) => sample(`editions/${name}.${language}.md`));
    const { diagnostics } = await align([sample(original), ...versions], { world: machine });
    expect(diagnostics.map(told)).toEqual([]);
    for (const path of versions) {
      const built = await compile(path, { world: machine, to: ["docx", "html", "text"] });
      expect([path, ...built.diagnostics.map(told)]).toEqual([path]);
    }
  });

  it("differ in whatever is told, and a page shows it beside the paragraph", async () => {
    const name = "report.fr.md";
    const text = (report.get(name) ?? "").replace("12,5 %", "13,5 %");
    const page = sideBySide(await aligned(["report.en.md", name], { [name]: text }));
    expect(page).toContain("<li>Paragraph 3 says “13,5”, and report.en.md “12.5”.</li>");
    expect(page.match(/<td[^>]*lang="fr"/g)?.length).toBe(page.match(/<td[^>]*lang="en"/g)?.length);
  });

  it("in one language, and said to be of different originals, are told of", async () => {
    const english = report.get("report.en.md") ?? "";
    const { diagnostics } = await aligned(["report.en.md", "copy.md"], {
      "copy.md": english,
      "report.en.md": english.replace("original: English", "original: French"),
    });
    expect(diagnostics.map(told).sort()).toEqual([
      "edition-facts copy.md is in the same language as report.en.md, en.",
      "edition-facts “original” is “French” in report.en.md, and “English” in copy.md.",
    ]);
  });

  it("of ten thousand paragraphs are laid beside each other, and of very different lengths too", async () => {
    const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Long\nbody: Council\nlanguage: en\n---\n";
    const long = head + Array.from({ length: 2000 }, (_, index) => `Paragraph about ${index} things.\n\n`).join("");
    const short = `${head.replace("en\n", "fr\n")}Paragraphe sur 3 choses.\n`;
    const { editions } = await aligned(["long.md", "short.md"], { "long.md": long, "short.md": short });
    const pairs = editions[0]?.pairs ?? [];
    expect(
      pairs
        .filter(({ original, edition }) => original && edition)
        .map(({ original }) => original?.number)
        .at(-1),
    ).toBe("4");
  });
});
