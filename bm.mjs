// bench/tmp-run.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join3 } from "node:path";

// bench/memory.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join as join2 } from "node:path";

// bench/masthead.ts
import { join } from "node:path";
import { pathToFileURL } from "node:url";
var { compile, memoryWorld, nodeWorld } = await import(pathToFileURL(join(process.cwd(), "dist/index.js")).href);
var program = join(process.cwd(), "dist/cli/main.cjs");

// bench/measure.ts
import { spawnSync } from "node:child_process";
var meter = 'process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';
function runProcess(program2, args) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program2, args, { encoding: "utf8" });
  const ms = performance.now() - start;
  if (status !== 0) throw error ?? new Error(`${program2} ${args.join(" ")}: ${stderr}`);
  return { ms, megabytes: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}
function runNode(args) {
  return runProcess(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(meter)}`, ...args]);
}

// bench/table.ts
function printTable(title, heads, rows) {
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => (row[index] ?? "").length)));
  const line = (cells) => cells.map((cell, index) => index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)).join("  ");
  console.log(`
${title}

${[heads, ...rows].map(line).join("\n")}`);
}

// bench/memory.ts
var runs = [300, 1200, 4800];
function measureMemory(folder2) {
  const rows = runs.map((count) => {
    const source = join2(folder2, `many-${count}`);
    mkdirSync(source);
    for (let number = 1; number <= count; number++) writeFileSync(join2(source, `${number}.md`), smallReport(number));
    const { ms, megabytes } = runNode([program, "build", source, "--to", "docx,pdf", "--out", join2(folder2, `made-${count}`)]);
    return [String(count), megabytes.toFixed(0), (ms / count).toFixed(1)];
  });
  printTable("Many small documents in one run", ["documents", "peak MB", "ms each"], rows);
}
function smallReport(number) {
  const head = `---
type: report
symbol: A/HRC/38/${number}
title: A report
body: Human Rights Council
---
`;
  return `${head}
# One

The text of report ${number}.[^1]

[^1]: A note.
`;
}

// bench/tmp-run.ts
var folder = mkdtempSync(join3(tmpdir(), "masthead-bench-"));
measureMemory(folder);
rmSync(folder, { recursive: true });
