import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { remembered } from "../memory.ts";
import { readIfThere } from "../read.ts";
import type { Source, Span } from "../source.ts";
import type { TracedText } from "../trace.ts";
import { join, type World, withinFolders } from "../world.ts";
import type { YamlDocument, YamlRecord, YamlValue } from "../yaml.ts";
import { readYamlFile } from "../yaml-file.ts";
import { readPattern } from "./number-format.ts";
import { type NumberFormat, numberFormats } from "./number-formats.ts";
import { formNames, type LevelWords, type Openings, type Words } from "./words.ts";

/**
 * Loads the fixed words of a language from `words/<language>.yaml`. `folders` are template folders, the one that wins first;
 * the program's own is always asked last. English lies under every other language, so that a new language can begin small.
 * A region ("en-GB") falls back to its language, an unknown language is reported, `at` the place where
 * it is written, and read as English.
 */
export function loadWords(language: string, folders: readonly string[], machine: World, report: Report, at?: Span): Words {
  const world = withinFolders(machine, folders);
  const searched = folders.includes(world.templates) ? folders : [...folders, world.templates];
  const wanted = findLayers(language, searched, world, report);
  if (wanted.length === 0) {
    const known = knownLanguages(searched, world);
    const meant = known.find((code) => languageName(code) === language.toLowerCase());
    const all = `Use one of ${known.join(", ")}, or add words/${language}.yaml to your templates folder.`;
    const help = meant === undefined ? all : `Write its code: language: ${meant}`;
    report(diagnostic("language-unknown", `There are no words for the language “${language}”.`, { span: at, help }));
  }
  const found = wanted.length > 0 ? language : "en";
  const english = primary(found) === "en" && wanted.length > 0 ? [] : findLayers("en", searched, world, report);
  const beneath = wanted.length > 0 ? english.map((layer) => ({ ...layer, openings: undefined })) : english;
  return [...wanted, ...beneath].reduceRight<Words>(layOver, emptyWords(found));
}

/** What one file says; a part that it does not name is absent. */
interface Layer {
  readonly text: Readonly<Record<string, string>>;
  written(key: string): TracedText | undefined;
  readonly forms: Words["forms"];
  readonly numbering: Words["numbering"];
  readonly numberOf: Words["numberOf"];
  readonly months: readonly string[] | undefined;
  readonly ordinals: readonly string[] | undefined;
  /** English ones open no clause of another language. */
  readonly openings: Partial<Openings> | undefined;
}

const openingKinds = ["preambular", "operative", "before", "after", "instructions", "declares"] as const;

/** What a file of words may hold. */
const parts = ["language", "text", "numbering", "number-of", "months", "ordinals", "openings"] as const;

function emptyWords(language: string): Words {
  return { language, text: {}, written: () => undefined, forms: {}, numbering: {}, numberOf: {}, months: [], ordinals: [] };
}

function primary(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

/** The files of a language, the one that wins first. */
function findLayers(language: string, folders: readonly string[], world: World, report: Report): Layer[] {
  const names = [...new Set([language, primary(language)])].filter((name) => /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(name));
  const layers: Layer[] = [];
  for (const name of names) {
    for (const folder of folders) {
      const source = readIfThere(join(folder, `words/${name}.yaml`), world, report);
      const layer = source && remembered(world, readLayer, [source], report);
      if (layer) layers.push(layer);
    }
  }
  return layers;
}

function knownLanguages(folders: readonly string[], world: World): string[] {
  const names = folders.flatMap((folder) => world.list(join(folder, "words")));
  return [...new Set(names.filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -5)))].sort();
}

/** The English name of a language, in small letters; nothing for a file that is named after none. */
function languageName(code: string): string | undefined {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code)?.toLowerCase();
  } catch {
    return undefined;
  }
}

function readLayer([source]: readonly [Source], report: Report): Layer | undefined {
  const document = readYamlFile(source, report);
  if (!document) return undefined;
  const data = isRecord(document.data) ? document.data : {};
  for (const key of Object.keys(data)) if (!parts.some((part) => part === key)) reportPart(document, key, report);
  const forms = readForms(document, data, report);
  return {
    text: { ...readStrings(document, data, "text", report), ...listedForms(forms) },
    written: (key) => document.text("text", key),
    forms,
    numbering: readNumbering(document, data, report),
    numberOf: readNumberOf(document, data, report),
    months: readList(document, data, ["months"], report),
    ordinals: readList(document, data, ["ordinals"], report),
    openings: readOpenings(document, data, report),
  };
}

function layOver(under: Words, layer: Layer): Words {
  const { months = under.months, ordinals = under.ordinals } = layer;
  const openings = layer.openings || under.openings ? { ...noOpenings, ...under.openings, ...layer.openings } : undefined;
  return {
    language: under.language,
    text: { ...under.text, ...layer.text },
    written: (key) => (Object.hasOwn(layer.text, key) ? layer : under).written(key),
    forms: { ...without(under.forms, layer.text), ...layer.forms },
    numbering: numberingOver(under.numbering, layer.numbering),
    numberOf: { ...under.numberOf, ...layer.numberOf },
    months,
    ordinals,
    ...(openings && { openings }),
  };
}

const noOpenings: Openings = { preambular: [], operative: [], before: [], after: [], instructions: [], declares: [] };

function readStrings(document: YamlDocument, data: YamlRecord, key: string, report: Report): Record<string, string> {
  const part = data[key];
  const strings: Record<string, string> = {};
  if (part === undefined || part === null) return strings;
  if (!isRecord(part)) {
    reportValue(document, [key], "a record of words", report);
    return strings;
  }
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "string") strings[name] = value;
    else if (hasForms(name) && isRecord(value)) continue;
    else reportValue(document, [key, name], "text", report);
  }
  return strings;
}

/** What references may be called by forms with a name, each on a line of its own. */
function hasForms(name: string): boolean {
  return name.startsWith("refer-");
}

/** The forms of references that are written with their names. */
function readForms(document: YamlDocument, data: YamlRecord, report: Report): Layer["forms"] {
  const forms: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, value] of Object.entries(isRecord(data.text) ? data.text : {})) {
    if (!hasForms(name) || !isRecord(value)) continue;
    const own: Record<string, string> = {};
    for (const [form, text] of Object.entries(value)) {
      if (typeof text !== "string") reportValue(document, ["text", name, form], "text", report);
      else if (formNames.some((known) => known === form)) own[form] = text;
      else reportForm(document, name, form, report);
    }
    forms[name] = own;
  }
  return forms;
}

/** The six forms that every language has, as a list, for whoever needs no others. */
function listedForms(forms: Layer["forms"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(forms).map(([name, form]) => {
      const {
        one = "%",
        many = one,
        only,
        "short-one": short = one,
        "short-many": shorts = many,
        "short-only": alone = only,
      } = form;
      return [name, [one, many, short, shorts, only, alone].filter((text) => text !== undefined).join(", ")];
    }),
  );
}

/** Forms beneath, but for those that a file above writes otherwise. */
function without(forms: Layer["forms"], text: Layer["text"]): Layer["forms"] {
  return Object.fromEntries(Object.entries(forms).filter(([name]) => !Object.hasOwn(text, name)));
}

/** How numbers are written by role: a pattern, or a record of format and pattern. */
function readNumbering(document: YamlDocument, data: YamlRecord, report: Report): Layer["numbering"] {
  const given = data.numbering;
  const levels: Record<string, LevelWords> = {};
  if (given === undefined || given === null) return levels;
  if (!isRecord(given)) {
    reportValue(document, ["numbering"], "a record of patterns by role", report);
    return levels;
  }
  for (const [role, value] of Object.entries(given)) {
    const path = ["numbering", role];
    const { pattern, format, ...others } = isRecord(value) ? value : { pattern: value };
    const isWrong = pattern !== undefined && (typeof pattern !== "string" || !readPattern(pattern));
    if (isWrong || Object.keys(others).length > 0) {
      reportValue(
        document,
        path,
        "a pattern with one “%” for the number, such as “%.” or “(%)”, or a record of `format` and `pattern`",
        report,
      );
      continue;
    }
    const known = format === undefined ? undefined : readFormat(document, [...path, "format"], format, report);
    levels[role] = { ...(known && { format: known }), ...(typeof pattern === "string" && { pattern }) };
  }
  return levels;
}

/** A language says of a role its format and its pattern each by itself. */
function numberingOver(under: Words["numbering"], over: Layer["numbering"]): Words["numbering"] {
  const levels: Record<string, LevelWords> = { ...under };
  for (const [role, level] of Object.entries(over)) levels[role] = { ...levels[role], ...level };
  return levels;
}

function readNumberOf(document: YamlDocument, data: YamlRecord, report: Report): Layer["numberOf"] {
  const formats: Record<string, NumberFormat> = {};
  const given = data["number-of"];
  if (given === undefined || given === null) return formats;
  if (!isRecord(given)) {
    reportValue(document, ["number-of"], "a record of formats by what they count", report);
    return formats;
  }
  for (const [kind, value] of Object.entries(given)) {
    const format = readFormat(document, ["number-of", kind], value, report);
    if (format) formats[kind] = format;
  }
  return formats;
}

function readFormat(
  document: YamlDocument,
  path: readonly string[],
  value: YamlValue,
  report: Report,
): NumberFormat | undefined {
  const format = numberFormats.find((known) => known === value && known !== "bullet");
  if (!format) reportValue(document, path, `one of ${numberFormats.filter((known) => known !== "bullet").join(", ")}`, report);
  return format;
}

function readOpenings(document: YamlDocument, data: YamlRecord, report: Report): Partial<Openings> | undefined {
  const part = data.openings;
  if (part === undefined || part === null) return undefined;
  if (!isRecord(part)) {
    reportValue(document, ["openings"], "a record of words", report);
    return undefined;
  }
  const openings: { -readonly [K in keyof Openings]?: Openings[K] } = {};
  for (const kind of openingKinds) {
    const list = readList(document, part, ["openings", kind], report);
    if (list) openings[kind] = list;
  }
  return openings;
}

function readList(
  document: YamlDocument,
  data: YamlRecord,
  path: readonly string[],
  report: Report,
): readonly string[] | undefined {
  const value = data[path.at(-1) ?? ""];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return wordList(value);
  reportValue(document, path, "words parted by commas", report);
  return undefined;
}

function wordList(text: string): readonly string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function isRecord(value: YamlValue | undefined): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reportPart(document: YamlDocument, key: string, report: Report): void {
  const help = didYouMean(key, parts, `There are ${parts.join(", ")}; words of your own stand under “text”.`);
  report(diagnostic("words-value", `A words file has no “${key}”.`, { span: document.keyAt(key), help }));
}

function reportForm(document: YamlDocument, name: string, form: string, report: Report): void {
  const help = didYouMean(form, formNames, `There are ${formNames.join(", ")}.`);
  report(diagnostic("words-value", `A reference has no form “${form}”.`, { span: document.at("text", name, form), help }));
}

function reportValue(document: YamlDocument, path: readonly string[], wanted: string, report: Report): void {
  report(diagnostic("words-value", `“${path.join(".")}” of a words file has to be ${wanted}.`, { span: document.at(...path) }));
}
