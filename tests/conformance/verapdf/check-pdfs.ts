import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A rule of PDF/A-2a or PDF/UA-1 that a file breaks. */
export interface Failure {
  readonly file: string;
  /** "2a" or "ua1". */
  readonly profile: string;
  /** Clause and test of the standard: "7.1-10". */
  readonly rule: string;
  /** Where in the file, as veraPDF walks it. */
  readonly context: string;
  readonly message: string;
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const libraries = fileURLToPath(new URL("../../../node_modules/.cache/verapdf-1.30.2", import.meta.url));

/** Validates PDF files with veraPDF, all in one Java process. Needs mvn and java; the validator is fetched once. */
export function checkPdfs(files: readonly string[]): readonly Failure[] {
  if (files.length === 0) return [];
  fetchValidator();
  const args = ["-cp", join(libraries, "*"), join(folder, "Check.java"), ...files];
  const rows = execFileSync("java", args, { encoding: "utf8", maxBuffer: 1 << 28 })
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const judged = rows.filter(([verdict]) => verdict === "passed" || verdict === "failed");
  const seen = new Set(judged.map(([, file, profile]) => `${file} ${profile}`));
  if (seen.size !== new Set(files).size * 2) throw new Error("veraPDF did not come to a verdict on every file");
  return judged.filter(([verdict]) => verdict === "failed").map(failure);
}

function failure([, file = "", profile = "", rule = "", context = "", message = ""]: readonly string[]): Failure {
  return { file, profile, rule, context, message };
}

function fetchValidator(): void {
  if (existsSync(libraries)) return;
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
  const args = ["-B", "-q", "-f", join(folder, "pom.xml"), goal, `-DoutputDirectory=${libraries}`];
  try {
    execFileSync("mvn", args, { stdio: "inherit" });
  } catch (error) {
    rmSync(libraries, { recursive: true, force: true });
    throw error;
  }
}
