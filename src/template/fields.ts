import { unseenHelp } from "../diagnostics/characters.ts";
import { type Code, diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { readAddress } from "../document/address.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { fittingSymbol, parseSymbol, splitSymbols, symbolAsIssued, symbolFits } from "../document/symbol.ts";
import { bothDates, readDate } from "./date-form.ts";
import { helpFor, wanted } from "./field-help.ts";
import { forms, readLanguage } from "./forms.ts";
import { isList, isRecord } from "./operand.ts";
import type { DocumentType, Field, Fields, FieldType } from "./type.ts";

type Path = readonly (string | number)[];

/**
 * Checks front matter against the fields of its type and gives the data for templates: defaults filled in, numbers as they were written
 * where a text is wanted, what was wrong left out or, where it is required, replaced.
 */
export function checkFields(frontMatter: FrontMatter, type: Pick<DocumentType, "name" | "fields">, report: Report): Data {
  return new FieldCheck(frontMatter, type.name, report).record(frontMatter.data, type.fields, []);
}

/** The fields of a type for a document that is annexed to another: the line over it names it, so that it may go without a title. */
export function annexedType<Type extends Pick<DocumentType, "name" | "fields">>(type: Type): Type {
  const title = type.fields.get("title");
  return title ? { ...type, fields: new Map([...type.fields, ["title", { ...title, required: false }]]) } : type;
}

/** The required fields that a document lacks. */
export function lackedFields({ data }: FrontMatter, { fields }: Pick<DocumentType, "fields">): ReadonlySet<string> {
  const lacked = [...fields.values()].filter(({ name, required }) => required && (data[name] ?? undefined) === undefined);
  return new Set(lacked.map(({ name }) => name));
}

/** The same before the Handlebars in it is expanded: a text that holds a tag is not looked at, and nothing is reported. */
export function normalizedFields(frontMatter: FrontMatter, type: Pick<DocumentType, "name" | "fields">): Data {
  return new FieldCheck(frontMatter, type.name, () => {}, true).record(frontMatter.data, type.fields, []);
}

/**
 * What stands in the place of a required field that is missing or wrong, so that templates have something to print: nothing is written
 * for such a document, and no message about a template shall follow from the field.
 */
function standIn({ name, type, fields, values }: Field): Value | undefined {
  if (type === "choice") return values?.[0];
  if (texts.has(type)) return `(${name})`;
  if (type !== "record") return undefined;
  const record: Record<string, Value> = Object.create(null);
  for (const field of fields?.values() ?? []) {
    const value = field.required ? standIn(field) : undefined;
    if (value !== undefined) record[field.name] = value;
  }
  return record;
}

/** Kinds of which any text may stand in for another. */
const texts: ReadonlySet<FieldType> = new Set(["text", "markdown", "blocks", "symbol", "ordinal", "item", "period"]);

class FieldCheck {
  readonly #frontMatter: FrontMatter;
  readonly #type: string;
  readonly #report: Report;
  readonly #unexpanded: boolean;

  constructor(frontMatter: FrontMatter, type: string, report: Report, unexpanded = false) {
    this.#frontMatter = frontMatter;
    this.#type = type;
    this.#report = report;
    this.#unexpanded = unexpanded;
  }

  record(data: Data, fields: Fields, path: Path): Data {
    for (const key of Object.keys(data)) if (!fields.has(key)) this.#unknown(key, fields, path);
    const checked: Record<string, Value> = Object.create(null);
    for (const [name, field] of fields) {
      const given = Object.hasOwn(data, name) ? data[name] : undefined;
      const value = given === undefined || given === null ? field.default : this.#value(given, field, [...path, name]);
      if (value === undefined && field.required && (given === undefined || given === null))
        this.#missing(field, path, given === null);
      const shown = value ?? (field.required ? standIn(field) : undefined);
      if (shown !== undefined) checked[name] = shown;
    }
    return checked;
  }

  #value(value: Value, field: Field, path: Path): Value | undefined {
    switch (field.type) {
      case "any":
        return value;
      case "list":
        return isList(value)
          ? value.flatMap((entry, index) => this.#entry(entry, field, [...path, index]))
          : this.#wrong(field, path, value);
      case "map":
        return isRecord(value) ? this.#map(value, field, path) : this.#wrong(field, path);
      case "record":
        return this.#recordValue(value, field, path);
      case "flag":
        return typeof value === "boolean" ? value : this.#wrong(field, path);
      case "integer":
        return typeof value === "number" && Number.isSafeInteger(value) ? value : this.#wrong(field, path);
      default:
        return this.#text(value, field, path);
    }
  }

  #entry(value: Value, field: Field, path: Path): Value[] {
    const checked = value === null || !field.items ? undefined : this.#value(value, field.items, path);
    return checked === undefined ? [] : [checked];
  }

  #map(value: Data, field: Field, path: Path): Data {
    const checked: Record<string, Value> = Object.create(null);
    for (const [key, entry] of Object.entries(value)) {
      const [one] = this.#entry(entry, field, [...path, key]);
      if (one !== undefined) checked[key] = one;
    }
    return checked;
  }

  #recordValue(value: Value, field: Field, path: Path): Value | undefined {
    const fields: Fields = field.fields ?? new Map();
    if (isRecord(value)) return this.record(value, fields, path);
    const shorthand = field.shorthand === undefined ? undefined : fields.get(field.shorthand);
    if (!shorthand || isList(value)) return this.#wrong(field, path);
    const data: Record<string, Value> = Object.create(null);
    data[shorthand.name] = value;
    return this.record(data, fields, path);
  }

  /** Texts of all kinds. A number or a yes stands as it was written: `session: 38` is a text of two characters. */
  #text(value: Value, field: Field, path: Path): string | undefined {
    if (typeof value === "object") return this.#wrong(field, path);
    const text = typeof value === "string" ? value : this.#written(path);
    if (text.trim() === "") return this.#wrong(field, path);
    if (this.#unexpanded && text.includes("{{")) return text;
    if (field.type === "date") return this.#date(text, field, path);
    if (field.type === "choice" && field.values) return this.#choice(text, field.name, field.values, path);
    if (field.type === "symbol") return this.#symbol(symbolAsIssued(text), field, path);
    if (field.type === "address" && !isWebAddress(text)) return this.#wrong(field, path);
    const form = forms[field.type];
    return form ? (form(text.trim()) ?? this.#noForm(text, field, path)) : text;
  }

  #written(path: Path): string {
    const { source, start, end } = this.#frontMatter.at(...path);
    return source.text.slice(start, end);
  }

  /** A symbol that is one, but of another type of document, is told with the one that would do. */
  #symbol(text: string, { fits = [] }: Field, path: Path): string {
    for (const symbol of splitSymbols(text)) {
      const [form] = fits;
      if (!parseSymbol(symbol)) this.#tell("symbol-form", `“${symbol}” is not the symbol of a document.`, path);
      else if (form !== undefined && !fits.some((one) => symbolFits(symbol, one))) {
        const message = `“${symbol}” is not the symbol of a document of the type “${this.#type}”.`;
        this.#tell(
          "symbol-fit",
          message,
          path,
          `A symbol such as “${fittingSymbol(symbol, form)}” would fit; or choose the type that suits the symbol.`,
        );
      }
    }
    return text;
  }

  #date(text: string, field: Field, path: Path): string | undefined {
    const { language } = this.#frontMatter.data;
    const date = readDate(text.trim(), typeof language === "string" ? readLanguage(language) : "en");
    if (date !== undefined && isDate(date)) return date;
    const wrong = date === undefined ? "is not written as a date" : "is not in the calendar";
    const [one, other] = bothDates(text.trim());
    const help = other === undefined ? undefined : `Write ${one} or ${other}, whichever is meant.`;
    this.#tell("date-invalid", `“${text}” in “${field.name}” ${wrong}.`, path, help);
    return undefined;
  }

  /** What is printed in an unusual form is printed as it was typed. */
  #noForm(text: string, field: Field, path: Path): string {
    this.#tell(
      "field-form",
      `“${text}” in “${field.name}” cannot be read as ${wanted[field.type]}.`,
      path,
      helpFor(field, field.name, text),
    );
    return text;
  }

  #choice(text: string, name: string, values: readonly string[], path: Path): string | undefined {
    const meant = values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
    if (meant !== undefined) return meant;
    const help = didYouMean(text, values, `Write one of ${values.join(", ")}.`);
    this.#tell("field-choice", `“${text}” is not a value of “${name}”.`, path, help);
    return undefined;
  }

  #wrong(field: Field, path: Path, value?: Value): undefined {
    const name = path.filter((part) => typeof part === "string").join(".");
    this.#tell("field-type", `“${name}” has to be ${wanted[field.type]}.`, path, helpFor(field, name, value));
  }

  /** A field that is required and not there, or there and `empty`. */
  #missing(field: Field, path: Path, empty: boolean): void {
    if (field.inherit && !empty && (this.#frontMatter.orphaned || this.#frontMatter.told?.has(field.name))) return;
    const place = this.#frontMatter.at(...path);
    const whole = path.length === 0 ? "" : ` of “${path.join(".")}”`;
    const example =
      typeof field.example === "object" || field.example === undefined ? "" : `, for example “${field.name}: ${field.example}”`;
    const help = `${empty ? "Give it a value" : "Add it to the front matter"}${example}. ${field.description}`.trim();
    const span = empty ? this.#frontMatter.keyAt(...path, field.name) : { ...place, end: place.start };
    const message = `The field “${field.name}”${whole} is ${empty ? "empty" : "missing"}.`;
    this.#report(diagnostic("field-missing", message, { span, help }));
  }

  #unknown(key: string, fields: Fields, path: Path): void {
    const help = unseenHelp(key) ?? didYouMean(key, fields.keys());
    const owner = path.length === 0 ? `The type “${this.#type}”` : `“${path.join(".")}”`;
    const span = this.#frontMatter.keyAt(...path, key);
    this.#report(diagnostic("field-unknown", `${owner} has no field “${key}”.`, { span, help }));
  }

  #tell(code: Code, message: string, path: Path, help?: string): void {
    const span = this.#frontMatter.at(...path);
    this.#report(diagnostic(code, message, { span, help }));
  }
}

/** Whether a text is the whole address of a page. */
function isWebAddress(text: string): boolean {
  return /^https?:/i.test(text) && !/\s/.test(text) && readAddress(text).type === "web";
}

/** Whether a text is yyyy-mm-dd and the calendar has the day. */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 99;
}
