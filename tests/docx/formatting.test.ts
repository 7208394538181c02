import { describe, expect, it } from "vitest";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { everything, samples } from "./samples.ts";
import { attribute, child, children, descendants, type Element, valOf } from "./xml.ts";

/**
 * All formatting that a paragraph may carry beside its style, and why. Everything else is a style's. `w:numPr` is no formatting but
 * membership: it stands where a list starts again, or where a style shares a level with another.
 */
const direct = {
  "word/document.xml": {
    "w:jc": "a column of a table is aligned as its author says",
    "w:keepNext":
      "a picture and the last row of a table stay with their source, the last paragraph with the rule at the end; the title does not go over with a summary",
    "w:pageBreakBefore": "what follows contents with a page of their own, or a page break of the author, starts a page",
  },
  "word/footnotes.xml": {
    "w:tabs": "the separator: the stop at which its underlined tab ends (un-format 10)",
    "w:spacing": "the separator: the heights of its two lines (un-format 10); the first note of a page, for LibreOffice",
    "w:ind": "the separator: where its rule starts (un-format 10)",
  },
  "word/header1.xml": { "w:jc": "the symbol stands at the outer side of odd pages (un-format 4)" },
  "word/footer1.xml": { "w:jc": "the page number stands at the outer side of odd pages (un-format 4)" },
} as const;

const membership = ["w:pStyle", "w:numPr", "w:sectPr"];

function directOf(part: Element): ReadonlySet<string> {
  const found = new Set<string>();
  for (const properties of descendants(part, "w:pPr")) {
    for (const property of properties.children) {
      if (typeof property !== "string" && !membership.includes(property.name)) found.add(property.name);
    }
  }
  return found;
}

const everythingFile: Promise<ReadDocx> = wordFile(everything.resolved, theme).then(readDocx);

describe("paragraphs carry no formatting but their style's", () => {
  it.each(samples)("$name: only what the list explains", async ({ resolved }) => {
    const file = readDocx(await wordFile(resolved, theme));
    for (const path of Object.keys(file.files).filter((name) =>
      /^word\/(?:document|footnotes|endnotes|header\d|footer\d)\.xml$/.test(name),
    )) {
      const key = path === "word/endnotes.xml" ? "word/footnotes.xml" : path;
      const allowed = Object.keys(direct[key as keyof typeof direct] ?? {});
      expect(
        [...directOf(file.part(path))].filter((name) => !allowed.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  it("the list holds nothing that is not used", async () => {
    const file = await everythingFile;
    for (const [path, reasons] of Object.entries(direct)) {
      expect([...directOf(file.part(path))].toSorted(), path).toEqual(Object.keys(reasons).toSorted());
    }
  });

  it("a title stays on the cover when the summary under it goes to the next page", async () => {
    const text = "---\ntitle: Visit to Novalia\n---\n\n:::summary\nText.\n:::\n";
    const document = readDocx(await wordFile(resolvedOf({ text }), theme)).part("word/document.xml");
    const body = descendants(document, "w:body")[0]?.children.filter((block) => typeof block !== "string") ?? [];
    const box = body.findIndex(({ name }) => name === "w:tbl");
    expect(valOf(child(body[box - 1], "w:pPr"), "w:keepNext")).toBe("0");
  });

  it("a table in a box starts where the text of the box does, also one whose words do not fit", async () => {
    const row = (cells: string) => `| ${Array.from({ length: 8 }, () => cells).join(" | ")} |`;
    const startOf = async (word: string) => {
      const text = `:::box Words\nText.\n\n${row(word)}\n${row("---")}\n${row("b")}\n:::\n`;
      const [, inner] = descendants(readDocx(await wordFile(resolvedOf({ text }), theme)).part("word/document.xml"), "w:tbl");
      return inner && descendants(inner, "w:tblInd").map((indent) => attribute(indent, "w:w"));
    };
    expect(await startOf("internationalization")).toEqual(await startOf("a"));
  });

  it("every paragraph has a style", async () => {
    const file = await everythingFile;
    expect(file.paragraphs.filter(({ style }) => style === "")).toEqual([]);
  });
});

/** What a style comes to with all that it is based on. */
function folded(styles: Element, id: string): ReadonlyMap<string, string> {
  const style = children(styles, "w:style").find((one) => attribute(one, "w:styleId") === id);
  if (!style) throw new Error(`no style ${id}`);
  const base = valOf(style, "w:basedOn");
  const properties = new Map(base === undefined ? [] : folded(styles, base));
  for (const group of ["w:pPr", "w:rPr"]) {
    for (const property of child(style, group)?.children ?? []) {
      if (typeof property === "string") continue;
      for (const [key, value] of property.attributes) {
        if (/firstLine|hanging/.test(key))
          for (const other of ["w:firstLine", "w:hanging"]) properties.delete(`${property.name} ${other}`);
        properties.set(`${property.name} ${key}`, value);
      }
      if (property.attributes.size === 0) properties.set(`${property.name} w:val`, "1");
    }
  }
  return properties;
}

describe("styles have the measures of the theme", () => {
  it("every style of the theme that the file has", async () => {
    const styles = (await everythingFile).part("word/styles.xml");
    const ids = new Set(children(styles, "w:style").map((style) => attribute(style, "w:styleId")));
    const present = Object.values(theme.styles).filter(({ id, kind }) => ids.has(id) && kind === "paragraph");
    expect(present.length).toBeGreaterThan(25);
    for (const style of present) {
      const is = folded(styles, style.id);
      const number = (key: string) => Number(is.get(key) ?? 0);
      expect(number("w:spacing w:after"), style.id).toBe(style.after);
      expect(number("w:spacing w:before"), style.id).toBe(style.before);
      expect(number("w:ind w:left"), style.id).toBe(style.start);
      if (!/^TOC/.test(style.id)) expect(number("w:ind w:right"), style.id).toBe(style.end);
      if (!/^TOC\d/.test(style.id)) expect(number("w:ind w:firstLine") - number("w:ind w:hanging"), style.id).toBe(style.first);
      expect(Number(is.get("w:sz w:val") ?? 20) / 2, style.id).toBe(style.size);
      expect((is.get("w:b w:val") ?? "0") === "1", style.id).toBe(style.bold);
      expect((is.get("w:i w:val") ?? "0") === "1", style.id).toBe(style.italic);
      expect((is.get("w:keepNext w:val") ?? "0") === "1", style.id).toBe(style.keepNext);
    }
  });

  it("lists put numbers and text where the theme does", async () => {
    const file = await everythingFile;
    const levels = descendants(file.part("word/numbering.xml"), "w:lvl");
    const looks = Object.values(theme.numbering).flat();
    for (const style of children(file.part("word/styles.xml"), "w:style")) {
      const id = attribute(style, "w:styleId");
      const level = levels.find((one) => valOf(one, "w:pStyle") === id);
      if (!level) continue;
      const indent = child(child(level, "w:pPr"), "w:ind");
      const left = Number(attribute(indent, "w:left"));
      const at = left + Number(attribute(indent, "w:firstLine") ?? 0) - Number(attribute(indent, "w:hanging") ?? 0);
      expect(
        looks.some((look) => look.at === at && look.runover === left),
        id,
      ).toBe(true);
    }
  });

  it("the gallery offers what a text is made of, used or not, and nothing that the program alone puts on a page", async () => {
    const file = await everythingFile;
    const styles = children(file.part("word/styles.xml"), "w:style");
    const shown = styles.filter((style) => child(style, "w:qFormat")).map((style) => attribute(style, "w:styleId") ?? "");
    const written = [
      "SingleTxtG",
      "HChG",
      "H1G",
      "H23G",
      "H4G",
      "H56G",
      "Bullet1G",
      "Bullet2G",
      "QuotationG",
      "TableTitleG",
      "AnnexG",
    ];
    expect(shown).toEqual(
      expect.arrayContaining([...written, ...[1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`), "SingleTxtGItem1"]),
    );
    expect(
      shown.filter((id) => /^(?:Masthead|TOC|Contents|Header|Footer|PageNumber|Footnote ?Reference|EndRule)/.test(id)),
    ).toEqual([]);
    expect(styles.filter((style) => child(style, "w:semiHidden") && child(style, "w:qFormat"))).toEqual([]);
  });

  it("the gallery begins with running text, then has the headings by their level", async () => {
    const styles = children((await everythingFile).part("word/styles.xml"), "w:style");
    const priority = (id: string) =>
      Number(
        valOf(
          styles.find((style) => attribute(style, "w:styleId") === id),
          "w:uiPriority",
        ),
      );
    const order = ["Normal", "SingleTxtG", "HChG", "H1G", "H23G", "Bullet1G", "TableTitleG", "FootnoteText"].map(priority);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(priority("Heading1")).toBe(priority("HChG"));
  });

  it("headings are those that Word's cross-references and other programs know, by the UN's name besides", async () => {
    const styles = children((await everythingFile).part("word/styles.xml"), "w:style");
    const heading = styles.find((style) => attribute(style, "w:styleId") === "Heading2");
    expect([valOf(heading, "w:name"), valOf(heading, "w:aliases"), valOf(heading, "w:basedOn")]).toEqual([
      "heading 2",
      "_ H_1_G A.",
      "H1G",
    ]);
    expect(attribute(heading, "w:customStyle")).toBeUndefined();
  });

  it("recommendations have their numbers from their style alone", async () => {
    const { paragraphs } = await everythingFile;
    const bold = paragraphs.filter(({ style }) => style.startsWith("SingleTxtGBold"));
    expect(bold.length).toBeGreaterThan(0);
    const styles = children((await everythingFile).part("word/styles.xml"), "w:style");
    const numbered = styles.find((style) => attribute(style, "w:styleId") === "SingleTxtGBoldParagraph");
    expect(valOf(numbered, "w:basedOn")).toBe("SingleTxtGParagraph");
    expect(child(child(numbered, "w:pPr"), "w:numPr")).toBeUndefined();
  });

  it("someone who types on gets numbered text after a heading", async () => {
    const styles = children((await everythingFile).part("word/styles.xml"), "w:style");
    const heading = styles.find((style) => attribute(style, "w:styleId") === "Heading1");
    const next = styles.find((style) => attribute(style, "w:styleId") === valOf(heading, "w:next"));
    expect(child(child(next, "w:pPr"), "w:numPr")).toBeDefined();
  });

  it("someone who types on gets the title of an annex under its heading, an article under its Part", async () => {
    const styles = children((await everythingFile).part("word/styles.xml"), "w:style");
    const nextOf = (id: string) =>
      valOf(
        styles.find((style) => attribute(style, "w:styleId") === id),
        "w:next",
      );
    expect(nextOf("AnnexGAnnex")).toBe("H1GAnnexTitlePlain");
    expect(nextOf("H1GPart")).toBe("H23GArticle");
    expect(nextOf("H23GArticle")).toBe("SingleTxtGArticleParagraph");
  });
});
