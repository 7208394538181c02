import { sizeByLibreOffice } from "./libreoffice.ts";
import { openSession } from "./masthead.ts";
import { median } from "./measure.ts";
import { changingFile, realDocument, realParagraphs } from "./published.ts";
import { printTable } from "./table.ts";
import { installTypst, type TypstCompiler, typstCompiler } from "./typst.ts";

const languages = ["en", "ar", "zh"] as const;

type Language = (typeof languages)[number];

/** Documents that a process makes before the clock counts, and after. */
const [warmUps, measured] = [15, 10];

/** What a document of real paragraphs costs: milliseconds of the processor, the least of several texts that differ in every paragraph. */
interface Costs {
  readonly pages: number;
  readonly ms: number;
  readonly bytes: number;
  readonly docx: Uint8Array;
}

/**
 * Prints what pages of real paragraphs in Arabic and Chinese cost in a warm process beside English ones and beside Typst's, how large their
 * files are beside LibreOffice's, and what the first word of Arabic costs.
 */
export async function measureLanguages(folder: string): Promise<void> {
  const typst = installTypst() ? await typstCompiler(folder) : undefined;
  const rows: string[][] = [];
  let english: number | undefined;
  for (const language of languages) {
    const costs = await costsOf(language);
    if (!costs) {
      rows.push([language, "its face is not installed"]);
      continue;
    }
    const { pages, ms, bytes, docx } = costs;
    english ??= ms / pages;
    const theirs = typst && typstCosts(typst, language);
    const office = sizeByLibreOffice(docx, folder);
    rows.push([
      language,
      String(pages),
      (ms / pages).toFixed(2),
      (ms / pages / english).toFixed(2),
      ms.toFixed(0),
      theirs?.toFixed(0) ?? "",
      (bytes / 1000 / pages).toFixed(1),
      office === undefined ? "" : (bytes / office).toFixed(2),
    ]);
  }
  printTable(
    `Pages of real paragraphs, PDF, in a process that has made ${warmUps}: milliseconds of the processor, the least of ${measured}`,
    ["", "pages", "ms a page", "to English", "ms in all", "Typst's", "KB a page", "to LibreOffice's"],
    rows,
  );
  console.log(
    `\nThe first word of Arabic in a warm process: ${(await firstWord()).toFixed(0)} ms of the processor more than the next.`,
  );
}

async function costsOf(language: Language): Promise<Costs | undefined> {
  const changing = changingFile();
  const session = openSession(changing.world);
  const times: number[] = [];
  for (let run = 0; ; run++) {
    changing.text = realDocument(language, run);
    const start = process.cpuUsage();
    const { pages = 0, files } = await session.compile(changing.path, { to: ["pdf"] });
    times.push(spentSince(start));
    const bytes = files[0]?.bytes.length;
    if (bytes === undefined) return undefined;
    if (run < warmUps + measured) continue;
    const [docx] = (await session.compile(changing.path, { to: ["docx"] })).files;
    return { pages, ms: Math.min(...times.slice(warmUps)), bytes, docx: docx?.bytes ?? new Uint8Array() };
  }
}

/** The look of our pages, as closely as plain Typst allows. */
const looks: Readonly<Record<Language, string>> = {
  en: 'font:"Tinos",size:10pt,lang:"en"',
  ar: 'font:("Noto Naskh Arabic","Tinos"),size:13pt,lang:"ar",dir:rtl',
  zh: 'font:("Tinos","Noto Serif SC"),size:10.5pt,lang:"zh"',
};

function typstCosts(typst: TypstCompiler, language: Language): number {
  const page = "#set page(width:595.3pt,height:841.9pt,margin:(left:113.4pt,right:113.4pt,top:70.85pt,bottom:56.7pt))";
  const head = `${page}\n#set text(${looks[language]},hyphenate:false)\n#set par(justify:true,linebreaks:"simple")\n\n`;
  const times: number[] = [];
  for (let run = 0; run < warmUps + measured; run++) {
    const text = realParagraphs(language, run).map((line) => line.replace(/[#$_`@<>*\\[\]~"'=+\-/]/g, "\\$&"));
    const start = process.cpuUsage();
    typst.pdf({ mainFileContent: head + text.join("\n\n") });
    times.push(spentSince(start));
  }
  return Math.min(...times.slice(warmUps));
}

/** What a first word of Arabic costs more than a second: its face and HarfBuzz are read for it. The middle of several sessions. */
async function firstWord(): Promise<number> {
  const costs: number[] = [];
  for (let time = 0; time < 9; time++) {
    const changing = changingFile();
    const session = openSession(changing.world);
    const made: number[] = [];
    for (const word of ["Geneva", "Geneve", "جنيف", "جنيفا"]) {
      changing.text = `---\ntype: declaration\ntitle: T\norgan: O\nsymbol: A/HRC/99/1\ndate: 2026-01-01\n---\n\nIn ${word}.\n`;
      const start = process.cpuUsage();
      await session.compile(changing.path, { to: ["pdf"] });
      made.push(spentSince(start));
    }
    const [, , first = 0, second = 0] = made;
    costs.push(first - second);
  }
  return median(costs);
}

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
