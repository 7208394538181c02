import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withEdits } from "../merge/word-edits.ts";
import { masthead } from "./terminal.ts";

const source =
  "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Water\nbody: Human Rights Council\n---\n\nThe village dug two wells.\n\nNobody was thirsty.\n";

let folder = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-answers-"));
  writeFileSync(at("report.md"), source);
  await masthead("build", at("report.md"), "--to", "docx", "--out", folder);
  const sent = readFileSync(at("A_HRC_99_7_E.docx"));
  rmSync(at("A_HRC_99_7_E.docx"));
  writeFileSync(
    at("ada.docx"),
    withEdits(sent, 'record "two wells" "three wells"\ntype "Human Rights Council" "Council of Rights"'),
  );
  writeFileSync(at("ben.docx"), withEdits(sent, 'type "was thirsty" "went thirsty"'));
}, 60_000);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name).replaceAll("\\", "/");
const names = ["ada.docx", "ben.docx", "report.md"];

it("a dry run shows the changes of all files as one diff, says what would be made, and writes nothing", async () => {
  const { code, out } = await masthead("merge", at("report.md"), at("ada.docx"), at("ben.docx"), "--dry-run");
  expect([code, readdirSync(folder).sort(), readFileSync(at("report.md"), "utf8")]).toEqual([0, names, source]);
  expect(out.split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
    `--- a${at("report.md")}`,
    `+++ b${at("report.md")}`,
    "-body: Human Rights Council",
    "+body: Council of Rights",
    "-The village dug two wells.",
    "+The village dug three wells.",
    "-Nobody was thirsty.",
    "+Nobody went thirsty.",
  ]);
  expect(out).toContain(`3 changes to be made in ${at("report.md")}.`);
});

it("the answer for programs names the files, and of each change its words, both places, and who made it", async () => {
  const { code, out } = await masthead("merge", at("report.md"), at("ada.docx"), at("ben.docx"), "--json");
  const { files, returned, conflicts, diagnostics } = JSON.parse(out);
  expect([code, files, conflicts, diagnostics]).toEqual([0, [at("report.md")], 0, []]);
  expect(returned.map(({ path }: { path: string }) => path)).toEqual([at("ada.docx"), at("ben.docx")]);
  const change = { kind: "text", part: "word/document.xml", paragraph: expect.any(Number), file: at("report.md") };
  expect(returned[0].changes).toEqual([
    { ...change, old: "Human Rights Council", fresh: "Council of Rights", where: expect.any(String), line: 5 },
    {
      ...change,
      ...{ old: "two", fresh: "three", where: "para. 1", line: 8, author: "Ada Reviewer", date: "2026-05-04T10:00:00Z" },
    },
  ]);
  expect(returned[1].changes).toEqual([{ ...change, old: "was", fresh: "went", where: "para. 2", line: 10 }]);
  expect(readFileSync(at("report.review.md"), "utf8")).toContain("[report.md:8](report.md#L8), Ada Reviewer, 2026-05-04");
});
