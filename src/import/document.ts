import { parseSymbol, splitSymbols } from "../document/symbol.ts";
import { toMarkdown } from "../document/to-markdown.ts";
import type { Body } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import { countedIn } from "../theme/language-levels.ts";
import { levelOf } from "../theme/look.ts";
import type { WordFile } from "../word/word-file.ts";
import type { PlainBlock, PlainTable, WordView } from "../word/word-view.ts";
import { withoutAdoption } from "./adoption.ts";
import { bodyOf } from "./body.ts";
import { carriedType, isOurs } from "./carried.ts";
import type { Context } from "./context.ts";
import { Figures } from "./figures.ts";
import { type Front, frontOf } from "./front.ts";
import { type Fields, type FieldValue, frontMatterOf } from "./front-matter.ts";
import { withoutIdleLabels } from "./idle-labels.ts";
import type { ImportOptions } from "./import.ts";
import { Labels } from "./labels.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";
import type { Losses } from "./losses.ts";
import { mandateFront } from "./mandate-front.ts";
import { findMasthead, firstHeadOf, languageOf, readMasthead } from "./masthead.ts";
import { NoteNames } from "./note-names.ts";
import { plainOf } from "./plain-words.ts";
import { pressFront } from "./press-front.ts";
import type { Remarks } from "./remarks.ts";
import { documentsIn } from "./several.ts";
import type { Shelf } from "./shelf.ts";
import { annexSources, builtBody, fillIn, footnotesOf, readParts, splitSources } from "./sources.ts";
import { placeStars, withoutStars } from "./stars.ts";
import { StyleMeanings } from "./style-meaning.ts";
import { languageOfText } from "./text-language.ts";
import { typeNameOf } from "./type-of.ts";
import { withUnstyledHeadings } from "./unstyled-headings.ts";
import { fieldsOfVariables } from "./variables.ts";
import { wrapped } from "./wrap.ts";

/** A file that an import makes, by its path beside the others. */
export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How much of what came over. */
export interface ImportedCounts {
  readonly paragraphs: number;
  readonly headings: number;
  readonly items: number;
  readonly notes: number;
  readonly tables: number;
  readonly figures: number;
  readonly annexes: number;
}

/** What a document is made from. */
export interface Material {
  readonly file: WordFile;
  readonly view: WordView;
  readonly losses: Losses;
  readonly shelf: Shelf;
  readonly options: ImportOptions;
  /** Where comments stand in the text as signs. */
  readonly remarks?: Remarks;
}

/** What a file became. */
export interface MadeDocument {
  readonly files: readonly ImportedFile[];
  readonly type: string;
  readonly counts: ImportedCounts;
}

/** Makes a document of what a Word file shows. */
export function documentOf(material: Material): MadeDocument {
  const { file, losses, options, remarks, shelf, view } = material;
  const masthead = findMasthead(view, shelf.words);
  const [english] = shelf.words;
  const isOwn = isOurs(file);
  const said = isOwn ? file.language : (languageOfText(view) ?? file.language?.slice(0, 2).toLowerCase());
  const own = shelf.words.find(({ language }) => language === said);
  const words = (masthead && languageOf(masthead.lines, shelf.words)) ?? own ?? english;
  if (!words || !english) throw new Error("no words of any language");
  const read = masthead && readMasthead(masthead.lines, words, english);
  const styles = new StyleMeanings(shelf.themes, isOwn);
  const shown = piecesOf(view.body.slice(masthead?.taken ?? 0), styles);
  const pieces = isOwn ? shown : withUnstyledHeadings(shown, styles, masthead !== undefined, losses);
  const variables = fieldsOfVariables(file.variables, words);
  const symbol = read?.fields.get("symbol") ?? variables.get("symbol") ?? "";
  const name = options.as ?? carriedType(file) ?? typeNameOf(String(symbol), pieces, words);
  const type = shelf.types.get(name) ?? shelf.types.get("report");
  if (!type) throw new Error("no type of documents");
  const labels = new Labels(view, isOwn, words);
  const context: Context = {
    bodyOf,
    file,
    view,
    styles,
    labels,
    losses,
    words,
    type,
    theme: countedIn(shelf.theme(type), words),
    notes: new NoteNames(view, labels, losses),
    figures: new Figures(),
    letters: new Map(),
    turned: turnedTables(view.body, file),
    isOwn,
    ...numberingOf(pieces, masthead !== undefined),
    keepsNumbers: options.keepNumbers === true,
    ...(remarks && { remarks }),
  };
  for (const line of read?.left ?? [])
    losses.add(
      "front-matter-left",
      {
        one: "A line of the masthead is of no form that is known",
        many: "# lines of the masthead are of no form that is known",
      },
      undefined,
      line,
    );
  for (const line of masthead ? [] : firstHeadOf(view))
    losses.add(
      "front-matter-left",
      {
        one: "A line in the head of the first page was left out",
        many: "# lines in the head of the first page were left out",
      },
      undefined,
      line,
    );
  const mastheadFields = read?.fields ?? new Map();
  if (read?.organ !== undefined) mastheadFields.set("body", read.organ);
  return made(pieces, mastheadFields, variables, masthead !== undefined, context, material);
}

function made(
  pieces: readonly Piece[],
  mastheadFields: Fields,
  variables: Fields,
  hasMasthead: boolean,
  plainly: Context,
  { shelf, file, options }: Material,
): MadeDocument {
  const { numbers, texts } = documentsIn(withoutStars(pieces, plainly));
  if (!options.split)
    for (const line of numbers)
      plainly.losses.add(
        "several-documents",
        { one: "", many: "The file holds # documents, which became one with paragraphs numbered through" },
        line.place,
        line.words,
      );
  const references = options.references === true;
  const [first = [], ...others] = options.split ? texts : [texts.flat()];
  const { main, annexes, context } = readParts(first, plainly, references);
  const front = pageFront(main.pieces, hasMasthead, context);
  const footnotes = footnotesOf(context);
  const adopted = withoutAdoption(front.rest, String(mastheadFields.get("symbol") ?? ""), context);
  const body = builtBody(adopted.rest, context);
  const annexed = annexSources(annexes, "report.md", "", context, shelf);
  const fields: Fields = new Map<string, FieldValue>([
    ["type", context.type.name],
    ...mastheadFields,
    ["language", context.words.language],
    ...front.fields,
    ...adopted.fields,
    ...footnotes,
  ]);
  tellOfOrgan(mastheadFields.get("body"), fields, context);
  if (hasStraightMarks(pieces) && context.type.fields.has("typography")) fields.set("typography", "as-typed");
  for (const [field, value] of variables) if (!fields.has(field) && context.type.fields.has(field)) fields.set(field, value);
  placeStars(fields, context);
  fillIn(fields, options.untitled ?? titleOf(file), context);
  if (context.numbersNothing && numbersText(context) && body.blocks.some((block) => block.type === "paragraph"))
    context.losses.add("numbers-added", {
      one: "The file numbers no paragraph and no heading: they will be numbered",
      many: "",
    });
  if (annexed.outer.length > 0 && context.type.fields.has("annexes")) fields.set("annexes", annexed.outer);
  const own = withoutIdleLabels([{ name: "report.md", fields, body }, ...annexed.sources], context.labels);
  const sources = [...own, ...others.flatMap((text) => splitSources(text, plainly, shelf, references))];
  const files = [
    ...sources.map(({ name, ...source }) => ({ name, bytes: utf8(textOf(source.fields, source.body, context)) })),
    ...context.figures.files,
  ];
  return {
    files,
    type: context.type.name,
    counts: countsOf(
      sources.map((source) => source.body),
      annexes.length,
    ),
  };
}

/** Tells of the organ of a masthead where a body stands under it and the symbol is not one of that organ, so that no page prints it. */
function tellOfOrgan(organ: FieldValue | undefined, fields: Fields, { losses, words }: Context): void {
  const [first] = splitSymbols(String(fields.get("symbol") ?? ""));
  const printed = words.text[`organ-${(parseSymbol(first ?? "")?.organ ?? "").toLowerCase()}`] ?? "";
  if (typeof organ !== "string" || fields.get("body") === organ || printed.toLowerCase() === organ.toLowerCase()) return;
  losses.add(
    "front-matter-left",
    { one: "The organ of the masthead is not the one that the symbol names, and was left out", many: "" },
    undefined,
    organ,
  );
}

/** What stands before the text, as the page of the type has it. */
function pageFront(pieces: readonly Piece[], hasMasthead: boolean, context: Context): Front {
  if (context.type.name === "mandate-page") return mandateFront(pieces, context);
  return context.type.name === "press-release" ? pressFront(pieces, context) : frontOf(pieces, hasMasthead, context);
}

/** Whether documents of the type number their paragraphs or their headings. */
function numbersText({ theme }: Context): boolean {
  return [theme.structure.paragraph, ...theme.structure.headings].some((role) => levelOf(theme, role) !== undefined);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file as it is written; one in which signs stand for comments is broken into lines once these and what changed are in it. */
function textOf(fields: Fields, body: Body, { remarks }: Context): string {
  const text = toMarkdown(body);
  return `${frontMatterOf(fields)}\n${remarks ? text : wrapped(text)}`;
}

/** Whether a text has marks that are set as the language has them where nothing is said: straight quotation marks, hyphens between figures. */
function hasStraightMarks(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if (piece.kind === "line") return /["']|\d-\d|--/.test(piece.words);
    if (piece.kind === "box") return hasStraightMarks(piece.pieces);
    return /["']|\d-\d|--/.test(plainOf([piece.table]));
  });
}

function titleOf(file: WordFile): string {
  return file.path
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]*$/, "")
    .replaceAll("_", " ");
}

function countsOf(bodies: readonly Body[], annexes: number): ImportedCounts {
  const counts = { paragraphs: 0, headings: 0, items: 0, notes: 0, tables: 0, figures: 0 };
  for (const body of bodies) {
    counts.notes += body.notes.length;
    walk(body.blocks, ({ type }) => {
      if (type === "paragraph") counts.paragraphs += 1;
      else if (type === "heading") counts.headings += 1;
      else if (type === "item") counts.items += 1;
      else if (type === "table") counts.tables += 1;
      else if (type === "figure") counts.figures += 1;
    });
  }
  return { ...counts, annexes };
}

/** Whether a file numbers anything, and whether what it numbers are items of lists. */
function numberingOf(
  pieces: readonly Piece[],
  hasMasthead: boolean,
): Pick<Context, "numbersNothing" | "numbersItems" | "numbersByOutline"> {
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [piece] : []));
  const isText = ({ style }: Line) => style.meaning.is === "text" || style.meaning.is === "unknown";
  const numbered = lines.filter(
    (line) => isText(line) && (line.numeral?.form === "arabic" || line.numeral?.form === "chaptered" || isOutlined(line)),
  );
  const plain = lines.filter((line) => isText(line) && !line.numeral && line.words !== "");
  const restarts = numbered.filter(({ numeral }) => numeral?.arabic === 1).length;
  const numbersItems =
    !hasMasthead &&
    numbered.every(({ numeral, paragraph }) => numeral?.isTyped === false && !isHouseStyle(paragraph.properties.style.name)) &&
    (restarts > 1 || (restarts === 1 && numbered.length <= plain.length));
  const headings = lines.filter(({ numeral, style }) => style.meaning.is === "heading" && numeral);
  const isCapital = ({ numeral }: Line) => numeral?.form === "roman" || numeral?.form === "letter";
  return {
    numbersNothing: !hasMasthead && headings.length === 0 && (numbered.length === 0 || numbersItems),
    numbersItems,
    numbersByOutline: !hasMasthead && !headings.some(isCapital),
  };
}

/** Whether a line has a number of an outline that its list makes, of the first rank. */
function isOutlined({ numeral }: Line): boolean {
  return numeral?.form === "outline" && numeral.level === 0;
}

/** Whether a style is of the United Nations' templates, in which what has a plain number is a paragraph. */
function isHouseStyle(name: string): boolean {
  return /^(?:_|reg_|anno)/.test(name);
}

/** Tables on landscape pages. */
function turnedTables(body: readonly PlainBlock[], { sections }: WordFile): ReadonlySet<PlainTable> {
  const turned = new Set<PlainTable>();
  let section = 0;
  for (const block of body) {
    if (block.kind === "table" && sections[section]?.isLandscape) turned.add(block);
    if (block.kind === "paragraph" && block.endsSection !== undefined) section = block.endsSection + 1;
  }
  return turned;
}
