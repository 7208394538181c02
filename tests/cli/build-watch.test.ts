import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { masthead } from "./terminal.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.cjs", import.meta.url));
const report = (number: number, text: string) =>
  `---\ntype: report\nsymbol: A/HRC/38/${number}\ntitle: A report\nbody: Human Rights Council\n---\n\n${text}\n`;
const annex = (text: string) =>
  `---\ntype: declaration\ntitle: A declaration\norgan: The General Assembly\n---\n\nThe General Assembly,\n\nDeclares:\n\n## Article\n\n${text}\n`;

let folder = "";
let child: ChildProcess | undefined;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const made = (name: string) => readFileSync(join(folder, "out", name), "utf8");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-build-watch-"));
  mkdirSync(join(folder, "docs"));
});
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a build that watches. `said` waits for what it prints next, from where it was last found, `holds` for a file to have a text. */
function watch(...args: readonly string[]) {
  const started = spawn(process.execPath, [main, "build", ...args, "--out", "out", "--watch"], { cwd: folder });
  child = started;
  let printed = "";
  let read = 0;
  let wake = () => {};
  for (const stream of [started.stdout, started.stderr])
    stream.on("data", (data: Buffer) => {
      printed += data.toString();
      wake();
    });
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(printed.slice(read));
      if (found) {
        read += found.index + found[0].length;
        return found[0];
      }
      await new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error(`no ${pattern} in:\n${printed.slice(read)}`)), 20_000);
        wake = () => {
          clearTimeout(late);
          done();
        };
      });
    }
  };
  const holds = async (name: string, text: string): Promise<void> => {
    for (let look = 0; !made(name).includes(text); look++) {
      if (look > 1000) throw new Error(`no “${text}” in ${name} after:\n${printed}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  return { said, holds, all: () => printed, started };
}

describe("build --watch", () => {
  it("builds what reads a file that has changed, and nothing else, until it is asked to end", async () => {
    put("docs/1.md", report(1, "Text 1.").replace("body:", "annexes: [annex.md]\nbody:"));
    put("docs/annex.md", annex("The annex."));
    put("docs/2.md", report(2, "Text 2."));
    const { said, all, started } = watch("docs", "--to", "text");
    await said(/Watching what they are made from; Ctrl-C ends it\.\n/);
    put("docs/2.md", report(2, "Changed 2."));
    await said(/docs\/2\.md: A_HRC_38_2_E\.txt \(\d+ ms\)\n/);
    expect(made("A_HRC_38_2_E.txt")).toContain("Changed 2.");
    put("docs/annex.md", annex("Another annex."));
    await said(/docs\/1\.md: A_HRC_38_1_E\.txt/);
    expect(made("A_HRC_38_1_E.txt")).toContain("Another annex.");
    put("docs/3.md", report(3, "New."));
    await said(/docs\/3\.md: A_HRC_38_3_E\.txt/);
    renameSync(join(folder, "docs/3.md"), join(folder, "docs/4.md"));
    await said(/docs\/3\.md is gone; its files stay as they were\n/);
    await said(/docs\/4\.md: A_HRC_38_3_E\.txt/);
    started.kill("SIGINT");
    expect(await once(started, "close")).toEqual([130, null]);
    expect(all().match(/docs\/2\.md: /g)).toHaveLength(1);
    expect(all()).not.toContain("error");
    expect(readdirSync(join(folder, "out"))).toEqual(["A_HRC_38_1_E.txt", "A_HRC_38_2_E.txt", "A_HRC_38_3_E.txt"]);
  });

  it("says nothing of a file that is half saved, and what is wrong with one that stays so", async () => {
    put("docs/1.md", report(1, "Text 1."));
    const { said, holds, all, started } = watch("docs/1.md", "--to", "text", "--format", "unix");
    await said(/Watching/);
    const half = setInterval(() => put("docs/1.md", '---\ntype: report\ntitle: "cu'), 40);
    await new Promise((done) => setTimeout(done, 150));
    clearInterval(half);
    put("docs/1.md", report(1, "All of it."));
    put("docs/2.md", "nothing");
    await holds("A_HRC_38_1_E.txt", "All of it.");
    expect(all()).not.toContain("error");
    put("docs/1.md", '---\ntype: report\ntitle: "cu');
    await said(/docs\/1\.md:1:1 error front-matter-open .*\n/);
    expect(made("A_HRC_38_1_E.txt")).toContain("All of it.");
    unlinkSync(join(folder, "docs/1.md"));
    await said(/docs\/1\.md:.*file-missing/);
    put("docs/1.md", report(1, "Back."));
    await holds("A_HRC_38_1_E.txt", "Back.");
    started.kill("SIGTERM");
    expect(await once(started, "close")).toEqual([143, null]);
  });

  it.each([
    [["-", "--watch"], "Standard input cannot be watched: name a file or a folder.\n"],
    [["x.md", "--watch", "--out", "-"], "--watch writes files again and again: give --out a folder.\n"],
    [["x.md", "--watch", "--poll=often"], "--poll takes milliseconds, from 10 to 99999: --poll=500, not “often”.\n"],
    [["x.md", "--poll"], "--poll says how files are watched: give --watch too.\n"],
  ])("cannot do %j", async (args, error) => {
    expect(await masthead("build", ...args)).toEqual({ code: 2, out: "", error });
  });

  it("ends at once where the command line cannot be carried out", async () => {
    const { code, error } = await masthead("build", "x.md", "--watch", "--to", "pfd");
    expect([code, error]).toEqual([1, expect.stringContaining("did you mean pdf?")]);
  });
});
