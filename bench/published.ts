import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeWorld } from "./masthead.ts";

/** The published documents that the measures are taken on, beside the project. */
const shared = fileURLToPath(new URL("../../shared", `file://${process.cwd()}/bench/`));
const report = join(shared, "published/a-hrc-38-40/report.md");
const typstSource = join(shared, "tools/typst-source.py");

/** Whether the published report is there to be measured. */
export const publishedIsThere = existsSync(report);

/** Writes the published report with its text `times` over, its notes and labels made distinct, and gives its path. */
export function writeReport(folder: string, times: number): string {
  const path = join(folder, `report-${times}.md`);
  const [head = "", body = ""] = halves(readFileSync(report, "utf8"));
  writeFileSync(path, head + Array.from({ length: times }, (_, index) => distinct(body, index)).join("\n"));
  return path;
}

/** The report with some words of each paragraph changed, so that a warm process has not seen it. */
export function unseenReport(number: number): string {
  const [head, body = ""] = halves(readFileSync(report, "utf8"));
  return head + distinct(body.replace(/ the mandate/g, ` the ${spelled(number)} mandate`), number);
}

/** Writes the same text, as often over, for Typst, and gives its path. */
export function writeTypst(folder: string, times: number, source = report): string {
  const path = join(folder, `report-${times}.typ`);
  execFileSync("python3", [typstSource, source, path, String(times)]);
  return path;
}

/** The published report as it stands. */
export function publishedText(): string {
  return readFileSync(report, "utf8");
}

/** A file that is changed between two runs of a session, as an editor changes it, in a world that has all others of the machine. */
export function changingFile() {
  const machine = nodeWorld();
  const path = "report.md";
  const changing = {
    path,
    text: "",
    world: {
      ...machine,
      read: (other: string) =>
        other === path ? { ok: true as const, bytes: new TextEncoder().encode(changing.text) } : machine.read(other),
    },
  };
  return changing;
}

function halves(text: string): [string, string] {
  const at = text.indexOf("\n---\n", 4) + 5;
  return [text.slice(0, at), text.slice(at)];
}

function distinct(body: string, index: number): string {
  if (index === 0) return body;
  return body.replace(/\[\^(\w+)\]/g, `[^$1-${index}]`).replace(/\{#([\w-]+)/g, `{#$1-${index}`);
}

function spelled(number: number): string {
  return String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
}

/**
 * Real paragraphs in a language, which stand beside the project; in English those of the published report. Each ends with a number, so that a
 * warm process has not seen it.
 */
export function realParagraphs(language: "ar" | "en" | "zh", number: number): readonly string[] {
  const text =
    language === "en" ? englishParagraphs() : readFileSync(join(shared, `languages/paragraphs-${language}.txt`), "utf8");
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return paragraphs.map((line) => `${line} ${number}`);
}

/** The same as a document. */
export function realDocument(language: "ar" | "en" | "zh", number: number): string {
  const head = `---\ntype: declaration\ntitle: T\norgan: O\nsymbol: A/HRC/99/1\ndate: 2026-01-01\nlanguage: ${language}\n---\n\n`;
  const escaped = realParagraphs(language, number).map((line) =>
    line.replace(/([*_[\]{}<>@`~^$|\\])/g, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2"),
  );
  return head + escaped.join("\n\n");
}

function englishParagraphs(): string {
  const [, body = ""] = halves(readFileSync(report, "utf8"));
  return body
    .split(/\n\n+/)
    .filter((part) => /^[A-Z]/.test(part))
    .map((part) => part.replace(/\s+/g, " ").replace(/\[[^\]]*\]|\{\{[^}]*\}\}/g, ""))
    .join("\n");
}
