import type { FrontMatter, Value } from "../../document/data.ts";
import { splitFrontMatter } from "../../parse/front-matter.ts";
import { readIfThere } from "../../read.ts";
import type { Source } from "../../source.ts";
import { findType } from "../../template/load.ts";
import type { Field } from "../../template/type.ts";
import { yamlValue } from "../../template/yaml-value.ts";
import type { World } from "../../world.ts";
import type { FormField, FormValue } from "../protocol.ts";

/** The fields of a document's type with what its front matter says of them: those that are given in the order of the file, then the others. */
export function formOf(path: string, world: World): readonly FormField[] {
  const source = readIfThere(path, world, () => {});
  if (!source) return [];
  const { frontMatter } = splitFrontMatter(source, () => {});
  const type = findType(frontMatter, undefined, ["/templates"], world, () => {});
  const fields = [...(type?.fields.values() ?? [])]
    .filter(({ name }) => name !== "type")
    .map((field) => formField(field, frontMatter));
  const given = (field: FormField) => (field.line === undefined ? Number.POSITIVE_INFINITY : field.line);
  return fields.sort((one, other) => given(one) - given(other) || Number(other.required) - Number(one.required));
}

function formField(field: Field, frontMatter: FrontMatter): FormField {
  const { name, required, description, example, values } = field;
  const written = Object.hasOwn(frontMatter.data, name) ? frontMatter.data[name] : undefined;
  const key = frontMatter.keyAt(name);
  return {
    ...{ name, required, description, kind: kindOf(field, written) },
    ...(typeof example === "string" || typeof example === "number" ? { example: String(example) } : {}),
    ...(values && { values }),
    ...(written !== undefined && { line: key.source.position(key.start).line }),
    ...(isShown(written) && { value: shownValue(written) }),
  };
}

const kinds: Readonly<Partial<Record<Field["type"], FormField["kind"]>>> = {
  ...{ text: "text", markdown: "text", symbol: "text", path: "text", address: "text", ordinal: "text", item: "text" },
  ...{ period: "text", language: "text", blocks: "long", integer: "number", date: "date", flag: "flag", choice: "choice" },
  languages: "lines",
};

/** How a field is filled in; as text where what is written there is not what its kind takes, so that it can be seen and mended. */
function kindOf(field: Field, written: Value | undefined): FormField["kind"] {
  const kind =
    field.type === "list" && field.items && kinds[field.items.type] === "text" ? "lines" : (kinds[field.type] ?? "other");
  if (written === undefined || written === null) return kind;
  if (Array.isArray(written))
    return written.every((each) => typeof each === "string" || typeof each === "number") ? "lines" : "other";
  if (typeof written === "object") return "other";
  const text = String(written);
  if (kind === "flag") return typeof written === "boolean" ? "flag" : "text";
  if (kind === "choice") return field.values?.includes(text) ? "choice" : "text";
  if (kind === "date") return /^\d{4}-\d\d-\d\d$/.test(text) ? "date" : "text";
  if (kind === "number") return /^\d+$/.test(text) ? "number" : "text";
  return kind === "other" || kind === "lines" || text.includes("\n") ? "long" : kind;
}

/** Whether a form can show a value: a text, a number, a choice of two, or a list of them. */
function isShown(value: Value | undefined): value is FormValue | number {
  return Array.isArray(value)
    ? value.every((each) => typeof each !== "object")
    : value !== undefined && typeof value !== "object";
}

function shownValue(value: FormValue | number): FormValue {
  return typeof value === "object" ? value.map(String) : typeof value === "boolean" ? value : String(value);
}

/** The text of a file with a field set, or taken out; all else stays as it is, remarks too. Nothing where it has no front matter that can be read. */
export function filled(path: string, name: string, value: FormValue | undefined, world: World): string | undefined {
  const source = readIfThere(path, world, () => {});
  const end = source && headOf(source);
  if (!source || end === undefined) return undefined;
  const { text } = source;
  const { frontMatter } = splitFrontMatter(source, () => {});
  const line = value === undefined ? "" : fieldLine(name, value);
  if (Object.hasOwn(frontMatter.data, name)) {
    const start = frontMatter.keyAt(name).start;
    const written = text.slice(start, frontMatter.at(name).end).trimEnd();
    const until = start + Math.max(written.length, bareLength(text, start, name));
    if (value === undefined) return text.slice(0, start) + text.slice(lineEnd(text, until));
    const remark = /^[ \t]+#.*/.exec(text.slice(until, lineEnd(text, until)))?.[0] ?? "";
    const [first = "", ...others] = line.split("\n");
    return text.slice(0, start) + [first + remark, ...others].join("\n") + text.slice(until + remark.length);
  }
  if (value === undefined) return text;
  const offered = new RegExp(`^# ${name}:.*$`, "m").exec(text.slice(0, end));
  if (offered) return text.slice(0, offered.index) + line + text.slice(offered.index + offered[0].length);
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

/** Where the line begins that closes the front matter. */
function headOf({ text }: Source): number | undefined {
  const close = /^---[ \t]*(?:ya?ml)?[ \t]*\n/.test(text) ? text.indexOf("\n---", 3) : -1;
  return close < 0 ? undefined : close + 1;
}

/** Of a field without a value: its name and the colon. */
function bareLength(text: string, start: number, name: string): number {
  return text.startsWith(`${name}:`, start) ? name.length + 1 : 0;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** A field as YAML: several lines of text as a block. */
function fieldLine(name: string, value: FormValue): string {
  if (typeof value !== "string") return `${name}: ${yamlValue(typeof value === "boolean" ? value : [...value])}`;
  if (/^\d+$|^\d{4}-\d\d-\d\d$/.test(value)) return `${name}: ${value}`;
  if (!value.includes("\n")) return `${name}: ${yamlValue(value)}`;
  const lines = value
    .trimEnd()
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : `  ${line}`));
  return [`${name}: |-`, ...lines].join("\n");
}
