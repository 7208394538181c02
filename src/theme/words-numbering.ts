import type { Report } from "../diagnostics/diagnostic.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import { readPattern } from "./number-format.ts";
import { type NumberFormat, numberFormats } from "./number-formats.ts";
import type { LevelWords, Words } from "./words.ts";
import { isRecord, reportValue } from "./words-value.ts";

/** How numbers are written by role: a pattern, or a record of format and pattern. */
export function readNumbering(document: YamlDocument, data: YamlRecord, report: Report): Words["numbering"] {
  const given = data.numbering;
  const levels: Record<string, LevelWords> = {};
  if (given === undefined || given === null) return levels;
  if (!isRecord(given)) {
    reportValue(document, ["numbering"], "a record of patterns by role", report);
    return levels;
  }
  for (const [role, value] of Object.entries(given)) {
    const path = ["numbering", role];
    const { pattern, format, ...others } = isRecord(value) ? value : { pattern: value };
    const isWrong = pattern !== undefined && (typeof pattern !== "string" || !readPattern(pattern));
    if (isWrong || Object.keys(others).length > 0) {
      reportValue(
        document,
        path,
        "a pattern with one “%” for the number, such as “%.” or “(%)”, or a record of `format` and `pattern`",
        report,
      );
      continue;
    }
    const known = format === undefined ? undefined : readFormat(document, [...path, "format"], format, report);
    levels[role] = { ...(known && { format: known }), ...(typeof pattern === "string" && { pattern }) };
  }
  return levels;
}

/** A language says of a role its format and its pattern each by itself. */
export function numberingOver(under: Words["numbering"], over: Words["numbering"]): Words["numbering"] {
  const levels: Record<string, LevelWords> = { ...under };
  for (const [role, level] of Object.entries(over)) levels[role] = { ...levels[role], ...level };
  return levels;
}

/** The formats of numbers in references, by what they count. */
export function readNumberOf(document: YamlDocument, data: YamlRecord, report: Report): Words["numberOf"] {
  const formats: Record<string, NumberFormat> = {};
  const given = data["number-of"];
  if (given === undefined || given === null) return formats;
  if (!isRecord(given)) {
    reportValue(document, ["number-of"], "a record of formats by what they count", report);
    return formats;
  }
  for (const [kind, value] of Object.entries(given)) {
    const format = readFormat(document, ["number-of", kind], value, report);
    if (format) formats[kind] = format;
  }
  return formats;
}

function readFormat(
  document: YamlDocument,
  path: readonly string[],
  value: YamlValue,
  report: Report,
): NumberFormat | undefined {
  const format = numberFormats.find((known) => known === value && known !== "bullet");
  if (!format) reportValue(document, path, `one of ${numberFormats.filter((known) => known !== "bullet").join(", ")}`, report);
  return format;
}
