import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of published documents that tests read beside the project, and whether it is there. In CI it must be. */
export const publishedFolder = fileURLToPath(new URL("../../shared/published", import.meta.url));

/** The folder of unmodified files of the United Nations, beside it. */
export const referenceFolder = fileURLToPath(new URL("../../shared/reference", import.meta.url));

/** True where the published documents are missing: tests that need them then skip with this word, and fail in CI. */
export function publishedMissing(): boolean {
  if (existsSync(publishedFolder)) return false;
  if (process.env.CI) throw new Error(`published documents are missing: ${publishedFolder}`);
  console.warn("skipped: the published documents are not beside the project");
  return true;
}

/** The program that compares the lines and pages of a PDF with those of the printed document. */
export const pagecheck = fileURLToPath(new URL("../../shared/tools/pagecheck.py", import.meta.url));
