import type { Data, Value } from "../document/data.ts";

/** A value on one line of YAML, as somebody would write it: in quotation marks only where it would mean something else without them. */
export function yamlValue(value: Value): string {
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return `[${value.map(yamlValue).join(", ")}]`;
  if (Object.keys(value).length === 0) return "{}";
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${yamlValue(key)}: ${yamlValue(each)}`)
    .join(", ")} }`;
}

function isList(value: readonly Value[] | Data): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a text means itself in YAML without quotation marks, on a line and inside brackets. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}/][\p{L}\p{N} /._–—’();-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|~|[\d.+-]+)$/i.test(text) &&
    !text.endsWith(" ")
  );
}
