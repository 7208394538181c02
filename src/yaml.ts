import type { Report } from "./diagnostics/diagnostic.ts";
import type { Span, TracedText } from "./source.ts";

/** What YAML can say: its core values, with everything that a number could not give back kept as the text that was written. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlRecord;

/** A record of YAML values, with no prototype. */
export interface YamlRecord {
  readonly [key: string]: YamlValue;
}

/** A YAML text as read: its value, and where each part stands. */
export interface YamlDocument {
  readonly data: YamlValue;
  /** The place of the value at a path of keys and indexes; of the nearest parent where the path leads nowhere. */
  at(...path: readonly (string | number)[]): Span;
  /** The place of the key itself (`type` in `type: report`). */
  keyAt(...path: readonly (string | number)[]): Span;
}

/** Reads one YAML document; `undefined` where it does not parse, which is then reported. */
export function readYaml(text: TracedText, report: Report): YamlDocument | undefined {
  throw new Error(`not yet: ${text.text.length} ${report.length}`);
}
