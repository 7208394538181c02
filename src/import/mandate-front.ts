import type { PlainToken } from "../word/word-view.ts";
import type { Context } from "./context.ts";
import { fieldBlocks, fieldText } from "./field-texts.ts";
import { figureOf, picturesOf } from "./figures.ts";
import type { Front } from "./front.ts";
import type { Fields, FieldValue } from "./front-matter.ts";
import type { Line, Piece } from "./lines.ts";
import { dateIn } from "./masthead.ts";
import { plainWords, tokensUpTo } from "./plain-words.ts";

/** A record of front matter that is being put together. */
type Made = Readonly<Record<string, FieldValue>>;

/** Reads what stands in a section as the record or the list that the page makes it of; none where it has another form. */
type SectionReader = (lines: readonly Line[], context: Context) => FieldValue | undefined;

/** The sections that the page of a mandate makes of records, by the key of the word over each. */
const sections: readonly { readonly word: string; readonly field: string; readonly read: SectionReader }[] = [
  { word: "mandate-holder", field: "holder", read: holder },
  { word: "key-documents", field: "documents", read: listOf(document) },
  { word: "contact", field: "contact", read: contact },
  { word: "former-holders", field: "former-holders", read: listOf(formerHolder) },
  { word: "videos", field: "videos", read: listOf(video) },
];

/** Reads the page of a mandate: what stands above its text, and the sections that are made of records, wherever they stand; the others are text. */
export function mandateFront(pieces: readonly Piece[], context: Context): Front {
  const fields: Fields = new Map();
  const rest: Piece[] = [];
  for (let at = headOf(pieces, fields, context); at < pieces.length; ) {
    const piece = pieces[at];
    const end = sectionEnd(pieces, at);
    const own = pieces.slice(at + 1, end);
    const section = sections.find(({ word }) => piece?.kind === "line" && piece.words === context.words.text[word]);
    const lines = own.flatMap((one) => (one.kind === "line" ? [one] : []));
    const value = lines.length === own.length && lines.length > 0 ? section?.read(lines, context) : undefined;
    if (section && value !== undefined && !fields.has(section.field)) fields.set(section.field, value);
    else if (piece) rest.push(piece);
    at = value === undefined ? at + 1 : end;
  }
  return { fields, rest };
}

/** Where the section ends that a heading begins: at the next heading of its rank, or one above. */
function sectionEnd(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  const rank = rankOf(first);
  if (rank === undefined) return start + 1;
  const end = pieces.findIndex((piece, index) => index > start && (rankOf(piece) ?? Number.POSITIVE_INFINITY) <= rank);
  return end < 0 ? pieces.length : end;
}

function rankOf(piece: Piece | undefined): number | undefined {
  return piece?.kind === "line" && piece.style.meaning.is === "heading" ? piece.style.meaning.rank : undefined;
}

/** Reads notice, title and picture; says where what follows begins. */
function headOf(pieces: readonly Piece[], fields: Fields, context: Context): number {
  const title = pieces.findIndex((piece) => piece.kind === "line" && piece.style.meaning.is === "title");
  const line = pieces[title];
  if (title < 0 || title > 1 || line?.kind !== "line") return 0;
  const [first] = pieces;
  if (title === 1 && first?.kind === "line") fields.set("notice", fieldText(first, context));
  fields.set("title", fieldText(line, context));
  let at = title + 1;
  const drawing = pieces[at];
  const drawn = drawing?.kind === "line" && drawing.words === "" ? pictureOf(drawing, context) : undefined;
  if (drawn) at += 1;
  const credit = pieces[at];
  const [before = ""] = (context.words.text.photo ?? "").split("%");
  if (credit?.kind !== "line" || before === "" || !credit.words.startsWith(before)) return title + 1;
  fields.set("picture", { ...drawn, credit: credit.words.slice(before.length) });
  return at + 1;
}

function pictureOf(line: Line, context: Context): Made | undefined {
  const [picture] = picturesOf(line.tokens);
  const figure = picture && figureOf(picture, line, undefined, context);
  const alt = figure?.attributes?.pairs.alt;
  return figure && { file: figure.path, ...(alt !== undefined && { alt }) };
}

/** The holder: a portrait, a line with the name and the day, the biography, a link that shows the name. */
function holder(lines: readonly Line[], context: Context): Made | undefined {
  const [first, second] = lines;
  const portrait = first?.words === "" ? pictureOf(first, context)?.file : undefined;
  const line = portrait === undefined ? first : second;
  if (!line) return undefined;
  const { text } = context.words;
  const [since = "", end = ""] = `${text["before-detail"] ?? ", "}${text.since ?? "%"}`.split("%");
  const cut = line.words.endsWith(end) ? line.words.lastIndexOf(since) : -1;
  const day = cut < 0 ? undefined : dateIn(line.words.slice(cut + since.length, line.words.length - end.length), context.words);
  const name = day === undefined ? line.words : line.words.slice(0, cut);
  const rest = lines.slice(lines.indexOf(line) + 1);
  const last = rest.at(-1);
  const link = last?.words === name ? addressIn(last.tokens) : undefined;
  const biography = link === undefined ? rest : rest.slice(0, -1);
  return {
    name,
    ...(day !== undefined && { since: day }),
    ...(biography.length > 0 && { biography: fieldBlocks(biography, context) }),
    ...(portrait !== undefined && { portrait }),
    ...(link !== undefined && { link }),
  };
}

function listOf(read: (line: Line, context: Context) => FieldValue): SectionReader {
  return (lines, context) =>
    lines.every(({ numeral, style }) => numeral?.form === "bullet" || style.meaning.is === "bullet")
      ? lines.map((line) => read(line, context))
      : undefined;
}

/** A document: its title, and behind a dash its files, each by format and language, with a link or without. */
function document(line: Line, context: Context): FieldValue {
  const text = plainWords(line.tokens);
  const cut = text.lastIndexOf(" – ");
  const files = cut < 0 ? [] : text.slice(cut + 3).split(", ");
  const named = files.map((file) => /^([^:]+): (.+)$/.exec(file));
  if (cut < 0 || !named.every((file) => file !== null)) return fieldText(line, context);
  const links = new Map(
    line.tokens.flatMap((token) => (token.kind === "field" ? [[plainWords(token.result), token.address]] : [])),
  );
  return {
    title: fieldText(line, context, tokensUpTo(line.tokens, cut)),
    files: named.map(([file, format = "", language = ""]) => {
      const address = links.get(file);
      return { format, language, ...(address !== undefined && { link: address }) };
    }),
  };
}

/** How to reach the mandate: name, function and address in lines, then lines that say what they are. */
function contact([line, another]: readonly Line[], { words }: Context): Made | undefined {
  if (!line || another) return undefined;
  const found = new Map<string, string>();
  const plain: string[] = [];
  for (const text of plainWords(line.tokens).split("\n")) {
    const kind = ["telephone", "fax", "email"].find((key) => text.startsWith(`${words.text[key]} `));
    if (kind === undefined) plain.push(text.trim());
    else found.set(kind, text.slice((words.text[kind] ?? "").length).trim());
  }
  const [name = "", title, ...address] = plain;
  if (title !== undefined) found.set(address.length === 0 && /\d/.test(title) ? "address" : "title", title);
  if (address.length > 0) found.set("address", address.join(", "));
  const names = ["title", "address", "telephone", "fax", "email"].filter((key) => found.has(key));
  return { name, ...Object.fromEntries(names.map((key) => [key, found.get(key) ?? ""])) };
}

/** "Mr. Juan Modelo (State C), 2017–2023". */
function formerHolder({ words }: Line): FieldValue {
  const comma = words.lastIndexOf(", ");
  const years = comma >= 0 && /\d{4}/.test(words.slice(comma)) ? words.slice(comma + 2) : undefined;
  const who = years === undefined ? words : words.slice(0, comma);
  const [, name = who, country] = /^([^()]*) \(([^()]*)\)$/.exec(who) ?? [];
  return { name, ...(country !== undefined && { country }), ...(years !== undefined && { years }) };
}

/** "16 June 2026: Presentation of the report. Watch on UN Web TV". */
function video(line: Line, { words }: Context): FieldValue {
  const colon = line.words.indexOf(": ");
  const date = colon < 0 ? undefined : dateIn(line.words.slice(0, colon), words);
  const text = date === undefined ? line.words : line.words.slice(colon + 2);
  const where = `. ${words.text["watch-on"] ?? ""} `;
  const cut = text.lastIndexOf(where);
  const link = addressIn(line.tokens);
  return {
    ...(date !== undefined && { date }),
    title: cut < 0 ? text : text.slice(0, cut),
    ...(cut >= 0 && { watch: text.slice(cut + where.length) }),
    ...(link !== undefined && { link }),
  };
}

/** Where the first link of a line leads to. */
export function addressIn(tokens: readonly PlainToken[]): string | undefined {
  for (const token of tokens) if (token.kind === "field" && token.address !== undefined) return token.address;
  return undefined;
}
