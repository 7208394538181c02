import { templateFolders } from "../pipeline/template-folders.ts";
import { listTypes, loadType } from "../template/load.ts";
import type { DocumentType, Field, Fields } from "../template/type.ts";
import type { World } from "../world.ts";
import type { Desk, Spot } from "./desk.ts";

/** The folders of templates of a document that a file belongs to. */
export function foldersFor({ file, studies }: Pick<Spot, "file" | "studies">, desk: Desk): readonly string[] {
  const path = studies[0]?.path ?? file;
  return templateFolders(path, { templates: desk.templatesOf(path), world: desk.world }).folders;
}

/** Types of documents as they are now or, while one of their files is no such file, as they last were. */
export class Types {
  readonly #world: World;
  readonly #last = new Map<string, DocumentType>();

  constructor(world: World) {
    this.#world = world;
  }

  /** A type by its name, from the first of the folders that has it. */
  load(name: string, folders: readonly string[]): DocumentType | undefined {
    const key = [name, ...folders].join("\n");
    const type = loadType(name, folders, this.#world, () => {}) ?? this.#last.get(key);
    if (type) this.#last.set(key, type);
    return type;
  }
}

/**
 * The type of the document that a file is: the one that it names now or, where that is none, the one that it was last known by. Of a template, the
 * one in whose folder it lies, or that of the document that is looked at.
 */
export function typeAt(spot: Spot, desk: Desk): DocumentType | undefined {
  const folders = foldersFor(spot, desk);
  const load = (name: string | undefined) => (name === undefined ? undefined : desk.types.load(name, folders));
  const [main] = spot.studies.flatMap(({ index }) => index?.documents[0]?.type ?? []);
  if (spot.file.endsWith(".hbs")) return load(/(?:^|\/)([^/]+)(?:\/partials)?\/[^/]+$/.exec(spot.file)?.[1]) ?? load(main);
  const written = /^type:[ \t]*["']?([\w-]+)/m.exec(spot.source.text.slice(0, longestHead))?.[1];
  const known = spot.studies.flatMap(({ index }) => index?.documents ?? []).find(({ path }) => path === spot.file)?.type;
  return load(written) ?? load(known);
}

/** Every type that a document may have. */
export function typesFor(spot: Spot, desk: Desk): readonly DocumentType[] {
  return listTypes(foldersFor(spot, desk), desk.world, () => {});
}

/** The fields that stand beside one another at a path of names, and the field whose value they make up. */
export function fieldsWithin(fields: Fields, path: readonly string[]): { readonly fields: Fields; readonly field?: Field } {
  let here: { readonly fields: Fields; readonly field?: Field } = { fields };
  for (const name of path) {
    const field = here.fields.get(name) ?? (here.field?.type === "map" ? here.field.items : undefined);
    if (!field) return { fields: new Map() };
    here = { fields: fieldsOf(field), field };
  }
  return here;
}

function fieldsOf(field: Field): Fields {
  return field.fields ?? (field.type === "list" ? (field.items?.fields ?? new Map()) : new Map());
}

/** What is known of a field, as Markdown. */
export function fieldText({ description, example, name, required, type, values }: Field): string {
  const kind = `\`${name}\`: ${type}${required ? ", required" : ""}`;
  const allowed = values ? `One of ${values.join(", ")}.` : "";
  const shown = example === undefined || typeof example === "object" ? "" : `Example: \`${example}\``;
  return [kind, description, allowed, shown].filter((part) => part !== "").join("\n\n");
}

/** The longest front matter that is looked through for the name of a type. */
const longestHead = 20_000;
