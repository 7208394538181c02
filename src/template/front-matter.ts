import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { FrontMatter, Value } from "../document/data.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { foundPath, readSource } from "../read.ts";
import type { Source } from "../source.ts";
import type { TracedText } from "../trace.ts";
import { folderOf, isInside, join, type World } from "../world.ts";
import { isList, isRecord } from "./operand.ts";
import type { DocumentType, Field, FieldType } from "./type.ts";

/**
 * Front matter with what its document takes from another: fields that fields.yaml marks `inherit` come from the document that annexes
 * this one, or from the one that `of` names, where the author left them out. Records of names (sources, facts) are joined. Values
 * keep their places in the file where they were written.
 */
export function completeFrontMatter(
  source: Source,
  own: FrontMatter,
  type: DocumentType,
  annexing: FrontMatter | undefined,
  world: World,
  report: Report,
  expandParent: ExpandParent,
): FrontMatter {
  if (annexing)
    return {
      ...withDefaults(withEntries(inherit(own, annexing, type, ["sources"]), type), type),
      ...(annexing.told && { told: annexing.told }),
    };
  const edition = parents("edition-of", source, own, type, world, report, expandParent);
  const shared = edition.found.reduce((nearer, original) => inherit(nearer, original, type, [], isShared), own);
  const { found, orphaned } = parents("of", source, shared, type, world, report, expandParent);
  const complete = found.reduce((nearer, parent) => inherit(nearer, parent, type, []), shared);
  return { ...withDefaults(withEntries(complete, type), type), orphaned: orphaned || edition.orphaned };
}

/** Expands the Handlebars in the front matter of another document, with the fields of its own type. */
export type ExpandParent = (source: Source, frontMatter: FrontMatter) => FrontMatter;

/** Front matter with the fields that are left out and that an entry of a record stands for: `from: press.date`. */
function withEntries(given: FrontMatter, type: DocumentType): FrontMatter {
  const paths = new Map<string, readonly string[]>();
  const data: Record<string, Value> = Object.assign(Object.create(null), given.data);
  for (const { name, from = "" } of type.fields.values()) {
    if (!from.includes(".") || (data[name] ?? undefined) !== undefined) continue;
    const path = from.split(".");
    const value = path.reduce<Value | undefined>((record, key) => (isRecord(record) ? record[key] : undefined), given.data);
    if (value === undefined) continue;
    data[name] = value;
    paths.set(name, path);
  }
  if (paths.size === 0) return given;
  const written = ([first, ...rest]: Path) => (first === undefined ? [] : [...(paths.get(String(first)) ?? [first]), ...rest]);
  return {
    ...given,
    data,
    at: (...path) => given.at(...written(path)),
    keyAt: (...path) => given.keyAt(...written(path)),
    text: (...path) => given.text(...written(path)),
    expanded: (...path) => given.expanded?.(...written(path)),
  };
}

/** Front matter that knows where the texts are written that fields hold when they are left out: in the type's fields.yaml. */
function withDefaults(given: FrontMatter, { fields }: DocumentType): FrontMatter {
  return { ...given, text: (...path) => defaultText(given.data, { fields }, path) ?? given.text(...path) };
}

/** The text at a path that leads into the default of a field; nothing where the author gave a value. */
function defaultText(value: Value, { fields, items }: Pick<Field, "fields" | "items">, path: Path): TracedText | undefined {
  const [step, ...rest] = path;
  const field = step === undefined ? undefined : (fields?.get(String(step)) ?? items);
  if (!field) return undefined;
  const given = isRecord(value) ? value[String(step)] : isList(value) ? value[Number(step)] : undefined;
  return given === undefined || given === null ? field.defaultText?.(...rest) : defaultText(given, field, rest);
}

/** What a document lends to one of a derived type that is made from it: the fields that are marked `inherit`, and no others. */
export function lentFrontMatter(own: FrontMatter, type: DocumentType): FrontMatter {
  const data: Record<string, Value> = Object.create(null);
  for (const [name, value] of Object.entries(own.data)) {
    const field = type.fields.get(name);
    if (name === "type" || (field && isLent(field, type))) data[name] = value;
  }
  return { ...own, data };
}

/** Kinds of fields whose values are words of a language, which a translator writes. */
const translated: ReadonlySet<FieldType> = new Set(["markdown", "blocks", "text", "period", "language", "list", "record"]);

/** Fields that are told of one edition alone: numbers that the organization gives each of them, and what names others. */
const ofOneEdition: ReadonlySet<string> = new Set(["edition-of", "editions", "footnotes", "check", "barcode", "qr"]);

/** Whether a language version takes a field from the original: what no language says otherwise, and the look of the pages. */
function isShared({ name, type }: Field): boolean {
  return name === "theme" || !(translated.has(type) || ofOneEdition.has(name));
}

/** Whether a field is taken from the other document; what is made from a document on another day does not take its dates. */
function isLent(field: Field, { derived }: DocumentType): boolean {
  return field.inherit && !(derived && field.type === "date");
}

/** Fields that name a document which lends front matter to this one. */
type LenderField = "of" | "edition-of";

/** The document that `of` names, as seen from the file in which that stands: in the folder of the one that it is of, or in a folder above. */
export function openParent(
  source: Source,
  frontMatter: FrontMatter,
  world: World,
  report: Report,
  field: LenderField = "of",
): Source | undefined {
  const of = frontMatter.data[field];
  if (typeof of !== "string") return undefined;
  const at = frontMatter.at(field);
  const path = foundPath(join(folderOf(at.source.path), of), world);
  if (!isInside(world.real(folderOf(path)), world.real(source.path))) {
    report(diagnostic("parent-outside", `${of} is not in the document's folder nor in one above it.`, { span: at }));
    return undefined;
  }
  return readSource(path, world, report, at);
}

/** The front matter of the document that a field names, then that of the one which its own field names, and so on. */
function parents(
  field: LenderField,
  source: Source,
  own: FrontMatter,
  type: DocumentType,
  world: World,
  report: Report,
  expandParent: ExpandParent,
) {
  const found: FrontMatter[] = [];
  const seen = new Set([world.real(source.path)]);
  let [from, frontMatter, orphaned] = [source, own, false];
  while (type.fields.has(field) && !orphaned) {
    const parent = openParent(from, frontMatter, world, report, field);
    if (!parent) return { found, orphaned: typeof frontMatter.data[field] === "string" };
    const real = world.real(parent.path);
    if (seen.has(real)) {
      const message = `“${field}” leads from ${from.path} back to ${parent.path}.`;
      report(diagnostic("parent-loop", message, { span: frontMatter.at(field) }));
      break;
    }
    seen.add(real);
    from = parent;
    frontMatter = splitFrontMatter(parent, (mistake) => {
      orphaned ||= mistake.severity === "error";
      report(mistake);
    }).frontMatter;
    found.push(expandParent(parent, frontMatter));
  }
  return { found, orphaned };
}

/** `own` with what it lacks of the fields that may be taken from `parent`, but for those in `without`. */
function inherit(
  own: FrontMatter,
  parent: FrontMatter,
  type: DocumentType,
  without: readonly string[],
  lends = (field: Field) => isLent(field, type),
): FrontMatter {
  const data: Record<string, Value> = Object.assign(Object.create(null), own.data);
  for (const field of type.fields.values()) {
    if (!lends(field) || without.includes(field.name)) continue;
    const value = joined(own.data[field.name], parent.data[field.from ?? field.name], field);
    if (value !== undefined) data[field.name] = value;
  }
  const find = ([first, ...rest]: Path): [FrontMatter, Path] => {
    if (first === undefined) return [own, []];
    const name = type.fields.get(String(first))?.from ?? first;
    return isOwn(own.data[first], parent.data[name], rest[0]) ? [own, [first, ...rest]] : [parent, [name, ...rest]];
  };
  return {
    data,
    at: (...path) => {
      const [from, there] = find(path);
      return from.at(...there);
    },
    keyAt: (...path) => {
      const [from, there] = find(path);
      return from.keyAt(...there);
    },
    text: (...path) => {
      const [from, there] = find(path);
      return from.text(...there);
    },
    expanded: (...path) => {
      const [from, there] = find(path);
      return from.expanded?.(...there);
    },
  };
}

type Path = readonly (string | number)[];

function joined(own: Value | undefined, parent: Value | undefined, field: Field): Value | undefined {
  if (own === undefined || own === null) return parent;
  const joins = field.type === "map" || field.type === "any" || field.type === "record";
  return joins && isRecord(own) && isRecord(parent) ? Object.assign(Object.create(null), parent, own) : own;
}

/** Whether a value, or what a joined record has under a name, is the document's own. */
function isOwn(own: Value | undefined, parent: Value | undefined, name: string | number | undefined): boolean {
  if (own === undefined || own === null) return parent === undefined;
  return name === undefined || !isRecord(own) || Object.hasOwn(own, name) || !isRecord(parent);
}
