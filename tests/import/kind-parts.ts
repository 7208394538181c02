import { packed, part, partsOf, relationships } from "../word/made-package.ts";

/** A Word file of a kind that the United Nations or its offices send: its body, and the parts that it has besides. */
export interface MadeKind {
  readonly name: string;
  readonly body: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Words that are nowhere afterwards and are not named, since nobody would miss them: contents, prompts. */
  readonly leaves?: readonly string[];
}

export const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const bold = "<w:b/>";
export const italic = "<w:i/>";
export const tab = "<w:r><w:tab/></w:r>";
/** A paragraph; "\t" in its words is a tab. */
export const p = (text: string, properties = "", look = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${text
    .split("\t")
    .map((piece) => (piece === "" ? "" : run(piece, look)))
    .join(tab)}</w:p>`;
export const of = (runs: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
export const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
export const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
export const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;
export const center = '<w:jc w:val="center"/>';
export const listed = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const styleNames: Readonly<Record<string, string>> = {
  H1: "_ H _Ch_G",
  H2: "_ H_1_G",
  H3: "_ H_2/3_G",
  H4: "_ H_4_G",
  T: "_ Single Txt_G",
  NH1: "_ H _Ch",
  NH2: "_ H_1",
  NT: "__Single Txt",
  TC: "Title_H_CH",
  S: "Session",
  AI: "Agenda_Item_Normal",
  AT: "Agenda_Title_H2",
  W1: "heading 1",
  W2: "heading 2",
  W3: "heading 3",
  WT: "Title",
  LP: "List Paragraph",
  FN: "footnote text",
  CA: "caption",
};
const styles = part(
  "w:styles",
  Object.entries(styleNames)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
);

export const geneva = (symbol: string, more = "") =>
  table(
    2,
    row(p("United Nations"), p(symbol)),
    row(p("General Assembly"), p("Distr.: General") + p("4 May 2026") + p("Original: English") + more),
  );

/** New York's masthead, in the head of the first page. */
export const newYork = (symbol: string, organ: string, distribution = "Distr.: General") => ({
  "word/header1.xml": part(
    "w:hdr",
    table(2, row(p("United Nations"), p(symbol)), row(p(organ), p(distribution) + p("4 May 2026") + p("Original: English"))),
  ),
});
export const firstHead = '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:titlePg/></w:sectPr>';

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const symbolFont = (font: string) => `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
const numbering = part(
  "w:numbering",
  [
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}${level(2, "lowerRoman", "(%3)")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uf0b7", symbolFont("Symbol"))}${level(1, "bullet", "o", symbolFont("Courier New"))}${level(2, "bullet", "\uf0a7", symbolFont("Wingdings"))}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="3">${level(0, "upperRoman", "%1.")}${level(1, "upperLetter", "%2.")}${level(2, "decimal", "%3.")}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>',
  ].join(""),
);

export const by = 'w:id="1" w:author="Ada Reviewer" w:date="2026-05-04T10:00:00Z"';
export const note = (id: number, text: string, mark = "<w:r><w:footnoteRef/></w:r>") =>
  `<w:footnote w:id="${id}"><w:p><w:pPr>${style("FN")}</w:pPr>${tab}${mark}${tab}${run(text)}</w:p></w:footnote>`;
export const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export const drawn = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p("The same once more.")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const shape = (content: string) => `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;

/** A kind as bytes of a Word file. */
export function fileOfKind({ body, parts = {} }: MadeKind): Uint8Array {
  const own = Object.keys(parts).map((name) => {
    const file = name.replace("word/", "");
    return [file.replace(/\d*\.xml$/, "").replace("header", "header"), file] as const;
  });
  const rels = relationships(...own, ["styles", "styles.xml"], ["numbering", "numbering.xml"]).replace(
    "</Relationships>",
    '<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/page" TargetMode="External"/></Relationships>',
  );
  return packed({
    ...partsOf(body),
    "word/_rels/document.xml.rels": rels,
    "word/styles.xml": styles,
    "word/numbering.xml": numbering,
    ...parts,
  });
}
