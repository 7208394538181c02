import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { isRecord } from "./operand.ts";
import type { DocumentType } from "./type.ts";

/**
 * Front matter that says the variant asked for (`--variant`) in place of its own. A variant that its type does not have is reported, and
 * changes nothing.
 */
export function chooseVariant(frontMatter: FrontMatter, type: DocumentType, variant: string, report: Report): FrontMatter {
  const found = type.variant;
  const values = found?.field.values ?? [];
  if (found && values.includes(variant)) return { ...frontMatter, data: withValue(frontMatter.data, found.path, variant) };
  const message = `The type “${type.name}” has no variant${found ? ` “${variant}”` : "s"}.`;
  const help = found && didYouMean(variant, values, `There are ${values.join(", ")}.`);
  report(diagnostic("variant-unknown", message, { span: frontMatter.at("type"), help }));
  return frontMatter;
}

/** The variant that a document is, where that is another than the usual one. */
export function unusualVariant(data: Data, type: DocumentType): string | undefined {
  const found = type.variant;
  if (!found) return undefined;
  const value = found.path.reduce<Value | undefined>((within, name) => (isRecord(within) ? within[name] : undefined), data);
  return typeof value === "string" && value !== found.field.default ? value : undefined;
}

/** A record with one value set, in records within it that are made where they are missing. */
function withValue(data: Data, [name = "", ...rest]: readonly string[], value: string): Data {
  const inner = data[name];
  const set = rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value);
  return Object.assign(Object.create(null), data, { [name]: set });
}
