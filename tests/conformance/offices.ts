import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";

/** A program that opens Word files and makes pages of them. */
export interface Office {
  readonly name: string;
  /** Whether it is not on this machine: a word says so, and in CI it is a failure. */
  missing(): boolean;
  /** Makes a PDF of each file, under its name, in a folder. */
  print(paths: readonly string[], folder: string): void;
}

export const libreOffice: Office = {
  name: "LibreOffice",
  missing: () => missing("soffice"),
  print(paths, folder) {
    const profile = `-env:UserInstallation=file://${folder}-profile`;
    demand("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths);
  },
};

/** Has LibreOffice open Word files and save each, unchanged, under its name in a folder. */
export function resave(paths: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}-profile`;
  demand("soffice", profile, "--headless", "--convert-to", "docx", "--outdir", folder, ...paths);
}

const python = join(projectFolder, "node_modules/.cache/onlyoffice/bin/python");

/** Nearest to Word of those that tests can ask: what it says of lines and pages counts more than what LibreOffice says. */
export const onlyOffice: Office = {
  name: "ONLYOFFICE",
  missing() {
    if (existsSync(python)) return false;
    const word = "this machine has no ONLYOFFICE: tests/conformance/onlyoffice/install.sh fetches it";
    if (process.env.CI) throw new Error(word);
    console.warn(`skipped, since ${word}`);
    return true;
  },
  print(paths, folder) {
    demand(python, fileURLToPath(new URL("onlyoffice/print.py", import.meta.url)), folder, ...paths);
  },
};

/** Whether LibreOffice is older than 24.2, the first that breaks lines as Word does: what it says of pages says less. A word tells so. */
export function isOlderLibreOffice(): boolean {
  const { text } = ask("soffice", "--version");
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(text)?.map(Number) ?? [];
  const older = major < 24 || (major === 24 && minor < 2);
  if (older)
    console.warn(`skipped, since this LibreOffice is older than 24.2 and does not break lines as Word does: ${text.trim()}`);
  return older;
}

function demand(program: string, ...args: readonly string[]): void {
  const { ok, text } = ask(program, ...args);
  if (!ok) throw new Error(`${program}: ${text}`);
}
