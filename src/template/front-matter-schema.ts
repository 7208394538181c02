import type { DocumentType, Field, Fields, FieldType } from "./type.ts";

/** A schema of JSON Schema, draft 7, which all editors read. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/** A text with a tag of Handlebars may become anything. */
const withTag: Schema = { type: "string", pattern: "\\{\\{" };

/** What is no text in YAML, such as 38, stands as it was written where a text is wanted. */
const text: Schema = { anyOf: [{ type: "string", pattern: "\\S" }, { type: ["number", "boolean"] }] };

/** The schemas of kinds of fields that are the same for every field; all kinds of text that are not here are a text to a schema. */
const kinds: Readonly<Partial<Record<FieldType, Schema>>> = {
  any: true,
  flag: { type: "boolean" },
  integer: { type: "integer" },
  address: { anyOf: [{ type: "string", pattern: "^[Hh][Tt][Tt][Pp][Ss]?:\\S+$" }, withTag] },
};

/** What the front matter of documents may hold: by its type the fields of that. A schema says what is missing, misspelt or of another kind, and no more. */
export function frontMatterSchema(types: readonly DocumentType[]): Schema {
  const names = types.map(({ name }) => name);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Front matter of a document",
    type: "object",
    required: ["type"],
    properties: { type: { enum: names, description: "The type of the document." } },
    allOf: types.map(({ description, fields, name }) => ({
      if: { properties: { type: { const: name } } },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { description, ...recordSchema(fields) },
    })),
  };
}

/** A record of fields. What may come from another document need not stand in this one. */
function recordSchema(fields: Fields): { readonly [keyword: string]: unknown } {
  const required = [...fields.values()].filter((field) => field.required && !field.inherit).map(({ name }) => name);
  return {
    properties: Object.fromEntries([...fields.values()].map((field) => [field.name, fieldSchema(field)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

function fieldSchema(field: Field): Schema {
  const { default: usual, description, example, required } = field;
  const said = { ...(description !== "" && { description }), ...(example !== undefined && { examples: [example] }) };
  const value = valueSchema(field);
  const allowed = required ? [value] : [value, { type: "null" }];
  return {
    ...said,
    ...(usual !== undefined && { default: usual }),
    ...(allowed.length === 1 ? { allOf: allowed } : { anyOf: allowed }),
  };
}

function valueSchema(field: Field): Schema {
  const { fields = new Map(), items, shorthand, type, values = [] } = field;
  const entry = (): Schema => ({ anyOf: [items ? valueSchema(items) : true, { type: "null" }] });
  switch (type) {
    case "choice":
      return { anyOf: [{ enum: values }, { type: "string", pattern: anyCase(values) }, withTag] };
    case "list":
      return { type: "array", items: entry() };
    case "map":
      return { type: "object", additionalProperties: entry() };
    case "record": {
      const record: Schema = { type: "object", ...recordSchema(fields) };
      const short = shorthand === undefined ? undefined : fields.get(shorthand);
      return short ? { anyOf: [valueSchema(short), record] } : record;
    }
    default:
      return kinds[type] ?? text;
  }
}

/** An expression for the values of a choice in small letters or capitals, with blanks around them. */
function anyCase(values: readonly string[]): string {
  const letter = (sign: string) => {
    const [small, large] = [sign.toLowerCase(), sign.toUpperCase()];
    return small === large ? sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&") : `[${small}${large}]`;
  };
  return `^\\s*(?:${values.map((value) => [...value].map(letter).join("")).join("|")})\\s*$`;
}
