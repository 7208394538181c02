import type { Report } from "../diagnostics/diagnostic.ts";
import type { Value } from "../document/data.ts";
import type { Source } from "../source.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import { readYamlFile } from "../yaml-file.ts";
import { blockNames } from "./blocks.ts";
import { FieldMistakes, type Path } from "./field-mistakes.ts";
import { checkFields } from "./fields.ts";
import { helpers } from "./helpers.ts";
import { type Field, type Fields, type FieldType, fieldTypes, reservedNames, type VariantField } from "./type.ts";

/** A fields.yaml as read. */
export interface FieldsFile {
  readonly description: string;
  readonly fields: Fields;
  /** Whether documents of the type are made from another. */
  readonly derived: boolean;
  readonly variant: VariantField | undefined;
  /** Of templates/fields.yaml: the fields that every type has, named or not. */
  readonly everywhere: ReadonlySet<string>;
}

/** The parts of a field that some kinds cannot be without. */
interface FieldParts {
  readonly type: FieldType;
  readonly values: readonly string[] | undefined;
  readonly fields: Fields | undefined;
  readonly items: Field | undefined;
}

/** A field that no file names: the entry of a list, or all fields together. */
const nameless: Field = { name: "item", type: "record", required: false, description: "", inherit: false };

/** What some kinds of fields cannot be without. */
const needs: ReadonlyMap<FieldType, "values" | "fields" | "items"> = new Map([
  ["choice", "values"],
  ["record", "fields"],
  ["list", "items"],
  ["map", "items"],
]);

/**
 * Reads a fields.yaml. An entry that is only a name, or that has the name of one of the `common` fields, takes from it what it does not
 * say itself.
 */
export function readFields([source, common]: readonly [Source, Fields], report: Report): FieldsFile {
  const document = readYamlFile(source, report);
  if (!document) return { description: "", derived: false, variant: undefined, fields: new Map(), everywhere: new Set() };
  return new FieldsReader(document, common, report).file();
}

class FieldsReader {
  readonly #document: YamlDocument;
  readonly #common: Fields;
  readonly #report: Report;
  readonly #mistakes: FieldMistakes;
  readonly #everywhere = new Set<string>();

  constructor(document: YamlDocument, common: Fields, report: Report) {
    this.#document = document;
    this.#common = common;
    this.#report = report;
    this.#mistakes = new FieldMistakes(document, report);
  }

  file(): FieldsFile {
    const { data } = this.#document;
    const root = isRecord(data) ? data : {};
    if (!isRecord(data)) this.#mistakes.wrong([], "A fields file holds a description and a list of fields.");
    this.#mistakes.checkFileKeys(root);
    const description = typeof root.description === "string" ? root.description : "";
    const fields = this.#fields(root.fields ?? [], ["fields"], this.#common);
    const derived = this.#flag(root.derived, ["derived"]) ?? false;
    const variant = root.variant === undefined ? undefined : this.#variant(root.variant, fields);
    return { description, derived, variant, fields, everywhere: this.#everywhere };
  }

  /** The choice that a path of names leads to, through records: "press.variant". */
  #variant(value: YamlValue, fields: Fields): VariantField | undefined {
    const path = String(value).split(".");
    const field = path.reduce<Field | undefined>((found, name) => found?.fields?.get(name), { ...nameless, fields });
    if (field?.type === "choice") return { path, field };
    this.#mistakes.wrong(
      ["variant"],
      "“variant” is the name of a choice, behind the names of the records it is in: press.variant.",
    );
    return undefined;
  }

  #fields(value: YamlValue, path: Path, common: Fields): Fields {
    const fields = new Map<string, Field>();
    if (!Array.isArray(value)) {
      this.#mistakes.wrong(path, "“fields” has to be a list.");
      return fields;
    }
    for (const [index, entry] of value.entries()) {
      const field = this.#entry(entry, [...path, index], common);
      if (!field) continue;
      if (fields.has(field.name)) this.#mistakes.wrong([...path, index], `The field “${field.name}” is there twice.`);
      fields.set(field.name, field);
    }
    return fields;
  }

  #entry(entry: YamlValue, path: Path, common: Fields): Field | undefined {
    const name = typeof entry === "string" ? entry : isRecord(entry) ? entry.name : undefined;
    if (typeof name !== "string" || !/^[a-z][a-z0-9-]*$/.test(name)) {
      this.#mistakes.wrong(path, "A field needs a name in small letters, digits and hyphens.");
      return undefined;
    }
    const taken = [...reservedNames, ...helpers.keys(), ...blockNames, "this", "else"].includes(name);
    if (taken) this.#mistakes.wrong(path, `“${name}” means something else in templates and cannot be a field.`);
    const base = common.get(name);
    if (isRecord(entry)) return this.#field(name, entry, path, base);
    if (!base) this.#mistakes.unknownCommon(name, path, common);
    return base;
  }

  #field(name: string, entry: YamlRecord, path: Path, base: Field | undefined): Field {
    this.#mistakes.checkKeys(entry, path);
    if (entry.everywhere === true) this.#everywhere.add(name);
    const type = this.#type(entry.type, path) ?? base?.type ?? "text";
    if (entry.type === undefined && !base) this.#mistakes.wrong(path, `The field “${name}” needs a type.`);
    const values = this.#texts(entry.values, [...path, "values"]) ?? base?.values;
    const fields = entry.fields === undefined ? base?.fields : this.#fields(entry.fields, [...path, "fields"], new Map());
    const fits = this.#texts(entry.fits, [...path, "fits"]) ?? base?.fits;
    const from = typeof entry.from === "string" ? entry.from : base?.from;
    const items = entry.items === undefined ? base?.items : this.#items(entry.items, [...path, "items"]);
    this.#complete({ type, values, fields, items }, name, path);
    const field: Field = {
      name,
      type,
      required: this.#flag(entry.required, [...path, "required"]) ?? base?.required ?? false,
      description: typeof entry.description === "string" ? entry.description : (base?.description ?? ""),
      inherit: this.#flag(entry.inherit, [...path, "inherit"]) ?? base?.inherit ?? from !== undefined,
      ...optional("example", entry.example ?? base?.example),
      ...optional("default", entry.default ?? base?.default),
      ...this.#defaultText(entry, path, base),
      ...optional("shorthand", typeof entry.shorthand === "string" ? entry.shorthand : base?.shorthand),
      ...(values && { values }),
      ...(fits && { fits }),
      ...(from !== undefined && { from }),
      ...(fields && { fields }),
      ...(items && { items }),
    };
    if (entry.default !== undefined) this.#checkDefault(entry.default, field, [...path, "default"]);
    return field;
  }

  #defaultText(entry: YamlRecord, path: Path, base: Field | undefined): Pick<Field, "defaultText"> {
    const own = (entry.default ?? undefined) !== undefined;
    const text: Field["defaultText"] = own
      ? (...inside) => this.#document.text(...path, "default", ...inside)
      : base?.defaultText;
    return text ? { defaultText: text } : {};
  }

  /** Holds what a field is when it is left out against what it may be when it is not. */
  #checkDefault(value: Value, field: Field, path: Path): void {
    const at = () => this.#document.at(...path);
    checkFields(
      { data: { [field.name]: value }, at, keyAt: at, text: () => undefined },
      { name: "", fields: new Map([[field.name, field]]) },
      this.#report,
    );
  }

  /** Says what a kind of field cannot be without. */
  #complete(parts: FieldParts, name: string, path: Path): void {
    const need = needs.get(parts.type);
    if (need && !parts[need]) this.#mistakes.wrong(path, `The ${parts.type} “${name}” needs “${need}”.`);
  }

  #type(value: YamlValue | undefined, path: Path): FieldType | undefined {
    const type = fieldTypes.find((known) => known === value);
    if (value === undefined || type) return type;
    this.#mistakes.unknownType(String(value), [...path, "type"]);
    return undefined;
  }

  /** What the entries of a list or a map are: the name of a type, or an entry without a name. */
  #items(value: YamlValue, path: Path): Field {
    if (isRecord(value)) return this.#field("item", value, path, undefined);
    const type = fieldTypes.find((known) => known === value);
    if (!type) this.#mistakes.wrong(path, "“items” is the name of a type, or a record with a type.");
    return { ...nameless, type: type ?? "any" };
  }

  #flag(value: YamlValue | undefined, path: Path): boolean | undefined {
    if (value === undefined || typeof value === "boolean") return value;
    this.#mistakes.wrong(path, `“${path.at(-1)}” is true or false.`);
    return undefined;
  }

  #texts(value: YamlValue | undefined, path: Path): readonly string[] | undefined {
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value;
    this.#mistakes.wrong(path, `“${path.at(-1)}” has to be a list of texts.`);
    return undefined;
  }
}

function optional<K extends string, T extends Value>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
}

function isRecord(value: YamlValue | undefined): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
