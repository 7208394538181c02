import type { Span } from "../source.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import { isRecord } from "./validate.ts";

/** Where a part of the joined layers was written: the places of the layers, the most general first. */
export type Origins = readonly { readonly data: YamlRecord; readonly document: YamlDocument }[];

/** A way into the joined layers: keys of records and places in lists. */
export type Path = readonly (string | number)[];

/** The place of a path in the most special layer that says it. */
export function placeOf(path: Path, origins: Origins): { span?: Span } {
  for (const { data, document } of [...origins].reverse()) {
    let value: YamlValue | undefined = data;
    for (const key of path) value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
    if (value !== undefined) return { span: document.at(...path) };
  }
  return {};
}
