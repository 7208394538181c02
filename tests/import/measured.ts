import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compile.ts";
import { type Imported, type ImportOptions, importWord } from "../../src/import/import.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { viewOf } from "../../src/word/views.ts";
import { machineWorld } from "../machine.ts";
import { referenceFolder } from "../published.ts";
import { readBytes, readSound } from "../word/shown.ts";
import { partsShown, type ShownLine, type ShownParts } from "./shown-parts.ts";
import { lostWords, textOfPackage } from "./words.ts";

const world = machineWorld();

/** What a Word file became, and how much of what it shows the document that was built of it shows. */
export interface Measured {
  readonly type: string;
  /** Numbers of paragraphs in the built document, those that follow each other as a range. */
  readonly series: string;
  readonly items: number;
  readonly headings: number;
  readonly notes: number;
  readonly tables: number;
  /** How many lines, numbers, paragraphs of notes and cells the Word file shows. */
  readonly of: { readonly lines: number; readonly numbers: number; readonly notes: number; readonly cells: number };
  /** Lines, notes and cells of it that the document does not show so. */
  readonly lost: readonly string[];
  /** How many numbers are others in it. */
  readonly renumbered: number;
  /** Words that the bytes of the file have more often than what was written, what is printed and what is told: "word count". */
  readonly unsaid: readonly string[];
}

/** Imports a file of the United Nations and builds what it became, as a Word file, and reads both with one reader. */
export async function measured(name: string, options: ImportOptions = {}): Promise<Measured> {
  const path = join(referenceFolder, `${name}.docx`);
  const was = partsShown(viewOf(readSound(path), "new"));
  const imported = importWord(path, readFileSync(path), world, options);
  const files = Object.fromEntries(imported.files.map((file) => [file.name, file.bytes]));
  const paths = imported.files.flatMap(({ name: path }) => (/annex|^figures/.test(path) ? [] : [path]));
  const built = await Promise.all(
    paths.map((path) => compile(path, { world: memoryWorld(files, world), to: ["docx", "text"] })),
  );
  const made = (output: string) =>
    built.map(({ files }) => files.find((one) => one.output === output)?.bytes ?? new Uint8Array());
  const is = togetherOf(made("docx"));
  const errors = built.flatMap(({ diagnostics }) =>
    diagnostics.flatMap(({ message, severity }) => (severity === "error" ? [message] : [])),
  );
  const told = imported.diagnostics.map(({ message }) => message).join(" ");
  const lettered = is.lines.flatMap(({ words }) => [words, words.replace(/^(\[?)[a-z] /, "$1")]);
  const lines = linesOver(was.lines, is);
  const lost = [...lines.lost, ...missing(was.notes, [...is.notes, ...lettered]), ...missing(was.cells, is.cells)];
  return {
    type: imported.type,
    series: seriesOf(is.lines),
    items: imported.counts.items,
    headings: imported.counts.headings,
    notes: imported.counts.notes,
    tables: is.tables,
    of: { lines: was.lines.length, numbers: lines.numbers, notes: was.notes.length, cells: was.cells.length },
    lost: [...errors, ...lost],
    renumbered: lines.renumbered,
    unsaid: lostWords(textOfPackage(readFileSync(path)), [textsOf(imported.files), made("text").map(textOf).join(" ")], told),
  };
}

/** The texts of an import. */
function textsOf(files: Imported["files"]): string {
  return files.flatMap(({ bytes, name }) => (name.endsWith(".md") ? [textOf(bytes)] : [])).join(" ");
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What several Word files show. */
function togetherOf(files: readonly Uint8Array[]): ShownParts {
  const all = files.flatMap((bytes) => {
    const { file } = readBytes(bytes);
    return file ? [partsShown(viewOf(file, "new"))] : [];
  });
  return {
    lines: all.flatMap(({ lines }) => lines),
    cells: all.flatMap(({ cells }) => cells),
    notes: all.flatMap(({ notes }) => notes),
    tables: all.reduce((sum, { tables }) => sum + tables, 0),
  };
}

/** Numbers of paragraphs, those that follow each other as a range: "1–39", "1–5, 1–12". */
function seriesOf(lines: readonly ShownLine[]): string {
  const ranges: [number, number][] = [];
  for (const { isHeading, number } of lines) {
    if (isHeading || !/^\d{1,3}$/.test(number)) continue;
    const value = Number(number);
    const last = ranges.at(-1);
    if (last && last[1] + 1 === value) last[1] = value;
    else ranges.push([value, value]);
  }
  return ranges.map(([from, to]) => `${from}–${to}`).join(", ");
}

/** Lines by their words, each found once, one that was cut into two, as titles are, as both together; and the numbers of those that are found. */
function linesOver(
  was: readonly ShownLine[],
  is: ShownParts,
): { readonly lost: readonly string[]; readonly numbers: number; readonly renumbered: number } {
  const left = new Map<string, string[]>();
  const add = (words: string, number: string) => {
    const known = left.get(words);
    if (known) known.push(number);
    else left.set(words, [number]);
  };
  for (const { number, words } of is.lines) add(words, number);
  for (const note of is.notes) add(note, "");
  is.lines.forEach(({ number, words }, index) => {
    const next = is.lines[index + 1];
    if (next) add(`${words} ${next.words}`, number);
  });
  const lost: string[] = [];
  let [numbers, renumbered] = [0, 0];
  for (const { number, words } of was) {
    const found = left.get(words);
    const at = found?.indexOf(bare(number)) ?? -1;
    const [shown] = found?.splice(Math.max(at, 0), 1) ?? [];
    if (shown === undefined) lost.push(words);
    else if (number !== "") {
      numbers += 1;
      if (shown !== bare(number)) renumbered += 1;
    }
  }
  return { lost, numbers, renumbered };
}

/** A number without its chapter, which documents do not print before it: 25.1 is 1. */
function bare(number: string): string {
  return number.replace(/^\d{1,2}\.(?=\d)/, "");
}

/** What of one list is not in another, or not so often. */
function missing(was: readonly string[], is: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of is) left.set(one, (left.get(one) ?? 0) + 1);
  return was.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
