import type { Report } from "./diagnostics/diagnostic.ts";
import type { Source } from "./source.ts";
import { slice, type TracedText } from "./trace.ts";
import { type Path, readYaml, type YamlDocument, type YamlRecord, type YamlValue } from "./yaml.ts";
import { scalarKinds, scalarText, type WrittenScalar } from "./yaml-text.ts";

/** Where a value stands, from its first character to behind its last, what is in it, and of an entry of a record where its key stands. */
type Place = readonly [start: number, end: number, inside: Inside, keyStart?: number, keyEnd?: number];

/** What is in a value: of a scalar its kind, an index of `scalarKinds`; of a list and a record the places of what they hold. */
type Inside = number | readonly Place[] | { readonly [key: string]: Place };

/** In place of the kind of what stands nowhere: the value of a file without one. */
const notWritten = -1;

/**
 * A YAML text in the form in which the build keeps it, which is read in a hundredth of the time: its value as JSON on the first line, on the
 * second where all of it stands, which is read only when somebody asks, and on the third what was `made` of it, where something was.
 */
export function packYaml(document: YamlDocument, made?: object): string {
  const lines = [document.data, placeOf(document.data, document, []), ...(made ? [made] : [])];
  return lines.map((line) => JSON.stringify(line)).join("\n");
}

/** What the build made of a file of YAML besides its value; the caller knows of what kind it is. */
export function madeOf({ shipped }: Source): unknown {
  const line = shipped?.packed?.split("\n", 3)[2];
  return line === undefined ? undefined : JSON.parse(line);
}

/** Reads a file of YAML; `undefined` where it does not parse, which is then reported. */
export function readYamlFile(source: Source, report: Report): YamlDocument | undefined {
  const packed = source.shipped?.packed;
  return packed === undefined ? readYaml(slice(source), report) : unpackYaml(source, packed);
}

function unpackYaml(source: Source, packed: string): YamlDocument {
  const file = slice(source);
  const [value = "null", placed = "null"] = packed.split("\n", 2);
  const data = withoutPrototypes(JSON.parse(value));
  let places: Place | undefined;
  const find = (path: Path) => {
    places ??= JSON.parse(placed) as Place;
    return nearest(places, path);
  };
  const span = (start: number, end: number) => file.at(start, start + source.text.slice(start, end).trimEnd().length);
  const scalar = (...path: Path): WrittenScalar | undefined => {
    const { place, depth } = find(path);
    const [start, end, kind] = place;
    const name = typeof kind === "number" ? scalarKinds[kind] : undefined;
    const value = path.slice(0, depth).reduce<YamlValue | undefined>(valueIn, data) ?? source.text.slice(start, end);
    return name && { start, end, kind: name, value: String(value) };
  };
  return {
    data,
    at(...path) {
      const [start, end] = find(path).place;
      return span(start, end);
    },
    keyAt(...path) {
      const { place, depth } = find(path);
      const [start, end, , keyStart = start, keyEnd = end] = place;
      return depth === path.length ? span(keyStart, keyEnd) : span(start, end);
    },
    text(...path): TracedText | undefined {
      const written = scalar(...path);
      return written && scalarText(file, written);
    },
    scalar,
  };
}

function placeOf(value: YamlValue, document: YamlDocument, path: Path): Place {
  const { start, end } = document.at(...path);
  const step = path.at(-1);
  const { start: keyStart, end: keyEnd } = document.keyAt(...path);
  const key = typeof step === "string" ? ([keyStart, keyEnd] as const) : ([] as const);
  if (isList(value)) return [start, end, value.map((each, index) => placeOf(each, document, [...path, index])), ...key];
  if (isRecord(value)) {
    const inside = Object.entries(value).map(([name, each]) => [name, placeOf(each, document, [...path, name])]);
    return [start, end, Object.fromEntries(inside), ...key];
  }
  const written = document.scalar(...path);
  return written ? [start, written.end, scalarKinds.indexOf(written.kind), ...key] : [start, end, notWritten, ...key];
}

/** The place that a path leads to, or the nearest on the way, and how many of its steps lead there. */
function nearest(whole: Place, path: Path): { readonly place: Place; readonly depth: number } {
  let place = whole;
  for (const [depth, step] of path.entries()) {
    const [, , inside] = place;
    const next = typeof inside === "number" || !Object.hasOwn(inside, step) ? undefined : Reflect.get(inside, step);
    if (next === undefined) return { place, depth };
    place = next;
  }
  return { place, depth: path.length };
}

function valueIn(value: YamlValue | undefined, step: string | number): YamlValue | undefined {
  if (value !== undefined && isList(value)) return value[Number(step)];
  return value !== undefined && isRecord(value) ? value[step] : undefined;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isRecord(value: YamlValue): value is YamlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Records as YAML gives them. They are changed in place: objects that are made without a prototype are kept as tables, which takes V8 ten times as long. */
function withoutPrototypes(value: unknown): YamlValue {
  if (typeof value !== "object" || value === null) return value as YamlValue;
  for (const key of Object.keys(value)) {
    const each = Reflect.get(value, key);
    if (typeof each === "object") withoutPrototypes(each);
  }
  return Array.isArray(value) ? value : Object.setPrototypeOf(value, null);
}
