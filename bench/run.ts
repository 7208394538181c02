import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareProcesses, compareWarm } from "./compare.ts";
import { publishedIsThere } from "./published.ts";
import { measureStages } from "./stages.ts";

if (publishedIsThere) {
  const folder = mkdtempSync(join(tmpdir(), "masthead-bench-"));
  try {
    await measureStages(folder);
    compareProcesses(folder);
    await compareWarm(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
} else console.log("The published report is not beside the project: there is nothing to measure.");
