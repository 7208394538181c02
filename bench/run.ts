import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureChecks } from "./checks.ts";
import { compareProcesses, compareWarm } from "./compare.ts";
import { measureEdits } from "./edits.ts";
import { measureLanguages } from "./languages.ts";
import { measureMemory } from "./memory.ts";
import { measurePreview } from "./preview.ts";
import { publishedIsThere } from "./published.ts";
import { measureServer } from "./server.ts";
import { measureStages } from "./stages.ts";
import { measureStudio } from "./studio.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-bench-"));
try {
  measureMemory(folder);
  if (publishedIsThere) {
    await measureStages(folder);
    await measureLanguages(folder);
    await measureEdits();
    await measureChecks(folder);
    await measureServer();
    compareProcesses(folder);
    await compareWarm(folder);
    await measurePreview(folder);
    await measureStudio(folder);
  } else console.log("The published report is not beside the project: there is no more to measure.");
} finally {
  rmSync(folder, { recursive: true });
}
