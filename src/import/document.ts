import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import { toMarkdown } from "../document/to-markdown.ts";
import type { Block, Body } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import { levelOf } from "../theme/look.ts";
import type { WordFile } from "../word/word-file.ts";
import type { PlainBlock, PlainTable, WordView } from "../word/word-view.ts";
import { type Part, partsOf } from "./annexes.ts";
import { bodyOf } from "./body.ts";
import { carriedType, isOurs } from "./carried.ts";
import type { Context } from "./context.ts";
import { Figures } from "./figures.ts";
import { annexFront, type Front, frontOf } from "./front.ts";
import { type Fields, type FieldValue, frontMatterOf } from "./front-matter.ts";
import type { ImportOptions } from "./import.ts";
import { registerLabels } from "./label-pass.ts";
import { Labels } from "./labels.ts";
import { type Line, type Piece, piecesOf } from "./lines.ts";
import type { Losses } from "./losses.ts";
import { mandateFront } from "./mandate-front.ts";
import { findMasthead, firstHeadOf, languageOf, readMasthead } from "./masthead.ts";
import { takeDefinitions } from "./note-definitions.ts";
import { NoteNames } from "./note-names.ts";
import { plainOf } from "./plain-words.ts";
import { pressFront } from "./press-front.ts";
import { withRecommendations } from "./recommended.ts";
import type { Shelf } from "./shelf.ts";
import { placeStars, withoutStars } from "./stars.ts";
import { StyleMeanings } from "./style-meaning.ts";
import { typeNameOf } from "./type-of.ts";
import { TypedReferences } from "./typed-references.ts";
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
}

/** What a file became. */
export interface MadeDocument {
  readonly files: readonly ImportedFile[];
  readonly type: string;
  readonly counts: ImportedCounts;
}

/** Makes a document of what a Word file shows. */
export function documentOf(material: Material): MadeDocument {
  const { file, losses, options, shelf, view } = material;
  const masthead = findMasthead(view, shelf.words);
  const [english] = shelf.words;
  const own = shelf.words.find(({ language }) => language === file.language);
  const words = (masthead && languageOf(masthead.lines, shelf.words)) ?? own ?? english;
  if (!words || !english) throw new Error("no words of any language");
  const read = masthead && readMasthead(masthead.lines, words, english);
  const styles = new StyleMeanings(shelf.themes);
  const pieces = piecesOf(view.body.slice(masthead?.taken ?? 0), styles);
  const variables = fieldsOfVariables(file.variables, words);
  const symbol = read?.fields.get("symbol") ?? variables.get("symbol") ?? "";
  const name = options.as ?? carriedType(file) ?? typeNameOf(String(symbol), pieces, words);
  const type = shelf.types.get(name) ?? shelf.types.get("report");
  if (!type) throw new Error("no type of documents");
  const isOwn = isOurs(file);
  const labels = new Labels(view, isOwn);
  const context: Context = {
    bodyOf,
    file,
    view,
    styles,
    labels,
    losses,
    words,
    type,
    theme: shelf.theme(type),
    notes: new NoteNames(view, labels, losses),
    figures: new Figures(),
    letters: new Map(),
    turned: turnedTables(view.body, file),
    isOwn,
    ...numberingOf(pieces, masthead !== undefined),
    keepsNumbers: options.keepNumbers === true,
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
  const parts = partsOf(withoutStars(pieces, plainly), plainly);
  for (const part of parts) registerLabels(part.pieces, plainly);
  const context = options.references ? { ...plainly, typed: new TypedReferences(parts, plainly) } : plainly;
  const [main, ...annexes] = parts;
  const front = pageFront(main?.pieces ?? [], hasMasthead, context);
  const footnotes = footnotesOf(context);
  const body = builtBody(front.rest, context);
  const built = annexes.map((annex) => ({ annex, ...annexOf(annex, context, shelf) }));
  const fields: Fields = new Map<string, FieldValue>([
    ["type", context.type.name],
    ...mastheadFields,
    ["language", context.words.language],
    ...front.fields,
    ...footnotes,
  ]);
  if (hasStraightMarks(pieces) && context.type.fields.has("typography")) fields.set("typography", "as-typed");
  for (const [field, value] of variables) if (!fields.has(field) && context.type.fields.has(field)) fields.set(field, value);
  placeStars(fields, context);
  fillIn(fields, titleOf(file), context);
  if (context.numbersNothing && numbersText(context) && body.blocks.some((block) => block.type === "paragraph"))
    context.losses.add("numbers-added", {
      one: "The file numbers no paragraph and no heading: they will be numbered",
      many: "",
    });
  const names = annexNames(annexes);
  const outer = names.filter((_, index) => !annexes[index]?.isAppendix);
  if (outer.length > 0 && context.type.fields.has("annexes")) fields.set("annexes", outer);
  const sources = [
    { name: "report.md", fields, body },
    ...built.map((each, index) => ({
      name: names[index] ?? "",
      fields: withAppendices(each.fields, index, annexes, names),
      body: each.body,
    })),
  ];
  const files = [
    ...sources.map(({ name, ...source }) => ({ name, bytes: utf8(textOf(source.fields, source.body)) })),
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

function textOf(fields: Fields, body: Body): string {
  return `${frontMatterOf(fields)}\n${wrapped(toMarkdown(body))}`;
}

function builtBody(pieces: readonly Piece[], context: Context): Body {
  const bold = new Set<Block>();
  const blocks = withRecommendations(bodyOf(pieces, "body", context, bold), bold);
  return { blocks, notes: takeDefinitions(context) };
}

/** Notes that front matter calls. */
function footnotesOf(context: Context): Fields {
  const notes = takeDefinitions(context).map(({ blocks, id }): [string, FieldValue] => {
    const [only, second] = blocks;
    return [
      id,
      only?.type === "paragraph" && !second
        ? inlinesToMarkdown(only.content, { oneLine: true })
        : wrapped(toMarkdown({ blocks, notes: [] }).trimEnd()),
    ];
  });
  return new Map(notes.length > 0 ? [["footnotes", Object.fromEntries(notes)]] : []);
}

/** Names of the files of annexes: `annex.md`, `annex-2.md`, and `annex-2-appendix.md` for what is annexed to one. */
function annexNames(annexes: readonly Part[]): readonly string[] {
  let [annex, appendix] = [0, 0];
  return annexes.map(({ isAppendix }) => {
    if (isAppendix) appendix += 1;
    else [annex, appendix] = [annex + 1, 0];
    const own = annex > 1 ? `annex-${annex}` : "annex";
    return isAppendix ? `${own}-appendix${appendix > 1 ? `-${appendix}` : ""}.md` : `${own}.md`;
  });
}

function withAppendices(fields: Fields, index: number, annexes: readonly Part[], names: readonly string[]): Fields {
  const own: string[] = [];
  for (let next = index + 1; annexes[next]?.isAppendix && !annexes[index]?.isAppendix; next++) own.push(names[next] ?? "");
  return own.length > 0 ? new Map([...fields, ["annexes", own]]) : fields;
}

/** An annex as a document of its own: its title is the headings right under the line over it. */
function annexOf({ heading, pieces }: Part, context: Context, shelf: Shelf): { readonly fields: Fields; readonly body: Body } {
  const articles = pieces.filter((piece) => piece.kind === "line" && piece.numeral?.word === "ARTICLE").length;
  const type = shelf.types.get(articles > 1 ? "declaration" : "report") ?? context.type;
  const own: Context = { ...context, type, theme: shelf.theme(type) };
  const { fields, rest } = annexFront(heading, pieces, own);
  const footnotes = footnotesOf(own);
  const all: Fields = new Map<string, FieldValue>([
    ["type", type.name],
    ["of", "report.md"],
    ...fields,
    ["language", context.words.language],
    ...footnotes,
  ]);
  fillIn(all, undefined, own);
  return { fields: all, body: builtBody(rest, own) };
}

/** Whether a text has marks that are set as the language has them where nothing is said: straight quotation marks, hyphens between figures. */
function hasStraightMarks(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => {
    if (piece.kind === "line") return /["']|\d-\d|--/.test(piece.words);
    if (piece.kind === "box") return hasStraightMarks(piece.pieces);
    return /["']|\d-\d|--/.test(plainOf([piece.table]));
  });
}

/** Fields that documents of the type must have and the file does not say: words that are to be replaced stand there. Annexes need no title. */
function fillIn(fields: Fields, title: string | undefined, { losses, type }: Context): void {
  for (const { inherit, name, required, type: kind } of type.fields.values()) {
    if (
      !required ||
      fields.has(name) ||
      (name === "title" && title === undefined) ||
      (inherit && fields.has("of")) ||
      (kind !== "text" && kind !== "markdown" && kind !== "symbol")
    )
      continue;
    const value = name === "title" ? `[${title}]` : `[${name}]`;
    fields.set(name, value);
    losses.add("front-matter-missing", {
      one: `The file does not say “${name}”: “${value}” stands there, to be replaced`,
      many: "",
    });
  }
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
function numberingOf(pieces: readonly Piece[], hasMasthead: boolean): Pick<Context, "numbersNothing" | "numbersItems"> {
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [piece] : []));
  const isText = ({ style }: Line) => style.meaning.is === "text" || style.meaning.is === "unknown";
  const numbered = lines.filter(
    (line) => isText(line) && (line.numeral?.form === "arabic" || line.numeral?.form === "chaptered"),
  );
  const plain = lines.filter((line) => isText(line) && !line.numeral && line.words.length > 40);
  const restarts = numbered.filter(({ numeral }) => numeral?.arabic === 1).length;
  const numbersItems =
    !hasMasthead &&
    numbered.length < plain.length &&
    numbered.every(({ numeral }) => numeral?.isTyped === false) &&
    restarts > 0;
  const headings = lines.filter(({ numeral, style }) => style.meaning.is === "heading" && numeral);
  return { numbersNothing: !hasMasthead && headings.length === 0 && (numbered.length === 0 || numbersItems), numbersItems };
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
