import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The examples of the README, as a newcomer runs them one after the other; conformance runs those that install what is packed. */
const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);
const commands = blocks("sh").flatMap((block) => block.trim().split("\n"));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-readme-"));
  cpSync(join(root, "reports"), join(folder, "reports"), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/masthead"), "junction");
  const build = ["build", "reports/addendum.md", "--to", "docx", "--out", "."];
  spawnSync(process.execPath, [join(root, "dist/cli/main.cjs"), ...build], { cwd: folder });
  renameSync(join(folder, "A_HRC_99_1_Add.1_E.docx"), join(folder, "draft.docx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the examples of the README", () => {
  it.each(commands.filter((line) => line.startsWith("npx masthead ")))("%s", (line) => {
    const program = `"${process.execPath}" "${join(root, "dist/cli/main.cjs")}"`;
    const { status, stderr } = spawnSync(line.replace("npx masthead", program), { shell: true, cwd: folder, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  });

  it.each(blocks("js").map((block, index) => [index + 1, block]))("program %i", (index, block) => {
    spawnSync(process.execPath, [join(root, "dist/cli/main.cjs"), "new", "report", "report.md"], { cwd: folder });
    const held = "if (diagnostics.length > 0 || files.length === 0) throw new Error(JSON.stringify(diagnostics));";
    writeFileSync(join(folder, `${index}.mjs`), `${block}\n${held}\n`);
    const { status, stderr } = spawnSync(process.execPath, [`${index}.mjs`], { cwd: folder, encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([0, ""]);
  });

  it("leave the files that they speak of", () => {
    expect(readdirSync(join(folder, "out"))).toEqual(expect.arrayContaining(["A_HRC_99_1_E.docx", "A_HRC_99_1_E.pdf"]));
    for (const named of readme.matchAll(/`((?:examples|src|templates|reports)\/[\w.-]+|Dockerfile)`/g))
      expect(() => readFileSync(join(root, named[1] ?? "")), named[1]).not.toThrow();
  });

  it("name every command and only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const [, script = ""] of readme.matchAll(/`npm run (\w+)`/g)) expect(Object.keys(scripts)).toContain(script);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test", "prepack"]));
  });
});
