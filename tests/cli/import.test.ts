import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { packed, paragraph, part, partsOf, relationships } from "../word/made-package.ts";
import { masthead } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A well"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word file with a heading, text, a picture and an annex. */
const draft = packed({
  ...partsOf(heading("Wells") + paragraph("They are deep.") + picture + heading("Annex") + paragraph("A rope.")),
  "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"], ["image", "media/a.png"]),
  "word/styles.xml": part("w:styles", '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'),
  "word/media/a.png": png,
});

/** The path of the draft under a name. */
function drafted(name = "draft.docx"): string {
  const path = join(folder, name);
  writeFileSync(path, draft);
  return path;
}

const types = [
  ...["addendum", "conference-room-paper", "corrigendum", "declaration", "mandate-page", "press-release"],
  ...["report", "resolution", "review-report", "revision", "statement"],
];

describe("masthead import", () => {
  it.each(types)("makes a document of the type %s of any Word file that is to be one", async (type) => {
    const out = join(folder, type);
    const { code, out: said } = await masthead("import", drafted(), "--out", out, "--as", type);
    expect(code).toBe(0);
    expect(said).toContain(`a document of the type ${type}`);
    expect(readFileSync(join(out, "report.md"), "utf8")).toMatch(new RegExp(`^---\ntype: ${type}\n`));
  });

  it("writes nothing where there is no such type, and says which is meant", async () => {
    const out = join(folder, "none");
    const { code, error } = await masthead("import", drafted(), "--out", out, "--as", "reports");
    expect(code).toBe(1);
    expect(error).toContain("Did you mean “report”?");
    expect(existsSync(out)).toBe(false);
  });

  it("reads and writes under names of all scripts, with blanks, into a folder that is there", async () => {
    const out = join(folder, "Ergebnis № 1");
    mkdirSync(out);
    const { code, out: said } = await masthead("import", drafted("Проект 标题 é.docx"), "--out", out);
    expect(code).toBe(0);
    expect(said).toContain("Ergebnis № 1");
    expect(readdirSync(out).sort()).toEqual(["annex.md", "figures", "report.md"]);
  });

  it.each(["report.md", "annex.md", "figures/figure-1.png", "a link that leads nowhere"])(
    "replaces nothing and writes nothing where %s is there already",
    async (name) => {
      const out = mkdtempSync(join(folder, "taken-"));
      const taken = name.startsWith("a link") ? "report.md" : name;
      mkdirSync(join(out, "figures"));
      if (taken === name) writeFileSync(join(out, taken), "mine");
      else symlinkSync(join(out, "nowhere"), join(out, taken));
      const { code, error } = await masthead("import", drafted(), "--out", out);
      expect(code).toBe(1);
      expect(error).toContain("[output-exists]");
      if (taken === name) expect(readFileSync(join(out, taken), "utf8")).toBe("mine");
      expect(readdirSync(out, { recursive: true }).sort()).toEqual(["figures", taken].sort());
    },
  );

  it("says why nothing can be written where a file stands in the place of the folder", async () => {
    const file = join(folder, "no-folder");
    writeFileSync(file, "mine");
    const { code, error } = await masthead("import", drafted(), "--out", join(file, "deeper"));
    expect(code).toBe(1);
    expect(error).toContain("a file has the name of the folder. [output-denied]");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("says the same with --json, for programs", async () => {
    const out = join(folder, "json");
    const { code, error, out: said } = await masthead("import", drafted(), "--out", out, "--json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const { counts, diagnostics, files, type } = JSON.parse(said);
    expect({ counts, type }).toEqual({
      type: "report",
      counts: { paragraphs: 2, headings: 1, items: 0, notes: 0, tables: 0, figures: 1, annexes: 1 },
    });
    expect(files).toEqual(["report.md", "annex.md", "figures/figure-1.png"].map((name) => join(out, name)));
    expect(diagnostics.map(({ code: said }: { code: string }) => said)).toContain("front-matter-missing");
  });

  it.each([
    ["a folder", "."],
    ["no file", "nothing.docx"],
  ])("says what is wrong with %s", async (_, name) => {
    const { code, error } = await masthead("import", join(folder, name), "--out", join(folder, "bad"));
    expect(code).toBe(1);
    expect(error).toMatch(/is a folder|There is no file/);
    expect(existsSync(join(folder, "bad"))).toBe(false);
  });
});
