import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter } from "../document/data.ts";
import { type Remembering, remembered } from "../memory.ts";
import type { Source } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { type TracedText, withReplacements } from "../trace.ts";
import { checkNames } from "./check-names.ts";
import { evaluate, type Setting } from "./evaluate.ts";
import { parseTemplate, type Template } from "./handlebars.ts";
import type { Operand } from "./operand.ts";
import { readTemplate } from "./packed-template.ts";
import { rootScope, type Scope } from "./scope.ts";
import type { DocumentType, Field, FieldType } from "./type.ts";

/** What a template or a body knows while it is expanded. */
export interface Context extends Remembering {
  readonly type: DocumentType;
  readonly frontMatter: FrontMatter;
  /** What `checkFields` made of it. */
  readonly data: Data;
  /** `{{words.contents}}` */
  readonly words: Words;
  /** `{{today}}`, yyyy-mm-dd */
  readonly today: string;
  /** 0 for a document of its own, 1 for an annex (`annexed`), 2 and more for an appendix to an annex (`appendix`). */
  readonly depth: number;
}

/**
 * Expands the Handlebars of a template or a body. Parsing and the meaning of each tag are Handlebars'; the walk is our own, because
 * every character of what comes out has to know where it came from, a name that means nothing has to be a message at its place, and
 * no template may reach more than data. A text without tags is given back as it is. A field of front matter may be mere text.
 */
export function expand(text: TracedText, context: Context, report: Report, into: Setting["into"] = "markdown"): TracedText {
  if (!text.text.includes("{{")) return text;
  const template = parseTemplate(text, report);
  return template ? expandTemplate(template, context, report, into) : withoutTags(text);
}

/** Expands the page of a type: the same for a file that stays what it is from one document to the next, and is parsed once. */
export function expandPage(page: Source, context: Context, report: Report): TracedText {
  const { text, template } = remembered(context, readTemplate, [page], report);
  if (!text.text.includes("{{")) return text;
  return template ? expandTemplate(template, context, report, "markdown") : withoutTags(text);
}

function expandTemplate(template: Template, context: Context, report: Report, into: Setting["into"]): TracedText {
  const scope = scopeOf(context);
  const setting = settingOf(context, into, report);
  checkNames(template, scope, setting);
  return evaluate(template, scope, setting);
}

/**
 * A text whose tags cannot be read, with crosses for tags that print and blanks for the others: what else is wrong with it is found
 * in the same run, and nothing is called missing that stands in it.
 */
export function withoutTags(text: TracedText): TracedText {
  const tags = [...text.text.matchAll(/(?<!\{)\{{2,}([^{}]*)(?:\}{2,}|$)|\{\{|\}\}/g)];
  return withReplacements(
    text,
    tags.map(({ 0: tag, 1: inside = "", index: at }) => {
      const sign = /^~?[#/^!>*]|^~?\s*else\b|^$/.test(inside) ? " " : "x";
      return { at, length: tag.length, text: tag.replace(/[^\n]/g, sign) };
    }),
  );
}

function settingOf({ type, frontMatter, words, memory }: Context, into: Setting["into"], report: Report): Setting {
  const parsed = new Map<string, Template | undefined>();
  const partial = (name: string) => {
    const source = type.partials.get(name);
    if (source && !parsed.has(name)) parsed.set(name, remembered({ memory }, readTemplate, [source], report).template);
    return parsed.get(name);
  };
  return { frontMatter, words, report, into, partials: type.partials, partial };
}

function scopeOf({ type, data, words, today, depth }: Context): Scope {
  const root: Operand = { value: data, field: { ...plainField("", "record"), fields: type.fields }, path: [] };
  const names = new Map<string, Operand>([
    ["words", { value: words.text, field: wordsField(words), path: [], isWords: true }],
    ["today", { value: today, field: plainField("today", "date") }],
    ["annexed", { value: depth > 0, field: plainField("annexed", "flag") }],
    ["appendix", { value: depth > 1, field: plainField("appendix", "flag") }],
  ]);
  return rootScope(root, names);
}

function wordsField(words: Words): Field {
  const fields = new Map(Object.keys(words.text).map((name) => [name, plainField(name, "text")]));
  return { ...plainField("words", "record"), fields };
}

function plainField(name: string, type: FieldType): Field {
  return { name, type, required: false, description: "", inherit: false };
}
