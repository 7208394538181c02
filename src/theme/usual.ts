import type { YamlRecord, YamlValue } from "../yaml.ts";
import type { Fields, Said, Schema } from "./schema.ts";
import { isRecord } from "./validate.ts";

/** What holds of fields of which nothing is said. */
export function usual<F extends Fields>(fields: F): Said<F> {
  return valuesOf<Said<F>>(usualRecord(fields));
}

/** What is said of fields, which `validate` has looked at, over what holds otherwise: record by record, lists and plain values replaced. */
export function over<T extends object>(under: T, said: YamlRecord): T {
  return valuesOf<T>(fill(under as YamlRecord, said));
}

/** The only place where the data of a theme gets the type that its schema says: what it holds has been checked or is usual. */
function valuesOf<T>(data: YamlRecord): T {
  return data as T;
}

function usualRecord(fields: Fields): YamlRecord {
  const values: Record<string, YamlValue> = {};
  for (const [key, schema] of Object.entries(fields)) {
    const value = usualValue(schema);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

function usualValue(schema: Schema): YamlValue | undefined {
  if (schema.kind === "group") return usualRecord(schema.fields);
  if (schema.kind === "map") return {};
  return schema.kind === "record" ? undefined : schema.usual;
}

function fill(under: YamlRecord, said: YamlRecord): YamlRecord {
  const filled: Record<string, YamlValue> = { ...under };
  for (const [key, value] of Object.entries(said)) {
    const beneath = filled[key];
    filled[key] = isRecord(value) && isRecord(beneath) ? fill(beneath, value) : value;
  }
  return filled;
}
