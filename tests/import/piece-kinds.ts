import { part } from "../word/made-package.ts";
import {
  bold,
  call,
  cell,
  center,
  field,
  italic,
  type MadeKind,
  note,
  of,
  p,
  row,
  run,
  style,
  tab,
  table,
} from "./kind-parts.ts";

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const instruct = (code: string) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;

/** Kinds of pieces that Word can put anywhere in a text. */
export const pieceKinds: readonly MadeKind[] = [
  {
    name: "breaks-and-blanks",
    body: [
      p("Breaks", style("W1")),
      of(
        `${run("One line")}<w:r><w:br/></w:r>${run("and the next, ")}<w:r><w:br w:type="textWrapping" w:clear="all"/></w:r>${run("and one beside a picture.")}`,
      ),
      of(`${run("Before the page")}<w:r><w:br w:type="page"/></w:r>${run("behind it.")}`),
      of(`${run("A carriage")}<w:r><w:cr/></w:r>${run("return.")}`),
      of(`${run("Left")}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${run("right")}`),
      of(
        `${run("Hyphens: co")}<w:r><w:softHyphen/></w:r>${run("operation, vice")}<w:r><w:noBreakHyphen/></w:r>${run("chair, and a narrow\u202fspace, a thin\u2009one and none\u2060at all.")}`,
      ),
      of(`${run("Date: ")}<w:r><w:dayLong/></w:r>${run(", page ")}<w:r><w:pgNum/></w:r>${run(".")}`),
      of(`<w:r><w:lastRenderedPageBreak/><w:t>As Word broke it last.</w:t></w:r>`),
      of(`<w:r><w:t>Two texts </w:t><w:tab/><w:t xml:space="preserve"> in one run </w:t><w:br/><w:t>and a third.</w:t></w:r>`),
      p("   Blanks before and behind   "),
      p("\t\t\tThree tabs before."),
    ].join(""),
  },
  {
    name: "fields-of-all-kinds",
    // What an IF shows in the other case.
    leaves: ["inner 1", "yes 1"],
    body: [
      of(`<w:bookmarkStart w:id="3" w:name="_Toc1"/>${run("Fields")}<w:bookmarkEnd w:id="3"/>`, style("W1")),
      of(
        `${run("See ")}${begin}${instruct(' HYPERLINK "https://example.org/a?b=1" \\o "A tip" ')}${separate}${run("the page of the keeper")}${end}${run(" or ")}${begin}${instruct(' HYPERLINK \\l "_Toc1" ')}${separate}${run("above")}${end}${run(" or ")}${begin}${instruct(' HYPERLINK "mailto:keeper@example.org" ')}${separate}${run("write to her")}${end}${run(".")}`,
      ),
      of(
        `${run("Saved on ")}${field('SAVEDATE \\@ "d MMM yyyy"', "3 May 2026")}${run(" by ")}${field("AUTHOR", "Ada Keeper")}${run(", ")}${field("NUMPAGES", "12")}${run(" pages, file ")}${field("FILENAME", "wells.docx")}${run(".")}`,
      ),
      of(
        `${run("If: ")}${begin}${instruct(" IF ")}${begin}${instruct(" PAGE ")}${separate}${run("3")}${end}${instruct(' > 2 "')}${begin}${instruct(" REF none ")}${separate}${run("inner yes")}${end}${instruct('" "outer no" ')}${separate}${run("the condition held")}${end}${run(".")}`,
      ),
      of(
        `${run("A formula ")}${begin}${instruct(" EQ \\f(1,2) ")}${separate}${end}${run(" and a quotation ")}${field('QUOTE "said so"', "said so")}${run(" and an index ")}${begin}${instruct(' TC "Not shown" ')}${end}${run("entry.")}`,
      ),
      of(
        `${run("Filled: ")}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/></w:ffData></w:fldChar></w:r>${instruct(" FORMTEXT ")}${separate}${run("typed by somebody")}${end}${run(", ticked: ")}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${instruct(" FORMCHECKBOX ")}${separate}${end}${run(".")}`,
      ),
      of(
        `<w:fldSimple w:instr=" TITLE ">${run("A simple title")}</w:fldSimple>${run(" and ")}<w:fldSimple w:instr=" STYLEREF &quot;heading 1&quot; ">${run("Fields")}</w:fldSimple>${run(".")}`,
      ),
      of(
        `${run("Ordinal ")}${field("PAGEREF _Toc1 \\h", "4")}${run(", section ")}${field("SECTION", "2")}${run(", cited ")}<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>${field("CITATION Kee26 \\l 1033", "(Keeper, 2026)")}</w:sdtContent></w:sdt>${run(".")}`,
      ),
      of(`${begin}${instruct(" BIBLIOGRAPHY ")}${separate}${run("Keeper, Ada. ")}${run("On Wells", italic)}${run(". 2026.")}`),
      of(`${run("Rope, Bo. Second entry.")}${end}`),
      of(`${run("A field without an end: ")}${begin}${instruct(" REF gone ")}`),
      p("The text behind it stays."),
    ].join(""),
  },
  {
    name: "controls-and-tags",
    leaves: ["Choose 1", "an 1", "item 1"],
    body: [
      `<w:sdt><w:sdtPr><w:alias w:val="Title"/></w:sdtPr><w:sdtContent>${p("Controls", style("W1"))}</w:sdtContent></w:sdt>`,
      of(
        `<w:smartTag w:uri="urn:x" w:element="place"><w:smartTag w:uri="urn:x" w:element="City">${run("Geneva")}</w:smartTag></w:smartTag>${run(" and ")}<w:customXml w:uri="urn:x" w:element="x">${run("custom words")}</w:customXml>${run(".")}`,
      ),
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="1" w:displayText="never chosen"/></w:dropDownList></w:sdtPr><w:sdtContent>${p("The one that was chosen.")}</w:sdtContent></w:sdt>`,
      of(
        `${run("Box: ")}<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("\u2612")}</w:sdtContent></w:sdt>${run(" agreed.")}`,
      ),
      table(
        2,
        row(p("Name"), p("Choice")),
        `<w:sdt><w:sdtPr/><w:sdtContent><w:tr>${cell(p("repeated row"))}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell(p("Choose an item"))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`,
      ),
      `<w:customXml w:uri="urn:x" w:element="block">${p("A paragraph in custom XML.")}${table(2, row(p("c1"), p("c2")), row(p("c3"), p("c4")))}</w:customXml>`,
      of(
        `<w:bdo w:val="rtl">${run("Turned words")}</w:bdo>${run(" and ")}<w:dir w:val="ltr">${run("straight ones")}</w:dir>${run(".")}`,
      ),
      of(
        `<w:permStart w:id="1" w:edGrp="everyone"/>${run("Everyone may edit.")}<w:permEnd w:id="1"/><w:proofErr w:type="spellStart"/>${run("mispeled")}<w:proofErr w:type="spellEnd"/>`,
      ),
      of(
        `<mc:AlternateContent><mc:Choice Requires="w14">${run("The new form.")}</mc:Choice><mc:Fallback>${run("The old form.")}</mc:Fallback></mc:AlternateContent>${run(" Runs.")}`,
      ),
      `<mc:AlternateContent><mc:Choice Requires="w14">${p("A paragraph in the new form.")}</mc:Choice><mc:Fallback>${p("The same in the old form.")}</mc:Fallback></mc:AlternateContent>`,
      `<w:ins w:id="2" w:author="Ada" w:date="2026-05-04T10:00:00Z">${p("Inserted block.")}</w:ins>`,
    ].join(""),
  },
  {
    name: "notes-of-all-kinds",
    body: [
      p("Notes", style("W1")),
      of(
        `${run("An endnote")}<w:r><w:endnoteReference w:id="2"/></w:r>${run(", another")}<w:r><w:endnoteReference w:id="3"/></w:r>${run(", a footnote")}${call(2)}${run(" with two paragraphs, and one with a list")}${call(3)}${run(".")}`,
      ),
      of(
        `${run("The same note once more")}${call(2)}${run(", and one by a field, note ")}${field("NOTEREF _RefN \\h", "1")}${run(".")}`,
      ),
      of(`${run("A heading with a note")}${call(4)}`, style("W2")),
      of(
        `${run("Marked")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/></w:r><w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>${run(" with a sign, and ")}${run("twice")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/></w:r>${run("**", '<w:vertAlign w:val="superscript"/>')}${run(".")}`,
      ),
      of(`${run("A call of nothing")}${call(99)}${run(" stays.")}`),
    ].join(""),
    parts: {
      "word/footnotes.xml": part(
        "w:footnotes",
        `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(" First of it.")}</w:p>${p("Second of it.")}</w:footnote><w:footnote w:id="3"><w:p><w:r><w:footnoteRef/></w:r>${run(" Namely:")}</w:p>${p("(a)\tone;")}${p("(b)\ttwo.")}</w:footnote>${note(4, "On the heading.")}${note(5, "With a sign.", '<w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>')}${note(6, "Starred twice.", run("**"))}`,
      ),
      "word/endnotes.xml": part(
        "w:endnotes",
        `<w:endnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:id="2"><w:p><w:r><w:endnoteRef/></w:r>${run(" Ended first.")}</w:p></w:endnote><w:endnote w:id="3"><w:p><w:r><w:endnoteRef/></w:r>${run(" Ended second, see ")}<w:hyperlink r:id="rIdLink">${run("there")}</w:hyperlink></w:p></w:endnote>`,
      ),
    },
  },
  {
    name: "math-and-objects",
    body: [
      p("Drawn things", style("W1")),
      of(
        `${run("Half: ")}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${run(", a sum: ")}<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:sSub></m:e></m:nary></m:oMath>${run(".")}`,
      ),
      `<w:p><m:oMathPara><m:oMath><m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e><m:r><m:t>depth</m:t></m:r></m:e></m:rad><m:r><m:t>+</m:t></m:r><m:d><m:e><m:r><m:t>rope</m:t></m:r></m:e></m:d></m:oMath></m:oMathPara></w:p>`,
      of(
        `${run("Ink: ")}<w:r><mc:AlternateContent><mc:Choice Requires="wpi"><w:drawing><wp:inline><wp:docPr id="7" name="Ink 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingInk"/></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>${run(" drawn by hand.")}`,
      ),
      of(
        `<w:r><w:pict><v:shape id="WordArt"><v:textpath string="Letters as a drawing"/></v:shape></w:pict></w:r>${run("Beside a title of WordArt.")}`,
      ),
      of(`<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>`),
      of(
        `${run("A group: ")}<w:r><w:drawing><wp:anchor><wp:docPr id="8" name="Group 1"/><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wps:wsp><wps:txbx><w:txbxContent>${p("In the first shape.")}</w:txbxContent></wps:txbx></wps:wsp><wps:wsp><wps:txbx><w:txbxContent>${p("In the second shape.")}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>${run("shapes with words.")}`,
      ),
      of(
        `<w:r><w:drawing><wp:inline><wp:docPr id="9" name="Chart 2" title="Wells" descr=""/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      p("Figure 1. Wells over time", style("CA")),
    ].join(""),
  },
  {
    name: "tables-of-all-kinds",
    body: [
      p("Tables", style("W1")),
      // A cell of another column count, a row without cells, a table in a table in a table.
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${row(p("a1"), p("a2"))}<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("across")}</w:tc></w:tr><w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell(p("short row"))}</w:tr></w:tbl>`,
      p("Between."),
      table(
        2,
        row(p("Outer head", "", bold), p("Other head", "", bold)),
        row(table(1, row(table(1, row(p("innermost"))) + p("around it"))) + p("after it"), p("plain")),
      ),
      p("A heading in a cell follows."),
      table(
        2,
        row(p("In a heading", style("W2")), p("In a title", style("WT"))),
        row(p("1.\tnumber one"), p("(a)\tletter a")),
        row(of(`${run("noted")}${call(2)}`), of(`${run("one")}<w:r><w:br/></w:r>${run("two")}`)),
      ),
      p("A table with a direction."),
      table(
        2,
        `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(p("hidden row"))}${cell(p("of it"))}</w:tr>`,
        row(p("shown row"), p("vertical", "", "")).replace("<w:tcPr/>", '<w:tcPr><w:textDirection w:val="btLr"/></w:tcPr>'),
      ),
      `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="180"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${row(p("A floating single cell."))}</w:tbl>`,
      p("The end.", center),
      of(`${tab}${run("Typed")}${tab}${run("columns")}${tab}${run("here")}`),
      of(`${tab}${run("1")}${tab}${run("2")}${tab}${run("3")}`),
    ].join(""),
    parts: { "word/footnotes.xml": part("w:footnotes", note(2, "In a table.")) },
  },
  {
    name: "lists-of-all-kinds",
    // A number, told as one of another form.
    leaves: ["ii 1"],
    body: [
      p("Lists", style("W1")),
      p("1)\tone closing"),
      p("2)\ttwo closing"),
      p("Text."),
      p("a.\tpoint a"),
      p("b.\tpoint b"),
      p("Text again."),
      p("(1)\tbracket one"),
      p("(2)\tbracket two"),
      p("More text."),
      p("o\tcircle typed"),
      p("\u2014\tdash long"),
      p("* star typed"),
      p("\uf0b7\tsymbol typed"),
      p("\u25aa square typed"),
      p("i)\troman closing"),
      p("ii)\troman closing two"),
      p("§ 1 The first paragraph"),
      p("Step 1: Draw water."),
      p("Option A: Dig."),
      p("[1.] [Bracketed draft text]"),
      p("[2.] [Alternative 1: bracketed]"),
      p("1.1. outline one one"),
      p("1.1.1 outline deep"),
      p("No. 5 is a number in words."),
      p("2026 was dry."),
      p("A. Keeper signed."),
      p("I. Keeper signed too."),
    ].join(""),
  },
];
