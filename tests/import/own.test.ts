import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";
import { broken, linesOfLaw } from "./law.ts";

const world = machineWorld();

/** What is written in a way that a Word file does not keep: depths within quotations of items, the lone table of a document. */
const known: Readonly<Record<string, number>> = {
  "specimen/constructs.md": 4,
  // The letters of notes under tables are Arabic in brackets.
  "editions/report.ar.md": 14,
};

/** Differences of sources that the law does not list, each with its reason. */
const beyond: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  // A quotation in an item has the style of the items; a heading before recommendations looks like one before any text; a link to a table is a field of its number.
  "specimen/constructs.md": [
    / First quoted item;$/,
    / Second quoted item\.$/,
    /^- {3}> 1\.$/,
    /^\+ {3}1\.$/,
    /On wells$/,
    /First those on wells/,
    /^[-+] {2}See .* and @wells\.$/,
  ],
  // Testimonies have the style of running text; italics that the program sets by itself are not written.
  "reports/report.md": [/They told us on the day/, "- :::testimony", /Deeply concerned/],
};

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/** The example of each type. */
const examples = readdirSync(templates, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(templates, entry.name, "example.md")))
  .map(({ name }) => ({ name: `${name}/example.md`, path: join(templates, name, "example.md") }));

describe("a Word file that Masthead made comes back as a document that shows the same", () => {
  it.each([...documents, ...examples])("$name", async ({ name, path }) => {
    const before = await compile(path, { world, to: ["docx", "text"] });
    const word = before.files.find(({ output }) => output === "docx");
    const type = /^type: (\S+)$/m.exec(readFileSync(path, "utf8"))?.[1];
    const imported = importWord("sent.docx", word?.bytes ?? new Uint8Array(), world);
    const files = Object.fromEntries(imported.files.map((file) => [file.name, file.bytes]));
    const after = await compile("report.md", { world: memoryWorld(files, world), to: ["text"] });
    expect(imported.type).toBe(type);
    expect(after.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const [was, is] = [before, after].map(({ files: made }) => linesOf(made.find(({ output }) => output === "text")?.bytes));
    const differing = Math.max(missing(was, is).length, missing(is, was).length);
    if (differing > (known[name] ?? 0)) expect(is?.join("\n")).toBe(was?.join("\n"));
    expect(was?.length ?? 0).toBeGreaterThan(10);
    const trees = [before, after].map(({ values }) => linesOfLaw(values.document ?? { blocks: [], notes: [] }));
    const differences = broken(trees[0] ?? [], trees[1] ?? []).filter((line) => !isListed(line, name));
    // Of editions the shown text is held: their sources say the words of references and of openings in other ways.
    if (!name.startsWith("editions/")) expect(differences, "the source differs in what the law does not list").toEqual([]);
    const example = examples.find((one) => one.path === path);
    const source = new TextDecoder().decode(files["report.md"]);
    if (example) await expect(source).toMatchFileSnapshot(`golden/${example.name.replace("/example", "")}`);
  });
});

/** Whether a difference is one that is listed; the line of an organ is a field. */
function isListed(line: string, name: string): boolean {
  return (
    /^- {2}The [\w ]{5,40},$/.test(line) ||
    (beyond[name] ?? []).some((one) => (typeof one === "string" ? one === line : one.test(line)))
  );
}

/** The lines of a text but for that of the job number, which imports leave out, and for paths beside the page, which no Word file leads to. */
function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/[ \u00a0]/g, " ")
    .replace(/\s<[\w.]+\.pdf>/g, "")
    .split("\n");
  return lines.filter((line) => !/^GE\.\d/.test(line) && line.trim() !== "");
}

/** Lines of the first text that the second has not, or not so often. */
function missing(first: readonly string[] = [], second: readonly string[] = []): readonly string[] {
  const left = [...second];
  return first.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
