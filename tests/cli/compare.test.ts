import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
