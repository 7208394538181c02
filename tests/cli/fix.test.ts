import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeMended } from "../../src/cli/fix.ts";
import { masthead } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-fix-")).replaceAll("\\", "/");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFileSync(at(name), text);
const text = (name: string) => readFileSync(at(name), "utf8");

const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Steps toward a title\nbody: Human Rights Council\n";
const wrong = `${head}---\n\n# Steps toward peace\n\nAll organisations took 14 percent.[^1]\n\n> A quoted organisation.\n\n[^1]: A note toward it.\n`;
const right = wrong
  .replace(/toward\b/g, "towards")
  .replace("All organisations", "All organizations")
  .replace("14 percent", "14 per cent");

describe("check --fix", () => {
  it("mends what is certain in the file, and nothing more when it is called again", async () => {
    put("report.md", wrong);
    const { code, out } = await masthead("check", at("report.md"), "--fix");
    expect([code, out]).toEqual([0, "1 document checked: 5 mistakes mended; nothing found.\n"]);
    expect(text("report.md")).toBe(right);
    expect((await masthead("check", at("report.md"), "--fix")).out).toBe("1 document checked: nothing found.\n");
    expect(text("report.md")).toBe(right);
  });

  it("leaves line ends, the byte order mark and the end of the file as they are", async () => {
    const windows = (of: string) => `\ufeff${of.replaceAll("\n", "\r\n")}\r\nIts last line goes toward it`;
    put("report.md", windows(wrong));
    await masthead("check", at("report.md"), "--fix");
    expect(text("report.md")).toBe(`${windows(right).slice(0, -"toward it".length)}towards it`);
  });

  it("keeps who may read the file, and the link that leads to it", async () => {
    put("report.md", wrong);
    chmodSync(at("report.md"), 0o640);
    symlinkSync(at("report.md"), at("link.md"));
    await masthead("check", at("link.md"), "--fix");
    expect(text("report.md")).toBe(right);
    expect(statSync(at("report.md")).mode & 0o777).toBe(0o640);
    expect(readFileSync(at("link.md"), "utf8")).toBe(right);
  });

  it("mends annexes too", async () => {
    put("report.md", wrong.replace("body:", "annexes: [annex.md]\nbody:"));
    put("annex.md", "---\ntype: report\ntitle: Steps toward an annex\n---\n\nToward it.\n");
    await masthead("check", at("report.md"), "--fix");
    expect(text("annex.md")).toBe("---\ntype: report\ntitle: Steps towards an annex\n---\n\nTowards it.\n");
  });

  it("mends an annex that two documents have once", async () => {
    for (const name of ["one", "two"])
      put(`${name}.md`, wrong.replace("99/7", `99/${name}`).replace("body:", "annexes: [annex.md]\nbody:"));
    put("annex.md", "---\ntype: report\ntitle: An annex\n---\n\nToward it.\n");
    const { code, error } = await masthead("check", at("one.md"), at("two.md"), "--fix");
    expect(code, error).toBe(0);
    expect(text("annex.md")).toContain("Towards it.");
    for (const name of ["one", "two"]) expect(text(`${name}.md`)).toContain("# Steps towards peace");
  });

  it("mends what rules offer that are named, and then nothing else", async () => {
    put("report.md", wrong);
    const { out } = await masthead("check", at("report.md"), "--fix=toward,spelling-ize");
    expect(out).toContain("4 mistakes mended; 1 warning (1 can be mended: --fix)");
    expect(text("report.md")).toBe(right.replace("14 per cent", "14 percent"));
  });

  it("passes over what the settings or a remark leave alone", async () => {
    const left = wrong.replace("All organisations", "<!-- masthead-ignore spelling-ize -->\nAll organisations");
    put("report.md", left.replace("body:", "check: { rules: { toward: off, per-cent: suggestion } }\nbody:"));
    const before = text("report.md");
    expect((await masthead("check", at("report.md"), "--fix")).out).toContain("checked: 1 suggestion.");
    expect(text("report.md")).toBe(before);
  });

  it("mends a document that has an error besides, and tells the error", async () => {
    put("report.md", `${wrong}\nSee @nothing.\n`);
    const { code, error } = await masthead("check", at("report.md"), "--fix");
    expect(code).toBe(1);
    expect(error).toContain("[label-unknown]");
    expect(text("report.md")).toBe(`${right}\nSee @nothing.\n`);
    put("report.md", "Toward no front matter.\n");
    expect((await masthead("check", at("report.md"), "--fix")).code).toBe(1);
    expect(text("report.md")).toBe("Toward no front matter.\n");
  });

  it("writes over nothing that has changed since it was read", () => {
    put("report.md", "changed");
    const bytes = (of: string) => new TextEncoder().encode(of);
    const files = [{ path: at("report.md"), before: bytes("read"), after: bytes("mended") }];
    expect(writeMended(files)?.code).toBe("file-changed");
    expect(text("report.md")).toBe("changed");
  });
});

describe("check --fix --dry-run", () => {
  it("prints a diff, writes nothing, and says by its code that something would change", async () => {
    put("report.md", wrong);
    const { code, error, out } = await masthead("check", at("report.md"), "--fix", "--dry-run");
    expect(code).toBe(1);
    expect(error).toBe("1 document checked: 5 mistakes would be mended; 5 warnings (5 can be mended: --fix).\n");
    expect(out.split("\n").slice(2)).toEqual([
      "@@ -1,14 +1,14 @@",
      " ---",
      " type: report",
      " symbol: A/HRC/99/7",
      "-title: Steps toward a title",
      "+title: Steps towards a title",
      " body: Human Rights Council",
      " ---",
      " ",
      "-# Steps toward peace",
      "+# Steps towards peace",
      " ",
      "-All organisations took 14 percent.[^1]",
      "+All organizations took 14 per cent.[^1]",
      " ",
      " > A quoted organisation.",
      " ",
      "-[^1]: A note toward it.",
      "+[^1]: A note towards it.",
      "",
    ]);
    expect(text("report.md")).toBe(wrong);
    put("report.md", right);
    expect(await masthead("check", at("report.md"), "--fix", "--dry-run")).toMatchObject({ code: 0, out: "" });
  });

  it.each([
    [["--dry-run"], "--dry-run shows what --fix would change: give both."],
    [["--fix", "--dry-run", "--json"], "--dry-run prints a diff: leave out --format."],
    [["--fix=towards"], "There is no rule “towards”; did you mean toward?"],
    [["-", "--fix"], "Standard input cannot be mended: name a file, or add --dry-run."],
  ])("refuses %j", async (args, message) => {
    expect(await masthead("check", "report.md", ...args)).toMatchObject({ code: 2, error: `${message}\n` });
  });
});
