import type { Value } from "../document/data.ts";
import type { Field, FieldType } from "./type.ts";

/** What each kind of field takes, in words. */
export const wanted: Readonly<Record<FieldType, string>> = {
  text: "a text",
  markdown: "a text",
  blocks: "a text",
  integer: "a whole number",
  date: "a date such as 2018-04-20",
  flag: "true or false",
  symbol: "a document symbol",
  path: "the path of a file",
  address: "a web address that begins with https:// or http://",
  ordinal: "the number of a session, or its name in words",
  item: "the number of an agenda item",
  period: "the first and the last day as they are printed, with a dash between them",
  language: "the code of a language",
  languages: "the names of languages in English, with slashes between them",
  choice: "one of its values",
  list: "a list: one “- ” line for each entry",
  map: "names and values, one “name: value” line for each",
  record: "a record: one “name: value” line for each of its fields",
  any: "anything",
};

/** How a field is written: a list with the one entry that was given, a record with the names of its fields, else the example. */
export function helpFor({ type, example, fields }: Field, name: string, value: Value | undefined): string {
  if (type === "list" && typeof value === "string") return `Write ${name}: [${value.replace(/^-\s*/, "")}]`;
  if (type === "record" && fields)
    return `Write its fields under it, each on an indented line: ${[...fields.keys()].join(", ")}.`;
  const shown = example === undefined || typeof example === "object" ? "" : ` Example: ${name}: ${example}`;
  return `Write ${wanted[type]}.${shown}`;
}
