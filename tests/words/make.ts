import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import type { Language, Row } from "./table.ts";

/** Paragraphs of which some have items, and numbers in a container of their own. */
function paragraphs(from: number, to: number): string {
  let text = "";
  for (let number = from; number <= to; number++) {
    text += `Paragraph. {#p${number}}\n\n`;
    if (number === 2) text += ["a", "b", "c", "d", "e"].map((letter) => `1. Item. {#i2${letter}}\n`).join("");
    if (number === 3) text += "1. Item. {#i3a}\n   1. Item. {#i3a-1}\n   2. Item. {#i3a-2}\n";
    if (number === 23 || number === 66) text += `:::recommendations\n1. One. {#p${number}-1}\n2. Two. {#p${number}-2}\n:::\n`;
    text += "\n";
  }
  return text;
}

const table = (label: string) => `Table: Title {#${label}}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;

const sections = ["A", "B", "C", "D", "E", "F"].map(
  (letter) => `## Section ${letter} {#s5${letter.toLowerCase()}}\n\nText.\n\n`,
);
const tables = Array.from({ length: 22 }, (_, index) => `${table(`t${index + 1}`)}\n`);

/** A document with all that references lead to, the rows behind it, each as a paragraph of its own; no number of it is typed. */
function documentOf(rows: readonly Row[], language: Language): string {
  const written = rows.map(({ make, before }) => `Row: ${before?.[language] ?? ""}${make}\n\n`);
  const head = ["type: report", `language: ${language}`, "symbol: A/HRC/99/1", "title: T", "body: B"];
  const annexes = "annexes: [one.md, two.md]";
  return `---\n${[...head, annexes].join("\n")}\n---\n\n# One {#s1}\n\n${paragraphs(1, 156)}# Two {#s2}\n\n${tables.join("")}# Three {#s3}\n\nText.[^n1] [^n2]\n\n# Four\n\nText.\n\n# Five {#s5}\n\n${sections.join("")}# Six\n\n${written.join("")}[^n1]: Note.\n\n[^n2]: Note.\n`;
}

/** An annex of two paragraphs and a table. */
function annex(name: string): string {
  return `---\ntype: report\ntitle: Annex\n---\n\nText. {#${name}-p1}\n\nText. {#${name}-p2}\n\n${table(`${name}-t`)}`;
}

/** The text of a document in a language. */
async function textOf(source: string, language: Language, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const world = memoryWorld({ "main.md": source, ...others }, machineWorld());
  const { files, diagnostics } = await compile("main.md", { world, to: ["text"] });
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  if (error) throw new Error(`${language}: ${error.message}`);
  return plain(new TextDecoder().decode(files[0]?.bytes));
}

/** What every row comes to in a language, in its order. */
export async function rowsIn(rows: readonly Row[], language: Language): Promise<readonly string[]> {
  const text = await textOf(documentOf(rows, language), language, { "one.md": annex("one"), "two.md": annex("two") });
  return text.split("Row: ").slice(1);
}

/** A text in the form of the corpus: blanks and dashes as they are typed, no line ends, no marks of direction. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?[–—-] ?/g, "-")
    .replaceAll("’", "'");
}
