import { splitFrontMatter } from "../parse/front-matter.ts";
import { readIfThere } from "../read.ts";
import { folderOf, join, type World } from "../world.ts";
import type { StudyChoices } from "./studies.ts";

/** A document that may read a file. */
export interface Candidate extends StudyChoices {
  readonly path: string;
}

/** Folders above a file that are looked into for documents which read it, and documents in each of them. */
const [highest, mostInFolder] = [5, 200];

/** The document that has a file among its annexes: beside it, or in a folder above. */
export function documentAnnexing(file: string, world: World): Candidate | undefined {
  return candidates(file, world).find(({ path }) => path !== file && annexesOf(path, world).includes(file));
}

/** Documents that may read a file of templates, a picture or settings, the nearest first: those beside it and above it, and the example of a type. */
export function documentsNear(file: string, world: World): readonly Candidate[] {
  return candidates(file, world).filter(({ path }) => hasFrontMatter(path, world));
}

/** How a document is looked at by itself: with the templates that it is the example of, if it is. */
export function choicesFor(path: string): StudyChoices {
  const folder = folderOf(folderOf(path));
  return { templates: /(?:^|\/)example\.md$/.test(path) && folder !== "/" ? [folder] : [] };
}

function candidates(file: string, world: World): readonly Candidate[] {
  const found: Candidate[] = [];
  let folder = folderOf(file);
  for (let step = 0; step < highest; step++) {
    const names = world.list(folder).filter((name) => /\.(?:md|markdown)$/i.test(name));
    found.push(
      ...names.slice(0, mostInFolder).map((name) => ({ path: join(folder, name), ...choicesFor(join(folder, name)) })),
    );
    const above = folderOf(folder);
    if (above === folder || world.list(folder).includes(".git")) break;
    folder = above;
  }
  return found;
}

function hasFrontMatter(path: string, world: World): boolean {
  return readIfThere(path, world, () => {})?.text.startsWith("---") === true;
}

function annexesOf(path: string, world: World): readonly string[] {
  const source = readIfThere(path, world, () => {});
  if (!source?.text.startsWith("---") || !/^annexes[ \t]*:/m.test(source.text)) return [];
  const { annexes } = splitFrontMatter(source, () => {}).frontMatter.data;
  const names = Array.isArray(annexes) ? annexes : [annexes];
  return names.flatMap((name) => (typeof name === "string" ? [join(folderOf(path), name)] : []));
}
