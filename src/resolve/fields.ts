import type { Data, Value } from "../document/data.ts";

/** A field as text: numbers are written out, text is trimmed; nothing for an empty or missing one, or one of another kind. */
export function fieldText(data: Data, key: string): string | undefined {
  return scalarText(data[key]);
}

/** A field that may be one text or a list of texts. */
export function fieldTexts(data: Data, key: string): readonly string[] {
  const value = data[key];
  const values: readonly Value[] = Array.isArray(value) ? value : value === undefined ? [] : [value as Value];
  return values.map(scalarText).filter((text) => text !== undefined);
}

/** A single value as text. */
export function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
