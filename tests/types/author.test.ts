import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { masthead } from "../cli/terminal.ts";
import { machineWorld } from "../machine.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-author-")).replaceAll("\\", "/");
const templates = `${folder}/templates`;
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, ...lines: readonly string[]): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** A command with the author's folder; what it says, with paths as the author knows them. */
async function run(command: string, ...args: readonly string[]) {
  const { code, out, error } = await masthead(command, ...args, "--templates", templates);
  return { code, out: out.replaceAll(`${folder}/`, ""), error: error.replaceAll(`${folder}/`, "") };
}

async function text(path: string): Promise<string> {
  const { code, error } = await run("build", `${folder}/${path}`, "--to", "text", "--out", `${folder}/out`);
  expect(error).toBe("");
  expect(code).toBe(0);
  return readFileSync(`${folder}/out/${path.replace(/\.md$/, ".txt")}`, "utf8");
}

/** The days of an author who makes a type of their own, in their order: each step stands on those before it. */
describe("a template author who needs a note verbale", () => {
  it("finds no such type", async () => {
    const { code, error } = await run("new", "note-verbale", `${folder}/note.md`);
    expect(code).not.toBe(0);
    expect(error).toContain("There is no type “note-verbale”.");
  });

  it("writes three small files, and the type is there at once", async () => {
    write(
      "templates/note-verbale/fields.yaml",
      "description: A note from a mission, in the third person.",
      "fields:",
      "  - { name: date, required: true }",
      "  - { name: mission, type: text, required: true, description: Who writes., example: the Permanent Mission of Novalia }",
      "  - { name: addressee, type: text, required: true, description: To whom., example: the Secretariat }",
      "  - { name: place, type: text, default: Geneva, description: Where it is written. }",
      "  - annexes",
    );
    write(
      "templates/note-verbale/template.hbs",
      "{{words.compliments}} {{addressee}}. {.salutation}",
      "",
      "::body",
      "",
      "{{> closing}}",
      "::annexes",
    );
    write(
      "templates/note-verbale/theme.yaml",
      "name: note-verbale",
      "extends: mission",
      "structure: { paragraph: unnumbered }",
    );
    write("templates/note-verbale/partials/closing.hbs", "{{place}}, {{long-date date}} {.place}", "");
    write(
      "templates/themes/mission.yaml",
      "name: mission",
      "extends: geneva",
      "roles:",
      "  salutation: { style: LetterG }",
      "styles:",
      "  LetterG: { name: Letter, basedOn: SingleTxtG, size: 13 }",
    );
    write("templates/words/en.yaml", "text:", "  compliments: The mission presents its compliments to");

    const { code, out, error } = await run("types");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^note-verbale +A note from a mission/m);
    expect((await run("types", "note-verbale")).out).toMatch(/^addressee +text +required /m);
  });

  it("starts a document of it, which is checked and built", async () => {
    expect((await run("new", "note-verbale", `${folder}/note.md`)).error).toBe("");
    expect(readFileSync(`${folder}/note.md`, "utf8")).toContain("addressee: the Secretariat");
    const { code, error } = await run("check", `${folder}/note.md`);
    expect([code, error]).toEqual([0, ""]);
    expect(await text("note.md")).toContain("The mission presents its compliments to the Secretariat.\n");
  });

  it("needs no option where the folder stands beside the document, in any output", async () => {
    const { diagnostics, files, values } = await compile(`${folder}/note.md`, {
      world: machineWorld(),
      to: ["docx", "pdf", "html", "text"],
    });
    expect(diagnostics).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(["note.docx", "note.pdf", "note.html", "note.txt"]);
    const sizes = values.pagination?.draw().layout.pages[0]?.items.flatMap((item) => (item.kind === "text" ? [item.size] : []));
    expect(sizes?.[0], "the size of the style that the theme adds").toBe(13);
  });

  it("has other words and another page for annexes, in this folder alone", async () => {
    write("list.md", "---", "type: report", "symbol: A/HRC/99/8", "title: List", "body: A body", "---", "", "One thing.");
    write(
      "note.md",
      "---",
      "type: note-verbale",
      "date: 2026-05-04",
      "mission: the Permanent Mission of Novalia",
      "addressee: the Secretariat",
      "annexes: [list.md]",
      "---",
      "",
      "The list is enclosed.",
    );
    expect(await text("note.md")).toMatch(/The list is enclosed\.\s+Geneva, 4 May 2026\s+Annex\n=+\s+List\n/);
    write("templates/words/en.yaml", "text:", "  compliments: The mission greets", "  annex: Enclosure");
    write("templates/partials/annex.hbs", "(Of {{title}}) {.unnumbered}", "", "::body");
    expect(await text("note.md")).toMatch(/The mission greets the Secretariat\.[\s\S]*Enclosure\n=+\s+\(Of List\)\s+/);
  });

  it("reads of each mistake in the file where it was made", async () => {
    write("templates/note-verbale/partials/closing.hbs", "{{plaice}}, {{long-date date}} {.place}", "");
    write("templates/themes/mission.yaml", "name: mission", "extends: geneva", "roles:", "  salutation: { stile: LetterG }");
    const { code, error } = await run("check", `${folder}/note.md`);
    expect(code).toBe(1);
    expect(error).toContain("templates/note-verbale/partials/closing.hbs:1:3: error: Nothing here is called “plaice”.");
    expect(error).toMatch(/templates\/themes\/mission\.yaml:4:17: error: .*stile/);
    write("templates/note-verbale/fields.yaml", "description: A note.", "fields:", "  - { name: date, requierd: true }");
    expect((await run("types", "note-verbale")).error).toMatch(/templates\/note-verbale\/fields\.yaml:3:19: error: .*requierd/);
  });
});
