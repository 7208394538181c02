import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { masthead } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-marks-")).replaceAll("\\", "/");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const text = () => readFileSync(at("report.md"), "utf8");
const report = (wells: string, changes = "") =>
  `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Water\nbody: Human Rights Council\n${changes}---\n\nThe village dug ${wells} wells.\n`;

/** The Word file of the report, in which somebody typed another word. */
async function returned(): Promise<string> {
  writeFileSync(at("report.md"), report("two"));
  await masthead("build", at("report.md"), "--to", "docx", "--carry-source", "--out", folder);
  const path = at("A_HRC_99_7_E.docx");
  const parts = unzipSync(readFileSync(path));
  const page = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  writeFileSync(path, zipSync({ ...parts, "word/document.xml": strToU8(page.replace("dug two wells", "dug three wells")) }));
  return path;
}

describe("merge --as marks", () => {
  it("writes what was changed so that it is still to be decided", async () => {
    const word = await returned();
    const { code } = await masthead("merge", at("report.md"), word, "--as", "marks");
    expect([code, text()]).toEqual([0, report("{~~two~>three~~}", "changes: shown\n")]);
  });

  it("writes conflicts as git does, and says why there are no marks", async () => {
    const word = await returned();
    writeFileSync(at("report.md"), report("four"));
    const { out } = await masthead("merge", at("report.md"), word, "--as", "marks");
    expect(text()).toContain("<<<<<<< ");
    expect(text()).not.toContain("{~~");
    expect(out).toContain("Nothing is written as marks where there are conflicts");
  });
});
