import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSession, program } from "./masthead.ts";
import { median, type Run, runNode, runProcess, sideBySide } from "./measure.ts";
import { changingFile, unseenReport, writeReport, writeTypst } from "./published.ts";
import { printTable } from "./table.ts";
import { installTypst, typstArguments, typstCompiler } from "./typst.ts";

const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
const hasTypst = installTypst();

/** Runs Masthead, Typst and pandoc, each a process of its own, on the same text, and prints how they compare. */
export function compareProcesses(folder: string): void {
  if (!hasTypst) console.log("\nTypst could not be installed: no comparison with it.");
  if (!hasPandoc) console.log("\nThis machine has no pandoc: no comparison with it.");
  for (const times of [1, 10, 100]) compareSize(folder, times);
}

function compareSize(folder: string, times: number): void {
  const source = writeReport(folder, times);
  const build = (to: string) => () => runNode([program, "build", source, "--to", to, "--out", folder]);
  const typst = typstArguments(folder, writeTypst(folder, times), join(folder, "typst.pdf"));
  const runs = sideBySide(5, {
    pdf: build("pdf"),
    ...(times < 100 && { docx: build("docx"), both: build("docx,pdf") }),
    ...(hasTypst && { typst: () => runNode(typst) }),
    ...(hasPandoc && times < 100 && { pandoc: () => runProcess("pandoc", [source, "-o", join(folder, "pandoc.docx")]) }),
  });
  const row = (name: string, run: Run | undefined, than: Run | undefined) =>
    run && [
      name,
      run.ms.toFixed(0),
      run.megabytes > 0 ? run.megabytes.toFixed(0) : "",
      than ? (run.ms / than.ms).toFixed(2) : "",
    ];
  const { pdf, docx, both, typst: typstRun, pandoc } = runs;
  const together = typstRun && pandoc && { ms: typstRun.ms + pandoc.ms, megabytes: 0 };
  const rows = [
    row("Masthead PDF, against Typst", pdf, typstRun),
    row("Masthead DOCX, against pandoc", docx, pandoc),
    row("Masthead both, against both", both, together),
    row("Typst PDF", typstRun, undefined),
    row("pandoc DOCX", pandoc, undefined),
  ];
  const heads = ["", "ms", "peak MB", "ratio"];
  printTable(
    `A/HRC/38/40, ${times} times over: whole processes, medians of 5 side by side`,
    heads,
    rows.filter((each) => each !== undefined),
  );
}

/** Reports that each compiles before the clock counts, and after. */
const [warmUps, measured] = [30, 15];

/** Compiles, in one warm process, reports that neither has seen, source to PDF bytes, and prints how they compare. */
export async function compareWarm(folder: string): Promise<void> {
  if (!hasTypst) return;
  const typst = await typstCompiler(folder);
  const changing = changingFile();
  const session = openSession(changing.world);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let number = 1; number <= warmUps + measured; number++) {
    const text = unseenReport(number);
    const typstText = asTypst(folder, text);
    changing.text = text;
    const start = performance.now();
    await session.compile(changing.path, { to: ["pdf"] });
    const middle = performance.now();
    typst.pdf({ mainFileContent: typstText });
    ours.push(middle - start);
    theirs.push(performance.now() - middle);
  }
  const [mine, other] = [median(ours.slice(warmUps)), median(theirs.slice(warmUps))];
  printTable(
    `One unseen report in a process that has made ${warmUps}, source to PDF, medians of ${measured}`,
    ["", "ms", "ratio"],
    [
      ["Masthead", mine.toFixed(1), (mine / other).toFixed(2)],
      ["Typst", other.toFixed(1), ""],
    ],
  );
}

function asTypst(folder: string, text: string): string {
  const path = join(folder, "unseen.md");
  writeFileSync(path, text);
  return readFileSync(writeTypst(folder, 1, path), "utf8");
}
