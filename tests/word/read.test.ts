import { describe, expect, it } from "vitest";
import { packed, paragraph, part, partsOf, relationships } from "./made-package.ts";
import { printed } from "./printed.ts";
import { linesShown, readBytes } from "./shown.ts";

const main = "word/_rels/document.xml.rels";

function fileOf(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { file, found } = readBytes(packed({ ...partsOf(body), ...parts }));
  expect(found).toEqual([]);
  if (!file) throw new Error("nothing was read");
  return file;
}

const run = (content: string, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
const text = (words: string, properties = "") => run(`<w:t xml:space="preserve">${words}</w:t>`, properties);
const p = (content: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const by = (author: string, minute = 0) => `w:id="0" w:author="${author}" w:date="2026-05-04T10:0${minute}:00Z"`;
const ins = (content: string, author = "Ada", minute = 0) => `<w:ins ${by(author, minute)}>${content}</w:ins>`;
const del = (content: string, author = "Ada") => `<w:del ${by(author)}>${content}</w:del>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (code: string, result: string) =>
  `${mark("begin")}${run(`<w:instrText> ${code} </w:instrText>`)}${mark("separate")}${result}${mark("end")}`;
const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const box = (words: string) => `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></wps:wsp>`;
const drawing = (content: string, more = "") =>
  run(`<w:drawing><wp:anchor>${more}<a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`);

/** What stands in a body, and what is read of it. */
const bodies: readonly (readonly [what: string, body: string, read: string])[] = [
  [
    "runs of one look are one text",
    p(`${text("One ")}<w:proofErr w:type="spellStart"/>${text("text")}${text(" bold", "<w:b/>")}`),
    "[One text{bold} bold]",
  ],
  ["blanks at the ends count only where the file says so", p(run("<w:t> a </w:t>") + run("<w:t>b\n\tc</w:t>")), "[ab  c]"],
  ["a space that does not break counts always", p(run("<w:t>section\u00a0</w:t>") + text("I")), "[section\u00a0I]"],
  [
    "signs that Word has elements for",
    p(
      run(
        'a<w:tab/><w:ptab w:alignment="right"/><w:br/><w:cr/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/>',
      ),
    ),
    "[→→↵↵<page>\u2011\u00ad•]",
  ],
  [
    "what is typed in controls and tags",
    p(`<w:smartTag>${text("a")}</w:smartTag><w:sdt><w:sdtContent>${text("b")}</w:sdtContent></w:sdt>`),
    "[ab]",
  ],
  ["a simple field", p(`<w:fldSimple w:instr=' REF  "_Ref 1" \\h '>${text("3")}</w:fldSimple>`), "[<REF #_Ref 1: 3>]"],
  [
    "a complex field",
    p(text("see ") + field("NOTEREF note_2 \\h", text("2", "<w:b/>")) + text(".")),
    "[see <NOTEREF #note_2: {bold}2>.]",
  ],
  [
    "a field in a field's instruction is not shown",
    p(
      `${mark("begin")}${run("<w:instrText>IF </w:instrText>")}${field("PAGE", text("7"))}${mark("separate")}${text("yes")}${mark("end")}`,
    ),
    "[<IF: yes>]",
  ],
  [
    "a field over paragraphs",
    p(`${mark("begin")}${run("<w:instrText>TOC \\o</w:instrText>")}${mark("separate")}${text("One")}`) +
      paragraph("Two") +
      p(mark("end")) +
      paragraph("Text"),
    "[<TOC: One>] [<TOC …: Two>] [] [Text]",
  ],
  [
    "a field that never ends",
    p(mark("begin") + run("<w:instrText>PAGE</w:instrText>") + mark("separate") + text("1")),
    "[<PAGE: 1>]",
  ],
  [
    "links in the text and outside",
    p(
      `<w:hyperlink w:anchor="p_1">${text("here")}</w:hyperlink>${field('HYPERLINK "https://example.org" \\l "top"', text("there"))}`,
    ),
    "[<HYPERLINK #p_1: here><HYPERLINK #top https://example.org: there>]",
  ],
  [
    "a link that LibreOffice opens in the instruction of a field, which is a bookmark alone",
    p(
      `${mark("begin")}${run("<w:instrText>annex_1 \\n \\h</w:instrText>")}<w:hyperlink w:anchor="annex_1">${mark("separate")}${text("I")}${mark("end")}</w:hyperlink>${text(".")}`,
    ),
    "[<REF #annex_1: I>.]",
  ],
  [
    "a formula",
    p(
      `<m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    ),
    "[<math xy^2>]",
  ],
  [
    "comments with a range and without",
    p(
      '<w:commentRangeStart w:id="1"/>' +
        text("a") +
        '<w:commentRangeEnd w:id="1"/>' +
        run('<w:commentReference w:id="1"/>') +
        text("b") +
        run('<w:commentReference w:id="2"/>'),
    ),
    "[<commentStart 1>a<commentEnd 1>b<commentEnd 2>]",
  ],
  [
    "comments that start between paragraphs",
    `<w:commentRangeStart w:id="1"/>${paragraph("a")}<w:commentRangeEnd w:id="1"/>${paragraph("b")}`,
    "[<commentStart 1>a] [<commentEnd 1>b]",
  ],
  [
    "what came and what went",
    p(text("a") + ins(text("b")) + del(run("<w:delText>c</w:delText>"))),
    "[ab(+Ada new)c(-Ada old)]",
  ],
  [
    "records of one author within a minute are one change",
    p(ins(text("a")) + ins(text("b"), "Ada", 1) + ins(text("c"), "Ada", 3) + ins(text("d"), "Ben", 3)),
    "[ab(+Ada new)c(+Ada new)d(+Ben new)]",
  ],
  [
    "what came and went again is in no view",
    p(ins(text("a") + del(run("<w:delText>b</w:delText>"), "Ben"))),
    "[a(+Ada new)b(+Ada,-Ben none)]",
  ],
  [
    "records in the properties of a run",
    p(text("a", `<w:ins ${by("Ada")}/>`) + run("<w:delText>b</w:delText>", `<w:del ${by("Ben")}/>`)),
    "[a(+Ada new)b(-Ben old)]",
  ],
  [
    "records in links and controls",
    p(
      `<w:hyperlink w:anchor="a">${ins(text("x"))}</w:hyperlink><w:sdt><w:sdtContent>${del(run("<w:delText>y</w:delText>"))}</w:sdtContent></w:sdt>`,
    ),
    "[<HYPERLINK #a: x(+Ada new)>y(-Ada old)]",
  ],
  [
    "a field that went",
    p(del(field("DATE", run("<w:delText>today</w:delText>")).replaceAll("instrText", "delInstrText"))),
    "[<DATE: today(-Ada old)>(-Ada old)]",
  ],
  [
    "marks of paragraphs",
    p(text("a"), `<w:rPr><w:ins ${by("Ada")}/></w:rPr>`) + p(text("b"), `<w:rPr><w:del ${by("Ben")}/></w:rPr>`) + p(text("c")),
    "[a](+Ada new) [b](-Ben old) [c]",
  ],
  [
    "moves by their names",
    `<w:moveFromRangeStart w:id="1" w:name="move1"/>${p(`<w:moveFrom ${by("Ada")}>${text("a")}</w:moveFrom>`, `<w:rPr><w:moveFrom ${by("Ada")}/></w:rPr>`)}<w:moveFromRangeEnd w:id="1"/>${p(`<w:moveToRangeStart w:id="2" w:name="move1"/><w:moveTo ${by("Ada")}>${text("a")}</w:moveTo><w:moveToRangeEnd w:id="2"/>`)}`,
    "[a(«Ada move1 old)](«Ada move1 old) [a(»Ada move1 new)]",
  ],
  [
    "rows and cells that came and went",
    `<w:tbl>${row(cell("a") + cell("b", `<w:cellIns ${by("Ada")}/>`), `<w:ins ${by("Ben")}/>`)}${row(cell("c") + cell("d", `<w:cellDel ${by("Ada")}/>`), `<w:del ${by("Ben")}/>`)}</w:tbl>`,
    "table(|[a]|[b](+Ada new)|(+Ben new) |[c]|[d](-Ada old)|(-Ben old))",
  ],
  [
    "joined cells",
    `<w:tbl>${row(cell("a", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + cell("b"))}${row(cell("", '<w:gridSpan w:val="2"/><w:vMerge/>') + cell("c"))}</w:tbl>`,
    "table(|2v[a]|[b]| |2^[]|[c]|)",
  ],
  [
    "tables, rows and cells in controls",
    `<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell("a")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>`,
    "table(|[a]|)",
  ],
  [
    "a table in a cell",
    `<w:tbl>${row(`<w:tc><w:tbl>${row(cell("a"))}</w:tbl><w:p/></w:tc>`)}</w:tbl>`,
    "table(|table(|[a]|) []|)",
  ],
  [
    "a text box that is written twice is read once, after its paragraph",
    p(
      text("a") +
        `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(box("b"))}</mc:Choice><mc:Fallback>${run(`<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("b")}</w:txbxContent></v:textbox></v:shape></w:pict>`)}</mc:Fallback></mc:AlternateContent>` +
        text("c"),
    ),
    "[ac] box([b])",
  ],
  [
    "a choice that is not understood",
    p(
      `<mc:AlternateContent xmlns:x="urn:x"><mc:Choice Requires="x">${text("new")}</mc:Choice><mc:Fallback>${text("old")}</mc:Fallback></mc:AlternateContent>`,
    ),
    "[old]",
  ],
  ["a text box that came, in a paragraph that did not", p(ins(drawing(box("b"))) + text("a")), "[a] box([b])(+Ada new)"],
  [
    "shapes, charts and diagrams",
    p(
      drawing("<wps:wsp/>") +
        drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>') +
        drawing('<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'),
    ),
    "[<shape ><chart ><diagram >]",
  ],
  [
    "looks before a recorded change",
    p(
      text("a", `<w:b/><w:rPrChange ${by("Ada")}><w:rPr><w:i/></w:rPr></w:rPrChange>`) +
        text("b", `<w:b/><w:rPrChange ${by("Ada")}/>`),
    ),
    "[{was italic}{bold}a{was }{bold}b]",
  ],
  [
    "the face by which Chinese emphasizes",
    p(
      text("a", '<w:rFonts w:hint="eastAsia" w:eastAsia="KaiTi"/>') +
        text("b", '<w:rFonts w:eastAsia="SimSun"/><w:b/>') +
        text("c", '<w:rFonts w:ascii="Arial" w:eastAsia="楷体_GB2312"/>'),
    ),
    "[{italic}a{bold}b{italic}c]",
  ],
  [
    "looks by their names",
    p(
      text("a", '<w:vertAlign w:val="superscript"/><w:u w:val="single"/>') +
        text("b", '<w:position w:val="-4"/><w:dstrike/><w:highlight w:val="yellow"/>') +
        text("c", '<w:vanish/><w:caps/><w:color w:val="ff0000"/><w:sz w:val="21"/>') +
        text("d", '<w:b w:val="off"/><w:u w:val="none"/><w:color w:val="auto"/>'),
    ),
    "[{raised underline}a{lowered strike highlight}b{hidden capitals color FF0000 size 10.5}cd]",
  ],
  [
    "elements in another order than the schema's",
    '<w:p><w:r><w:t>a</w:t><w:rPr><w:b/></w:rPr></w:r><w:pPr><w:rPr/><w:pStyle w:val="x"/></w:pPr></w:p>',
    "[{bold}a]",
  ],
];

describe("what stands in a Word file is read as Word shows it", () => {
  it.each(bodies)("%s", (_, body, read) => {
    expect(printed(fileOf(body).body)).toBe(read);
  });
});

const styles = part(
  "w:styles",
  `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
   <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
   <w:style w:type="paragraph" w:styleId="H"><w:name w:val="_ H _Ch_G"/><w:aliases w:val="Chapter,Other"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/><w:ind w:left="1134" w:right="567"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Sub"/><w:basedOn w:val="H"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop2"/></w:style>
   <w:style w:type="paragraph" w:styleId="Loop2"><w:name w:val="Loop2"/><w:basedOn w:val="Loop"/></w:style>
   <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
);
const styled = { "word/styles.xml": styles, [main]: relationships(["styles", "styles.xml"]) };

it("records on both sides of a comment's mark are the same object", () => {
  const [block] = fileOf(p(`${ins(text("a"))}<w:commentRangeStart w:id="1"/>${ins(text("b"), "Ada", 1)}`)).body;
  const [first, , last] = block?.kind === "paragraph" ? block.tokens : [];
  expect(first?.changes.length).toBe(1);
  expect(first?.changes).toBe(last?.changes);
});

describe("styles", () => {
  it("hand down what they do not say themselves", () => {
    const [block] = fileOf(
      p(text("a") + text("b", '<w:b w:val="0"/>') + text("c", '<w:rStyle w:val="S"/>'), '<w:pStyle w:val="H2"/>'),
      styled,
    ).body;
    if (block?.kind !== "paragraph") throw new Error("no paragraph");
    const { style, alignment, indent, outlineLevel } = block.properties;
    expect([style.name, style.basedOn?.name, style.basedOn?.aliases]).toEqual(["sub", "_ h _ch_g", ["chapter", "other"]]);
    expect({ alignment, indent, outlineLevel }).toEqual({
      alignment: "center",
      indent: { start: 56.7, end: 28.35, first: 0 },
      outlineLevel: 0,
    });
    // Bold on bold is a switch (17.7.3): what a style makes strong stands out from a heading in light letters.
    expect(printed([block])).toBe("[{bold italic size 10}a{italic size 10}b{italic size 10 style strong}c]");
    expect(style.look).toMatchObject({ bold: true, italic: true });
  });

  it("that are based on each other, or are missing, are read as far as they say something", () => {
    const file = fileOf(p(text("a"), '<w:pStyle w:val="Loop"/>') + p(text("b"), '<w:pStyle w:val="Gone"/>'), styled);
    expect(file.body.map((block) => block.kind === "paragraph" && block.properties.style.name)).toEqual(["loop", "normal"]);
  });

  it("that a paragraph had before come with the looks that its text had", () => {
    const change = `<w:pStyle w:val="H"/><w:pPrChange ${by("Ada")}><w:pPr><w:pStyle w:val="N"/></w:pPr></w:pPrChange>`;
    expect(printed(fileOf(p(text("a"), change), styled).body)).toBe("[{was size 10}{bold size 10}a]");
  });
});

describe("bookmarks", () => {
  const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
  const marksOf = (body: string) =>
    fileOf(body).body.map(
      (block) =>
        block.kind === "paragraph" && [
          block.keys,
          block.bookmarks.map(({ name, start, end }) => `${name} ${start}-${end ?? ""}`),
        ],
    );

  it("count in the tokens of their paragraph, and keys are those of Masthead's", () => {
    expect(marksOf(p(text("ab") + start(1, "x") + text("c") + run("<w:tab/>") + end(1) + text("d")))).toEqual([
      [[], ["x 2-4"]],
    ]);
    expect(
      marksOf(
        p(
          start(1, "_mh_1_abcde") +
            start(2, "_mh_1_abcde") +
            field("REF y", start(3, "z") + text("long") + end(3)) +
            end(2) +
            end(1),
        ),
      ),
    ).toEqual([[["_mh_1_abcde"], ["_mh_1_abcde 0-1", "_mh_1_abcde 0-1", "z 0-1"]]]);
  });

  it("between paragraphs start in the one that follows and end in the one before", () => {
    expect(marksOf(start(1, "x") + paragraph("ab") + end(1) + start(2, "y") + paragraph("cd") + p(end(2)))).toEqual([
      [[], ["x 0-2"]],
      [[], ["y 0-2"]],
      [[], []],
    ]);
  });
});

const level = (ilvl: number, format: string, lvlText: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${lvlText}"/></w:lvl>`;
const numbering = (levels: string, nums: string) => ({
  "word/numbering.xml": part("w:numbering", `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`),
  [main]: relationships(["numbering", "numbering.xml"]),
});
const num = (id: number, overrides = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${overrides}</w:num>`;
const item = (ilvl: number, numId = 1) => p("", `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
const outline = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)");

const lists: readonly (readonly [
  what: string,
  levels: string,
  nums: string,
  items: readonly (readonly [number, number?])[],
  shown: readonly string[],
])[] = [
  ["deeper levels start anew", outline, num(1), [[0], [1], [1], [2], [0], [1]], ["I.", "I.1", "I.2", "(a)", "II.", "II.1"]],
  ["a level that was passed over has been counted", outline, num(1), [[2], [1], [0]], ["(a)", "I.2", "II."]],
  [
    "lists of one numbering count on, and start anew where one says so",
    outline,
    num(1) + num(2) + num(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    [[0], [0, 2], [0, 3], [0, 3], [0, 1]],
    ["I.", "II.", "V.", "VI.", "VII."],
  ],
  [
    "a level that nothing starts anew",
    level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'),
    num(1),
    [[0], [1], [0], [1]],
    ["1.", "1)", "2.", "2)"],
  ],
  [
    "legal numbers are Arabic",
    level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    num(1),
    [[0], [0], [1]],
    ["I", "II", "2.1"],
  ],
  [
    "a numbering's own level",
    outline,
    num(1, `<w:lvlOverride w:ilvl="0">${level(0, "bullet", "•")}</w:lvlOverride>`),
    [[0], [0]],
    ["•", "•"],
  ],
  [
    "letters go on doubled",
    level(0, "lowerLetter", "%1)"),
    num(1),
    Array.from({ length: 28 }, () => [0] as const),
    [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter})`).concat("aa)", "bb)"),
  ],
  [
    "a numbering that is not there",
    outline,
    num(1),
    [
      [0, 0],
      [0, 7],
      [5, 1],
    ],
    ["", "", ""],
  ],
];

const formats: readonly (readonly [format: string, shown: readonly string[]])[] = [
  ["decimalZero", ["01", "02", "03"]],
  ["ordinal", ["1st", "2nd", "3rd"]],
  ["cardinalText", ["One", "Two", "Three"]],
  ["ordinalText", ["First", "Second", "Third"]],
  ["russianLower", ["а", "б", "в"]],
  ["arabicAbjad", ["أ", "ب", "ج"]],
  ["hebrew1", ["א", "ב", "ג"]],
  ["chineseCounting", ["一", "二", "三"]],
  ["decimalEnclosedCircle", ["①", "②", "③"]],
  ["chicago", ["*", "†", "‡"]],
  ["none", ["", "", ""]],
  ["aFormOfTomorrow", ["1", "2", "3"]],
];

describe("lists are counted as Word counts them", () => {
  it.each(lists)("%s", (_, levels, nums, items, shown) => {
    const file = fileOf(items.map(([ilvl, id]) => item(ilvl, id)).join(""), numbering(levels, nums));
    expect(linesShown(file, "new")).toEqual(shown);
  });

  it.each(formats)("%s", (format, shown) => {
    const file = fileOf(item(0).repeat(3), numbering(level(0, format, "%1"), num(1)));
    expect(linesShown(file, "new")).toEqual(shown);
  });

  it("what is not in a view is not counted in it", () => {
    const gone = item(0).replace("</w:numPr>", `</w:numPr><w:rPr><w:del ${by("Ada")}/></w:rPr>`);
    const file = fileOf(item(0) + gone + item(0), numbering(outline, num(1)));
    expect([linesShown(file, "old"), linesShown(file, "new")]).toEqual([
      ["I.", "II.", "III."],
      ["I.", "II."],
    ]);
  });
});

describe("what stands beside the text", () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>Ada Reviewer</cp:lastModifiedBy></cp:coreProperties>';
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="x"><property name="MastheadSource"><vt:lpwstr>abc</vt:lpwstr></property></Properties>';
  const note = (id: number, words: string, type = "") =>
    `<w:footnote w:id="${id}"${type && ` w:type="${type}"`}>${p(run("<w:footnoteRef/>") + text(words))}</w:footnote>`;
  const comment = (id: number, para: string) =>
    `<w:comment w:id="${id}" w:author="Ada" w:initials="A" w:date="d"><w:p w14:paraId="${para}">${text(`remark ${id}`)}</w:p></w:comment>`;
  const section = (more: string) => `<w:sectPr><w:headerReference w:type="first" r:id="rId5"/>${more}<w:titlePg/></w:sectPr>`;
  const file = fileOf(
    p(run('<w:footnoteReference w:id="2"/><w:footnoteReference w:id="3" w:customMarkFollows="1"/>') + text("*")) +
      p("", section('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')) +
      section(""),
    {
      "_rels/.rels": relationships(
        ["officeDocument", "word/document.xml"],
        ["metadata/core-properties", "docProps/core.xml"],
        ["custom-properties", "docProps/custom.xml"],
      ),
      "docProps/core.xml": core,
      "docProps/custom.xml": custom,
      "customXml/item1.xml": '<m xmlns="urn:masthead:source:1">text</m>',
      "word/settings.xml": part(
        "w:settings",
        '<w:docVars><w:docVar w:name="Title1" w:val="One_x000d_Two_x0009_"/></w:docVars>',
      ),
      "word/footnotes.xml": part("w:footnotes", note(0, "line", "separator") + note(2, "words") + note(3, "not called")),
      "word/comments.xml": part("w:comments", comment(1, "A") + comment(2, "B")),
      "word/commentsExtended.xml": part("w15:commentsEx", '<w15:commentEx w15:paraId="B" w15:paraIdParent="A" w15:done="1"/>'),
      "word/header1.xml": part("w:hdr", paragraph("A/80/6")),
      [main]: relationships(
        ["settings", "settings.xml"],
        ["footnotes", "footnotes.xml"],
        ["comments", "comments.xml"],
        ["commentsExtended", "commentsExtended.xml"],
        ["header", "header1.xml"],
        ["customXml", "../customXml/item1.xml"],
      ),
    },
  );

  it("is read with it", () => {
    expect([...file.notes].map(([key, { blocks }]) => [key, printed(blocks)])).toEqual([
      ["foot-2", "[<mark>words]"],
      ["foot-3", "[<mark>not called]"],
    ]);
    expect(printed(file.body.slice(0, 1))).toBe("[<foot-2><foot-3 custom>*]");
    expect([...file.comments.values()].map(({ blocks, answers, isDone }) => [printed(blocks), answers, isDone])).toEqual([
      ["[remark 1]", undefined, false],
      ["[remark 2]", "1", true],
    ]);
    expect(file.margins.map(({ of, pages, section, blocks }) => [of, pages, section, printed(blocks)])).toEqual(
      [0, 1].map((index) => ["header", "first", index, "[A/80/6]"]),
    );
    expect(file.sections.map(({ isLandscape }) => isLandscape)).toEqual([true, false]);
    expect([file.lastModifiedBy, file.properties.get("MastheadSource"), file.variables.get("Title1")]).toEqual([
      "Ada Reviewer",
      "abc",
      "One\rTwo\t",
    ]);
    expect(file.customXml.get("urn:masthead:source:1")).toContain("text");
  });
});
