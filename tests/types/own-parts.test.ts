import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readDocx } from "../docx/read-docx.ts";
import { attribute, child, descendants, parseXml, valOf } from "../docx/xml.ts";
import { machineWorld } from "../machine.ts";

const folder = fileURLToPath(new URL("own-roles", import.meta.url));

/** Makes a text of one of the types of this folder. */
function make(type: string, text: string, to: readonly ("docx" | "html" | "text")[] = []) {
  const names = readdirSync(`${folder}/${type}`, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
  const own = names.map((name) => [
    `own/${type}/${name.replaceAll("\\", "/")}`,
    readFileSync(`${folder}/${type}/${name}`, "utf8"),
  ]);
  const world = memoryWorld({ ...Object.fromEntries(own), "main.md": `---\ntype: ${type}\n${text}` }, machineWorld());
  return compile("main.md", { world, to, templates: ["own"] });
}

/** Each part of the register: words of it, the role and the style that its theme gives it, the size of that, and its number. */
const parts: readonly (readonly [words: string, role: string, style: string, size: number, number: string])[] = [
  ["What is kept", "masthead-line", "HMG", 17, ""],
  ["Maps", "shelf", "Heading1", 15, "A."],
  ["Old maps", "drawer", "Heading2", 13, "1."],
  ["Drawn", "folder", "Heading3", 11, "(b)"],
  ["Books", "shelf", "ShelfR", 15, ""],
  ["They are in folders", "entry", "EntryR", 10.5, "1."],
  ["A paragraph that is plain.", "plain", "PlainR", 9.5, ""],
  ["Those of roads:", "point", "PointR", 8.5, "(i)"],
  ["wide ones;", "subpoint", "PointR", 8.5, "(A)"],
  ["A subgloss on wide roads.", "subgloss", "SubglossR", 4, ""],
  ["A gloss on rivers.", "gloss", "GlossR", 7.5, ""],
  ["A dash.", "dash", "PointR", 8.5, "–"],
  ["A saying of the keeper.", "saying", "SayingR", 6.5, ""],
  ["A copy, letter for letter.", "copy", "CopyR", 4.5, ""],
  ["What there is", "grid-name", "GridNameR", 12.5, ""],
  ["Shelf", "grid-head", "GridHeadR", 5.5, ""],
  ["One", "grid-cell", "GridCellR", 7, ""],
  ["the keeper.", "grid-origin", "GridOriginR", 6, ""],
  ["without copies.", "grid-remark", "GridRemarkR", 5, ""],
  ["Counted twice.", "grid-remark", "GridRemarkR", 5, ""],
  ["folded;", "grid-point", "GridPointR", 2.5, "I)"],
  ["a gloss on folds", "grid-gloss", "GridGlossR", 2, ""],
  ["a dash in a cell.", "grid-dash", "GridPointR", 2.5, "–"],
  ["How a road runs", "sketch-name", "SketchNameR", 18, ""],
  ["the surveyor.", "sketch-origin", "SketchOriginR", 18.5, ""],
  ["not to scale.", "sketch-remark", "SketchRemarkR", 19, ""],
  ["Opening hours", "head-of-notice", "GridNameR", 12.5, ""],
  ["The rooms are open.", "body-of-notice", "NoticeR", 14.5, ""],
  ["At noon.", "grid-remark", "GridRemarkR", 5, ""],
  ["Shelve them.", "count-of-orders", "OrderR", 16, "3/2"],
  ["Keep all:", "verdict", "VerdictR", 11.5, "4."],
  ["books.", "verdict-point", "VerdictPointR", 13.5, "(ii)"],
  ["Nothing else.", "verdict-plain", "VerdictR", 11.5, ""],
  ["List of enclosed", "enclosed", "DrawerR", 13, ""],
];

/** A type is a folder, whatever it calls its parts: no role of this one is known to the code, and none is one of our types'. */
describe("a type all of whose parts have roles of its own", async () => {
  const to = ["docx", "html", "pdf", "text"] as const;
  const { files, diagnostics, values } = await compile(`${folder}/register.md`, {
    world: machineWorld(),
    to,
    templates: [folder],
  });
  const bytes = (name: string) => files.find(({ output }) => output === name)?.bytes ?? new Uint8Array();
  const text = (name: string) => new TextDecoder().decode(bytes(name)).replaceAll("\u00a0", " ");
  const word = readDocx(bytes("docx"));
  const items = (values.pagination?.draw().layout.pages ?? []).flatMap((page) =>
    page.items.flatMap((item) => (item.kind === "text" ? [item] : [])),
  );
  const styles = descendants(word.part("word/styles.xml"), "w:style");

  it("is told nothing against", () => expect(diagnostics).toEqual([]));

  it.each(parts)("sets “%s” as a %s: in Word as %s, on pages in %d points", (words, _, style, size, number) => {
    const found = word.paragraphs.find((one) => one.text.includes(words) && one.style.startsWith(style));
    expect(found?.number?.trim() ?? "").toBe(number);
    expect(items.filter((item) => item.text.includes(words)).map((item) => item.size)).toContain(size);
  });

  const shown = parts.flatMap(([words, role]) => (/^(?:grid|sketch)-/.test(role) ? [] : [[words, role] as const]));

  it.each(shown)("gives “%s” the class %s on screens", (words, role) => {
    const name = role === "head-of-notice" ? "notice-title" : role;
    expect(text("html")).toMatch(new RegExp(`class="${name}(?: [^"]*)?"[^>]*>(?:<span[^>]*>[^<]*</span> )?${words}`));
  });

  it("says numbers, sources and notes in plain text as everywhere", () => {
    const plain = text("text");
    for (const [words, , , , number] of parts)
      expect(plain).toContain(["", "–"].includes(number) ? words : `${number} ${words}`);
    expect(plain).toContain("Grid a\nWhat there is");
    expect(plain).toContain("Source: the keeper.\nNote: without copies.\n[a] Counted twice.");
    expect(plain).toContain("Sketch I How a road runs");
    expect(plain).toContain("3. Point (ii) is in paragraph 2 (i) (A), table a lists it, and figure I\nshows it.");
    expect(plain).toContain("They are in folders, see section A.1 (a).");
    expect(plain).toMatch(/Enclosure I\n-+\n\nList of enclosed\n\nA\. Lists\n\n1\. The text of enclosed\./);
  });

  it("has the text of notes in roles of theirs", () => {
    const note = parseXml(strFromU8(word.files["word/footnotes.xml"] ?? new Uint8Array()));
    const said = descendants(note, "w:p").map((one) => valOf(child(one, "w:pPr"), "w:pStyle"));
    expect(said.slice(-3)).toEqual([expect.stringMatching(/^BelowR/), "BelowR", "BelowSayingR"]);
    for (const [words, size] of [
      ["what is there;", 3.5],
      ["what goes on below", 3.5],
      ["what was said below", 3],
    ] as const)
      expect(items.filter((item) => item.text.includes(words)).map((item) => item.size)).toEqual([size]);
    for (const role of ["below-point", "below", "below-saying"]) expect(text("html")).toContain(`class="${role}"`);
  });

  it("stands in Word's navigation by its own levels, and goes on in its own paragraphs", () => {
    const place = (id: string) => {
      const found = styles.find((one) => attribute(one, "w:styleId") === id);
      return [valOf(child(found, "w:pPr"), "w:outlineLvl"), valOf(found, "w:next")];
    };
    expect(["Heading1", "Heading2", "Heading3"].map(place)).toEqual(["0", "1", "2"].map((level) => [level, "EntryREntry"]));
    expect(place("ShelfRShelfPlain")).toEqual(["0", "EntryREntry"]);
    expect(place("HMGTitle")).toEqual(["2", "EntryREntry"]);
    expect(place("EntryREntry")[0]).toBeUndefined();
  });

  it.each([
    ["### Deep", "heading-skipped"],
    ["# Maps\n\n## Old maps\n\nText.", "subheading-alone"],
    ["# Maps {.recommendatons}", "class-misspelt"],
    ["# Maps {.verdict}", "class-misspelt"],
    [":::notise\nText.\n:::", "class-misspelt"],
    [":::orders\nBind them.\n:::", "paragraph-missing"],
  ])("is held to the rules for its parts: %s", async (body, code) => {
    const { diagnostics: said } = await make("register", `heading: Maps\n---\n\n${body}\n`);
    expect(said.map((one) => one.code)).toEqual([code]);
  });

  it("has its headings in contents, in bookmarks of the PDF, and its title and what describes it in the properties", () => {
    const outline = values.pagination?.draw().layout.outline ?? [];
    expect(JSON.stringify(outline)).toMatch(/Maps.*Old maps.*Drawn.*New maps.*Books.*What to do.*List of enclosed-too/);
    expect(text("text")).toMatch(
      /A\. Maps\n {2}1\. Old maps\n {2}2\. New maps\nBooks\nB\. What to do\nAnnexes\nI\. List of enclosed/,
    );
    expect(values.resolved?.properties).toMatchObject({ title: "What is kept", description: "The rooms are open." });
  });
});

describe("a type whose clauses have roles of its own", () => {
  const act = (body: string) => make("act", `organ: The Council\n---\n\n${body}`, ["docx", "html", "text"]);

  it("has its organ's line, clauses in italics, and orders that count through", async () => {
    const { files, diagnostics } = await act(
      "Recalling its order on wells,\n\n1. Decides to dig wells that are:\n\n   1. deep;\n\n   2. wide;\n\n2. Requests that they be kept.\n",
    );
    const [word, html, text] = files.map(({ bytes }) => bytes);
    expect(diagnostics).toEqual([]);
    expect(new TextDecoder().decode(text)).toContain("The Council,\n\nRecalling its order on wells,\n\n    Order 1. Decides");
    expect(new TextDecoder().decode(html)).toContain(
      '<p class="body-line"><em>The Council</em>,</p>\n<p class="whereas"><em>Recalling</em>',
    );
    const shown = readDocx(word ?? new Uint8Array()).paragraphs.map(({ style, number = "" }) => [style, number.trim()]);
    expect(shown).toEqual([
      ["BodyLineG", ""],
      ["WhereasG", ""],
      ["OrderGOrder", "Order 1."],
      ["OrderGOrderPoint", "(a)"],
      ["OrderGOrderPoint", "(b)"],
      ["OrderGOrder", "Order 2."],
    ]);
  });

  it("leaves an order that is alone without its number, and looks at how clauses end", async () => {
    const { files, diagnostics } = await act("Recalling its order;\n\n1. Decides to dig.\n");
    expect(new TextDecoder().decode(files[1]?.bytes)).toContain('<p class="order-alone"><em>Decides</em> to dig.</p>');
    expect(diagnostics.map(({ code }) => code)).toEqual(["clause-end"]);
  });
});
