import { splitFrontMatter } from "../parse/front-matter.ts";
import { type Source, type Span, span } from "../source.ts";
import { slice, type TextEdit } from "../trace.ts";
import { readYaml } from "../yaml.ts";
import { headEnd } from "./head-path.ts";

type Path = readonly string[];

/** Values of a YAML text and their places. */
interface Yaml {
  readonly data: unknown;
  at(...path: Path): Span;
  keyAt(...path: Path): Span;
}

/**
 * The edit that puts a value under a name into a record of front matter or, where the file has no Markdown, of the whole file; with an empty name, into
 * a list. Records on the way that are not there are made. Nothing where something else stands in their place, or where the text is no YAML.
 */
export function addedTo(source: Source, path: Path, name: string, value: string): TextEdit | undefined {
  const yaml = yamlOf(source);
  if (!yaml) return undefined;
  let depth = path.length;
  while (depth > 0 && valueAt(yaml.data, path.slice(0, depth)) === undefined) depth--;
  const known = path.slice(0, depth);
  const missing = path.slice(depth);
  const entry = (indent: string) => entryLines(missing, name, value, indent);
  if (known.length === 0) {
    const end = headEnd(source) || source.text.length;
    const break_ = end > 0 && source.text[end - 1] !== "\n" ? "\n" : "";
    return { span: span(source, end), text: `${break_}${entry("")}` };
  }
  const here = valueAt(yaml.data, known);
  const place = yaml.at(...known);
  const keyPlace = yaml.keyAt(...known);
  const isList = missing.length === 0 && name === "";
  if (here === null)
    return {
      span: span(source, lineEnd(source.text, keyPlace.end)),
      text: `\n${entry(`${indentOf(source, keyPlace.start)}  `)}`.trimEnd(),
    };
  if (Array.isArray(here) !== isList || typeof here !== "object") return undefined;
  const written = source.text.slice(place.start, place.end);
  if (/^[[{]/.test(written)) {
    const isEmpty = /^.\s*.$/.test(written);
    return {
      span: span(source, place.end - 1),
      text: `${isEmpty ? "" : ", "}${flowEntry(missing, name, value)}${written.endsWith(" }") ? " " : ""}`,
    };
  }
  const lineStart = source.text.lastIndexOf("\n", place.start - 1) + 1;
  return { span: span(source, lineStart), text: entry(indentOf(source, place.start)) };
}

function yamlOf(source: Source): Yaml | undefined {
  if (headEnd(source) > 0) {
    const { frontMatter } = splitFrontMatter(source, () => {});
    return frontMatter;
  }
  if (/\.ya?ml$/.test(source.path)) return source.text.trim() === "" ? emptyYaml(source) : readYaml(slice(source), () => {});
  return undefined;
}

function emptyYaml(source: Source): Yaml {
  const at = () => span(source, 0);
  return { data: {}, at, keyAt: at };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** The lines of an entry, with those of the records on the way. */
function entryLines(missing: Path, name: string, value: string, indent: string): string {
  const lines = missing.map((each, depth) => `${indent}${"  ".repeat(depth)}${each}:\n`);
  const inner = indent + "  ".repeat(missing.length);
  return `${lines.join("")}${inner}${name === "" ? "- " : `${name}: `}${value}\n`;
}

/** The same within brackets. */
function flowEntry(missing: Path, name: string, value: string): string {
  const own = name === "" ? value : `${name}: ${value}`;
  const inner = missing.length > 0 && name === "" ? `[${own}]` : own;
  return missing.reduceRight(
    (text, each, depth) => `${each}: ${depth === missing.length - 1 && name === "" ? text : `{ ${text} }`}`,
    inner,
  );
}

function indentOf({ text }: Source, offset: number): string {
  return " ".repeat(offset - (text.lastIndexOf("\n", offset - 1) + 1));
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
