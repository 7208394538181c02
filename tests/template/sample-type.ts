import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Data } from "../../src/document/data.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { Source } from "../../src/source.ts";
import { type Context, expand } from "../../src/template/expand.ts";
import type { DocumentType, Field, FieldType } from "../../src/template/type.ts";
import type { Words } from "../../src/theme/words.ts";
import { slice, type TracedText } from "../../src/trace.ts";

/** Words enough for tests. */
const words: Words = {
  language: "en",
  text: { contents: "Contents", date: "{day} {month} {year}" },
  written: () => undefined,
  forms: {},
  numbering: {},
  numberOf: {},
  bodies: {},
  months: ["January", "February", "March", "April"],
  ordinals: ["first", "second", "third"],
};

/** A field of a kind, with what else it says. */
export function field(name: string, type: FieldType, more: Partial<Field> = {}): Field {
  return { name, type, required: false, description: "", inherit: false, ...more };
}

/** A type with the given fields and partials, and no files. */
export function typeOf(fields: readonly Field[], partials: Readonly<Record<string, string>> = {}): DocumentType {
  return {
    name: "sample",
    description: "",
    template: new Source("template.hbs", "::body"),
    partials: new Map(Object.entries(partials).map(([name, text]) => [name, new Source(`${name}.hbs`, text)])),
    fields: new Map(fields.map((one) => [one.name, one])),
    theme: [],
    example: undefined,
    derived: false,
  };
}

/** What an expansion gave. */
export interface Expansion {
  readonly output: TracedText;
  readonly template: Source;
  readonly document: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Expands a template over front matter given as YAML, every name of which may be anything unless `fields` says otherwise. */
export function expandOver(
  yaml: string,
  text: string,
  fields?: readonly Field[],
  partials?: Readonly<Record<string, string>>,
): Expansion {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const document = new Source("report.md", `---\n${yaml}\n---\n`);
  const { frontMatter } = splitFrontMatter(document, report);
  const data: Data = frontMatter.data;
  const type = typeOf(fields ?? Object.keys(data).map((name) => field(name, "any")), partials);
  const context: Context = { type, frontMatter, data, words, today: "2020-01-02", depth: 0 };
  const template = new Source("template.hbs", text);
  return { output: expand(slice(template), context, report), template, document, diagnostics };
}
