import { part } from "../word/made-package.ts";
import {
  bold,
  by,
  call,
  cell,
  center,
  drawn,
  field,
  firstHead,
  geneva,
  italic,
  listed,
  type MadeKind,
  newYork,
  note,
  of,
  p,
  row,
  run,
  shape,
  style,
  tab,
  table,
} from "./kind-parts.ts";

/** Kinds of Word files. */
export const kinds: readonly MadeKind[] = [
  {
    name: "new-york-report",
    body: [
      p("Eighty-first session", style("S")),
      p("Item 28 of the preliminary list*", style("AI")),
      p("Advancement of wells", style("AT")),
      p("\tWells of small islands", style("TC")),
      p("\tReport of the Secretary-General", style("TC")),
      table(
        1,
        row(
          p("Summary", "", italic) +
            p("The present report, submitted pursuant to General Assembly resolution 80/12, counts the wells."),
        ),
      ),
      p("\t*\tA/81/50.", '<w:framePr w:w="9000"/>'),
      p("\tI.\tIntroduction", style("NH1")),
      p("1.\tThe Assembly asked for a count of wells."),
      p("2.\tThe count was made:"),
      p("\t\t(a)\tBy walking;"),
      p("\t\t(b)\tBy boat, where:"),
      p("\t\t\t(i)\tThe sea allowed it;"),
      p("\t\t\t(ii)\tA boat was there."),
      p("\tII.\tWhat was seen", style("NH1")),
      p("\tA.\tThe north", style("NH2")),
      p("3.\tThere are four wells in the north."),
      p("\tB.\tThe south", style("NH2")),
      p("4.\tThere are none."),
      p("Annex", style("NH1")),
      p("\tThe wells", style("NH1")),
      p("\tNames are those of the keepers."),
      firstHead,
    ].join(""),
    parts: newYork("A/81/99", "General Assembly"),
  },
  {
    name: "security-council-letter",
    body: [
      p(
        "\tLetter dated 4 May 2026 from the Permanent Representative of Sealand to the United Nations addressed to the President of the Security Council",
        style("TC"),
      ),
      p(
        "\tOn behalf of my Government, I have the honour to transmit herewith a letter from the keeper of the wells (see annex).",
        style("NT"),
      ),
      p(
        "\tI should be grateful if the present letter and its annex could be circulated as a document of the Security Council.",
        style("NT"),
      ),
      of(
        `${run("(Signed) ", italic)}${run("Ada Keeper", bold)}<w:r><w:br/></w:r>${run("Permanent Representative")}`,
        '<w:jc w:val="right"/>',
      ),
      p(
        "Annex to the letter dated 4 May 2026 from the Permanent Representative of Sealand to the United Nations addressed to the President of the Security Council",
        style("NH1"),
      ),
      p("[Original: French]"),
      p("\tThe wells are dry, and have been since March.", style("NT")),
      of(`${run("(Signed) ", italic)}${run("Bo Well", bold)}`, '<w:jc w:val="right"/>'),
      p("Enclosure", style("NH1")),
      p("\tA list of wells.", style("NT")),
      firstHead,
    ].join(""),
    parts: newYork("S/2026/123", "Security Council"),
  },
  {
    name: "treaty-body",
    body: [
      geneva("CRC/C/SEA/CO/3"),
      p("Committee on the Rights of the Child", "", bold),
      p("\tConcluding observations on the combined third and fourth periodic reports of Sealand*", style("H1")),
      p("\tI.\tIntroduction", style("H1")),
      of(
        `${run("1.")}${tab}${run("The Committee considered the reports")}${call(2)}${run(" at its 12th meeting.")}`,
        style("T"),
      ),
      p("\tIII.\tMain areas of concern", style("H1")),
      p("\tA.\tGeneral measures", style("H2")),
      p("\tLegislation", style("H4")),
      of(
        `${run("2.")}${tab}${run("While noting the act on wells, the Committee is concerned about its ")}${run("late", italic)}${run(" application. ")}${run("It recommends that the State party:", bold)}`,
        style("T"),
      ),
      of(`${tab}${run("(a)")}${tab}${run("Apply the act at once;", bold)}`, style("T")),
      of(`${tab}${run("(b)")}${tab}${run("Publish the wells.", bold)}`, style("T")),
      of(`${run("3.")}${tab}${run("Access to water.", bold)}${run(" The Committee welcomes the new rope.")}`, style("T")),
      p("\t*\tAdopted by the Committee at its 101st session (4–20 May 2026).", style("T")),
    ].join(""),
    parts: { "word/footnotes.xml": part("w:footnotes", note(2, "CRC/C/SEA/3-4.")) },
  },
  {
    name: "tracked-changes",
    leaves: ["Three 1"],
    body: [
      p("A note on ropes", style("W1")),
      of(
        `${run("Ropes are ")}<w:del ${by}><w:r><w:delText>short</w:delText></w:r></w:del><w:ins ${by}>${run("long")}</w:ins>${run(".")}`,
      ),
      of(`<w:del ${by}><w:r><w:delText>This paragraph went.</w:delText></w:r></w:del>`, `<w:rPr><w:del ${by}/></w:rPr>`),
      of(`<w:ins ${by}>${run("This paragraph came.")}</w:ins>`, `<w:rPr><w:ins ${by}/></w:rPr>`),
      `<w:p><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="7" w:name="move1" w:author="Ada"/><w:moveFrom ${by}>${run("This paragraph moved.")}</w:moveFrom><w:moveFromRangeEnd w:id="7"/></w:p>`,
      p("The end is near."),
      `<w:p><w:pPr><w:rPr><w:moveTo ${by}/></w:rPr></w:pPr><w:moveToRangeStart w:id="8" w:name="move1" w:author="Ada"/><w:moveTo ${by}>${run("This paragraph moved.")}</w:moveTo><w:moveToRangeEnd w:id="8"/></w:p>`,
      table(
        2,
        row(p("Name", "", bold), p("Length", "", bold)),
        row(p("One"), p("4")).replace("<w:tr>", `<w:tr><w:trPr><w:ins ${by}/></w:trPr>`),
        row(p("Three"), p("5")).replace("<w:tr>", `<w:tr><w:trPr><w:del ${by}/></w:trPr>`),
        row(p("Three"), p("6")),
      ),
    ].join(""),
  },
  {
    name: "boxes",
    body: [
      p("Boxes", style("W1")),
      of(
        `${drawn(shape(p("Box 1", "", bold) + p("A box with two lines.") + table(2, row(p("a"), p("b")), row(p("c"), p("d")))))}${run("Text beside the box.")}`,
      ),
      of(
        `${run("Older text.")}<w:r><w:pict><v:group><v:shape><v:textbox><w:txbxContent>${p("Of an older Word.")}</w:txbxContent></v:textbox></v:shape><v:shape><v:textbox><w:txbxContent>${p("Its second.")}</w:txbxContent></v:textbox></v:shape></v:group></w:pict></w:r>`,
      ),
      table(2, row(p("Left"), of(`${drawn(shape(p("A box in a cell.")))}${run("Right")}`)), row(p("Under"), p("More"))),
      of(`${run("With a note.")}${call(2)}`),
    ].join(""),
    parts: {
      "word/footnotes.xml": part(
        "w:footnotes",
        `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(" A note with a table.")}</w:p>${table(2, row(p("x1"), p("x2")), row(p("x3"), p("x4")))}${p("A second paragraph of it.")}</w:footnote>`,
      ),
    },
  },
  {
    name: "nested-tables",
    body: [
      p("Tables", style("W1")),
      p("Table 1", style("CA")),
      p("Wells by island", style("CA")),
      table(
        3,
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p("Island"))}<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("Wells")}</w:tc></w:tr>`,
        `<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p("North")}</w:tc>${cell(p("old"))}${cell(p("3"))}</w:tr>`,
        `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("")}</w:tc>${cell(p("new"))}${cell(table(2, row(p("inner one"), p("inner two")), row(p("inner three"), p("inner four"))) + p("under it"))}</w:tr>`,
        row(p("South"), p("\u2022\tdeep") + p("\u2022\twide"), p("1.\tfirst") + p("2.\tsecond")),
      ),
      p("Source: The keeper.", "", '<w:sz w:val="16"/>'),
      table(1, row(p("A lone cell that frames a text.") + p("With a second paragraph in it."))),
      `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p("indented row"))}</w:tr>${row(p("full"), p("row"))}</w:tbl>`,
    ].join(""),
  },
  {
    name: "fields",
    leaves: ["Pails 1", "Table 1", "Click 1", "or 1", "tap 1", "here 1", "enter 1", "Choose 1", "an 1", "item 1"],
    body: [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("Contents")}${of(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Ropes")}${tab}${run("2")}`,
      )}${of(`${run("Pails")}${tab}${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}</w:sdtContent></w:sdt>`,
      of(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run("Ropes")}<w:bookmarkEnd w:id="1"/>`, style("W1")),
      of(
        `${run("As “")}${field("STYLEREF &quot;heading 1&quot;", "Ropes")}${run("” says, see ")}${field("REF _Ref2 \\h", "Table 1")}${run(" on page ")}${field("PAGEREF _Ref2 \\h", "7")}${run(", printed on ")}${field("DATE \\@ &quot;d MMMM yyyy&quot;", "4 May 2026")}${run(".")}`,
      ),
      of(
        `<w:bookmarkStart w:id="2" w:name="_Ref2"/>${run("Table ")}${field("SEQ Table \\* ARABIC", "1")}<w:bookmarkEnd w:id="2"/>${run(". Pails by size")}`,
        style("CA"),
      ),
      table(2, row(p("Size", "", bold), p("Pails", "", bold)), row(p("small"), p("2"))),
      of(
        `${run("Total: ")}${field("= SUM(ABOVE)", "2")}${run("; index")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "never shown" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(" and ")}<w:hyperlink r:id="rIdLink">${run("a page")}</w:hyperlink>${run(".")}`,
      ),
      of(
        `${run("Name: ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click or tap here to enter text.")}</w:sdtContent></w:sdt>${run(" Place: ")}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run("the north")}</w:sdtContent></w:sdt>`,
      ),
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Choose an item.")}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${p("A paragraph in a control.")}</w:sdtContent></w:sdt>`,
      of(
        `${run("Nested ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field("DOCPROPERTY x", "1")}<w:r><w:instrText> = 1 "yes" "no" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("yes")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(" ends.")}`,
      ),
    ].join(""),
  },
  {
    name: "sections-and-drawings",
    body: [
      p("Sections", style("W1")),
      p("In one column."),
      of("", '<w:sectPr><w:cols w:num="1"/></w:sectPr>'),
      p("In two columns, left."),
      of(`${run("In two columns, ")}<w:r><w:br w:type="column"/></w:r>${run("right.")}`),
      of("", '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'),
      of(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="Wells by year"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ),
      of(
        `${run("Beside it ")}<w:r><w:drawing><wp:inline><wp:docPr id="2" name="Diagram 1" descr="Who asks whom"/><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
      of(`${run("An object: ")}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
      of(
        `${run("The area is ")}<m:oMath><m:r><m:t>A</m:t></m:r><m:r><m:t>=</m:t></m:r><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run(".")}`,
      ),
    ].join(""),
  },
  {
    name: "looks",
    leaves: ["kan 1"],
    body: [
      p("Looks", style("W1")),
      of(`${run("Seen, ")}${run("unseen, ", "<w:vanish/>")}${run("seen.")}<w:r><w:commentReference w:id="0"/></w:r>`),
      p("A whole paragraph that is hidden.", "", "<w:vanish/>"),
      of(
        `<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>${run(" has a reading.")}`,
      ),
      of(`${run("نص من اليمين إلى اليسار", "<w:rtl/>")}`, "<w:bidi/>"),
      of(
        `${run("Small capitals", "<w:smallCaps/>")}${run(", CO")}${run("2", '<w:vertAlign w:val="subscript"/>')}${run(", m")}${run("2", '<w:vertAlign w:val="superscript"/>')}${run(", ")}${run("red", '<w:color w:val="FF0000"/>')}${run(", ")}${run("under", '<w:u w:val="single"/>')}${run(".")}`,
      ),
      of(
        `${run("Signs: ")}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(" co")}<w:r><w:noBreakHyphen/></w:r>${run("operate, *stars*, _lines_, [brackets], {{braces}}, <w:t/> &lt;tags&gt;, # and | and ::: at will.").replace("<w:t/> ", "")}`,
      ),
      p("# Not a heading"),
      p("::: not a box"),
      p("> not a quotation"),
      p("--- "),
      p("[^1]: not a note"),
      p("{#not-a-label}"),
    ].join(""),
    parts: {
      "word/comments.xml": part("w:comments", `<w:comment w:id="0" w:author="Ada Reviewer">${p("Why so?")}</w:comment>`),
    },
  },
  {
    name: "numbering",
    body: [
      p("First", style("W1") + listed(3)),
      p("Of the first list.", listed(1)),
      p("Its second.", listed(1)),
      p("A letter.", listed(1, 1)),
      p("A Roman number.", listed(1, 2)),
      p("A second letter.", listed(1, 1)),
      p("Text between."),
      p("Its third.", listed(1)),
      p("Second", style("W1") + listed(3)),
      p("Under it", style("W2") + listed(3, 1)),
      p("Restarted at one.", listed(4)),
      p("And its second.", listed(4)),
      p("Nine.", listed(5)),
      p("A bullet.", listed(2)),
      p("A circle.", listed(2, 1)),
      p("A square.", listed(2, 2)),
      p("No list at all.", listed(0)),
    ].join(""),
  },
  {
    name: "typed-by-hand",
    body: [
      p("THE WELLS OF THE NORTH", center, `${bold}<w:sz w:val="32"/>`),
      p("I. Introduction", "", bold),
      p("1.\tFirst, with a tab."),
      p("2. Second, with a blank."),
      p("3.  Third, with two."),
      p("II. The count", "", bold),
      p("A. By day", "", bold),
      p("4.\tFourth:"),
      p("\ta)\tOne item;"),
      p("\tb)\tAnother item."),
      p("-\tA dash."),
      p("-\tAnother dash."),
      p("6.\tSixth, as the fifth is missing."),
      p("7 bis.\tPut in later."),
      p("Conclusion", "", bold),
      p("7.\tSeventh."),
    ].join(""),
  },
  {
    name: "notes",
    body: [
      of(`${run("Notes")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/></w:r>${run("*")}`, style("WT")),
      of(
        `${run("A text")}${call(3)}${run(" with a dagger")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/></w:r>${run("†")}${run(" and a second call")}${call(5)}${run(", and an endnote")}<w:r><w:endnoteReference w:id="2"/></w:r>${run(", and a typed one")}${run("7", '<w:vertAlign w:val="superscript"/>')}${run(".")}`,
      ),
      table(
        2,
        row(p("Name", "", bold), p("Sum", "", bold)),
        row(of(`${run("One")}${run("a", '<w:vertAlign w:val="superscript"/>')}`), of(`${run("2")}${call(6)}`)),
      ),
      of(`${tab}${run("a", '<w:vertAlign w:val="superscript"/>')}${tab}${run("Of the table.")}`),
    ].join(""),
    parts: {
      "word/footnotes.xml": part(
        "w:footnotes",
        `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note(2, "Late submission.", run("*"))}${note(3, "First.")}${note(4, "Daggered.", run("†"))}${note(5, "Second, at length.")}${note(6, "In a cell.")}`,
      ),
      "word/endnotes.xml": part("w:endnotes", `<w:endnote w:id="2">${p("Ended.")}</w:endnote>`),
    },
  },
];
