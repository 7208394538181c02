import { readFileSync } from "node:fs";
import { packageRoot } from "./package-root.ts";

/** The version of the program, from its package. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(`${packageRoot}/package.json`, "utf8"));
  return manifest.version;
}
