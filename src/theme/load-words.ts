import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { remembered } from "../memory.ts";
import { readIfThere } from "../read.ts";
import type { Source, Span } from "../source.ts";
import type { TracedText } from "../trace.ts";
import { join, type World, withinFolders } from "../world.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { readYamlFile } from "../yaml-file.ts";
import { codesOf, primary, unknownLanguage } from "./unknown-language.ts";
import type { Openings, Words } from "./words.ts";
import { readBodies } from "./words-bodies.ts";
import { hasForms, listedForms, readForms, withoutForms } from "./words-forms.ts";
import { numberingOver, readNumbering, readNumberOf } from "./words-numbering.ts";
import { isRecord, reportValue } from "./words-value.ts";

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
  if (wanted.length === 0) report(unknownLanguage(language, knownLanguages(searched, world), at));
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
  readonly bodies: Words["bodies"];
  readonly months: readonly string[] | undefined;
  readonly ordinals: readonly string[] | undefined;
  /** English ones open no clause of another language. */
  readonly openings: Partial<Openings> | undefined;
}

const openingKinds = ["preambular", "operative", "before", "after", "instructions", "declares"] as const;

/** What a file of words may hold. */
const parts = ["language", "text", "numbering", "number-of", "bodies", "months", "ordinals", "openings"] as const;

function emptyWords(language: string): Words {
  return {
    language,
    text: {},
    written: () => undefined,
    forms: {},
    numbering: {},
    numberOf: {},
    bodies: {},
    months: [],
    ordinals: [],
  };
}

/** The files of a language, the one that wins first. */
function findLayers(language: string, folders: readonly string[], world: World, report: Report): Layer[] {
  const layers: Layer[] = [];
  for (const name of codesOf(language)) {
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
    bodies: readBodies(document, data, report),
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
    forms: { ...withoutForms(under.forms, layer.text), ...layer.forms },
    numbering: numberingOver(under.numbering, layer.numbering),
    numberOf: { ...under.numberOf, ...layer.numberOf },
    bodies: { ...under.bodies, ...layer.bodies },
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

function reportPart(document: YamlDocument, key: string, report: Report): void {
  const help = didYouMean(key, parts, `There are ${parts.join(", ")}; words of your own stand under “text”.`);
  report(diagnostic("words-value", `A words file has no “${key}”.`, { span: document.keyAt(key), help }));
}
