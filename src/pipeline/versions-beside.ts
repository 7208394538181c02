import type { FrontMatter } from "../document/data.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { readSource } from "../read.ts";
import { readLanguage } from "../template/forms.ts";
import { folderOf, join, type World } from "../world.ts";

/** A language version of a document: where it stands, and its language by its name or, where that says none, by its front matter. */
export interface Version {
  readonly path: string;
  readonly language: string;
}

/** The language versions that stand beside a document, itself among them: files whose names differ by the code of a language alone. */
export function versionsBeside(path: string, world: World): readonly Version[] {
  return [...new Set([...pathsBeside(path, world), path])].map((each) => versionAt(each, world));
}

/** The others that stand beside a document, which is not read once more for it. */
export function othersBeside(path: string, world: World): readonly Version[] {
  return pathsBeside(path, world)
    .filter((each) => each !== path)
    .map((each) => versionAt(each, world));
}

function pathsBeside(path: string, world: World): readonly string[] {
  const folder = folderOf(path);
  const beside = world.list(folder).filter((name) => /\.md$/i.test(name) && stemOf(name) === stemOf(path));
  return beside.map((name) => join(folder, name));
}

function versionAt(path: string, world: World): Version {
  return { path, language: suffixOf(path) ?? languageIn(path, world) };
}

/** What the version in a language would be called. */
export function versionName(path: string, language: string): string {
  return join(folderOf(path), `${stemOf(path)}.${language}.md`);
}

const suffix = /(?:\.([a-z]{2}(?:-[a-z0-9]{2,4})?))?\.md$/i;

function suffixOf(name: string): string | undefined {
  return suffix.exec(name)?.[1]?.toLowerCase();
}

/** The name of a document's file without its language and without `.md`. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(suffix, "");
}

/** What front matter says; English where it says nothing. */
function languageIn(path: string, world: World): string {
  return languageSaid(frontMatterOf(path, world));
}

/** The language that front matter says, as a code; English where it says none. */
export function languageSaid(frontMatter: FrontMatter | undefined): string {
  const language = frontMatter?.data.language;
  return typeof language === "string" ? readLanguage(language.trim()).toLowerCase() : "en";
}

/** The front matter of a document, whatever is wrong with it; nothing where it cannot be read. */
export function frontMatterOf(path: string, world: World): FrontMatter | undefined {
  const source = readSource(path, world, () => {});
  return source && splitFrontMatter(source, () => {}).frontMatter;
}
