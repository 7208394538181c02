import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withEdits } from "../merge/word-edits.ts";
import { masthead } from "./terminal.ts";

const report =
  "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Water\nbody: Human Rights Council\nannexes: [annex.md]\n---\n\nThe village dug two wells.\n\nNobody was thirsty in that summer.\n";
const annex =
  "---\ntype: declaration\ntitle: Wells\norgan: The organ\n---\n\nThe first well is deep.\n\nThe second well is not so deep as that.\n";

let folder = "";
const at = (name: string) => join(folder, name).replaceAll("\\", "/");
const text = (name: string) => readFileSync(at(name), "utf8");

function git(...words: readonly string[]): void {
  const settings = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  const { status, stderr } = spawnSync("git", [...settings, ...words], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function committed(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  git("add", "-A");
  git("commit", "-q", "-m", "a state");
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-base-"));
  git("init", "-q");
  committed({ "report.md": report, "annex.md": annex, ".gitignore": "*.docx\n" });
  await masthead("build", at("report.md"), "--to", "docx", "--out", folder);
  const edits = 'type "two wells" "three wells"\ntype "is deep" "is dry"';
  writeFileSync(at("back.docx"), withEdits(readFileSync(at("A_HRC_99_7_E.docx")), edits));
}, 60_000);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const later = report.replace("thirsty", "hungry");
const [merged, mergedAnnex] = [later.replace("two", "three"), annex.replace("is deep", "is dry")];

describe("what a Word file was made from is found", () => {
  it("in git, where the source went on since in commits and beside them, and its annex got another name", async () => {
    committed({ "report.md": later });
    git("mv", "annex.md", "wells.md");
    committed({ "report.md": later.replace("annex.md", "wells.md") });
    const { code, error } = await masthead("merge", at("report.md"), at("back.docx"));
    expect([code, error]).toEqual([0, ""]);
    expect([text("report.md"), text("wells.md")]).toEqual([merged.replace("annex.md", "wells.md"), mergedAnnex]);
  });

  it("in git, where the document itself has another name now", async () => {
    git("mv", "report.md", "water.md");
    committed({ "water.md": later });
    const { error } = await masthead("merge", at("water.md"), at("back.docx"));
    expect([error, text("water.md"), text("annex.md")]).toEqual(["", merged, mergedAnnex]);
  });

  it("in the revision or the file that is named, and told as missing where it is neither", async () => {
    committed({ "report.md": later });
    const byName = (base: string) => masthead("merge", at("report.md"), at("back.docx"), "--base", base, "--dry-run");
    expect((await byName("HEAD~1")).out).toContain("+The village dug three wells.");
    writeFileSync(at("sent.md"), report);
    expect((await byName(at("sent.md"))).out).toContain("+The village dug three wells.");
    const wrong = await byName("nothing");
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining("neither a file nor a revision of git")]);
  });

  it("nowhere, where git has no such state: then what was not recorded is told and nothing is changed", async () => {
    rmSync(at(".git"), { recursive: true });
    renameSync(at("annex.md"), at("wells.md"));
    writeFileSync(at("report.md"), later.replace("annex.md", "wells.md"));
    const { code, error } = await masthead("merge", at("report.md"), at("back.docx"));
    expect([code, text("report.md")]).toEqual([0, later.replace("annex.md", "wells.md")]);
    expect(error.match(/\[merge-(?:base|left)\]/g)).toEqual(["[merge-base]", "[merge-left]", "[merge-left]", "[merge-left]"]);
  });
});
