import { wrap } from "../diagnostics/wrap.ts";
import type { FrontMatter, Value } from "../document/data.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import type { DocumentType, Field, FieldType } from "./type.ts";
import { yamlValue } from "./yaml-value.ts";

/**
 * A document of a type to begin with: every field under a line that explains it, those of the type's example with its values and the
 * others as comments; then the example's text.
 */
export function startingDocument(type: DocumentType): string {
  const example = type.example && splitFrontMatter(type.example, () => {});
  const fields = [...type.fields.values()]
    .filter((field) => field.name !== "type")
    .map((field) => entry(field, example?.frontMatter));
  const [given, others] = [fields.filter((each) => each.isGiven), fields.filter((each) => !each.isGiven)];
  const optional =
    others.length > 0 ? ["# Take the # away from what you need of the following.", ...others.map((each) => each.text)] : [];
  const head = [`type: ${type.name}`, ...given.map((each) => each.text), ...optional].join("\n\n");
  return `---\n${head}\n---\n\n${example?.body.text.trim() ?? "Text."}\n`;
}

/** What is put behind a field of which nobody gave an example, so that it can be filled in. */
const blanks: Readonly<Partial<Record<FieldType, Value>>> = {
  list: [],
  map: {},
  record: {},
  flag: true,
  integer: 1,
  date: "2018-04-20",
};

interface Entry {
  readonly text: string;
  readonly isGiven: boolean;
}

function entry(field: Field, example: FrontMatter | undefined): Entry {
  const about = wrap(field.description, 90).map((line) => `# ${line}`);
  if (example && Object.hasOwn(example.data, field.name)) {
    return { text: [...about, asWritten(field.name, example)].join("\n"), isGiven: true };
  }
  const line = `${field.name}: ${yamlValue(field.example ?? field.default ?? blanks[field.type] ?? "")}`;
  return { text: [...about, field.required ? line : `# ${line}`].join("\n"), isGiven: field.required };
}

/** A field as it stands in the file, key and value. */
function asWritten(name: string, { keyAt, at }: FrontMatter): string {
  const key = keyAt(name);
  return key.source.text.slice(key.start, at(name).end).trimEnd();
}
