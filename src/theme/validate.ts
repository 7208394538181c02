import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import type { Schema } from "./schema.ts";

type Path = readonly (string | number)[];

/** Gives back what of `value` fits the schema; the rest is left out and reported at its place. */
export function validate(
  value: YamlValue,
  schema: Schema,
  path: Path,
  document: YamlDocument,
  report: Report,
): YamlValue | undefined {
  switch (schema.kind) {
    case "list":
      return Array.isArray(value)
        ? validateList(value, schema.of, path, document, report)
        : refuse(value, schema, path, document, report);
    case "map":
    case "record":
    case "group":
      return isRecord(value)
        ? validateRecord(value, schema, path, document, report)
        : refuse(value, schema, path, document, report);
    case "by-year": {
      const of: Schema = { kind: "choice", of: schema.of };
      return validate(value, isRecord(value) ? { kind: "map", of, years: true } : of, path, document, report);
    }
    default:
      return fits(value, schema) ? value : refuse(value, schema, path, document, report);
  }
}

/** Whether a YAML value is a record. */
export function isRecord(value: YamlValue | undefined): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A YAML value as a record; an empty one where it is none. */
export function recordOf(value: YamlValue | undefined): YamlRecord {
  return isRecord(value) ? value : {};
}

type Nested = Extract<Schema, { kind: "map" | "record" | "group" }>;

function validateList(
  values: readonly YamlValue[],
  of: Schema,
  path: Path,
  document: YamlDocument,
  report: Report,
): readonly YamlValue[] {
  const kept = values.map((value, index) => validate(value, of, [...path, index], document, report));
  return kept.every((value, index) => value === values[index]) ? values : kept.filter((value) => value !== undefined);
}

function validateRecord(
  value: YamlRecord,
  schema: Nested,
  path: Path,
  document: YamlDocument,
  report: Report,
): YamlRecord | undefined {
  const changed = new Map<string, YamlValue | undefined>();
  for (const [key, entry] of Object.entries(value)) {
    const inner = schema.kind !== "map" ? schema.fields[key] : schema.years && !isYear(key) ? undefined : schema.of;
    if (inner !== undefined && fits(entry, inner)) continue;
    if (inner === undefined) reportKey(key, schema, [...path, key], document, report);
    const valid = inner && validate(entry, inner, [...path, key], document, report);
    if (valid !== entry) changed.set(key, valid);
  }
  const missing = schema.kind === "record" ? schema.required.filter((key) => !(key in value)) : [];
  if (missing.length === 0) return changed.size === 0 ? value : withChanged(value, changed);
  report(
    diagnostic("theme-value", `“${path.join(".")}” of the theme lacks ${missing.map((key) => `“${key}”`).join(", ")}.`, {
      span: document.at(...path),
    }),
  );
  return undefined;
}

/** A record with some of its values replaced, or left out where there is none. */
function withChanged(value: YamlRecord, changed: ReadonlyMap<string, YamlValue | undefined>): YamlRecord {
  const kept: Record<string, YamlValue> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) {
    const one = changed.has(key) ? changed.get(key) : entry;
    if (one !== undefined) kept[key] = one;
  }
  return kept;
}

function reportKey(key: string, schema: Nested, path: Path, document: YamlDocument, report: Report): void {
  const known = schema.kind === "map" ? [] : Object.keys(schema.fields);
  const meant = nearest(key, known);
  report(
    diagnostic("theme-key", `A theme has no “${path.join(".")}”.`, {
      span: document.keyAt(...path),
      help: meant ? `Write ${meant}.` : known.length > 0 ? `Known here: ${known.join(", ")}.` : "Write a year in four digits.",
    }),
  );
}

function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}

/** What a style sheet could fetch files with, leave its element with, or hide either in. */
const fetching = /url\(|src\(|image-set\(|@import|[<\\]/i;

function fits(value: YamlValue, schema: Schema): boolean {
  switch (schema.kind) {
    case "number":
      return (
        typeof value === "number" && value >= schema.least && value <= schema.most && (!schema.whole || Number.isInteger(value))
      );
    case "text":
    case "role":
      return typeof value === "string";
    case "class":
      return typeof value === "string" && /^[A-Za-z][A-Za-z0-9_-]*$/.test(value);
    case "boolean":
      return typeof value === "boolean";
    case "color":
      return typeof value === "string" && /^#[0-9A-Fa-f]{6}$/.test(value);
    case "css":
      return typeof value === "string" && !fetching.test(value);
    case "choice":
      return typeof value === "string" && schema.of.includes(value);
    default:
      return false;
  }
}

function refuse(value: YamlValue, schema: Schema, path: Path, document: YamlDocument, report: Report): undefined {
  const shown = typeof value === "object" && value !== null ? "a list or record" : `“${value}”`;
  const what = path.length > 0 ? `“${path.join(".")}” of the theme` : "A theme";
  report(diagnostic("theme-value", `${what} has to be ${wanted(schema)}, not ${shown}.`, { span: document.at(...path) }));
  return undefined;
}

function wanted(schema: Schema): string {
  switch (schema.kind) {
    case "number":
      return `a ${schema.whole ? "whole " : ""}number from ${schema.least} to ${schema.most}`;
    case "text":
    case "role":
      return "text";
    case "boolean":
      return "true or false";
    case "color":
      return "a colour such as “#000000”";
    case "class":
      return "a word of letters, digits and hyphens";
    case "css":
      return "rules of a style sheet without url(), @import, < or \\";
    case "choice":
      return schema.of.map((name) => `“${name}”`).join(" or ");
    case "list":
      return "a list";
    default:
      return "a record";
  }
}
