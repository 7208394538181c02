import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";

/** Whether a value of a words file is a record. */
export function isRecord(value: YamlValue | undefined): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reports a value of the wrong kind, at its place, with what it has to be. */
export function reportValue(document: YamlDocument, path: readonly string[], wanted: string, report: Report): void {
  report(diagnostic("words-value", `“${path.join(".")}” of a words file has to be ${wanted}.`, { span: document.at(...path) }));
}
