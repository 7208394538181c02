import matter from "gray-matter";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { type Source, span } from "../source.ts";
import { slice, type TracedText } from "../trace.ts";
import { readYaml, type YamlDocument } from "../yaml.ts";
import { mayHoldRemarks, withoutRemarks } from "./remarks.ts";

/** A document in its two parts. */
export interface SplitDocument {
  readonly frontMatter: FrontMatter;
  readonly body: TracedText;
}

/** Parts a document into its front matter and its body. Where there is no front matter that can be read, it is empty. */
export function splitFrontMatter(source: Source, report: Report): SplitDocument {
  if (!/\S/.test(source.text)) {
    report(diagnostic("empty-file", "The file is empty.", { span: span(source, 0) }));
    return withoutFrontMatter(source, source.text.length);
  }
  const opening = /^---(?!-)([^\n]*)/.exec(source.text);
  if (!opening) return withoutOpening(source, report);
  const language = opening[1]?.trim() ?? "";
  if (!/^(?:ya?ml)?$/i.test(language)) {
    const message = `Front matter in “${language}” is not read: only YAML is.`;
    report(diagnostic("front-matter-language", message, { span: span(source, 0, opening[0].length) }));
  }
  const closing = /\n---([^\n]*)\n?/.exec(source.text);
  if (!closing || closing[1]?.trim()) {
    const at = closing ? closing.index + 1 : 0;
    const message = closing
      ? "The line that closes front matter holds more than three hyphens."
      : "Front matter is opened but never closed.";
    report(diagnostic("front-matter-open", message, { span: span(source, at, at + (closing?.[0].trimEnd().length ?? 4) - 1) }));
    return withoutFrontMatter(source, closing ? closing.index + closing[0].length : source.text.length);
  }
  const bodyStart = closing.index + closing[0].length;
  if (!/^(?:ya?ml)?$/i.test(language)) return withoutFrontMatter(source, bodyStart);
  return { frontMatter: readFields(source, opening[0].length, bodyStart, report), body: slice(source, bodyStart) };
}

/** Where the body of a file begins: behind the line that closes its front matter. */
export function bodyStart({ text }: Source): number {
  const closing = /^---(?!-)/.test(text) ? /\n---[^\n]*\n?/.exec(text) : null;
  return closing ? closing.index + closing[0].length : 0;
}

/** The fields of the head of a file, which ends with the closing line. */
function readFields(source: Source, fieldsStart: number, headEnd: number, report: Report): FrontMatter {
  let yaml: YamlDocument | undefined;
  const parse = (fields: string): object => {
    yaml = readYaml(slice(source, fieldsStart, fieldsStart + fields.length), report);
    return {};
  };
  const refuse = (): object => ({});
  matter(source.text.slice(0, headEnd), {
    language: "yaml",
    engines: { yaml: parse, yml: parse, json: refuse, js: refuse, javascript: refuse, coffee: refuse },
  });
  if (!yaml || yaml.data === null) return emptyFrontMatter(source);
  if (!isData(yaml.data)) {
    report(diagnostic("front-matter-shape", "Front matter is not a list of named fields.", { span: yaml.at() }));
    return emptyFrontMatter(source);
  }
  const { at, keyAt, text } = yaml;
  return changedTexts(
    { data: yaml.data, at, keyAt, text },
    mayHoldRemarks,
    (written, tell) => withoutRemarks(written, tell),
    report,
  );
}

/** Front matter in whose texts something is changed, remarks or marks: in those that may hold it. */
export function changedTexts(
  { data, at, keyAt, text }: FrontMatter,
  mayHold: (text: string) => boolean,
  change: (text: TracedText, report: Report) => TracedText,
  report: Report,
): FrontMatter {
  const changed: FrontMatter["text"] = (...path) => {
    const written = text(...path);
    return written && change(written, () => {});
  };
  const changedValue = (value: Value, path: Path): Value => {
    if (typeof value === "string") {
      const written = mayHold(value) ? text(...path) : undefined;
      return written ? change(written, report).text : value;
    }
    if (Array.isArray(value)) return value.map((each: Value, index) => changedValue(each, [...path, index]));
    return isData(value) ? changedRecord(value, path) : value;
  };
  const changedRecord = (record: Data, path: Path): Data => {
    const values: Record<string, Value> = Object.create(null);
    for (const [name, value] of Object.entries(record)) values[name] = changedValue(value, [...path, name]);
    return values;
  };
  return { data: changedRecord(data, []), at, keyAt, text: changed };
}

type Path = readonly (string | number)[];

/** A file whose first line is no `---`: if such a block comes later, or one of another dialect is there, it was meant as front matter. */
function withoutOpening(source: Source, report: Report): SplitDocument {
  const foreign = /^(\+{3}|;{3})[ \t]*\n(?:[^\n]*\n)*?\1[ \t]*(?:\n|$)/.exec(source.text);
  if (foreign) {
    const message = `Front matter between “${foreign[1]}” is not read: only YAML between “---” is.`;
    report(diagnostic("front-matter-language", message, { span: span(source, 0, 3) }));
    return withoutFrontMatter(source, foreign[0].length);
  }
  const late = /^\s*(---)[ \t]*\n[\w-]+:[^\n]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(source.text);
  if (late) {
    const at = source.text.indexOf("---");
    report(
      diagnostic("front-matter-late", "Front matter does not start on the first line.", { span: span(source, at, at + 3) }),
    );
    return withoutFrontMatter(source, late[0].length);
  }
  return withoutFrontMatter(source, 0);
}

function withoutFrontMatter(source: Source, bodyStart: number): SplitDocument {
  return { frontMatter: emptyFrontMatter(source), body: slice(source, bodyStart) };
}

/** No fields: every question for a place is answered with the start of the file. */
function emptyFrontMatter(source: Source): FrontMatter {
  const at = () => span(source, 0);
  return { data: Object.create(null), at, keyAt: at, text: () => undefined };
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
