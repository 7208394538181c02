import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { type ReadDocx, readDocx } from "./read-docx.ts";
import { resolvedOf, theme, wordFile } from "./resolved-of.ts";
import { everything, samples } from "./samples.ts";
import { attribute, child, children, descendants, type Element, valOf } from "./xml.ts";

const files = new Map<string, Promise<ReadDocx>>(
  samples.map(({ name, resolved }) => [name, wordFile(resolved, theme).then(readDocx)]),
);

function fileOf(name: string): Promise<ReadDocx> {
  const file = files.get(name);
  if (!file) throw new Error(name);
  return file;
}

const texts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] as const;

function names(elements: readonly Element[], key: string): readonly string[] {
  return elements.map((element) => attribute(element, key) ?? "");
}

describe.each(samples)("the file of $name holds together", ({ name, resolved }) => {
  it("every part is well-formed and known to the content types", async () => {
    const file = await fileOf(name);
    const types = file.part("[Content_Types].xml");
    const overridden = new Set(names(children(types, "Override"), "PartName"));
    const extensions = new Set(names(children(types, "Default"), "Extension"));
    for (const path of Object.keys(file.files)) {
      expect(overridden.has(`/${path}`) || extensions.has(path.replace(/.*\./, "")), path).toBe(true);
    }
    for (const path of overridden) expect(Object.keys(file.files)).toContain(path.slice(1));
  });

  it("every style, list and bookmark that is named is there", async () => {
    const file = await fileOf(name);
    const styles = new Set(names(children(file.part("word/styles.xml"), "w:style"), "w:styleId"));
    const nums = new Set(names(children(file.part("word/numbering.xml"), "w:num"), "w:numId"));
    const marks = new Set(names(descendants(file.part("word/document.xml"), "w:bookmarkStart"), "w:name"));
    for (const path of texts) {
      const part = file.part(path);
      for (const tag of ["w:pStyle", "w:rStyle", "w:tblStyle"]) {
        for (const id of names(descendants(part, tag), "w:val")) expect(styles).toContain(id);
      }
      for (const id of names(descendants(part, "w:numId"), "w:val")) expect(nums).toContain(id);
      for (const link of descendants(part, "w:hyperlink")) {
        const anchor = attribute(link, "w:anchor");
        if (anchor !== undefined) expect(marks).toContain(anchor);
      }
      for (const code of descendants(part, "w:instrText")) {
        const target = /^ (?:(?:REF|PAGEREF|NOTEREF) (\S+)|(\S+) \\n)/.exec(String(code.children[0]))?.slice(1).find(Boolean);
        if (target !== undefined) expect(marks).toContain(target);
      }
    }
    for (const style of children(file.part("word/styles.xml"), "w:style")) {
      for (const key of ["w:basedOn", "w:next"]) {
        const other = valOf(style, key);
        if (other !== undefined) expect(styles).toContain(other);
      }
    }
  });

  it("bookmarks have names that Word takes, each once, opened and closed", async () => {
    const document = (await fileOf(name)).part("word/document.xml");
    const starts = descendants(document, "w:bookmarkStart");
    const marks = names(starts, "w:name");
    for (const mark of marks) expect(mark).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
    expect(new Set(marks.map((mark) => mark.toLowerCase())).size).toBe(marks.length);
    expect(names(descendants(document, "w:bookmarkEnd"), "w:id").toSorted()).toEqual(names(starts, "w:id").toSorted());
  });

  it("relationships are there for every link and picture, and lead to parts or addresses", async () => {
    const file = await fileOf(name);
    for (const path of texts) {
      const relationships = children(file.part(path.replace("word/", "word/_rels/").concat(".rels")), "Relationship");
      const ids = new Set(names(relationships, "Id"));
      const used = [
        ...names(descendants(file.part(path), "w:hyperlink"), "r:id"),
        ...names(descendants(file.part(path), "a:blip"), "r:embed"),
      ];
      for (const id of used) if (id !== "") expect(ids).toContain(id);
      for (const relationship of relationships) {
        const target = attribute(relationship, "Target") ?? "";
        if (attribute(relationship, "TargetMode") === "External") expect(() => new URL(target)).not.toThrow();
        else expect(Object.keys(file.files)).toContain(`word/${target}`);
      }
    }
  });

  it("fields begin, separate and end in this order, and none asks to be updated", async () => {
    const file = await fileOf(name);
    for (const path of texts) {
      const open: string[] = [];
      const part = file.part(path);
      for (const mark of descendants(part, "w:fldChar")) expect(attribute(mark, "w:dirty")).toBeUndefined();
      for (const run of descendants(part, "w:r")) {
        const kind = attribute(child(run, "w:fldChar"), "w:fldCharType");
        const [code] = child(run, "w:instrText")?.children ?? [];
        if (kind === "begin") open.push("begin");
        else if (code !== undefined) open[open.length - 1] = /^ TC /.test(String(code)) ? "a mark" : "named";
        else if (kind === "separate") open[open.length - 1] = "separate";
        else if (kind === "end") expect(["separate", "a mark"]).toContain(open.pop());
      }
      expect(open).toEqual([]);
    }
    expect(descendants(file.part("word/settings.xml"), "w:updateFields")).toEqual([]);
  });

  it("a line that its author ended is not stretched, as in the PDF", async () => {
    const settings = (await fileOf(name)).part("word/settings.xml");
    expect(descendants(settings, "w:doNotExpandShiftReturn")).toHaveLength(1);
  });

  it("every note is called once, in order, and says what it should", async () => {
    const file = await fileOf(name);
    const called = names(descendants(file.part("word/document.xml"), "w:footnoteReference"), "w:id");
    expect(called).toEqual(called.map((_, index) => String(index + 1)));
    expect([...file.notes.keys()]).toEqual(called);
    const marks = resolved.notes.map(({ kind, mark }) => (kind === "star" ? mark : ""));
    const own = descendants(file.part("word/document.xml"), "w:footnoteReference").map((element) =>
      element.attributes.has("w:customMarkFollows") ? "star" : "",
    );
    expect(own.map((star) => star !== "")).toEqual(marks.map((mark) => mark !== ""));
  });

  it("every page is A4 for the printer too, and the faces are known by their kind", async () => {
    const file = await fileOf(name);
    const papers = descendants(file.part("word/document.xml"), "w:pgSz");
    expect(new Set(names(papers, "w:code"))).toEqual(new Set(["9"]));
    expect(names(children(file.part("word/fontTable.xml"), "w:font"), "w:name")).toEqual(["Times New Roman", "SimSun"]);
  });

  it("properties say what the document is, and nothing of anybody", async () => {
    const core = (await fileOf(name)).part("docProps/core.xml");
    const said = (tag: string) => children(core, tag)[0]?.children[0];
    expect(said("dc:title")).toBe(resolved.properties.title);
    expect(said("dc:identifier")).toBe(resolved.properties.symbol);
    expect(said("dc:language")).toBe("en");
    expect(said("dc:creator")).toBe(resolved.properties.author);
    expect(said("dcterms:created")).toBe(`${resolved.properties.date}T00:00:00Z`);
    expect(said("dcterms:modified")).toBe(`${resolved.properties.date}T00:00:00Z`);
    expect(children(core, "cp:lastModifiedBy")).toEqual([]);
  });
});

it("a style that a user names with a comma has a name that Word takes", async () => {
  const named = "extends: geneva\nstyles:\n  QuotationG: { name: '_ Quotation, indented', basedOn: SingleTxtG }\n";
  const own = loadTheme([new Source("theme.yaml", named)], [], nodeWorld({}), () => {});
  const file = readDocx(await wordFile(resolvedOf({ text: "> Quoted.\n", theme: own }), own));
  const styles = children(file.part("word/styles.xml"), "w:style").map((style) => valOf(style, "w:name") ?? "");
  expect(styles).toContain("_ Quotation indented");
  expect(styles.filter((name) => name.includes(","))).toEqual([]);
});

it("two star notes have their marks as characters, one by one, which LibreOffice too prints once", async () => {
  const front = '---\ntitle: "T[^*][^**]"\nfootnotes: { "*": One., "**": Two. }\n---\n\n';
  const file = readDocx(await wordFile(resolvedOf({ text: `${front}Text.\n` }), theme));
  const calls = descendants(file.part("word/document.xml"), "w:r").filter((run) => child(run, "w:footnoteReference"));
  expect(calls.map((run) => children(run, "w:t").map((star) => star.children.join("")))).toEqual([["*"], ["*", "*"]]);
  const comma = descendants(file.part("word/document.xml"), "w:r").find((run) => child(run, "w:t")?.children[0] === ",");
  expect(valOf(child(comma, "w:rPr"), "w:rStyle")).not.toBe(valOf(child(calls[0], "w:rPr"), "w:rStyle"));
});

it("a star that is called again in a bold title looks like the first", async () => {
  const front = '---\ntitle: "T[^*] and U[^*]"\nfootnotes: { "*": One. }\n---\n\n';
  const file = readDocx(await wordFile(resolvedOf({ text: `${front}Text.\n` }), theme));
  const stars = descendants(file.part("word/document.xml"), "w:r").filter((run) => child(run, "w:t")?.children[0] === "*");
  expect(stars).toHaveLength(2);
  const looks = stars.map((run) => child(run, "w:rPr")?.children.map((one) => (typeof one === "string" ? one : one.name)));
  expect(looks[1]).toEqual(looks[0]);
});

describe("contents", () => {
  it("print the pages that they are given, and lead to their headings", async () => {
    const { resolved } = everything;
    const contents = resolved.blocks.find((block) => block.type === "contents");
    const anchors = contents?.entries.map(({ anchor }) => anchor).filter((anchor) => anchor !== "") ?? [];
    const destinations = new Map(anchors.map((anchor, index) => [anchor, { page: 10 + index }]));
    const file = readDocx(await wordFile(resolved, theme, { destinations }));
    const entries = file.paragraphs.filter(({ style, text }) => /^TOC\d/.test(style) && /\d$/.test(text));
    expect(entries.map(({ text }) => Number(/\d+$/.exec(text)?.[0]))).toEqual(anchors.map((_, index) => 10 + index));
    for (const entry of entries) expect(descendants(entry.xml, "w:hyperlink")).toHaveLength(1);
  });

  it("with a column of paragraphs, have every number as a field of its own", async () => {
    const old = loadTheme([new Source("theme.yaml", "extends: geneva-2010\n")], [], nodeWorld({}), () => {});
    const text = "---\nsymbol: A/1\ntitle: T\n---\n\n# One\n\nA.\n\nB.\n\n# Two\n\nC.\n\n# Three\n";
    const resolved = resolvedOf({ text, theme: old });
    const file = readDocx(await wordFile(resolved, old, { destinations: new Map([["heading-1", { page: 3 }]]) }));
    const [one, two, three] = file.paragraphs.filter(({ style }) => style.startsWith("TOC1"));
    expect(one?.text.trim().split(/\t+/)).toEqual(["I.", "One", "1–2", "3"]);
    expect(two?.text.trim().split(/\t+/)).toEqual(["II.", "Two", "3"]);
    expect(three?.text.trimStart().split("\t")).toEqual(["III.", "Three", "", ""]);
    const leaders = descendants(file.part("word/styles.xml"), "w:tab").filter((tab) => attribute(tab, "w:leader") === "dot");
    expect(names(leaders, "w:pos")).toEqual(["7655", "8930"]);
    const styles = children(file.part("word/styles.xml"), "w:style").map((style) => valOf(style, "w:name"));
    expect(styles).toContain("toc 1 number leader");
    expect(
      descendants(file.part("word/document.xml"), "w:instrText").map((code) => String(code.children[0]).trim().split(" ")[0]),
    ).toEqual(["REF", "REF", "PAGEREF", "REF", "PAGEREF", "PAGEREF"]);
  });

  it("break long titles where the column ends", async () => {
    const title =
      "A title that is so long that it does not fit into one line of the contents, as titles of the kind sometimes are";
    const resolved = resolvedOf({ text: `---\nsymbol: A/1\ntitle: T\n---\n\n# ${title}\n\nText.\n` });
    const file = readDocx(await wordFile(resolved, theme));
    const entry = file.paragraphs.find(({ style }) => style === "TOC1Number");
    expect(entry?.text.split("\n")).toHaveLength(2);
    expect(entry?.text.replace("\n", " ")).toContain(title);
  });
});
