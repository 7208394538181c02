import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { cleanCharacters, isPrintable } from "./diagnostics/characters.ts";
import { type Code, diagnostic } from "./diagnostics/codes.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import { Source, type Span } from "./source.ts";
import type { TracedText } from "./trace.ts";
import { reasonOf } from "./yaml-reasons.ts";
import { scalarText, type WrittenScalar } from "./yaml-text.ts";

/** What YAML can say: its core values, with everything that a number could not give back kept as the text that was written. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlRecord;

/** A record of YAML values, with no prototype. */
export interface YamlRecord {
  readonly [key: string]: YamlValue;
}

/** The way to a value: keys of records and indexes of lists. */
export type Path = readonly (string | number)[];

/** A YAML text as read: its value, and where each part stands. */
export interface YamlDocument {
  readonly data: YamlValue;
  /** The place of the value at a path of keys and indexes; of the nearest parent where the path leads nowhere. */
  at(...path: Path): Span;
  /** The place of the key itself (`type` in `type: report`). */
  keyAt(...path: Path): Span;
  /** The text of the scalar at a path, each character with its place; nothing where there is none. */
  text(...path: Path): TracedText | undefined;
  /** How that scalar is written. */
  scalar(...path: Path): WrittenScalar | undefined;
}

type YamlNode = ParsedNode | null;

/** Every scalar stays text (numbers are told apart here), doubled keys are found here in linear time, no tag makes a value. */
const options = {
  schema: "failsafe",
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/** Levels of nesting that are read; the library spends memory without bound on thousands. */
const deepest = 200;

/** The three that change nothing. */
const knownTags = new Set(["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]);

/** Values that a text may stand for once its aliases are written out. */
const mostValues = 100_000;

/** Reads one YAML document; `undefined` where it does not parse, which is then reported. */
export function readYaml(text: TracedText, report: Report): YamlDocument | undefined {
  const tooDeep = depthExceeded(text.text);
  if (tooDeep !== undefined) {
    const span = text.at(tooDeep, tooDeep + 1);
    report(diagnostic("yaml-too-deep", `This text nests more than ${deepest} levels of lists or fields.`, { span }));
    return undefined;
  }
  const document = parseDocument(text.text, options);
  if (document.errors.length > 0) {
    reportErrors(document, text, report);
    return undefined;
  }
  return new Reader(text, report).read(document.contents);
}

/** Reports what does not parse, the first mistake of each line; of a quotation mark that is never closed, where it opens. */
function reportErrors(document: ReturnType<typeof parseDocument>, text: TracedText, report: Report): void {
  const whole = new Source("", text.text);
  const lineOf = (offset: number) => whole.position(offset).line;
  const [found, told] = [new Set<number>(), new Set<number>()];
  for (const error of document.errors) {
    const line = lineOf(error.pos[0]);
    if (found.has(line)) continue;
    if (found.size >= mostErrors) break;
    found.add(line);
    const [start, end] = quoteOpening(document, error, text.text) ?? error.pos;
    if (told.has(lineOf(start))) continue;
    told.add(lineOf(start));
    const { message, ...help } = reasonOf(error, text.text);
    report(diagnostic("yaml-syntax", message, { span: text.at(start, Math.max(start, end)), ...help }));
  }
}

/** Mistakes of one text that are told. */
const mostErrors = 50;

/** Where a quotation mark opens that is never closed: from it to the end of its line. */
function quoteOpening(
  document: ReturnType<typeof parseDocument>,
  error: YAMLError,
  text: string,
): [number, number] | undefined {
  if (error.code !== "MISSING_CHAR" || !error.message.includes("quote")) return undefined;
  let opening: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const [start, end] = range ?? [0, 0];
      if (type?.startsWith("QUOTE") && start < error.pos[0] && error.pos[0] <= end) opening = start;
    },
  });
  if (opening === undefined) return undefined;
  const lineEnd = text.indexOf("\n", opening);
  return [opening, lineEnd < 0 ? text.length : lineEnd];
}

/** Turns the library's nodes into plain values, and answers for places afterwards. */
class Reader {
  readonly #file: TracedText;
  readonly #report: Report;
  readonly #anchors = new Map<string, { node: YamlNode; value: YamlValue; size: number }>();
  readonly #aliases = new Map<YamlNode, YamlNode>();
  readonly #pairs = new PairsByKey();
  #size = 0;
  #failed = false;

  constructor(text: TracedText, report: Report) {
    this.#file = text;
    this.#report = report;
  }

  read(root: YamlNode): YamlDocument | undefined {
    const data = this.#value(root);
    if (this.#failed) return undefined;
    return {
      data,
      at: (...path) => this.#span(find(root, path, this.#pairs).node),
      keyAt: (...path) => this.#keySpan(root, path),
      text: (...path) => this.#text(root, path),
      scalar: (...path) => this.#writtenAt(root, path),
    };
  }

  #value(node: YamlNode): YamlValue {
    if (!node) return null;
    if (isAlias(node)) return this.#alias(node);
    if (node.tag && !knownTags.has(node.tag)) this.#tag(node, node.tag);
    const before = this.#size++;
    const value = isScalar(node) ? this.#scalar(node) : isMap(node) ? this.#record(node) : this.#list(node);
    if (node.anchor) this.#anchors.set(node.anchor, { node, value, size: this.#size - before });
    return value;
  }

  #tag(node: YamlNode, tag: string): void {
    this.#fail("yaml-tag", `The tag “${tag.replace("tag:yaml.org,2002:", "!!")}” has no meaning here.`, node);
  }

  #alias(node: Alias.Parsed): YamlValue {
    const target = this.#anchors.get(node.source);
    if (!target) return this.#fail("yaml-alias", `No complete value before this one is marked “&${node.source}”.`, node);
    if (this.#size > mostValues) return null;
    this.#aliases.set(node, target.node);
    this.#size += target.size;
    if (this.#size > mostValues) return this.#fail("yaml-alias", "The aliases of this text multiply to too many values.", node);
    return target.value;
  }

  #scalar(node: Scalar.Parsed): YamlValue {
    const written = String(node.value ?? "");
    const value = node.type === "PLAIN" && !node.tag ? plainValue(written) : written;
    if (typeof value !== "string") return value;
    return isPrintable(value) ? value : cleanCharacters(scalarText(this.#file, scalarOf(node)), this.#report).text;
  }

  #list(node: YAMLSeq.Parsed): YamlValue {
    return node.items.map((item) => this.#value(item as YamlNode));
  }

  #record(node: YAMLMap.Parsed): YamlValue {
    const record: Record<string, YamlValue> = Object.create(null);
    const seen = new Map<string, YamlNode>();
    for (const pair of node.items) {
      const key = keyOf(pair.key);
      if (key === "<<" && isScalar(pair.key) && pair.key.type === "PLAIN") {
        this.#fail("yaml-key", "Merge keys (“<<”) are not read: write out the fields that they stand for.", pair.key);
        continue;
      }
      if (key === undefined || key === "__proto__") {
        this.#fail("yaml-key", key ? `A field cannot be named “${key}”.` : "A field's name must be a plain word.", pair.key);
        continue;
      }
      const first = seen.get(key);
      if (first) this.#doubled(key, pair.key, first);
      seen.set(key, pair.key);
      record[key] = this.#value(pair.value);
    }
    return record;
  }

  #doubled(key: string, node: YamlNode, first: YamlNode): void {
    const related = [{ span: this.#span(first), message: "It is given here first." }];
    this.#failed = true;
    this.#report(diagnostic("yaml-key-doubled", `The field “${key}” is given twice.`, { span: this.#span(node), related }));
  }

  #fail(code: Code, message: string, node: YamlNode): null {
    this.#failed = true;
    this.#report(diagnostic(code, message, { span: this.#span(node) }));
    return null;
  }

  #span(node: YamlNode): Span {
    const [start, end] = node?.range ?? [0, this.#file.text.length];
    return this.#file.at(start, start + this.#file.text.slice(start, end).trimEnd().length);
  }

  #text(root: YamlNode, path: Path): TracedText | undefined {
    const scalar = this.#writtenAt(root, path);
    return scalar && cleanCharacters(scalarText(this.#file, scalar), () => {});
  }

  /** The scalar at a path, an alias being what it stands for. */
  #writtenAt(root: YamlNode, path: Path): WrittenScalar | undefined {
    const { node } = find(root, path, this.#pairs, this.#aliases);
    return isScalar(node) ? scalarOf(node) : undefined;
  }

  #keySpan(root: YamlNode, path: Path): Span {
    const { node, key, found } = find(root, path, this.#pairs);
    return this.#span(found && key ? key : node);
  }
}

function scalarOf({ range: [start, end], type, value }: Scalar.Parsed): WrittenScalar {
  return { start, end, kind: kinds[type ?? "PLAIN"], value: String(value ?? "") };
}

/** What the library calls the kinds of scalars. */
const kinds = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
} as const;

/** The node that a path leads to, or the nearest on the way, and the key under which it stands; `aliases` are looked through. */
function find(
  root: YamlNode,
  path: Path,
  pairs: PairsByKey,
  aliases?: ReadonlyMap<YamlNode, YamlNode>,
): { node: YamlNode; key: YamlNode; found: boolean } {
  const meant = (node: YamlNode): YamlNode => aliases?.get(node) ?? node;
  let node = meant(root);
  let key: YamlNode = null;
  for (const step of path) {
    const pair = isMap(node) ? pairs.of(node).get(String(step)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? (node.items[Number(step)] as YamlNode | undefined) : undefined;
    if (pair && !next) return { node: pair.key, key: pair.key, found: true };
    if (!next) return { node, key, found: false };
    key = pair ? pair.key : null;
    node = meant(next);
  }
  return { node, key, found: true };
}

type Pair = YAMLMap.Parsed["items"][number];

/** The pairs of a document's mappings by their keys, of those doubled the first: places are asked for one by one, of thousands of keys too. */
class PairsByKey {
  readonly #known = new Map<YAMLMap.Parsed, ReadonlyMap<string, Pair>>();

  of(node: YAMLMap.Parsed): ReadonlyMap<string, Pair> {
    const known = this.#known.get(node);
    if (known) return known;
    const byKey = new Map<string, Pair>();
    for (const pair of node.items) {
      const key = keyOf(pair.key);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, pair);
    }
    this.#known.set(node, byKey);
    return byKey;
  }
}

function keyOf(node: YamlNode): string | undefined {
  return isScalar(node) ? String(node.value ?? "") : undefined;
}

/** The value of an unquoted word: a number only where it prints as it was written, so that `010`, `1.10` and `12:30` stay. */
function plainValue(written: string): YamlValue {
  if (written === "" || written === "~" || written === "null") return null;
  if (written === "true") return true;
  if (written === "false") return false;
  const number = /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return String(number) === written && (Number.isSafeInteger(number) || !Number.isInteger(number)) ? number : written;
}

/** Where nesting passes the bound: open brackets, or indentation with list marks at the start of a line. */
function depthExceeded(text: string): number | undefined {
  const indented = new RegExp(`^(?:[-?:]?[ \\t]){${deepest * 2}}`, "m").exec(text);
  if (indented) return indented.index;
  let open = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    open = bracket[0] === "[" || bracket[0] === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > deepest) return bracket.index;
  }
  return undefined;
}
