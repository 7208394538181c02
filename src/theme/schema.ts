import { houses } from "./house.ts";
import { roleFields } from "./role-look.ts";

/** What a value of a theme file may be, so that each mistake is found at its own place before layers are joined. */
export type Schema =
  /** `whole`: without a fraction. */
  | { readonly kind: "number"; readonly least: number; readonly most: number; readonly whole?: true }
  | { readonly kind: "text" }
  /** A word that HTML and style sheets take as a class without signs around it. */
  | { readonly kind: "class" }
  /** `usual`: what holds where nothing is said. */
  | { readonly kind: "boolean"; readonly usual?: boolean }
  | { readonly kind: "color" }
  /** Rules of a style sheet that fetch nothing. */
  | { readonly kind: "css" }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  /** One of a few words, or one for each of several years. */
  | { readonly kind: "by-year"; readonly of: readonly string[] }
  | { readonly kind: "list"; readonly of: Schema }
  | { readonly kind: "map"; readonly of: Schema; readonly years?: boolean }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, Schema>>; readonly required: readonly string[] };

const length: Schema = { kind: "number", least: -40_000, most: 40_000 };
const distance: Schema = { kind: "number", least: 0, most: 40_000 };
const text: Schema = { kind: "text" };
const flag: Schema = { kind: "boolean" };

function record(fields: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { kind: "record", fields, required };
}

function choice(...of: readonly string[]): Schema {
  return { kind: "choice", of };
}

function list(of: Schema): Schema {
  return { kind: "list", of };
}

const place = { x: distance, y: distance };

const page = record({
  width: { kind: "number", least: 2880, most: 40_000 },
  height: { kind: "number", least: 2880, most: 40_000 },
  margin: record({ top: distance, bottom: distance, start: distance, end: distance }),
  header: distance,
  footer: distance,
  tab: { kind: "number", least: 20, most: 40_000 },
  masthead: record({
    ...place,
    columns: list(distance),
    rows: list(distance),
    rules: list(distance),
    drop: distance,
    emblem: record({ ...place, width: distance, height: distance }),
  }),
  firstFoot: record({
    top: distance,
    job: record({ ...place, above: distance, clear: distance, letter: flag }),
    bars: record({ ...place, height: distance, module: distance, digits: distance }),
    qr: record({ ...place, size: distance }),
  }),
});

const style = record({
  name: text,
  kind: choice("paragraph", "character"),
  basedOn: text,
  next: text,
  size: { kind: "number", least: 1, most: 200 },
  bold: flag,
  italic: flag,
  line: record({ rule: choice("exact", "at-least", "single"), height: { kind: "number", least: 0, most: 20_000 } }),
  before: distance,
  after: distance,
  start: length,
  end: length,
  first: length,
  tabs: list(record({ at: length, align: choice("start", "end", "center"), leader: choice("dots") }, ["at", "align"])),
  align: choice("start", "end", "center", "both"),
  keepNext: flag,
  keepLines: flag,
  ruleBelow: record({ thickness: distance, space: { kind: "number", least: -100, most: 100 } }),
  superscript: flag,
  color: { kind: "color" },
});

const level = record(
  {
    role: text,
    format: choice("decimal", "upper-roman", "lower-roman", "upper-letter", "lower-letter", "bullet"),
    text,
    at: length,
    align: choice("start", "end"),
    textAt: length,
    runover: length,
  },
  ["role", "format", "text", "at", "align", "textAt", "runover"],
);

const structure = record({
  headings: list(text),
  paragraph: text,
  items: list(text),
  bullets: list(text),
  restartAt: text,
  loneUnnumbered: flag,
  loneHeading: flag,
  preamble: choice("none", "declares", "operative"),
});

/** A whole theme file: the shape of `Theme`, all of it optional because layers complete each other. */
export const themeSchema: Schema = record({
  name: text,
  extends: text,
  limit: distance,
  house: choice(...houses),
  outputs: list(choice("docx", "pdf", "html", "text")),
  css: { kind: "css" },
  page,
  styles: { kind: "map", of: style },
  roles: {
    kind: "map",
    of: record(roleFields),
  },
  numbering: { kind: "map", of: list(level) },
  structure,
  justify: { kind: "by-year", of: ["greedy", "squeeze"] },
  contents: record({ depth: { kind: "number", least: 1, most: 6, whole: true }, paragraphs: flag, ownPage: flag }),
  notes: record({ separator: record({ at: distance, length: distance, before: distance, after: distance }), below: distance }),
  table: record({
    start: length,
    width: distance,
    fullWidth: distance,
    rules: record({ top: distance, head: distance, bottom: distance }),
  }),
});
