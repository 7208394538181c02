import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "./masthead.ts";
import { runNode } from "./measure.ts";
import { printTable } from "./table.ts";

/** How many small documents are made in one run. */
const runs = [300, 1_200, 4_800];

/** Prints the peak of resident memory of runs over ever more documents: it has to stay where it is. */
export function measureMemory(folder: string): void {
  const rows = runs.map((count) => {
    const source = join(folder, `many-${count}`);
    mkdirSync(source);
    for (let number = 1; number <= count; number++) writeFileSync(join(source, `${number}.md`), smallReport(number));
    const { ms, megabytes } = runNode([program, "build", source, "--to", "docx,pdf", "--out", join(folder, `made-${count}`)]);
    return [String(count), megabytes.toFixed(0), (ms / count).toFixed(1)];
  });
  printTable("Many small documents in one run", ["documents", "peak MB", "ms each"], rows);
}

function smallReport(number: number): string {
  const head = `---\ntype: report\nsymbol: A/HRC/38/${number}\ntitle: A report\nbody: Human Rights Council\n---\n`;
  return `${head}\n# One\n\nThe text of report ${number}.[^1]\n\n[^1]: A note.\n`;
}
