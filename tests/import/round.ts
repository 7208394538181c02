import fc from "fast-check";
import { compile } from "../../src/compile.ts";
import { importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { anySources } from "../docx/generator.ts";
import type { Sources } from "../docx/resolved-of.ts";
import { machineWorld } from "../machine.ts";

const world = machineWorld();

/** What a document shows, and what the import of its Word file builds to. */
export interface Round {
  readonly was: string;
  readonly is: string;
  readonly errors: readonly string[];
}

/** Builds a document, imports its Word file and builds that; none where the document has mistakes of its own, or lists deeper than it has marks for. */
async function roundOf(sources: Sources): Promise<Round | undefined> {
  const before = await compile("report.md", { world: memoryWorld(filesOf(sources), world), to: ["docx", "text"] });
  const word = before.files.find(({ output }) => output === "docx");
  if (!word || before.diagnostics.some(({ code }) => code === "list-deep")) return undefined;
  const imported = importWord("sent.docx", word.bytes, world);
  const files = Object.fromEntries(imported.files.map((file) => [file.name, file.bytes]));
  const after = await compile("report.md", { world: memoryWorld(files, world), to: ["text"] });
  const [was = "", is = ""] = [before, after].map(({ files: made }) =>
    shown(made.find(({ output }) => output === "text")?.bytes),
  );
  const errors = after.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return { was, is, errors };
}

/** As many rounds of documents of any shape that have no mistake of their own. */
export async function rounds(count: number, seed: number): Promise<readonly Round[]> {
  const done: Round[] = [];
  for (const sources of fc.sample(anySources, { numRuns: count * 2, seed })) {
    const round = done.length < count ? await roundOf(sources) : undefined;
    if (round) done.push(round);
  }
  return done;
}

/** The characters that a text shows, lines under headings and around tables apart: how far a line stands in is not among what an import keeps. */
function shown(bytes: Uint8Array | undefined): string {
  return new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => !/^\s*[-=]+$/.test(line) && !/^GE\.\d/.test(line))
    .join("")
    .replace(/\s/g, "");
}

/** The files of a document: each label once, references to those that are there, and fields that its type must have. */
function filesOf({ text, annexes = [], pictures = {} }: Sources): Record<string, Uint8Array> {
  const names = annexes.map((_, index) => `annex-${index + 1}.md`);
  const symbol = /^symbol:/m.test(text)
    ? ""
    : "symbol: A/HRC/99/2\ntitle: A title\ndate: 2024-05-06\nbody: Human Rights Council\n";
  const fields = `${symbol}language: en\n${names.length > 0 ? `annexes: [${names.join(", ")}]\n` : ""}`;
  const whole = [
    text.replace("type: report\n", `type: report\n${fields}`),
    ...annexes.map((annex) => annex.replace("type: declaration\n", "type: declaration\norgan: The Council\n")),
  ];
  const labels = new Set<string>();
  const labelled = whole.map((one) =>
    one.replace(/ ?\{#(l\d)\}| #(l\d)(?=\})/g, (found: string, alone?: string, among?: string) => {
      const label = alone ?? among ?? "";
      const isNew = !labels.has(label);
      labels.add(label);
      return isNew ? found : "";
    }),
  );
  const resolved = labelled.map((one) =>
    one
      .replace(/\[@(l\d); @(l\d)\]/g, (found, first: string, second: string) =>
        labels.has(first) && labels.has(second) ? found : "text",
      )
      .replace(/@(l\d)/g, (found, label: string) => (labels.has(label) ? found : "text")),
  );
  const encoder = new TextEncoder();
  const files = resolved.map((one, index) => [index === 0 ? "report.md" : (names[index - 1] ?? ""), encoder.encode(one)]);
  return { ...pictures, ...Object.fromEntries(files) };
}
