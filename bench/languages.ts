import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeWorld, openSession } from "./masthead.ts";
import { realDocument } from "./published.ts";
import { printTable } from "./table.ts";

const languages = ["en", "ar", "zh"] as const;

/**
 * Prints what pages of real paragraphs in Arabic and Chinese cost beside English ones, in milliseconds of the processor, the least of several
 * runs in a warm process; what the first of them cost more, with the faces and HarfBuzz read; and how large their files are.
 */
export async function measureLanguages(folder: string): Promise<void> {
  const rows: string[][] = [];
  for (const language of languages) {
    const path = join(folder, `real-${language}.md`);
    writeFileSync(path, realDocument(language));
    rows.push([language, ...(await costsOf(path))]);
  }
  printTable(
    "Pages of real paragraphs, PDF",
    ["", "pages", "ms a page, warm", "ms more the first time", "kilobytes a page"],
    rows,
  );
}

async function costsOf(path: string): Promise<readonly string[]> {
  const session = openSession(nodeWorld());
  const times: number[] = [];
  for (let run = 0; run < 8; run++) {
    const start = process.cpuUsage();
    const { pages = 0, files, diagnostics } = await session.compile(path, { to: ["pdf"] });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    const size = files[0]?.bytes.length;
    if (size === undefined) return ["no pages", diagnostics.find(({ severity }) => severity === "error")?.code ?? "", "", ""];
    const least = Math.min(...times);
    if (run === 7) {
      const [first = 0] = times;
      return [String(pages), (least / pages).toFixed(2), (first - least).toFixed(0), (size / 1000 / pages).toFixed(1)];
    }
  }
  return [];
}
