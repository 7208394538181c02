import type { Data, Value } from "../document/data.ts";
import { traceValue } from "../document/trace-value.ts";
import type { Document } from "../document/tree.ts";
import type { TracedText } from "../trace.ts";

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

/** The same of a document, each character with its place. */
export function writtenFields(
  { data, frontMatter }: Pick<Document, "data" | "frontMatter">,
  key: string,
): readonly TracedText[] {
  const value = data[key];
  const values: readonly Value[] = Array.isArray(value) ? value : value === undefined ? [] : [value as Value];
  return values.flatMap((one, index) => {
    const text = scalarText(one);
    const path = Array.isArray(value) ? [key, index] : [key];
    return text === undefined ? [] : [traceValue(text, frontMatter, path)];
  });
}

/** A field that is one text, each character with its place. */
export function writtenField(document: Pick<Document, "data" | "frontMatter">, key: string): TracedText | undefined {
  return Array.isArray(document.data[key]) ? undefined : writtenFields(document, key)[0];
}

/** A single value as text. */
function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
