import { readIfThere } from "../read.ts";
import type { Source } from "../source.ts";
import { folderOf, join, type World } from "../world.ts";
import { listTypes } from "./load.ts";

/** Documents beside one that are looked into; a folder may hold any number. */
const mostNeighbours = 200;

/**
 * Tells whether a class is one by which passages of a document are selected: `::select{.key}` in a page or a partial of any type, or a name
 * in a document beside it that says `of`, or in its own front matter. Nothing is read before a class is asked for.
 */
export function selectedClasses(source: Source, folders: readonly string[], world: World): (name: string) => boolean {
  let texts: readonly string[] | undefined;
  return (name) => {
    texts ??= [...selections(folders, world), headOf(source.text), ...neighbours(source, world)];
    const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    return texts.some((text) => word.test(text));
  };
}

/** The braces behind each `::select` of the templates that there are. */
function selections(folders: readonly string[], world: World): readonly string[] {
  const files = listTypes(folders, world, () => {}).flatMap(({ template, partials }) => [template, ...partials.values()]);
  return [...new Set(files)].flatMap(({ text }) => [...text.matchAll(/::select\{[^}\n]*\}/g)].map(([braces]) => braces));
}

/** Front matter, as it is written. */
function headOf(text: string): string {
  const end = text.indexOf("\n---", 3);
  return text.startsWith("---") && end > 0 ? text.slice(0, end) : "";
}

/** The documents beside one that are made from another, or belong to it. */
function neighbours({ path }: Source, world: World): readonly string[] {
  const folder = folderOf(path);
  const names = world
    .list(folder)
    .filter((name) => name.endsWith(".md") && join(folder, name) !== join(folder, path.split("/").at(-1) ?? ""));
  return names.slice(0, mostNeighbours).flatMap((name) => {
    const text = readIfThere(join(folder, name), world, () => {})?.text ?? "";
    return /^of:/m.test(headOf(text)) ? [text] : [];
  });
}
