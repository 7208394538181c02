import { diagnostic } from "../diagnostics/codes.ts";
import type { Details, Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { FrontMatter } from "../document/data.ts";
import { remembered } from "../memory.ts";
import { readSource } from "../read.ts";
import type { Source } from "../source.ts";
import { join, type World, withinFolders } from "../world.ts";
import { type FieldsFile, readFields } from "./read-fields.ts";
import type { DocumentType, Field, Fields } from "./type.ts";

/** Folders beside the types that hold other things. */
export const notTypes = new Set(["themes", "words", "partials"]);

/** What the name of a type may be, so that a name never leads out of the folders. */
export const typeName = /^[a-z][a-z0-9-]*$/;

/** Where the name of a type was written, or which file it was meant for. */
type Place = Pick<Details, "span" | "path">;

/** Template folders, the user's first, the program's own last; and whom to tell. */
interface Shelf {
  readonly folders: readonly string[];
  readonly world: World;
  readonly report: Report;
  /** Names in a folder: each is looked into once. */
  list(folder: string): readonly string[];
}

/**
 * Loads a type: its folder in the first of `folders` that has it, completed file by file from those after it; the program's own is always
 * asked last. `at` is where the name was written, or the document that is built as the type. `undefined` where there is no such type, which is then reported.
 */
export function loadType(
  name: string,
  folders: readonly string[],
  world: World,
  report: Report,
  at: Place = {},
): DocumentType | undefined {
  const shelf = shelfOf(folders, world, report);
  if (typeName.test(name) && !notTypes.has(name) && isType(name, shelf)) return readType(name, shelf, at);
  const known = typeNames(shelf);
  const help = didYouMean(name, known, `There are ${known.join(", ")}.`);
  report(diagnostic("type-unknown", `There is no type “${name}”.`, { ...at, help }));
  return undefined;
}

/**
 * The type of a document: the one that its front matter names, or `as`, the one that it is built as. In the second case the fields of its
 * own type are known as well, but none of them is required; a derived type has its own alone.
 */
export function findType(
  frontMatter: FrontMatter,
  as: string | undefined,
  folders: readonly string[],
  world: World,
  report: Report,
): DocumentType | undefined {
  const at = frontMatter.at("type");
  const written = frontMatter.data.type;
  if (as === undefined && written === undefined) {
    const message = at.source.text.startsWith("---")
      ? "The front matter does not say of what type the document is."
      : "The document has no front matter, which would say of what type it is.";
    report(diagnostic("type-missing", message, { span: { ...at, end: at.start } }));
    return undefined;
  }
  const native = written === undefined ? undefined : loadType(String(written), folders, world, report, { span: at });
  if (as === undefined || as === native?.name) return native;
  const type = loadType(as, folders, world, report, { path: at.source.path });
  return type && native && !type.derived ? withFieldsOf(type, native) : type;
}

/** Every type that there is, by name. */
export function listTypes(folders: readonly string[], world: World, report: Report): readonly DocumentType[] {
  const shelf = shelfOf(folders, world, report);
  return typeNames(shelf).flatMap((name) => readType(name, shelf) ?? []);
}

function withFieldsOf(type: DocumentType, native: DocumentType): DocumentType {
  const borrowed = [...native.fields].map(([name, field]): [string, Field] => [name, { ...field, required: false }]);
  return { ...type, fields: new Map([...borrowed, ...type.fields]) };
}

function shelfOf(folders: readonly string[], world: World, report: Report): Shelf {
  const seen = new Map<string, readonly string[]>();
  const list = (folder: string) => {
    const names = seen.get(folder) ?? world.list(folder);
    seen.set(folder, names);
    return names;
  };
  const all = folders.includes(world.templates) ? folders : [...folders, world.templates];
  return { folders: all, world: withinFolders(world, folders), report, list };
}

function typeNames(shelf: Shelf): string[] {
  const names = new Set(shelf.folders.flatMap((folder) => shelf.list(folder)));
  return [...names].filter((name) => typeName.test(name) && !notTypes.has(name) && isType(name, shelf)).sort();
}

/** A folder with a page or fields; one with a theme alone changes a type that another folder has. */
function isType(name: string, { folders, list }: Shelf): boolean {
  return folders.some((folder) => list(join(folder, name)).some((file) => file === "template.hbs" || file === "fields.yaml"));
}

function readType(name: string, shelf: Shelf, at: Place = {}): DocumentType | undefined {
  const template = readFirst(`${name}/template.hbs`, shelf);
  const fieldsSource = readFirst(`${name}/fields.yaml`, shelf);
  if (!template || !fieldsSource) {
    const missing = template ? "fields.yaml" : "template.hbs";
    shelf.report(
      diagnostic("type-incomplete", `The type “${name}” has no ${missing}.`, { path: folderOfType(name, shelf), ...at }),
    );
    return undefined;
  }
  let readable = true;
  const told = (diagnostic: Diagnostic) => {
    readable &&= diagnostic.severity !== "error";
    shelf.report(diagnostic);
  };
  const common = remembered(shelf.world, joinCommon, readAll("fields.yaml", shelf).reverse(), told);
  const { description, derived, variant, fields } = remembered(shelf.world, readFields, [fieldsSource, common.fields], told);
  if (!readable) return undefined;
  return {
    name,
    description,
    template,
    partials: readPartials(name, shelf),
    fields: withEverywhere(fields, common),
    theme: readAll(`${name}/theme.yaml`, shelf).reverse(),
    example: readFirst(`${name}/example.md`, shelf),
    derived,
    variant,
  };
}

function folderOfType(name: string, { folders, list }: Shelf): string | undefined {
  const folder = folders.find((each) => list(join(each, name)).length > 0);
  return folder && join(folder, name);
}

/** What files of common fields say together. */
type Common = Pick<FieldsFile, "fields" | "everywhere">;

/** The common fields of all folders; of those with one name the last stands. */
function joinCommon(sources: readonly Source[], report: Report): Common {
  let common: Common = { fields: new Map(), everywhere: new Set() };
  for (const source of sources) {
    const { fields, everywhere } = readFields([source, common.fields], report);
    common = {
      fields: new Map([...common.fields, ...fields]),
      everywhere: new Set([...common.everywhere, ...everywhere]),
    };
  }
  return common;
}

function withEverywhere(fields: Fields, common: Common): Fields {
  const others = [...common.fields].filter(([name]) => common.everywhere.has(name) && !fields.has(name));
  return new Map([...fields, ...others]);
}

/** Partials by name: those of the type before those of all types, the user's before ours. */
function readPartials(name: string, shelf: Shelf): ReadonlyMap<string, Source> {
  const partials = new Map<string, Source>();
  for (const part of [`${name}/partials`, "partials"]) {
    for (const folder of shelf.folders) {
      for (const file of shelf.list(join(folder, part))) {
        const partial = file.endsWith(".hbs") ? file.slice(0, -4) : "";
        if (!typeName.test(partial) || partials.has(partial)) continue;
        const source = readSource(join(folder, `${part}/${file}`), shelf.world, shelf.report);
        if (source) partials.set(partial, source);
      }
    }
  }
  return partials;
}

function readFirst(path: string, shelf: Shelf): Source | undefined {
  const folder = shelf.folders.find((folder) => exists(folder, path, shelf));
  return folder === undefined ? undefined : readSource(join(folder, path), shelf.world, shelf.report);
}

/** The files of that path in all folders, in their order. */
function readAll(path: string, shelf: Shelf): Source[] {
  return shelf.folders
    .filter((folder) => exists(folder, path, shelf))
    .flatMap((folder) => readSource(join(folder, path), shelf.world, shelf.report) ?? []);
}

function exists(folder: string, path: string, { list }: Shelf): boolean {
  const slash = path.lastIndexOf("/");
  return list(slash < 0 ? folder : join(folder, path.slice(0, slash))).includes(path.slice(slash + 1));
}
