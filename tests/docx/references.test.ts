import { describe, expect, it } from "vitest";
import { type ReadDocx, readDocx, textOf } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { samples } from "./samples.ts";
import { attribute, descendants, type Element } from "./xml.ts";

/** A field with what it shows. */
interface Field {
  readonly code: string;
  readonly shown: string;
}

/** The fields of a part, those inside of others too. */
function fieldsOf(part: Element): readonly Field[] {
  const fields: Field[] = [];
  const open: { code: string; shown: string; result: boolean }[] = [];
  for (const run of descendants(part, "w:r")) {
    const mark = descendants(run, "w:fldChar")[0];
    const kind = attribute(mark, "w:fldCharType");
    const field = open.at(-1);
    if (kind === "begin") open.push({ code: "", shown: "", result: false });
    else if (kind === "separate" && field) field.result = true;
    else if (kind === "end" && field) {
      open.pop();
      fields.push({ code: field.code.trim(), shown: field.shown });
    } else if (field && !field.result) field.code += String(descendants(run, "w:instrText")[0]?.children[0] ?? "");
    else for (const one of open) one.shown += textOf(run, { next: 1 });
  }
  return fields;
}

/** Where every bookmark of the text stands: the number of its paragraph, those above it, and its own characters. */
function bookmarksOf(file: ReadDocx) {
  const marks = new Map<string, { number: string; path: string[]; text: string }>();
  const above: { depth: number; number: string }[] = [];
  const outline = new Map<string, number>();
  for (const style of descendants(file.part("word/styles.xml"), "w:style")) {
    const level = attribute(descendants(style, "w:outlineLvl")[0], "w:val");
    if (level !== undefined) outline.set(attribute(style, "w:styleId") ?? "", Number(level));
  }
  const notes = { next: 1 };
  for (const { xml, number = "", style } of file.paragraphs) {
    const depth = outline.get(style);
    if (depth !== undefined) {
      while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
      above.push({ depth, number });
    }
    let inside: string[] = [];
    const names = new Map<string, string>();
    const visit = (node: Element) => {
      for (const inner of node.children) {
        if (typeof inner === "string") continue;
        const name = attribute(inner, "w:name") ?? "";
        if (inner.name === "w:bookmarkStart") {
          names.set(attribute(inner, "w:id") ?? "", name);
          marks.set(name, { number, path: above.map((one) => one.number), text: "" });
          inside = [...inside, name];
        } else if (inner.name === "w:bookmarkEnd")
          inside = inside.filter((one) => one !== names.get(attribute(inner, "w:id") ?? ""));
        else if (inner.name === "w:r") {
          const text = textOf(inner, notes);
          for (const one of inside) {
            const mark = marks.get(one);
            if (mark) mark.text += text;
          }
        } else visit(inner);
      }
    };
    visit(xml);
  }
  return marks;
}

/** What Word's REF and NOTEREF fields print, by their switches. */
function printed(code: string, marks: ReturnType<typeof bookmarksOf>): string | undefined {
  const [kind, name = "", ...switches] = code.includes("\\t") ? ["REF", ...code.split(" ")] : code.split(" ");
  const mark = marks.get(name);
  if (!mark) return undefined;
  if (kind === "NOTEREF") return /\[(\d+)\]/.exec(mark.text)?.[1];
  const bare = (number: string) => number.replace(/\.+$/, "");
  if (switches.includes("\\t")) return bare(/[\dIVXLC.]+$/.exec(mark.number)?.[0] ?? "");
  if (switches.includes("\\n")) return bare(mark.number);
  if (switches.includes("\\w")) return bare(mark.path.join(""));
  return mark.text;
}

describe("fields show what Word will make of them", () => {
  it.each(samples)("$name", async ({ resolved }) => {
    const file = readDocx(await wordFile(resolved, theme));
    const marks = bookmarksOf(file);
    for (const path of ["word/document.xml", "word/footnotes.xml"]) {
      const references = fieldsOf(file.part(path)).filter(({ code }) => /^(?:REF|NOTEREF) |\\n \\t/.test(code));
      expect(references.map(({ code }) => ({ code, shown: printed(code, marks) }))).toEqual(references);
    }
  });

  it("references to paragraphs, items, sections, tables and notes are fields", async () => {
    const text = [
      "# One\n\n## Two {#two}\n\nFirst. {#first}\n\n1. Item. {#item}\n2. Other.\n\nSee @first, @item, @two, @tab and @note.[^note]\n",
      "Table: T {#tab}\n\n| a |\n|---|\n| b |\n\nTable: U\n\n| a |\n|---|\n| b |\n\n[^note]: A note. {#note}\n",
    ].join("\n");
    const file = readDocx(await wordFile(resolvedOf({ text }), theme));
    const fields = fieldsOf(file.part("word/document.xml"));
    expect(
      fields.filter(({ code }) => !code.startsWith("SEQ")).map(({ code, shown }) => `${code.split(" ")[0]} ${shown}`),
    ).toEqual(expect.arrayContaining(["REF 1", "REF (a)", "REF I.A"]));
    expect(fields.some(({ code, shown }) => code.startsWith("REF tab_ ") && shown === "1")).toBe(true);
  });

  it("numbers of sections under a chapter without one are each a field, since programs count that chapter or not", async () => {
    const text =
      "# One {.unnumbered}\n\n## Two\n\n### Three {#three}\n\n#### Four\n\n##### Five {#five}\n\nSee @three and @five.\n";
    const file = readDocx(await wordFile(resolvedOf({ text }), theme));
    const fields = fieldsOf(file.part("word/document.xml"));
    expect(fields.map(({ code, shown }) => `${code.replace(/REF \S+/, "REF")} ${shown}`)).toEqual([
      "REF \\n \\h A",
      "REF \\n \\h 1",
      "REF \\n \\h A",
      "REF \\n \\h 1",
      "REF \\n \\h (a)",
      "REF \\n \\h (i)",
    ]);
  });

  it("references to annexes, Parts and Articles are fields that leave the word out", async () => {
    const annex =
      "---\ntype: declaration\n---\n\n# Part {#rules}\n\n## Article {#scope}\n\nText.\n\n## Article\n\nSee @scope, and @rules.\n\n# Part\n";
    const text = "# One\n\nSee @annex-1, @rules, @scope and @annex-2.\n";
    const file = readDocx(await wordFile(resolvedOf({ text, annexes: [annex, "# Other\n\nText.\n"] }), theme));
    const fields = fieldsOf(file.part("word/document.xml"));
    const shown = fields.map(({ code, shown }) => `${code}: ${shown}`);
    expect(shown).toEqual([
      "annex_1 \\n \\t \\h: I",
      "rules_ \\n \\t \\h: I",
      "scope_ \\n \\t \\h: 1",
      "annex_2 \\n \\t \\h: II",
      "scope_ \\n \\t \\h: 1",
      "rules_ \\n \\t \\h: I",
    ]);
  });

  it("a link to a label leads into the document", async () => {
    const text = "# One {#one}\n\nSee [the start](#one) and [the site](www.example.org).\n";
    const file = readDocx(await wordFile(resolvedOf({ text }), theme));
    const links = descendants(file.part("word/document.xml"), "w:hyperlink");
    expect(links.map((link) => attribute(link, "w:anchor") ?? "web")).toEqual(["one_", "web"]);
    const targets = descendants(file.part("word/_rels/document.xml.rels"), "Relationship").map((one) =>
      attribute(one, "Target"),
    );
    expect(targets).toContain("https://www.example.org");
  });
});
