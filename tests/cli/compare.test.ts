import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packed, partsOf } from "../word/made-package.ts";
import { masthead } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-compare-")).replaceAll("\\", "/");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFileSync(at(name), text);
const text = (name: string) => readFileSync(at(name), "utf8");
const report = (what: string) =>
  `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Water\nbody: Human Rights Council\n---\n\nThe village dug ${what} wells.\n`;
const git = (...words: readonly string[]) =>
  spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@b", ...words], { cwd: folder });

describe("compare", () => {
  it("takes a file as it was in a revision, and one in two revisions", async () => {
    git("init", "-q");
    for (const what of ["two", "three"]) {
      put("report.md", report(what));
      git("add", "-A");
      git("commit", "-qm", what);
    }
    put("report.md", report("four"));
    const to = ["--to", "text", "--out", at("out")];
    expect((await masthead("compare", "--rev", "HEAD", at("report.md"), ...to)).out).toContain("2 changes: 1 in, 1 out.");
    expect(text("out/report-redline.txt")).toContain("{--three--}{++four++}");
    await masthead("compare", "--rev", "HEAD~1..HEAD", at("report.md"), ...to);
    expect(text("out/report-redline.txt")).toContain("{--two--}{++three++}");
    const unknown = await masthead("compare", "--rev", "nowhere", at("report.md"), ...to);
    expect([unknown.code, unknown.error]).toEqual([2, expect.stringContaining("There is no revision nowhere")]);
    put("other.md", report("five"));
    const absent = await masthead("compare", "--rev", "HEAD", at("other.md"), ...to);
    expect([absent.code, absent.error]).toEqual([
      2,
      expect.stringContaining("is not in the revision HEAD: its folder held report.md."),
    ]);
  });

  it("takes Word files, as the sources that import makes of them", async () => {
    put("report.md", report("two"));
    await masthead("build", at("report.md"), "--to", "docx", "--out", at("sent"));
    put("report.md", report("three"));
    const sent = at("sent/A_HRC_99_7_E.docx");
    const { code, out } = await masthead("compare", sent, at("report.md"), "--to", "text", "--out", at("out"));
    expect([code, out]).toEqual([0, expect.stringContaining("2 changes: 1 in, 1 out.")]);
    expect(text("out/report-redline.txt")).toContain("{--two--}{++three++}");
  });

  it("compares Word files that have no title, whatever they are called, and what a reviewer recorded as accepted", async () => {
    const words = (name: string, body: string) => writeFileSync(at(name), packed(partsOf(body)));
    const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    words("draft-1.docx", paragraph(run("The village dug two wells.")));
    words(
      "draft-2.docx",
      paragraph(`${run("The village dug ")}<w:ins w:id="1" w:author="Ada Reviewer">${run("deep ")}</w:ins>${run("wells.")}`),
    );
    const { code } = await masthead("compare", at("draft-1.docx"), at("draft-2.docx"), "--to", "text", "--out", at("out"));
    expect(code).toBe(0);
    const lines = text("out/draft-2-redline.txt").split("\n");
    expect(lines.filter((line) => /\{[+-]/.test(line))).toEqual(["| 1. The village dug {--two--}{++deep++} wells."]);
  });

  it("follows a document through git under its former name, with its annexes, and says what a shallow clone lacks", async () => {
    git("init", "-q");
    put("draft.md", report("two").replace("body:", "annexes: [data.md]\nbody:"));
    put("data.md", "---\ntype: report\ntitle: Data\nof: draft.md\n---\n\nTwo wells hold water.\n");
    git("add", "-A");
    git("commit", "-qm", "draft");
    git("mv", "draft.md", "final.md");
    put("data.md", "---\ntype: report\ntitle: Data\nof: final.md\n---\n\nTwo wells hold clean water.\n");
    git("commit", "-qam", "final");
    const to = ["--to", "text", "--out", at("out")];
    const { out } = await masthead("compare", "--rev", "HEAD~1", at("final.md"), ...to);
    expect(out).toContain("One change: 1 in, 0 out.");
    expect(text("out/final-redline.txt")).toContain("Two wells hold {++clean ++}water.");
    git("clone", "-q", "--depth", "1", `file://${folder}`, "clone");
    const shallow = await masthead("compare", "--rev", "HEAD~1", at("clone/final.md"), ...to);
    expect([shallow.code, shallow.error]).toEqual([2, expect.stringContaining("git fetch --unshallow")]);
  });

  it("answers other programs with the files, the counts and the diagnostics", async () => {
    put("old.md", report("two"));
    put("new.md", report("three"));
    const answer = await masthead("compare", at("old.md"), at("new.md"), "--to", "html,text", "--out", at("out"), "--json");
    expect(JSON.parse(answer.out)).toEqual({
      files: [at("out/new-redline.html"), at("out/new-redline.txt")],
      changes: { inserted: 1, deleted: 1, restyled: 0, moved: 0 },
      diagnostics: [],
    });
  });

  it("says that two documents are no versions of one, and that nothing has changed", async () => {
    put("report.md", report("two"));
    put("release.md", "---\ntype: press-release\ntitle: Wells\ndate: 2026-05-04\n---\n\nThe village dug two wells.\n");
    const to = ["--to", "text", "--out", at("out")];
    const unlike = await masthead("compare", at("report.md"), at("release.md"), ...to);
    expect(unlike.error).toContain("a report and a press-release. [versions-unlike]");
    const same = await masthead("compare", at("report.md"), at("report.md"), ...to);
    expect([same.code, same.out]).toEqual([
      0,
      expect.stringContaining("No change was found in the text. Both names are one file's."),
    ]);
  });

  it("says what cannot be compared, and writes nothing", async () => {
    put("report.md", report("two"));
    put("broken.docx", "no Word file");
    const alone = await masthead("compare", at("report.md"));
    expect([alone.code, alone.error]).toEqual([2, expect.stringContaining("alone cannot be compared")]);
    const outside = await masthead("compare", "--rev", "HEAD", at("report.md"));
    expect([outside.code, outside.error]).toEqual([2, expect.stringContaining("is in no git repository")]);
    const broken = await masthead("compare", at("broken.docx"), at("report.md"), "--out", at("out"));
    expect([broken.code, broken.error]).toEqual([1, expect.stringContaining("[word-")]);
    expect(existsSync(at("out"))).toBe(false);
  });
});
