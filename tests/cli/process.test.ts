import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codedRules } from "../../src/check/rules/coded-rules.ts";
import { editorialRules } from "../../src/check/rules/rules.ts";
import { bugReport } from "../../src/cli/masthead.ts";

const dist = fileURLToPath(new URL("../../dist/cli", import.meta.url));
const report = (number: number) =>
  `---\ntype: report\nsymbol: A/HRC/38/${number}\ntitle: A report\nbody: Human Rights Council\n---\n\nText ${number}.[^1]\n\n[^1]: A note.\n`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-process-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function masthead(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(dist, "main.cjs"), ...args], { encoding: "utf8", cwd: folder });
}

/** Runs a command that is sent a signal as soon as it has said something. */
async function stoppedAtFirst(signal: NodeJS.Signals, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(dist, "main.cjs"), ...args], { cwd: folder });
  const said: string[] = [];
  child.stderr.on("data", (data: Buffer) => {
    if (said.length === 0) child.kill(signal);
    said.push(data.toString());
  });
  const [code] = await once(child, "close");
  return { code, stderr: said.join("") };
}

it("the page of rules has a section for each", () => {
  const page = readFileSync(join(dist, "../rules.md"), "utf8");
  const names = [...editorialRules.map(({ id }) => id), ...codedRules.map(({ code }) => code)];
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id)).toEqual(names);
  expect(page).toMatch(/^- from: published resolutions/m);
});

describe("the command as it is installed", () => {
  it("builds several documents on all cores, in the order in which they were named", () => {
    const names = [5, 4, 3, 2, 1].map((number) => `${number}.md`);
    for (const name of names) writeFileSync(join(folder, name), report(Number.parseInt(name, 10)));
    const { status, stdout, stderr } = masthead("build", ...names, "--to", "text", "--out", "out");
    expect([status, stderr]).toEqual([0, names.map((name, index) => `${index + 1} of 5: ${name}\n`).join("")]);
    expect(stdout.match(/^\d\.md/gm)).toEqual(names);
    for (const number of [1, 2, 3, 4, 5]) {
      expect(readFileSync(join(folder, `out/A_HRC_38_${number}_E.txt`), "utf8")).toContain(`Text ${number}.`);
    }
  });

  it("takes a folder, and writes where it stands when no folder is named", () => {
    writeFileSync(join(folder, "report.md"), report(1));
    expect(masthead("build", ".", "--to", "text").status).toBe(0);
    expect(readdirSync(folder)).toEqual(["A_HRC_38_1_E.txt", "report.md"]);
  });

  it("reads standard input and writes standard output, with nothing else in it", () => {
    const build = (to: string, input: string) =>
      spawnSync(process.execPath, [join(dist, "main.cjs"), "build", "-", "--to", to, "--out", "-"], { input, cwd: folder });
    const text = build("text", report(1));
    expect([text.status, text.stderr.toString()]).toEqual([0, ""]);
    expect(text.stdout.toString()).toContain("Text 1.");
    expect(build("pdf", report(1)).stdout.subarray(0, 5).toString()).toBe("%PDF-");
    const wrong = build("text", report(1).replace("[^1]: A note.", ""));
    expect([wrong.status, wrong.stdout.length]).toEqual([1, 0]);
    expect(wrong.stderr.toString()).toMatch(/^standard-input:8:8: error: .*\[note-undefined\]$/m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("shows no colours and no stack trace in a pipe", () => {
    writeFileSync(join(folder, "report.md"), report(1).replace("[^1]: A note.", ""));
    const { status, stderr } = masthead("build", "report.md");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^report\.md:8:8: error: .*\[note-undefined\]$/m);
    expect(stderr).not.toContain("\u001b");
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it("is not hurt by a reader that goes away", () => {
    const { stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${join(dist, "main.cjs")}" explain --json | head -c 10`],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
  });

  it("says what it has done and what not when it is told to stop, and leaves nothing half done", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index + 1}.md`);
    for (const name of names) writeFileSync(join(folder, name), report(Number.parseInt(name, 10)));
    for (const [signal, expected] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      const out = join(folder, signal);
      const { code, stderr } = await stoppedAtFirst(signal, "build", ...names, "--to", "text,html", "--out", out);
      expect(code).toBe(expected);
      const [, done, left] =
        /^Stopped: (\d+) of 60 documents done; nothing was made of .* and (\d+) more\.$/m.exec(stderr) ?? [];
      expect(Number(done) + Number(left) + 5).toBe(60);
      expect(readdirSync(out).length).toBe(2 * Number(done));
    }
  });

  it("writes whole files into a folder in which another run writes the same ones", async () => {
    const names = [1, 2, 3, 4, 5, 6].map((number) => `${number}.md`);
    for (const name of names) writeFileSync(join(folder, name), report(Number.parseInt(name, 10)));
    const args = [join(dist, "main.cjs"), "build", ...names, "--to", "text", "--out", "out"];
    const runs = [1, 2, 3].map(() => once(spawn(process.execPath, args, { cwd: folder, stdio: "ignore" }), "close"));
    expect((await Promise.all(runs)).map(([code]) => code)).toEqual([0, 0, 0]);
    expect(readdirSync(join(folder, "out"))).toEqual(names.map((name) => `A_HRC_38_${name.slice(0, 1)}_E.txt`));
    for (const name of readdirSync(join(folder, "out")))
      expect(readFileSync(join(folder, "out", name), "utf8")).toContain(`Text ${name.at(9)}.`);
  });

  it("makes the others where the memory does not suffice for one", () => {
    const notes = Array.from({ length: 20_000 }, (_, index) => `Text.[^n${index}]\n\n[^n${index}]: A note.\n\n`).join("");
    writeFileSync(join(folder, "large.md"), `${report(1)}\n${notes}`);
    for (const number of [2, 3, 4]) writeFileSync(join(folder, `${number}.md`), report(number));
    const args = [
      "--max-old-space-size=60",
      join(dist, "main.cjs"),
      "build",
      "2.md",
      "large.md",
      "3.md",
      "4.md",
      "--to",
      "html",
      "--out",
      "out",
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toContain("large.md: error: large.md needs more memory than the program may take. [memory-full]");
    expect(readdirSync(join(folder, "out")).length).toBe(3);
  });

  it("makes the others where the program fails over some", () => {
    const poison =
      'const { includes } = String.prototype; const { isMainThread } = require("node:worker_threads");' +
      "String.prototype.includes = function (...of) {" +
      " if (isMainThread) return includes.apply(this, of);" +
      ' if (includes.call(this, "ENDED")) process.exit(3);' +
      ' if (includes.call(this, "THROWN")) throw new TypeError("no such thing"); return includes.apply(this, of); };';
    writeFileSync(join(folder, "poison.cjs"), poison);
    for (const [name, text] of Object.entries({ 1: "Sound.", 2: "THROWN", 3: "ENDED", 4: "Sound." }))
      writeFileSync(join(folder, `${name}.md`), `${report(Number(name))}\n${text}\n`);
    const args = ["--require", "./poison.cjs", join(dist, "main.cjs"), "build", "1.md", "2.md", "3.md", "4.md", "--to", "text"];
    const { status, stderr } = spawnSync(process.execPath, [...args, "--out", "out"], { encoding: "utf8", cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /2\.md could not be made: Masthead has failed in the stage “\w+” \(TypeError: no such thing\)\. \[masthead-failed\]/,
    );
    expect(stderr).toContain("3.md could not be made: Masthead has failed (its thread ended with 3). [masthead-failed]");
    expect(readdirSync(join(folder, "out")).length).toBe(2);
  });

  it("tells of a file that cannot even be looked at, in a run over one document too", () => {
    symlinkSync("loop.md", join(folder, "loop.md"));
    const { status, stderr } = masthead("check", "loop.md");
    expect(status).toBe(1);
    expect(stderr).toContain("loop.md may not be read. [file-denied]");
  });

  it("shows what is a signal for a terminal in the names of files and in arguments as programs write it", () => {
    const name = "e\u001b[31m\n\u202e\u009b.md";
    writeFileSync(join(folder, name), report(1));
    const shown = "e\\u001b[31m\\n\\u202e\\u009b.md";
    const lines: readonly (readonly string[])[] = [
      ["build", name, "--to", "text", "--out", "o\u001b"],
      ["check", name, `x${name}`],
      ["check", `x${name}`, "--json"],
      ["check", `x${name}`, "--format", "sarif"],
      ["check", `x${name}`, "--format", "github"],
      ["check", `x${name}`, "--format", "unix"],
      ["check", `x${name}`, "--fix", "--dry-run"],
      ["new", "report", `new${name}`],
      ["check", name, "--as", "\u001bq"],
      [`check${name}`],
      ["check", name, `--${name}`],
      ["explain", name],
      ["types", name],
      ["check", name, "--templates", name],
    ];
    for (const line of lines) {
      const { stdout, stderr } = masthead(...line);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(stdout + stderr, line.join(" ")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(stdout + stderr).toContain(line.includes("\u001bq") ? "\\u001bq" : shown.slice(1, 8));
    }
  });

  it("goes on when nobody reads its messages any more, and says when its answer could not be printed", () => {
    for (const name of ["1.md", "2.md", "3.md"]) writeFileSync(join(folder, name), report(Number.parseInt(name, 10)));
    const command = `"${process.execPath}" "${join(dist, "main.cjs")}" build 1.md 2.md 3.md --to text --out out`;
    const shell = (line: string) => spawnSync("bash", ["-c", `set -o pipefail; ${line}`], { encoding: "utf8", cwd: folder });
    expect(shell(`${command} 2>&1 | head -c 1`).status).toBe(0);
    expect(readdirSync(join(folder, "out")).length).toBe(3);
    if (!existsSync("/dev/full")) return;
    const { status, stderr } = shell(`${command} > /dev/full`);
    expect(status).toBe(1);
    expect(stderr).toContain("The answer could not be printed: the system says ENOSPC. Files that were built are whole.");
    expect(stderr).not.toContain("Masthead has failed");
  });

  it("starts as well where what V8 compiled for it does not fit", () => {
    writeFileSync(join(folder, "report.md"), report(1));
    const args = ["--no-opt", join(dist, "main.cjs"), "build", "report.md", "--to", "text"];
    expect(spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder }).status).toBe(0);
  });
});

describe("a failure of the program", () => {
  it("is owned up to, without a stack trace", () => {
    const said: string[] = [];
    const stream = { write: (text: string) => void said.push(text), colour: false, live: false };
    expect(bugReport(new TypeError("x is not a function"), { out: stream, error: stream })).toBe(70);
    expect(said.join("")).toContain("this is a mistake in the program, not in your document");
    expect(said.join("")).not.toMatch(/^ +at /m);
  });
});
