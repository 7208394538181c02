import { changeOf, changesIn, isChange } from "./changes.ts";
import { readDrawing } from "./read-drawing.ts";
import { linearMath } from "./read-math.ts";
import type { Story } from "./story.ts";
import { shownSymbol } from "./symbol-fonts.ts";
import type { Change, Former, WLeaf, WLook } from "./tokens.ts";
import { noteKey, type WNote, type WStyle } from "./word-file.ts";
import { childOf, childrenOf, isOn, textIn, valOf, type XmlElement } from "./xml.ts";

/** Styles of the paragraph that runs stand in: the one that it has, and the one that it had before a recorded change. */
export interface StylesAround {
  readonly style: WStyle;
  readonly former?: Former<WStyle>;
}

/** Elements that hold runs, and are nothing themselves. */
const transparent = new Set(["w:sdtContent", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:ruby", "w:rubyBase"]);

/** Reads what stands in a paragraph, or in an element of it, into the line of the story. */
export function readRuns(element: XmlElement, around: StylesAround, story: Story): void {
  for (const child of childrenOf(element)) readInline(child, around, story);
}

function readInline(element: XmlElement, around: StylesAround, story: Story): void {
  const { name } = element;
  if (name === "w:r") readRun(element, around, story);
  else if (name === "w:sdt") story.control(childOf(element, "w:sdtPr"), () => readRuns(element, around, story));
  else if (transparent.has(name)) readRuns(element, around, story);
  else if (isChange(name)) story.within(element, () => readRuns(element, around, story));
  else if (name === "w:hyperlink") readLink(element, around, story);
  else if (name === "w:fldSimple") {
    story.line.beginResult({ instruction: element.attributes["w:instr"] ?? "" }, story.changes);
    readRuns(element, around, story);
    story.line.end();
  } else if (name === "m:oMath" || name === "m:oMathPara") readMath(element, story);
  else if (name === "w:subDoc") story.reading.leftOut.add("word-external", "subdocuments", story.place);
  else story.takeMark(element);
}

function readLink(element: XmlElement, around: StylesAround, story: Story): void {
  // Where a field shows a link, LibreOffice opens the link in the field's instruction: what it holds is the field's.
  if (story.line.isInstruction) {
    readRuns(element, around, story);
    return;
  }
  const { "w:anchor": anchor, "r:id": id } = element.attributes;
  const address = story.relationship(id)?.target;
  const link = { ...(anchor !== undefined && { target: anchor }), ...(address !== undefined && { address }) };
  story.line.beginResult({ instruction: "", link }, story.changes);
  readRuns(element, around, story);
  story.line.end();
}

function readMath(element: XmlElement, story: Story): void {
  const isDisplayed = element.name === "m:oMathPara";
  const text = linearMath(element).trim();
  if (text !== "") story.line.push({ kind: "math", text, isDisplayed }, story.changes);
}

function readRun(run: XmlElement, around: StylesAround, story: Story): void {
  const properties = childOf(run, "w:rPr");
  const own = changesIn(properties, story.moves);
  const changes = own.length === 0 ? story.changes : [...story.changes, ...own];
  const look = story.reading.looks.of(properties, around.style);
  const former = formerLook(properties, look, around, story);
  const piece = {
    look,
    font: childOf(properties, "w:rFonts")?.attributes["w:ascii"] ?? "",
    ...(former && { former }),
    changes,
  };
  for (const child of childrenOf(run)) readPiece(child, piece, story);
}

/** How a run looked before its properties became others, or the style of its paragraph. */
function formerLook(
  properties: XmlElement | undefined,
  look: WLook,
  around: StylesAround,
  story: Story,
): Former<WLook> | undefined {
  const record = childOf(properties, "w:rPrChange");
  if (!record && !around.former) return undefined;
  const was = story.reading.looks.of(record ? childOf(record, "w:rPr") : properties, around.former?.was ?? around.style);
  const change = record ? changeOf(record) : around.former?.change;
  return was === look || !change ? undefined : { was, change };
}

interface Piece {
  readonly look: WLook;
  /** The font that the run names itself. */
  readonly font: string;
  readonly former?: Former<WLook>;
  readonly changes: readonly Change[];
}

function readCall(kind: WNote["kind"], { attributes }: XmlElement, { changes }: Piece, story: Story): void {
  const { notes, leftOut } = story.reading;
  const note = noteKey(kind, attributes["w:id"] ?? "");
  if (!notes.has(note)) leftOut.add("word-part-missing", "notes", story.place);
  story.line.push({ kind: "note", note, isCustom: isOn(attributes["w:customMarkFollows"] ?? "0") }, changes);
}

/** Text that elements of a run stand for. */
const signs: Readonly<Record<string, string>> = { "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad" };

function readPiece(element: XmlElement, piece: Piece, story: Story): void {
  const { name, attributes } = element;
  const { line } = story;
  const push = (leaf: WLeaf) => line.push(leaf, piece.changes);
  switch (name) {
    case "w:t":
    case "w:delText":
      pushText(inFont(textOf(element), piece.font), piece, story);
      break;
    case "w:noBreakHyphen":
    case "w:softHyphen":
      pushText(signs[name] ?? "", piece, story);
      break;
    case "w:sym":
      pushText(symbolOf(attributes["w:char"], attributes["w:font"] ?? ""), piece, story);
      break;
    case "w:tab":
    case "w:ptab":
      push({ kind: "tab" });
      break;
    case "w:br":
    case "w:cr":
      push({ kind: "break", of: breakOf(attributes["w:type"]) });
      break;
    case "w:instrText":
    case "w:delInstrText":
      line.instruct(textIn(element));
      break;
    case "w:fldChar":
      pushText(filledIn(childOf(element, "w:ffData")), piece, story);
      readFieldMark(attributes["w:fldCharType"], piece, story);
      break;
    case "w:footnoteReference":
      readCall("foot", element, piece, story);
      break;
    case "w:endnoteReference":
      readCall("end", element, piece, story);
      break;
    case "w:footnoteRef":
    case "w:endnoteRef":
      push({ kind: "noteMark" });
      break;
    case "w:commentReference":
      story.callComment(attributes["w:id"] ?? "");
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(element, piece.changes, story);
      break;
    case "w:pgNum":
    case "w:dayShort":
    case "w:dayLong":
    case "w:monthShort":
    case "w:monthLong":
    case "w:yearShort":
    case "w:yearLong":
      story.reading.leftOut.add("word-left", "dates or page numbers that programs fill in", story.place);
      break;
    case "w:ruby":
      story.reading.leftOut.add("word-left", "readings over characters", story.place);
      for (const run of childrenOf(childOf(element, "w:rubyBase"), "w:r"))
        for (const child of childrenOf(run)) readPiece(child, piece, story);
      break;
    default:
      // Word knows what it writes around these; whatever else is in a run shows no text.
      if (name === "w:sdt")
        story.control(childOf(element, "w:sdtPr"), () => {
          for (const child of childrenOf(childOf(element, "w:sdtContent"))) readPiece(child, piece, story);
        });
  }
}

function pushText(text: string, { look, former, changes }: Piece, story: Story): void {
  if (text !== "" && !story.isPrompt) story.line.push({ kind: "text", text, look, ...(former && { former }) }, changes);
}

/** The text of `w:t`: blanks at its ends count only where it says so, and line ends and tabs in it are blanks. */
function textOf(element: XmlElement): string {
  const text = textIn(element);
  const plain = /[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]/g, " ") : text;
  if (element.attributes["xml:space"] === "preserve") return plain;
  let start = 0;
  let end = plain.length;
  while (plain[start] === " ") start += 1;
  while (end > start && plain[end - 1] === " ") end -= 1;
  return plain.slice(start, end);
}

/** A sign of a font of symbols, by its place in the font. */
function symbolOf(char: string | undefined, font: string): string {
  const code = Number.parseInt(char ?? "", 16);
  return code > 0 && code < 0xffff ? shownSymbol(String.fromCharCode(code), font) : "";
}

/** Text typed in a font of symbols as what it shows. */
function inFont(text: string, font: string): string {
  return /^(?:symbol|wingdings)$/i.test(font) ? [...text].map((one) => shownSymbol(one, font)).join("") : text;
}

function breakOf(type: string | undefined): "line" | "page" | "column" {
  return type === "page" || type === "column" ? type : "line";
}

/** What a box of a form shows that is no text of its field: whether it is ticked, or which of a list was chosen (17.16.9, 17.16.17). */
function filledIn(form: XmlElement | undefined): string {
  const box = childOf(form, "w:checkBox");
  const ticked = childOf(box, "w:checked") ?? childOf(box, "w:default");
  if (box) return ticked && isOn(ticked.attributes["w:val"] ?? "1") ? "\u2612" : "\u2610";
  const list = childOf(form, "w:ddList");
  const chosen = Number(valOf(list, "w:result") ?? valOf(list, "w:default") ?? 0);
  return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
}

function readFieldMark(type: string | undefined, { changes }: Piece, { line }: Story): void {
  if (type === "begin") line.begin(changes);
  else if (type === "separate") line.separate();
  else if (type === "end") line.end();
}
