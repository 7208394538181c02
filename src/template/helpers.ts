import type { FrontMatter } from "../document/data.ts";
import { symbolNature } from "../document/symbol.ts";
import type { Span } from "../source.ts";
import { andBefore } from "../theme/and-before.ts";
import { longDate } from "../theme/long-date.ts";
import type { Words } from "../theme/words.ts";
import { declined } from "../theme/words-bodies.ts";
import { asPattern, computedAt, partOf, type TracedText, withReplacements } from "../trace.ts";
import { child, entries, isEmpty, type Operand } from "./operand.ts";
import { Output } from "./output.ts";

/** What a helper may use besides what it is given. */
export interface HelperWorld {
  readonly words: Words;
  /** Where the keys of a map stand, by whose order its entries are taken. */
  readonly keyAt: FrontMatter["keyAt"];
  /** Where the characters of a text value came from. */
  trace(operand: Operand): TracedText | undefined;
  /** Counts the work on so many characters, besides those that the helper was given; does not return where it is too much. */
  spendOnText(characters: number): void;
}

/** A helper: what `{{name a b}}` or `(name a b)` gives. */
export interface Helper {
  /** How it is written, for messages and the manual. */
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  run(given: readonly Operand[], world: HelperWorld): Operand;
}

/** Every helper there is. Adding one is a function, a row, and a line in templates/README.md. */
export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ["long-date", { usage: "{{long-date date}}", least: 1, most: 1, run: dateInWords }],
  ["ordinal", { usage: "{{ordinal session}}", least: 1, most: 2, run: ordinal }],
  ["nth", { usage: '{{nth "meeting" number}}', least: 2, most: 2, run: (given, world) => counted(given, "ordinal", world) }],
  [
    "many",
    { usage: '{{many "abstentions" count}}', least: 2, most: 2, run: (given, world) => counted(given, "cardinal", world) },
  ],
  ["fill", { usage: "{{fill words.resolution-adopted body date}}", least: 2, most: 8, run: fill }],
  ["decline", { usage: '{{decline "by" body}}', least: 2, most: 2, run: decline }],
  ["nature", { usage: '{{#if (eq (nature symbol) "L")}}', least: 1, most: 1, run: nature }],
  ["without-notes", { usage: "{{without-notes title}}", least: 1, most: 1, run: withoutNotes }],
  ["upper", { usage: "{{upper place}}", least: 1, most: 1, run: upper }],
  ["join", { usage: '{{join names ", "}}', least: 1, most: 2, run: joined }],
  ["enumerate", { usage: "{{enumerate names}}", least: 1, most: 1, run: enumerated }],
  ["eq", { usage: '{{#if (eq status "draft")}}', least: 2, most: 2, run: equal }],
  ["not", { usage: "{{#if (not annexed)}}", least: 1, most: 1, run: ([given]) => ({ value: isEmpty(given?.value) }) }],
  ["and", { usage: "{{#if (and place date)}}", least: 2, most: 8, run: (given) => pick(given, true) }],
  ["or", { usage: "{{#if (or place date)}}", least: 2, most: 8, run: (given) => pick(given, false) }],
  ["lookup", { usage: "{{lookup words status}}", least: 2, most: 2, run: lookUp }],
  ["paragraphs", { usage: "{{#each (paragraphs text)}}", least: 1, most: 1, run: paragraphs }],
]);

/** A yyyy-mm-dd date in the words of the language: "20 April 2018". What is no such date stays as it is. */
function dateInWords([given]: readonly Operand[], world: HelperWorld): Operand {
  const date = longDate(textOf(given), world.words);
  return date === undefined ? (given ?? { value: "" }) : made(date, given, world);
}

/**
 * The word for a number from 1 to 99: "thirty-eighth". Any other stays as it is. `form` is "oblique" behind a preposition, where a language has
 * another ending there ("ordinal-ending" of its words).
 */
function ordinal([given, form]: readonly Operand[], world: HelperWorld): Operand {
  const { ordinals, text } = world.words;
  const word = ordinals[Number(textOf(given)) - 1] ?? textOf(given);
  const { "ordinal-ending": ending, "ordinal-ending-oblique": oblique = ending } = text;
  const declines = textOf(form) === "oblique" && ending !== undefined && word.endsWith(ending);
  return made(declines ? `${word.slice(0, -ending.length)}${oblique}` : word, given, world);
}

/**
 * A word with its number in figures, in the form that the number wants: "35th meeting" from the words meeting-one, -two, -few, -other;
 * "no abstentions" from abstentions-none.
 */
function counted([name, number]: readonly Operand[], type: "ordinal" | "cardinal", world: HelperWorld): Operand {
  const [key, figures] = [textOf(name), textOf(number)];
  const { language, text } = world.words;
  const form =
    figures === "0" && `${key}-none` in text ? "none" : new Intl.PluralRules(language, { type }).select(Number(figures));
  const found = [`${key}-${form}`, `${key}-other`].find((each) => Object.hasOwn(text, each));
  const pattern = found === undefined ? { value: "%" } : { value: text[found], path: [found], isWords: true };
  return filled(pattern, [number], world);
}

/** A pattern of the words with each "%" filled by the next text, and each "%1" to "%9" by that of its number, where a language has another order. */
function fill([pattern, ...parts]: readonly Operand[], world: HelperWorld): Operand {
  return filled(pattern, parts, world);
}

function filled(pattern: Operand | undefined, parts: readonly (Operand | undefined)[], world: HelperWorld): Operand {
  const signs = [...textOf(pattern).matchAll(/%([1-9]?)/g)].map(({ 0: sign, 1: number, index }, order) => ({
    at: index,
    end: index + sign.length,
    part: parts[number ? Number(number) - 1 : order],
  }));
  const ends = [0, ...signs.map(({ end }) => end)];
  const words = ends.map((start, index) => textOf(pattern).slice(start, signs[index]?.at));
  const value = words.map((word, index) => word + textOf(signs[index]?.part)).join("");
  const place = placeOf(parts[0], world) ?? placeOf(pattern, world);
  if (!place) return { value };
  const written = asPattern(tracedOr(pattern, place, world));
  const output = new Output(written);
  for (const [index, start] of ends.entries()) {
    const sign = signs[index];
    output.copy(written, start, sign?.at);
    if (sign) output.copy(tracedOr(sign.part, place, world));
  }
  return { value, text: output.finish() };
}

/** The name of a body in the form that a sentence of the language needs: “le Conseil” behind “par”. */
function decline([form, name]: readonly Operand[], world: HelperWorld): Operand {
  return made(declined(textOf(name), textOf(form), world.words), name, world);
}

/** What kind of document a symbol names: "L", "CRP", "RES"; nothing for a report. */
function nature([symbol]: readonly Operand[]): Operand {
  return { value: symbolNature(textOf(symbol)) };
}

/** A text of another document without the calls of its notes, which stay there. */
function withoutNotes([given]: readonly Operand[], world: HelperWorld): Operand {
  const text = given && world.trace(given);
  const calls = [...textOf(given).matchAll(noteCall)].map(({ 0: call, index }) => ({
    at: index,
    length: call.length,
    text: "",
  }));
  const bare = text && withReplacements(text, calls);
  return { value: textOf(given).replace(noteCall, ""), ...(bare && { text: bare }), field: given?.field };
}

const noteCall = /\[\^[^[\]\s]+\]/g;

function upper([given]: readonly Operand[], world: HelperWorld): Operand {
  return made(textOf(given).toLocaleUpperCase(world.words.language), given, world);
}

/** What taking up an entry of a list costs, in characters that are read: as much time as two tags take. */
const entryCost = 400;

/** The entries of a list with a text between them; where none is given, with the sign that the language has between names. */
function joined([list, between]: readonly Operand[], world: HelperWorld): Operand {
  const { "names-comma": comma = ",", space = " " } = world.words.text;
  return inRow(list, () => between ?? { value: comma + space }, world);
}

/** The entries of a list as a sentence of the language has them: “A, B and C”. */
function enumerated([list]: readonly Operand[], world: HelperWorld): Operand {
  const { "phrase-comma": comma = world.words.text.comma ?? ", " } = world.words.text;
  const key = "phrase-and" in world.words.text ? "phrase-and" : "and";
  return inRow(list, (next, isLast) => ({ value: isLast ? andBefore(key, textOf(next), world.words) : comma }), world);
}

/** The entries of a list with what stands before each but the first. */
function inRow(list: Operand | undefined, before: (next: Operand, isLast: boolean) => Operand, world: HelperWorld): Operand {
  const parts = (list ? entries(list, world.keyAt) : []).map(({ operand }) => operand);
  world.spendOnText(entryCost * parts.length);
  const pieces = parts.flatMap((part, index) => (index === 0 ? [part] : [before(part, index === parts.length - 1), part]));
  world.spendOnText(pieces.reduce((sum, piece) => sum + textOf(piece).length, 0));
  const value = pieces.map(textOf).join("");
  const place = placeOf(parts[0], world) ?? placeOf(pieces[1], world);
  if (!place) return { value };
  const output = new Output(tracedOr(pieces[1] ?? pieces[0], place, world));
  for (const piece of pieces) output.copy(tracedOr(piece, place, world));
  return { value, text: output.finish() };
}

function equal([one, other]: readonly Operand[]): Operand {
  return { value: textOf(one) === textOf(other) };
}

function pick(given: readonly Operand[], untilEmpty: boolean): Operand {
  return given.find(({ value }) => isEmpty(value) === untilEmpty) ?? given.at(-1) ?? { value: undefined };
}

function lookUp([whole, key]: readonly Operand[]): Operand {
  const name = textOf(key);
  return whole ? child(whole, name, whole.field?.fields?.get(name) ?? whole.field?.items) : { value: undefined };
}

/** The paragraphs of a Markdown text, to be written one by one, each with its class. */
function paragraphs([given]: readonly Operand[], world: HelperWorld): Operand {
  const text = given && world.trace(given);
  const items = [...(text?.text ?? "").matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)].map((match) => ({
    value: match[0],
    field: given?.field,
    ...(text && { text: partOf(text, match.index, match.index + match[0].length) }),
  }));
  return { value: items.map(({ value }) => value), items };
}

/** A text made of another: all of it stands for the place of that, if it is another. */
function made(value: string, from: Operand | undefined, world: HelperWorld): Operand {
  const text = from && world.trace(from);
  if (text?.text === value) return { value, text };
  return { value, ...(text && { text: computedAt(value, text.at(0, text.text.length)) }) };
}

/** Where an operand is written, if it is. */
function placeOf(operand: Operand | undefined, world: HelperWorld): Span | undefined {
  const text = operand && world.trace(operand);
  return text?.at(0, text.text.length);
}

/** The text of an operand; one that nobody wrote stands for the place of what it is put together with. */
function tracedOr(operand: Operand | undefined, place: Span, world: HelperWorld): TracedText {
  return (operand && world.trace(operand)) ?? computedAt(textOf(operand), place);
}

/** A value as text: what a list or a record would print is nothing. */
export function textOf(operand: Operand | undefined): string {
  const value = operand?.value;
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}
