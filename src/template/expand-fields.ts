import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { traceValue } from "../document/trace-value.ts";
import type { Source } from "../source.ts";
import { computedAt, type TracedText } from "../trace.ts";
import { type Context, expand } from "./expand.ts";
import { normalizedFields } from "./fields.ts";
import { isList, isRecord } from "./operand.ts";
import type { Field, Fields } from "./type.ts";

type Path = readonly (string | number)[];

/** What expanding takes besides front matter: what bodies are expanded with. */
export type FieldContext = Omit<Context, "frontMatter" | "data">;

/** Fields by which the type and the words are found, before anything can be expanded. */
const known: ReadonlySet<string> = new Set(["type", "language"]);

/** Fields that may need one another in a row. */
const deepest = 100;

/**
 * Front matter with the Handlebars in its texts expanded, as in bodies: in Markdown a value stands as Markdown, in any other text by its
 * characters. Values of another file were expanded there. `context` is made only where there is something to expand.
 */
export function expandFields(
  source: Source,
  frontMatter: FrontMatter,
  context: () => FieldContext,
  report: Report,
): FrontMatter {
  return holdsTags(frontMatter.data) ? new FieldExpansion(source, frontMatter, context(), report).result() : frontMatter;
}

/** Whether a text in front matter holds what may be a tag. */
export function holdsTags(value: Value): boolean {
  if (typeof value === "string") return value.includes("{{");
  if (isList(value)) return value.some(holdsTags);
  return isRecord(value) && Object.values(value).some(holdsTags);
}

/** The texts of one front matter, each expanded when it is first asked for: one may name another, wherever that stands. */
class FieldExpansion {
  readonly #source: Source;
  readonly #written: FrontMatter;
  readonly #fields: Fields;
  readonly #context: Context;
  readonly #report: Report;
  readonly #expanded = new Map<string, TracedText>();
  /** The fields that are being expanded, each for the sake of the one before, with their names. */
  readonly #open = new Map<string, string>();

  constructor(source: Source, written: FrontMatter, context: FieldContext, report: Report) {
    this.#source = source;
    this.#written = written;
    this.#fields = context.type.fields;
    this.#report = report;
    const expanded = (...path: Path) => this.#expanded.get(keyOf(path)) ?? written.expanded?.(...path);
    const text = (...path: Path) => expanded(...path) ?? written.text(...path);
    const frontMatter = { ...written, expanded, text };
    const data = this.#lazyRecord(normalizedFields(written, context.type), (name) => this.#fields.get(name), []);
    this.#context = { ...context, frontMatter, data };
  }

  /** The front matter with every text expanded. */
  result(): FrontMatter {
    const data: Record<string, Value> = Object.create(null);
    for (const [name, value] of Object.entries(this.#written.data)) {
      data[name] = known.has(name) ? value : this.#whole(value, this.#fields.get(name), [name]);
    }
    return { ...this.#context.frontMatter, data };
  }

  #whole(value: Value, field: Field | undefined, path: Path): Value {
    if (isList(value)) return value.map((entry, index) => this.#whole(entry, field?.items, [...path, index]));
    if (isRecord(value)) {
      const record: Record<string, Value> = Object.create(null);
      for (const [key, entry] of Object.entries(value)) record[key] = this.#whole(entry, fieldIn(field, key), [...path, key]);
      return record;
    }
    const short = field?.shorthand;
    if (short !== undefined) return this.#whole(value, field?.fields?.get(short), [...path, short]);
    return typeof value === "string" && this.#isTagged(value, field, path) ? this.#expand(value, field, path).text : value;
  }

  /** A record whose texts are expanded when they are read. */
  #lazyRecord(data: Data, fieldOf: (key: string) => Field | undefined, path: Path): Data {
    const record: Record<string, Value> = Object.create(null);
    for (const [key, value] of Object.entries(data)) {
      if (path.length === 0 && known.has(key)) record[key] = value;
      else this.#lay(record, key, value, fieldOf(key), [...path, key]);
    }
    return record;
  }

  #lay(whole: Value & object, key: string | number, value: Value, field: Field | undefined, path: Path): void {
    const get = (): Value => (typeof value === "string" ? this.#expand(value, field, path).text : value);
    if (typeof value === "string" && this.#isTagged(value, field, path))
      Object.defineProperty(whole, key, { enumerable: true, get });
    else Object.defineProperty(whole, key, { enumerable: true, value: this.#lazy(value, field, path) });
  }

  #lazy(value: Value, field: Field | undefined, path: Path): Value {
    if (isRecord(value)) return this.#lazyRecord(value, (key) => fieldIn(field, key), path);
    if (!isList(value)) return value;
    const list: Value[] = [];
    for (const [index, entry] of value.entries()) this.#lay(list, index, entry, field?.items, [...path, index]);
    return list;
  }

  /** Whether a text is to be expanded: it has tags, names no file, stands in this file, and was not expanded before. */
  #isTagged(value: string, field: Field | undefined, path: Path): boolean {
    if (!value.includes("{{") || field?.type === "path") return false;
    return this.#written.at(...path).source === this.#source && !this.#written.expanded?.(...path);
  }

  #expand(value: string, field: Field | undefined, path: Path): TracedText {
    const key = keyOf(path);
    const ready = this.#expanded.get(key);
    if (ready) return ready;
    if (this.#open.has(key) || this.#open.size >= deepest) return this.#refuse(path);
    this.#open.set(key, path.join("."));
    const text = traceValue(value, this.#written, path);
    const made = expand(text, this.#context, this.#report, isMarkdown(field) ? "markdown" : "text");
    this.#open.delete(key);
    this.#expanded.set(key, made);
    return made;
  }

  /** A field that needs itself, be it through others, has no value; its name stands in for it, since nothing is written. */
  #refuse(path: Path): TracedText {
    const span = this.#written.at(...path);
    const name = path.join(".");
    const names = [...this.#open.values()];
    const from = names.indexOf(name);
    const message =
      from < 0
        ? `“${name}” is needed by more than ${deepest} fields in a row.`
        : `“${name}” needs itself: ${[...names.slice(from), name].map((each) => `“${each}”`).join(" takes in ")}.`;
    this.#report(diagnostic("field-loop", message, { span }));
    return computedAt(`(${name})`, span);
  }
}

function isMarkdown(field: Field | undefined): boolean {
  return field?.type === "markdown" || field?.type === "blocks";
}

function fieldIn(field: Field | undefined, key: string): Field | undefined {
  return field?.fields?.get(key) ?? field?.items;
}

function keyOf(path: Path): string {
  return path.join("\0");
}
