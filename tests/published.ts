import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = (name: string) => fileURLToPath(new URL(`../../shared/${name}`, import.meta.url));

/** The folder of published documents, as sources, that tests read beside the project. */
export const publishedFolder = shared("published");

/** The folder of unmodified files of the United Nations, beside it. */
export const referenceFolder = shared("reference");

/** True where the published documents are missing: tests that need them then skip with this word, and fail in CI. */
export function publishedMissing(): boolean {
  const missing = [publishedFolder, referenceFolder].find((folder) => !existsSync(folder));
  if (missing === undefined) return false;
  if (process.env.CI) throw new Error(`published documents are missing: ${missing}`);
  console.warn("skipped: the published documents are not beside the project");
  return true;
}

/** Long paragraphs in Arabic and Chinese, one a line, out of documents of the United Nations. */
export function realParagraphs(language: "ar" | "zh"): readonly string[] {
  return readFileSync(shared(`languages/paragraphs-${language}.txt`), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** Short lines of published documents in a language, aligned with those of the other five. */
export function realLines(language: "ar" | "zh"): readonly string[] {
  const [heads = "", ...lines] = readFileSync(shared("languages/un-lines.tsv"), "utf8").trim().split("\n");
  const column = heads.split("\t").indexOf(language);
  return lines.flatMap((line) => line.split("\t")[column] ?? []);
}

/** The program that compares the lines and pages of a PDF with those of the printed document. */
export const pagecheck = shared("tools/pagecheck.py");
