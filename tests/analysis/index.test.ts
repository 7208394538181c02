import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentIndex } from "../../src/analysis/document-index.ts";
import type { Place } from "../../src/analysis/place.ts";
import type { Analysis } from "../../src/analyze.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { openSession } from "../../src/session.ts";
import { Source } from "../../src/source.ts";
import { cases } from "../cases.ts";
import { documents } from "../documents.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";

const machine = machineWorld();
const session = openSession(machine);
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function indexOf({ index }: Analysis): DocumentIndex {
  if (!index) throw new Error("there is no index");
  return index;
}

/** Every place of an index, and the name that it says it shows. */
function placesIn({ labels, references, notes, sources, fields, headings, numbers }: DocumentIndex) {
  const named = (name: string | undefined) => (place: Place) => ({ place, name });
  return [
    ...labels.flatMap(({ name, place, references: own }) => [...(place ? [place] : []), ...own].map(named(name))),
    ...references.flatMap(({ name, place, whole }) => [named(name)(place), named(undefined)(whole)]),
    ...notes.flatMap(({ name, place, calls }) => [...(place ? [place] : []), ...calls].map(named(name))),
    ...notes.flatMap(({ whole }) => (whole ? [named(undefined)(whole)] : [])),
    ...sources.flatMap(({ key, place, cites }) => [place, ...cites].map(named(key))),
    ...fields.flatMap(({ name, place, valuePlace }) => [named(name)(place), named(undefined)(valuePlace)]),
    ...[...headings, ...numbers].map(({ place }) => named(undefined)(place)),
  ];
}

/** What is wrong with the places of an index. */
function wrongIn(index: DocumentIndex, read: (path: string) => string): readonly string[] {
  const sources = new Map<string, Source>();
  return placesIn(index).flatMap(({ place: { file, start, end }, name }) => {
    const source = sources.get(file) ?? new Source(file, read(file));
    sources.set(file, source);
    const shown = source.text.slice(start.offset, end.offset);
    const isInside = start.offset >= 0 && start.offset <= end.offset && end.offset <= source.text.length;
    const [from, to] = [source.position(start.offset), source.position(end.offset)];
    const isAt = from.line === start.line && from.column === start.column && to.line === end.line && to.column === end.column;
    const isNamed = name === undefined || shown.replace(/^(["'])(.*)\1$/s, "$2") === name || shown.includes("{{");
    return isInside && isAt && isNamed ? [] : [`${file}:${start.offset}: “${shown}” for ${name}`];
  });
}

describe("the index of a document", () => {
  it("has every kind of thing that can be written", async () => {
    const path = at("sample/report.md");
    const { layout, ...analysis } = await session.analyze(path);
    const file = at("expected.json");
    const { classes, containers, ...written } = indexOf(analysis);
    expect(classes).toEqual(expect.arrayContaining(["box", "key", "unnumbered"]));
    expect(containers).toContain("box");
    const named = (key: string, value: unknown) =>
      key === "path" ? String(value).split("/").at(-1) : key === "files" ? namesOf(written.files) : shortened(key, value);
    const text = JSON.stringify(written, named, 1)
      .replace(/\{\s+"at": ("[^"]+")\s+\}/g, "$1")
      .concat("\n");
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
    expect(analysis.diagnostics.map(({ code }) => code)).toEqual([]);
    expect(layout).toBeUndefined();
    expect(structuredClone(analysis.index)).toEqual(analysis.index);
  });

  it.each(documents)("has places that show what they say, in $name", async ({ path }) => {
    const index = indexOf(await session.analyze(path));
    expect(wrongIn(index, (file) => readFileSync(file, "utf8"))).toEqual([]);
    expect(index.files.map(({ path: read }) => read)).toContain(path);
    expect(index.headings.length).toBeGreaterThan(0);
  });

  it("has places that show what they say, in any document", async () => {
    await fc.assert(
      fc.asyncProperty(anySources, async ({ text, annexes = [], pictures = {} }) => {
        const others = Object.fromEntries(annexes.map((own, number) => [`${number}.md`, `---\ntype: report\n---\n\n${own}\n`]));
        const list = `---\nannexes: [${Object.keys(others).join(", ")}]\n`;
        const files: Record<string, string> = { "report.md": text.replace("---\n", list), ...others };
        const { index } = await openSession(memoryWorld({ ...files, ...pictures }, machine)).analyze("report.md");
        if (index) expect(wrongIn(index, (file) => files[file] ?? readFileSync(file, "utf8"))).toEqual([]);
      }),
      cases(60),
    );
  }, 120_000);

  it("has the labels of annexes, which are written nowhere, and says what each file is", async () => {
    const head = (rest: string) => `---\ntype: report\ntitle: A\nsymbol: A/1/1\n${rest}---\n\n`;
    const files = {
      "report.md": `${head("annexes: [inner/a.md]\n")}See @annex-1 and @annex-1-appendix-1.\n\n![A](a.png)\n`,
      "inner/a.md": `${head("annexes: [b.md]\n")}One. {#one}\n`,
      "inner/b.md": `${head("")}Two.\n`,
      "templates/fields.yaml": "fields: []\n",
      "templates/report/theme.yaml": "extends: mine\n",
      "templates/report/partials/own.hbs": "Own\n",
      "templates/report/example.md": "Example\n",
      "templates/themes/mine.yaml": "extends: geneva\n",
      "templates/words/en.yaml": "text: { }\n",
      "a.png": new Uint8Array(8),
      "masthead.yaml": "check: {}\n",
    };
    const analysis = await openSession(memoryWorld(files, machine)).analyze("report.md", { style: true });
    const { labels, files: read } = indexOf(analysis);
    const shown = labels.map(({ name, number, place, references }) => [name, number, place?.file, references.length]);
    expect(shown).toEqual([
      ["annex-1", "", undefined, 1],
      ["one", "1", "inner/a.md", 0],
      ["annex-1-appendix-1", "", undefined, 1],
    ]);
    expect(labels.map((label) => label.annex)).toEqual(["inner/a.md", undefined, "inner/b.md"]);
    const isOwn = ({ path }: { readonly path: string }) => path in files;
    expect(read.filter(isOwn).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "picture a.png",
      "annex inner/a.md",
      "annex inner/b.md",
      "settings masthead.yaml",
      "document report.md",
      "fields templates/fields.yaml",
      "example templates/report/example.md",
      "partial templates/report/partials/own.hbs",
      "theme templates/report/theme.yaml",
      "theme templates/themes/mine.yaml",
      "words templates/words/en.yaml",
    ]);
  });

  it("is made without pages and without files, unless pages are asked for", async () => {
    const path = at("sample/report.md");
    const stages = ({ stages: all }: Analysis) => all.map(({ name }) => name);
    expect(stages(await session.analyze(path))).not.toContain("layout");
    const shown = await session.analyze(path, { pages: true });
    expect(stages(shown)).toContain("layout");
    expect(stages(shown)).not.toContain("pdf");
    expect(shown.layout?.pages.length).toBeGreaterThan(0);
    const compiled = await session.compile(path, { to: ["pdf"] });
    expect(shown.layout?.pages.length).toBe(compiled.pages);
    expect(shown.diagnostics).toEqual(compiled.diagnostics);
  });

  it("gives the pages before style is checked, to whoever wants to see them first", async () => {
    const text = "---\ntype: report\ntitle: A report\nbody: A body\nsymbol: A/1\n---\n\nThe color.[^none]\n";
    const world = memoryWorld({ "report.md": text }, machine);
    const early: Analysis[] = [];
    const drawn = (pages: Analysis) => void early.push(pages);
    const whole = await openSession(world).analyze("report.md", { pages: true, style: true, drawn });
    const codes = ({ diagnostics }: Analysis) => diagnostics.map(({ code }) => code);
    expect(early.map(codes)).toEqual([["note-undefined"]]);
    expect(codes(whole)).toEqual(expect.arrayContaining(["note-undefined", "spelling-our"]));
    expect([early[0]?.layout, early[0]?.index]).toEqual([whole.layout, undefined]);
  });

  it("is not there where the document is of no type, or where the program fails", async () => {
    expect(await session.analyze("nowhere.md")).not.toHaveProperty("index");
    const failing = openSession({
      ...machine,
      read: () => {
        throw new Error("poisoned");
      },
    });
    const failed = await failing.analyze("a.md");
    expect(failed).not.toHaveProperty("index");
    expect(failed.diagnostics.map(({ code }) => code)).toEqual(["masthead-failed"]);
    await expect(session.analyze("a.md", { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
  });
});

/** The user's files by their last names; the program's own are many. */
function namesOf(files: DocumentIndex["files"]): readonly string[] {
  const isShipped = ({ path }: { readonly path: string }) => path.startsWith(machine.templates);
  const ends = files.filter(isShipped).map(({ kind, path }) => `${kind} ${path.split("/").slice(-2).join("/")}`);
  expect(ends).toEqual(
    expect.arrayContaining([
      "template report/template.hbs",
      "fields report/fields.yaml",
      "theme themes/geneva.yaml",
      "words words/en.yaml",
    ]),
  );
  return files.filter((file) => !isShipped(file)).map(({ kind, path }) => `${kind} ${path.split("/").at(-1)}`);
}

/** A place as an editor shows it, and a path by its last name. */
function shortened(key: string, value: unknown): unknown {
  if (key === "annex") return String(value).split("/").at(-1);
  if (typeof value !== "object" || value === null || !("file" in value)) return value;
  const { file, start, end } = value as Place;
  return { at: `${file.split("/").at(-1)}:${start.line}:${start.column}-${end.line}:${end.column}` };
}
