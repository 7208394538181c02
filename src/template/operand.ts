import type { Data, FrontMatter, Value } from "../document/data.ts";
import type { TracedText } from "../trace.ts";
import type { Field, Fields } from "./type.ts";

/** A value that a template names, with what is known of it. */
export interface Operand {
  /** Absent where the author left it out, and where only names are checked. */
  readonly value: Value | undefined;
  /** What fields.yaml says of it; none for free data, in which every name may be. */
  readonly field?: Field | undefined;
  /** Its path in front matter, or in the words of the language; none for what the program or the template says. */
  readonly path?: readonly (string | number)[] | undefined;
  /** Whether it is one of these words, or all of them. */
  readonly isWords?: boolean | undefined;
  /** Of a text that is not the whole of a front-matter value: where it came from. */
  readonly text?: TracedText;
  /** Of a list that a helper made: its entries. */
  readonly items?: readonly Operand[];
}

/** The part of a value that has a name, or the names that it could have had. */
export type Member = { readonly operand: Operand } | { readonly known: Iterable<string> };

/** A part of a value: of a record, a map or a list. Only what a value itself holds: there is no way to a prototype. */
export function member(whole: Operand, name: string): Member {
  const { field } = whole;
  if (field === undefined && whole.value === undefined) return { operand: nothing };
  if (field?.type === "record") return fieldMember(whole, field.fields ?? new Map(), name);
  if (field === undefined || field.type === "any") return { operand: child(whole, name, undefined) };
  if (field.type === "map") return { operand: child(whole, name, field.items) };
  if (field.type === "list") return listMember(whole, name);
  return { known: [] };
}

/** What is in nothing: nothing, wherever it would stand. */
const nothing: Operand = { value: undefined };

/** An entry of a list, a map or a record. */
export function child(whole: Operand, key: string | number, field: Field | undefined): Operand {
  return { value: own(whole.value, key), field, path: whole.path && [...whole.path, key], isWords: whole.isWords };
}

/**
 * The entries of a list, a map or a record with their keys; none for anything else. Those of a map are in the order in which they were
 * written, `keyAt` says where.
 */
export function entries(
  whole: Operand,
  keyAt: FrontMatter["keyAt"],
): readonly { readonly key: string | number; readonly operand: Operand }[] {
  const { value, field, items } = whole;
  if (items) return items.map((operand, key) => ({ key, operand }));
  if (isList(value)) return value.map((_, key) => ({ key, operand: child(whole, key, field?.items) }));
  if (!isRecord(value)) return [];
  return keysAsWritten(value, whole, keyAt).map((key) => ({
    key,
    operand: child(whole, key, field?.fields?.get(key) ?? field?.items),
  }));
}

/** JavaScript puts keys that are whole numbers first and in their own order, years for example; here the author's order counts. */
function keysAsWritten(value: Data, { path, isWords }: Operand, keyAt: FrontMatter["keyAt"]): readonly string[] {
  const keys = Object.keys(value);
  if (!path || isWords || !/^\d+$/.test(keys[0] ?? "")) return keys;
  const places = keys.map((key) => ({ key, ...keyAt(...path, key) }));
  const isOneFile = places.every(({ source }) => source === places[0]?.source);
  return isOneFile ? places.sort((a, b) => a.start - b.start).map(({ key }) => key) : keys;
}

/** Whether Handlebars takes a value for "no": nothing, false, 0, an empty text, an empty list. */
export function isEmpty(value: Value | undefined): boolean {
  return !value || (isList(value) && value.length === 0);
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a record. */
export function isRecord(value: Value | undefined): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldMember(whole: Operand, fields: Fields, name: string): Member {
  const field = fields.get(name);
  return field ? { operand: child(whole, name, field) } : { known: fields.keys() };
}

function listMember(whole: Operand, name: string): Member {
  if (name === "length") return { operand: { value: isList(whole.value) ? whole.value.length : undefined } };
  return /^\d{1,9}$/.test(name) ? { operand: child(whole, Number(name), whole.field?.items) } : { known: ["length", "0"] };
}

function own(value: Value | undefined, key: string | number): Value | undefined {
  if (isList(value)) return value[Number(key)];
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
